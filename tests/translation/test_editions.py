"""What an edition in another language has: whole pages only, a way to other languages, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursebuilder.build.chosen import NEEDED, chosen_pages, missing_pages
from coursebuilder.build.edition import documents_of, untranslated_texts
from coursebuilder.build.edition import settings as settings_of
from coursebuilder.build.error import BuildError
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.session import build_session
from coursebuilder.catalog.language import catalogue_path
from coursebuilder.catalog.po_file import Entry
from coursebuilder.check.reviews import version_of
from coursebuilder.load.course import load_course
from tests.sphinx_ext.conftest import SmallCourse
from tests.translation.conftest import TODAY, built, small_translated, take_interface_from
from tests.translation.pseudo import PSEUDO, change, pseudo

KA = Edition("finland", PSEUDO)


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallCourse:
    made = small_translated(tmp_path / "small")
    take_interface_from(made.root, monkeypatch)
    return made


def silent(words: str) -> None:
    pass


def spoil(course: SmallCourse, domain: str, english: str, do: Callable[[Entry], Entry] | None = None) -> None:
    """Take the translation of a text away, or change it."""
    forget = do or (lambda entry: replace(entry, translated=""))
    path = catalogue_path(course.root / "locale", PSEUDO, domain)
    hit = [0]

    def one(entry: Entry) -> Entry:
        if entry.source != english:
            return entry
        hit[0] += 1
        return forget(entry)

    change(path, one)
    assert hit[0], english


def chosen(course: SmallCourse, **more: bool) -> tuple[str, ...]:
    config = settings_of(KA, "learner", TODAY)
    untranslated = untranslated_texts(Places(course.root), KA, config)
    return chosen_pages(load_course(course.root), untranslated, PSEUDO, **more).documents


ALL = ("course/index", "course/unit/index", "course/unit/one", "course/unit/two", "course/words", "course/help")


def test_whole_pages_stand_in_the_courses_order(course: SmallCourse) -> None:
    assert chosen(course) == ALL


@pytest.mark.parametrize(
    ("domain", "english"),
    [
        ("course/unit/two", "What it means"),
        ("course/unit/two", "can say it"),
        ("quizzes/unit/two-quiz", "I pay."),
    ],
)
def test_a_page_that_lacks_a_text_is_left_out(course: SmallCourse, domain: str, english: str) -> None:
    spoil(course, domain, english)
    assert chosen(course) == tuple(name for name in ALL if name != "course/unit/two")


def test_what_is_to_be_looked_at_again_is_missing_and_what_trainers_read_is_not(course: SmallCourse) -> None:
    spoil(course, "course/unit/two", "Hello.")
    assert chosen(course) == ALL
    spoil(course, "course/unit/two", "What it means", lambda entry: replace(entry, fuzzy=True))
    assert "course/unit/two" not in chosen(course)


def test_a_picture_without_words_leaves_its_page_out(course: SmallCourse) -> None:
    spoil(course, "pictures", "A house")
    assert "course/unit/one" not in chosen(course)
    assert "course/unit/two" in chosen(course)


def test_a_unit_goes_with_its_first_page(course: SmallCourse) -> None:
    spoil(course, "course/unit/index", "Unit")
    assert chosen(course) == ("course/index", "course/words", "course/help")


def test_a_unit_without_lessons_is_left_out(course: SmallCourse) -> None:
    spoil(course, "course/unit/one", "Title of one")
    spoil(course, "course/unit/two", "Title of two")
    assert chosen(course) == ("course/index", "course/words", "course/help")


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the small course pass that no author would leave as it is."""
    for name in ("edition", "session"):
        monkeypatch.setattr(f"coursebuilder.build.{name}.checked_course", lambda root, *_: load_course(root))


@pytest.mark.usefixtures("unchecked")
def test_without_help_there_is_no_edition(course: SmallCourse) -> None:
    spoil(course, "course/help", "Ask.")
    with pytest.raises(BuildError) as caught:
        documents_of(course.root, KA, "learner", silent)
    assert caught.value.lines == [
        f"locale/{PSEUDO}/LC_MESSAGES/course/help.po: S012 course/help.md is needed in “{PSEUDO}”, and 1 of its texts "
        "are not translated, for example “Ask.”. Translate them here: one paragraph each, and “fuzzy” removed."
    ]
    assert missing_pages(load_course(course.root), {}, PSEUDO, NEEDED) == []


def test_only_drafts_show_a_critical_lesson_that_nobody_has_read(course: SmallCourse) -> None:
    lesson = course.root / "course/unit/two.md"
    lesson.write_text(lesson.read_text("utf-8").replace("care: low", "care: critical"), "utf-8")
    assert chosen(course) == ALL
    assert "course/unit/two" not in chosen(course, draft=False)
    page = article(course, "1-2.html")
    assert page.count(NOTICE) == 1
    assert pseudo("Ask an interpreter") in page
    loaded = load_course(course.root)
    version = version_of(loaded, loaded.lessons["two"], PSEUDO)
    assert version != version_of(loaded, loaded.lessons["two"])
    review = f"reviewed:\n  - by: reader\n    on: 2026-11-20\n    of: {version}\n    language: {PSEUDO}\n"
    lesson.write_text(lesson.read_text("utf-8").replace("objectives:", f"{review}objectives:"), "utf-8")
    assert "course/unit/two" in chosen(course, draft=False)
    assert NOTICE not in article(course, "1-2.html")
    spoil(course, "course/unit/two", "What it means", lambda entry: replace(entry, translated="new"))
    assert "course/unit/two" not in chosen(course, draft=False)


NOTICE = pseudo("This is a machine translation.")


def article(course: SmallCourse, page: str, **more: object) -> str:
    output, warnings = built(course.root, PSEUDO, **more)
    assert warnings == []
    found = BeautifulSoup((output / page).read_text("utf-8"), "html.parser").select_one(".bd-article")
    assert found
    return found.get_text(" ")


def test_a_number_stays_when_its_words_are_not_translated(course: SmallCourse) -> None:
    spoil(course, "facts/finland", "day and night")
    spoil(course, "facts/finland", "Finland says that children go to school.")
    output, warnings = built(course.root, PSEUDO)
    assert warnings == []
    page = (output / "1-1.html").read_text("utf-8")
    assert ">112</bdi>" in page
    assert '<bdi dir="ltr" lang="en">day and night</bdi>' in page
    assert '<bdi dir="ltr" lang="en">Finland says that children go to school.</bdi>' in page


def test_a_changed_translation_is_read_again(course: SmallCourse) -> None:
    assert pseudo("What it means") in article(course, "1-2.html")
    spoil(course, "course/unit/two", "What it means", lambda entry: replace(entry, translated="ახალი"))
    spoil(course, "quizzes/unit/two-quiz", "I pay.", lambda entry: replace(entry, translated="კიდევ"))
    page = article(course, "1-2.html")
    assert "ახალი" in page
    assert "კიდევ" in page
    assert not list((course.root / "locale").rglob("*.mo"))


def test_pages_lead_to_the_other_language_and_never_to_a_page_that_is_not_there(course: SmallCourse) -> None:
    spoil(course, "course/unit/two", "What it means")
    documents = list(chosen(course))
    together = {
        "en": {"folder": "finland-en", "documents": None},
        PSEUDO: {"folder": f"finland-{PSEUDO}", "documents": documents},
    }
    output, warnings = built(course.root, PSEUDO, course_documents=documents, course_languages=together)
    assert warnings == []
    assert not (output / "1-2.html").exists()
    pages = {path.name: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in output.glob("*.html")}
    own = {str(link["href"]).partition("#")[0] for soup in pages.values() for link in soup.find_all("a", href=True)}
    inside = {address for address in own if address and "/" not in address}
    assert inside <= pages.keys(), [name for name, soup in pages.items() if soup.find("a", href="1-2.html")]
    links = {name: [str(a["href"]) for a in soup.select(".course-languages a")] for name, soup in pages.items()}
    assert links["1-1.html"] == ["../../finland-en/html/1-1.html"]
    assert links["index.html"] == ["../../finland-en/html/index.html"]
    english, warnings = built(course.root, "en", course_languages=together)
    assert warnings == []
    other = BeautifulSoup((english / "1-2.html").read_text("utf-8"), "html.parser")
    assert [str(a["href"]) for a in other.select(".course-languages a")] == [f"../../finland-{PSEUDO}/html/index.html"]


@pytest.mark.usefixtures("unchecked")
def test_a_session_asks_for_its_own_lessons_only(course: SmallCourse) -> None:
    spoil(course, "quizzes/unit/two-quiz", "I pay.")
    with pytest.raises(BuildError) as caught:
        build_session(course.root, "short", "finland", PSEUDO, silent, country_given=True)
    (line,) = caught.value.lines
    assert line.startswith(f"locale/{PSEUDO}/LC_MESSAGES/quizzes/unit/two-quiz.po: S012 course/unit/two.md is needed")
