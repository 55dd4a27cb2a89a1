"""The example course and the real one as files, opened in the browser of `tests/conftest.py` as a test asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import example_course
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.built_pages import finished_pages

PHONE = {"width": 320, "height": 640}


@pytest.fixture(scope="session")
def example_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the example course's pages."""
    root = example_course.write_course(tmp_path_factory.mktemp("example"))
    assert example_course.build(root, root / "out") == ""
    return root / "out" / "html" / "course" / "all"


@pytest.fixture(scope="session")
def real_pages() -> Path:
    """Return the folder with the pages of a real edition, as they go out."""
    return finished_pages()


@pytest.fixture
def open_page(browser: Browser, example_pages: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page from its file; any mistake of a script fails the test."""
    contexts: list[BrowserContext] = []
    mistakes: list[str] = []

    def opened(name: str = "practice", *, folder: Path = example_pages, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda said: mistakes.append(said.text) if said.type == "error" else None)
        page.goto((folder / f"{name}.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert mistakes == []


@pytest.fixture
def open_real(open_page: Callable[..., Page], real_pages: Path) -> Callable[..., Page]:
    """Return a function that opens a page of the real edition; `text` is the size that a reader chose."""

    def opened(name: str, *, direction: str = "ltr", text: int = 0, **options: Any) -> Page:
        page = open_page(name, folder=real_pages, **options)
        page.evaluate(
            "([dir, text]) => { document.documentElement.dir = dir; document.documentElement.dataset.text = text }",
            [direction, text],
        )
        return page

    return opened
