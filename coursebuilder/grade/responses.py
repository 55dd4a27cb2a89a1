"""Makes the best and the worst response to a question, for the answer key and for tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from coursebuilder.grade.key import Key, answer_key
from coursebuilder.grade.text import normalise
from coursebuilder.model import quiz
from coursebuilder.model.quiz import AnyQuestion


def right_response(question: AnyQuestion) -> Any:  # noqa: PLR0911  one return a type
    """Return a response that earns the most points, or None where nothing is graded."""
    match question:
        case quiz.Fill():
            return {gap.id: _right_word(gap) for gap in question.gaps}
        case quiz.Short():
            return _best_accepted(question.accept)
        case quiz.Scenario():
            return _walk(answer_key(question), 1.0)
    key = answer_key(question)
    match key["rule"]:
        case "one":
            return key["correct"][0] if key["correct"] else None
        case "several":
            return key["correct"]
        case "pairs":
            return key["pairs"]
        case "order":
            return key["steps"]
        case "number":
            return _typed(key["answer"])
    return None


def opposite_response(question: AnyQuestion) -> Any:  # noqa: PLR0911  one return a type
    """Return a response that earns the fewest points (none, unless the question leaves no way to fail)."""
    key = answer_key(question)
    match question:
        case quiz.Match():
            ids = [pair.id for pair in question.pairs]
            return dict(zip(ids, [*ids[1:], ids[0]], strict=True))
        case quiz.Sort():
            groups = [group.id for group in question.groups]
            return {card.id: next((g for g in groups if g != card.group), "") for card in question.cards}
        case quiz.Fill():
            return {gap.id: _wrong_word(gap) for gap in question.gaps}
        case quiz.Short():
            return _not_accepted(question.accept)
        case quiz.Scenario():
            return _walk(key, 0.0)
    match key["rule"]:
        case "one":
            wrong = [choice for choice in key["choices"] if choice not in key["correct"]]
            return min(wrong, key=lambda choice: key["credit"].get(choice, 0.0), default=None)
        case "several":
            return [choice for choice in key["choices"] if choice not in key["correct"]]
        case "order":
            return key["steps"][::-1]
        case "number":
            far = 2 * max(distance for distance, _ in key["within"]) + 1
            return _typed(-far if key["answer"] > 0 else far)
    return None


def _right_word(gap: quiz.Gap) -> str:
    if gap.choices:
        return next((choice.id for choice in gap.choices if choice.correct), "")
    return _best_accepted(gap.accept) if gap.accept else ""


def _wrong_word(gap: quiz.Gap) -> str:
    if gap.choices:
        return next((choice.id for choice in gap.choices if not choice.correct), "")
    return _not_accepted(gap.accept)


def _best_accepted(accept: tuple[quiz.Accepted, ...]) -> str:
    return max(accept, key=lambda accepted: accepted.credit).text


def _not_accepted(accept: tuple[quiz.Accepted, ...]) -> str:
    taken = {normalise(accepted.text) for accepted in accept}
    return next(word for word in ("x" * length for length in range(1, len(taken) + 2)) if word not in taken)


def _typed(number: float) -> str:
    """Write a number in digits: a learner types no exponent."""
    digits = format(Decimal(repr(number)), "f")
    return digits.removesuffix(".0")


def _walk(key: Key, aim: float) -> list[str]:
    """Return the shortest way to the end whose points are nearest to `aim`, breadth first."""
    ends: list[tuple[float, list[str]]] = []
    waiting: list[tuple[str, list[str]]] = [(key["start"], [])]
    seen = {key["start"]}
    for step, way in waiting:
        ways = key["steps"].get(step, {})
        if not isinstance(ways, dict):
            ends.append((abs(ways - aim), way))
            continue
        for choice, following in ways.items():
            if following not in seen:
                seen.add(following)
                waiting.append((following, [*way, choice]))
    return min(ends, key=lambda end: (end[0], len(end[1])), default=(0.0, []))[1]
