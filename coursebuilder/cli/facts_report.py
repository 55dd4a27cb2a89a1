"""Which facts are due for review, and what each country can show today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from coursebuilder.check.coverage import coverage
from coursebuilder.load.course import Course
from coursebuilder.model.fact import COMMON, SHOWN_IN_DRAFTS, State, state_on


def report(course: Course, today: date, country: str | None, days: int) -> Iterator[str]:
    """Yield the lines of the report; `days` is how far it looks ahead."""
    names = [country] if country else [COMMON, *course.countries()]
    horizon = today + timedelta(days=days)
    for name in names:
        if name not in course.facts:
            yield f"{name}: there is no facts/{name}.yaml"
            continue
        loaded = course.facts[name]
        states = Counter(state_on(fact, today) for fact in loaded.value.facts.values())
        shown = sum(states[state] for state in SHOWN_IN_DRAFTS)
        checked = sum(fact.checked is not None for fact in loaded.value.facts.values())
        yield (
            f"{loaded.value.name}: {sum(states.values())} facts, {shown} can be shown in a draft,"
            f" {checked} checked live,"
            f" {states[State.GRADE]} hidden by grade, {states[State.LAPSED]} lapsed, {states[State.DISPUTED]} disputed"
        )
        grades = Counter(f"{fact.grade} {fact.risk}" for fact in loaded.value.facts.values())
        yield f"  By grade and risk: {', '.join(f'{key} {count}' for key, count in sorted(grades.items()))}"
        if name != COMMON:
            yield from _coverage_lines(course, name, today)
        due = sorted(
            (fact.review_due, fact_id, fact)
            for fact_id, fact in loaded.value.facts.items()
            if state_on(fact, today) is not State.GRADE and fact.review_due <= horizon
        )
        for day, fact_id, fact in due:
            place = loaded.source.place(("facts", fact_id), of_key=True)
            yield f"  {place}: {fact_id} ({fact.risk}) is due on {day.isoformat()}: {fact.label}"


def _coverage_lines(course: Course, country: str, today: date) -> Iterator[str]:
    by_risk = coverage(course, country, today)
    counts = ", ".join(f"{risk} {one.shown} of {one.topics}" for risk, one in by_risk.items() if one.topics)
    yield f"  Topics that it can speak of: {counts}"
    for risk, one in by_risk.items():
        if one.missing:
            yield f"    {risk}, missing: {', '.join(one.missing)}"
