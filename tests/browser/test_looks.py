"""What anybody must be able to see, reach and read: small screens, large text, dark, right to left, axe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import answering
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = ("practice", "check", "blocks")
SMALL_TARGETS = """least => Array.from(document.querySelectorAll(
  '.bd-article label.choice, .bd-article a.choice, .bd-article button, .bd-article summary, .bd-article select, ' +
  '.bd-article input[type=text], .checklist label, .again a, .toctree-wrapper a, .course-contents a, ' +
  '.course-bar a, .prev-next-area a, .course-where a, .course-text-size button, .unit-cards a, .course-places a'
)).filter(one => one.offsetParent).map(one => [one.textContent.trim(), Math.round(one.getBoundingClientRect().height)])
  .filter(one => one[1] < least)"""


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_lost_at_320_pixels(open_page: Callable[..., Page], name: str, direction: str) -> None:
    page = open_page(name)
    page.evaluate("direction => { document.documentElement.dir = direction }", direction)
    if name == "practice":
        answer_some(page)
    assert wider_than_screen(page) == []
    assert page.evaluate(SMALL_TARGETS, 48) == []


@pytest.mark.parametrize(("width", "size"), [(360, 150), (320, 200)])
@pytest.mark.parametrize("name", PAGES)
def test_large_text_stays_within_a_phone(open_page: Callable[..., Page], name: str, width: int, size: int) -> None:
    page = open_page(name, viewport={"width": width, "height": 640})
    page.add_style_tag(content=f"html {{ font-size: {size}% !important }}")
    if name == "practice":
        answer_some(page)
    assert wider_than_screen(page) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 360])
def test_previous_and_next_are_whole_and_change_sides(
    open_page: Callable[..., Page], width: int, direction: str
) -> None:
    page = open_page("check", viewport={"width": width, "height": 640})
    page.evaluate("direction => { document.documentElement.dir = direction }", direction)
    boxes = page.locator(".prev-next-area a").evaluate_all(
        "links => links.map(link => [link.getBoundingClientRect(), link.scrollWidth, link.clientWidth])"
    )
    assert len(boxes) == 2
    for box, needed, wide in boxes:
        assert box["left"] >= 0
        assert box["right"] <= width
        assert box["height"] >= 48
        assert needed <= wide
    assert boxes[1][0]["top"] >= boxes[0][0]["bottom"], "one below the other"
    page.set_viewport_size({"width": 900, "height": 640})
    left = [one.bounding_box()["x"] for one in page.locator(".prev-next-area a").all()]  # type: ignore[index]
    assert left == sorted(left, reverse=direction == "rtl")
    turned = "() => getComputedStyle(document.querySelector('.right-next'), '::before').transform"
    assert page.evaluate(turned) == ("none" if direction == "ltr" else "matrix(-1, 0, 0, 1, 0, 0)")


def test_a_full_stop_stays_with_its_gap_and_what_is_chosen_is_whole(open_page: Callable[..., Page]) -> None:
    page = open_page()
    gap = page.locator("#q7 .gap").first
    field, stop = gap.locator("input").bounding_box(), gap.locator("span").bounding_box()
    assert field
    assert stop
    assert stop["y"] < field["y"] + field["height"]
    assert stop["x"] + stop["width"] <= 320
    page.locator("#q7 select").evaluate("select => { select.options[1].text = 'copy the address from the message' }")
    page.locator("#q7 select").select_option(index=1)
    assert wider_than_screen(page) == []
    style = "select => [getComputedStyle(select).whiteSpace, select.scrollWidth <= select.clientWidth]"
    assert page.locator("#q7 select").evaluate(style) == ["normal", True]


def test_lessons_are_listed_as_wide_targets_without_their_sections(
    open_page: Callable[..., Page], example_pages: Path
) -> None:
    page = open_page("index")
    links = page.locator(".toctree-wrapper a:visible")
    assert links.count() == len(PAGES)
    for link in links.all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 48
        assert box["width"] >= 280
    assert page.evaluate(SMALL_TARGETS, 48) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_lost_with_text_twice_as_large(open_page: Callable[..., Page], name: str) -> None:
    page = open_page(name, viewport={"width": 640, "height": 900})
    page.add_style_tag(content="html { font-size: 225% !important }")
    if name == "practice":
        answer_some(page)
    assert wider_than_screen(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page: Callable[..., Page], name: str, scheme: str) -> None:
    page = open_page(name, color_scheme=scheme)
    assert violations(page) == []
    if name == "practice":
        answer_some(page)
        assert violations(page) == []


def test_axe_finds_nothing_with_scripts_off_and_everything_open(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert violations(page) == []


def test_marks_are_words_too(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answer_some(page)
    marks = page.locator(".question-status .answer-mark").all_inner_texts()
    assert marks
    assert all(mark.strip() for mark in marks)


def test_page_asks_for_nothing_and_stores_nothing(open_page: Callable[..., Page]) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer_some(page)
    # A browser asks for the page's sign whenever it finds time.
    assert [address for address in asked if not address.endswith("/icon.svg")] == []
    assert page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_forced_colours_keep_what_is_chosen_visible(open_page: Callable[..., Page]) -> None:
    page = open_page(forced_colors="active")
    page.locator('#q1 input[value="pay"]').check()
    border = page.evaluate(
        "() => getComputedStyle(document.querySelector('#q1 input:checked ~ .choice-text'), '::before').borderTopWidth"
    )
    assert border == "4px"


def test_paper_shows_questions_without_buttons_and_answers(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answer_some(page)
    page.emulate_media(media="print")
    hidden = page.locator(".question-answer, .question-status, .hint, [data-check], .again")
    assert all(not one.is_visible() for one in hidden.all())
    assert page.locator("#q1 .choice").first.is_visible()


def test_paper_has_an_empty_box_for_each_step(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.emulate_media(media="print")
    order = page.locator('[data-module="order"]')
    assert not order.locator(".question-how").is_visible()
    said = order.evaluate("one => getComputedStyle(one, '::before').content")
    assert said == '"Write 1, 2, 3 and so on into the boxes."'
    for label in order.locator(".order-steps label").all():
        content, width = label.evaluate(
            "one => [getComputedStyle(one, '::before')].flatMap(box => [box.content, parseFloat(box.width)])"
        )
        assert content == '""'
        assert width > 20


def test_paper_has_the_title_once_and_nothing_to_press(open_page: Callable[..., Page]) -> None:
    page = open_page("blocks")
    page.emulate_media(media="print")
    titles = page.locator("h1:visible")
    assert titles.evaluate_all("all => all.map(one => getComputedStyle(one).textAlign)") == ["start"]
    for hidden in (".course-bar", ".course-contents", ".course-head", ".prev-next-area", ".skip-link"):
        assert page.locator(f"{hidden}:visible").count() == 0
    label = page.locator(".place-before > .block-label")
    assert label.evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"


def answer_some(page: Page) -> None:
    """Answer so that every kind of feedback is on the page."""
    for answers, kinds in (
        (answering.WRONG, ("single", "multiple", "sort", "number")),
        (answering.PARTLY, ("match", "order", "fill")),
        (answering.RIGHT, ("true-false", "picture")),
        (answering.ASK, ("short",)),
    ):
        for kind in kinds:
            question, steps = answers[kind]
            for step in steps:
                step(page)
            answering.check(page, question)
    page.locator("#q2 [data-check]").press("Enter")
    page.locator("#q13 [data-choice=give]").press("Enter")


def wider_than_screen(page: Page) -> Any:
    """Return what makes a reader scroll sideways; what the theme keeps outside the screen on purpose is not meant."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? []
          : Array.from(document.querySelectorAll('.bd-article *'))
            .filter(one => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
            .slice(0, 5).map(one => one.outerHTML.slice(0, 120)).concat(['wider than the screen'])"""
    )


def violations(page: Page) -> list[str]:
    # Else axe asks for the style sheets anew, which no browser allows for files.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for one in found
        for node in one["nodes"]
    ]
