"""Python and the browser grade hundreds of generated keys and responses alike, always the same ones."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from coursebuilder.grade import answer_key, grade
from coursebuilder.model.quiz import AnyQuestion

from .conftest import GradeInBrowser
from .strategies import GRADED, responses

EACH = 60


def generated_pairs(strategy: st.SearchStrategy[AnyQuestion]) -> list[tuple[Any, Any]]:
    """Collect `EACH` pairs of key and response."""
    pairs: list[tuple[Any, Any]] = []

    @seed(20)
    @settings(
        max_examples=EACH,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def collect(data: st.DataObject) -> None:
        key = answer_key(data.draw(strategy))
        pairs.append((key, data.draw(responses(key))))

    collect()
    return pairs


@pytest.mark.browser
def test_python_and_the_browser_agree(grade_in_browser: GradeInBrowser) -> None:
    pairs = [pair for strategy in GRADED.values() for pair in generated_pairs(strategy)]
    assert len(pairs) >= 300
    expected = [asdict(grade(key, response)) for key, response in pairs]
    assert {found["outcome"] for found in expected} == {"right", "partly", "wrong", "unanswered", "ask"}
    different = [
        (pair, here, there)
        for pair, here, there in zip(pairs, expected, grade_in_browser(pairs), strict=True)
        if here != there
    ]
    assert different == []


@pytest.mark.browser
def test_every_decimal_digit_means_the_same(grade_in_browser: GradeInBrowser) -> None:
    digits = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) == "Nd"]
    assert len(digits) >= 600
    pairs = [
        ({"rule": "number", "answer": float(unicodedata.decimal(char)), "within": [[0, 1]], "unit": ""}, char)
        for char in digits
    ]
    assert {found["outcome"] for found in grade_in_browser(pairs)} == {"right"}
