"""The first page of the real course: for somebody who reads little, on a small phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import test_looks
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ABOVE_THE_BAR = """selector => {
  const edge = document.querySelector('.course-bar').getBoundingClientRect().top;
  const all = Array.from(document.querySelectorAll(selector));
  return all.filter((one) => one.getBoundingClientRect().bottom <= edge).length
}"""


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_all_units_help_and_exit_are_in_the_first_screen(open_real: Callable[..., Page], direction: str) -> None:
    page = open_real("index", direction=direction)
    assert page.locator(".unit-cards a").count() == 5
    assert page.evaluate(ABOVE_THE_BAR, ".unit-cards a") == 5
    for link in ("[data-help]", "[data-exit]"):
        box = page.locator(f".course-bar {link}").bounding_box()
        assert box
        assert box["y"] + box["height"] <= 640
    assert not test_looks.wider_than_screen(page)
    assert page.evaluate(test_looks.SMALL_TARGETS, 48) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_on_the_smallest_phone_all_names_are_in_the_first_screen(
    open_real: Callable[..., Page], direction: str
) -> None:
    page = open_real("index", direction=direction, viewport={"width": 320, "height": 568})
    assert page.evaluate(ABOVE_THE_BAR, ".unit-cards span") == 5
    title, smaller = page.locator("h1").bounding_box(), page.locator("[data-text-size='smaller']").bounding_box()
    assert title
    assert smaller
    assert title["y"] <= smaller["y"] + smaller["height"] / 2 <= title["y"] + title["height"]
    assert not test_looks.wider_than_screen(page)


def test_a_card_is_a_picture_with_a_word_and_leads_to_its_unit(open_real: Callable[..., Page]) -> None:
    page = open_real("index")
    seen = "img => img.complete && img.naturalWidth > 0 && img.getBoundingClientRect().width > 100"
    assert all(page.locator(".unit-cards img").evaluate_all(f"all => all.map({seen})"))
    assert page.locator(".unit-cards img").count() == 5
    for number in range(5):
        card = page.locator(f".unit-cards a[href='{number}.html']")
        expect(card).to_have_accessible_name(card.inner_text())
    page.get_by_role("link", name="Your toolkit").click()
    expect(page.locator("body")).to_have_attribute("data-unit", "4")


def test_the_word_stands_beside_or_below_its_picture_never_on_it(open_real: Callable[..., Page]) -> None:
    page = open_real("index")
    for card in page.locator(".unit-cards a").all():
        picture, word = card.locator("img").bounding_box(), card.locator("span").bounding_box()
        assert picture
        assert word
        assert word["y"] >= picture["y"] + picture["height"] or word["x"] >= picture["x"] + picture["width"]


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}])
def test_contents_are_the_cards_here(open_real: Callable[..., Page], options: dict[str, Any]) -> None:
    page = open_real("index", **options)
    page.locator(".course-bar a[href='#contents']").click()
    expect(page.locator(".unit-cards")).to_be_in_viewport()
    assert page.locator(".course-contents").count() == 0


def test_what_is_no_unit_stands_below_the_welcome(open_real: Callable[..., Page]) -> None:
    page = open_real("index")
    places = page.locator(".course-places a")
    assert {"search.html", "words.html", "phone.html", "certificate.html"} <= {
        place.get_attribute("href") for place in places.all()
    }
    cards, first, notice = (
        page.locator(one).first.bounding_box() for one in (".unit-cards", ".course-places", ".course-notice")
    )
    assert cards
    assert first
    assert notice
    assert cards["y"] + cards["height"] < notice["y"] < first["y"]


@pytest.mark.parametrize("text", [0, 3])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_lost_in_any_width(open_real: Callable[..., Page], width: int, direction: str, text: int) -> None:
    page = open_real("index", direction=direction, text=text, viewport={"width": width, "height": 640})
    assert not test_looks.wider_than_screen(page)
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"
    assert page.locator(".unit-cards a, .unit-cards span, .course-places a").evaluate_all(cut) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_real: Callable[..., Page], scheme: str) -> None:
    page = open_real("index", color_scheme=scheme)
    assert test_looks.violations(page) == []
