"""A lesson and its questions work from a server, from a plain address that browsers trust less, and from a file."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.a11y.states import USE
from tests.offline.conftest import Open, Site, all_pictures_are_there, answer_first_question

pytestmark = pytest.mark.browser
PLACES = ("localhost", "course.test", "file")
# Each question that can be checked, and what became of the answer.
OUTCOMES = """() => Array.from(document.querySelectorAll('.question:has([data-check])'),
  one => one.dataset.outcome || `${one.id} has none`)"""


def address(place: str, site: Site, pages: Path, name: str) -> str:
    return (pages / name).as_uri() if place == "file" else site.address(name, place)


@pytest.mark.parametrize("place", PLACES)
def test_a_lesson_works(open_page: Open, site: Site, pages: Path, place: str) -> None:
    page = open_page(address(place, site, pages, "3-2.html"))
    assert page.evaluate("window.isSecureContext") == (place != "course.test")
    assert all_pictures_are_there(page)
    answer_first_question(page)
    page.locator("a.right-next").click()
    expect(page).to_have_title("Lesson 3.3")


@pytest.mark.parametrize("place", PLACES)
def test_every_question_of_every_lesson_is_judged(open_page: Open, site: Site, pages: Path, place: str) -> None:
    page, found = open_page("about:blank"), {}
    for lesson in sorted(pages.glob("[0-9]-[0-9]*.html")):
        page.goto(address(place, site, pages, lesson.name))
        page.evaluate(USE)
        found[lesson.name] = page.evaluate(OUTCOMES)
    assert sum(map(len, found.values())) > 80
    assert {name: said for name, said in found.items() if not {"right", "partly", "wrong"}.issuperset(said)} == {}


@pytest.mark.parametrize("place", ("course.test", "file"))
def test_where_a_browser_keeps_nothing_the_page_says_so(open_page: Open, site: Site, pages: Path, place: str) -> None:
    page = open_page(address(place, site, pages, "phone.html"))
    keep = page.locator("[data-keep]")
    expect(keep).to_contain_text("Here the browser cannot keep the lessons.")
    for button in keep.locator("button").all():
        expect(button).to_be_hidden()


def test_without_scripts_nothing_is_offered(open_page: Open, site: Site) -> None:
    page = open_page(site.address("phone.html"), java_script_enabled=False)
    expect(page.locator("[data-keep]")).to_be_hidden()


@pytest.mark.parametrize(("days", "warned"), [(-1, False), (0, False), (1, True)])
def test_old_numbers_are_warned_of(open_page: Open, pages: Path, stick: Path, days: int, warned: bool) -> None:
    page = open_page((pages / "3-2.html").as_uri())
    until = date.fromisoformat(page.locator("[data-valid-until]").get_attribute("data-valid-until") or "")
    page.clock.set_fixed_time(datetime.combine(until + timedelta(days), time(12)))
    for folder, name in ((pages, "3-2.html"), (stick / "html", "help.html"), (stick / "phone", "3-2.html")):
        page.goto((folder / name).as_uri())
        notices = page.locator(".course-notice", has_text="This page may be old.")
        expect(notices).to_have_count(int(warned))
        if warned:
            expect(notices).to_have_attribute("role", "note")
            assert notices.evaluate("note => note.nextElementSibling.matches('.bd-article')")
        expect(page.locator("[data-valid-until]")).to_be_visible()


def test_without_scripts_the_day_can_be_read(open_page: Open, pages: Path, stick: Path) -> None:
    page = open_page("about:blank", java_script_enabled=False)
    for folder, name in ((pages, "3-2.html"), (stick / "html", "help.html"), (stick / "phone", "3-2.html")):
        page.goto((folder / name).as_uri())
        foot = page.locator("[data-valid-until]")
        expect(foot).to_be_visible()
        expect(foot).to_contain_text(re.compile(r"to be checked again by \d+ \w+ 20\d\d"))
