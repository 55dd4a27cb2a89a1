"""Rules across the course: ids once, everything that is named exists, every objective is assessed, all is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from coursebuilder.check.facts import check_facts
from coursebuilder.check.items import check_items
from coursebuilder.check.lesson import check_lesson, check_page
from coursebuilder.check.pictures import check_pictures
from coursebuilder.check.quiz import check_quiz
from coursebuilder.check.reviews import check_recorded
from coursebuilder.check.sessions import check_organisation, check_plans
from coursebuilder.check.translations import check_translations
from coursebuilder.check.uses import check_uses
from coursebuilder.load.course import Course, toctree_places
from coursebuilder.load.validate import nearest
from coursebuilder.model.base import ID_PATTERN
from coursebuilder.model.lesson import is_for_trainers
from coursebuilder.model.problem import Place, Problem

NUMBER = re.compile(r"(0|[1-9][0-9]?)\.([1-9][0-9]?)")
NUMBER_OF_A_PAGE = re.compile(r"0|[1-9][0-9]?")
NUMBER_FOR_TRAINERS = re.compile(r"t|t[1-9][0-9]?")
# The pages whose addresses are words; no other page may take them.
NAMED_PAGES = {"course/help.md": "help", "course/words.md": "words", "course/safe.md": "safe"}
OF_A_UNIT = (
    "Write a unit's number like “3”, in quotes; "
    "only course/help.md is “help”, course/words.md “words”, course/safe.md “safe”."
)
OF_A_LESSON = "Write a lesson's number like “3.2”, in quotes."
FOR_TRAINERS = "Number a page for trainers like “t1”; their first page is “t”."
WORD = re.compile(r"^(\S.*?)\n: +(.+(?:\n {2,}\S.*)*)", re.MULTILINE)


def check_course(course: Course, today: date) -> list[Problem]:
    """Return every problem of the course once, in the order of files and lines."""
    found = [*course.problems, *_all(course, today)]
    once = {(problem.code, problem.place, problem.what): problem for problem in found}
    return sorted(once.values(), key=lambda problem: (problem.place, problem.code))


def _all(course: Course, today: date) -> Iterator[Problem]:
    for loaded in course.quizzes.values():
        yield from check_quiz(loaded)
        yield from check_items(loaded)
    for path, text in course.pages.items():
        yield from check_page(text, course)
        if (name := PurePosixPath(path).stem) and not re.fullmatch(ID_PATTERN, name):
            yield Problem("L032", Place(path, 1, 1), {"value": name, "suggestion": _suggested_id(name, "lesson")})
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
    yield from check_recorded(course, today)
    yield from check_pictures(course)
    yield from check_plans(course)
    yield from check_organisation(course)
    yield from check_translations(course)


def _check_numbers(course: Course) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for path, text in course.pages.items():
        data = text.source.data
        number = data.get("number") if isinstance(data, dict) else None
        if not isinstance(number, str):
            continue
        if NAMED_PAGES.get(path) == number:
            continue
        pattern, advice = _kind_of_number(path)
        if not pattern.fullmatch(number):
            yield Problem("L002", text.source.place(("number",)), {"value": number, "advice": advice})
        elif number in taken:
            yield Problem("L003", text.source.place(("number",)), {"number": number, "other": taken[number]})
        taken.setdefault(number, path)


def _kind_of_number(path: str) -> tuple[re.Pattern[str], str]:
    """Return how a page is numbered, and how to say so."""
    if is_for_trainers(path):
        return NUMBER_FOR_TRAINERS, FOR_TRAINERS
    if PurePosixPath(path).stem == "index" or PurePosixPath(path).parent.name == "course":
        return NUMBER_OF_A_PAGE, OF_A_UNIT
    return NUMBER, OF_A_LESSON


def _check_toctrees(course: Course) -> Iterator[Problem]:
    reached = {"course/index.md"} if course.knows_all_pages() else set(course.pages)
    for path, text in course.pages.items():
        folder = PurePosixPath(path).parent
        known = [
            str(PurePosixPath(name).relative_to(folder).with_suffix(""))
            for name in course.pages
            if PurePosixPath(name).is_relative_to(folder) and name != path
        ]
        for entry, place in toctree_places(text):
            target = f"{folder / entry}.md"
            reached.add(target)
            if target not in course.pages:
                yield Problem("L020", place, {"entry": entry, "advice": nearest(entry, known, _one_of(known))})
    for path in course.pages:
        if path not in reached:
            folder = PurePosixPath(path).parent
            index = folder.parent / "index.md" if PurePosixPath(path).stem == "index" else folder / "index.md"
            yield Problem("L019", Place(path, 1, 1), {"index": index})


def _one_of(known: list[str]) -> str:
    return f"Write one of: {', '.join(known)}." if known else ""


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


def _suggested_id(name: str, otherwise: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain if re.fullmatch(ID_PATTERN, plain) else f"{otherwise}-{plain}".strip("-")


def _check_quiz_files(course: Course) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for address, loaded in course.quizzes.items():
        path = PurePosixPath(address)
        place = loaded.source.place()
        if len(path.parts) != 2:
            yield Problem("Q033", place, {"name": f"{path.name}.yaml"})
        if not re.fullmatch(ID_PATTERN, path.name):
            yield Problem("Q037", place, {"value": path.name, "suggestion": _suggested_id(path.name, "quiz")})
        if path.name in taken:
            yield Problem("Q002", place, {"id": path.name, "other": taken[path.name]})
        taken.setdefault(path.name, loaded.source.path)
