"""Pack an edition to hand on without a network: each lesson as one file, and a zip for memory cards and USB sticks.

Both are made from the learner's pages and book, so that nothing else can be in them. These are written for this alone,
without links to other languages: whoever gets one file has no others. The learner's edition stays as it is.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coursebuilder.build.alone import LonePages, policy_for
from coursebuilder.build.edition import Say, build_date, documents_of, run, settings
from coursebuilder.build.finish import copy_pages, fresh_tree, swap_all
from coursebuilder.build.offline import add_offline
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.session import write_zip
from coursebuilder.build.slim.minified import minified
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.languages import direction

# The folder that becomes the zip: its name is seen where it is unpacked.
COURSE = "course"
START = "START.html"


def build_share(root: Path, country: str | None, languages: Sequence[str], say: Say) -> list[Path]:
    """Write an edition's lessons as single files and the zip, in each language; return all of them."""
    say("Checking lessons, quizzes and facts ...")
    editions = [Edition(country, language) for language in dict.fromkeys(languages)]
    together = {edition: documents_of(root, edition, "learner", say) for edition in editions}
    return [path for edition, documents in together.items() for path in pack(root, edition, documents, say)]


def pack(root: Path, edition: Edition, documents: Sequence[str] | None, say: Say) -> list[Path]:
    """Write what there is to hand on of an edition with these documents, or with all; return it."""
    target = Places(root).share(edition)
    fresh = fresh_tree(target)
    write_course(root, edition, settings(edition, "learner", build_date(), course_documents=documents), fresh, say)
    say(f"Packing lessons to share: {edition.id} ...")
    hand_on(root, edition.language, fresh)
    swap_all([(fresh, target)])
    return sorted(target.iterdir())


def write_course(root: Path, edition: Edition, config: dict[str, Any], fresh: Path, say: Say) -> None:
    """Write the learner's pages and book into a folder in `fresh`."""
    places, html = Places(root), fresh / COURSE / "html"
    say("Writing pages ...")
    copy_pages(run(places, edition, "course-html", config, "share"), html)
    add_offline(root, html, edition.id, edition.language)
    say("Writing paper ...")
    paper = run(places, edition, "typst", config, "share")
    shutil.copyfile(paper / "course.pdf", fresh / COURSE / "course.pdf")


def hand_on(root: Path, language: str, fresh: Path) -> None:
    """Make single files and the zip out of the folder with the learner's pages and book; it is gone afterwards.

    The single files are in the zip, too, because a phone opens a page on a memory card without what lies beside it.
    """
    course = fresh / COURSE
    (course / "phone").mkdir()
    for name, text in LonePages(root, course / "html", language).files().items():
        for folder in (fresh, course / "phone"):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (course / START).write_text(start_page(root, language), encoding="utf-8", newline="\n")
    write_zip(course, fresh / f"{COURSE}.zip")
    shutil.rmtree(course)


def start_page(root: Path, language: str) -> str:
    """Return the page at the top of the zip, which says what to open."""
    style = minified((root / "_static/course/stick.css").read_text(encoding="utf-8"), ".css")
    templates = Environment(loader=FileSystemLoader(root / "_templates"), autoescape=True, undefined=StrictUndefined)
    return templates.get_template("stick.html").render(
        language=language,
        direction=direction(language),
        course_words=interface_strings(language),
        policy=policy_for([], [style]),
        style=style,
    )
