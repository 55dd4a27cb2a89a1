"""The Arabic edition of the real course: what is promised is in it, on screen and on paper, and each page says so."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import page
import pytest
from bs4 import BeautifulSoup, Tag

from coursebuilder.build.edition import run, settings
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.session import build_session
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.check.reviews import is_read_in
from coursebuilder.load.course import load_course
from coursebuilder.sphinx_ext.builder import OWN_PAGES
from tests.built_pages import DAY
from tests.conftest import ROOT, copy_course
from tests.editions import ARABIC, EDITIONS, built_editions, page_names, translated_documents
from tests.pdf.pdf_reading import opened

WORDS = interface_strings("ar")
NAMES = {"en": "English", "ar": "العربية"}
SESSION = {"0-2", "3-1", "4-2"}
PICTURES_OF_LETTERS = re.compile("[\U0001f1e6-\U0001f1ff\U0001f3f3\U0001f3f4]")


def silent(words: str) -> None:
    """Say nothing."""


def read(path: Path) -> BeautifulSoup:
    """Return a page."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the course with its translations."""
    copy = copy_course(tmp_path_factory.mktemp("arabic") / "course")
    shutil.copytree(ROOT / "locale", copy / "locale")
    return copy


def test_units_0_and_3_are_whole_and_so_is_packing() -> None:
    course = load_course(ROOT)
    promised = {one.address for unit in course.units if unit.number in ("0", "3") for one in unit.lessons} | {"4-2"}
    assert len(promised) > 7
    assert promised | {"0", "3", "help", "index", "safe", "words"} <= set(page_names(ARABIC))


def test_a_page_says_that_no_person_has_read_it_until_one_has() -> None:
    course = load_course(ROOT)
    lessons = {one.address: one for one in course.lessons.values()}
    for name in set(page_names(ARABIC)) - set(OWN_PAGES):
        article = read(built_editions() / ARABIC.id / "html" / f"{name}.html").select_one(".bd-article")
        assert article is not None
        lesson, said = lessons.get(name), article.get_text()
        unread = lesson is None or not is_read_in(course, lesson, "ar")
        assert (WORDS["machine-translation"] in said) == unread, name
        critical = lesson is not None and lesson.head.care == "critical"
        assert (WORDS["machine-translation-critical"] in said) == (unread and critical), name
        # Nobody waits for an interpreter before they call for help.
        assert (WORDS["machine-translation-help"] in said) == (name in {"help", "safe"}), name


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
def test_the_other_language_stands_there_in_its_own_words(edition: Edition) -> None:
    other = next(one for one in EDITIONS if one != edition)
    for name in page_names(edition):
        switcher = read(built_editions() / edition.id / "html" / f"{name}.html").select_one(".course-languages")
        assert isinstance(switcher, Tag), name
        (link,) = switcher.select("a")
        same = name if name in page_names(other) else "index"
        assert (link["lang"], link["hreflang"]) == (other.language, other.language)
        assert (link.get_text(), link["href"]) == (NAMES[other.language], f"../../{other.id}/html/{same}.html")
        assert NAMES[edition.language] in switcher.get_text()
        assert switcher.select("img") == [] and not PICTURES_OF_LETTERS.search(switcher.get_text()), "no flags"


def test_the_book_is_arabic_and_can_be_heard(root: Path) -> None:
    config = settings(ARABIC, "learner", DAY, course_documents=translated_documents(root))
    book = (run(Places(root), ARABIC, "typst", config) / "course.pdf").read_bytes()
    assert page.is_pdf_compliant_bytes(book, profile="ua1")
    with opened(book) as document:
        assert str(document.Root.Lang) == "ar"
        assert len(document.pages) > 20


def test_one_hour_in_arabic(root: Path) -> None:
    session = build_session(root, "one-hour", "finland", "ar", silent, country_given=True)
    html = session / "learner" / "html"
    assert {path.stem for path in html.glob("*-*.html")} == SESSION
    for path in html.glob("*.html"):
        found = read(path).html
        assert found is not None
        assert (found["lang"], found["dir"]) == ("ar", "rtl"), path.name
    handout = (session / "learner" / "handout.pdf").read_bytes()
    assert page.is_pdf_compliant_bytes(handout, profile="ua1")
    with opened(handout) as document:
        assert str(document.Root.Lang) == "ar"
