"""A check before and after: no answer, no feedback, no hint and no key is on its page."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import example_course
import pytest

SECRET_KEYS = {"feedback", "unchosen", "hints", "accept", "feedback-yes", "feedback-no", "back"}
CHANGES: dict[str, Any] = {
    "single": lambda q: _swap(q["choices"], "correct", 0, 1),
    "multiple": lambda q: _swap(q["choices"], "correct", 0, 2),
    "true-false": lambda q: q.update(answer="yes"),
    "match": lambda q: _swap_texts(q["pairs"], "right"),
    "sort": lambda q: _swap(q["cards"], "group", 0, 1),
    "fill": lambda q: _swap(q["gaps"][1]["choices"], "correct", 0, 1),
    "short": lambda q: q.update(accept=["yes"]),
    "number": lambda q: q.update(answer="7", tolerance="1", near="3"),
    "picture": lambda q: _swap(q["choices"], "correct", 0, 1),
    "scenario": lambda q: _swap(q["steps"], "outcome", 1, 2),
}


def test_no_secret_text_is_on_the_page(tmp_path: Path) -> None:
    questions = example_course.example_questions()
    canaries = [canary for question in questions for canary in _plant(question, question["id"])]
    pages = _pages(tmp_path, questions)
    assert len(canaries) > 20
    assert [canary for canary in canaries if canary in pages["check"]] == []
    assert [canary for canary in canaries if canary not in pages["practice"]] == []
    for word in ("data-quiz-key", 'data-module="quiz"', "data-mark", "data-of", "data-i18n-right", "question-status"):
        assert word in pages["practice"]
        assert word not in pages["check"]


@pytest.mark.parametrize("kind", CHANGES)
def test_another_answer_makes_the_same_page(tmp_path: Path, kind: str) -> None:
    question = next(one for one in example_course.example_questions() if one["type"] == kind)
    other = copy.deepcopy(question)
    CHANGES[kind](other)
    assert other != question
    before, after = _pages(tmp_path / "a", [question]), _pages(tmp_path / "b", [other])
    if kind != "match":
        assert before["check"] == after["check"]
    else:
        assert "To cross a border" in before["check"]
        assert "passport" not in before["check"].lower().replace(">passport<", "")
    assert before["practice"] != after["practice"]


def _pages(root: Path, questions: list[dict[str, Any]]) -> dict[str, str]:
    example_course.write_course(root, questions)
    assert example_course.build(root, root / "out") == ""
    return {path.stem: path.read_text(encoding="utf-8") for path in (root / "out/html/course/all").glob("*.html")}


def _plant(value: Any, path: str) -> list[str]:
    """Put a canary into every text that a check must not show."""
    planted: list[str] = []
    for key, entry in list(value.items() if isinstance(value, dict) else enumerate(value)):
        where = f"{path}-{key}"
        if key in SECRET_KEYS:
            value[key], found = _with_canaries(entry, where)
            planted += found
        elif isinstance(entry, dict | list):
            planted += _plant(entry, where)
    return planted


def _with_canaries(entry: Any, where: str) -> tuple[Any, list[str]]:
    if isinstance(entry, str):
        canary = "canary" + "".join(char for char in where if char.isalnum())
        return f"{entry} {canary}", [canary]
    pairs = list(entry.items() if isinstance(entry, dict) else enumerate(entry))
    found: list[str] = []
    for key, inner in pairs:
        if key != "credit":
            entry[key], more = _with_canaries(inner, f"{where}-{key}")
            found += more
    return entry, found


def _swap(parts: list[dict[str, Any]], key: str, one: int, two: int) -> None:
    first, second = parts[one].pop(key, None), parts[two].pop(key, None)
    if second is not None:
        parts[one][key] = second
    if first is not None:
        parts[two][key] = first


def _swap_texts(parts: list[dict[str, Any]], key: str) -> None:
    parts[0][key], parts[1][key] = parts[1][key], parts[0][key]
