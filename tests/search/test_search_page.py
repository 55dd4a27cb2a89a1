"""The page Search on a small phone: by finger and by keyboard, from a file and from a server, leaving no trace."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .conftest import OpenSearch

pytestmark = pytest.mark.browser

TRACES = """() => ({
  local: Object.assign({}, localStorage), session: Object.assign({}, sessionStorage), cookie: document.cookie,
  url: location.href, entries: history.length, state: JSON.stringify(history.state), title: document.title,
})"""


def typed(page: Page, words: str) -> None:
    page.locator("#search-field").press_sequentially(words)


def found(page: Page) -> Any:
    return page.locator("[data-search-found] .found-place")


def status(page: Page) -> Any:
    return page.locator("[data-search-status]")


def test_places_appear_while_typing(open_search: OpenSearch) -> None:
    page = open_search()
    typed(page, "lotte")
    first = found(page).first
    expect(first.locator(".found-where")).to_have_text("Lesson 3.2 · Fake offers")
    expect(first.locator(".found-title")).to_have_text("A message says that you won a visa")
    expect(first.locator(".found-excerpt")).to_contain_text("Some countries give some visas by lottery.")
    expect(first.get_by_role("link")).to_have_attribute("href", "3-2.html#s6")
    expect(status(page)).to_have_text(f"Places found: {found(page).count()}")


def test_nothing_found_says_what_to_do(open_search: OpenSearch) -> None:
    page = open_search()
    typed(page, "xylophone")
    expect(status(page)).to_have_text("Nothing found. Try one short word, or look in Contents.")
    expect(found(page)).to_have_count(0)
    page.locator("#search-field").fill("")
    expect(status(page)).to_be_empty()


SMALL = {"width": 320, "height": 568}
SEEN = """element => {
  const box = element.getBoundingClientRect();
  const bar = document.querySelector(".course-bar").getBoundingClientRect();
  return box.top >= 0 && box.bottom <= bar.top;
}"""


@pytest.mark.parametrize("words", ["police", "xylophone"])
def test_what_is_found_ends_with_the_way_to_help(open_search: OpenSearch, words: str) -> None:
    page = open_search()
    typed(page, words)
    expect(status(page)).not_to_be_empty()
    card = page.locator(".search-help a")
    expect(card).to_have_text("In danger, or afraid? Open Help.")
    list_end = page.locator("[data-search-found]").evaluate("list => list.getBoundingClientRect().bottom")
    assert card.evaluate("card => card.getBoundingClientRect().top") >= list_end
    card.click()
    page.wait_for_url("**/help.html")


def test_words_of_danger_put_help_first(open_search: OpenSearch) -> None:
    page = open_search()
    typed(page, "suicide")
    expect(found(page).first.get_by_role("link")).to_have_attribute("href", "help.html")


@pytest.mark.parametrize("larger", [0, 3])
@pytest.mark.parametrize("words", ["police", "xylophone"])
def test_what_is_found_is_seen_at_once_on_a_small_phone(open_search: OpenSearch, words: str, larger: int) -> None:
    page = open_search(viewport=SMALL)
    for _ in range(larger):
        page.locator("[data-text-size=larger]").first.click()
    page.locator("#search-field").fill(words)
    expect(status(page)).not_to_be_empty()
    assert status(page).evaluate(SEEN)


def test_the_first_place_is_seen_at_once_on_a_small_phone(open_search: OpenSearch) -> None:
    page = open_search(viewport=SMALL)
    page.locator("#search-field").fill("lottery")
    expect(found(page).first).to_be_visible()
    assert page.locator("#search-field").evaluate(SEEN)
    assert found(page).first.locator(".found-title").evaluate(SEEN)


def test_notices_stand_below_what_is_found(open_search: OpenSearch) -> None:
    page = open_search()
    typed(page, "lottery")
    expect(found(page).first).to_be_visible()
    tops = [
        page.locator(selector).evaluate("element => element.getBoundingClientRect().top")
        for selector in (
            "[data-search-status]",
            "[data-search-found]",
            ".search-help",
            "#search-kept",
            ".course-notice",
        )
    ]
    assert tops == sorted(tops)


def test_keyboard_alone_leads_to_the_place(open_search: OpenSearch) -> None:
    page = open_search()
    page.locator("#search-field").focus()
    page.keyboard.type("lottery")
    page.keyboard.press("Enter")
    expect(status(page)).to_be_focused()
    expect(status(page)).to_have_text(re.compile("^Places found: [1-9]"))
    page.keyboard.press("Tab")
    expect(found(page).first.get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/3-2.html#s6")
    expect(page.locator("#s6 h2")).to_be_in_viewport()


def test_enter_without_words_moves_nothing(open_search: OpenSearch) -> None:
    page = open_search()
    page.locator("#search-field").press("Enter")
    expect(page.locator("#search-field")).to_be_focused()


@pytest.mark.parametrize("over", ["file", "http"])
def test_a_search_leaves_no_trace(open_search: OpenSearch, served: str, over: str) -> None:
    page = open_search(served if over == "http" else "")
    before = (
        page.evaluate(TRACES) if over == "http" else page.evaluate(TRACES.replace("indexedDB.databases ?", "false ?"))
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    typed(page, "passport taken")
    expect(found(page).first).to_be_visible()
    page.keyboard.press("Enter")
    after = (
        page.evaluate(TRACES) if over == "http" else page.evaluate(TRACES.replace("indexedDB.databases ?", "false ?"))
    )
    assert after == before
    assert asked == []


@pytest.mark.parametrize("over", ["file", "http"])
def test_reload_and_back_show_an_empty_field(open_search: OpenSearch, served: str, over: str) -> None:
    page = open_search(served if over == "http" else "")
    typed(page, "passport")
    expect(found(page).first).to_be_visible()
    page.reload()
    expect(page.locator("#search-field")).to_have_value("")
    expect(found(page)).to_have_count(0)
    typed(page, "passport")
    found(page).first.get_by_role("link").click()
    page.wait_for_url("**/4-*.html*")
    page.go_back()
    expect(page.locator("#search-field")).to_have_value("")
    expect(found(page)).to_have_count(0)
    expect(status(page)).to_be_empty()


def test_coming_back_from_memory_shows_an_empty_field(open_search: OpenSearch) -> None:
    """A browser may freeze the page and thaw it: nothing of the search may be in what it keeps."""
    page = open_search()
    typed(page, "passport")
    expect(found(page).first).to_be_visible()
    page.evaluate("() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(page.locator("#search-field")).to_have_value("")
    expect(found(page)).to_have_count(0)


def test_without_scripts_the_page_points_to_the_contents(open_search: OpenSearch) -> None:
    page = open_search(java_script_enabled=False)
    expect(page.locator("[data-search-off]")).to_be_visible()
    expect(page.locator("[data-search-off] a")).to_have_attribute("href", "index.html")
    expect(page.locator("#search-field")).to_be_hidden()


def test_without_an_index_the_page_points_to_the_contents(
    finland: Path, open_search: OpenSearch, tmp_path: Path
) -> None:
    (tmp_path / "_static").mkdir()
    (tmp_path / "search.html").write_bytes((finland / "search.html").read_bytes())
    (tmp_path / "_static" / "search.js").write_bytes((finland / "_static" / "search.js").read_bytes())
    page = open_search(tmp_path.as_uri())
    expect(page.locator("[data-search-off]")).to_be_visible()
    expect(page.locator("#search-field")).to_be_hidden()


def test_the_field_tells_no_browser_to_keep_or_send_words(open_search: OpenSearch) -> None:
    page = open_search()
    field = page.locator("#search-field")
    for name, value in (("autocomplete", "off"), ("spellcheck", "false"), ("autocapitalize", "none")):
        expect(field).to_have_attribute(name, value)
    assert page.locator("form").count() == 0
    assert field.get_attribute("name") is None


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_search: OpenSearch, theme: str) -> None:
    # Axe itself asks for the style sheets, which the policy rightly refuses.
    page = open_search(color_scheme=theme, bypass_csp=True)
    assert Axe().run(page).response["violations"] == []
    typed(page, "passport")
    expect(found(page).first).to_be_visible()
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("larger", [0, 3])
def test_it_fits_on_a_small_screen(open_search: OpenSearch, larger: int) -> None:
    page = open_search()
    for _ in range(larger):
        page.locator("[data-text-size=larger]").first.click()
    typed(page, "discrimination")
    expect(found(page).first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    for selector in ("#search-field", ".found-place"):
        for box in page.locator(selector).all():
            size = box.bounding_box()
            assert size is not None
            assert size["height"] >= 48
            assert size["x"] >= 0
            assert size["x"] + size["width"] <= 320
    # The whole card is the link.
    card = found(page).first.locator(".found-excerpt")
    assert card.evaluate("""card => {
      card.scrollIntoView({ block: "center" });
      const box = card.getBoundingClientRect();
      return Boolean(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest("a"));
    }""")


def test_arabic_is_found_with_and_without_article_and_signs(open_search: OpenSearch, arabic: Path) -> None:
    page = open_search(arabic.as_uri())
    for words, href in {
        "شرطة": "3-3.html",
        "الشرطه": "3-3.html",
        "جواز": "4-5.html",
        "عَمَل": "4-5.html",
        "٣.٣": "3-3.html",
    }.items():
        page.locator("#search-field").fill(words)
        links = found(page).get_by_role("link")
        expect(links.last).to_have_attribute("href", href)
        # The police is a word of danger: Help comes first.
        assert [link.get_attribute("href") for link in links.all()[:-1]] == ["help.html"] * ("شرط" in words)


@pytest.mark.parametrize("words", ["ضرب", "انتحار", "الاغتصاب", "ضربني زوجي", "الشرطه", "suicide"])
def test_arabic_words_of_danger_put_help_first(open_search: OpenSearch, arabic: Path, words: str) -> None:
    page = open_search(arabic.as_uri())
    page.locator("#search-field").fill(words)
    expect(found(page).first.get_by_role("link")).to_have_attribute("href", "help.html")


def test_an_arabic_result_runs_from_right_to_left_and_its_number_from_left_to_right(
    open_search: OpenSearch, arabic: Path
) -> None:
    page = open_search(arabic.as_uri())
    page.locator("#search-field").fill("شرطة")
    expect(found(page)).to_have_count(2)
    place = found(page).last
    excerpt = place.locator(".found-excerpt")
    expect(excerpt).to_be_visible()
    edges: dict[str, float] = excerpt.evaluate("""excerpt => {
      const text = excerpt.firstChild;
      const edge = (word) => {
        const range = document.createRange();
        const start = text.data.indexOf(word);
        range.setStart(text, start);
        range.setEnd(text, start + word.length);
        return range.getBoundingClientRect().x;
      };
      return { first: edge("اتصل"), plus: edge("+"), country: edge("358"), last: edge("147") };
    }""")
    assert edges["plus"] < edges["country"] < edges["last"]
    title = place.locator(".found-title").bounding_box()
    card = place.bounding_box()
    assert title is not None
    assert card is not None
    # The words begin at the right edge of the card.
    assert card["x"] + card["width"] - (title["x"] + title["width"]) < 40
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
