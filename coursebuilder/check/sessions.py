"""Rules of session plans and of the organisation's own file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from coursebuilder.load.course import Course, Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.load.yaml_source import Keys, Source
from coursebuilder.model.problem import Problem
from coursebuilder.model.session import SessionPlan, minutes_after_midnight
from coursebuilder.sessions.timetable import cut_first, slot_minutes

DIALLED = re.compile(r"\+?[0-9][0-9 ()/-]{1,24}")
ENGLISH = "en"
MINUTES_OF_A_DAY = 24 * 60


def check_plans(course: Course) -> Iterator[Problem]:
    """Yield the problems of all session plans."""
    for loaded in course.plans.values():
        yield from check_plan(course, loaded)


def check_plan(course: Course, loaded: Loaded[SessionPlan]) -> Iterator[Problem]:
    """Yield the problems of one plan."""
    plan, source = loaded.value, loaded.source
    if plan.country and _is_unknown(course, plan.country):
        yield Problem("S003", source.place(("country",)), _country(course, plan.country))
    yield from _check_languages(course, plan.languages, source, ("languages",))
    for position, slot in enumerate(plan.slots):
        at = ("slots", position)
        if slot.lesson and slot.lesson not in course.lessons:
            if not any(PurePosixPath(path).stem == slot.lesson for path in course.unread):
                values = {"lesson": slot.lesson, "advice": _one_of(slot.lesson, course.lessons)}
                yield Problem("S001", source.place((*at, "lesson")), values)
        elif slot.lesson and slot.form == "short" and not course.lessons[slot.lesson].head.short_minutes:
            yield Problem("S006", source.place((*at, "form")), {"lesson": slot.lesson})
        if slot.check and slot.check not in course.quizzes and f"quizzes/{slot.check}.yaml" not in course.unread:
            values = {"quiz": slot.check, "advice": _one_of(slot.check, course.quizzes)}
            yield Problem("S008", source.place((*at, "check")), values)
    if not any(slot.lesson for slot in plan.slots):
        yield Problem("S010", source.place(("slots",)))
    yield from _check_times(course, loaded)


def _is_unknown(course: Course, country: str) -> bool:
    return country not in course.countries() and f"facts/{country}.yaml" not in course.unread


def _country(course: Course, country: str) -> dict[str, str]:
    return {"country": country, "advice": _one_of(country, course.countries())}


def _one_of(word: str, known: Iterable[str]) -> str:
    names = sorted(known)
    return nearest(word, names, f"Write one of: {', '.join(names)}." if names else "There is none yet.")


def _check_languages(course: Course, languages: Iterable[str], source: Source, at: Keys) -> Iterator[Problem]:
    known = known_languages(course)
    for position, language in enumerate(languages):
        if language not in known:
            yield Problem("S004", source.place((*at, position)), {"language": language, "possible": sorted(known)})


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
        at: Keys = ("editions", position)
        if _is_unknown(course, edition.country):
            yield Problem("O001", source.place((*at, "country")), _country(course, edition.country))
        yield from _check_languages(course, edition.languages, source, (*at, "languages"))
    contacts = organisation.contacts
    for kind in ("emergency", "complaints", "safeguarding"):
        for position, contact in enumerate(getattr(contacts, kind)):
            if contact.number and not DIALLED.fullmatch(contact.number):
                place = source.place(("contacts", kind, position, "number"))
                yield Problem("O002", place, {"value": contact.number})
