"""What the tests of grading share: the table of vectors, and a page with the browser's script in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "_static" / "course" / "grade.js"
VECTORS: list[dict[str, Any]] = json.loads((ROOT / "tests" / "vectors" / "grading.json").read_text(encoding="utf-8"))

GradeInBrowser = Callable[[list[tuple[Any, Any]]], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def chromium_page(browser: Browser) -> Iterator[Page]:
    """An empty page with nothing but the grading script, which must not have thrown."""
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.add_script_tag(path=SCRIPT)
    yield page
    page.close()
    assert errors == []


@pytest.fixture(scope="session")
def grade_in_browser(chromium_page: Page) -> GradeInBrowser:
    """Grade many pairs of key and response in one call.

    They travel as JSON text, since that is how a key reaches the page,
    and since a lone surrogate or a key called `__proto__` would not survive otherwise.
    """

    def grade_all(pairs: list[tuple[Any, Any]]) -> list[dict[str, Any]]:
        graded: str = chromium_page.evaluate(
            "pairs => JSON.stringify(JSON.parse(pairs).map(([key, answer]) => window.CourseGrade.grade(key, answer)))",
            json.dumps(pairs),
        )
        grades: list[dict[str, Any]] = json.loads(graded)
        return grades

    return grade_all
