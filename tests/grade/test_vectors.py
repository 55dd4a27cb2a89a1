"""The table of `tests/vectors/grading.json` in Python.

A vector is written by hand: its outcome says what is fair, not what the code does.
"""

from __future__ import annotations

import math
from typing import Any

import pytest

from coursebuilder.grade import grade

from .conftest import VECTORS

RULES = {"one", "several", "pairs", "order", "gaps", "words", "number", "story", "none"}
OUTCOMES = {"right", "partly", "wrong", "unanswered", "ask", "ungraded"}


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_vector(vector: dict[str, Any]) -> None:
    found = grade(vector["key"], vector["response"])
    assert (found.outcome, found.points) == (vector["outcome"], vector["points"])
    if "parts" in vector:
        assert found.parts == vector["parts"]


def test_table_covers_every_rule_and_outcome() -> None:
    assert len(VECTORS) >= 120
    assert len({vector["id"] for vector in VECTORS}) == len(VECTORS)
    assert {vector["key"]["rule"] for vector in VECTORS} == RULES
    assert {vector["outcome"] for vector in VECTORS} == OUTCOMES


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_outcome_and_points_of_a_vector_agree(vector: dict[str, Any]) -> None:
    expected = {"right": vector["points"] == 1, "partly": 0 < vector["points"] < 1}
    assert expected.get(vector["outcome"], vector["points"] == 0)
    assert math.isclose(vector["points"], round(vector["points"], 4), abs_tol=0)
