"""Exit is in reach wherever somebody is: large, in the first screen, under nothing, in both directions."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.safety.conftest import Visit

pytestmark = pytest.mark.browser

PAGES = ("index", "2", "2-1", "3-2", "help", "words", "search", "phone", "certificate", "safe")
# Where Exit is, and what lies at its middle and near its corners.
REACH = """() => {
  const exit = document.querySelector('a[data-exit]');
  const box = exit.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]];
  return {
    width: Math.round(box.width), height: Math.round(box.height),
    inside: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 0.5 && box.right <= innerWidth + 0.5,
    on_top: points.every(([x, y]) => {
      const found = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return found && exit.contains(found);
    }),
    text_whole: exit.scrollWidth <= exit.clientWidth + 1,
  };
}"""


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("size", ["", "3"])
def test_exit_is_in_reach_on_every_kind_of_page(visit: Visit, direction: str, size: str) -> None:
    page = visit("index", before=f"if ('{size}') localStorage.setItem('text', '{size}')")
    base = page.url.rpartition("/")[0]
    for name in PAGES:
        page.goto(f"{base}/{name}.html")
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        assert page.evaluate("document.documentElement.dataset.text || ''") == size
        for part in (0, 0.4, 1):
            page.evaluate("part => scrollTo(0, document.documentElement.scrollHeight * part)", part)
            reach = page.evaluate(REACH)
            where = f"{name} {direction} at {part}: {reach}"
            assert reach["width"] >= 48, where
            assert reach["height"] >= 48, where
            assert reach["inside"], where
            assert reach["on_top"], where
            assert reach["text_whole"], where


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_exit_is_in_reach_without_scripts_and_on_wide_screens(visit: Visit, width: int) -> None:
    page = visit("3-2", java_script_enabled=False, viewport={"width": width, "height": 568})
    box = page.locator("a[data-exit]").bounding_box()
    assert box
    assert box["height"] >= 48
    assert 0 <= box["y"] <= 568 - box["height"]
    page.locator("a[data-exit]").click(timeout=2000)
    assert page.url.endswith("bread.html")


def test_paper_shows_no_exit(visit: Visit) -> None:
    page = visit("3-2")
    page.emulate_media(media="print")
    assert page.locator("a[data-exit]:visible, [data-text-size]:visible, [data-finish]:visible").count() == 0


def as_if_visited(page: Page) -> None:
    """Draw every link as one that was visited: only the browser's own tools may look at that."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    document = tools.send("DOM.getDocument")["root"]["nodeId"]
    for link in tools.send("DOM.querySelectorAll", {"nodeId": document, "selector": "a"})["nodeIds"]:
        tools.send("CSS.forcePseudoState", {"nodeId": link, "forcedPseudoClasses": ["visited"]})


@pytest.mark.parametrize("name", ["index", "2", "2-1", "3-2", "help"])
def test_nothing_shows_what_was_visited(visit: Visit, name: str) -> None:
    """Another colour for visited links would tell which lessons somebody opened."""
    page = visit(name)
    before = page.screenshot(full_page=True)
    as_if_visited(page)
    assert page.screenshot(full_page=True) == before


def test_a_mark_for_what_was_visited_would_be_seen(visit: Visit) -> None:
    page = visit("2")
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('a:visited { color: #a3231f !important }');
      document.adoptedStyleSheets = [sheet];
    }""")
    before = page.screenshot(full_page=True)
    as_if_visited(page)
    assert page.screenshot(full_page=True) != before
