"""Rules across files: what is right is left alone; what is wrong is said once, where the mistake is."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursebuilder.model.lesson import is_for_trainers
from tests.bad.corpus import FACTS, GOOD, LESSON, QUIZ, good, problems_of, write_course
from tests.load.conftest import check_places, spoilt

PLAN = "sessions/one-hour.yaml"
INDEX = "course/start/index.md"
SECOND_LESSON = good(LESSON, ('"1.1"', '"1.2"'), ("start/first-steps", "start/second"))
SECOND = {
    "course/start/second.md": SECOND_LESSON,
    INDEX: good(INDEX, ("first-steps", "first-steps\nsecond")),
    "quizzes/start/second.yaml": good(QUIZ),
}
MORE_OBJECTIVES = good(LESSON, ("  ask-first:", "  say-no: can say no\n  ask-first:"))
TRUE_FALSE = (
    "  - id: two\n    type: true-false\n    objective: {}\n    prompt: You may ask.\n    answer: yes\n"
    "    feedback-no: Not quite. You may.\n"
)

OUTSIDE_AFTER_ARRIVAL = good(LESSON, ("::::::{after-arrival}\n", ""), (":::::\n::::::\n", ":::::\n"))

RIGHT = {
    "a second lesson": SECOND,
    "two quizzes assess the objectives": {
        LESSON: MORE_OBJECTIVES.replace("start/first-steps\n", "start/first-steps\n```\n\n```{quiz} start/more\n"),
        "quizzes/start/more.yaml": "title: More\nquestions:\n" + TRUE_FALSE.format("say-no"),
    },
    "a check of the whole course names lesson and objective": {
        "quizzes/start/check.yaml": "title: Check\npurpose: check-before-after\nquestions:\n"
        + TRUE_FALSE.format("first-steps/ask-first"),
        PLAN: good(PLAN, ("  - break: 10", "  - check: start/check\n    minutes: 10")),
    },
    "a word with the same meaning in other lines": {
        **SECOND,
        "course/start/second.md": SECOND_LESSON.replace("whose work is to", "whose work\n  is to"),
    },
    "a lesson for people who have arrived names the number": {
        LESSON: OUTSIDE_AFTER_ARRIVAL.replace("stage: both", "stage: arrived"),
    },
    "a fact of a question stands in needs": {
        QUIZ: good(
            QUIZ,
            ("    prompt:", "    needs: [help-is-free]\n    prompt:"),
            ("I pay at once.", "Yes, {fact}`help-is-free`"),
        ),
    },
    "a plan without a country": {PLAN: good(PLAN, ("country: finland\n", ""))},
    "a plan until midnight": {PLAN: good(PLAN, ('"9:00"', '"23:40"'))},
    "an organisation with nothing but a name": {"local/organisation.yaml": "name: We\n"},
    "a fact without a value": {
        FACTS: good(FACTS)
        + good(FACTS, ("emergency:", "police:"), ("FI-1", "FI-2"), ('"112"', '""'), ("grade: A", "grade: U")).split(
            "facts:\n"
        )[1]
    },
    "a source that was read today": {FACTS: good(FACTS, ("2026-11-01", "2026-12-01"))},
    "an unknown code that was accepted": {
        FACTS: good(FACTS, ('value: "112"', 'value: "117"\n    accepted-because: the office says so'))
    },
    "a choice whose letters begin another one": {
        QUIZ: good(QUIZ, ("I pay at once.", "I take a card."), ("I ask a helper.", "I take a car."))
    },
    "notes and tables": {
        LESSON: good(LESSON, ("You can ask a helper first.", ":::{note}\nAsk.\n:::\n\n| a | b |\n|---|---|\n| c | d |"))
    },
}


@pytest.mark.parametrize("files", RIGHT.values(), ids=RIGHT)
def test_what_is_right_is_left_alone(files: dict[str, str], tmp_path: Path) -> None:
    assert list(map(str, problems_of(write_course(tmp_path, files)))) == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("course/trainers/index", True),
        ("course/trainers/more/deep.md", True),
        ("quizzes/trainers/ten-pictures", True),
        ("course/start/trainers/lesson.md", False),
        ("course/trainers.md", False),
    ],
)
def test_the_folder_decides_what_is_for_trainers(path: str, *, expected: bool) -> None:
    """It must be the same folder that a learner's edition does not read."""
    assert is_for_trainers(path) is expected


def codes(tmp_path: Path, files: dict[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in problems_of(write_course(tmp_path, files)):
        found.setdefault(problem.place.path, []).append(problem.code)
    return found


def test_a_quiz_that_no_lesson_uses(tmp_path: Path) -> None:
    assert codes(tmp_path, {"quizzes/start/extra.yaml": good(QUIZ)}) == {"quizzes/start/extra.yaml": ["Q030"]}


def test_a_quiz_that_is_missing(tmp_path: Path) -> None:
    lesson = good(LESSON, ("start/first-steps", "start/something-else"))
    assert codes(tmp_path, {LESSON: lesson}) == {LESSON: ["Q031"], QUIZ: ["Q030"]}


def test_an_objective_that_no_question_assesses(tmp_path: Path) -> None:
    assert codes(tmp_path, {LESSON: MORE_OBJECTIVES}) == {LESSON: ["Q032"]}


def test_a_question_with_an_unknown_objective(tmp_path: Path) -> None:
    quiz = good(QUIZ) + TRUE_FALSE.format("swim")
    assert codes(tmp_path, {QUIZ: quiz}) == {QUIZ: ["Q027"]}


def test_an_objective_of_another_lesson_is_unknown_here(tmp_path: Path) -> None:
    second = {**SECOND, "course/start/second.md": SECOND_LESSON.replace("ask-first:", "say-no:")}
    assert codes(tmp_path, second) == {"quizzes/start/second.yaml": ["Q027"]}


def test_two_lessons_with_one_number(tmp_path: Path) -> None:
    second = {**SECOND, "course/start/second.md": SECOND_LESSON.replace('"1.2"', '"1.1"')}
    assert codes(tmp_path, second) == {"course/start/second.md": ["L003"]}


def test_two_quizzes_with_one_id(tmp_path: Path) -> None:
    found = codes(tmp_path, {"quizzes/more/first-steps.yaml": good(QUIZ)})
    assert found == {"quizzes/more/first-steps.yaml": ["Q030"], QUIZ: ["Q002"]}


def test_a_toctree_that_forgets_a_lesson(tmp_path: Path) -> None:
    assert codes(tmp_path, {INDEX: good(INDEX, ("\nfirst-steps\n", "\n"))}) == {LESSON: ["L019"]}


def test_a_unit_that_no_toctree_names_is_said_once(tmp_path: Path) -> None:
    files = {"course/index.md": good("course/index.md", ("start/index\n", ""))}
    assert codes(tmp_path, files) == {INDEX: ["L019"]}


def test_a_number_of_every_country_that_has_it_counts(tmp_path: Path) -> None:
    """A number may be called from abroad in one country and not in another: then it is not for everybody."""
    abroad = good(FACTS, ('value: "112"', 'value: "112"\n    callable-from: both'))
    assert codes(tmp_path, {LESSON: OUTSIDE_AFTER_ARRIVAL, FACTS: abroad}) == {LESSON: ["L021"]}


def test_the_hours_of_a_number_may_stand_anywhere(tmp_path: Path) -> None:
    text = "\n::::{with-fact} emergency\n{fact}`emergency.hours`\n::::\n"
    assert codes(tmp_path, {LESSON: good(LESSON) + text}) == {}


def test_problems_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    files = {
        QUIZ: good(QUIZ) + TRUE_FALSE.format("b") + TRUE_FALSE.format("a"),
        LESSON: MORE_OBJECTIVES + "\nCall 112.\n",
    }
    places = [problem.place for problem in problems_of(write_course(tmp_path, files))]
    assert places == sorted(places)


GOOD_FILES = sorted(path for path in GOOD.rglob("*") if path.is_file() and path.suffix != ".svg")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_course_with_a_spoilt_file_is_checked_to_the_end(data: st.DataObject, tmp_path: Path) -> None:
    path = data.draw(st.sampled_from(GOOD_FILES))
    text = data.draw(spoilt([path]))
    name = path.relative_to(GOOD).as_posix()
    root = write_course(tmp_path)
    (root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    check_places(problems_of(root), text, name)
