"""Arabic from right to left, and what keeps its own direction in it: digits, numbers to call, Latin names, arrows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from coursebuilder.build.places import Edition
from coursebuilder.sphinx_ext.builder import OWN_PAGES
from tests.a11y.conftest import Open, Walk
from tests.editions import ARABIC, ENGLISH, page_names

pytestmark = pytest.mark.browser

# Each run of digits with what belongs to them, character by character as it is drawn: where does it not run on to the
# right? Between characters on two lines nothing is compared.
DIGITS = """() => {
  const wrong = [];
  let count = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('script, template, noscript, option')) continue;
    for (const found of node.textContent.matchAll(/[+]?[0-9٠-٩](?:[0-9٠-٩ .,:/–-]*[0-9٠-٩])?/g)) {
      const range = document.createRange(), drawn = [];
      for (let place = found.index; place < found.index + found[0].length; place += 1) {
        if (node.textContent[place] === ' ') continue;
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        const box = range.getClientRects()[0];
        if (box && box.width) drawn.push(box);
      }
      count += drawn.length > 1;
      const back = drawn.some((box, place) => place && Math.abs(box.top - drawn[place - 1].top) < box.height / 2 &&
        box.left < drawn[place - 1].left);
      if (back) wrong.push(node.textContent.slice(Math.max(0, found.index - 20), found.index + found[0].length + 10));
    }
  }
  return [count, wrong];
}"""
# Names, letters and words that an Arabic sentence takes over as they are.
LATIN = {
    *("A", "B"),  # grades of sources
    *("IOM", "InfoFinland", "MIELI", "MLL", "Nollalinja", "RIKU", "Tukinainen", "UNHCR"),
    *("eduskunnan oikeusasiamies", "henkilötunnus"),
    *("Suomi", "unhcr.org"),  # the name of an app, the end of an address
    *("JavaScript", "PIN", "SIM", "SMS", "Shift"),
    *("Emergency", "Help", "I am not safe", "SOS", "money mule"),  # words to say or to know
    "I missed my plane. Please call this number",  # a sentence to show to somebody
}
WORDS = re.compile(r"[^\W\d_](?:[\w .’'-]*[^\W\d_])?")
SAID = ("alt", "title", "aria-label", "placeholder", "content")


def latin_in(text: str) -> set[str]:
    """Return the runs of Latin letters, without gaps that a script fills."""
    only = "".join(letter if letter < "ɐ" else "|" for letter in re.sub(r"\{[a-z]+\}", "|", text))
    return set(WORDS.findall(only))


def texts_of(page: Path) -> list[tuple[str, str]]:
    """Return what people read or hear on a page, with where it stands; what is marked as English is left out."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    written_so = ".phone, .block-sources bdi, a > bdi"  # numbers, what a source calls itself, addresses
    for node in soup.select(
        f'[lang="en"]:not(bdi), {written_so}, script, [aria-hidden="true"], .visually-hidden[lang]'
    ):
        node.decompose()
    found = [
        ("text", str(text).replace("\u00a0", " "))
        for text in soup.find_all(string=True)
        if text.parent and text.parent.name != "[document]"
    ]
    for node in soup.find_all(True):
        assert isinstance(node, Tag)
        if node.name == "meta" and node.get("name") != "description":
            continue
        found += [(name, str(node[name])) for name in node.attrs if name in SAID or name.startswith("data-i18n")]
    return found


@pytest.mark.parametrize(("edition", "dir_"), [(ENGLISH, "ltr"), (ARABIC, "rtl")], ids=["en", "ar"])
def test_every_page_says_its_language_and_direction(edition: Edition, dir_: str, editions: Path) -> None:
    for path in sorted((editions / edition.id / "html").glob("*.html")):
        html = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").html
        assert html
        assert (html["lang"], html["dir"]) == (edition.language, dir_), path.name


def test_no_english_is_left_on_an_arabic_page(editions: Path) -> None:
    left: set[tuple[str, str]] = set()
    for name in page_names(ARABIC):
        for _, text in texts_of(editions / ARABIC.id / "html" / f"{name}.html"):
            left |= {(name, one) for one in latin_in(text) - LATIN}
    assert left == set()


def test_every_latin_name_on_the_list_is_used(editions: Path) -> None:
    used: set[str] = set()
    for name in page_names(ARABIC):
        html = (editions / ARABIC.id / "html" / f"{name}.html").read_text(encoding="utf-8")
        used |= latin_in(BeautifulSoup(html, "html.parser").get_text("|").replace("\u00a0", " "))
    assert LATIN - used == set()


def test_latin_words_are_isolated_and_english_ones_say_so(editions: Path) -> None:
    loose, english = set[tuple[str, str]](), set[str]()
    for name in set(page_names(ARABIC)) - set(OWN_PAGES):
        html = (editions / ARABIC.id / "html" / f"{name}.html").read_text(encoding="utf-8")
        article = BeautifulSoup(html, "html.parser").select_one(".bd-article")
        assert article, name
        for node in article.select("bdi, option, script"):
            if node.get("lang") == "en":
                english.add(" ".join(node.get_text().split()))
            node.decompose()
        loose |= {(name, one) for text in article.find_all(string=True) for one in latin_in(str(text))}
    assert loose == set()
    assert english >= {"Emergency", "Help", "I am not safe", "SOS", "I missed my plane. Please call this number"}
    assert english & {"MIELI", "RIKU", "PIN", "Shift", "eduskunnan oikeusasiamies"} == set()


def test_a_digit_after_a_latin_word_is_read_after_it(open_page: Open) -> None:
    page = open_page("safe", ARABIC)
    word, digit = page.evaluate(
        """() => {
          const word = [...document.querySelectorAll('bdi')].find((one) => one.textContent === 'Shift');
          const range = document.createRange(), after = word.nextSibling, place = after.data.search(/[0-9]/);
          range.setStart(after, place);
          range.setEnd(after, place + 1);
          return [word, range].map((one) => one.getBoundingClientRect().toJSON());
        }"""
    )
    assert word["top"] != digit["top"] or digit["right"] <= word["left"]


def test_a_short_phrase_to_say_stays_on_one_line(open_page: Open) -> None:
    page = open_page("help", ARABIC)
    for width in (320, 340, 360, 390):
        page.set_viewport_size({"width": width, "height": 568})
        lines = page.locator("bdi[lang=en]").evaluate_all("all => all.map((one) => one.getClientRects().length)")
        assert lines
        assert set(lines) == {1}, width


def test_digits_run_from_left_to_right(walk: Walk) -> None:
    count, wrong = 0, []
    for name, page in walk(ARABIC, used=True):
        found, back = page.evaluate(DIGITS)
        count += found
        wrong += [f"{name}: {one}" for one in back]
    assert wrong == []
    assert count > 200


def test_the_help_page_shows_every_number_as_it_is_dialled(open_page: Open) -> None:
    page = open_page("help", ARABIC)
    shown = page.locator("bdi.phone").evaluate_all(
        """all => all.map(one => {
          const text = one.firstChild, range = document.createRange();
          const drawn = Array.from(text.data, (letter, place) => {
            range.setStart(text, place);
            range.setEnd(text, place + 1);
            return [range.getBoundingClientRect().left, letter];
          }).filter(([, letter]) => letter.trim()).sort((a, b) => a[0] - b[0]);
          return [text.data.replaceAll(' ', ''), drawn.map(([, letter]) => letter).join('')];
        })"""
    )
    assert len(shown) > 8
    assert [one for one in shown if one[0] != one[1]] == []


@pytest.mark.parametrize(
    ("isolated", "turned"), [(False, True), (True, False)], ids=["without isolation", "with isolation"]
)
def test_a_number_that_is_not_isolated_is_found(isolated: bool, turned: bool, open_page: Open) -> None:
    page = open_page("help", ARABIC)
    page.evaluate(
        """isolated => {
          const line = document.createElement('p'), number = document.createElement(isolated ? 'bdi' : 'span');
          if (isolated) number.dir = 'ltr';
          number.textContent = '+44 20 7946 0958';
          line.append('اتصلوا بالرقم ', number, ' الآن');
          document.querySelector('.bd-article').prepend(line);
        }""",
        isolated,
    )
    assert bool(page.evaluate(DIGITS)[1]) == turned


@pytest.mark.parametrize(
    ("edition", "turned"), [(ENGLISH, "none"), (ARABIC, "matrix(-1, 0, 0, 1, 0, 0)")], ids=["en", "ar"]
)
def test_arrows_and_drawings_point_the_way_that_is_read(edition: Edition, turned: str, open_page: Open) -> None:
    page = open_page("3-2", edition)
    look = "([selector, part]) => getComputedStyle(document.querySelector(selector), part).transform"
    for selector, part in ((".right-next", "::before"), (".left-prev", "::before"), ("img.mirrored", None)):
        assert page.evaluate(look, [selector, part]) == turned, selector
    assert page.evaluate(look, ["[data-exit] svg.mirrored", None]) == turned
    assert page.evaluate(look, ["a[href='#contents'] svg", None]) == "none"
    page = open_page("3", edition)
    assert page.evaluate(look, [".toctree-wrapper a", "::after"]) == turned


def test_a_drawing_of_something_that_has_no_other_side_is_not_turned(walk: Walk) -> None:
    """Which drawings may be turned is written in `pictures.yaml`; both ways occur."""
    ways = set()
    for _, page in walk(ARABIC):
        ways |= set(
            map(tuple, page.locator(".bd-article img").evaluate_all(
                "all => all.map(one => [one.classList.contains('mirrored'), getComputedStyle(one).transform])"
            ))
        )  # fmt: skip
    assert ways == {(True, "matrix(-1, 0, 0, 1, 0, 0)"), (False, "none")}


def test_text_stands_at_its_own_edge(open_page: Open) -> None:
    page = open_page("3-2", ARABIC, viewport={"width": 1280, "height": 800})
    title, contents, bar = (page.locator(one).bounding_box() for one in ("h1", ".course-contents", "[data-exit]"))
    assert title
    assert contents
    assert bar
    assert contents["x"] > title["x"] + title["width"] / 2, "contents beside the lesson, on the right"
    assert bar["x"] < 200, "Exit at the end of the line, on the left"
