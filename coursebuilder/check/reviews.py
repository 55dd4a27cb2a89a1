"""Who has read a lesson, whom it waits for, and why a release must wait: reviews count for the text that was read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from coursebuilder.load.course import Course
from coursebuilder.model.lesson import Lesson, ReviewRole
from coursebuilder.model.problem import Problem

CODES = {"none": "R001", "changed": "R002", "old": "R003"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A review that is missing: by whom, by how many, and why; `last` is the day of the last one."""

    role: ReviewRole
    count: int
    why: Literal["none", "changed", "old"]
    last: date | None = None


def version_of(course: Course, lesson: Lesson) -> str:
    """Return the version of all that reviewers of a lesson read: its text, objectives and questions."""
    digest = hashlib.sha256(course.pages[f"{lesson.docname}.md"].body.encode())
    digest.update(json.dumps(lesson.head.objectives).encode())
    for address in lesson.quizzes():
        if address in course.quizzes:
            digest.update(course.quizzes[address].value.model_dump_json().encode())
    return digest.hexdigest()[:8]


def waiting_for(course: Course, lesson: Lesson, today: date, language: str = "en") -> list[Waiting]:
    """Return the reviews that a lesson waits for in a language."""
    version = version_of(course, lesson)
    found = []
    for role, count in lesson.head.reviewers().items():
        own = [review for review in lesson.head.reviewed if review.by == role and review.language == language]
        same = [review for review in own if review.of == version]
        valid_from = today - timedelta(days=lesson.head.days_between_reviews)
        missing = count - sum(review.on >= valid_from for review in same)
        if missing > 0:
            why: Literal["none", "changed", "old"] = "old" if len(same) >= count else "none"
            if own and not same:
                why = "changed"
            found.append(Waiting(role, missing, why, max((review.on for review in own), default=None)))
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


def check_dates(course: Course, today: date) -> Iterator[Problem]:
    """Yield reviews that are dated in the future."""
    for lesson in course.lessons.values():
        source = course.pages[f"{lesson.docname}.md"].source
        for position, review in enumerate(lesson.head.reviewed):
            if review.on > today:
                yield Problem("R005", source.place(("reviewed", position, "on")), {"value": review.on})
