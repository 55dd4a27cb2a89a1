"""Shift three times is Exit; what writes a capital or belongs to another shortcut is not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.safety.conftest import Visit, name_of

pytestmark = pytest.mark.browser


def press(page: Page, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        page.keyboard.press(key)


def stays(page: Page) -> bool:
    """Tell whether the page is still open after whatever a script might do."""
    page.wait_for_timeout(150)
    return name_of(page) != "bread.html"


def test_three_times_leaves_and_says_how_many_are_missing(visit: Visit) -> None:
    page = visit("index", "3-2")
    said = page.locator("p.visually-hidden[role=status]")
    press(page, "Shift")
    expect(said).to_have_text("Press Shift two more times to leave.")
    press(page, "Shift")
    expect(said).to_have_text("Press Shift once more to leave.")
    press(page, "Shift")
    page.wait_for_url("**/bread.html")
    page.go_back()
    page.wait_for_timeout(100)
    assert name_of(page) == "bread.html"


def test_it_works_in_a_text_field(visit: Visit) -> None:
    page = visit("search")
    page.locator("main input").first.focus()
    press(page, "Shift", "Shift", "Shift")
    page.wait_for_url("**/bread.html")


@pytest.mark.parametrize(
    "keys",
    [
        ("Shift+A", "Shift+B", "Shift+C", "Shift+D"),
        ("Shift", "a", "Shift", "a", "Shift"),
        ("Shift+Tab", "Shift+Tab", "Shift+Tab"),
        ("Alt+Shift", "Alt+Shift", "Alt+Shift"),
        ("Control+Shift", "Control+Shift", "Control+Shift"),
        ("Shift", "Shift"),
    ],
)
def test_other_keys_are_not_exit(visit: Visit, keys: tuple[str, ...]) -> None:
    page = visit("3-2")
    press(page, *keys)
    assert stays(page)


def test_a_key_held_down_and_a_click_with_shift_are_not_exit(visit: Visit) -> None:
    page = visit("3-2")
    for _ in range(4):
        page.keyboard.down("Shift")  # the second and later ones repeat
    page.keyboard.up("Shift")
    assert stays(page)
    for _ in range(4):
        page.locator("h1").click(modifiers=["Shift"])
    assert stays(page)


def test_after_some_seconds_it_begins_anew(visit: Visit) -> None:
    page = visit("index")
    page.clock.install()
    page.goto(page.url.replace("index", "3-2"))
    press(page, "Shift", "Shift")
    page.clock.fast_forward(5100)
    press(page, "Shift")
    expect(page.locator("p.visually-hidden[role=status]")).to_have_text("Press Shift two more times to leave.")
