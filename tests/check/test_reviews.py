"""Reviews count for the text that was read, for a time, and by as many people as a lesson needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coursebuilder.check.reviews import check_reviews, version_of, waiting_for
from coursebuilder.load.course import Course, load_course
from coursebuilder.model.lesson import in_order
from tests.bad.corpus import LESSON, QUIZ, good, write_course

TODAY = date(2026, 12, 1)
CRITICAL = ("care: low", "care: critical")


def course_with(root: Path, *replacements: tuple[str, str], **more: str) -> Course:
    return load_course(write_course(root, {LESSON: good(LESSON, *replacements)} | more))


def reviewed(root: Path, *reviews: tuple[str, str], care: str = "low", of: str | None = None) -> Course:
    """Return the good course whose lesson was read by these roles on these days, in the version that it has."""
    version = of or version_of(course_with(root / "before"), course_with(root / "before").lessons["first-steps"])
    lines = "".join(f"  - by: {role}\n    on: {day}\n    of: {version}\n" for role, day in reviews)
    return course_with(root / "after", ("care: low", f"care: {care}\nreviewed:\n{lines.rstrip()}"))


def waits(course: Course) -> list[tuple[str, int, str]]:
    return [(one.role, one.count, one.why) for one in waiting_for(course, course.lessons["first-steps"], TODAY)]


ALL = [("subject", "2026-11-01"), ("reader", "2026-11-01"), ("reader", "2026-11-02")]


def test_a_new_lesson_waits_for_an_office_and_two_readers(tmp_path: Path) -> None:
    assert waits(course_with(tmp_path)) == [("subject", 1, "none"), ("reader", 2, "none")]


def test_a_critical_lesson_waits_for_a_lawyer_too(tmp_path: Path) -> None:
    course = course_with(tmp_path, ("care: low", "care: critical\nreview-by: [protection]"))
    assert [role for role, _, _ in waits(course)] == ["subject", "lawyer", "protection", "reader"]


def test_a_lesson_that_all_have_read_waits_for_nobody(tmp_path: Path) -> None:
    assert waits(reviewed(tmp_path, *ALL)) == []


def test_one_reader_is_not_enough(tmp_path: Path) -> None:
    assert waits(reviewed(tmp_path, *ALL[:2])) == [("reader", 1, "none")]


def test_a_review_of_another_text_does_not_count(tmp_path: Path) -> None:
    assert waits(reviewed(tmp_path, *ALL, of="00000000")) == [("subject", 1, "changed"), ("reader", 2, "changed")]


def test_an_old_review_does_not_count(tmp_path: Path) -> None:
    old = [("subject", "2025-11-30"), *ALL[1:]]
    assert waits(reviewed(tmp_path, *old)) == [("subject", 1, "old")]
    still = [("subject", "2025-12-01"), *ALL[1:]]
    assert waits(reviewed(tmp_path / "still", *still)) == []


def test_a_review_in_another_language_does_not_count(tmp_path: Path) -> None:
    course = course_with(
        tmp_path,
        ("care: low", "care: low\nreviewed:\n  - by: subject\n    on: 2026-11-01\n    of: 00000000\n    language: ar"),
    )
    assert ("subject", 1, "none") in waits(course)


@pytest.mark.parametrize(
    "change",
    [
        (LESSON, "You can ask a helper first.", "You can ask a friend first."),
        (LESSON, "can ask somebody before paying", "can ask before paying"),
        (QUIZ, "I pay at once.", "I pay now."),
    ],
)
def test_the_version_changes_with_the_text(tmp_path: Path, change: tuple[str, str, str]) -> None:
    name, old, new = change
    one = load_course(write_course(tmp_path / "one"))
    two = load_course(write_course(tmp_path / "two", {name: good(name, (old, new))}))
    assert version_of(one, one.lessons["first-steps"]) != version_of(two, two.lessons["first-steps"])


def test_the_version_stays_when_only_a_review_is_added(tmp_path: Path) -> None:
    one, two = course_with(tmp_path / "one"), reviewed(tmp_path, *ALL)
    assert version_of(one, one.lessons["first-steps"]) == version_of(two, two.lessons["first-steps"])


def test_the_version_stays_when_only_a_reason_for_authors_is_added(tmp_path: Path) -> None:
    echo = "allow:\n      echo: It names the helper of the lesson.\n    choices:"
    one = load_course(write_course(tmp_path / "one"))
    two = load_course(write_course(tmp_path / "two", {QUIZ: good(QUIZ, ("choices:", echo))}))
    assert two.quizzes["start/first-steps"].value.questions[0].allow
    assert version_of(one, one.lessons["first-steps"]) == version_of(two, two.lessons["first-steps"])


def test_the_day_that_is_said_is_that_of_the_review_that_is_too_old(tmp_path: Path) -> None:
    course = reviewed(tmp_path, ("subject", "2026-11-01"), ("reader", "2026-11-30"), ("reader", "2025-11-01"))
    (one,) = waiting_for(course, course.lessons["first-steps"], TODAY)
    assert (one.role, one.why, one.last) == ("reader", "old", date(2025, 11, 1))


def test_a_release_refuses_a_critical_lesson_and_warns_of_others(tmp_path: Path) -> None:
    low = list(check_reviews(course_with(tmp_path / "low"), TODAY))
    critical = list(check_reviews(course_with(tmp_path / "critical", CRITICAL), TODAY))
    assert {(one.code, one.severity) for one in low} == {("R004", "warning")}
    assert [one.code for one in critical] == ["R001"] * 3
    assert critical[0].place.path == LESSON
    assert "make review" in str(critical[0])


def test_a_release_says_what_changed_and_what_is_old(tmp_path: Path) -> None:
    changed = reviewed(tmp_path / "changed", *ALL, care="critical", of="00000000")
    old = reviewed(tmp_path / "old", ("subject", "2026-08-01"), care="critical")
    assert {one.code for one in check_reviews(changed, TODAY)} == {"R001", "R002"}
    assert "R003" in {one.code for one in check_reviews(old, TODAY)}


def test_lessons_stand_in_the_order_of_their_numbers_and_sheets_last() -> None:
    assert sorted(["t2", "1.10", "t10", "0.1", "1.2", "10.1"], key=in_order) == [
        *("0.1", "1.2", "1.10", "10.1"),
        *("t2", "t10"),
    ]
