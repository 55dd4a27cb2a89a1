"""Both editions in one tab of Chromium, page after page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from coursebuilder.build.places import Edition
from tests.a11y import states
from tests.editions import EDITIONS, built_editions, page_names

PHONE = {"width": 320, "height": 568}

Open = Callable[..., Page]
Walk = Callable[..., Iterator[tuple[str, Page]]]


@pytest.fixture(scope="session")
def editions() -> Path:
    """Return the folder with both editions."""
    return built_editions()


@pytest.fixture(params=EDITIONS, ids=lambda edition: edition.language)
def edition(request: pytest.FixtureRequest) -> Edition:
    """Return one edition after the other."""
    found: Edition = request.param
    return found


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an empty tab; a mistake of a script fails the test."""
    contexts: list[BrowserContext] = []
    mistakes: list[str] = []

    def opened(**options: Any) -> Page:
        # What moves would be measured before it is where it goes.
        context = browser.new_context(**{"viewport": PHONE, "reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: mistakes.append(f"{page.url}: {error}"))
        page.on("console", lambda said: mistakes.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert mistakes == []


@pytest.fixture
def open_page(open_tab: Callable[..., Page], editions: Path) -> Open:
    """Return a function that opens a page of an edition from its file."""

    def opened(name: str, edition: Edition = EDITIONS[0], **options: Any) -> Page:
        page = open_tab(**options)
        page.goto((editions / edition.id / "html" / f"{name}.html").as_uri())
        return page

    return opened


@pytest.fixture
def walk(open_tab: Callable[..., Page], editions: Path) -> Walk:
    """Return a function that opens every page in one tab; `used`: everything answered and open."""

    def walked(edition: Edition, *, used: bool = False, **options: Any) -> Iterator[tuple[str, Page]]:
        page = open_tab(**options)
        for name in page_names(edition):
            page.goto((editions / edition.id / "html" / f"{name}.html").as_uri())
            if used:
                states.use_everything(page, name)
            yield name, page

    return walked
