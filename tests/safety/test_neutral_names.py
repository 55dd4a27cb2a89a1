"""What a history, a memory card or a cache shows: numbers and ordinary words, never a topic, in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursebuilder.build.places import Edition
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.load.course import Course
from tests.editions import EDITIONS, built_editions

# Beginnings of words that tell somebody what a page is about. “Help” is not among them: whoever needs it must find it.
TELLING = (
    "traffick", "smuggl", "scam", "fraud", "fake", "cheat", "violen", "abus", "exploit", "rape", "sex", "marr",
    "victim",
    "police", "asyl", "refug", "migra", "resettl", "shelter", "danger", "threat", "escape", "exit", "warning", "couple",
    "safety", "secret", "report", "permit", "visa", "iom", "unhcr",
    "الاتجار", "تهريب", "عنف", "احتيال", "لاجئ", "لجوء", "هجرة", "ضحية", "شرطة", "خطر", "زواج", "جنس",
)  # fmt: skip
# What a script, a style or a table of contents needs to find; none says more than what part of a page it is.
NEUTRAL_ID = re.compile(
    r"s\d+|[qw]\d+(-[\w-]+)?|quiz(-\w+)*|again(-\w+)*|main-content|contents(-title)?|search(-\w+)*|[a-z]+-\d+(-\w+)*"
)
KEPT_AS = re.compile(r"(?:caches\.open|BroadcastChannel)\(\s*[\"'`]([^\"'`]*)")
TITLES = ("course", "unit", "lesson", "help", "words", "search", "phone", "certificate", "bread", "safe")
LANGUAGES = sorted({"en", *(path.name for path in (Path(__file__).resolve().parents[2] / "locale").glob("[a-z]*"))})


def telling(words: str) -> list[str]:
    """Return what in these words would tell the topic."""
    plain = words.lower()
    return [begin for begin in TELLING if re.search(rf"(?<![^\W_]){begin}" if begin.isascii() else begin, plain)]


@pytest.mark.parametrize("words", ["3-2-fake-offers.html", "What trafficking is", "exit-page.js", "الاتجار بالبشر"])
def test_the_list_finds_what_tells(words: str) -> None:
    assert telling(words)


def test_no_file_name_tells(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    assert {name: found for name in names if (found := telling(name))} == {}


def test_pictures_have_names_that_say_nothing(site: Path) -> None:
    pictures = [path.name for path in (site / "_images").iterdir()]
    assert len(pictures) > 100
    assert [name for name in pictures if not re.fullmatch(r"[0-9a-f]{8}\.(svg|png|jpg|webp)", name)] == []


def test_pages_are_numbers_and_a_few_ordinary_words(site: Path, course: Course) -> None:
    lessons = {lesson.address for lesson in course.lessons.values() if not lesson.for_trainers}
    units = {unit.number for unit in course.units if unit.number.isdigit()}
    own = {"index", "help", "words", "safe", "search", "phone", "certificate", "bread"}
    assert {path.stem for path in site.glob("*.html")} == lessons | units | own


def test_no_title_tells(site: Path) -> None:
    titles = {path.name: page.title.get_text() for path in site.glob("*.html") if (page := read(path)).title}
    assert len(titles) == len(list(site.glob("*.html")))
    assert {name: title for name, title in titles.items() if telling(title) or not title.strip()} == {}
    assert titles["2-1.html"] == "Lesson 2.1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_tells_in_any_language(language: str) -> None:
    words = interface_strings(language)
    assert {key: words[key] for key in TITLES if telling(words[key])} == {}


def test_no_fragment_tells(site: Path) -> None:
    """A tap on a link puts the fragment into the history."""
    ids = {one["id"] for path in site.glob("*.html") for one in read(path).find_all(id=True)}
    assert len(ids) > 20
    assert {one for one in ids if telling(one) or not NEUTRAL_ID.fullmatch(one)} == set()


def test_the_dull_page_knows_nothing_of_the_course(site: Path) -> None:
    page = read(site / "bread.html")
    assert page.find_all(["a", "script", "form", "nav"]) == []
    styles = [str(link["href"]).partition("?")[0] for link in page.find_all("link", rel="stylesheet")]
    assert styles == ["_static/bread.css"]
    said = page.get_text(" ").lower()
    assert not telling(said)
    assert not {"course", "lesson", "help", "exit", "unit", "quiz"} & set(re.findall(r"\w+", said))
    assert "--course" not in (site / "_static" / "bread.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
def test_nothing_that_a_phone_keeps_of_an_edition_tells(edition: Edition) -> None:
    """With what is there for use without a network: the worker, the manifest and its icons."""
    pages = built_editions() / edition.id / "html"
    names = [path.relative_to(pages).as_posix() for path in pages.rglob("*") if path.is_file()]
    assert {"app.webmanifest", "worker.js"} <= set(names)
    assert {name: found for name in names if (found := telling(name))} == {}
    titles = {path.name: page.title.get_text() for path in pages.glob("*.html") if (page := read(path)).title}
    assert {name: title for name, title in titles.items() if telling(title) or not title.strip()} == {}
    manifest = json.loads((pages / "app.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == manifest["short_name"] == interface_strings(edition.language)["course"]
    assert set(manifest) == {"name", "short_name", "lang", "dir", "start_url", "display", "icons"}
    named = [found for path in pages.rglob("*.js") for found in KEPT_AS.findall(path.read_text(encoding="utf-8"))]
    assert named
    assert [name for name in named if telling(name)] == []


def read(path: Path) -> BeautifulSoup:
    """Return a page."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
