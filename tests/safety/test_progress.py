"""Progress: off until somebody asks for it, never of a sensitive lesson, gone when it is switched off."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from coursebuilder.load.course import Course
from tests.safety.conftest import Visit, name_of

pytestmark = pytest.mark.browser

FINISH = "[data-finish]"


def ask_to_remember(visit: Visit) -> Page:
    """Return a page whose phone was asked to remember finished lessons."""
    page = visit("phone")
    box = page.locator("[data-remember]")
    expect(box).not_to_be_checked()
    page.locator("[data-remember]").check()
    expect(page.locator("[data-remember-status]")).to_have_text("This phone now remembers finished lessons.")
    return page


def go(page: Page, name: str) -> None:
    """Open another page of the same course."""
    page.goto(f"{page.url.rpartition('/')[0]}/{name}.html")


def done(page: Page) -> list[str] | None:
    """Return the numbers that are kept, in their order."""
    kept = page.evaluate("localStorage.getItem('done')")
    return None if kept is None else list(json.loads(kept))


def test_nothing_is_offered_or_kept_until_somebody_asks(visit: Visit) -> None:
    page = visit("index", "3-2", "3-3")
    expect(page.locator(FINISH)).to_be_hidden()
    assert done(page) is None


def test_a_lesson_is_remembered_when_its_button_is_pressed_and_only_then(visit: Visit) -> None:
    page = ask_to_remember(visit)
    for name in ("3-2", "3-3"):
        go(page, name)
    assert done(page) == []
    page.locator(FINISH).click()
    expect(page.locator(FINISH)).to_have_attribute("aria-pressed", "true")
    assert done(page) == ["3.3"]
    mark = page.locator('#contents [data-lesson="3.3"] .finished-mark')
    expect(mark).to_have_text("finished")
    go(page, "3-2")
    expect(mark).to_have_text("finished")
    expect(page.locator(".finished-mark")).to_have_count(1)
    go(page, "index")
    onward = page.locator("[data-go-on] a")
    expect(onward).to_have_text("Go on: Lesson 3.4")
    onward.click()
    assert name_of(page) == "3-4.html"


def test_a_second_press_takes_it_back(visit: Visit) -> None:
    page = ask_to_remember(visit)
    go(page, "3-2")
    page.locator(FINISH).click()
    page.locator(FINISH).click()
    assert done(page) == []
    expect(page.locator(FINISH)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".finished-mark")).to_have_count(0)


def test_switching_it_off_deletes_all(visit: Visit) -> None:
    page = ask_to_remember(visit)
    go(page, "3-2")
    page.locator(FINISH).click()
    go(page, "phone")
    page.locator("[data-remember]").uncheck()
    expect(page.locator("[data-remember-status]")).to_have_text("It is off. The numbers are deleted.")
    assert done(page) is None
    go(page, "index")
    expect(page.locator("[data-go-on]")).to_be_hidden()


def test_no_sensitive_lesson_can_be_remembered_or_shows_marks(visit: Visit, course: Course) -> None:
    sensitive = {
        one.address for one in course.lessons.values() if one.head.care == "critical" or one.unit == "trafficking"
    }
    sensitive -= {one.address for one in course.lessons.values() if one.for_trainers}
    assert len(sensitive) > 8
    page = ask_to_remember(visit)
    page.evaluate('localStorage.setItem(\'done\', \'["1.1", "3.2", "4.1"]\')')
    for name in sorted(sensitive):
        go(page, name)
        assert page.locator(FINISH).count() == 0, name
        assert page.locator(".finished-mark").count() == 0, name
    go(page, "index")
    led = (page.locator("[data-go-on]").get_attribute("data-go-on") or "").split()
    assert led
    assert not {number.replace(".", "-") for number in led} & sensitive


@pytest.mark.parametrize("junk", ["{", "7", '{"3.2": "Maryam"}', '[3.2, null, "x", "<b>"]', '"3.2"'])
def test_what_another_page_wrote_there_does_no_harm(visit: Visit, junk: str) -> None:
    page = visit("index", "3-2", before=f"localStorage.setItem('done', {json.dumps(junk)})")
    assert page.locator("#contents .finished-mark").count() in {0, 1}
    assert page.locator("#contents b").count() == 0
