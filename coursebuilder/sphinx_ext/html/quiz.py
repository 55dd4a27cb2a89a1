"""A quiz as a form: every question can be answered and checked by oneself with scripts off."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from coursebuilder.sphinx_ext.html import choices, placed, stories, typed
from coursebuilder.sphinx_ext.html.asked import Asked
from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.listen import write_link
from coursebuilder.sphinx_ext.html.tags import close_tag, element, open_tag, say, tag
from coursebuilder.sphinx_ext.nodes import child_by_key, question_node, quiz_node, quiz_text

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer

OUTCOMES = ("right", "partly", "wrong")
WORDS_FOR_SCRIPT = ("right", "partly", "wrong", "asked", "mark-right", "mark-wrong", "answer-missed")


class Type(NamedTuple):
    """How a type of question is written; `response` tells the script how to read the form."""

    write: Callable[[Asked], None]
    explain: Callable[[Asked], None] | None = None
    response: str | None = None
    is_form: bool = True


TYPES = {
    "single": Type(choices.write_choices, choices.explain_choices, "one"),
    "multiple": Type(choices.write_choices, choices.explain_choices, "several"),
    "true-false": Type(choices.write_true_false, choices.explain_true_false, "one"),
    "match": Type(placed.write_match, placed.explain_match, "parts"),
    "order": Type(placed.write_order, placed.explain_order, "order"),
    "sort": Type(placed.write_sort, placed.explain_sort, "parts"),
    "fill": Type(typed.write_fill, typed.explain_fill, "parts"),
    "short": Type(typed.write_short, typed.explain_short, "text"),
    "number": Type(typed.write_number, typed.explain_number, "text"),
    "picture": Type(choices.write_choices, choices.explain_choices, "one"),
    "scale": Type(choices.write_scale),
    "reflect": Type(stories.write_reflect, is_form=False),
    "scenario": Type(stories.write_scenario, stories.explain_scenario, is_form=False),
    "cards": Type(stories.write_cards, is_form=False),
}


def visit_quiz(self: Writer, node: quiz_node) -> None:
    """Write the whole quiz; `method="dialog"` keeps a browser from ever putting answers into an address."""
    practice = node.get("purpose") == "practice"
    ident = (node["ids"] or ["quiz"])[0]
    strings = {f"data_i18n_{name}": words(self, f"quiz-{name}") for name in WORDS_FOR_SCRIPT if practice}
    open_tag(
        self,
        "form",
        ids=[ident],
        class_="quiz",
        method="dialog",
        autocomplete="off",
        novalidate=True,
        aria_labelledby=f"{ident}-title",
        data_module="quiz" if practice else None,
        **strings,
    )
    title = child_by_key(node, "title")
    if title is not None:
        with tag(self, _heading(self, 1), ids=[f"{ident}-title"], class_="quiz-title"):
            title.walkabout(self)
    if link := (node.get("listen") or {}).get("title"):
        write_link(self, link)
    element(self, "p", words(self, "quiz-opening" if practice else "quiz-opening-check"), class_="quiz-opening")
    for child in node.children:
        if child is not title:
            child.walkabout(self)
    if practice:
        _write_again(self)
        _write_keys(self, node)
    close_tag(self, "form")
    raise nodes.SkipNode


def visit_question(self: Writer, node: question_node) -> None:
    """Write a question: what is asked, the controls, the hints, the feedback's place, the explained answer."""
    asked = Asked(self, node, (node["ids"] or [f"q-{node['number']}"])[0])
    kind = TYPES[asked.question["type"]]
    frame = "fieldset" if kind.is_form else "div"
    prompt_id = asked.part_id("prompt")
    response = "several" if choices.takes_several(asked) else kind.response
    with tag(
        self,
        frame,
        ids=[asked.base],
        class_="question",
        role=None if kind.is_form else "group",
        aria_labelledby=None if kind.is_form else prompt_id,
        data_question=asked.question["id"],
        data_response=response if asked.practice else None,
    ):
        with tag(self, "legend" if kind.is_form else "div", class_="prompt"):
            element(self, "span", asked.number(), class_="question-number")
            say(self, " ")
            with tag(self, "span", ids=[prompt_id], class_="prompt-text"):
                asked.write("prompt")
        asked.listen("prompt")
        if asked.has("picture"):
            with tag(self, "p", class_="prompt-picture"):
                asked.write("picture")
        kind.write(asked)
        if asked.practice:
            _write_help(asked, kind, response)
    raise nodes.SkipNode


def visit_quiz_text(self: Writer, node: quiz_text) -> None:
    """Write nothing around a text: who asks for it writes the tag."""


def depart_quiz_text(self: Writer, node: quiz_text) -> None:
    """Write nothing after a text."""


def escaped_json(value: object) -> str:
    """Return JSON that can stand inside `script`: no character of it can end the script or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _heading(self: Writer, below: int) -> str:
    return f"h{min(6, max(1, self.section_level) + below)}"


def _write_help(asked: Asked, kind: Type, response: str | None) -> None:
    _write_hints(asked, 0)
    if response:
        _write_actions(asked)
    elif asked.has("feedback.general"):
        asked.write_in("p", "feedback.general", class_="question-general")
    if kind.explain and (response or stories.scenario_explains(asked)):
        _write_answer(asked, kind.explain, story=not response)


def _write_hints(asked: Asked, position: int) -> None:
    if asked.has(f"hints.{position}"):
        with tag(asked.writer, "details", class_="hint"):
            element(asked.writer, "summary", asked.words("quiz-next-hint" if position else "quiz-hint"))
            asked.write_in("p", f"hints.{position}")
            _write_hints(asked, position + 1)


def _write_missing(asked: Asked) -> None:
    """Write what a script shows to somebody who checks without an answer; beside the button, where they look."""
    missing = "quiz-no-move" if asked.question["type"] == "order" else "quiz-no-answer"
    words_ = asked.words(missing)
    with tag(asked.writer, "div", role="status", data_missing=True):
        element(asked.writer, "p", words_, ids=[asked.part_id("missing")], class_="question-missing", hidden=True)


def _write_actions(asked: Asked) -> None:
    writer = asked.writer
    with tag(writer, "p", class_="question-actions", data_check_row=True, hidden=True):
        element(writer, "button", asked.words("quiz-check"), type="button", class_="check", data_check=True)
    _write_missing(asked)
    with tag(writer, "div", class_="question-status", role="status"):
        pass
    with tag(writer, "p", class_="question-actions", data_retry_row=True, hidden=True):
        element(writer, "button", asked.words("quiz-retry"), type="button", class_="retry", data_retry=True)


def _write_answer(asked: Asked, explain: Callable[[Asked], None], *, story: bool) -> None:
    with tag(asked.writer, "details", class_="question-answer"):
        element(asked.writer, "summary", asked.words("story-choices" if story else "quiz-look"))
        explain(asked)
        for outcome in OUTCOMES:
            asked.write_in("p", f"feedback.{outcome}", data_feedback=outcome, hidden=True)
        asked.write_in("p", "feedback.general", data_feedback="general")


def _write_again(self: Writer) -> None:
    with tag(self, "div", class_="again", role="status"), tag(self, "div", data_again=True, hidden=True):
        element(self, _heading(self, 2), words(self, "quiz-again"), class_="again-title")
        element(self, "p", words(self, "quiz-again-none"), data_again_none=True)
        with tag(self, "ul"):
            pass
        with tag(self, "p"):
            # The top of the page: a fragment with a name would tell the browser's history a topic.
            element(self, "a", words(self, "quiz-again-lesson"), href="#")


def _write_keys(self: Writer, node: quiz_node) -> None:
    keys = {
        question["question"]["id"]: question["key"]
        for question in node.findall(question_node)
        if (question.get("key") or {}).get("rule", "none") != "none"
    }
    with tag(self, "script", type="application/json", data_quiz_key=True):
        self.body.append(escaped_json(keys))
