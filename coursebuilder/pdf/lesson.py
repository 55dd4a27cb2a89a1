"""The course's own blocks on paper: what you learn, key messages, phone screens, and the trainer's steps.

Quizzes are in `sheets`.
"""

from __future__ import annotations

from itertools import takewhile

from docutils import nodes

from coursebuilder.pdf.inline import write_children
from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.writer import Renderer, Subtype, Writer, classes_of

SPOKEN = ("say", "ask", "do", "expect")
"""What a trainer does in a step, set apart from each other."""

UNRESOLVED = (
    "country_block",
    "fact_else",
    "fact_slot",
    "help_numbers",
    "lesson_sources",
    "local_contacts",
    "place_links",
    "unit_card",
    "unit_cards",
    "with_fact",
    "word_list",
)
"""Nodes that a transform must have replaced before anything is written."""


def write_course_block(writer: Writer, node: nodes.Element) -> Source:
    """Write a block with its label and the author's title."""
    kind = node.get("kind", "notice")
    if kind == "step":
        return _write_step(writer, node)
    if kind == "sources":
        return NOTHING  # all sources are at the end of the book
    title, rest = _split(node, "block_title")
    body = content([*writer.anchors(node), *(writer.render(child) for child in rest)])
    title_content = writer.content(title) if title is not None else None
    if body == NOTHING and title_content is None:
        return NOTHING
    label = writer.say(f"variant-{node['variant']}" if kind == "variant" and node.get("variant") else kind)
    return call("course-block", body, kind=kind, label=label, title=title_content)


def write_phone_message(writer: Writer, node: nodes.Element) -> Source:
    """Write a message as the screen (or the letter) that shows it."""
    kind = node.get("kind", "sms")
    first = node.children[0] if node.children else None
    has_sender = isinstance(first, nodes.TextElement) and len(node.children) > 1
    rest = node.children[1:] if has_sender else node.children
    return call(
        "phone-message",
        content([*writer.anchors(node), *(writer.render(child) for child in rest)]),
        kind=kind,
        label=writer.say(f"message-{kind}"),
        sender=writer.content(first) if has_sender and isinstance(first, nodes.Element) else None,
    )


def write_contacts(writer: Writer, node: nodes.Element) -> Source:
    """Write people to call who follow one another, beside each other."""
    siblings = node.parent.children if node.parent is not None else [node]
    at = siblings.index(node)
    if at and _is_contact(siblings[at - 1]):
        return NOTHING
    run = takewhile(_is_contact, siblings[at:])
    return call("contacts", *(_contact(writer, one) for one in run if isinstance(one, nodes.Element)))


def _is_contact(node: nodes.Node) -> bool:
    return type(node).__name__ == "contact_entry"


def _contact(writer: Writer, node: nodes.Element) -> Source:
    """Return somebody to call: who, the number large, then hours, languages and cost."""
    title, rest = _split(node, "block_title")
    first = rest[0] if rest else None
    number = NOTHING
    if isinstance(first, nodes.paragraph) and any("phone" in classes_of(one) for one in first.findall(nodes.Element)):
        number, rest = writer.content(first), rest[1:]
    return call(
        "contact",
        content([*writer.anchors(node), *(writer.render(child) for child in rest)]),
        who=writer.content(title) if title is not None else NOTHING,
        number=number,
    )


def write_place_block(writer: Writer, node: nodes.Element) -> Source:
    """Write text that holds only before travelling, or only after arriving."""
    body = writer.content(node)
    where = node.get("where", "before")
    place = node.get("place", "")
    label = writer.say(f"place-{where}-in").format(place=place) if place else writer.say(f"place-{where}")
    return call("place-block", body, label=label) if body != NOTHING else NOTHING


def write_unresolved(writer: Writer, node: nodes.Element) -> Source:
    """Say that a block arrived unresolved, and keep its words."""
    writer.warn(f"'{type(node).__name__}' was not resolved before the PDF was written", node, Subtype.UNKNOWN_NODE)
    return writer.content(node)


def _write_step(writer: Writer, node: nodes.Element) -> Source:
    title, rest = _split(node, "block_title")
    facts = [writer.say(f"{name}-{node[name]}") for name in ("phase", "need") if node.get(name)]
    if "short" in node:
        short = int(node["short"])
        facts.append(writer.say("short-form").format(minutes=short) if short else writer.say("short-form-without"))
    return call(
        "step",
        content([*writer.anchors(node), *(_step_part(writer, child) for child in rest)]),
        minutes=int(node.get("minutes") or 0),
        minutes_word=writer.say("minutes-word"),
        title=writer.content(title) if title is not None else NOTHING,
        facts=facts,
    )


def _step_part(writer: Writer, node: nodes.Node) -> Source:
    if not isinstance(node, nodes.field_list):
        return writer.render(node)
    lines: list[Value] = []
    for one in node.children:
        if not isinstance(one, nodes.field) or len(one.children) != 2:
            continue
        name, body = one.children
        key = name.astext().strip().lower()
        label = writer.say(f"step-{key}") if key in SPOKEN else writer.printable(name.astext(), one)
        lines.append([key if key in SPOKEN else "other", label, writer.render(body)])
    return call("spoken", *lines)


def _split(node: nodes.Element, name: str) -> tuple[nodes.Element | None, list[nodes.Node]]:
    if node.children and type(first := node.children[0]).__name__ == name and isinstance(first, nodes.Element):
        return first, list(node.children[1:])
    return None, list(node.children)


RENDERERS: dict[str, Renderer] = {
    "course_block": write_course_block,
    "block_title": write_children,
    "phone_message": write_phone_message,
    "place_block": write_place_block,
    "contact_entry": write_contacts,
    "quiz_text": write_children,
    **dict.fromkeys(UNRESOLVED, write_unresolved),
}
