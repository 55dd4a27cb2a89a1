"""Two ways into a long page: “I am in the new country” leads to what is true there, “I am not there yet” to the rest.

The links are made when an edition is written, since a block that has nothing to say to a country is not written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from coursebuilder.sphinx_ext.edition import edition_of
from coursebuilder.sphinx_ext.nodes import around, place_block, place_links

# In the order of time, as the blocks stand below them.
WORDS = {"before": "place-go-before", "arrived": "place-go-arrived"}


class PlacesDirective(SphinxDirective):
    """The place of the links."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        """Return the place; the blocks stand below it."""
        node = place_links()
        self.set_source_info(node)
        return [node]


class LinkPlaces(SphinxPostTransform):
    """Link the first block of each place, under a fragment that is only a number."""

    # After the edition is settled, which leaves out empty blocks (5).
    default_priority = 6

    def run(self, **kwargs: Any) -> None:
        """Fill every place."""
        for place in list(self.document.findall(place_links)):
            place.replace_self(self.links(place))

    def links(self, place: place_links) -> list[nodes.Node]:
        """Return a paragraph with a link for each kind of block below, whose labels become headings to jump to."""
        words = edition_of(self.config, Path(self.env.srcdir)).words
        blocks = list(place.findall(place_block, include_self=False, descend=False, siblings=True))
        level = 1 + sum(isinstance(one, nodes.section) for one in around(place))
        for number, block in enumerate(blocks, start=1):
            block["ids"].append(f"place-{number}")
            block["heading"] = level
        found: list[nodes.Node] = []
        for where, word in WORDS.items():
            for block in [one for one in blocks if one["where"] == where][:1]:
                link = nodes.reference("", words[word], refid=block["ids"][-1], internal=True)
                found.append(nodes.paragraph("", "", link, classes=["go-on"]))
        return found


def setup_place_links(app: Sphinx) -> None:
    """Register the directive and its transform."""
    app.add_directive("places", PlacesDirective)
    app.add_post_transform(LinkPlaces)
