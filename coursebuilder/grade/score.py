"""Scores a response with an answer key. A response comes from a browser, so any JSON value is possible."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeGuard

from coursebuilder.grade.key import Key, answer_key
from coursebuilder.grade.text import matching, normalise, read_number
from coursebuilder.model.quiz import ASK, AnyQuestion

Outcome = Literal["right", "partly", "wrong", "unanswered", "ask", "ungraded"]
Parts = dict[str, bool]
Score = tuple[float, Parts]


@dataclass(frozen=True, slots=True)
class Grade:
    """What a response earns.

    `parts` tells which parts are right; it is empty unless the outcome is right, partly or wrong:

    - single, true-false, multiple, picture: a choice is right when it is correct and chosen, or neither
    - match, sort: a pair or card with its own right side or group
    - order: a step that directly follows the step it should; the first step, when it stands first (no points for it)
    - fill: a gap with full credit
    - short, number, scenario: no parts
    """

    outcome: Outcome
    points: float = 0.0
    parts: Mapping[str, bool] = field(default_factory=dict)


def grade(key: Key, response: object) -> Grade:
    """Score `response` with an answer key; never raises, whatever the response is.

    A string counts as given when it holds a letter or a digit; what has another shape counts as not given.
    Points are rounded half up to four decimals, `floor(points * 10000 + 0.5) / 10000`, in both languages,
    and the outcome follows from the rounded points.
    The typed word "ask" is an answer, not `ASK`, where a short question accepts it.
    """
    if response == ASK and not (key["rule"] == "words" and matching(key["accept"], ASK) >= 0):
        return Grade("ask")
    if key["rule"] == "none":
        return Grade("ungraded")
    score = _RULES[key["rule"]](key, response)
    if score is None:
        return Grade("unanswered")
    points = math.floor(score[0] * 10000 + 0.5) / 10000
    return Grade("right" if points == 1 else "partly" if points > 0 else "wrong", points, score[1])


def grade_question(question: AnyQuestion, response: object) -> Grade:
    """Score `response` to `question`."""
    return grade(answer_key(question), response)


def _one(key: Key, response: object) -> Score | None:
    if not _given(response):
        return None
    points = 1.0 if response in key["correct"] else key["credit"].get(response, 0.0)
    return points, _choice_parts(key, {response})


def _several(key: Key, response: object) -> Score | None:
    chosen = set(_given_list(response))
    if not chosen:
        return None
    right = len(chosen.intersection(key["correct"]))
    wrong = len(chosen) - right
    return max(0, right - wrong) / max(1, len(key["correct"])), _choice_parts(key, chosen)


def _choice_parts(key: Key, chosen: set[str]) -> Parts:
    return {choice: (choice in chosen) == (choice in key["correct"]) for choice in key["choices"]}


def _pairs(key: Key, response: object) -> Score | None:
    answers = _given_by_id(response)
    parts = {part: answers.get(part) == right for part, right in key["pairs"].items()}
    return (_mean(parts.values()), parts) if answers else None


def _order(key: Key, response: object) -> Score | None:
    """Score as Moodle's ordering question does by "relative to the next item, excluding last".

    A response longer than the key is measured by its own length, so that only the right order itself earns all.
    """
    placed = _given_list(response)
    if not placed:
        return None
    steps = key["steps"]
    before = dict(zip(reversed(placed), [*reversed(placed[:-1]), None], strict=True))  # a step's first place counts
    parts = {
        step: step in before and before[step] == right for step, right in zip(steps, [None, *steps[:-1]], strict=True)
    }
    follows = sum(parts[step] for step in steps[1:])
    return follows / max(1, len(steps) - 1, len(placed) - 1), parts


def _gaps(key: Key, response: object) -> Score | None:
    answers = _given_by_id(response)
    credits = {gap: _gap_credit(accepted, answers.get(gap, "")) for gap, accepted in key["gaps"].items()}
    return (_mean(credits.values()), {gap: credit >= 1 for gap, credit in credits.items()}) if answers else None


def _gap_credit(gap: Key, answer: str) -> float:
    return _words_credit(gap["accept"], answer) if "accept" in gap else float(answer in gap["correct"])


def _words(key: Key, response: object) -> Score | None:
    return (_words_credit(key["accept"], response), {}) if _given(response) else None


def _words_credit(accept: list[list[Any]], text: str) -> float:
    place = matching(accept, text)
    return float(accept[place][1]) if place >= 0 else 0.0


def _number(key: Key, response: object) -> Score | None:
    if not _given(response):
        return None
    best = 0.0
    for value in read_number(response, key["unit"]):
        for distance, credit in key["within"]:
            # 0.3 is within 0.2 of 0.1 on paper, and in binary only with this much room.
            room = 1e-14 * max(1.0, abs(key["answer"]), distance)
            if abs(value - key["answer"]) <= distance + room:
                best = max(best, credit)
    return best, {}


def _story(key: Key, response: object) -> Score | None:
    walked = _given_list(response)
    if not walked:
        return None
    step = key["start"]
    for choice in walked:
        ways = key["steps"].get(step)
        if not isinstance(ways, dict) or choice not in ways:
            return 0.0, {}
        step = ways[choice]
    end = key["steps"].get(step)
    return (end, {}) if isinstance(end, int | float) else None


def _given(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and normalise(value) != ""


def _given_list(response: object) -> list[str]:
    return [entry for entry in response if _given(entry)] if isinstance(response, list | tuple) else []


def _given_by_id(response: object) -> dict[str, str]:
    return {part: entry for part, entry in response.items() if _given(entry)} if isinstance(response, dict) else {}


def _mean(numbers: Iterable[float]) -> float:
    """Return the mean by plain additions: `sum` compensates from Python 3.12 on, and a browser doesn't."""
    total, count = 0.0, 0
    for number in numbers:
        total += number
        count += 1
    return total / max(1, count)


_RULES: dict[str, Callable[[Key, object], Score | None]] = {
    "one": _one,
    "several": _several,
    "pairs": _pairs,
    "order": _order,
    "gaps": _gaps,
    "words": _words,
    "number": _number,
    "story": _story,
}
