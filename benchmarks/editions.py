"""The pages that the benchmarks compare: ours as they go out, and the same course in the stock theme."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from coursebuilder.build.edition import settings
from coursebuilder.build.finish import copy_pages
from coursebuilder.build.places import Edition
from coursebuilder.build.sphinx_run import SphinxRun

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 26)
# Ours for what the theme has of its own: its whole layout, its lists of pages, its scripts.
OURS = {"layout.html"}
STOCK = {"html_sidebars": {}, "html_theme_options": {}, "html_css_files": [], "html_js_files": []}


def build_ours(folder: Path, edition: Edition) -> Path:
    """Build the learner's pages into `folder` and return where they are."""
    written = _written(folder / "ours", edition, {})
    copy_pages(written, folder / "ours-finished")
    return folder / "ours-finished"


def build_stock(folder: Path, edition: Edition) -> Path:
    """Build the same lessons with sphinx-book-theme as it comes, and return where its pages are."""
    templates = folder / "templates"
    shutil.copytree(ROOT / "_templates", templates, ignore=lambda _, names: OURS & set(names))
    return _written(folder / "stock", edition, STOCK | {"templates_path": [str(templates)]})


def _written(folder: Path, edition: Edition, more: dict[str, object]) -> Path:
    config = settings(edition, "learner", DAY) | more
    warnings = SphinxRun(ROOT, "course-html", folder / "html", folder / "doctrees", config).build()
    if warnings:
        raise SystemExit("\n".join(warnings))
    return folder / "html"
