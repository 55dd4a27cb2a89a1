"""The link to a recording, which `listen.js` turns into a button; its words say how long and how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.tags import element

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer

BYTES_A_KILOBYTE = 1000


class listen_node(nodes.General, nodes.Inline, nodes.Element):  # noqa: N801
    """A recording of a section: `uri`, `seconds`, `bytes`; only the course's pages have it."""


def visit_listen(self: Writer, node: listen_node) -> None:
    """Write the link of a section."""
    write_link(self, node.attributes)
    raise nodes.SkipNode


def write_link(writer: Writer, link: dict[str, Any]) -> None:
    """Write a link that plays without scripts, too: the browser opens the recording."""
    size = -(-int(link["bytes"]) // BYTES_A_KILOBYTE)
    element(
        writer,
        "a",
        words(writer, "listen", seconds=link["seconds"], size=size),
        class_="listen",
        href=str(link["uri"]),
        data_listen=words(writer, "listen-failed"),
    )
