"""Nothing moves while a page loads: what a reader looks at, and is about to press, stays where it is.

The scripts come as late as they can: only after the page was painted, as on a slow network.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.built_pages import finished_pages

pytestmark = pytest.mark.browser

SIZES = {"phone": {"width": 320, "height": 640}, "wide": {"width": 1280, "height": 900}}
PAGES = ("0-2", "1-2", "2-4", "3-2", "3-5", "index", "help", "search", "phone")
FIRST = "first.js"  # runs before anything is painted
WATCH = """
window.moved = [];
const named = (node) => node && (node.nodeType === 1 ? `${node.tagName}.${node.className}` : node.nodeName);
new PerformanceObserver((list) => list.getEntries().forEach((one) =>
  moved.push(`${one.value.toFixed(4)} ${one.sources.map((source) => named(source.node)).join(", ")}`)
)).observe({ type: "layout-shift", buffered: true });
"""
PAINTED = """() => new Promise((done) =>
  new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(done))
    .observe({ type: "paint", buffered: true }))"""
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))"


@pytest.fixture
def late_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, list[Route]]]:
    """Return a page whose scripts wait, and the list in which they do."""
    context = browser.new_context(viewport=SIZES[request.param])
    page = context.new_page()
    page.add_init_script(WATCH)
    held: list[Route] = []
    page.route("**/*.js*", lambda route: route.continue_() if FIRST in route.request.url else held.append(route))
    yield page, held
    context.close()


def moved(late_page: tuple[Page, list[Route]], path: Path) -> list[Any]:
    """Open a page, let its scripts come after it was painted, and return what moved."""
    page, held = late_page
    page.goto(path.as_uri(), wait_until="commit")
    page.evaluate(PAINTED)
    page.evaluate(FRAMES)
    assert held != [], "no script came late"
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    page.evaluate(FRAMES)
    return list(page.evaluate("moved"))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("late_page", list(SIZES), indirect=True)
def test_nothing_moves(late_page: tuple[Page, list[Route]], name: str) -> None:
    assert moved(late_page, finished_pages() / f"{name}.html") == []


@pytest.mark.parametrize("late_page", ["phone"], indirect=True)
def test_what_has_no_room_of_its_own_is_found(late_page: tuple[Page, list[Route]], tmp_path: Path) -> None:
    """The measure itself: a page without the rule that keeps room moves."""
    static = tmp_path / "_static"
    static.mkdir()
    (static / "late.js").write_text("document.querySelector('p').hidden = false;", encoding="utf-8")
    page = '<!doctype html><script defer src="_static/late.js"></script><p hidden>a</p><h1>b</h1>'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    assert moved(late_page, tmp_path / "page.html") != []
