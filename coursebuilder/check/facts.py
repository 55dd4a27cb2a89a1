"""Rules of facts files: numbers that can be dialled, sources where they are needed, honest dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from coursebuilder.load.course import Course, Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.load.yaml_source import Keys, Source
from coursebuilder.model.fact import COMMON, SHOWN_GRADES, CountryFacts, Fact
from coursebuilder.model.numbers import is_known_short_number, is_phone_number
from coursebuilder.model.problem import Problem

SHORT_NUMBER = re.compile(r"[0-9][0-9 ]{1,9}[0-9]")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
NUMBER_TO_CALL = re.compile(r"(?<![\w.])(\+?\d[\d \-/()]{4,}\d)(?![\w])")
# Lessons ask for these; a number under another id would be shown on the page Help alone.
EMERGENCY_IDS = ("emergency", "emergency-ambulance", "emergency-fire", "emergency-police")
PLAIN_NUMBER = re.compile(r"[0-9]+([.,][0-9]+)?")


def check_facts(course: Course, today: date) -> Iterator[Problem]:
    """Yield the problems of all facts files."""
    for name, loaded in course.facts.items():
        yield from check_country(name, loaded, today)


def check_country(name: str, loaded: Loaded[CountryFacts], today: date) -> Iterator[Problem]:
    """Yield the problems of one facts file."""
    country, source = loaded.value, loaded.source
    if country.country != name:
        yield Problem("F009", source.place(("country",)), {"country": country.country, "name": name})
    if name != COMMON and not country.emergency:
        yield Problem("F013", source.place())
    for position, named in enumerate(country.emergency):
        if named not in country.facts:
            values = {"fact": named, "advice": nearest(named, country.facts, "Write the id of a fact of this file.")}
            yield Problem("F005", source.place(("emergency", position)), values)
        elif named not in EMERGENCY_IDS:
            possible = ", ".join(EMERGENCY_IDS)
            yield Problem("F016", source.place(("emergency", position)), {"fact": named, "possible": possible})
    refs: dict[str, str] = {}
    for fact_id, fact in country.facts.items():
        at: Keys = ("facts", fact_id)
        yield from _check_value(fact, source, at, country.code)
        yield from _check_dates(fact, source, at, today)
        if fact.grade in SHOWN_GRADES and not fact.sources:
            yield Problem("F003", source.place(at, of_key=True), {"grade": fact.grade})
        if not fact.value and fact.grade != "U":
            yield Problem("F004", source.place((*at, "value")))
        if fact.ref and fact.ref in refs:
            yield Problem("F014", source.place((*at, "ref")), {"ref": fact.ref, "other": refs[fact.ref]})
        if fact.ref:
            refs[fact.ref] = fact_id


def _check_value(fact: Fact, source: Source, at: Keys, region: str) -> Iterator[Problem]:
    value = fact.value
    place = source.place((*at, "value"))
    if not value:
        return
    if fact.kind == "phone" and not is_phone_number(value) and not fact.accepted_because:
        yield Problem("F001", place, {"value": value})
    if fact.kind == "short-code":
        if not SHORT_NUMBER.fullmatch(value):
            yield Problem("F002", place, {"value": value})
        elif region != "XX" and not fact.accepted_because and not is_known_short_number(value, region):
            yield Problem("F006", place, {"value": value})
    if fact.kind == "url" and not value.startswith(("https://", "http://")):
        yield Problem("M013", place, {"value": value})
    if fact.kind == "email" and not EMAIL.fullmatch(value):
        yield Problem("F011", place, {"value": value})
    if fact.kind in {"age", "number"} and not PLAIN_NUMBER.fullmatch(value):
        yield Problem("F012", place, {"value": value})
    if fact.kind == "text" and fact.grade in SHOWN_GRADES and (found := NUMBER_TO_CALL.search(value)):
        yield Problem("F008", place, {"found": found[1]})


def _check_dates(fact: Fact, source: Source, at: Keys, today: date) -> Iterator[Problem]:
    dates: list[tuple[Keys, date]] = [((*at, "seen"), fact.seen)]
    if fact.checked:
        dates.append(((*at, "checked", "on"), fact.checked.on))
    if fact.disputed:
        dates.append(((*at, "disputed", "on"), fact.disputed.on))
    for position, reference in enumerate(fact.sources):
        if reference.seen:
            dates.append(((*at, "sources", position, "seen"), reference.seen))
    for keys, day in dates:
        if day > today:
            yield Problem("F007", source.place(keys), {"value": day.isoformat()})
