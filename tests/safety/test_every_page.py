"""Every page of both editions: Exit and Help in reach, calls on Help alone, and nothing shown to who has left."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from coursebuilder.build.places import Edition
from coursebuilder.catalog.interface import interface_strings
from tests.a11y.states import set_text_size
from tests.editions import ARABIC, EDITIONS, ENGLISH, built_editions, page_names
from tests.safety.conftest import PHONE, Visit, watch
from tests.safety.test_reach import REACH

pytestmark = pytest.mark.browser

both = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
REACH_HELP = REACH.replace("a[data-exit]", ".course-bar a[data-help]")
# Who is told to empty a list, and is not told not to, draws attention.
EMPTIES = re.compile(r"\b(?:delete|empty|clear|erase)\b.*\b(?:history|list of pages)\b", re.IGNORECASE | re.DOTALL)


def read(edition: Edition, name: str) -> BeautifulSoup:
    """Return a page of an edition."""
    path = built_editions() / edition.id / "html" / f"{name}.html"
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def go(page: Page, edition: Edition, name: str) -> None:
    """Open a page of an edition from its file."""
    page.goto((built_editions() / edition.id / "html" / f"{name}.html").as_uri(), wait_until="domcontentloaded")


@both
@pytest.mark.parametrize("size", [0, 3])
def test_exit_and_help_are_in_reach(visit: Visit, edition: Edition, size: int) -> None:
    page = visit()
    for name in page_names(edition):
        go(page, edition, name)
        set_text_size(page, size)
        assert page.locator("a[data-exit]").get_attribute("href") == "bread.html"
        for part in (0, 1):
            page.evaluate("part => scrollTo(0, document.documentElement.scrollHeight * part)", part)
            for look in (REACH, REACH_HELP) if name != "help" else (REACH,):
                reach = page.evaluate(look)
                assert min(reach["width"], reach["height"]) >= 48, f"{name}: {reach}"
                assert reach["inside"] and reach["on_top"] and reach["text_whole"], f"{name}: {reach}"


@both
def test_exit_leaves_from_every_page_without_scripts(visit: Visit, edition: Edition) -> None:
    page = visit(java_script_enabled=False)
    for name in page_names(edition):
        go(page, edition, name)
        page.locator("a[data-exit]").click(timeout=2000)
        assert page.url.endswith("bread.html"), name
        said = page.locator("body").inner_text()
        assert interface_strings(edition.language)["bread-back"] in said


@both
def test_who_has_left_sees_no_page_but_the_first(visit: Visit, edition: Edition) -> None:
    page = visit()
    go(page, edition, "index")
    shown = watch(page)
    for name in page_names(edition):
        if name == "index":
            continue
        page.evaluate("sessionStorage.setItem('left', '1')")
        go(page, edition, name)
        page.wait_for_url("**/bread.html")
    assert shown == []
    go(page, edition, "index")
    assert page.evaluate("sessionStorage.getItem('left')") is None


@both
def test_help_exit_and_the_other_language_are_in_the_first_screen_of_the_course(visit: Visit, edition: Edition) -> None:
    page = visit()
    go(page, edition, "index")
    for one in ("[data-help]", "[data-exit]", ".course-languages summary"):
        box = page.locator(one).bounding_box()
        assert box, one
        assert min(box["width"], box["height"]) >= 48
        assert box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"] + 0.5
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] + 0.5


@both
def test_help_alone_calls_and_asks_before_it_does(edition: Edition) -> None:
    words = interface_strings(edition.language)
    calling = {name: found for name in page_names(edition) if (found := read(edition, name).select("a[href^='tel:']"))}
    assert set(calling) == {"help"}
    for link in calling["help"]:
        box = link.find_parent("details", class_="call")
        assert box is not None
        assert not box.has_attr("open")
        assert box.summary is not None
        assert box.summary.get_text().startswith(words["call-now-question"].partition("{")[0])
        assert words["call-remembered"] in box.get_text()


@both
def test_help_says_of_numbers_when_somebody_answers_in_which_language_and_what_they_report(edition: Edition) -> None:
    words = interface_strings(edition.language)
    said = [label.get_text() for label in read(edition, "help").select(".contact strong")]
    for key in ("contact-hours", "contact-languages", "contact-reports"):
        assert words[key] in said, key


def test_help_asks_first_where_the_reader_is() -> None:
    title = read(ENGLISH, "help").h1
    assert title is not None
    first = title.find_next("p")
    assert first is not None
    assert first.get_text().startswith("Where are you now?")


def test_a_page_about_exit_stands_before_the_first_sensitive_unit() -> None:
    way, name = [], "0"
    while name:
        way.append(name)
        link = read(ENGLISH, name).select_one("link[rel=next]")
        name = str(link["href"]).removesuffix(".html") if link else ""
    sensitive = [one for one in way if one.isdigit() and read(ENGLISH, one).select("body[data-sensitive]")]
    assert sensitive[:1] == ["2"]
    assert way.index("safe") < way.index("2")
    assert read(ENGLISH, "2").select(".bd-article a[href='safe.html']")
    assert "safe" in page_names(ARABIC)


def test_it_says_what_exit_can_not_do_and_nobody_is_told_simply_to_empty_a_list() -> None:
    titles = [one.get_text() for one in read(ENGLISH, "safe").select(".bd-article h2")]
    assert titles[:2] == ["What Exit does", "What Exit cannot do"]
    told = {
        name: [words for words in re.split(r"(?<=[.?])\s", read(ENGLISH, name).get_text()) if EMPTIES.search(words)]
        for name in page_names(ENGLISH)
    }
    assert told["safe"]
    assert [
        words for found in told.values() for words in found if not re.search(r"\b(?:do not|cannot)\b", words, re.I)
    ] == []
