"""Load a whole course: every lesson, quiz, facts file, drawing, plan, and the organisation's own file.

Cross-file truth starts here; the rules that use it are in `coursebuilder.check`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from coursebuilder.load.lesson import LessonText, read_front_matter, read_lesson, read_page
from coursebuilder.load.validate import validate
from coursebuilder.load.yaml_source import MOST_BYTES, Source, read_yaml, relative_name
from coursebuilder.model.fact import COMMON, CountryFacts, Fact
from coursebuilder.model.lesson import Lesson, TextHead, UnitHead, is_for_trainers
from coursebuilder.model.organisation import Organisation
from coursebuilder.model.picture import Picture, Pictures
from coursebuilder.model.problem import Place, Problem
from coursebuilder.model.quiz import Quiz
from coursebuilder.model.session import SessionPlan

T = TypeVar("T", bound=BaseModel)

# Facts files list a country's every number with its sources; they are larger than anything a trainer writes.
MOST_BYTES_OF_FACTS = 4 * MOST_BYTES
ORGANISATION_FILE = "local/organisation.yaml"
PICTURES_FILE = "_static/pictures/pictures.yaml"


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """A value and the file that it came from."""

    value: T
    source: Source


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and its lessons in the order of its toctree."""

    id: str
    number: str
    docname: str
    title: str
    lessons: tuple[Lesson, ...]


@dataclass(slots=True)
class Course:
    """Everything that could be loaded, and the problems with the rest."""

    root: Path
    quizzes: dict[str, Loaded[Quiz]] = field(default_factory=dict)
    lessons: dict[str, Lesson] = field(default_factory=dict)
    pages: dict[str, LessonText] = field(default_factory=dict)
    toctrees: dict[str, list[str]] = field(default_factory=dict)
    units: list[Unit] = field(default_factory=list)
    facts: dict[str, Loaded[CountryFacts]] = field(default_factory=dict)
    pictures: Loaded[Pictures] | None = None
    organisation: Loaded[Organisation] | None = None
    plans: dict[str, Loaded[SessionPlan]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    # Files that exist but could not be loaded. Their own problems are said; nobody is told that they do not exist.
    unread: set[str] = field(default_factory=set)

    def knows_all(self, folder: str) -> bool:
        """Tell whether every file below `folder` could be loaded, so that what is not found does not exist."""
        return not any(path.startswith(folder) for path in self.unread)

    def knows_all_pages(self) -> bool:
        """Tell whether every page's text could be read, so that what no page names is named nowhere."""
        return all(text.body for text in self.pages.values())

    def picture(self, name: str) -> Picture | None:
        """Return the drawing with the id `name`."""
        return self.pictures.value.pictures.get(name) if self.pictures else None

    def fact_ids(self) -> set[str]:
        """Return the ids of the facts of all countries."""
        return {name for loaded in self.facts.values() for name in loaded.value.facts}

    def countries(self) -> list[str]:
        """Return the ids of the countries that have a facts file."""
        return sorted(set(self.facts) - {COMMON})

    def facts_of(self, country: str | None) -> dict[str, Fact]:
        """Return the facts of a country, over those that hold everywhere."""
        names = [COMMON, country] if country else [COMMON]
        merged: dict[str, Fact] = {}
        for name in names:
            if name in self.facts:
                merged |= self.facts[name].value.facts
        return merged


def load_course(root: Path) -> Course:
    """Load the course in the folder `root`; never raises for what an author wrote."""
    course = Course(root)
    _load_quizzes(course)
    _load_facts(course)
    _load_pages(course)
    _load_units(course)
    if os.path.lexists(root / PICTURES_FILE):
        course.pictures = _load_one(course, root / PICTURES_FILE, Pictures, MOST_BYTES_OF_FACTS)
    _load_organisation(course)
    for path in _yaml_files(course, "sessions"):
        if _is_first(course, path, course.plans) and (plan := _load_one(course, path, SessionPlan)):
            course.plans[path.stem] = plan
    return course


def load_facts_and_organisation(root: Path) -> Course:
    """Load only what pages depend on when they are written: facts, and the organisation's own file."""
    course = Course(root)
    _load_facts(course)
    _load_organisation(course)
    return course


def load_quiz(root: Path, address: str) -> tuple[Loaded[Quiz] | None, list[Problem]]:
    """Load the quiz `unit/quiz-id` alone, as a page that shows it does."""
    source, problems = read_yaml(root, quiz_path(root, address))
    if source.data is None:
        return None, problems
    quiz, more = validate(source, Quiz)
    return (Loaded(quiz, source) if quiz else None), problems + more


def quiz_path(root: Path, address: str) -> Path:
    """Return the file of the quiz `unit/quiz-id`."""
    return root / "quizzes" / f"{address}.yaml"


def _yaml_files(course: Course, folder: str) -> list[Path]:
    """Return the YAML files below `folder`; a file that nothing would ever find is a problem, not a surprise."""
    for path in sorted((course.root / folder).rglob("*.yml")):
        values = {"ending": ".yml", "name": f"{path.stem}.yaml"}
        course.problems.append(Problem("Y015", Place(relative_name(course.root, path)), values))
        course.unread.add(relative_name(course.root, path.with_suffix(".yaml")))
    return sorted((course.root / folder).rglob("*.yaml"), key=lambda path: (len(path.parts), path))


def _is_first(course: Course, path: Path, known: Mapping[str, Loaded[T]]) -> bool:
    """Tell whether no other file has this name; the first of two is kept."""
    if other := known.get(path.stem):
        place = Place(relative_name(course.root, path))
        course.problems.append(Problem("Y016", place, {"other": other.source.path}))
    return other is None


def _load_one(course: Course, path: Path, model: type[T], most_bytes: int = MOST_BYTES) -> Loaded[T] | None:
    source, problems = read_yaml(course.root, path, most_bytes)
    value = None
    if source.data is not None:
        value, more = validate(source, model)
        problems += more
    if value is None:
        course.unread.add(source.path)
    course.problems += problems
    return Loaded(value, source) if value else None


def _load_organisation(course: Course) -> None:
    path = course.root / ORGANISATION_FILE
    if os.path.lexists(path):
        course.organisation = _load_one(course, path, Organisation)


def _load_quizzes(course: Course) -> None:
    folder = course.root / "quizzes"
    for path in _yaml_files(course, "quizzes"):
        if quiz := _load_one(course, path, Quiz):
            course.quizzes[path.relative_to(folder).with_suffix("").as_posix()] = quiz


def _load_facts(course: Course) -> None:
    for path in _yaml_files(course, "facts"):
        facts = (
            _load_one(course, path, CountryFacts, MOST_BYTES_OF_FACTS)
            if _is_first(course, path, course.facts)
            else None
        )
        if facts:
            course.facts[path.stem] = facts


def _load_pages(course: Course) -> None:
    for path in sorted((course.root / "course").rglob("*")):
        if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
            course.problems.append(Problem("Y017", Place(relative_name(course.root, path))))
    for path in sorted((course.root / "course").rglob("*.md")):
        if _is_plain(course.root, path):
            text, problems = read_page(course.root, path)
            if text.source.data is not None and is_for_trainers(text.source.path):
                problems += validate(text.source, TextHead)[1]
        else:
            text, lesson, problems = read_lesson(course.root, path)
            if lesson is None:
                course.unread.add(text.source.path)
            # The first of two lessons with one id is kept; `check` reports the other.
            elif lesson.id not in course.lessons:
                course.lessons[lesson.id] = lesson
        course.problems += problems
        course.pages[text.source.path] = text
        course.toctrees[text.source.path] = toctree_entries(text)


def _is_plain(root: Path, path: Path) -> bool:
    """Tell whether a page is a text to read; among trainers' pages it is one that has no more than such a text has.

    A sheet whose minutes are misspelt stays a lesson, so that the mistake is said and nobody forgets its reviews.
    """
    if path.stem == "index" or path.parent == root / "course":
        return True
    front = read_front_matter(root, path).data if is_for_trainers(relative_name(root, path)) else None
    return isinstance(front, dict) and set(front) <= set(TextHead.model_fields)


def toctree_entries(text: LessonText) -> list[str]:
    """Return the entries of a page's toctrees, as they are written."""
    return [entry for entry, _ in toctree_places(text)]


def toctree_places(text: LessonText) -> list[tuple[str, Place]]:
    """Return the entries of a page's toctrees, each with its place."""
    found = []
    for block in (block for block in text.blocks if block.name == "toctree"):
        first = block.place.line + 1 + len(block.options)
        for number, line in enumerate(block.text.split("\n"), start=first):
            if line.strip() and not line.lstrip().startswith(":"):
                found.append((line.strip(), Place(block.place.path, number, len(line) - len(line.lstrip()) + 1)))
    return found


def _load_units(course: Course) -> None:
    by_docname = {lesson.docname: lesson for lesson in course.lessons.values()}
    for entry in course.toctrees.get("course/index.md", []):
        path = f"course/{entry}.md"
        text = course.pages.get(path)
        if text is None or text.source.data is None or not entry.endswith("/index"):
            continue
        head, problems = validate(text.source, UnitHead)
        course.problems += problems
        folder = f"course/{entry.removesuffix('/index')}"
        lessons = [by_docname.get(f"{folder}/{name}") for name in course.toctrees[path]]
        docname = path.removesuffix(".md")
        number = head.number if head else ""
        unit = Unit(Path(folder).name, number, docname, text.title, tuple(lesson for lesson in lessons if lesson))
        course.units.append(unit)
