"""Turns a question into its answer key: the plain JSON data that scoring needs, and nothing more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coursebuilder.grade.text import normalise, squash
from coursebuilder.model import quiz
from coursebuilder.model.quiz import AnyQuestion

Key = dict[str, Any]

_OUTCOME_POINTS = {"good": 1.0, "partly": 0.5, "poor": 0.0}


def answer_key(question: AnyQuestion) -> Key:  # noqa: PLR0911  one return a type: mypy sees that none is missing
    """Return the answer key of `question`; its `rule` names the way of scoring, and the rest depends on it.

    - `one` (single, true-false, picture): `choices`, `correct` (ids), `credit` (id -> points)
    - `several` (multiple, picture with several): `choices`, `correct`
    - `pairs` (match, sort): `pairs` (pair or card id -> right id or group id)
    - `order`: `steps` (ids in the right order)
    - `gaps` (fill): `gaps` (gap id -> `correct` ids, or `accept` as below)
    - `words` (short): `accept` (list of normalised text and credit, in the file's order)
    - `number`: `answer`, `within` (list of distance and credit), `unit` (squashed, may be empty)
    - `story` (scenario): `start`, `steps` (id -> points of an end, or choice id -> next step)
    - `none` (scale, reflect, cards)
    """
    match question:
        case quiz.Single() | quiz.Picture(several=False):
            return {
                "rule": "one",
                **_choices(question.choices),
                "credit": {c.id: c.credit for c in question.choices if c.credit and not c.correct},
            }
        case quiz.TrueFalse():
            correct = ["yes" if question.answer else "no"]
            return {"rule": "one", "choices": ["yes", "no"], "correct": correct, "credit": {}}
        case quiz.Multiple() | quiz.Picture():
            return {"rule": "several", **_choices(question.choices)}
        case quiz.Match():
            return {"rule": "pairs", "pairs": {pair.id: pair.id for pair in question.pairs}}
        case quiz.Sort():
            return {"rule": "pairs", "pairs": {card.id: card.group for card in question.cards}}
        case quiz.Order():
            return {"rule": "order", "steps": [step.id for step in question.steps]}
        case quiz.Fill():
            return {"rule": "gaps", "gaps": {gap.id: _gap(gap) for gap in question.gaps}}
        case quiz.Short():
            return {"rule": "words", "accept": _accept(question.accept)}
        case quiz.Number():
            return _number(question)
        case quiz.Scenario():
            return {"rule": "story", "start": question.start, "steps": {s.id: _story_step(s) for s in question.steps}}
        case quiz.Scale() | quiz.Reflect() | quiz.Cards():
            return {"rule": "none"}


def _choices(choices: Iterable[quiz.Choice]) -> Key:
    every = tuple(choices)
    return {"choices": [c.id for c in every], "correct": [c.id for c in every if c.correct]}


def _gap(gap: quiz.Gap) -> Key:
    if gap.choices:
        return {"correct": [choice.id for choice in gap.choices if choice.correct]}
    return {"accept": _accept(gap.accept)}


def _accept(accept: Iterable[quiz.Accepted]) -> list[list[str | float]]:
    """List the accepted answers; each keeps its place, so that a script can find its feedback."""
    return [[normalise(accepted.text), accepted.credit] for accepted in accept]


def _number(question: quiz.Number) -> Key:
    within = [[question.tolerance, 1.0]]
    if question.near is not None:
        within.append([question.near, question.credit])
    return {"rule": "number", "answer": question.answer, "within": within, "unit": squash(question.unit or "")}


def _story_step(step: quiz.StoryStep) -> float | dict[str, str]:
    if step.outcome is not None:
        return _OUTCOME_POINTS[step.outcome]
    return {choice.id: choice.next for choice in step.choices}
