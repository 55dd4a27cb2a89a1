"""The real course: no problems, every part there, every story and quiz playable."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from coursebuilder.check.course import check_course
from coursebuilder.check.lesson import NEEDED_BLOCKS
from coursebuilder.grade import grade_question, opposite_response, right_response
from coursebuilder.model.lesson import TRAINERS, VARIANTS, Lesson
from coursebuilder.model.quiz import UNGRADED, Quiz, Scenario, Single

from .learner_texts import ROOT, course
from .questions import is_longest

COURSE = course()
# Dates in facts may be as new as the day of the test.
TODAY = max(date.today(), date(2026, 12, 1))
QUIZZES = COURSE.quizzes
LESSONS = {name: lesson for name, lesson in COURSE.lessons.items() if not lesson.for_trainers}
SHEETS = {name: lesson for name, lesson in COURSE.lessons.items() if lesson.for_trainers}
STORIES = {
    f"{address}-{question.id}": question
    for address, loaded in QUIZZES.items()
    for question in loaded.value.questions
    if isinstance(question, Scenario)
}


def test_the_course_has_no_problems() -> None:
    assert [str(problem) for problem in check_course(COURSE, TODAY)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "facts").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_facts_of_a_country_load(path: Path) -> None:
    assert COURSE.facts[path.stem].value.facts


def test_every_unit_is_in_the_course() -> None:
    folders = {path.name for path in (ROOT / "course").iterdir() if path.is_dir()}
    assert {unit.id for unit in COURSE.units} == folders
    assert sorted(lesson.id for unit in COURSE.units for lesson in unit.lessons) == sorted(COURSE.lessons)
    for unit in COURSE.units:
        numbers = {lesson.head.number for lesson in unit.lessons}
        assert {number[:1] if unit.id == TRAINERS else number.partition(".")[0] for number in numbers} == {unit.number}


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
class TestLesson:
    """What every lesson must have."""

    def test_blocks(self, lesson: Lesson) -> None:
        names = Counter(block.name for block in lesson.blocks)
        assert [name for name in NEEDED_BLOCKS if not names[name]] == []
        assert names["trainer"] == names["objectives"] == names["key-messages"] == 1

    def test_the_trainer_has_a_plan(self, lesson: Lesson) -> None:
        steps = lesson.steps()
        assert sum(step.minutes for step in steps) == lesson.head.minutes
        assert steps[0].phase == "activate"
        assert {"acquire", "apply", "assess"} <= {step.phase for step in steps}
        assert lesson.materials()
        assert any(True for _ in lesson.named("safeguarding"))
        assert {"low-literacy", "interpreter"} <= {block.argument for block in lesson.named("variant")} <= set(VARIANTS)

    def test_two_to_four_objectives_that_can_be_seen(self, lesson: Lesson) -> None:
        assert 2 <= len(lesson.head.objectives) <= 4
        for words in lesson.head.objectives.values():
            assert re.match(r"can [a-z]", words), words
            assert not re.search(r"\bcan (know|understand|be aware|learn)\b", words), words

    def test_it_can_be_learnt_alone(self, lesson: Lesson) -> None:
        assert lesson.head.self_study_minutes
        assert lesson.head.short_minutes

    def test_few_types_of_question_and_hardly_any_typing(self, lesson: Lesson) -> None:
        questions = [q for address in lesson.quizzes() for q in QUIZZES[address].value.questions]
        asked = {question.type for question in questions} - UNGRADED
        assert len(asked) <= 3, asked
        assert sum(question.type in {"short", "number"} for question in questions) <= 1

    def test_it_stands_on_something(self, lesson: Lesson) -> None:
        assert lesson.head.sources


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_sheet_for_trainers(sheet: Lesson) -> None:
    """It needs no blocks for learners, no quiz and no time to learn alone."""
    assert sum(step.minutes for step in sheet.steps()) == sheet.head.minutes
    assert sum(1 for _ in sheet.named("trainer")) == 1
    assert sheet.head.sources


@pytest.mark.parametrize("quiz", [loaded.value for loaded in QUIZZES.values()], ids=QUIZZES)
class TestQuiz:
    """What every quiz must be."""

    def test_every_key_earns_all_and_its_opposite_nothing(self, quiz: Quiz) -> None:
        for question in quiz.questions:
            if question.type not in UNGRADED:
                assert grade_question(question, right_response(question)).outcome == "right", question.id
                assert grade_question(question, opposite_response(question)).points == 0, question.id

    def test_the_right_choice_is_not_always_in_one_place(self, quiz: Quiz) -> None:
        places = Counter(place_of_right(question) for question in singles(quiz))
        assert places.total() < 2 or len(places) > 1, places

    def test_the_right_choice_is_not_always_the_longest(self, quiz: Quiz) -> None:
        longest = [is_longest(question) for question in singles(quiz)]
        assert len(longest) < 2 or not all(longest)


def singles(quiz: Quiz) -> list[Single]:
    return [question for question in quiz.questions if isinstance(question, Single)]


def place_of_right(question: Single) -> int:
    return [choice.correct for choice in question.choices].index(True)


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_has_a_good_and_another_end_and_every_end_says_what_next(story: Scenario) -> None:
    ends = [step for step in story.steps if step.outcome]
    assert len({step.outcome for step in ends}) > 1
    for step in ends:
        assert step.feedback or len(step.text.split()) > 8, f"{step.id} ends without a word"
    assert [step.id for step in ends if step.outcome == "poor" and not step.feedback] == []
