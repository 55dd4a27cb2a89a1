"""What of a page is read aloud, and what never is."""

from __future__ import annotations

from collections.abc import Callable

from coursebuilder.build.audio import SpokenPage, fits, pages_in
from coursebuilder.catalog.words import ENGLISH
from coursebuilder.model.recording import mark_of_words
from tests.audio.conftest import HeardCourse

Texts = Callable[[list[SpokenPage], str], dict[str, str]]
QUIZ = "one-quiz.questions.first"


def test_sections_questions_and_what_changes(heard: HeardCourse, texts_of: Texts) -> None:
    texts = texts_of(heard.pages(), "1-1")
    assert texts["s0"] == f"Title of one\n{ENGLISH['block-objectives']}\ncan say it"
    assert texts["s1"] == f"First section\nStop and think.\n{ENGLISH['listen-more']}"
    assert texts["s1.2"] == "Then ask."
    assert texts["s1.3"] == "Ask in Sweden."
    assert texts["s2"].startswith(
        "Second section\nTell a friend.\nWords\nword: What it means\nTry it\nDo it\nDo it now."
    )
    assert texts["one-quiz.title"] == "Quiz one\nNobody sees your answers. You can try again."
    assert texts[f"{QUIZ}.prompt"] == "What do you do first? one"
    assert texts[f"{QUIZ}.choices.pay.text"] == "I pay."
    assert texts[f"{QUIZ}.choices.pay.feedback"] == "Not quite. CANARY-ANSWER-one"


def test_no_number_of_a_country_is_ever_read(heard: HeardCourse) -> None:
    heard.course.lesson(
        "three", "1.3", "Before.\n\n:::{with-fact} emergency\nCall {fact}`emergency` now.\n:::\n\nAfter."
    )
    page = next(page for page in heard.pages() if page.address == "1-3")
    assert [one.kind for one in page.passages[:3]] == ["section", "changes", "section"]
    assert not any("112" in one.text or "Call" in one.text for one in page.passages)
    # Whoever listens must know that this was not all.
    assert page.passages[0].text.endswith(ENGLISH["listen-more"])
    assert not page.passages[2].text.endswith(ENGLISH["listen-more"])


def test_what_a_country_alone_has_says_so(heard: HeardCourse) -> None:
    page = next(page for page in heard.pages() if page.address == "1-1")
    assert [one.countries for one in page.passages if one.key in {"s1.2", "s1.3"}] == [(), ("sweden",)]


def test_trainers_words_are_silent(heard: HeardCourse) -> None:
    assert not any("CANARY-TRAINER" in one.text for page in heard.pages() for one in page.passages)


def test_a_check_before_and_after_tells_no_answer(heard: HeardCourse, texts_of: Texts) -> None:
    heard.course.lesson("one", "1.1", purpose="check-before-after")
    texts = texts_of(heard.pages(), "1-1")
    assert texts[f"{QUIZ}.prompt"]
    assert not any("CANARY-ANSWER" in text for text in texts.values())


def test_choices_of_many_questions_are_read_once(heard: HeardCourse, texts_of: Texts) -> None:
    assert texts_of(heard.pages(), "interface") == {
        key: ENGLISH[key] for key in ("quiz-true", "quiz-false", "quiz-ask")
    }


def test_line_breaks_and_forms_of_letters_make_no_other_words() -> None:
    assert mark_of_words("café\n now") == mark_of_words("cafe\u0301 now")
    assert mark_of_words("now") != mark_of_words("not now")


def test_a_recording_that_can_not_be_this_text() -> None:
    text = "x" * 140
    assert fits(10, text)
    assert not fits(2, text)
    assert not fits(120, text)


def test_what_is_not_translated_is_not_recorded(heard: HeardCourse) -> None:
    assert heard.course.build("course-spoken", language="sw") == []
    pages = pages_in(heard.course.root / "out" / "course-spoken")
    assert not any("Title of one" in one.text for page in pages for one in page.passages)
    assert "interface" in [page.address for page in pages]
