"""A pytest plugin: every question, and every objective of a lesson, is a test of its own.

`quizzes/scams/fake-offers.yaml::upfront-fee` fails with the problems of that question at their own lines, or if its
key does not earn full points and its opposite none. `course/scams/fake-offers.md::spot-signs` fails if no question
assesses the objective. Problems outside any question or objective fail the test `file` of their file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from coursebuilder.build.edition import build_date
from coursebuilder.check.course import check_course
from coursebuilder.grade import grade_question, opposite_response, right_response
from coursebuilder.load.course import Course, load_course
from coursebuilder.load.yaml_source import Source, read_yaml
from coursebuilder.model.problem import Problem
from coursebuilder.model.quiz import UNGRADED, AnyQuestion

WHOLE_FILE = "file"
_CHECKED = pytest.StashKey[dict[Path, tuple[Course, dict[str, list[Problem]]]]]()


class Part(NamedTuple):
    """A part of a file that is a test: its name, its lines, its question if it is one."""

    name: str
    lines: range
    question: AnyQuestion | None


class CourseProblemError(Exception):
    """The problems of one question, objective or file."""


def pytest_configure(config: pytest.Config) -> None:
    """Prepare the store of the courses that were checked in this run."""
    config.stash[_CHECKED] = {}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the quizzes and lessons of the course that pytest runs in."""
    root = parent.config.rootpath
    if file_path.suffix in {".yaml", ".yml"} and file_path.is_relative_to(root / "quizzes"):
        return QuizFile.from_parent(parent, path=file_path, root=root)
    if file_path.suffix == ".md" and file_path.is_relative_to(root / "course"):
        return LessonFile.from_parent(parent, path=file_path, root=root)
    return None


def checked(config: pytest.Config, root: Path) -> tuple[Course, dict[str, list[Problem]]]:
    """Return the course in `root` and its problems by file; loaded and checked once a run."""
    store = config.stash[_CHECKED]
    if root not in store:
        course = load_course(root)
        by_file: dict[str, list[Problem]] = {}
        for problem in check_course(course, build_date()):
            if problem.severity == "error":
                by_file.setdefault(problem.place.path, []).append(problem)
        store[root] = course, by_file
    return store[root]


class _CourseFile(pytest.File):
    """A file of the course whose parts are tests."""

    def __init__(self, *, root: Path, **rest: Any) -> None:
        super().__init__(**rest)
        self.root = root

    def parts(self, course: Course) -> Iterator[Part]:
        """Yield the parts."""
        raise NotImplementedError

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test for each part, and one for the rest of the file."""
        course, by_file = checked(self.config, self.root)
        problems = by_file.get(self.path.relative_to(self.root).as_posix(), [])
        parts = list(self.parts(course))
        inside = {line for part in parts for line in part.lines}
        rest = [problem for problem in problems if problem.place.line not in inside]
        if rest or not parts:
            yield PartItem.from_parent(self, name=WHOLE_FILE, line=1, problems=rest)
        for part in parts:
            own = [problem for problem in problems if problem.place.line in part.lines]
            line = part.lines.start
            yield PartItem.from_parent(self, name=part.name, line=line, problems=own, question=part.question)


class QuizFile(_CourseFile):
    """A quiz: one test a question, even where the file is broken."""

    def parts(self, course: Course) -> Iterator[Part]:
        """Yield the questions."""
        loaded = course.quizzes.get(self.path.relative_to(self.root / "quizzes").with_suffix("").as_posix())
        source = loaded.source if loaded else read_yaml(self.root, self.path)[0]
        questions: tuple[AnyQuestion, ...] = loaded.value.questions if loaded else ()
        for position, name in enumerate(_question_names(source)):
            lines = source.lines_of(("questions", position))
            yield Part(name, lines, questions[position] if questions else None)


class LessonFile(_CourseFile):
    """A lesson: one test an objective."""

    def parts(self, course: Course) -> Iterator[Part]:
        """Yield the objectives."""
        text = course.pages.get(self.path.relative_to(self.root).as_posix())
        data = text.source.data if text else None
        objectives = data.get("objectives") if isinstance(data, dict) else None
        if text and isinstance(objectives, dict):
            for name in objectives:
                yield Part(name, text.source.lines_of(("objectives", name)), None)


def _question_names(source: Source) -> list[str]:
    questions = source.data.get("questions") if isinstance(source.data, dict) else None
    if not isinstance(questions, list):
        return []
    ids = [question.get("id") if isinstance(question, dict) else None for question in questions]
    return [str(name or f"question-{number}") for number, name in enumerate(ids, start=1)]


class PartItem(pytest.Item):
    """The test of a question, an objective or a file."""

    def __init__(self, *, line: int, problems: list[Problem], question: AnyQuestion | None = None, **rest: Any) -> None:
        super().__init__(**rest)
        self.line = line
        self.problems = problems
        self.question = question

    def runtest(self) -> None:
        """Fail with the part's problems, or if its key and its opposite are not told apart."""
        if self.problems:
            raise CourseProblemError("\n".join(map(str, self.problems)))
        question = self.question
        if question is None or question.type in UNGRADED:
            return
        best = grade_question(question, right_response(question))
        if best.outcome != "right" or best.points != 1:
            raise CourseProblemError(f"{self.place()}: the key earns {best.points} points, not 1.")
        worst = grade_question(question, opposite_response(question))
        if worst.points != 0:
            raise CourseProblemError(f"{self.place()}: the opposite of the key earns {worst.points} points, not 0.")

    def place(self) -> str:
        """Return path and line."""
        return f"{self.path.name}:{self.line}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the problems alone: a traceback of the checker tells an author nothing."""
        if isinstance(excinfo.value, CourseProblemError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the part stands."""
        return self.path, self.line - 1, f"{self.path.name}::{self.name}"
