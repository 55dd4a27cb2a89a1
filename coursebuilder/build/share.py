"""Pack an edition to hand on without a network: each lesson as one file, and a zip for memory cards and USB sticks.

Both are made from the learner's finished pages and book, so that nothing else can be in them.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coursebuilder.build.alone import LonePages, policy_for, without
from coursebuilder.build.edition import Say, build_editions
from coursebuilder.build.finish import fresh_tree, swap_all
from coursebuilder.build.offline import add_offline
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.session import write_zip
from coursebuilder.build.slim.markup import parse_page, written_page
from coursebuilder.build.slim.minified import minified
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.languages import direction

ARCHIVE = "course.zip"
START = "START.html"


def build_share(root: Path, country: str | None, languages: Sequence[str], say: Say) -> list[Path]:
    """Build an edition in each language, then its lessons as single files and the zip; return all of them."""
    build_editions(root, country, languages, say)
    return [path for language in dict.fromkeys(languages) for path in pack(root, Edition(country, language), say)]


def pack(root: Path, edition: Edition, say: Say) -> list[Path]:
    """Pack an edition that is built; return what there is to hand on."""
    places = Places(root)
    learner, target = places.learner(edition), places.share(edition)
    say(f"Packing lessons to share: {edition.id} ...")
    fresh = fresh_tree(target)
    for name, text in LonePages(root, learner / "html", edition.language).files().items():
        (fresh / name).write_text(text, encoding="utf-8", newline="\n")
    write_stick(root, edition, learner, fresh)
    swap_all([(fresh, target)])
    return sorted(target.iterdir())


def write_stick(root: Path, edition: Edition, learner: Path, fresh: Path) -> None:
    """Write the zip from the learner's folder and from the single files in `fresh`.

    These are in it, too, because a phone opens a page on a memory card without the files that lie beside it.
    """
    stick = fresh / "stick"
    shutil.copytree(learner / "html", stick / "html")
    leave_out_other_languages(root, edition, stick / "html")
    (stick / "phone").mkdir()
    for path in sorted(fresh.glob("*.html")):
        shutil.copyfile(path, stick / "phone" / path.name)
    shutil.copyfile(learner / "course.pdf", stick / "course.pdf")
    (stick / START).write_text(start_page(root, edition.language), encoding="utf-8", newline="\n")
    write_zip(stick, fresh / ARCHIVE)
    shutil.rmtree(stick)


def leave_out_other_languages(root: Path, edition: Edition, html: Path) -> None:
    """Take the links to other languages away: their editions are not in this zip."""
    for path in sorted(html.glob("*.html")):
        tokens = parse_page(path.read_text(encoding="utf-8"))
        kept = without(tokens, "details", "class", "course-languages")
        if len(kept) < len(tokens):
            path.write_text(written_page(kept), encoding="utf-8", newline="\n")
    add_offline(root, html, edition.id, edition.language)


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
