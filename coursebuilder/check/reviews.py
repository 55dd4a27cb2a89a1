"""Who has read a lesson, whom it waits for, and why a release must wait: reviews count for the text that was read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pydantic.main import IncEx

from coursebuilder.catalog.language import ENGLISH, LOCALE, translations
from coursebuilder.check.sessions import known_languages
from coursebuilder.load.course import Course
from coursebuilder.model.lesson import Lesson, ReviewRole
from coursebuilder.model.problem import Problem

# The keys of a quiz that no reviewer reads.
FOR_AUTHORS: Mapping[str, IncEx] = {"questions": {"__all__": {"allow"}}}
CODES = {"none": "R001", "changed": "R002", "old": "R003"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A review that is missing: by whom, by how many, and why; `last` is the day of the last that is too old."""

    role: ReviewRole
    count: int
    why: Literal["none", "changed", "old"]
    last: date | None = None


def version_of(course: Course, lesson: Lesson, language: str = ENGLISH) -> str:
    """Return the version of all that reviewers of a lesson read in a language: its text, objectives and questions.

    What authors may leave out is left out of the version, so that a new key of the format takes no review away.
    """
    digest = hashlib.sha256(course.pages[f"{lesson.docname}.md"].body.encode())
    digest.update(json.dumps(lesson.head.objectives).encode())
    for address in lesson.quizzes():
        if address in course.quizzes:
            quiz = course.quizzes[address].value
            digest.update(quiz.model_dump_json(exclude_defaults=True, exclude=FOR_AUTHORS).encode())
    for domain in (lesson.docname, *(f"quizzes/{address}" for address in lesson.quizzes())):
        for key, words in sorted(translations(course.root / LOCALE, language, domain).items()):
            digest.update(json.dumps([key, words]).encode())
    return digest.hexdigest()[:8]


def is_read_in(course: Course, lesson: Lesson, language: str) -> bool:
    """Tell whether a person has read a lesson in a language as it is now."""
    version = version_of(course, lesson, language)
    return any(review.language == language and review.of == version for review in lesson.head.reviewed)


def waiting_for(course: Course, lesson: Lesson, today: date, language: str = ENGLISH) -> list[Waiting]:
    """Return the reviews that a lesson waits for in a language."""
    version = version_of(course, lesson, language)
    found = []
    for role, count in lesson.head.reviewers().items():
        own = [review for review in lesson.head.reviewed if review.by == role and review.language == language]
        same = [review for review in own if review.of == version]
        valid_from = today - timedelta(days=lesson.head.days_between_reviews)
        too_old = [review.on for review in same if review.on < valid_from]
        missing = count - (len(same) - len(too_old))
        if missing > 0:
            why: Literal["none", "changed", "old"] = "old" if len(same) >= count else "none"
            if own and not same:
                why = "changed"
            found.append(Waiting(role, missing, why, max(too_old, default=None)))
    return found


def check_reviews(course: Course, today: date) -> Iterator[Problem]:
    """Yield what a release must wait for: errors for critical lessons, warnings for the others."""
    for lesson in course.lessons.values():
        source = course.pages[f"{lesson.docname}.md"].source
        place = source.place(("reviewed",)) if lesson.head.reviewed else source.place(("care",), of_key=True)
        for one in waiting_for(course, lesson, today):
            code = CODES[one.why] if lesson.head.care == "critical" else "R004"
            values = {
                "role": one.role,
                "version": version_of(course, lesson),
                "day": one.last,
                "days": lesson.head.days_between_reviews,
            }
            yield Problem(code, place, values)


def check_recorded(course: Course, today: date) -> Iterator[Problem]:
    """Yield reviews that are dated in the future, and those in a language that the course does not have."""
    languages = sorted(known_languages(course))
    for lesson in course.lessons.values():
        source = course.pages[f"{lesson.docname}.md"].source
        for position, review in enumerate(lesson.head.reviewed):
            if review.on > today:
                yield Problem("R005", source.place(("reviewed", position, "on")), {"value": review.on})
            if review.language not in languages:
                values = {"language": review.language, "possible": languages}
                yield Problem("S004", source.place(("reviewed", position, "language")), values)
