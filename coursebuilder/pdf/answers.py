"""The answer key: every quiz of the same doctrees with what is right, and why. For the trainer's folder only.

What the paper shows beside each question (letters, order) comes from `printed`, as in the learner's book.
"""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from coursebuilder.pdf import printed
from coursebuilder.pdf.answer_types import RIGHT, WITH_REASONS
from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.reasons import reason
from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.texts import text_of
from coursebuilder.pdf.writer import Writer

LETTERED = frozenset({"single", "multiple", "picture"})
"""Types whose choices have letters on the sheet."""


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
            *_reasons(writer, node, model, kind),
            *_general(writer, node, model),
        ],
    )


def _reasons(writer: Writer, node: nodes.Element, model: Model, kind: str) -> list[Value]:
    """Return why, by the letters and numbers of the sheet; nothing where the rows of the answer say it."""
    if kind in LETTERED:
        return _lettered(writer, node)
    if kind == "scenario":
        return _story(writer, node)
    return [] if kind in WITH_REASONS else _named(writer, node, model, "")


def _statement_notes(writer: Writer, node: nodes.Element, model: Model) -> list[Value]:
    notes: list[Value] = []
    for key, word in (("feedback-yes", "answer-true"), ("feedback-no", "answer-false")):
        if text := model.get(key):
            notes.append([None, content(writer.words(writer.say(word), node)), text_of(writer, node, key, text)])
    return notes


def _lettered(writer: Writer, node: nodes.Element) -> list[Value]:
    """Return the reasons of choices by their letters, in the order of the sheet."""
    notes: list[Value] = []
    for index, choice in enumerate(printed.printed_choices(node)):
        if why := reason(writer, node, choice, f"choices.{choice['id']}"):
            notes.append([printed.letter(writer.say("letters"), index), None, why])
    return notes


def _story(writer: Writer, node: nodes.Element) -> list[Value]:
    """Return the reasons of a story's choices by the numbers of its steps."""
    notes: list[Value] = []
    for number, step in enumerate(printed.printed_story(node), 1):
        path = f"steps.{step['id']}"
        ways = [(way, f"{path}.choices.{way['id']}") for way in step.get("choices", ())]
        for part, here in [(step, path), *ways]:
            if why := reason(writer, node, part, here):
                about = text_of(writer, node, f"{here}.text", part["text"]) if part is not step else None
                notes.append([str(number), about, why])
    return notes


def _named(writer: Writer, node: nodes.Element, model: Model, path: str) -> list[Value]:
    """Return the reasons of parts that have neither letter nor number, with their own words."""
    notes: list[Value] = []
    for name in ("accept", "gaps", "choices"):
        for index, part in enumerate(model.get(name) or ()):
            if not isinstance(part, dict):
                continue
            here = f"{path}{name}.{part.get('id', index)}"
            if why := reason(writer, node, part, here):
                notes.append([None, text_of(writer, node, f"{here}.text", part.get("text", "")), why])
            notes += _named(writer, node, part, f"{here}.")
    return notes


def _general(writer: Writer, node: nodes.Element, model: Model) -> list[Value]:
    feedback: Model = model.get("feedback") or {}
    kinds: Sequence[str] = ("right", "partly", "wrong", "general")
    return [
        [
            None,
            content(writer.words(writer.say(f"feedback-{kind}"), node)),
            text_of(writer, node, f"feedback.{kind}", feedback[kind]),
        ]
        for kind in kinds
        if feedback.get(kind)
    ]
