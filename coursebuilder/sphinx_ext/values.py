"""A fact's value as inline nodes, and what is said beside one that is overdue."""

from __future__ import annotations

from docutils import nodes

from coursebuilder.model.fact import CONTACT_KINDS, Fact, State
from coursebuilder.model.numbers import shown_number
from coursebuilder.sphinx_ext.edition import Edition
from coursebuilder.sphinx_ext.nodes import isolated

LOOKS_LATIN = CONTACT_KINDS | {"number", "money", "age", "name"}


def value_nodes(fact: Fact, field: str, edition: Edition) -> list[nodes.Node]:
    """Return a field of a fact as inline nodes; digits and addresses keep their order in every script."""
    if field != "value":
        return [edition.said(getattr(fact, field))]
    if fact.kind == "url":
        address = fact.value.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        return [nodes.reference("", "", isolated("", address), refuri=fact.value)]
    if fact.kind == "phone":
        return [isolated("", shown_number(fact.value), classes=["phone"])]
    if fact.kind == "short-code":
        return [isolated("", fact.value, classes=["phone"])]
    if fact.kind in LOOKS_LATIN:
        return [isolated("", fact.value)]
    return [edition.said(fact.value)]


def overdue_notes(names: list[str], edition: Edition) -> list[nodes.Node]:
    """Return a note with the day of the last check if one of the facts is overdue."""
    overdue = [edition.facts[name] for name in names if edition.state(name) is State.DUE]
    if not overdue:
        return []
    oldest = min(overdue, key=lambda fact: fact.last_seen)
    words = edition.words["last-checked" if oldest.checked else "last-read"]
    sentence = words.format(date=edition.day(oldest.last_seen))
    return [nodes.paragraph("", sentence, classes=["last-checked"])]
