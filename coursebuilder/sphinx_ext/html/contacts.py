"""Somebody to call: shown as text; on the page Help it can be dialled, after a question and a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.tags import element, say, tag
from coursebuilder.sphinx_ext.nodes import block_title, contact_entry

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer


def visit_contact(self: Writer, node: contact_entry) -> None:
    """Write who it is, the number, the rest; then how to call."""
    with tag(self, "div", ids=node["ids"], class_="contact"):
        for child in node.children:
            child.walkabout(self)
        if dial := node.get("dial"):
            title = next((child for child in node.children if isinstance(child, block_title)), nodes.inline())
            before, _, after = words(self, "call-now-question").partition("{name}")
            with tag(self, "details", class_="call"):
                with tag(self, "summary"):
                    say(self, before)
                    _write_inside(self, title)
                    say(self, after)
                element(self, "p", words(self, "call-remembered"))
                with tag(self, "p"):
                    _write_link(self, dial, title)
    raise nodes.SkipNode


def _write_link(writer: Writer, dial: str, title: nodes.Element) -> None:
    """Write what dials; whoever hears links one by one hears whom each of them calls."""
    with tag(writer, "a", class_="call-now", href=dial):
        say(writer, words(writer, "call-now"))
        with tag(writer, "span", class_="visually-hidden"):
            say(writer, " ")
            _write_inside(writer, title)


def _write_inside(writer: Writer, node: nodes.Element) -> None:
    """Write a name with what is isolated in it."""
    for child in node.children:
        child.walkabout(writer)
