"""One edition while it is written: the facts that may be shown today, the contacts, the words around them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from weakref import WeakKeyDictionary

from docutils import nodes
from sphinx.config import Config

from coursebuilder.catalog.dates import country_name, language_name, long_date
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.language import ENGLISH, LOCALE, translated
from coursebuilder.catalog.texts import translatable_texts
from coursebuilder.load.course import Course, Loaded, load_facts_and_organisation
from coursebuilder.model.base import Value
from coursebuilder.model.fact import FIELDS, SHOWN_IN_DRAFTS, Fact, State, state_on
from coursebuilder.model.organisation import Contacts
from coursebuilder.sphinx_ext.config import edition_date
from coursebuilder.sphinx_ext.nodes import isolated

V = TypeVar("V", bound=Value)


class Edition:
    """The facts that may be shown in one edition, and the words around them."""

    def __init__(self, course: Course, country: str | None, today: date, language: str, *, draft: bool) -> None:
        course, self.english = in_language(course, language)
        self.facts = course.facts_of(country)
        self.country = country
        self.emergency = course.facts[country].value.emergency if country in course.facts else ()
        # What kind a fact is in any country: it decides which sentence stands for it where it is missing.
        self.kinds = {name: fact.kind for loaded in course.facts.values() for name, fact in loaded.value.facts.items()}
        self.today = today
        self.language = language
        self.draft = draft
        self.words = interface_strings(language)
        organisation = course.organisation.value if course.organisation else None
        self.contacts = organisation.contacts if organisation else Contacts()
        self.departure = (organisation.place_of_departure if organisation else None) or ""
        self.paper = organisation.paper if organisation else "a4"
        self.organisation = (organisation.name if organisation else None) or ""
        named = self.words["country-unknown"]
        if country in course.facts:
            own = course.facts[country].value
            known = country_name(own.code, language) if own.name in self.english else None
            named = known or own.name
        self.country_name = named
        self.host = named if country else ""
        self.title = f"{named} · {language_name(language)}"

    def said(self, words: str) -> nodes.Node:
        """Return words as a node; those that nobody has translated keep their direction and say their language."""
        return isolated("", words, language=ENGLISH) if words in self.english else nodes.Text(words)

    def shown(self, name: str, field: str = "value") -> Fact | None:
        """Return the fact if it may be shown today and has that field."""
        fact = self.facts.get(name)
        if fact is None or field not in FIELDS or not getattr(fact, field, None):
            return None
        state = self.state(name)
        if state is State.CURRENT or (state is State.DUE and fact.checked) or (self.draft and state in SHOWN_IN_DRAFTS):
            return fact
        return None

    def state(self, name: str) -> State:
        """Return the state of a fact; an emergency number is overdue at worst: an old one helps more than none."""
        state = state_on(self.facts[name], self.today)
        return State.DUE if state is State.LAPSED and name in self.emergency else state

    def valid_until(self) -> date | None:
        """Return the earliest day on which a shown fact is due for review."""
        due = [fact.review_due for name, fact in self.facts.items() if self.shown(name)]
        return min(due, default=None)

    def day(self, day: date) -> str:
        """Return a date as the language writes it."""
        return long_date(day, self.language)


def in_language(course: Course, language: str) -> tuple[Course, frozenset[str]]:
    """Return facts and organisation in a language, and the English words that stay because nobody translated them."""
    locale, english = course.root / LOCALE, set[str]()

    def say(loaded: Loaded[V], domain: str) -> Loaded[V]:
        value, left = translated(loaded.value, locale, language, domain)
        every = translatable_texts(loaded.value)
        english.update(every[key] for key in left)
        return replace(loaded, value=value)

    facts = {name: say(loaded, f"facts/{name}") for name, loaded in course.facts.items()}
    organisation = say(course.organisation, "organisation") if course.organisation else None
    return replace(course, facts=facts, organisation=organisation), frozenset(english)


# One run of Sphinx has one configuration; what it writes is one edition, however many pages ask for it.
_EDITIONS: WeakKeyDictionary[Config, Edition] = WeakKeyDictionary()


def edition_of(config: Config, root: Path) -> Edition:
    """Return the edition that is written from the course in `root`."""
    if config not in _EDITIONS:
        course = load_facts_and_organisation(root)
        today = edition_date(config)
        _EDITIONS[config] = Edition(course, config.course_country, today, config.language, draft=config.course_draft)
    return _EDITIONS[config]
