"""Rules of session plans and of the organisation's own file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursebuilder.load.course import Course, Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.model.problem import Problem
from coursebuilder.model.session import SessionPlan, minutes_after_midnight
from coursebuilder.sessions.timetable import cut_first, slot_minutes

DIALLED = re.compile(r"^\+?[0-9][0-9 ()/-]{1,24}$")
ENGLISH = "en"
MINUTES_OF_A_DAY = 24 * 60


def check_plans(course: Course) -> Iterator[Problem]:
    """Yield the problems of all session plans."""
    for loaded in course.plans.values():
        yield from check_plan(course, loaded)


def check_plan(course: Course, loaded: Loaded[SessionPlan]) -> Iterator[Problem]:
    """Yield the problems of one plan."""
    plan, source = loaded.value, loaded.source
    if plan.country and plan.country not in course.countries():
        values = {"country": plan.country, "advice": nearest(plan.country, course.countries())}
        yield Problem("S003", source.place(("country",)), values)
    languages = known_languages(course)
    for position, language in enumerate(plan.languages):
        if language not in languages:
            place = source.place(("languages", position))
            yield Problem("S004", place, {"language": language, "possible": sorted(languages)})
    for position, slot in enumerate(plan.slots):
        at = ("slots", position)
        if slot.lesson and slot.lesson not in course.lessons:
            values = {"lesson": slot.lesson, "advice": nearest(slot.lesson, course.lessons)}
            yield Problem("S001", source.place((*at, "lesson")), values)
        elif slot.lesson and slot.form == "short" and not course.lessons[slot.lesson].head.short_minutes:
            yield Problem("S006", source.place((*at, "form")), {"lesson": slot.lesson})
        if slot.check and slot.check not in course.quizzes:
            values = {"quiz": slot.check, "advice": nearest(slot.check, course.quizzes)}
            yield Problem("S008", source.place((*at, "check")), values)
    if not any(slot.lesson for slot in plan.slots):
        yield Problem("S010", source.place(("slots",)))
    yield from _check_times(course, loaded)


def _check_times(course: Course, loaded: Loaded[SessionPlan]) -> Iterator[Problem]:
    plan, source = loaded.value, loaded.source
    total = sum(slot_minutes(slot, course.lessons) for slot in plan.slots)
    if minutes_after_midnight(plan.start) + total > MINUTES_OF_A_DAY:
        yield Problem("S009", source.place(("start",)))
    if plan.minutes is not None and total > plan.minutes:
        advice = "; ".join(cut_first(plan, course.lessons)) or "a lesson"
        yield Problem("S005", source.place(("minutes",)), {"sum": total, "minutes": plan.minutes, "advice": advice})


def known_languages(course: Course) -> set[str]:
    """Return the languages that the course has: English, and each folder of translations."""
    locale = course.root / "locale"
    return {ENGLISH} | {path.name for path in locale.iterdir() if path.is_dir()} if locale.is_dir() else {ENGLISH}


def check_organisation(course: Course) -> Iterator[Problem]:
    """Yield the problems of the organisation's own file."""
    if course.organisation is None:
        return
    organisation, source = course.organisation.value, course.organisation.source
    for position, edition in enumerate(organisation.editions):
        if edition.country not in course.countries():
            values = {"country": edition.country, "advice": nearest(edition.country, course.countries())}
            yield Problem("O001", source.place(("editions", position, "country")), values)
    contacts = organisation.contacts
    for kind in ("emergency", "complaints", "safeguarding"):
        for position, contact in enumerate(getattr(contacts, kind)):
            if contact.number and not DIALLED.match(contact.number):
                place = source.place(("contacts", kind, position, "number"))
                yield Problem("O002", place, {"value": contact.number})
