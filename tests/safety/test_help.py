"""Help: whoever opens it says first where they are, and stands before the right numbers after one tap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from coursebuilder.build.places import Edition
from coursebuilder.catalog.interface import interface_strings
from tests.editions import EDITIONS, built_editions
from tests.safety.conftest import PHONE, Visit

pytestmark = pytest.mark.browser

WAYS = {"I am in the new country": ".place-arrived", "I am not there yet": ".place-before"}


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
def test_both_ways_are_in_the_first_screen(visit: Visit, edition: Edition, script: bool) -> None:
    """With all that can stand above them: a switch of languages, the note about a machine's translation."""
    page = visit(java_script_enabled=script)
    page.goto((built_editions() / edition.id / "html" / "help.html").as_uri())
    bar = page.locator(".course-bar").bounding_box()
    assert bar
    for key in ("place-go-arrived", "place-go-before"):
        box = page.get_by_role("link", name=interface_strings(edition.language)[key]).bounding_box()
        assert box
        assert box["height"] >= 48
        assert box["width"] >= 48
        assert box["y"] + box["height"] <= min(bar["y"], PHONE["height"])


@pytest.mark.parametrize(("words", "block"), WAYS.items())
def test_each_way_leads_to_its_numbers(visit: Visit, words: str, block: str) -> None:
    page = visit("help")
    page.get_by_role("link", name=words).click()
    expect(page).to_have_url(page.url.partition("#")[0] + f"#{page.locator(block).get_attribute('id')}")
    box = page.locator(block).bounding_box()
    assert box
    assert 0 <= box["y"] < 100


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
@pytest.mark.parametrize("key", ["place-go-arrived", "place-go-before"])
def test_the_focus_goes_along_to_a_place_with_a_name(visit: Visit, edition: Edition, key: str) -> None:
    page = visit()
    page.goto((built_editions() / edition.id / "html" / "help.html").as_uri())
    page.get_by_role("link", name=interface_strings(edition.language)[key]).click()
    where = key.rpartition("-")[2]
    place = page.locator(f".place-{where}")
    expect(place).to_be_focused()
    expect(page.get_by_role("region", name=place.locator("h2").inner_text(), exact=True)).to_be_focused()


def test_places_and_contacts_are_headings_to_jump_to(visit: Visit) -> None:
    page = visit("help")
    levels = page.locator(".bd-article").locator("h1, h2, h3, h4").evaluate_all(
        "all => all.map((one) => Number(one.tagName[1]))"
    )  # fmt: skip
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.locator(".place > h2").count() == 2
    names = page.locator(".contact > h3").all_inner_texts()
    assert len(names) == page.locator(".contact").count() > 5
    assert all(names)


def test_headings_look_as_labels_do_elsewhere(visit: Visit) -> None:
    look = """one => {
      const label = document.createElement('p');
      label.className = one.className;
      label.textContent = one.textContent;
      const looks = (node) => {
        const { fontFamily, fontSize, fontWeight, lineHeight, color, marginBlock } = getComputedStyle(node);
        return [fontFamily, fontSize, fontWeight, lineHeight, color, marginBlock].join();
      };
      const before = looks(one);
      one.replaceWith(label);
      return [before, looks(label)];
    }"""
    page = visit("help")
    for name in (".place-before > h2", ".place-arrived > h2", ".contact > h3"):
        heading, label = page.locator(name).first.evaluate(look)
        assert heading == label, name


def test_before_travel_nobody_reads_a_number_of_the_new_country(visit: Visit) -> None:
    page = visit("help")
    assert page.locator(".place-arrived .call").count() > 5
    assert page.locator(".place-before .call, .place-before [href^='tel:']").count() == 0
