"""Settle, when an edition is written, what depends on country and date: facts, country blocks, local contacts.

Works on the copy of the doctree that is being written, so that six countries share one reading.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.config import Config
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebuilder.catalog.dates import language_name, long_date
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.load.course import Course, load_course
from coursebuilder.model.fact import CALLABLE_KINDS, CONTACT_KINDS, SHOWN_IN_DRAFTS, Fact, State, state_on
from coursebuilder.model.numbers import dial_address, shown_number
from coursebuilder.model.organisation import Contact, Contacts
from coursebuilder.sphinx_ext.config import edition_date
from coursebuilder.sphinx_ext.nodes import (
    block_title,
    contact_entry,
    country_block,
    course_block,
    fact_else,
    fact_slot,
    help_numbers,
    isolated,
    lesson_sources,
    local_contacts,
    place_block,
    question_node,
    quiz_node,
    with_fact,
)

logger = logging.getLogger(__name__)

LOOKS_LATIN = CONTACT_KINDS | {"number", "money", "age"}


class Edition:
    """The facts that may be shown in one edition, and the words around them."""

    def __init__(self, course: Course, country: str | None, today: date, language: str, *, draft: bool) -> None:
        self.facts = course.facts_of(country)
        self.country = country
        # What kind a fact is in any country: it decides which sentence stands for it where it is missing.
        self.kinds = {name: fact.kind for loaded in course.facts.values() for name, fact in loaded.value.facts.items()}
        self.today = today
        self.language = language
        self.draft = draft
        self.words = interface_strings(language)
        organisation = course.organisation.value if course.organisation else None
        self.contacts = organisation.contacts if organisation else Contacts()
        self.paper = organisation.paper if organisation else "a4"
        self.organisation = (organisation.name if organisation else None) or ""
        named = course.facts[country].value.name if country in course.facts else self.words["country-unknown"]
        self.country_name = named
        self.title = f"{named}, {language_name(language)}"

    def shown(self, name: str, field: str = "value") -> Fact | None:
        """Return the fact if it may be shown today and has that field."""
        fact = self.facts.get(name)
        if fact is None or not getattr(fact, field, None):
            return None
        state = state_on(fact, self.today)
        if state is State.CURRENT or (state is State.DUE and fact.checked) or (self.draft and state in SHOWN_IN_DRAFTS):
            return fact
        return None

    def valid_until(self) -> date | None:
        """Return the earliest day on which a shown fact is due for review."""
        due = [fact.review_due for name, fact in self.facts.items() if self.shown(name)]
        return min(due, default=None)

    def day(self, day: date) -> str:
        """Return a date as the language writes it."""
        return long_date(day, self.language)


@lru_cache(maxsize=4)
def _course(root: Path, stamp: tuple[tuple[str, int], ...]) -> Course:
    return load_course(root)


def course_at(root: Path) -> Course:
    """Return the course in `root`, loaded again only when one of its YAML files or pages changed."""
    folders = ("facts", "local", "quizzes", "sessions", "course")
    files = [path for folder in folders for path in (root / folder).rglob("*") if path.is_file()]
    return _course(root, tuple(sorted((path.as_posix(), path.stat().st_mtime_ns) for path in files)))


def edition_of(config: Config, root: Path) -> Edition:
    """Return the edition that is written from the course in `root`."""
    course = course_at(root)
    return Edition(course, config.course_country, edition_date(config), config.language, draft=config.course_draft)


class SettleEdition(SphinxPostTransform):
    """Settle country blocks, facts, contacts and sources."""

    # Before references and images are resolved: what is removed here must not be looked up.
    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Settle the whole document."""
        edition = edition_of(self.config, Path(self.env.srcdir))
        used: dict[str, Fact] = {}
        for choice in list(self.document.findall(country_block)):
            choice.replace_self(choice.children if edition.country in choice["countries"] else [])
        for block in list(self.document.findall(with_fact)):
            settle_block(block, edition, used)
        for question in list(self.document.findall(question_node)):
            settle_question(question, edition)
        for slot in list(self.document.findall(fact_slot)):
            settle_slot(slot, edition, used)
        for here in self.document.findall(place_block):
            here["country"] = edition.country_name if edition.country and here["where"] == "arrived" else ""
        for place in list(self.document.findall(local_contacts)):
            place.replace_self(contact_nodes(place["kind"], edition))
        for numbers in list(self.document.findall(help_numbers)):
            numbers.replace_self(number_nodes(numbers["facts"], edition, used))
        for sources in list(self.document.findall(lesson_sources)):
            sources.replace_self(source_nodes(sources["sources"], edition, used))


def settle_block(block: with_fact, edition: Edition, used: dict[str, Fact]) -> None:
    """Replace a block by its content, or by what stands there without its facts."""
    otherwise = [child for child in block.children if isinstance(child, fact_else)]
    for child in otherwise:
        block.remove(child)
    slots = [(slot["fact"], slot["field"]) for slot in block.findall(fact_slot)]
    wanted = [(name, "value") for name in block["facts"]] + slots
    if all(edition.shown(name, field) for name, field in wanted):
        used |= {name: edition.facts[name] for name, _ in wanted}
        for slot in list(block.findall(fact_slot)):
            slot.replace_self(value_nodes(edition.facts[slot["fact"]], slot["field"]))
        block.replace_self([*block.children, *overdue_notes([edition.facts[n] for n, _ in wanted], edition)])
    elif otherwise:
        block.replace_self([child for other in otherwise for child in other.children])
    else:
        kinds: set[str] = {edition.kinds[name] for name in block["facts"] if name in edition.kinds}
        block.replace_self(standard_sentence(kinds, edition))


def standard_sentence(kinds: set[str], edition: Edition) -> nodes.paragraph:
    """Return the sentence that stands for a missing fact of these kinds."""
    key = "missing-contact" if kinds & CALLABLE_KINDS or not kinds else "missing-rule"
    return nodes.paragraph("", edition.words[key])


def overdue_notes(facts: list[Fact], edition: Edition) -> list[nodes.Node]:
    """Return a note with the day of the last check if one of the facts is overdue."""
    overdue = [fact.last_seen for fact in facts if state_on(fact, edition.today) is State.DUE]
    if not overdue:
        return []
    sentence = edition.words["last-checked"].format(date=edition.day(min(overdue)))
    return [nodes.paragraph("", sentence, classes=["last-checked"])]


def settle_slot(slot: fact_slot, edition: Edition, used: dict[str, Fact]) -> None:
    """Replace a slot in a question, which is there only with its facts; any other slot is a mistake."""
    fact = edition.shown(slot["fact"], slot["field"])
    if fact is None:
        what = "The fact “%s” stands outside a with-fact block."
        logger.warning(what, slot["fact"], location=slot, type="course", subtype="L013")
        slot.replace_self([])
        return
    used[slot["fact"]] = fact
    slot.replace_self(value_nodes(fact, slot["field"]))


def settle_question(question: question_node, edition: Edition) -> None:
    """Remove a question that needs or names a fact which can't be shown; number the others again."""
    quiz = question.parent
    named = [(slot["fact"], slot["field"]) for slot in question.findall(fact_slot)]
    wanted = [(name, "value") for name in question["needs"]] + named
    if all(edition.shown(name, field) for name, field in wanted):
        return
    quiz.remove(question)
    for number, left in enumerate((child for child in quiz.children if isinstance(child, question_node)), start=1):
        left["number"] = number
    if isinstance(quiz, quiz_node) and not any(isinstance(child, question_node) for child in quiz.children):
        quiz.parent.remove(quiz)


def value_nodes(fact: Fact, field: str) -> list[nodes.Node]:
    """Return a field of a fact as inline nodes; digits and addresses keep their order in every script."""
    if field != "value":
        return [nodes.Text(getattr(fact, field))]
    if fact.kind == "url":
        address = fact.value.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        return [nodes.reference("", "", isolated("", address), refuri=fact.value)]
    if fact.kind == "phone":
        return [isolated("", shown_number(fact.value), classes=["phone"])]
    if fact.kind == "short-code":
        return [isolated("", fact.value, classes=["phone"])]
    if fact.kind in LOOKS_LATIN:
        return [isolated("", fact.value)]
    return [nodes.Text(fact.value)]


def contact_nodes(kind: str, edition: Edition) -> list[nodes.Node]:
    """Return the organisation's contacts of one kind, or the sentence that stands for none."""
    contacts = getattr(edition.contacts, kind)
    if not contacts:
        return [nodes.paragraph("", edition.words[f"no-local-{kind}"])]
    return [local_entry(contact, edition) for contact in contacts]


def local_entry(contact: Contact, edition: Edition) -> contact_entry:
    """Return one local contact."""
    entry = contact_entry(dial=None)
    entry += block_title("", contact.name)
    if contact.number:
        entry += nodes.paragraph("", "", isolated("", contact.number, classes=["phone"]))
    entry += _details(edition, where=contact.where, hours=contact.hours, languages=contact.languages)
    return entry


def number_nodes(names: list[str], edition: Edition, used: dict[str, Fact]) -> list[nodes.Node]:
    """Return the host country's numbers that may be shown, to be dialled on the page Help."""
    entries: list[nodes.Node] = []
    for name in names:
        fact = edition.shown(name)
        if fact is None or fact.kind not in CALLABLE_KINDS:
            continue
        used[name] = fact
        entry = contact_entry(dial=dial_address(fact), fact=name)
        entry += block_title("", fact.label)
        entry += nodes.paragraph("", "", *value_nodes(fact, "value"))
        entry += _details(edition, hours=fact.hours, languages=fact.languages, cost=fact.cost, reports=fact.reports)
        entry += overdue_notes([fact], edition)
        entries.append(entry)
    return entries or [nodes.paragraph("", edition.words["missing-contact"])]


def _details(edition: Edition, **values: str | None) -> list[nodes.Node]:
    paragraphs: list[nodes.Node] = []
    for name, value in values.items():
        if value:
            label = nodes.strong("", edition.words[f"contact-{name}"])
            paragraphs.append(nodes.paragraph("", "", label, nodes.Text(" "), nodes.Text(value)))
    return paragraphs


def source_nodes(sources: list[dict[str, str]], edition: Edition, used: dict[str, Fact]) -> list[nodes.Node]:
    """Return what a lesson stands on: its own sources and those of the facts that it shows, with dates."""
    lines: list[nodes.Node] = []
    for source in sources:
        lines.append(_source_line(source["publisher"], source["title"], source["url"], source.get("seen"), edition))
    for name in sorted(used):
        fact = used[name]
        label = nodes.paragraph("", "", nodes.strong("", fact.label))
        state = edition.words["checked-by-person" if fact.checked else "not-checked-yet"]
        label += nodes.Text(f" {state.format(date=edition.day(fact.last_seen), grade=fact.grade)}")
        where = nodes.bullet_list()
        for reference in fact.sources:
            where += _source_line(reference.publisher, reference.title, reference.url, None, edition)
        lines.append(nodes.list_item("", label, *([where] if where.children else [])))
    if not lines:
        return []
    return [course_block("", nodes.bullet_list("", *lines), kind="sources")]


def _source_line(publisher: str, title: str, url: str, seen: str | None, edition: Edition) -> nodes.list_item:
    paragraph = nodes.paragraph("", f"{publisher}: ")
    paragraph += nodes.reference("", title, refuri=url)
    if seen:
        paragraph += nodes.Text(f". {edition.words['seen'].format(date=edition.day(date.fromisoformat(seen)))}")
    return nodes.list_item("", paragraph)
