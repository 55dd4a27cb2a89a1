"""The example course as files, opened in the browser of `tests/conftest.py` with whatever a test asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import example_course
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

OUR_SCRIPTS = ("grade.js", "quiz.js", "order.js", "scenario.js")
PHONE = {"width": 320, "height": 640}


@pytest.fixture(scope="session")
def example_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the example course's pages."""
    root = example_course.write_course(tmp_path_factory.mktemp("example"))
    assert example_course.build(root, root / "out") == ""
    return root / "out" / "html" / "course" / "all"


@pytest.fixture
def open_page(browser: Browser, example_pages: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page from its file; any mistake of a script fails the test."""
    contexts: list[BrowserContext] = []
    mistakes: list[str] = []

    def opened(name: str = "practice", *, theme: str = "light", folder: Path = example_pages, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda said: mistakes.append(said.text) if _is_ours(said) else None)
        page.goto((folder / f"{name}.html").as_uri())
        if options.get("java_script_enabled", True):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert mistakes == []


def _is_ours(said: ConsoleMessage) -> bool:
    """Tell whether one of our scripts reports a mistake; the theme's own scripts are none of our business."""
    return said.type == "error" and any(name in said.location["url"] for name in OUR_SCRIPTS)
