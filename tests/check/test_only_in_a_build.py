"""Problems that only a build can have: no emergency number, no such plan, no font for a language."""

from datetime import date
from pathlib import Path

import pytest

from coursebuilder.build.edition import checked_course, country_problems
from coursebuilder.build.error import BuildError
from coursebuilder.build.places import Edition
from coursebuilder.build.session import SessionError, find_plan
from coursebuilder.load.course import load_course
from tests.bad.corpus import FACTS, GOOD, good, write_course


def test_a_country_without_an_emergency_number(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path, {FACTS: good(FACTS, ("grade: A", "grade: C"))}))
    (problem,) = country_problems(course, Edition("finland", "en"))
    assert str(problem) == (
        "facts/finland.yaml:4:12: F010 This country has no emergency fact of grade A or B, so it can't be built. "
        "Find a source."
    )


def test_a_plan_that_does_not_exist() -> None:
    with pytest.raises(SessionError) as caught:
        find_plan(load_course(GOOD), "one-hours")
    assert caught.value.lines == [
        "sessions/one-hours.yaml: S011 There is no session plan “one-hours”. Did you mean “one-hour”?"
    ]


def test_a_language_that_no_font_can_print(tmp_path: Path) -> None:
    root = write_course(tmp_path)
    for language in ("ka", "xx"):
        (root / "locale" / language / "LC_MESSAGES").mkdir(parents=True)
    with pytest.raises(BuildError) as caught:
        checked_course(root, Edition("finland", "ka"), date(2026, 11, 26))
    assert [line for line in caught.value.lines if "S0" in line] == [
        "locale/ka: S013 No font of this project has the letters of “ka”, so its paper can't be made. "
        "Add a package with such a font to pyproject.toml, and its family to coursebuilder/pdf/fonts.py."
    ]
