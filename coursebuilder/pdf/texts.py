"""The words and pictures of a question: its inline nodes where the reader made some, else the model's own text."""

from __future__ import annotations

import re
from collections.abc import Callable

from docutils import nodes

from coursebuilder.pdf import printed
from coursebuilder.pdf.pictures import picture_call
from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.source import NOTHING, Source, content
from coursebuilder.pdf.writer import Writer

_GAP = re.compile(r"\[([a-z][a-z0-9-]*)\]")


def text_of(writer: Writer, node: nodes.Element, key: str, plain: str) -> Source:
    """Return the text `key` of a question: its inline nodes, else the model's own words."""
    for child in node.children:
        if isinstance(child, nodes.TextElement) and child.get("key") == key:
            return writer.content(child)
    return content(writer.words(plain, node)) if plain else NOTHING


def picture_of(writer: Writer, node: nodes.Element, key: str, look: str = "") -> Source | None:
    """Return the picture `key` of a question; `look` is another function of the template than that of any picture."""
    for child in node.children:
        if isinstance(child, nodes.image) and child.get("key") == key:
            return picture_call(writer, child, look) if look else writer.render(child)
    return None


def fill_text(writer: Writer, node: nodes.Element, shown: Callable[[Model], Source]) -> Source:
    """Return the text of `fill` with each gap as `shown` says."""
    model = printed.model_of(node)
    gaps = printed.by_id(model["gaps"])
    source = next((c for c in node.children if isinstance(c, nodes.TextElement) and c.get("key") == "text"), None)
    if source is None:
        source = nodes.inline("", model["text"])
        source.parent = node

    def walk(element: nodes.Element) -> Source:
        parts: list[Source] = []
        for child in element.children:
            if not isinstance(child, nodes.Text):
                parts.append(writer.render(child))
                continue
            for index, piece in enumerate(_GAP.split(child.astext())):
                if index % 2 == 0:
                    parts += writer.words(piece, child)
                else:
                    parts.append(shown(gaps[piece]) if piece in gaps else content(writer.words(f"[{piece}]", child)))
        return content(parts)

    return walk(source)
