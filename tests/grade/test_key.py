"""Keys and model responses of the questions that `docs/quizzes.md` shows to authors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from coursebuilder.grade import answer_key, grade_question, opposite_response, right_response
from coursebuilder.model.quiz import TYPES, UNGRADED, AnyQuestion, Quiz

DOCS = Path(__file__).parents[2] / "docs" / "quizzes.md"

KEYS: dict[str, dict[str, Any]] = {
    "first-thing": {"rule": "one", "choices": ["pay", "ask-office"], "correct": ["ask-office"], "credit": {}},
    "stop-signs": {"rule": "one", "choices": ["yes", "no"], "correct": ["no"], "credit": {}},
    "warning-signs": {
        "rule": "several",
        "choices": ["hurry", "secret", "interview"],
        "correct": ["hurry", "secret"],
    },
    "sure-first": {"rule": "one", "choices": ["yes", "no"], "correct": ["no"], "credit": {}},
    "which-paper": {"rule": "pairs", "pairs": {"passport": "passport", "ticket": "ticket"}},
    "first-hour": {"rule": "order", "steps": ["stop", "save", "bank"]},
    "which-bag": {"rule": "pairs", "pairs": {"medicine": "hand", "knife": "big"}},
    "say-stop": {
        "rule": "gaps",
        "gaps": {"word": {"accept": [["no", 1.0], ["no thank you", 1.0]]}, "close": {"correct": ["end"]}},
    },
    "one-word": {"rule": "words", "accept": [["no", 1.0], ["stop", 1.0], ["later", 0.5]]},
    "left-over": {"rule": "number", "answer": 10.0, "within": [[0.0, 1.0], [2.0, 0.5]], "unit": "coins"},
    "who-helps": {"rule": "one", "choices": ["fire", "wallet"], "correct": ["fire"], "credit": {}},
    "how-ready": {"rule": "none"},
    "trusted-person": {"rule": "none"},
    "phone-rings": {
        "rule": "story",
        "start": "call",
        "steps": {"call": {"give": "code-given", "hang-up": "ended"}, "code-given": 0.0, "ended": 1.0},
    },
    "first-words": {"rule": "none"},
}

RIGHT: dict[str, Any] = {
    "first-thing": "ask-office",
    "stop-signs": "no",
    "warning-signs": ["hurry", "secret"],
    "sure-first": "no",
    "which-paper": {"passport": "passport", "ticket": "ticket"},
    "first-hour": ["stop", "save", "bank"],
    "which-bag": {"medicine": "hand", "knife": "big"},
    "say-stop": {"word": "no", "close": "end"},
    "one-word": "no",
    "left-over": "10",
    "who-helps": "fire",
    "phone-rings": ["hang-up"],
}

OPPOSITE: dict[str, Any] = {
    "first-thing": "pay",
    "stop-signs": "yes",
    "warning-signs": ["interview"],
    "sure-first": "yes",
    "which-paper": {"passport": "ticket", "ticket": "passport"},
    "first-hour": ["bank", "save", "stop"],
    "which-bag": {"medicine": "big", "knife": "hand"},
    "say-stop": {"word": "x", "close": "continue"},
    "one-word": "x",
    "left-over": "-5",
    "who-helps": "wallet",
    "phone-rings": ["give"],
}


def documented_questions() -> list[AnyQuestion]:
    """Read every example; scalars stay as they are written, as in the loader."""
    one: TypeAdapter[AnyQuestion] = TypeAdapter(AnyQuestion)
    questions: list[AnyQuestion] = []
    for example in re.findall(r"```yaml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL):
        fields = yaml.load(example, yaml.BaseLoader)  # noqa: S506  it builds strings, lists and mappings only
        questions += Quiz.model_validate(fields).questions if "questions" in fields else [one.validate_python(fields)]
    return questions


QUESTIONS = {question.id: question for question in documented_questions()}


def test_every_type_is_documented() -> None:
    assert {question.type for question in QUESTIONS.values()} == set(TYPES)
    assert QUESTIONS.keys() == KEYS.keys()


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_key_holds_what_grading_needs_and_nothing_more(question: AnyQuestion) -> None:
    assert answer_key(question) == KEYS[question.id]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_right_and_opposite_response(question: AnyQuestion) -> None:
    assert right_response(question) == RIGHT.get(question.id)
    assert opposite_response(question) == OPPOSITE.get(question.id)
    outcomes = [
        grade_question(question, response(question)).outcome for response in (right_response, opposite_response)
    ]
    assert outcomes == (["ungraded", "ungraded"] if question.type in UNGRADED else ["right", "wrong"])


def make(**fields: Any) -> AnyQuestion:
    one: TypeAdapter[AnyQuestion] = TypeAdapter(AnyQuestion)
    return one.validate_python({"id": "q", "objective": "o", "prompt": "Which?", **fields})


def test_credit_stands_in_the_key_only_where_a_choice_is_half_right() -> None:
    choices = [
        {"id": "a", "text": "A", "correct": True, "credit": 0.5},
        {"id": "b", "text": "B", "credit": 0.5},
        {"id": "c", "text": "C", "credit": 0},
    ]
    assert answer_key(make(type="single", choices=choices))["credit"] == {"b": 0.5}
    assert opposite_response(make(type="single", choices=choices)) == "c"


def test_several_pictures_are_graded_as_multiple() -> None:
    choices = [{"id": id_, "text": id_, "picture": "house", "correct": id_ != "c"} for id_ in "abc"]
    assert answer_key(make(type="picture", several=True, choices=choices)) == {
        "rule": "several",
        "choices": ["a", "b", "c"],
        "correct": ["a", "b"],
    }


def test_accepted_texts_and_units_stand_ready_to_compare() -> None:
    assert answer_key(make(type="short", accept=["  NO,  thank you! "]))["accept"] == [["no thank you", 1.0]]
    assert answer_key(make(type="number", answer="3", unit="Times a  Day"))["unit"] == "times a day"


@pytest.mark.parametrize(
    ("answer", "typed"), [("10", "10"), ("-2.5", "-2.5"), ("1e22", "1" + "0" * 22), ("1e-7", "0.0000001"), ("0", "0")]
)
def test_a_right_number_is_typed_without_exponent(answer: str, typed: str) -> None:
    question = make(type="number", answer=answer)
    assert right_response(question) == typed
    assert grade_question(question, typed).outcome == "right"


def test_a_question_without_a_right_answer_has_no_right_response() -> None:
    """A check reports such a question; scoring must still work while its author writes it."""
    choices = [{"id": id_, "text": id_} for id_ in "ab"]
    assert right_response(make(type="single", choices=choices)) is None
    assert right_response(make(type="multiple", choices=choices)) == []
    assert right_response(make(type="fill", text="[g]", gaps=[{"id": "g"}])) == {"g": ""}
    steps = [
        {"id": "a", "text": "A", "choices": [{"id": "on", "text": "On", "next": "gone"}]},
        {"id": "b", "text": "B"},
    ]
    assert right_response(make(type="scenario", start="a", steps=steps)) == []
