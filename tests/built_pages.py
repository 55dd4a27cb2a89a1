"""The real course's pages, as Sphinx wrote them and as they go out: built once in a run of the tests."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from coursebuilder.build.edition import run, settings
from coursebuilder.build.finish import copy_pages
from coursebuilder.build.places import Edition, Places
from tests.conftest import copy_course
from tests.shared import once

DAY = date(2026, 11, 26)


@cache
def written_pages() -> Path:
    """Return the folder that Sphinx wrote for an edition of Finland."""
    edition = Edition("finland")

    def write(folder: Path) -> None:
        root = copy_course(folder / "course")
        run(Places(root), edition, "course-html", settings(edition, "learner", DAY))

    course = once("written", write) / "course"
    return Places(course).work(edition.id, "course-html")


@cache
def finished_pages() -> Path:
    """Return the folder of the same pages as they go out."""
    return once("finished", lambda folder: copy_pages(written_pages(), folder / "html")) / "html"
