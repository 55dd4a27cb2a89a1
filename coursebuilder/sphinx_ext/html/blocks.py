"""The blocks of a lesson: objectives, key messages, activities, words, check lists, messages, places, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from coursebuilder.sphinx_ext.html import trainer
from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.tags import close_tag, element, empty_tag, open_tag, tag
from coursebuilder.sphinx_ext.nodes import (
    around,
    block_title,
    contact_entry,
    course_block,
    fact_else,
    phone_message,
    place_block,
    with_fact,
)

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer

LABELLED = ("objectives", "key-messages", "activity", "words", "checklist", "notice")


def visit_course_block(self: Writer, node: course_block) -> None:
    """Begin a block with its label; the trainer's blocks have visitors of their own."""
    kind = node["kind"]
    if kind in trainer.KINDS:
        trainer.visit_trainer_block(self, node)
    elif kind == "sources":
        open_tag(self, "details", ids=node["ids"], class_="block block-sources")
        element(self, "summary", words(self, "block-sources"))
    else:
        role = "note" if kind == "notice" else None
        open_tag(self, "div", ids=node["ids"], class_=f"block block-{kind}", role=role)
        if kind in LABELLED:
            element(self, "p", words(self, f"block-{kind}"), class_="block-label")
        if kind == "checklist":
            _write_checklist(self, node)
            close_tag(self, "div")
            raise nodes.SkipNode


def depart_course_block(self: Writer, node: course_block) -> None:
    """End a block."""
    close_tag(self, "details" if node["kind"] == "sources" else "div")


def visit_block_title(self: Writer, node: block_title) -> None:
    """Begin the title that the author gave."""
    open_tag(self, _title_tag(node), ids=node["ids"], class_="block-title")


def depart_block_title(self: Writer, node: block_title) -> None:
    """End a block's title."""
    close_tag(self, _title_tag(node))


def _title_tag(node: block_title) -> str:
    """Return a heading for a contact at a place that has a heading; any other title is a paragraph."""
    places = [one for one in around(node) if isinstance(one, place_block) and "heading" in one]
    return f"h{places[0]['heading'] + 1}" if places and isinstance(node.parent, contact_entry) else "p"


def visit_phone_message(self: Writer, node: phone_message) -> None:
    """Begin a message as a phone shows it: what it is and who sends it, then the bubble."""
    kind = node.get("kind", "sms")
    sender = next((child for child in node.children if isinstance(child, block_title)), None)
    with tag(self, "figure", ids=node["ids"], class_=f"message message-{kind}"):
        with tag(self, "figcaption"):
            element(self, "span", words(self, f"message-{kind}"), class_="message-kind")
            if sender is not None:
                self.body.append(" ")
                with tag(self, "bdi", class_="message-sender"):
                    _write_inside(self, sender)
        with tag(self, "div", class_="bubble"):
            for child in node.children:
                if child is not sender:
                    child.walkabout(self)
    raise nodes.SkipNode


def visit_place_block(self: Writer, node: place_block) -> None:
    """Begin what is true at one place, under the name of that place."""
    where, place = node["where"], node.get("place", "")
    classes = f"block place place-{where}"
    label = words(self, f"place-{where}-in", place=place) if place else words(self, f"place-{where}")
    if "heading" in node:
        name = f"{node['ids'][-1]}-label"
        # It takes the focus when its link is followed, so that a screen reader reads on from here.
        open_tag(self, "div", ids=node["ids"], class_=classes, role="region", aria_labelledby=name, tabindex="-1")
        element(self, f"h{node['heading']}", label, ids=[name], class_="block-label")
    else:
        open_tag(self, "div", ids=node["ids"], class_=classes)
        element(self, "p", label, class_="block-label")


def depart_place_block(self: Writer, node: place_block) -> None:
    """End what is true at one place."""
    close_tag(self, "div")


def visit_isolated(self: Writer, node: nodes.Element) -> None:
    """Begin digits or a Latin name that keep their order inside any script."""
    language = {"lang": node["language"]} if "language" in node else {}
    self.body.append(self.starttag(node, "bdi", "", dir="ltr", **language))


def depart_isolated(self: Writer, node: nodes.Element) -> None:
    """End what keeps its order."""
    self.body.append("</bdi>")


def visit_with_fact(self: Writer, node: with_fact) -> None:
    """Write what stands there instead: a block whose facts nobody has resolved shows none of its words."""
    for child in node.children:
        if isinstance(child, fact_else):
            child.walkabout(self)
    raise nodes.SkipNode


def visit_nothing(self: Writer, node: nodes.Element) -> None:
    """Leave out what nobody has resolved."""
    raise nodes.SkipNode


def visit_through(self: Writer, node: nodes.Element) -> None:
    """Write the content only."""


def depart_through(self: Writer, node: nodes.Element) -> None:
    """Write nothing after the content."""


def _write_checklist(self: Writer, node: course_block) -> None:
    for child in node.children:
        if not isinstance(child, nodes.bullet_list):
            child.walkabout(self)
            continue
        # A form of its own, so that no browser brings ticks back; it sends nothing anywhere.
        with tag(self, "form", method="dialog", autocomplete="off"), tag(self, "ul", class_="checklist"):
            for entry in child.children:
                _write_checklist_entry(self, entry)


def _write_checklist_entry(self: Writer, entry: nodes.Node) -> None:
    """Write a box to tick beside one paragraph; an entry that holds more has no box of its own."""
    with tag(self, "li"):
        paragraph = entry.children[0] if len(entry.children) == 1 else None
        if not isinstance(paragraph, nodes.paragraph):
            for child in entry.children:
                child.walkabout(self)
            return
        with tag(self, "label"):
            empty_tag(self, "input", type="checkbox")
            with tag(self, "span"):
                _write_inside(self, paragraph)


def _write_inside(self: Writer, node: nodes.Node) -> None:
    for child in node.children:
        child.walkabout(self)
