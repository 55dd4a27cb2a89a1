"""The answer key: every quiz of the same doctrees with what is right, and why. For the trainer's folder only.

What the paper shows beside each question (letters, order) comes from `printed`, as in the learner's book.
"""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from coursebuilder.pdf import printed
from coursebuilder.pdf.answer_types import RIGHT
from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.texts import text_of
from coursebuilder.pdf.writer import Writer

_LISTS = ("choices", "pairs", "steps", "cards", "accept", "gaps")
_NAMES = ("text", "left", "front")


def write_answers(writer: Writer, doctree: nodes.Element, title: str, kicker: str) -> Source:
    """Return the answers of all quizzes of a document; nothing if it has none."""
    quizzes = [node for node in doctree.findall(nodes.Element) if type(node).__name__ == "quiz_node"]
    if not quizzes:
        return NOTHING
    heading = call("answer-lesson", content(writer.words(title, doctree)), kicker=kicker)
    return content([heading, *(_quiz(writer, node) for node in quizzes)])


def _quiz(writer: Writer, node: nodes.Element) -> Source:
    title = text_of(writer, node, "title", "")
    check = node.get("purpose") == "check-before-after"
    questions = [child for child in node.findall(nodes.Element) if type(child).__name__ == "question_node"]
    return call(
        "answer-quiz",
        content(_question(writer, question) for question in questions),
        title=title if title != NOTHING else writer.say("quiz"),
        notice=writer.say("answers-check") if check else None,
    )


def _question(writer: Writer, node: nodes.Element) -> Source:
    model = printed.model_of(node)
    kind = str(model.get("type", ""))
    right = RIGHT[kind](writer, node, model) if kind in RIGHT else content(writer.words(str(model), node))
    return call(
        "answer",
        right,
        number=int(node.get("number") or 1),
        kind=writer.strings.get(f"type-{kind}", kind),
        prompt=text_of(writer, node, "prompt", model.get("prompt", "")),
        label=writer.say("right-answer") if kind not in ("scale", "reflect", "cards") else None,
        notes=[
            *_statement_notes(writer, node, model),
            *_notes(writer, node, model, ""),
            *_general(writer, node, model),
        ],
    )


def _statement_notes(writer: Writer, node: nodes.Element, model: Model) -> list[Value]:
    notes: list[Value] = []
    for key, word in (("feedback-yes", "answer-true"), ("feedback-no", "answer-false")):
        if text := model.get(key):
            notes.append([content(writer.words(writer.say(word), node)), text_of(writer, node, key, text)])
    return notes


def _notes(writer: Writer, node: nodes.Element, model: Model, path: str) -> list[Value]:
    """Return the explanations of the parts of `model`: what they are about, and the words."""
    notes: list[Value] = []
    for name in _LISTS:
        for index, part in enumerate(model.get(name) or ()):
            if not isinstance(part, dict):
                continue
            here = f"{path}{name}.{part.get('id', index)}"
            about = _about(writer, node, part, here)
            for key in ("feedback", "unchosen"):
                if text := part.get(key):
                    notes.append([_marked(writer, node, about, key), text_of(writer, node, f"{here}.{key}", text)])
            notes += _notes(writer, node, part, f"{here}.")
    return notes


def _about(writer: Writer, node: nodes.Element, part: Model, path: str) -> Source:
    for name in _NAMES:
        if isinstance(part.get(name), str):
            return text_of(writer, node, f"{path}.{name}", part[name])
    return content(writer.words(f"[{part.get('id', '')}]", node))


def _marked(writer: Writer, node: nodes.Element, about: Source, key: str) -> Source:
    if key != "unchosen":
        return about
    return content([about, *writer.words(f" ({writer.say('if-not-chosen')})", node)])


def _general(writer: Writer, node: nodes.Element, model: Model) -> list[Value]:
    feedback: Model = model.get("feedback") or {}
    kinds: Sequence[str] = ("right", "partly", "wrong", "general")
    return [
        [
            content(writer.words(writer.say(f"feedback-{kind}"), node)),
            text_of(writer, node, f"feedback.{kind}", feedback[kind]),
        ]
        for kind in kinds
        if feedback.get(kind)
    ]
