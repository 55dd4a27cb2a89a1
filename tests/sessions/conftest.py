"""A small course whose plans a test writes, and the real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from coursebuilder.check.course import check_course
from coursebuilder.load.course import Course, load_course
from coursebuilder.model.problem import Problem

TODAY = date(2026, 11, 21)

LESSON = """---
number: "1.{number}"
minutes: {minutes}
{short}
stage: both
care: low
objectives:
  know-it: can say it
---
# {title}

:::::{{trainer}}
{steps}
:::::
"""

STEP = """
:::{{step}} {title}
:minutes: {minutes}
:short: {short}
:phase: apply
:need: {need}

:say: Hello.
:::
"""

FACTS = """country: finland
name: Finland
code: FI
emergency: [emergency]
facts:
  emergency:
    label: Emergency number
    kind: short-code
    value: "112"
    grade: A
    risk: critical
    review-every: 90
    seen: 2026-11-01
    sources:
      - publisher: Somebody
        title: A page
        url: https://example.org/
"""

Steps = list[tuple[str, int, int, str]]


class SmallCourse:
    """Lessons, one country and the plans that a test writes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("facts/finland.yaml", FACTS)
        self.lesson(
            "fake-offers",
            [("Look", 10, 5, "must"), ("Sort", 15, 0, "could"), ("Talk", 10, 5, "should"), ("Say", 5, 2, "must")],
        )
        self.lesson("money-traps", [("Coins", 20, 10, "must"), ("Story", 10, 0, "should")])
        self.lesson("long-talk", [("Talk", 30, 0, "must")])

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def lesson(self, name: str, steps: Steps) -> None:
        written = "".join(STEP.format(title=t, minutes=m, short=s, need=n) for t, m, s, n in steps)
        short = sum(one[2] for one in steps)
        head = f"short-minutes: {short}" if short else ""
        number = len(list(self.root.glob("course/unit/*.md"))) + 1
        title = name.replace("-", " ").capitalize()
        minutes = sum(one[1] for one in steps)
        text = LESSON.format(number=number, minutes=minutes, short=head, title=title, steps=written)
        self.write(f"course/unit/{name}.md", text)

    def plan(self, text: str) -> Course:
        """Write the plan and return the course with it."""
        self.write("sessions/plan.yaml", text)
        return load_course(self.root)

    def problems(self, text: str) -> list[Problem]:
        """Return the problems of the plan alone."""
        found = check_course(self.plan(text), TODAY)
        return [problem for problem in found if problem.place.path == "sessions/plan.yaml"]


@pytest.fixture
def small(tmp_path: Path) -> SmallCourse:
    return SmallCourse(tmp_path)


@pytest.fixture(scope="session")
def course(root: Path) -> Course:
    return load_course(root)


@pytest.fixture
def the_problem(small: SmallCourse) -> Callable[[str], Problem]:
    """Return a function from a plan to its only problem."""

    def only(text: str) -> Problem:
        problems = small.problems(text)
        assert len(problems) == 1, [str(problem) for problem in problems]
        return problems[0]

    return only
