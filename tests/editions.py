"""The English and the Arabic edition of the real course, as `make LANGUAGE="en ar"` puts them beside each other.

Built once in a run of the tests.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from coursebuilder.build.chosen import NEEDED, chosen_pages, missing_pages
from coursebuilder.build.edition import run, settings, untranslated_texts
from coursebuilder.build.finish import copy_pages
from coursebuilder.build.offline import add_offline
from coursebuilder.build.places import Edition, Places
from coursebuilder.load.course import load_course
from tests.built_pages import DAY
from tests.conftest import ROOT, copy_course
from tests.shared import once

ENGLISH, ARABIC = Edition("finland", "en"), Edition("finland", "ar")
EDITIONS = (ENGLISH, ARABIC)


@cache
def built_editions() -> Path:
    """Return the folder in which each edition has a folder, named as its `id`, with the pages in `html`."""
    return once("editions", build_editions) / "learner"


def build_editions(folder: Path) -> None:
    """Build both editions below `folder`."""
    root = copy_course(folder / "course")
    shutil.copytree(ROOT / "locale", root / "locale")
    places, learner = Places(root), folder / "learner"
    together = {ENGLISH: None, ARABIC: translated_documents(root)}
    switcher = {one.language: {"folder": one.id, "documents": pages} for one, pages in together.items()}
    for edition, documents in together.items():
        config = settings(edition, "learner", DAY, course_documents=documents, course_languages=switcher)
        html = learner / edition.id / "html"
        copy_pages(run(places, edition, "course-html", config), html)
        add_offline(root, html, edition.id, edition.language)


def translated_documents(root: Path) -> list[str]:
    """Return the pages that the Arabic edition has."""
    course = load_course(root)
    untranslated = untranslated_texts(Places(root), ARABIC, settings(ARABIC, "learner", DAY))
    assert missing_pages(course, untranslated, ARABIC.language, NEEDED) == []
    return list(chosen_pages(course, untranslated, ARABIC.language).documents)


def page_names(edition: Edition) -> list[str]:
    """Return the names of an edition's pages of the course: all but the page that Exit leads to."""
    found = sorted(path.stem for path in (built_editions() / edition.id / "html").glob("*.html"))
    assert "bread" in found
    return [name for name in found if name != "bread"]
