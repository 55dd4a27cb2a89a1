"""A plan that can't work is refused with code, line, column and what to write instead."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from coursebuilder.model.problem import Problem
from tests.sessions.conftest import SmallCourse

Find = Callable[[str], Problem]


def place(problem: Problem) -> tuple[str, int, int]:
    return problem.code, problem.place.line, problem.place.column


@pytest.mark.parametrize(
    ("text", "at", "advice"),
    [
        ("title: x\nslots:\n  - lesson: fake-ofers\n", ("S001", 3, 13), "Did you mean “fake-offers”?"),
        ("title: x\nslots:\n  - lesson: a\n  - lesson: fake-offers\n", ("S001", 3, 13), ""),
        ("title: x\nslots:\n  - lesson: fake-offers\n  - break: 0\n", ("M014", 4, 12), "Write 1 or more."),
        ("title: x\nslots:\n  - lesson: fake-offers\n  - break:\n", ("M005", 4, 11), "Write digits only"),
        ("title: x\nslots:\n  - lesson: fake-offers\n  - break: -5\n", ("M014", 4, 12), "Write 1 or more."),
        ("title: x\nslots:\n  - lesson: fake-offers\n  - break: 900\n", ("M015", 4, 12), "Write 180 or less."),
        ('title: x\nstart: "25:00"\nslots:\n  - lesson: fake-offers\n', ("S002", 2, 8), 'for example "9:30"'),
        ("title: x\nstart: 9.30\nslots:\n  - lesson: fake-offers\n", ("S002", 2, 8), 'for example "9:30"'),
        ("title: x\ncountry: finlnd\nslots:\n  - lesson: fake-offers\n", ("S003", 2, 10), "Did you mean “finland”?"),
        ("title: x\nlanguages: [en, xx]\nslots:\n  - lesson: fake-offers\n", ("S004", 2, 17), "Write one of: en."),
        ("title: x\nslots:\n  - lesson: fake-offers\n    break: 5\n", ("S007", 3, 5), "“- break: 15”"),
        ("title: x\nslots:\n  - minutes: 5\n", ("S007", 3, 5), "“- lesson: ...”"),
        ("title: x\nslots:\n  - activity: Walk\n  - lesson: fake-offers\n", ("S007", 3, 5), ""),
        ("title: x\nslots:\n  - lesson: long-talk\n    form: short\n", ("S006", 4, 11), "Write “form: full”."),
        ("title: x\nslots:\n  - lesson: fake-offers\n  - check: unit/none\n    minutes: 5\n", ("S008", 4, 12), ""),
        ("title: x\nslots:\n  - break: 15\n", ("S010", 3, 3), "Add “- lesson: ...”."),
        ('title: x\nstart: "23:30"\nslots:\n  - lesson: fake-offers\n', ("S009", 2, 8), "Start earlier"),
        ("title: x\nslots: []\n", ("M016", 2, 8), "Write at least 1."),
        ("title: x\nslots:\n  - lessn: fake-offers\n", ("S007", 3, 5), "“- lesson: ...”"),
        ("title: x\nslots:\n  - lesson: fake-offers\n    fomr: short\n", ("M001", 4, 5), "Did you mean “form”?"),
        ("title: x\ngroup-size: many\nslots:\n  - lesson: fake-offers\n", ("M005", 2, 13), "Write digits only"),
        ("slots:\n  - lesson: fake-offers\n", ("M002", 1, 1), "Add “title: ...” here."),
    ],
)
def test_a_plan_that_cannot_work(the_problem: Find, text: str, at: tuple[str, int, int], advice: str) -> None:
    problem = the_problem(text)
    assert place(problem) == at, str(problem)
    assert advice in problem.instead
    assert problem.severity == "error"
    assert str(problem).startswith(f"sessions/plan.yaml:{at[1]}:{at[2]}: {at[0]} ")


@pytest.mark.parametrize(
    "text",
    [
        "title: x\nslots:\n  - lesson: nothing-like-it\n",
        "title: x\ncountry: zzz\nslots:\n  - lesson: fake-offers\n",
        "title: x\nslots:\n  - lesson: fake-offers\n  - check: zzz/zzz\n    minutes: 5\n",
    ],
)
def test_there_is_always_advice(the_problem: Find, text: str) -> None:
    problem = the_problem(text)
    assert problem.instead, str(problem)


def test_an_overrun_warns_and_names_what_to_cut_first(the_problem: Find) -> None:
    problem = the_problem("title: x\nminutes: 60\nslots:\n  - lesson: fake-offers\n  - lesson: money-traps\n")
    assert place(problem) == ("S005", 2, 10)
    assert problem.severity == "warning"
    assert problem.what == "The plan takes 70 minutes; it says 60."
    assert problem.instead.startswith("Cut first: “Sort” in fake-offers (15 min, could); “")


def test_a_plan_may_be_shorter_than_it_says(small: SmallCourse) -> None:
    assert small.problems("title: x\nminutes: 90\nslots:\n  - lesson: fake-offers\n") == []


def test_a_plan_without_a_country_is_fine(small: SmallCourse) -> None:
    assert small.problems("title: x\nslots:\n  - lesson: fake-offers\n") == []


def test_all_problems_are_told_at_once(small: SmallCourse) -> None:
    text = (
        "title: x\ncountry: norge\nlanguages: [xx]\nslots:\n  - lesson: none\n  - lesson: fake-offers\n  - lesson: no\n"
    )
    assert [place(problem)[:2] for problem in small.problems(text)] == [
        ("S003", 2),
        ("S004", 3),
        ("S001", 5),
        ("S001", 7),
    ]


def test_ten_thousand_slots_are_refused_at_once(small: SmallCourse) -> None:
    text = "title: x\nslots:\n" + "  - lesson: fake-offers\n" * 10_000
    started = time.monotonic()
    (problem,) = small.problems(text)
    assert time.monotonic() - started < 5
    assert (problem.code, problem.place.line) == ("Y002", 0)
    assert problem.instead


def test_more_slots_than_a_plan_may_have(the_problem: Find) -> None:
    problem = the_problem("title: x\nslots:\n" + "  - lesson: fake-offers\n" * 201)
    assert place(problem) == ("M017", 3, 3)
    assert "at most 200" in problem.instead


def test_ten_thousand_slots_in_a_small_file(small: SmallCourse) -> None:
    started = time.monotonic()
    problems = small.problems("title: x\nslots: [" + "{}," * 10_000 + "]\n")
    assert time.monotonic() - started < 10
    assert {problem.code for problem in problems} <= {"S007", "M017"}
    assert all(problem.place.line == 2 and problem.place.column and problem.instead for problem in problems)


def test_a_bomb_does_not_go_off(the_problem: Find) -> None:
    levels = [
        f"{'abcdefghi'[at]}: &{'abcdefghi'[at]} [{','.join(['*' + 'abcdefghi'[at - 1]] * 9)}]" for at in range(1, 9)
    ]
    bomb = "title: x\na: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n" + "\n".join(levels) + "\nslots: *i\n"
    started = time.monotonic()
    problem = the_problem(bomb)
    assert time.monotonic() - started < 5
    assert place(problem) == ("Y004", 2, 4)
    assert "Write the text out" in problem.instead


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: x\nslots: " + "[" * 50 + "]" * 50 + "\n", "Y005", 2),
        ("title: x\nslots:\n\t- lesson: a\n", "Y003", 3),
        ("title: !!python/object:os.system x\nslots: []\n", "Y007", 1),
        ("title: x\ntitle: y\nslots:\n  - lesson: fake-offers\n", "Y006", 2),
        ("- lesson: fake-offers\n", "Y009", 1),
        ("title: x\nslots:\n  - activity: <b>Walk</b>\n    minutes: 5\n", "M009", 3),
    ],
)
def test_what_is_no_plan_at_all(the_problem: Find, text: str, code: str, line: int) -> None:
    problem = the_problem(text)
    assert place(problem)[:2] == (code, line), str(problem)
    assert problem.place.column
    assert problem.instead


def test_an_empty_file(the_problem: Find) -> None:
    assert the_problem("").code == "Y008"
