"""Quizzes as sheets to fill in with a pen; `sheet_types` has the part that differs from type to type."""

from __future__ import annotations

from docutils import nodes

from coursebuilder.pdf import printed
from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.sheet_types import SHEETS
from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.texts import picture_of, text_of
from coursebuilder.pdf.writer import Renderer, Subtype, Writer

WITHOUT_UNSURE = frozenset({"scale", "reflect", "scenario", "cards"})
"""Types that have no right answer, or whose every way is a fair one."""

BREAKABLE = frozenset({"scenario", "cards"})
"""Types that may be longer than a page; their parts still keep together."""

TOGETHER = frozenset({"sort", "match", "picture"})
"""Types whose parts are looked at together."""


def write_quiz(writer: Writer, node: nodes.Element) -> Source:
    """Write a quiz: its title, that nobody looks, its questions."""
    title = text_of(writer, node, "title", "")
    questions = [child for child in node.children if type(child).__name__ == "question_node"]
    inside = _section_depth(node)
    return call(
        "quiz",
        content([*writer.anchors(node), *(writer.render(child) for child in questions)]),
        title=title if title != NOTHING else writer.say("quiz"),
        level=writer.level(min(writer.depth + inside, writer.last_level + 1), node),
        opening=writer.say("quiz-opening" if node.get("purpose") == "practice" else "quiz-opening-check"),
    )


def write_question(writer: Writer, node: nodes.Element) -> Source:
    """Write a question of any type."""
    model = printed.model_of(node)
    kind = str(model.get("type", ""))
    sheet = SHEETS.get(kind)
    if sheet is None:
        writer.warn(f"the PDF has no sheet for a question of type '{kind}'", node, Subtype.UNKNOWN_NODE)
    unsure = kind not in WITHOUT_UNSURE and sheet is not None
    return call(
        "question",
        sheet(writer, node, model) if sheet else writer.content(node),
        number=int(node.get("number") or 1),
        prompt=text_of(writer, node, "prompt", model.get("prompt", "")),
        picture=picture_of(writer, node, "picture"),
        hint=_instruction(writer, kind, model),
        unsure=writer.say("unsure") if unsure else None,
        hints=_hints(writer, node, model),
        keep="parts" if kind in BREAKABLE else "whole" if kind in TOGETHER else "half",
    )


def _hints(writer: Writer, node: nodes.Element, model: Model) -> list[Value]:
    """Return the hints; a check before and after has none on its sheet."""
    if isinstance(node.parent, nodes.Element) and node.parent.get("purpose") == "check-before-after":
        return []
    word = writer.say("hint")
    return [
        content([*writer.words(f"{word} ", node), text_of(writer, node, f"hints.{index}", hint)])
        for index, hint in enumerate(model.get("hints", ()))
    ]


def _instruction(writer: Writer, kind: str, model: Model) -> str | None:
    if kind == "picture" and model.get("several"):
        return writer.say("sheet-multiple")
    return writer.say(f"sheet-{kind}") if f"sheet-{kind}" in writer.strings else None


def _section_depth(node: nodes.Node) -> int:
    depth, parent = 0, node.parent
    while parent is not None:
        depth += isinstance(parent, nodes.section)
        parent = parent.parent
    return depth


RENDERERS: dict[str, Renderer] = {"quiz_node": write_quiz, "question_node": write_question}
