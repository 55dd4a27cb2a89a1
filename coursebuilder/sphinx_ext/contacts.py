"""Whom to call: the organisation's local contacts, and the host country's numbers on the page Help."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from coursebuilder.model.fact import CALLABLE_KINDS, Fact
from coursebuilder.model.numbers import dial_address
from coursebuilder.model.organisation import Contact
from coursebuilder.sphinx_ext.edition import Edition
from coursebuilder.sphinx_ext.nodes import block_title, contact_entry, isolated
from coursebuilder.sphinx_ext.values import overdue_notes, value_nodes


def contact_nodes(kind: str, edition: Edition) -> list[nodes.Node]:
    """Return the organisation's contacts of one kind, or the sentence that stands for none."""
    contacts = getattr(edition.contacts, kind)
    if not contacts:
        return [nodes.paragraph("", edition.words[f"no-local-{kind}"])]
    return [local_entry(contact, edition) for contact in contacts]


def local_entry(contact: Contact, edition: Edition) -> contact_entry:
    """Return one local contact."""
    entry = contact_entry(dial=None)
    entry += block_title("", "", edition.said(contact.name))
    if contact.number:
        entry += nodes.paragraph("", "", isolated("", contact.number, classes=["phone"]))
    entry += detail_nodes(edition, where=contact.where, hours=contact.hours, languages=contact.languages)
    return entry


def number_nodes(names: list[str], edition: Edition, used: dict[str, Fact]) -> list[nodes.Node]:
    """Return the host country's numbers that may be shown, to be dialled on the page Help."""
    own = [name for name in edition.emergency if name not in names]
    shown = {name: fact for name in [*own, *names] if (fact := edition.shown(name)) and fact.kind in CALLABLE_KINDS}
    used |= shown
    # One line can be for several needs: its number stands once, at the first of them.
    by_number: dict[str | None, list[str]] = {}
    for name, fact in shown.items():
        by_number.setdefault(dial_address(fact), []).append(name)
    entries: list[nodes.Node] = [number_entry(same, edition) for same in by_number.values()]
    return entries or [nodes.paragraph("", edition.words["missing-contact"])]


def number_entry(names: list[str], edition: Edition) -> contact_entry:
    """Return one number with all that it is for, and what is said of it."""
    facts = [edition.facts[name] for name in names]
    entry = contact_entry(dial=dial_address(facts[0]), fact=names[0])
    entry += block_title("", "", *_listed([fact.label for fact in facts], edition))
    entry += nodes.paragraph("", "", *value_nodes(facts[0], "value", edition))
    for field in ("hours", "languages", "cost", "reports"):
        entry += _said_of(facts, field, edition)
    entry += overdue_notes(names, edition)
    return entry


def _said_of(facts: list[Fact], field: str, edition: Edition) -> list[nodes.Node]:
    """Return what is said of a number, once; what holds for some of its needs only names them."""
    labels: dict[str | None, list[str]] = {}
    for fact in facts:
        labels.setdefault(getattr(fact, field), []).append(fact.label)
    some = len(labels) > 1
    return [_detail(edition, field, words, needs if some else ()) for words, needs in labels.items() if words]


def detail_nodes(edition: Edition, **values: str | None) -> list[nodes.Node]:
    """Return what is known of a contact, a paragraph each; the keys are those of `contact-...`."""
    return [_detail(edition, name, value) for name, value in values.items() if value]


def _detail(edition: Edition, name: str, words: str, needs: Sequence[str] = ()) -> nodes.Node:
    """Return one thing that is known; `needs` name for what it holds, where it does not hold for all."""
    paragraph = nodes.paragraph("", "", nodes.strong("", edition.words[f"contact-{name}"]), nodes.Text(" "))
    if needs:
        paragraph += [*_listed(needs, edition), nodes.Text(": ")]
    paragraph += edition.said(words)
    return paragraph


def _listed(words: Sequence[str], edition: Edition) -> list[nodes.Node]:
    """Return words once each, with a dot between them."""
    listed = [node for one in dict.fromkeys(words) for node in (nodes.Text(" · "), edition.said(one))]
    return listed[1:]
