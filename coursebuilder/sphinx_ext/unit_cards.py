"""The units of the course as pictures with a word each, for the first page of a reader who reads little.

The cards come from the toctrees of the same page and from the front matter of each unit (`number`, `picture`).
They are for a screen: paper has a table of contents of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from coursebuilder.load.lesson import read_front_matter
from coursebuilder.sphinx_ext.nodes import unit_card, unit_cards
from coursebuilder.sphinx_ext.pictures import picture_image


class UnitsDirective(SphinxDirective):
    """The place of the cards."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        """Return the place; the toctree may stand below it."""
        node = unit_cards()
        self.set_source_info(node)
        return [node]


class MakeUnitCards(SphinxTransform):
    """Make a card for each numbered unit of the page's toctrees."""

    # While the page is read, so that its pictures are collected like all others.
    default_priority = 860

    def apply(self, **kwargs: Any) -> None:
        """Fill every place."""
        listed = [name for tree in self.document.findall(addnodes.toctree) for name in tree["includefiles"]]
        for place in self.document.findall(unit_cards):
            place += [card for docname in listed if (card := make_card(self.env, docname, place)) is not None]


def make_card(env: BuildEnvironment, docname: str, place: nodes.Node) -> unit_card | None:
    """Return the card of a unit; help, words and the trainers' pages are no units."""
    path = Path(env.doc2path(docname))
    front = read_front_matter(Path(env.srcdir), path)
    data = front.data if isinstance(front.data, dict) else {}
    number = str(data.get("number", ""))
    if not number.isdigit():
        return None
    env.note_dependency(str(path))
    card = unit_card(docname=docname, number=number)
    if picture := data.get("picture"):
        image = picture_image(env, str(picture), place)
        if image is not None:
            image["alt"] = ""  # the title beside it says the same
            card += image
    return card


class SettleUnitCards(SphinxPostTransform):
    """Give the cards their titles and addresses; leave out units that this output does not have."""

    # With the rest of the edition, before images are resolved.
    default_priority = 6

    def run(self, **kwargs: Any) -> None:
        """Settle every card, or take all away where the output is no screen."""
        for place in list(self.document.findall(unit_cards)):
            if self.app.builder.format != "html":
                place.parent.remove(place)
                continue
            for card in list(place.findall(unit_card)):
                self.settle(card)

    def settle(self, card: unit_card) -> None:
        """Settle one card."""
        docname, chosen = card["docname"], self.config.course_documents
        if docname not in self.env.titles or (chosen is not None and docname not in chosen):
            card.parent.remove(card)
            return
        card["uri"] = self.app.builder.get_relative_uri(self.env.docname, docname)
        card["title"] = self.env.titles[docname].astext()


def setup_unit_cards(app: Sphinx) -> None:
    """Register the directive and its transforms."""
    app.add_directive("units", UnitsDirective)
    app.add_transform(MakeUnitCards)
    app.add_post_transform(SettleUnitCards)
