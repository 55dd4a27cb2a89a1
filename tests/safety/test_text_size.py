"""The size of text: four steps, kept, there before anything is painted, and harmless where storage is refused."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.safety.conftest import Visit
from tests.safety.test_exit import NO_STORAGE

pytestmark = pytest.mark.browser

LARGER, SMALLER = ".course-head [data-text-size=larger]", ".course-head [data-text-size=smaller]"


def size(page: Page) -> float:
    """Return the size of a paragraph's text in pixels."""
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))


def kept(page: Page) -> dict[str, str]:
    """Return what is kept beyond this tab."""
    return dict(page.evaluate("({...localStorage})"))


def test_four_steps_up_to_twice_the_size_and_back(visit: Visit) -> None:
    page = visit("3-2")
    first = size(page)
    steps = []
    for _ in range(4):
        page.locator(LARGER).dispatch_event("click")  # the last one is pressed though it says that it can do no more
        steps.append(round(size(page) / first, 2))
    assert steps == [1.25, 1.5, 2, 2]
    assert kept(page) == {"text": "3"}
    expect(page.locator(LARGER)).to_have_attribute("aria-disabled", "true")
    for _ in range(4):
        page.locator(SMALLER).dispatch_event("click")
    assert size(page) == first
    assert kept(page) == {}, "the usual size needs no trace"
    expect(page.locator(SMALLER)).to_have_attribute("aria-disabled", "true")


def test_it_is_there_before_the_body_is(visit: Visit) -> None:
    page = visit("3-2")
    page.locator(LARGER).click()
    page.add_init_script("""new MutationObserver((changes, observer) => {
      if (!document.body) return;
      window.sizeAtFirst = document.documentElement.dataset.text;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });""")
    page.locator(".right-next").click()
    page.wait_for_url("**/3-3.html")
    assert page.evaluate("window.sizeAtFirst") == "1"


@pytest.mark.parametrize("junk", ["9", "large", "", "-1", "<b>"])
def test_what_is_not_a_step_counts_as_none(visit: Visit, junk: str) -> None:
    page = visit("3-2", before=f"localStorage.setItem('text', '{junk}')")
    assert page.evaluate("document.documentElement.dataset.text") is None


def test_where_storage_is_refused_it_holds_for_the_page(visit: Visit) -> None:
    page = visit("3-2", before=NO_STORAGE)
    first = size(page)
    page.locator(LARGER).click()
    assert size(page) > first


def test_without_scripts_there_is_no_button(visit: Visit) -> None:
    page = visit("3-2", java_script_enabled=False)
    assert page.locator("[data-text-size]:visible").count() == 0
