"""The real course's pages, as Sphinx wrote them and as they go out: built once in a run of the tests."""

from __future__ import annotations

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from coursebuilder.build.edition import run, settings
from coursebuilder.build.finish import copy_pages
from coursebuilder.build.places import Edition, Places
from tests.conftest import copy_course

DAY = date(2026, 11, 26)


@cache
def written_pages(language: str = "en") -> Path:
    """Return the folder that Sphinx wrote for an edition of Finland."""
    root = copy_course(Path(tempfile.mkdtemp()) / "course")
    edition = Edition("finland", language)
    return run(Places(root), edition, "course-html", settings(edition, "learner", DAY))


@cache
def finished_pages(language: str = "en") -> Path:
    """Return the folder of the same pages as they go out."""
    folder = Path(tempfile.mkdtemp()) / "html"
    copy_pages(written_pages(language), folder)
    return folder
