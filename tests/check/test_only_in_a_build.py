"""Two problems that only a build can have: a country without an emergency number, a plan that does not exist."""

from pathlib import Path

import pytest

from coursebuilder.build.edition import country_problems
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
