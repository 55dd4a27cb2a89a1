"""The real course: no problems, every part there, every story and quiz playable, guessing does not help."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from coursebuilder.check.course import check_course
from coursebuilder.check.lesson import NEEDED_BLOCKS
from coursebuilder.grade import grade_question, opposite_response, right_response
from coursebuilder.model.fact import COMMON, Fact
from coursebuilder.model.lesson import VARIANTS
from coursebuilder.model.quiz import UNGRADED, Quiz, Scenario, Single, TrueFalse

from .learner_texts import ROOT, course

COURSE = course()
# Dates in facts may be as new as the day of the test.
TODAY = max(date.today(), date(2026, 12, 1))
LESSONS, QUIZZES, FACTS = COURSE.lessons, COURSE.quizzes, COURSE.facts
STORIES = {
    f"{address}-{question.id}": question
    for address, loaded in QUIZZES.items()
    for question in loaded.value.questions
    if isinstance(question, Scenario)
}


def test_the_course_has_no_problems() -> None:
    assert [str(problem) for problem in check_course(COURSE, TODAY)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "facts").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_facts_of_a_country_load(path) -> None:
    assert COURSE.facts[path.stem].value.facts


def test_every_unit_is_in_the_course() -> None:
    folders = {path.name for path in (ROOT / "course").iterdir() if path.is_dir()}
    assert {unit.id for unit in COURSE.units} == folders
    assert sorted(lesson.id for unit in COURSE.units for lesson in unit.lessons) == sorted(LESSONS)
    for unit in COURSE.units:
        assert {lesson.head.number.partition(".")[0] for lesson in unit.lessons} == {unit.number}


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
class TestLesson:
    """What every lesson must have."""

    def test_blocks(self, lesson) -> None:
        names = Counter(block.name for block in lesson.blocks)
        assert [name for name in NEEDED_BLOCKS if not names[name]] == []
        assert names["trainer"] == names["objectives"] == names["key-messages"] == 1

    def test_the_trainer_has_a_plan(self, lesson) -> None:
        steps = lesson.steps()
        assert sum(step.minutes for step in steps) == lesson.head.minutes
        assert steps[0].phase == "activate"
        assert {"acquire", "apply", "assess"} <= {step.phase for step in steps}
        assert lesson.materials()
        assert any(True for _ in lesson.named("safeguarding"))
        assert {"low-literacy", "interpreter"} <= {block.argument for block in lesson.named("variant")} <= set(VARIANTS)

    def test_two_to_four_objectives_that_can_be_seen(self, lesson) -> None:
        assert 2 <= len(lesson.head.objectives) <= 4
        for words in lesson.head.objectives.values():
            assert re.match(r"can [a-z]", words), words
            assert not re.search(r"\bcan (know|understand|be aware|learn)\b", words), words

    def test_it_can_be_learnt_alone(self, lesson) -> None:
        assert lesson.head.self_study_minutes
        assert lesson.head.short_minutes

    def test_few_types_of_question_and_hardly_any_typing(self, lesson) -> None:
        questions = [q for address in lesson.quizzes() for q in QUIZZES[address].value.questions]
        asked = {question.type for question in questions} - UNGRADED
        assert len(asked) <= 4, asked
        assert sum(question.type in {"short", "number"} for question in questions) <= 1

    def test_it_stands_on_something(self, lesson) -> None:
        assert lesson.head.sources or any(True for _ in lesson.named("with-fact"))


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

    def test_true_is_not_always_true(self, quiz: Quiz) -> None:
        answers = [question.answer for question in quiz.questions if isinstance(question, TrueFalse)]
        assert len(answers) < 3 or len(set(answers)) == 2

    def test_a_wrong_choice_is_explained(self, quiz: Quiz) -> None:
        for question in singles(quiz):
            assert all(choice.correct or choice.feedback for choice in question.choices), question.id


def singles(quiz: Quiz) -> list[Single]:
    return [question for question in quiz.questions if isinstance(question, Single)]


def place_of_right(question: Single) -> int:
    return [choice.correct for choice in question.choices].index(True)


def is_longest(question: Single) -> bool:
    lengths = [len(choice.text) for choice in question.choices]
    return lengths[place_of_right(question)] == max(lengths)


def test_guessing_one_place_does_not_help_in_the_whole_course() -> None:
    every = [question for loaded in QUIZZES.values() for question in singles(loaded.value)]
    places = Counter(map(place_of_right, every))
    assert places.most_common(1)[0][1] <= len(every) / 2
    assert sum(map(is_longest, every)) <= len(every) / 2


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_has_a_good_and_another_end_and_every_end_says_what_next(story: Scenario) -> None:
    ends = [step for step in story.steps if step.outcome]
    assert len({step.outcome for step in ends}) > 1
    for step in ends:
        assert step.feedback or len(step.text.split()) > 8, f"{step.id} ends without a word"
    assert [step.id for step in ends if step.outcome == "poor" and not step.feedback] == []


MEANS = re.compile(
    r"\b(?:force|forces|forcing|lies?|lying|power|threat\w*|decei\w+|decepti\w+|coerc\w+)\b", re.IGNORECASE
)
PURPOSE = re.compile(r"\bexploit\w*", re.IGNORECASE)
CHILD = re.compile(r"\bunder 18\b|\bchild(?:ren)?\b", re.IGNORECASE)


def defines_trafficking(words: str) -> bool:
    return bool(MEANS.search(words) and PURPOSE.search(words))


def test_the_age_branch() -> None:
    """Force and lies are parts of trafficking for adults only: who is under 18 is trafficked without them."""
    common: dict[str, Fact] = COURSE.facts[COMMON].value.facts
    definitions = {name: fact.value for name, fact in common.items() if defines_trafficking(fact.value)}
    assert {"trafficking-adults", "trafficking-children"} <= set(definitions)
    for name, words in definitions.items():
        assert "adult" in words or "under 18" in words, name
    assert "under 18" in definitions["trafficking-children"]
    assert "not needed" in definitions["trafficking-children"]


@pytest.mark.parametrize("country", COURSE.countries())
def test_the_age_branch_in_a_country(country: str) -> None:
    for name, fact in FACTS[country].value.facts.items():
        if fact.grade in {"A", "B"} and defines_trafficking(fact.value):
            assert CHILD.search(fact.value) or "adult" in fact.value, name


@pytest.mark.parametrize("page", COURSE.pages.values(), ids=COURSE.pages)
def test_the_age_branch_in_a_lesson(page) -> None:
    asked = {name for block in page.blocks if block.name == "with-fact" for name in block.argument.split()}
    assert "trafficking-adults" not in asked or "trafficking-children" in asked
    for paragraph in page.body.split("\n\n"):
        assert not defines_trafficking(paragraph) or CHILD.search(page.body), paragraph
