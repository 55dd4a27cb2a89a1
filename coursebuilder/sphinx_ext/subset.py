"""A session is a part of the course: what lies outside it reads as plain text, and its pages follow one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.sphinx_ext.addresses import address_of

Relations = dict[str, list[str | None]]


class UnlinkOutside(SphinxPostTransform):
    """Replace links to documents that are not written by their text."""

    # After references are resolved (10), before anything is written.
    default_priority = 15
    # Paper has its own way to tell what is not in the book.
    builders = ("course-html",)

    def run(self, **kwargs: Any) -> None:
        """Unlink the whole document."""
        chosen = self.config.course_documents
        if chosen is None:
            return
        every = {f"{address_of(self.env, docname)}.html": docname for docname in self.env.all_docs}
        written = {address for address, docname in every.items() if docname in chosen}
        for reference in list(self.document.findall(nodes.reference)):
            target = urlsplit(reference.get("refuri", "")).path
            if reference.get("internal") and target in every and target not in written:
                reference.replace_self(reference.children)


class ListWritten(SphinxPostTransform):
    """Take documents that are not written out of the lists of contents."""

    default_priority = 15

    def run(self, **kwargs: Any) -> None:
        """Shorten the lists of the whole document."""
        chosen = self.config.course_documents
        for listed in self.document.findall(addnodes.toctree) if chosen is not None else ():
            listed["entries"] = [entry for entry in listed["entries"] if entry[1] in chosen]
            listed["includefiles"] = [name for name in listed["includefiles"] if name in chosen]
            # What lies deeper is taken from the lists of other pages, which are whole.
            listed["maxdepth"] = 1


def relations_of(docnames: Sequence[str]) -> Relations:
    """Return parent, previous and next of each document, in the order given."""
    around: list[str | None] = [None, *docnames, None]
    return {name: [None, around[place], around[place + 2]] for place, name in enumerate(docnames)}
