"""The cards of the first page: each unit a picture with a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.tags import close_tag, element, open_tag, tag
from coursebuilder.sphinx_ext.nodes import unit_card, unit_cards

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer


def visit_unit_cards(self: Writer, node: unit_cards) -> None:
    """Begin the list; it is this page's list of contents."""
    open_tag(self, "nav", ids=["contents"], class_="unit-cards", aria_label=words(self, "contents"))
    open_tag(self, "ul")


def depart_unit_cards(self: Writer, node: unit_cards) -> None:
    """End the list."""
    close_tag(self, "ul")
    close_tag(self, "nav")


def visit_unit_card(self: Writer, node: unit_card) -> None:
    """Write a card whole: the picture and the title are one link."""
    with tag(self, "li"), tag(self, "a", href=node["uri"], data_unit=node["number"]):
        for child in node.children:
            child.walkabout(self)
        element(self, "span", node["title"])
    raise nodes.SkipNode
