"""What holds for every question, whatever an author writes and a learner answers."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursebuilder.grade import Key, answer_key, grade, grade_question, opposite_response, right_response
from coursebuilder.model.quiz import ASK, AnyQuestion

from .strategies import GRADED, JSON, QUESTIONS, number, one_of_several, order, pairs, responses, several, short, sort

every_type = pytest.mark.parametrize("kind", GRADED)
few = settings(max_examples=40)  # times ten types


@every_type
@few
@given(data=st.data())
def test_the_key_earns_all_and_its_opposite_nothing(kind: str, data: st.DataObject) -> None:
    question = data.draw(GRADED[kind])
    right = grade_question(question, right_response(question))
    assert (right.outcome, right.points) == ("right", 1.0)
    assert all(right.parts.values())
    opposite = grade_question(question, opposite_response(question))
    assert (opposite.outcome, opposite.points) == ("wrong", 0.0)


@every_type
@few
@given(data=st.data())
def test_ask_and_nothing_are_never_wrong(kind: str, data: st.DataObject) -> None:
    key = answer_key(data.draw(GRADED[kind]))
    asked = grade(key, ASK)
    assert (asked.outcome, asked.points, asked.parts) == ("ask", 0.0, {})
    nothing: tuple[Any, ...] = (None, "", [], {})
    assert {grade(key, response).outcome for response in nothing} == {"unanswered"}


@every_type
@few
@given(data=st.data())
def test_points_lie_between_nothing_and_all_and_fit_the_outcome(kind: str, data: st.DataObject) -> None:
    key = answer_key(data.draw(GRADED[kind]))
    found = grade(key, data.draw(responses(key)))
    assert 0 <= found.points <= 1
    assert math.isclose(found.points, round(found.points, 4), abs_tol=0)
    assert (found.outcome == "right") == (found.points == 1)
    assert (found.outcome == "partly") == (0 < found.points < 1)


@given(QUESTIONS, JSON)
def test_any_json_is_graded(question: AnyQuestion, response: Any) -> None:
    assert grade_question(question, response).outcome != "ungraded"


@given(QUESTIONS)
def test_a_key_survives_json(question: AnyQuestion) -> None:
    key = answer_key(question)
    assert json.loads(json.dumps(key)) == key


@given(st.data())
def test_the_order_of_choices_does_not_matter(data: st.DataObject) -> None:
    question = data.draw(st.one_of(one_of_several(), several()))
    fields = question.model_dump()
    fields["choices"] = data.draw(st.permutations(fields["choices"]))
    shuffled = type(question).model_validate(fields)
    response = data.draw(responses(answer_key(question)))
    assert grade_question(shuffled, response) == grade_question(question, response)


@given(st.data())
def test_the_order_of_pairs_and_cards_does_not_matter(data: st.DataObject) -> None:
    key = answer_key(data.draw(st.one_of(pairs(), sort())))
    shuffled = {**key, "pairs": dict(data.draw(st.permutations(list(key["pairs"].items()))))}
    response = data.draw(responses(key))
    assert grade(shuffled, response) == grade(key, response)


@given(st.data())
def test_the_order_of_chosen_choices_does_not_matter(data: st.DataObject) -> None:
    key, chosen = _some_choices(data)
    assert grade(key, data.draw(st.permutations(chosen))) == grade(key, chosen)


@given(st.data())
def test_one_more_right_choice_never_lowers_points(data: st.DataObject) -> None:
    key, chosen = _some_choices(data)
    more = data.draw(st.sampled_from(key["correct"]))
    assert grade(key, [*chosen, more]).points >= grade(key, chosen).points


@given(st.data())
def test_one_more_wrong_choice_never_raises_points(data: st.DataObject) -> None:
    key, chosen = _some_choices(data)
    more = data.draw(st.sampled_from([id_ for id_ in key["choices"] if id_ not in key["correct"]]))
    assert grade(key, [*chosen, more]).points <= grade(key, chosen).points


def _some_choices(data: st.DataObject) -> tuple[Key, list[str]]:
    key = answer_key(data.draw(several()))
    return key, data.draw(st.lists(st.sampled_from(key["choices"]), unique=True))


@given(st.data())
def test_one_more_right_pair_never_lowers_points(data: st.DataObject) -> None:
    key = answer_key(data.draw(st.one_of(pairs(), sort())))
    response = data.draw(
        st.dictionaries(st.sampled_from(list(key["pairs"])), st.sampled_from(list(key["pairs"].values())))
    )
    part = data.draw(st.sampled_from(list(key["pairs"])))
    assert grade(key, {**response, part: key["pairs"][part]}).points >= grade(key, response).points


@given(st.data())
def test_only_the_right_order_earns_all(data: st.DataObject) -> None:
    key = answer_key(data.draw(order()))
    placed = data.draw(st.permutations(key["steps"]) | st.lists(st.sampled_from([*key["steps"], "unknown"])))
    assert (grade(key, placed).points == 1) == (list(placed) == key["steps"])


@given(st.data())
def test_order_counts_neighbours(data: st.DataObject) -> None:
    key = answer_key(data.draw(order()))
    placed = data.draw(st.permutations(key["steps"]))
    wanted = set(pairwise(key["steps"]))
    kept = wanted.intersection(pairwise(placed))
    assert grade(key, placed).points == pytest.approx(len(kept) / len(wanted), abs=0.00005)


@given(short(), st.sampled_from(["{}!", " {} ", "“{}”", "{}\u200f", "\u0640{}"]))
def test_what_stands_around_a_typed_answer_does_not_matter(question: AnyQuestion, around: str) -> None:
    assert grade_question(question, around.format(right_response(question))).outcome == "right"


@given(number(), st.integers(min_value=1, max_value=20_000))
def test_tolerance_is_the_same_both_ways(question: AnyQuestion, thousandths: int) -> None:
    key = {**answer_key(question), "answer": 0.0}
    written = f"{thousandths / 1000:.4f}"
    assert grade(key, written) == grade(key, f"-{written}")


@given(number(), st.floats(min_value=0, max_value=50), st.floats(min_value=0, max_value=50))
def test_nearer_never_earns_less(question: AnyQuestion, first: float, second: float) -> None:
    key = {**answer_key(question), "answer": 0.0}
    nearer, farther = sorted((first, second))
    assert grade(key, f"{nearer:.4f}").points >= grade(key, f"{farther:.4f}").points
