"""A fact's value as inline nodes, and what is said beside one that is overdue."""

from __future__ import annotations

import re

from docutils import nodes

from coursebuilder.catalog.languages import direction
from coursebuilder.model.fact import CONTACT_KINDS, Fact, State
from coursebuilder.model.numbers import shown_number
from coursebuilder.sphinx_ext.edition import Edition
from coursebuilder.sphinx_ext.nodes import isolated

# Hebrew and Arabic letters with their forms.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")

LOOKS_LATIN = CONTACT_KINDS | {"number", "money", "age", "name"}


def value_nodes(fact: Fact, field: str, edition: Edition) -> list[nodes.Node]:
    """Return a field of a fact as inline nodes; digits and addresses keep their order in every script."""
    if field != "value":
        return [_in_order(edition.said(getattr(fact, field)), edition)]
    if fact.kind == "url":
        address = fact.value.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        return [nodes.reference("", "", isolated("", address), refuri=fact.value)]
    if fact.kind == "phone":
        return [isolated("", shown_number(fact.value), classes=["phone"])]
    if fact.kind == "short-code":
        return [isolated("", fact.value, classes=["phone"])]
    if fact.kind in LOOKS_LATIN:
        return [isolated("", fact.value)]
    return [_in_order(edition.said(fact.value), edition)]


def _in_order(said: nodes.Node, edition: Edition) -> nodes.Node:
    """Return words without a letter of a language from right to left as isolated: `@unhcr.org` must not turn round."""
    if direction(edition.language) == "ltr" or not isinstance(said, nodes.Text) or _RIGHT_TO_LEFT.search(said):
        return said
    return isolated("", said.astext())


def overdue_notes(names: list[str], edition: Edition) -> list[nodes.Node]:
    """Return a note with the day of the last check if one of the facts is overdue."""
    overdue = [edition.facts[name] for name in names if edition.state(name) is State.DUE]
    if not overdue:
        return []
    oldest = min(overdue, key=lambda fact: fact.last_seen)
    words = edition.words["last-checked" if oldest.checked else "last-read"]
    sentence = words.format(date=edition.day(oldest.last_seen))
    return [nodes.paragraph("", sentence, classes=["last-checked"])]
