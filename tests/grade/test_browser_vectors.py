"""The same table in a real browser, with the script that a learner's phone runs."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import SCRIPT, VECTORS, GradeInBrowser


@pytest.fixture(scope="module")
def grades(grade_in_browser: GradeInBrowser) -> dict[str, dict[str, Any]]:
    found = grade_in_browser([(vector["key"], vector["response"]) for vector in VECTORS])
    return {vector["id"]: grade for vector, grade in zip(VECTORS, found, strict=True)}


@pytest.mark.browser
@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_vector_in_the_browser(vector: dict[str, Any], grades: dict[str, dict[str, Any]]) -> None:
    found = grades[vector["id"]]
    assert (found["outcome"], found["points"]) == (vector["outcome"], vector["points"])
    if "parts" in vector:
        assert found["parts"] == vector["parts"]


@pytest.mark.browser
def test_script_adds_one_name_and_nothing_else(chromium_page: Page) -> None:
    assert chromium_page.evaluate("Object.keys(window.CourseGrade)") == ["grade", "matching"]
    assert chromium_page.evaluate("typeof rules + typeof grade + typeof fold") == "undefined" * 3


@pytest.mark.browser
def test_matching_finds_the_place_of_the_best_answer(chromium_page: Page) -> None:
    call = "([accept, text]) => window.CourseGrade.matching(accept, text)"
    accept = [["stop", 0.5], ["no", 1], ["stop", 1]]
    assert chromium_page.evaluate(call, [accept, "Stop!"]) == 2
    assert chromium_page.evaluate(call, [accept, "later"]) == -1


def test_script_is_small_and_runs_on_old_phones() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(gzip.compress(source.encode(), 9, mtime=0)) < 2500
    for too_new in ("?.", "??", "replaceAll", "Object.fromEntries", ".flat", ".at(", "matchAll", "(?<", "catch {"):
        assert too_new not in source
    for not_its_business in ("document", "innerHTML", "fetch(", "localStorage", "Intl", "eval("):
        assert not_its_business not in source
