"""Pictures with the words for who can't see them, their captions, and the width that the author gave."""

from __future__ import annotations

import re

from docutils import nodes

from coursebuilder.pdf.inline import write_children
from coursebuilder.pdf.source import Source, Value, call, content
from coursebuilder.pdf.writer import Renderer, Subtype, Writer, classes_of

_UNITS = {"": "pt", "px": "pt", "pt": "pt", "mm": "mm", "cm": "cm", "in": "in", "em": "em", "%": "%"}
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([a-z%]*)\s*\Z")


def write_figure(writer: Writer, node: nodes.Element) -> Source:
    """Write a picture with its caption and legend."""
    captions = [child for child in node.children if isinstance(child, nodes.caption)]
    legends = [child for child in node.children if isinstance(child, nodes.legend)]
    others = [child for child in node.children if child not in captions and child not in legends]
    return call(
        "figure-of",
        content([*writer.anchors(node), *(writer.render(child) for child in others)]),
        caption=content(writer.content(child) for child in captions),
        legend=content(writer.content(child) for child in legends),
    )


def write_image(writer: Writer, node: nodes.Element) -> Source:
    """Write a picture with its alternative text; a picture that is not there becomes that text."""
    return picture_call(writer, node, "picture")


def picture_call(writer: Writer, node: nodes.Element, name: str) -> Source:
    """Write a picture with the template's function `name`: `picture`, or `thumb` for a small one beside words."""
    path, alternative = node.get("typst_path", ""), node.get("alt", "").strip()
    decorative = "alt" in node and not alternative and "decorative" in classes_of(node)
    if not alternative and not decorative:
        writer.warn("a picture has no alternative text: write what it shows", node, Subtype.NO_ALTERNATIVE)
        alternative = writer.say("picture-without-description")
    if not path:
        writer.warn(f"the PDF can't show the picture '{node.get('uri', '')}'", node, Subtype.LEFT_OUT)
        return call("missing-picture", writer.printable(alternative, node))
    picture = call(
        name,
        path,
        alternative=writer.printable(alternative, node),
        width=_length(node.get("width", "")),
        mirrored="mirrored" in classes_of(node),
    )
    return content([*writer.anchors(node), picture])


def _length(text: str) -> list[Value] | None:
    """Return an author's width as number and unit."""
    match = _LENGTH.match(str(text))
    if not match or match[2] not in _UNITS:
        return None
    value = float(match[1]) * (0.75 if match[2] in ("", "px") else 1)
    return [value, _UNITS[match[2]]]


RENDERERS: dict[str, Renderer] = {"figure": write_figure, "image": write_image, "legend": write_children}
