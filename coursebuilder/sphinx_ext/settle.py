"""Settle, when an edition is written, what depends on country and day: country blocks, facts, contacts, sources.

Works on the copy of the doctree that is being written, so that six countries share one reading.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebuilder.model.fact import CALLABLE_KINDS, Fact
from coursebuilder.model.problem import Place, Problem
from coursebuilder.sphinx_ext.arrange import drawn
from coursebuilder.sphinx_ext.contacts import contact_nodes, number_nodes
from coursebuilder.sphinx_ext.edition import Edition, edition_of
from coursebuilder.sphinx_ext.nodes import (
    country_block,
    fact_else,
    fact_slot,
    help_numbers,
    lesson_sources,
    local_contacts,
    place_block,
    question_node,
    quiz_node,
    with_fact,
)
from coursebuilder.sphinx_ext.sources import source_nodes
from coursebuilder.sphinx_ext.values import overdue_notes, value_nodes

logger = logging.getLogger(__name__)


class SettleEdition(SphinxPostTransform):
    """Settle country blocks, facts, contacts and sources."""

    # Before references and images are resolved: what is removed here must not be looked up.
    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Settle the whole document."""
        edition = edition_of(self.config, Path(self.env.srcdir))
        used: dict[str, Fact] = {}
        arrived = self.env.metadata.get(self.env.docname, {}).get("stage") == "arrived"
        for choice in list(self.document.findall(country_block)):
            choice.replace_self(choice.children if edition.country in choice["countries"] else [])
        # The outer block first: what stands in an `else` that is not taken is not looked at.
        while (block := next(self.document.findall(with_fact), None)) is not None:
            settle_block(block, edition, used, arrived=arrived)
        for quiz in list(self.document.findall(quiz_node)):
            settle_quiz(quiz, edition, arrived=arrived)
        for slot in list(self.document.findall(fact_slot)):
            settle_slot(slot, edition, used)
        for here in self.document.findall(place_block):
            here["place"] = edition.host if here["where"] == "arrived" else edition.departure
        for place in list(self.document.findall(local_contacts)):
            place.replace_self(contact_nodes(place["kind"], edition))
        for numbers in list(self.document.findall(help_numbers)):
            if not is_after_arrival(numbers):
                report("L021", numbers, {"fact": " ".join(numbers["facts"])})
            numbers.replace_self(number_nodes(numbers["facts"], edition, used))
        for sources in list(self.document.findall(lesson_sources)):
            sources.replace_self(source_nodes(sources["sources"], edition, used))
        for here in list(self.document.findall(place_block)):
            if not here.astext().strip() and not any(here.findall(nodes.image)):
                here.parent.remove(here)  # it speaks to other countries only


def settle_block(block: with_fact, edition: Edition, used: dict[str, Fact], *, arrived: bool) -> None:
    """Replace a block by its content, or by what stands there without its facts."""
    otherwise = [child for child in block.children if isinstance(child, fact_else)]
    for child in otherwise:
        block.remove(child)
    slots = [slot for slot in block.findall(fact_slot) if _block_around(slot) is block]
    wanted = [(name, "value") for name in block["facts"]] + [(slot["fact"], slot["field"]) for slot in slots]
    misplaced = [slot for slot in slots if not may_stand_here(slot, edition, arrived=arrived)]
    for slot in misplaced:
        report("L021", slot, {"fact": slot["fact"]})
    if not misplaced and all(edition.shown(name, field) for name, field in wanted):
        used |= {name: edition.facts[name] for name, _ in wanted}
        for slot in slots:
            slot.replace_self(value_nodes(edition.facts[slot["fact"]], slot["field"], edition))
        block.replace_self([*block.children, *overdue_notes([name for name, _ in wanted], edition)])
    elif otherwise:
        block.replace_self([child for other in otherwise for child in other.children])
    else:
        kinds: set[str] = {edition.kinds[name] for name in block["facts"] if name in edition.kinds}
        block.replace_self(standard_sentence(kinds, edition))


def _block_around(node: nodes.Node) -> nodes.Node | None:
    """Return the innermost with-fact block around a node."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, with_fact):
            return node
    return None


def standard_sentence(kinds: set[str], edition: Edition) -> nodes.paragraph:
    """Return the sentence that stands for a missing fact of these kinds."""
    key = "missing-contact" if kinds & CALLABLE_KINDS or not kinds else "missing-rule"
    return nodes.paragraph("", edition.words[key])


def may_stand_here(node: fact_slot, edition: Edition, *, arrived: bool) -> bool:
    """Tell whether a number may be read here: one that works only in the host country is wrong before departure."""
    fact = edition.facts.get(node["fact"])
    if fact is None or node["field"] != "value" or fact.kind not in CALLABLE_KINDS or fact.callable_from != "host":
        return True
    return arrived or is_after_arrival(node)


def is_after_arrival(node: nodes.Node) -> bool:
    """Tell whether a node stands in a block for who has arrived, and in none for who has not."""
    places = set()
    while node.parent is not None:
        node = node.parent
        if isinstance(node, place_block):
            places.add(node["where"])
    return places == {"arrived"}


def settle_slot(slot: fact_slot, edition: Edition, used: dict[str, Fact]) -> None:
    """Replace a slot in a question, which is there only with its facts; any other slot is a mistake."""
    fact = edition.shown(slot["fact"], slot["field"])
    if fact is None or not _is_in_question(slot):
        report("L013", slot, {"fact": slot["fact"], "id": slot["fact"]})
        slot.replace_self([])
        return
    used[slot["fact"]] = fact
    slot.replace_self(value_nodes(fact, slot["field"], edition))


def _is_in_question(node: nodes.Node) -> bool:
    while node.parent is not None:
        node = node.parent
        if isinstance(node, question_node):
            return True
    return False


def report(code: str, node: nodes.Node, values: dict[str, str]) -> None:
    """Log a problem that only shows when an edition is written; it stops the build."""
    problem = Problem(code, Place(""), values)
    logger.warning("%s %s %s", code, problem.what, problem.instead, location=node, type="course", subtype=code)


def settle_quiz(quiz: quiz_node, edition: Edition, *, arrived: bool) -> None:
    """Keep the questions whose facts can all be shown, of these as many as are drawn; number them again."""
    questions = {child["question"]["id"]: child for child in quiz.children if isinstance(child, question_node)}
    possible = [name for name, question in questions.items() if can_be_shown(question, edition)]
    for slot in quiz.findall(fact_slot):
        if not may_stand_here(slot, edition, arrived=arrived):
            report("L021", slot, {"fact": slot["fact"]})
    kept = drawn(possible, quiz.get("draw"), quiz.get("seed", ""))
    for name, question in questions.items():
        if name not in kept:
            quiz.remove(question)
    for number, name in enumerate((name for name in questions if name in kept), start=1):
        questions[name]["number"] = number
    if not kept:
        quiz.parent.remove(quiz)


def can_be_shown(question: question_node, edition: Edition) -> bool:
    """Tell whether every fact that a question needs or names can be shown."""
    named = [(slot["fact"], slot["field"]) for slot in question.findall(fact_slot)]
    wanted = [(name, "value") for name in question["needs"]] + named
    return all(edition.shown(name, field) for name, field in wanted)
