"""Every file of the corpus gives exactly its problems: code, place and words. `UPDATE_EXPECTED=1` writes them anew."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coursebuilder.model.problem import Problem
from coursebuilder.model.wording import RECORDINGS, WORDINGS
from tests.bad.corpus import (
    KINDS,
    TARGETS,
    Case,
    all_cases,
    cases,
    problems_of,
    read_expected,
    write_course,
    write_expected,
)

CASES = list(all_cases())
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))
EXPECTED = {kind: read_expected(kind) for kind in KINDS}
# A build says these two: `tests/check/test_only_in_a_build.py`.
ONLY_IN_A_BUILD = {"F010", "S011", "S012", "S013"}
# `check --release` says these: `tests/check/test_reviews.py`.
ONLY_BEFORE_A_RELEASE = {"R001", "R002", "R003", "R004"}


# Recordings say `RECORDINGS` when they are imported: `tests/audio`.


def as_text(problems: list[Problem]) -> str:
    return "\n".join(map(str, problems))


def test_the_good_course_has_no_problems(tmp_path: Path) -> None:
    assert as_text(problems_of(write_course(tmp_path))) == ""


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, dict[str, str]]]:
    """Collect what is found, and at the end write it where that was asked for."""
    collected: dict[str, dict[str, str]] = {}
    yield collected
    for kind in collected if UPDATE else ():
        write_expected(kind, read_expected(kind) | collected[kind], {case.name for case in cases(kind)})


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case, tmp_path: Path, found: dict[str, dict[str, str]]) -> None:
    problems = case.problems(tmp_path / "course")
    assert problems, "This file is right: it is no case."
    found.setdefault(case.kind, {})[case.name] = as_text(problems)
    if not UPDATE:
        assert as_text(problems) == EXPECTED[case.kind].get(case.name, "Run the tests with UPDATE_EXPECTED=1.")
    for problem in problems:
        check_words(problem)
        check_place(problem, tmp_path / "course", case)


def check_words(problem: Problem) -> None:
    assert problem.instead, "It must say what to write instead."
    for words in (problem.what, problem.instead):
        assert words == " ".join(words.split())
        assert words[-1] in ".?", words
        assert ".." not in words.replace("...", "").replace("../", ""), words
        assert len(words) < 400
        assert not re.search(r"\{[a-z]+\}(?!`| |\.|;|\})", words.replace(":::{", "")), f"a gap is left: {words}"


def check_place(problem: Problem, root: Path, case: Case) -> None:
    place = problem.place
    assert (place.line == 0) == (place.column == 0)
    if place.line and place.path != case.name:
        assert place.line <= len((root / place.path).read_bytes().splitlines())


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_expected_of_a_case_that_is_gone(kind: str) -> None:
    assert set(EXPECTED[kind]) <= {case.name for case in cases(kind)}


def test_every_code_has_a_case() -> None:
    found = {
        code for kind in KINDS for text in EXPECTED[kind].values() for code in re.findall(r": ([A-Z]\d{3}) ", text)
    }
    assert found | ONLY_IN_A_BUILD | ONLY_BEFORE_A_RELEASE | set(RECORDINGS) == set(WORDINGS)


def test_there_are_many_cases_of_every_kind() -> None:
    assert len(CASES) >= 90
    assert {case.kind for case in CASES} == set(TARGETS)
