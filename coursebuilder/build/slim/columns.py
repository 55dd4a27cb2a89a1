"""Widths of a table's columns: docutils writes them into the page, where the policy lets no style be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coursebuilder.build.slim.markup import Token, tags

WIDTH = re.compile(r"\s*width:\s*(\d+)(?:\.\d+)?%;?\s*")


def widths_as_classes(pages: Iterable[Iterable[Token]]) -> str:
    """Give each column a class for its width instead; return the rules of these classes."""
    found: set[int] = set()
    for page in pages:
        for tag in tags(page):
            width = WIDTH.fullmatch(tag.get("style")) if tag.name == "col" else None
            if width:
                found.add(int(width[1]))
                del tag.attributes["style"]
                tag.attributes["class"] = " ".join([*tag.classes, f"width-{width[1]}"])
    return "".join(f".width-{width}{{width:{width}%}}" for width in sorted(found))
