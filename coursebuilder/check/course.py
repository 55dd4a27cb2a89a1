"""Rules across the course: ids once, everything that is named exists, every objective is assessed, all is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from coursebuilder.check.facts import check_facts
from coursebuilder.check.lesson import check_lesson, check_page
from coursebuilder.check.pictures import check_pictures
from coursebuilder.check.quiz import check_quiz
from coursebuilder.check.sessions import check_organisation, check_plans
from coursebuilder.check.uses import check_uses
from coursebuilder.load.course import Course
from coursebuilder.load.validate import nearest
from coursebuilder.model.base import ID_PATTERN
from coursebuilder.model.problem import Place, Problem

WORD = re.compile(r"^(\S.*?)\n: +(.+(?:\n {2,}\S.*)*)", re.MULTILINE)


def check_course(course: Course, today: date) -> list[Problem]:
    """Return every problem of the course once, in the order of files and lines."""
    found = [*course.problems, *_all(course, today)]
    once = {(problem.code, problem.place, problem.what): problem for problem in found}
    return sorted(once.values(), key=lambda problem: (problem.place, problem.code))


def _all(course: Course, today: date) -> Iterator[Problem]:
    for loaded in course.quizzes.values():
        yield from check_quiz(loaded)
    for path, text in course.pages.items():
        yield from check_page(text, course)
        lesson = course.lessons.get(PurePosixPath(path).stem)
        if lesson and f"{lesson.docname}.md" == path:
            yield from check_lesson(lesson, text, course)
        elif lesson and PurePosixPath(path).stem != "index":
            yield Problem("L004", Place(path, 1, 1), {"id": lesson.id, "other": f"{lesson.docname}.md"})
    yield from _check_numbers(course)
    yield from _check_toctrees(course)
    yield from _check_words(course)
    yield from _check_quiz_files(course)
    yield from check_uses(course)
    yield from check_facts(course, today)
    yield from check_pictures(course)
    yield from check_plans(course)
    yield from check_organisation(course)


def _check_numbers(course: Course) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for path, text in course.pages.items():
        data = text.source.data
        number = data.get("number") if isinstance(data, dict) else None
        if not isinstance(number, str) or not number:
            continue
        if number in taken:
            yield Problem("L003", text.source.place(("number",)), {"number": number, "other": taken[number]})
        taken.setdefault(number, path)


def _check_toctrees(course: Course) -> Iterator[Problem]:
    reached = {"course/index.md"}
    for path, entries in course.toctrees.items():
        folder = PurePosixPath(path).parent
        known = [str(PurePosixPath(name).relative_to(folder).with_suffix("")) for name in course.pages
                 if PurePosixPath(name).is_relative_to(folder)]
        for entry in entries:
            target = f"{folder / entry}.md"
            reached.add(target)
            if target not in course.pages:
                block = next(block for block in course.pages[path].blocks if block.name == "toctree")
                yield Problem("L020", block.place, {"entry": entry, "advice": nearest(entry, known)})
    for lesson in course.lessons.values():
        path = f"{lesson.docname}.md"
        if path not in reached:
            yield Problem("L019", Place(path, 1, 1), {"index": f"course/{lesson.unit}/index.md"})


def _check_words(course: Course) -> Iterator[Problem]:
    """A word has one meaning in the whole course."""
    meanings: dict[str, tuple[str, str]] = {}
    for lesson in course.lessons.values():
        for block in lesson.named("words"):
            for match in WORD.finditer(block.text):
                word, meaning = match[1].strip().lower(), " ".join(match[2].split())
                line = block.place.line + 1 + block.text[: match.start()].count("\n")
                other = meanings.setdefault(word, (meaning, f"{lesson.docname}.md"))
                if other[0] != meaning:
                    place = Place(block.place.path, line, 1)
                    yield Problem("L027", place, {"word": match[1], "other": other[1]})


def _check_quiz_files(course: Course) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for address, loaded in course.quizzes.items():
        path = PurePosixPath(address)
        place = loaded.source.place()
        if len(path.parts) != 2:
            yield Problem("Q033", place, {"name": f"{path.name}.yaml"})
        if not re.match(ID_PATTERN, path.name):
            suggestion = re.sub(r"[^a-z0-9]+", "-", path.name.lower()).strip("-") or "quiz"
            yield Problem("Q037", place, {"value": path.name, "suggestion": suggestion})
        if path.name in taken:
            yield Problem("Q002", place, {"id": path.name, "other": taken[path.name]})
        taken.setdefault(path.name, loaded.source.path)
