"""Rules between quizzes and what they name: lessons, objectives, facts, pictures."""

from __future__ import annotations

from collections.abc import Iterator

from coursebuilder.load.course import Course, Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.load.yaml_source import Keys
from coursebuilder.model.lesson import Lesson
from coursebuilder.model.pictures_in import pictures_in
from coursebuilder.model.problem import Problem
from coursebuilder.model.quiz import AnyQuestion, Quiz


def check_uses(course: Course) -> Iterator[Problem]:
    """Yield what is named and does not exist, and what exists and is named nowhere."""
    users: dict[str, list[Lesson]] = {}
    for lesson in course.lessons.values():
        for block in lesson.named("quiz"):
            users.setdefault(block.argument, []).append(lesson)
            if block.argument not in course.quizzes and not _exists(course, block.argument):
                values = {"quiz": block.argument, "advice": nearest(block.argument, course.quizzes)}
                yield Problem("Q031", block.place, values)
    checks = {slot.check for plan in course.plans.values() for slot in plan.value.slots if slot.check}
    for address, loaded in course.quizzes.items():
        if address not in users and address not in checks:
            yield Problem("Q030", loaded.source.place(), {"id": address})
        for position, question in enumerate(loaded.value.questions):
            yield from _check_question(course, loaded, question, ("questions", position), users.get(address, []))
    yield from _check_assessed(course)


def _exists(course: Course, address: str) -> bool:
    """Tell whether the quiz's file exists but could not be loaded: its own problems are said elsewhere."""
    return (course.root / "quizzes" / f"{address}.yaml").is_file()


def _check_question(
    course: Course, loaded: Loaded[Quiz], question: AnyQuestion, at: Keys, users: list[Lesson]
) -> Iterator[Problem]:
    source = loaded.source
    yield from _check_objective(course, loaded, question, at, users)
    for position, fact in enumerate(question.needs):
        if fact not in course.fact_ids():
            values = {"fact": fact, "advice": nearest(fact, course.fact_ids())}
            yield Problem("Q028", source.place((*at, "needs", position)), values)
    for key, name in pictures_in(question.model_dump(by_alias=True, exclude_none=True)):
        if course.picture(name) is None:
            known = course.pictures.value.pictures if course.pictures else {}
            place = source.place(source.keys_of_text((*at, *key.split("."))))
            yield Problem("Q029", place, {"picture": name, "advice": nearest(name, known)})


def _check_objective(
    course: Course, loaded: Loaded[Quiz], question: AnyQuestion, at: Keys, users: list[Lesson]
) -> Iterator[Problem]:
    name, _, objective = question.objective.rpartition("/")
    lessons = [course.lessons[name]] if name in course.lessons else [] if name else users
    known = [known for lesson in lessons for known in lesson.head.objectives]
    if objective in known or not (lessons or name):
        return
    where = " or ".join(f"{lesson.docname}.md" for lesson in lessons) or "any lesson"
    values = {"objective": question.objective, "lesson": where,
              "advice": nearest(objective, known, f"Write one of: {', '.join(known)}." if known else "")}
    yield Problem("Q027", loaded.source.place((*at, "objective")), values)


def _check_assessed(course: Course) -> Iterator[Problem]:
    for lesson in course.lessons.values():
        quizzes = [course.quizzes[address].value for address in lesson.quizzes() if address in course.quizzes]
        if len(quizzes) < len(lesson.quizzes()) or not quizzes:
            continue  # a quiz that can't be loaded is the problem then
        assessed = {question.objective.rpartition("/")[2] for quiz in quizzes for question in quiz.questions}
        source = course.pages[f"{lesson.docname}.md"].source
        for objective in lesson.head.objectives:
            if objective not in assessed:
                place = source.place(("objectives", objective), of_key=True)
                yield Problem("Q032", place, {"objective": objective})
