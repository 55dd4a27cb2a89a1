"""What a session's handout keeps of a lesson: numbers, check lists, key messages, words, something to do, the quiz.

The rest of the lesson is in the pages, and was said in the session.
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from coursebuilder.pdf.blocks import write_heading
from coursebuilder.pdf.pictures import picture_call
from coursebuilder.pdf.source import Source, call, content
from coursebuilder.pdf.writer import Writer, classes_of

AT_THE_END = ("key-messages", "words", "activity")
"""Blocks that follow the numbers and check lists, in this order."""


def write_short(writer: Writer, doctree: nodes.Element) -> Source:
    """Return a lesson in short: its title, its first picture, then what people need again."""
    section = next((child for child in doctree.children if isinstance(child, nodes.section)), None)
    if section is None or not isinstance(section[0], nodes.title):
        return writer.content(doctree)
    found = list(section.findall(nodes.Element))
    pictures = [one for one in found if isinstance(one, nodes.image) and not _within_quiz(one)]
    blocks = [one for kind in AT_THE_END for one in found if _is_block(one, kind)]
    quizzes = [one for one in found if type(one).__name__ == "quiz_node"]
    return content(
        [
            write_heading(writer, section),
            *(picture_call(writer, one, "lead-picture") for one in pictures[:1]),
            *_kept(writer, section, inside=False),
            *(writer.render(one) for one in (*blocks, *quizzes)),
        ]
    )


def _kept(writer: Writer, section: nodes.Element, *, inside: bool) -> Iterator[Source]:
    """Yield the places with numbers and the check lists of a section, under its title if it has any."""
    kept = [writer.render(child) for child in section.children if _is_kept(child)]
    if kept and inside and isinstance(section[0], nodes.title):
        yield call("small-heading", writer.content(section[0]))
    yield from kept
    for child in section.children:
        if isinstance(child, nodes.section):
            yield from _kept(writer, child, inside=True)


def _is_kept(node: nodes.Node) -> bool:
    if type(node).__name__ != "place_block":
        return _is_block(node, "checklist")
    return any(_has_numbers(one) for one in _side_by_side(node))


def _side_by_side(place: nodes.Node) -> list[nodes.Node]:
    """Return a place block with those directly before and after it: "before you travel" and "after you arrive"."""
    siblings = place.parent.children
    first = last = siblings.index(place)
    while first and type(siblings[first - 1]).__name__ == "place_block":
        first -= 1
    while last + 1 < len(siblings) and type(siblings[last + 1]).__name__ == "place_block":
        last += 1
    return list(siblings[first : last + 1])


def _has_numbers(node: nodes.Node) -> bool:
    return any(
        type(one).__name__ == "contact_entry" or "phone" in classes_of(one) or _is_block(one, "checklist")
        for one in node.findall(nodes.Element)
    )


def _is_block(node: nodes.Node, kind: str) -> bool:
    return type(node).__name__ == "course_block" and isinstance(node, nodes.Element) and node.get("kind") == kind


def _within_quiz(node: nodes.Node) -> bool:
    parent = node.parent
    while parent is not None and type(parent).__name__ != "quiz_node":
        parent = parent.parent
    return parent is not None
