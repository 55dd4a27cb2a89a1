"""Files with mistakes, and the problems that authors are told about each of them.

A case is one file in a folder of its kind: `quiz/`, `lesson/`, `facts/` and so on.
It takes the place of that file in the good course (`good/`), and all problems of the course are then its problems.
Two kinds differ: a file of `text/` is appended to the good lesson (lines are counted from where it begins),
and a folder of `course/` is laid over the good course.

Each kind has one `expected.txt`. To add a case, add the file, run the tests with `UPDATE_EXPECTED=1`, read the diff.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coursebuilder.check.course import check_course
from coursebuilder.load.course import load_course
from coursebuilder.model.problem import Place, Problem

HERE = Path(__file__).resolve().parent
GOOD = HERE / "good"
TODAY = date(2026, 12, 1)
LESSON = "course/start/first-steps.md"
QUIZ = "quizzes/start/first-steps.yaml"
FACTS = "facts/finland.yaml"
PICTURES = "_static/pictures/pictures.yaml"
TARGETS = {
    "yaml": QUIZ,
    "quiz": QUIZ,
    "lesson": LESSON,
    "text": LESSON,
    "facts": FACTS,
    "plan": "sessions/one-hour.yaml",
    "pictures": PICTURES,
    "drawing": "_static/pictures/door.svg",
    "organisation": "local/organisation.yaml",
    "translation": "locale/ar/LC_MESSAGES/course/start/first-steps.po",
    "course": "",
    "made": "",
}
KINDS = tuple(TARGETS)


@dataclass(frozen=True, slots=True)
class Case:
    """A mistake: what kind of file it is in, and its name."""

    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.name}"

    def problems(self, root: Path) -> list[Problem]:
        """Make the mistake in a copy of the good course in `root`, and return its problems."""
        write_course(root)
        first_line = 1
        if self.kind == "course":
            shutil.copytree(HERE / "course" / self.name, root, dirs_exist_ok=True)
        elif self.kind == "made":
            MADE[self.name](root)
        elif self.kind == "text":
            target = root / LESSON
            good = target.read_bytes()
            first_line = good.count(b"\n") + 2
            target.write_bytes(good + b"\n" + (HERE / self.kind / self.name).read_bytes())
        else:
            target = root / TARGETS[self.kind]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(HERE / self.kind / self.name, target)
        return [self._named(problem, first_line) for problem in problems_of(root)]

    def _named(self, problem: Problem, first_line: int) -> Problem:
        """Give the case's own name to its file, and count the lines of an appended text from its beginning."""
        place = problem.place
        if place.path != TARGETS[self.kind]:
            return problem
        if place.line < first_line:
            return problem if self.kind == "text" else Problem(problem.code, Place(self.name), problem.values)
        return Problem(problem.code, Place(self.name, place.line - first_line + 1, place.column), problem.values)


def write_course(root: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write the good course into `root`, with `files` (path to content) in place of its own; return `root`."""
    shutil.copytree(GOOD, root, dirs_exist_ok=True)
    for name, content in (files or {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    return root


def good(name: str, *replacements: tuple[str, str]) -> str:
    """Return the content of a file of the good course with words replaced."""
    content = (GOOD / name).read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in content, f"{old!r} is not in {name}"
        content = content.replace(old, new)
    return content


def problems_of(root: Path, today: date = TODAY) -> list[Problem]:
    """Load and check the course in `root`."""
    return check_course(load_course(root), today)


def cases(kind: str) -> list[Case]:
    """Return the cases of a kind."""
    if kind == "made":
        return [Case(kind, name) for name in MADE]
    found = sorted(path.name for path in (HERE / kind).iterdir() if path.name != "expected.txt")
    return [Case(kind, name) for name in found]


def read_expected(kind: str) -> dict[str, str]:
    """Return the expected problems of each case, as text."""
    path = HERE / kind / "expected.txt"
    if not path.exists():
        return {}
    parts = path.read_text(encoding="utf-8").split("== ")[1:]
    return {name: text.strip() for name, _, text in (part.partition("\n") for part in parts)}


def write_expected(kind: str, found: Mapping[str, str], names: set[str]) -> None:
    """Write what is expected of the cases of a kind, which have these names."""
    (HERE / kind).mkdir(exist_ok=True)
    text = "\n\n".join(f"== {name}\n{found[name]}" for name in sorted(names & set(found)))
    (HERE / kind / "expected.txt").write_text(text + "\n", encoding="utf-8", newline="\n")


def _write(name: str, content: str | bytes) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    return write


def _link(name: str, target: str) -> Callable[[Path], None]:
    def link(root: Path) -> None:
        outside = root.parent / "outside.yaml"
        outside.write_text(good(QUIZ), encoding="utf-8")
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(target)

    return link


def _folder(name: str) -> Callable[[Path], None]:
    def make(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).mkdir(parents=True)

    return make


def _fifo(name: str) -> Callable[[Path], None]:
    def make(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        os.mkfifo(root / name)

    return make


# What no repository should hold, or what would be tiresome to read.
MADE: dict[str, Callable[[Path], None]] = {
    "quiz-too-large": _write(QUIZ, good(QUIZ) + "# " + "x" * 64 * 1024 + "\n"),
    "lesson-too-large": _write(LESSON, good(LESSON) + "x" * 128 * 1024 + "\n"),
    "drawing-too-large": _write("_static/pictures/door.svg", good("_static/pictures/door.svg") + " " * 20 * 1024),
    "text-too-long": _write(QUIZ, good(QUIZ, ("I pay at once.", "I pay. " * 200))),
    "link-out-of-the-course": _link(QUIZ, "../../../outside.yaml"),
    "link-inside-the-course": _link(QUIZ, "../../facts/finland.yaml"),
    "link-to-nothing": _link(QUIZ, "nothing.yaml"),
    "link-in-a-circle": _link("course/start/round.md", "round.md"),
    "folder-with-the-name-of-a-file": _folder(QUIZ),
    "pipe-with-the-name-of-a-file": _fifo(LESSON),
    "quiz-utf-16": _write(QUIZ, good(QUIZ).encode("utf-16")),
    "quiz-latin-1": _write(QUIZ, good(QUIZ, ("at once", "déjà")).encode("latin-1")),
    "lesson-latin-1": _write(LESSON, good(LESSON, ("a helper first", "a café")).encode("latin-1")),
    "quiz-with-nul": _write(QUIZ, good(QUIZ, ("at once", "at\0once"))),
    "quiz-with-bell": _write(QUIZ, good(QUIZ, ("at once", "at\aonce"))),
    "quiz-with-an-override-of-direction": _write(QUIZ, good(QUIZ, ("at once", "at \u202eonce"))),
    "quiz-with-an-escaped-override": _write(QUIZ, good(QUIZ, ("I pay at once.", '"I pay at \\u202Eonce."'))),
    "lesson-with-an-override-in-its-title": _write(LESSON, good(LESSON, ("\n# ", "\n# \u202e"))),
    "facts-with-an-override-in-a-label": _write(FACTS, good(FACTS, ("label: ", "label: \u202d"))),
    "organisation-with-an-override-in-its-name": _write(
        "local/organisation.yaml", good("local/organisation.yaml", ("name: The", "name: \u202bThe"))
    ),
    "lesson-with-bell": _write(LESSON, good(LESSON, ("a helper first", "a\ahelper"))),
    "quiz-with-many-brackets": _write(QUIZ, "title: " + "[" * 50 + "\n"),
    "quiz-with-many-levels": _write(QUIZ, "\n".join(" " * level + "a:" for level in range(50)) + "\n"),
}


def all_cases() -> Iterator[Case]:
    """Yield every case of the corpus."""
    return (case for kind in KINDS for case in cases(kind))
