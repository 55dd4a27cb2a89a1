"""Words inside a paragraph: emphasis, links, notes, literals, isolated numbers."""

from __future__ import annotations

import re
from urllib.parse import unquote

from docutils import nodes

from coursebuilder.pdf.source import NOTHING, Source, call, content
from coursebuilder.pdf.writer import Renderer, Subtype, Writer, classes_of

LONGEST_BOX = 40
"""An isolate up to this length is never broken over two lines."""


def write_children(writer: Writer, node: nodes.Element) -> Source:
    """Keep the words; the node itself has no look."""
    return writer.content(node)


def write_nothing(writer: Writer, node: nodes.Element) -> Source:
    """Leave out what is no text for the reader; a link to it still arrives."""
    return content(writer.anchors(node))


def wrapped(name: str) -> Renderer:
    """Return a renderer that gives the children to the template's function `name`."""

    def write(writer: Writer, node: nodes.Element) -> Source:
        body = writer.content(node)
        return call(name, body) if body != NOTHING else NOTHING

    return write


def write_literal(writer: Writer, node: nodes.Element) -> Source:
    """Write code or a key's name as it was typed."""
    text = writer.printable(node.astext().replace("\n", " "), node)
    return content([*writer.anchors(node), call("code-inline", text)])


def write_math(writer: Writer, node: nodes.Element) -> Source:
    """Write a formula as its source: the course has no formulas."""
    writer.warn("the PDF prints a formula as its source", node, Subtype.LEFT_OUT)
    return call("code-inline", writer.printable(node.astext(), node))


def write_isolated(writer: Writer, node: nodes.Element) -> Source:
    """Keep digits and Latin names in their own order."""
    body = writer.content(node)
    if "phone" in classes_of(node):
        return call("telephone", body)
    return call("isolated" if len(node.astext()) <= LONGEST_BOX else "isolated-long", body)


def write_inline(writer: Writer, node: nodes.Element) -> Source:
    """Write a span; the classes that authors use keep their meaning."""
    body = writer.content(node)
    if "isolated" in classes_of(node) or "ltr" in classes_of(node):
        return call("isolated", body)
    return body


def write_abbreviation(writer: Writer, node: nodes.Element) -> Source:
    """Write the short form and, in brackets, what it stands for: paper has no tooltip."""
    explanation = node.get("explanation") or node.get("title", "")
    body = writer.content(node)
    if not explanation:
        return body
    return content([body, *writer.words(f" ({explanation})", node)])


def write_reference(writer: Writer, node: nodes.Element) -> Source:
    """Write a link: into the book, out of it, or only its text where it leads nowhere on paper."""
    body = content([*writer.anchors(node), *(writer.render(child) for child in node.children)])
    if body == NOTHING:
        return NOTHING
    if label := internal_label(writer, node):
        return writer.link(label, body)
    target = node.get("refuri", "")
    if re.match(r"(https?|mailto|tel):", target):
        return call("link-outside", target, body, shown=_address_to_show(writer, target, node.astext()))
    return body


def internal_label(writer: Writer, node: nodes.Element) -> str:
    """Return the label that a reference points to, or '' if it leaves the course."""
    if target := node.get("refid"):
        return f"{writer.docname}#{target}"
    uri = node.get("refuri", "")
    if not uri.startswith("%"):
        return ""
    docname, _, target = uri[1:].partition("#")
    return f"{unquote(docname)}#{unquote(target)}"


def write_footnote_reference(writer: Writer, node: nodes.Element) -> Source:
    """Write the note itself where it is first asked for; later only its number again."""
    target = node.get("refid", "")
    note = writer.footnotes.get(target)
    if note is None:
        writer.warn("a footnote is missing", node, Subtype.LEFT_OUT)
        return call("raised", writer.content(node))
    label = f"note:{writer.docname}#{target}"
    if label in writer.noted:
        return call("note-again", label)
    writer.noted.add(label)
    return call("note", label, footnote_text(writer, note, flowing=True))


def footnote_text(writer: Writer, note: nodes.Element, *, flowing: bool = False) -> Source:
    """Return the text of a note without its number; `flowing` lets its first paragraph follow the number."""
    children = [child for child in note.children if not isinstance(child, nodes.label)]
    first = writer.content(children[0]) if flowing and isinstance(children[0], nodes.paragraph) else None
    rest = children[1:] if first is not None else children
    return content([*([first] if first is not None else []), *(writer.render(child) for child in rest)])


def write_target(writer: Writer, node: nodes.Element) -> Source:
    """Write an inline target: an anchor and its words."""
    return writer.content(node)


def write_raw(writer: Writer, node: nodes.Element) -> Source:
    """Leave raw code out and say so; MyST's tick boxes are the exception."""
    if node.get("format") == "html" and (tick := re.match(r"\s*<input\b[^>]*type=\"checkbox\"", node.astext())):
        return call("tick-box", "checked" in node.astext()[tick.start() : tick.end() + 40])
    if node.astext().lstrip().startswith("<!--"):
        return NOTHING
    writer.warn(f"raw {node.get('format', 'code')} is left out of the PDF", node, Subtype.LEFT_OUT)
    return NOTHING


def _address_to_show(writer: Writer, target: str, text: str) -> str | None:
    """Return the address to print after a link, because paper can't be clicked; nothing if it is printed already."""
    address = re.sub(r"^(https?://|mailto:|tel:)", "", target).rstrip("/")
    if writer.shown is not None:
        if address in writer.shown:
            return None
        writer.shown.add(address)
    return None if re.sub(r"^https?://", "", text.strip()).rstrip("/") == address else address


RENDERERS: dict[str, Renderer] = {
    "emphasis": wrapped("emphasised"),
    "strong": wrapped("strong-words"),
    "literal": write_literal,
    "literal_emphasis": wrapped("emphasised"),
    "literal_strong": wrapped("strong-words"),
    "subscript": wrapped("lowered"),
    "superscript": wrapped("raised"),
    "title_reference": wrapped("emphasised"),
    "inline": write_inline,
    "isolated": write_isolated,
    "abbreviation": write_abbreviation,
    "acronym": write_abbreviation,
    "reference": write_reference,
    "number_reference": write_reference,
    "download_reference": write_children,
    "pending_xref": write_children,
    "footnote_reference": write_footnote_reference,
    "citation_reference": write_children,
    "target": write_target,
    "raw": write_raw,
    "math": write_math,
    "math_block": write_math,
    "problematic": write_children,
    "generated": write_children,
    "manpage": wrapped("emphasised"),
    "substitution_reference": write_children,
}
