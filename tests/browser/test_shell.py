"""What stands around a lesson, in the real course: where am I, the bar, what comes next, contents, sources, paper."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
import test_looks
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LESSON = "3-2"
ON_TOP = """selector => {
  const one = document.querySelector(selector), box = one.getBoundingClientRect();
  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return one === there || one.contains(there)
}"""


def test_where_am_i_is_one_calm_line_with_the_way_up(open_real: Callable[..., Page]) -> None:
    page = open_real(LESSON)
    line = page.locator(".course-where")
    expect(line).to_have_text("Scams · 2 of 5")
    line.locator("a").click()
    expect(page.locator("h1")).to_have_text("Scams")


@pytest.mark.parametrize("scripts", [True, False])
def test_contents_are_one_tap_away_and_name_this_lesson(open_real: Callable[..., Page], scripts: bool) -> None:
    page = open_real(LESSON) if scripts else open_real(LESSON, java_script_enabled=False)
    page.locator(".course-bar a[href='#contents']").click()
    contents = page.locator("#contents")
    expect(contents.locator("h2")).to_be_in_viewport()
    assert page.evaluate(ON_TOP, "#contents h2 a")
    expect(contents.locator("[aria-current=page]")).to_have_text("Fake offers")


@pytest.mark.parametrize("text", [0, 3])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_shell_stays_within_a_phone(open_real: Callable[..., Page], direction: str, text: int) -> None:
    for name in (LESSON, "1-1", "help", "words", "2"):
        page = open_real(name, direction=direction, text=text)
        assert not test_looks.wider_than_screen(page), name
        assert page.evaluate(test_looks.SMALL_TARGETS, 48) == [], name
        assert page.evaluate(ON_TOP, "[data-exit]"), name


def test_the_bar_never_covers_what_has_the_focus(open_real: Callable[..., Page]) -> None:
    page = open_real(LESSON)
    page.locator("main").focus()
    hidden = []
    for _ in range(40):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => {
              const one = document.activeElement, bar = document.querySelector('.course-bar');
              if (bar.contains(one) || one === document.body) return '';
              const box = one.getBoundingClientRect(), edge = bar.getBoundingClientRect().top;
              return box.top >= edge || box.bottom <= 0 ? one.outerHTML.slice(0, 100) : ''
            }"""
        )
        hidden += [covered] if covered else []
    assert hidden == []


def test_with_room_the_bar_is_on_top_with_the_course_s_name_and_contents_beside(open_real: Callable[..., Page]) -> None:
    page = open_real(LESSON, viewport={"width": 1280, "height": 800})
    name, contents, title = (
        page.locator(one).bounding_box() for one in (".course-name", ".course-contents", ".bd-article h1")
    )
    assert name
    assert contents
    assert title
    assert name["y"] < 10
    assert contents["x"] + contents["width"] <= title["x"]
    assert contents["y"] < title["y"] + title["height"]
    expect(page.locator(".course-bar a[href='#contents']")).to_be_hidden()
    page.mouse.wheel(0, 3000)
    expect(page.locator("[data-exit]")).to_be_in_viewport()
    page.locator(".course-name").click()
    expect(page.locator("body")).to_have_attribute("data-page", "start")


def test_on_a_phone_the_name_takes_no_room(open_real: Callable[..., Page]) -> None:
    expect(open_real(LESSON).locator(".course-name")).to_be_hidden()


@pytest.mark.parametrize(("name", "next_one"), [(LESSON, True), ("3", True), ("help", False), ("words", False)])
def test_only_what_has_an_order_says_what_comes_next(open_real: Callable[..., Page], name: str, next_one: bool) -> None:
    page = open_real(name)
    assert page.locator(".prev-next-area .right-next").count() == next_one
    if next_one:
        style = "one => getComputedStyle(one).textTransform"
        assert page.locator(".prev-next-subtitle").last.evaluate(style) == "none"


@pytest.mark.parametrize("name", [LESSON, "help"])
def test_sources_are_folded_and_dated(open_real: Callable[..., Page], name: str) -> None:
    page = open_real(name)
    sources = page.locator("details.block-sources")
    expect(sources.locator("li").first).to_be_hidden()
    sources.locator("summary").click()
    expect(sources.locator("li").first).to_be_visible()
    expect(sources).to_contain_text("2026")
    assert sources.locator("a[href^=https]").count() > 0


def test_contents_come_after_the_lesson_in_the_outline(open_real: Callable[..., Page]) -> None:
    page = open_real(LESSON)
    levels = page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(one => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))
    assert page.locator("h2").last.inner_text() == "Contents"


def test_paper_has_the_lesson_alone(open_real: Callable[..., Page]) -> None:
    page = open_real(LESSON)
    page.emulate_media(media="print")
    around = ".course-bar, .course-head, .course-contents, .prev-next-area, .skip-link, .block-sources, [data-check]"
    assert [one.is_visible() for one in page.locator(around).all()].count(True) == 0
    expect(page.locator("#q1 .choice-text").first).to_be_visible()
    expect(page.locator(".question-answer").first).to_be_hidden()
