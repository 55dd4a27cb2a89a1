"""Words to tap: what a word means is shown below its line, and with scripts off the same link leads to the list."""

from __future__ import annotations

from collections.abc import Callable

import answering
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MEANING = "Not real, but made to look real."


def test_a_tap_shows_the_meaning_below_the_line_and_a_second_tap_hides_it(open_page: Callable[..., Page]) -> None:
    page = open_page("blocks")
    address, word, said = page.url, page.locator("a.term", has_text="fake"), page.locator(".term-said")
    expect(word).to_have_count(1)
    word.click()
    expect(said).to_have_text(MEANING)
    expect(said).to_have_role("status")
    expect(word).to_have_attribute("aria-expanded", "true")
    line, box = page.locator("p", has=word).bounding_box(), said.bounding_box()
    assert line
    assert box
    assert 0 <= box["y"] - (line["y"] + line["height"]) <= 24
    assert page.url == address
    word.click()
    expect(said).to_be_empty()
    expect(word).to_have_attribute("aria-expanded", "false")


def test_one_meaning_is_open_at_a_time(open_page: Callable[..., Page]) -> None:
    page = open_page("blocks")
    page.locator("a.term", has_text="fake").click()
    page.locator("a.term", has_text="deposit").click()
    expect(page.locator(".term-said")).to_have_text("Money that you pay first and get back later.")
    assert page.locator('a.term[aria-expanded="true"]').all_inner_texts() == ["deposit"]


def test_the_keyboard_opens_and_escape_hides(open_page: Callable[..., Page]) -> None:
    page = open_page("blocks")
    answering.press_on(page, "a.term[href='#w2']", "Enter")
    expect(page.locator(".term-said")).to_have_text(MEANING)
    page.keyboard.press("Escape")
    expect(page.locator(".term-said")).to_be_empty()
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#w2"


def test_with_scripts_off_the_word_leads_to_its_place_in_the_list(open_page: Callable[..., Page]) -> None:
    page = open_page("blocks", java_script_enabled=False)
    page.locator("a.term", has_text="fake").click()
    assert page.url.endswith("#w2")
    term = page.locator("dt:target")
    expect(term).to_have_text("fake")
    other = page.locator(".block-words dt").first
    colour = "one => getComputedStyle(one).backgroundColor"
    assert term.evaluate(colour) != other.evaluate(colour)
    box = term.bounding_box()
    bar = page.locator(".course-bar").bounding_box()
    assert box
    assert bar
    assert 0 <= box["y"] < bar["y"] - box["height"]


def test_paper_shows_the_word_like_any_other(open_page: Callable[..., Page]) -> None:
    page = open_page("blocks")
    page.locator("a.term", has_text="fake").click()
    page.emulate_media(media="print")
    expect(page.locator(".term-said")).to_be_hidden()
    line = page.locator("a.term").first.evaluate("one => getComputedStyle(one).textDecorationLine")
    assert line == "none"
