"""Blocks that every document has: headings, paragraphs, lists, notes, quotations.

Tables are in `tables`, pictures in `pictures`, our own blocks in `lesson`.
"""

from __future__ import annotations

from docutils import nodes

from coursebuilder.pdf.inline import footnote_text, wrapped, write_children, write_nothing
from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.writer import Renderer, Writer, classes_of, ids_of

ADMONITIONS = ("attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "warning")


def write_section(writer: Writer, node: nodes.Element) -> Source:
    """Write a section: its heading carries its labels."""
    first, *rest = node.children or [nodes.title()]
    if not isinstance(first, nodes.title):
        return writer.content(node)
    return content([write_heading(writer, node), *(writer.render(child) for child in rest)])


def write_heading(writer: Writer, node: nodes.Element) -> Source:
    """Write the title of a section as its heading; the first section of a document has its number above it."""
    inside = sum(isinstance(parent, nodes.section) for parent in _parents(node))
    first = node.next_node(nodes.title) or nodes.title()
    labels = [writer.label(one) for one in ids_of(node)]
    opening = not inside and node.parent is not None and node.parent.index(node) == 0
    if opening:
        labels.append(writer.label(""))
    level = writer.level(writer.depth + inside, node)
    return call(
        "opening" if opening and writer.kicker != NOTHING else "heading-of",
        content(writer.parts(first)),
        level=level,
        labels=labels,
        **({"kicker": writer.kicker} if opening and writer.kicker != NOTHING else {}),
    )


def write_stray_title(writer: Writer, node: nodes.Element) -> Source:
    """Write a title that heads no section (of a topic, a sidebar): bold words."""
    return call("small-heading", writer.content(node))


def write_paragraph(writer: Writer, node: nodes.Element) -> Source:
    """Write a paragraph; a picture alone in one stands free."""
    if len(node.children) == 1 and isinstance(node.children[0], nodes.image):
        return writer.content(node)
    body = writer.content(node)
    return call("par-of", body) if body != NOTHING else NOTHING


def write_bullets(writer: Writer, node: nodes.Element) -> Source:
    """Write a list."""
    ticked = "contains-task-list" in classes_of(node)
    return call("bullets", *_items(writer, node), **({"ticked": True} if ticked else {}))


def write_numbered(writer: Writer, node: nodes.Element) -> Source:
    """Write a numbered list with its own start and kind of numbers."""
    pattern = {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}.get(
        node.get("enumtype", ""), "1"
    )
    return call("numbered", *_items(writer, node), start=int(node.get("start", 1)), numbering=f"{pattern}.")


def write_definitions(writer: Writer, node: nodes.Element) -> Source:
    """Write terms with their meanings."""
    pairs: list[Value] = []
    for child in node.children:
        if not isinstance(child, nodes.definition_list_item):
            continue
        terms = [writer.render(one) for one in child.children if not isinstance(one, nodes.definition)]
        bodies = [_flowing(writer, one) for one in child.children if isinstance(one, nodes.definition)]
        pairs.append([content([*writer.anchors(child), *terms]), content(bodies)])
    return content([*writer.anchors(node), call("meanings", *pairs)])


def write_classifier(writer: Writer, node: nodes.Element) -> Source:
    """Write what kind of thing a term is, in brackets."""
    return content([*writer.words(" (", node), writer.content(node), *writer.words(")", node)])


def write_fields(writer: Writer, node: nodes.Element) -> Source:
    """Write a list of fields (or options) as names with their bodies."""
    pairs: list[Value] = []
    for child in node.children:
        if isinstance(child, nodes.Element) and len(child.children) >= 1:
            name, *bodies = child.children
            pairs.append([writer.render(name), content(_flowing(writer, body) for body in bodies)])
    return call("meanings", *pairs)


def write_quotation(writer: Writer, node: nodes.Element) -> Source:
    """Write a quotation with who said it."""
    said_by = [child for child in node.children if isinstance(child, nodes.attribution)]
    body = content([*writer.anchors(node), *(writer.render(c) for c in node.children if c not in said_by)])
    who = content(writer.render(one) for one in said_by)
    return call("quotation", body, who=who if said_by else None, large="epigraph" in classes_of(node))


def admonition(kind: str) -> Renderer:
    """Return the renderer of an admonition."""

    def write(writer: Writer, node: nodes.Element) -> Source:
        return call("admonition", writer.content(node), kind=kind, title=writer.say(f"admonition-{kind}"))

    return write


def write_titled_admonition(writer: Writer, node: nodes.Element) -> Source:
    """Write an admonition, a topic or a sidebar with the author's title."""
    title = next((child for child in node.children if isinstance(child, nodes.title)), None)
    body = content([*writer.anchors(node), *(writer.render(c) for c in node.children if c is not title)])
    return call("admonition", body, kind="plain", title=writer.content(title) if title is not None else None)


def write_literal_block(writer: Writer, node: nodes.Element) -> Source:
    """Write lines exactly as they stand."""
    return content([*writer.anchors(node), call("code-lines", writer.printable(node.astext(), node))])


def write_line_block(writer: Writer, node: nodes.Element) -> Source:
    """Write lines that keep their breaks; blocks inside are set in."""
    lines: list[Value] = [writer.render(child) for child in node.children]
    block = content([*writer.anchors(node), call("kept-lines", *lines)])
    return call("set-in", block) if isinstance(node.parent, nodes.line_block) else block


def write_footnote(writer: Writer, node: nodes.Element) -> Source:
    """Leave a note where it was asked for; one that nobody asks for stands here."""
    target = next((one for one in ids_of(node) if f"note:{writer.docname}#{one}" in writer.noted), None)
    if target is not None or node.get("backrefs"):
        return NOTHING
    return call("par-of", footnote_text(writer, node))


def write_citation(writer: Writer, node: nodes.Element) -> Source:
    """Write a citation as its label with its text."""
    labels = content(writer.content(child) for child in node.children if isinstance(child, nodes.label))
    return content([*writer.anchors(node), call("meanings", [labels, footnote_text(writer, node)])])


def write_container(writer: Writer, node: nodes.Element) -> Source:
    """Write a group of blocks; a caption above code keeps its place."""
    return writer.content(node)


def write_transition(writer: Writer, node: nodes.Element) -> Source:
    """Write a rule, but not the one that stands above footnotes only."""
    parent = node.parent
    after = parent.children[parent.index(node) + 1 :] if parent is not None else []
    if after and all(isinstance(one, nodes.footnote | nodes.citation | nodes.comment) for one in after):
        return NOTHING
    return call("rule")


def _flowing(writer: Writer, node: nodes.Node) -> Source:
    """Return a body; one that is a single paragraph flows on after its term, so that no page parts them."""
    if not isinstance(node, nodes.Element) or len(node.children) != 1 or not isinstance(node[0], nodes.paragraph):
        return writer.render(node)
    return content([*writer.anchors(node), writer.content(node[0])])


def _items(writer: Writer, node: nodes.Element) -> list[Source]:
    items = [child for child in node.children if isinstance(child, nodes.Element)]
    return [content([*(writer.anchors(node) if not i else []), writer.render(one)]) for i, one in enumerate(items)]


def _parents(node: nodes.Node) -> list[nodes.Node]:
    found: list[nodes.Node] = []
    parent = node.parent
    while parent is not None:
        found.append(parent)
        parent = parent.parent
    return found


RENDERERS: dict[str, Renderer] = {
    "document": write_children,
    "section": write_section,
    "title": write_stray_title,
    "subtitle": write_stray_title,
    "rubric": wrapped("small-heading"),
    "paragraph": write_paragraph,
    "compact_paragraph": write_paragraph,
    "bullet_list": write_bullets,
    "enumerated_list": write_numbered,
    "list_item": write_children,
    "definition_list": write_definitions,
    "definition_list_item": write_children,
    "term": write_children,
    "classifier": write_classifier,
    "definition": write_children,
    "glossary": write_children,
    "field_list": write_fields,
    "field": write_children,
    "field_name": write_children,
    "field_body": write_children,
    "block_quote": write_quotation,
    "attribution": write_children,
    **{kind: admonition(kind) for kind in ADMONITIONS},
    "admonition": write_titled_admonition,
    "topic": write_titled_admonition,
    "sidebar": write_titled_admonition,
    "literal_block": write_literal_block,
    "doctest_block": write_literal_block,
    "line_block": write_line_block,
    "line": write_children,
    "caption": wrapped("small-heading"),
    "footnote": write_footnote,
    "citation": write_citation,
    "label": write_nothing,
    "container": write_container,
    "compound": write_children,
    "decoration": write_nothing,
    "transition": write_transition,
    "comment": write_nothing,
    "substitution_definition": write_nothing,
    "pending": write_nothing,
    "meta": write_nothing,
    "docinfo": write_nothing,
    "index": write_nothing,
    "system_message": write_nothing,
}
