"""The keyboard alone: all is reached in order and seen while it has the focus, and every question can be answered."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coursebuilder.build.places import Edition
from tests.a11y.conftest import Open, Walk
from tests.a11y.states import set_text_size
from tests.editions import ARABIC, ENGLISH

pytestmark = pytest.mark.browser

MOST_KEYS = 80
# Why a reader would not see what has the focus: beside the screen, below the bar, without a ring.
UNSEEN = """() => {
  const one = document.activeElement, bar = document.querySelector('.course-bar');
  const label = one.closest('label');
  if (!one || one === document.body) return 'nothing has the focus';
  const what = `${one.outerHTML.slice(0, 90)}: `;
  const box = one.getBoundingClientRect(), edge = bar.getBoundingClientRect();
  if (!bar.contains(one)) {
    const atBottom = edge.top > innerHeight / 2;
    const [above, below] = atBottom ? [0, edge.top] : [edge.bottom, innerHeight];
    if (box.height <= below - above && (box.top < above - 1 || box.bottom > below + 1)) return what + 'covered';
    if (box.bottom <= above || box.top >= below) return what + 'hidden';
  }
  if (box.left < -1 || box.right > innerWidth + 1) return what + 'beside the screen';
  const words = label && label.querySelector('.choice-text');
  const rings = [getComputedStyle(one), ...(words ? [getComputedStyle(words, '::after')] : [])];
  const ring = rings.some(style => style.content !== 'none' &&
    ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || parseFloat(style.borderTopWidth) >= 3));
  return ring ? '' : what + 'no ring';
}"""
# In the order of the page; of a group of radio buttons one, as Tab reaches it.
REACHABLE = """() => Array.from(document.querySelectorAll(
  'a[href], button, summary, select, input, [tabindex="0"]')).filter(one =>
  one.checkVisibility({ visibilityProperty: true }) && !one.disabled &&
  !one.closest('details:not([open]) > :not(summary)') &&
  (one.type !== 'radio' || one === document.querySelector(`input[name="${one.name}"]`)))"""
FOCUS_ALL = f"""() => ({REACHABLE})().map(one => {{ one.focus(); return ({UNSEEN})() }}).filter(Boolean)"""
KINDS = {
    "one": ".question[data-response=one]:not(:has(.choices-pictures))",
    "several": ".question[data-response=several]",
    "pictures": ".question:has(.choices-pictures)",
    "order": ".question[data-response=order]",
    "sort": ".question:has(.sort-card)",
    "match": ".question[data-response=parts]:has(select):not(:has(.gap))",
    "fill": ".question:has(.gap)",
    "text": ".question[data-response=text]",
}
# Which page has each kind; the Arabic edition has no question in which pairs are matched.
PAGES = {
    ENGLISH: {"one": "0-1", "several": "1-5", "pictures": "0-2", "order": "0-2", "sort": "1-3", "match": "1-1"}
    | {"fill": "3-3", "text": "3-5"},
    ARABIC: {"one": "0-1", "several": "3-2", "pictures": "0-2", "order": "0-2", "sort": "3-2"}
    | {"fill": "3-3", "text": "3-5"},
}
CASES = [(edition, kind, name) for edition, pages in PAGES.items() for kind, name in pages.items()]


def seen(page: Page) -> None:
    """Fail if a reader does not see what has the focus."""
    assert page.evaluate(UNSEEN) == ""


def tab_into(page: Page, selector: str) -> None:
    """Press Tab until the focus is on or in what `selector` finds; each stop on the way must be seen."""
    for _ in range(MOST_KEYS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => !!document.activeElement.closest(selector)", selector):
            return seen(page)
        seen(page)
    raise AssertionError(f"Tab does not lead to {selector}")


def answer(page: Page, question: str) -> None:
    """Go through a question with Tab, do at each control what a reader can, and press the button that checks."""
    done: set[str] = set()
    for _ in range(MOST_KEYS):
        page.keyboard.press("Tab")
        seen(page)
        control: dict[str, Any] = page.evaluate(
            """selector => {
              const one = document.activeElement, data = one.dataset;
              return { inside: !!one.closest(selector), kind: one.type || one.localName, name: one.name || '',
                ask: one.value === 'ask', down: data.move === 'down', check: 'check' in data };
            }""",
            question,
        )
        if not control["inside"] or control["ask"]:
            continue
        if control["check"]:
            return page.keyboard.press("Enter")
        kind = "down" if control["down"] else control["kind"]
        if kind in ("checkbox", "down") and kind in done:
            continue
        done.add(kind)
        if kind == "text":
            page.keyboard.type("3")
        elif key := {"radio": "Space", "checkbox": "Space", "down": "Enter", "select-one": "ArrowDown"}.get(kind):
            page.keyboard.press(key)
    raise AssertionError("Tab does not lead to the button that checks")


@pytest.mark.parametrize("size", [0, 3])
def test_whatever_has_the_focus_is_seen_on_every_page(edition: Edition, size: int, walk: Walk) -> None:
    unseen = []
    for name, page in walk(edition):
        set_text_size(page, size)
        unseen += [f"{name}: {one}" for one in page.evaluate(FOCUS_ALL)]
    assert unseen == []


def test_what_is_not_seen_is_found(open_page: Open) -> None:
    page = open_page("3-2")
    sheet = "css => { const one = new CSSStyleSheet(); one.replaceSync(css); document.adoptedStyleSheets = [one] }"
    page.evaluate(sheet, "html { scroll-padding: 0 !important }")
    assert any("covered" in one or "hidden" in one for one in page.evaluate(FOCUS_ALL))
    page.evaluate(sheet, "* { outline: 0 !important }")
    assert any("no ring" in one for one in page.evaluate(FOCUS_ALL))


def test_tab_reaches_everything_in_the_order_of_the_page(edition: Edition, open_page: Open) -> None:
    page = open_page("3-2", edition)
    page.evaluate(f"() => {{ window.reachable = ({REACHABLE})() }}")
    count = page.evaluate("reachable.length")
    assert count > 60
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("reachable.indexOf(document.activeElement)"))
        seen(page)
    assert reached == list(range(count))


@pytest.mark.parametrize(("edition", "kind", "name"), CASES, ids=[f"{one[0].language}-{one[1]}" for one in CASES])
def test_a_question_is_answered_checked_and_tried_again(
    edition: Edition, kind: str, name: str, open_page: Open
) -> None:
    page = open_page(name, edition)
    set_text_size(page, 3 if edition == ARABIC else 0)
    question = page.locator(KINDS[kind]).first
    selector = f"#{question.get_attribute('id')}"
    page.evaluate("selector => { location.hash = selector }", selector)
    answer(page, selector)
    expect(question).to_have_attribute("data-outcome", re.compile("right|partly|wrong"))
    expect(question.locator(".question-status")).not_to_be_empty()
    expect(question.locator(".question-status")).to_be_in_viewport()
    tab_into(page, "[data-retry]")
    page.keyboard.press("Enter")
    expect(question.locator(".question-status")).to_be_empty()
    assert question.locator(":checked:not(option)").count() == 0
    assert page.evaluate("selector => !!document.activeElement.closest(selector)", selector)
    seen(page)


def test_a_story_is_walked_to_its_end_and_begun_again(edition: Edition, open_page: Open) -> None:
    page = open_page("1-2" if edition == ENGLISH else "3-1", edition)
    story = page.locator("[data-module=scenario]").first
    page.evaluate("id => { location.hash = id }", story.evaluate("one => one.closest('.question').id"))
    first = story.locator("[data-step]:visible").get_attribute("data-step")
    for _ in range(10):
        if story.locator("[data-choice]:visible").count() == 0:
            break
        tab_into(page, "[data-choice]")
        page.keyboard.press("Enter")
    tab_into(page, "[data-restart]")
    page.keyboard.press("Enter")
    assert story.locator("[data-step]:visible").get_attribute("data-step") == first
    assert page.evaluate("() => !!document.activeElement.closest('[data-module=scenario]')")


def test_a_card_is_turned(edition: Edition, open_page: Open) -> None:
    page = open_page("1-9" if edition == ENGLISH else "3-4", edition)
    page.evaluate("() => { location.hash = document.querySelector('.cards').closest('.question').id }")
    tab_into(page, ".flash-card summary")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.closest('details').open")


def test_a_scale_is_answered_and_nothing_is_said_about_it(edition: Edition, open_page: Open) -> None:
    page = open_page("3-2", edition)
    scale = page.locator(".question:has(.choices-scale)").first
    page.evaluate("id => { location.hash = id }", scale.get_attribute("id"))
    tab_into(page, ".choices-scale input")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    seen(page)
    assert scale.locator("input:checked").count() == 1
    assert scale.locator(".question-status").count() == 0


@pytest.mark.parametrize("size", [0, 3])
def test_the_skip_link_leads_past_everything(edition: Edition, size: int, open_page: Open) -> None:
    page = open_page("3-2", edition)
    set_text_size(page, size)
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "skip-link"
    seen(page)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('main')")


def test_contents_help_and_exit_are_the_next_stops(edition: Edition, open_page: Open) -> None:
    page = open_page("3-2", edition)
    page.keyboard.press("Tab")
    stops = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen(page)
        stops.append(page.evaluate("() => document.activeElement.getAttribute('href')"))
    assert stops == ["#contents", "help.html", "bread.html"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/bread.html")


def test_contents_are_opened_from_the_bar(edition: Edition, open_page: Open) -> None:
    page = open_page("3-2", edition)
    tab_into(page, "[href='#contents']")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('.course-contents')")
    seen(page)


def test_the_other_language_is_chosen(edition: Edition, open_page: Open) -> None:
    page = open_page("3-2", edition)
    tab_into(page, ".course-languages summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    seen(page)
    other = ENGLISH if edition == ARABIC else ARABIC
    assert page.evaluate("() => document.activeElement.hreflang") == other.language
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{other.id}/html/3-2.html")
    assert page.evaluate("document.documentElement.lang") == other.language
