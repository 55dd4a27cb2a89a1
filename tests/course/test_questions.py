"""The questions of the whole course: enough, of many types, explained, and guessing does not help."""

from __future__ import annotations

from collections import Counter

import pytest
from pydantic import TypeAdapter

from coursebuilder.model.lesson import Lesson
from coursebuilder.model.quiz import TYPES, UNGRADED, AnyQuestion, Quiz, Single

from .learner_texts import course, is_for_trainers
from .questions import has_one_right_choice, is_longest, printed_place, says_why_right, says_why_wrong
from .rules import limit

COURSE = course()
QUIZZES = {name: loaded.value for name, loaded in COURSE.quizzes.items() if not is_for_trainers(f"quizzes/{name}")}
LESSONS = {name: lesson for name, lesson in COURSE.lessons.items() if not lesson.for_trainers}
QUESTIONS = {f"{name}-{each.id}": (each, quiz, name) for name, quiz in QUIZZES.items() for each in quiz.questions}
GRADED = {key: each for key, (each, _, _) in QUESTIONS.items() if each.type not in UNGRADED}
ONE_RIGHT = [found for found in QUESTIONS.values() if has_one_right_choice(found[0])]


def test_there_are_enough_of_enough_types() -> None:
    assert len(QUESTIONS) >= limit("fewest-questions-in-all")
    used = {each.type for each, _, _ in QUESTIONS.values()}
    assert len(used) >= limit("fewest-types"), set(TYPES) - used


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_a_lesson_has_a_few(lesson: Lesson) -> None:
    count = sum(len(QUIZZES[address].questions) for address in lesson.quizzes())
    assert limit("fewest-questions") <= count <= limit("most-questions")


@pytest.mark.parametrize("question", GRADED.values(), ids=GRADED)
def test_right_and_wrong_answers_are_explained(question: AnyQuestion) -> None:
    assert says_why_right(question), "nothing is said after a right answer"
    assert says_why_wrong(question), "nothing is said after a wrong answer"


def test_the_right_choice_is_printed_in_every_place() -> None:
    places = Counter(printed_place(*found) for found in ONE_RIGHT)
    assert places.most_common(1)[0][1] <= limit("most-in-one-place") * len(ONE_RIGHT), places


def test_the_right_choice_is_seldom_the_longest() -> None:
    singles = {f"{name}-{each.id}": each for each, _, name in ONE_RIGHT if isinstance(each, Single)}
    longest = [key for key, each in singles.items() if is_longest(each)]
    assert len(longest) <= limit("most-longest") * len(singles), longest


def question(**keys: object) -> AnyQuestion:
    whole = {"id": "a", "objective": "b", "prompt": "What?", **keys}
    found: AnyQuestion = TypeAdapter(AnyQuestion).validate_python(whole)
    return found


def single(*choices: tuple[str, bool, str | None], **keys: object) -> Single:
    rows = [{"id": text.lower(), "text": text, "correct": right, "feedback": why} for text, right, why in choices]
    found = question(type="single", choices=rows, **keys)
    assert isinstance(found, Single)
    return found


@pytest.mark.parametrize(
    ("texts", "longest"), [(("Abc", "De", "Fg"), True), (("Abc", "Def", "G"), False), (("A", "Def", "G"), False)]
)
def test_longest(texts: tuple[str, str, str], longest: bool) -> None:
    assert is_longest(single(*((text, number == 0, None) for number, text in enumerate(texts)))) == longest


def test_where_the_right_choice_is_printed() -> None:
    asked = single(("A", False, None), ("B", True, None), ("C", False, None))
    assert printed_place(asked, Quiz(title="T", shuffle=False, questions=(asked,)), "unit/quiz") == 1
    shuffled = Quiz(title="T", questions=(asked,))
    assert {printed_place(asked, shuffled, f"unit/quiz-{number}") for number in range(20)} == {0, 1, 2}
    assert has_one_right_choice(asked)
    assert not has_one_right_choice(question(type="true-false", answer=True))


BOTH, RIGHT, WRONG = (True, True), (True, False), (False, True)
NEITHER = (False, False)
CARDS = [{"id": "x", "text": "X", "group": "g"}, {"id": "y", "text": "Y", "group": "h"}]
GROUPS = [{"id": "g", "text": "G"}, {"id": "h", "text": "H"}]
STEPS = [
    {"id": "s", "text": "S", "choices": [{"id": "c", "text": "C", "next": "e"}, {"id": "d", "text": "D", "next": "f"}]},
    {"id": "e", "text": "E", "outcome": "good", "feedback": "Yes."},
    {"id": "f", "text": "F", "outcome": "poor"},
]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (single(("A", True, "Yes."), ("B", False, "No.")), BOTH),
        (single(("A", True, None), ("B", False, "No.")), WRONG),
        (single(("A", True, "Yes."), ("B", False, "No."), ("C", False, None)), RIGHT),
        (single(("A", True, None), ("B", False, None)), NEITHER),
        (single(("A", True, None), ("B", False, None), feedback={"general": "Ask."}), BOTH),
        (question(type="true-false", answer=True, feedback_yes="Yes."), RIGHT),
        (question(type="true-false", answer=False, feedback_yes="No."), WRONG),
        (question(type="sort", groups=GROUPS, cards=CARDS), NEITHER),
        (question(type="sort", groups=GROUPS, cards=[{**card, "feedback": "So."} for card in CARDS]), BOTH),
        (question(type="number", answer=3), NEITHER),
        (question(type="number", answer=3, feedback={"right": "Yes.", "wrong": "No."}), BOTH),
        (question(type="short", accept=[{"text": "x", "feedback": "Yes."}]), RIGHT),
        (question(type="fill", text="[g]", gaps=[{"id": "g", "accept": ["x"]}]), NEITHER),
        (question(type="fill", text="[g]", gaps=[{"id": "g", "accept": ["x"], "feedback": "So."}]), BOTH),
        (question(type="scenario", start="s", steps=STEPS), RIGHT),
    ],
)
def test_what_is_said_after_an_answer(asked: AnyQuestion, says: tuple[bool, bool]) -> None:
    assert (says_why_right(asked), says_why_wrong(asked)) == says
