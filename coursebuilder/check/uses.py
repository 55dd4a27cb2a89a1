"""Rules between quizzes and what they name: lessons, objectives, facts, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebuilder.check.typed import typed_in
from coursebuilder.load.course import PICTURES_FILE, Course, Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.load.yaml_source import Keys, Source
from coursebuilder.model.fact import FIELDS
from coursebuilder.model.lesson import Lesson, is_for_trainers
from coursebuilder.model.pictures_in import pictures_in
from coursebuilder.model.problem import Problem
from coursebuilder.model.quiz import AnyQuestion, Quiz
from coursebuilder.model.texts import texts

# A quiz with another address has a name or a folder that must change first.
ADDRESS = r"[^/]+/[a-z][a-z0-9]*(-[a-z0-9]+)*"
FACT = re.compile(r"\{fact\}`([^`]+)`")


def check_uses(course: Course) -> Iterator[Problem]:
    """Yield what is named and does not exist, and what exists and is named nowhere."""
    users: dict[str, list[Lesson]] = {}
    lessons = {f"{lesson.docname}.md": lesson for lesson in course.lessons.values()}
    misspelt = set()
    for path, text in course.pages.items():
        for block in (block for block in text.blocks if block.name == "quiz"):
            users.setdefault(block.argument, []).extend([lessons[path]] if path in lessons else [])
            if block.argument not in course.quizzes and f"quizzes/{block.argument}.yaml" not in course.unread:
                advice = nearest(block.argument, course.quizzes, _known(course))
                misspelt.add(advice)
                yield Problem("Q031", block.place, {"quiz": block.argument, "advice": advice})
            for_trainers = is_for_trainers(path) or block.is_inside("trainer")
            if is_for_trainers(f"quizzes/{block.argument}") and not for_trainers:
                yield Problem("Q043", block.place, {"quiz": block.argument})
    checks = {slot.check for plan in course.plans.values() for slot in plan.value.slots if slot.check}
    for address, loaded in course.quizzes.items():
        named = address in users or address in checks or f"Did you mean “{address}”?" in misspelt
        if not named and re.fullmatch(ADDRESS, address) and course.knows_all_pages():
            yield Problem("Q030", loaded.source.place(), {"id": address})
        for position, question in enumerate(loaded.value.questions):
            yield from _check_question(course, loaded, question, ("questions", position), users.get(address, []))
    yield from _check_assessed(course)


def _known(course: Course) -> str:
    return (
        f"Write one of: {', '.join(sorted(course.quizzes))}." if course.quizzes else "Write quizzes/<unit>/<id>.yaml."
    )


def _check_question(
    course: Course, loaded: Loaded[Quiz], question: AnyQuestion, at: Keys, users: list[Lesson]
) -> Iterator[Problem]:
    source = loaded.source
    yield from _check_objective(course, loaded, question, at, users)
    for position, fact in enumerate(question.needs):
        if fact not in course.fact_ids() and course.knows_all("facts/"):
            values = {"fact": fact, "advice": nearest(fact, course.fact_ids(), "See facts/ for what there is.")}
            yield Problem("Q028", source.place((*at, "needs", position)), values)
    for key, name in pictures_in(question.model_dump(by_alias=True, exclude_none=True)):
        if course.picture(name) is None and course.knows_all(PICTURES_FILE):
            known = course.pictures.value.pictures if course.pictures else {}
            place = source.place(source.keys_of_text((*at, *key.split("."))))
            yield Problem("Q029", place, {"picture": name, "advice": nearest(name, known, "See that file for all.")})
    yield from _check_texts(source, question, at)


def _check_texts(source: Source, question: AnyQuestion, at: Keys) -> Iterator[Problem]:
    """Yield contacts that are typed, and facts that may be missing when the question is shown."""
    for key, words in texts(question):
        place = source.place(source.keys_of_text((*at, *key.split("."))))
        for kind, found, _ in typed_in(words):
            if kind in {"phone", "email"}:
                yield Problem("Q039", place, {"found": found})
        for match in FACT.finditer(words):
            name, _, field = match[1].partition(".")
            if name not in question.needs:
                yield Problem("Q040", place, {"fact": name})
            if field and field not in FIELDS:
                yield Problem("L029", place, {"field": field, "possible": FIELDS})


def _check_objective(
    course: Course, loaded: Loaded[Quiz], question: AnyQuestion, at: Keys, users: list[Lesson]
) -> Iterator[Problem]:
    name, _, objective = question.objective.rpartition("/")
    place = loaded.source.place((*at, "objective"))
    if name and name not in course.lessons:
        if course.knows_all("course/"):
            yield Problem("S001", place, {"lesson": name, "advice": nearest(name, course.lessons)})
        return
    lessons = [course.lessons[name]] if name else users
    known = [known for lesson in lessons for known in lesson.head.objectives]
    if objective in known or not lessons:
        return
    where = " or ".join(f"{lesson.docname}.md" for lesson in lessons)
    values = {
        "objective": question.objective,
        "lesson": where,
        "advice": nearest(objective, known, f"Write one of: {', '.join(known)}." if known else ""),
    }
    yield Problem("Q027", place, values)


def _unknown_objective(question: AnyQuestion, lesson: Lesson) -> bool:
    return "/" not in question.objective and question.objective not in lesson.head.objectives


def _check_assessed(course: Course) -> Iterator[Problem]:
    for lesson in course.lessons.values():
        quizzes = [course.quizzes[address].value for address in lesson.quizzes() if address in course.quizzes]
        if len(quizzes) < len(lesson.quizzes()) or not quizzes:
            continue  # a quiz that can't be loaded is the problem then
        if any(_unknown_objective(question, lesson) for quiz in quizzes for question in quiz.questions):
            continue  # so is an objective that is perhaps misspelt
        if all("/" in question.objective for quiz in quizzes for question in quiz.questions):
            continue  # a check of the whole course, which assesses other lessons
        assessed = {question.objective.rpartition("/")[2] for quiz in quizzes for question in quiz.questions}
        source = course.pages[f"{lesson.docname}.md"].source
        for objective in lesson.head.objectives:
            if objective not in assessed:
                place = source.place(("objectives", objective), of_key=True)
                yield Problem("Q032", place, {"objective": objective})
