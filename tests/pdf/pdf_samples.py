"""A stand-in for the course's Sphinx side: puts our nodes into test pages with one directive, `{sample}`.

The questions are the examples of docs/quizzes.md, read through the real model.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from coursebuilder.model.quiz import Quiz
from coursebuilder.model.texts import texts
from coursebuilder.sphinx_ext import nodes as ours
from coursebuilder.sphinx_ext.inline import inline_nodes

DOCS = Path(__file__).parents[2] / "docs"


def examples() -> list[dict[str, Any]]:
    """Return every question of docs/quizzes.md as YAML wrote it."""
    found: list[dict[str, Any]] = []
    for block in re.findall(r"```yaml\n(.*?)```", (DOCS / "quizzes.md").read_text("utf-8"), re.DOTALL):
        loaded = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but strings
        found += loaded.get("questions", [loaded])
    return found


def quiz_node(questions: list[dict[str, Any]], *, title: str = "A message arrives", purpose: str = "practice") -> Any:
    """Return the node of a quiz as the Sphinx side makes it."""
    quiz = Quiz.model_validate({"title": title, "purpose": purpose, "questions": questions})
    node = ours.quiz_node(quiz="sample", purpose=purpose)
    node += ours.quiz_text("", title, key="title")
    for number, question in enumerate(quiz.questions, 1):
        model = question.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
        model["type"] = question.type
        child = ours.question_node(question=model, quiz="sample", number=number)
        child.source, child.line = "quizzes/sample.yaml", number
        for key, words in texts(question):
            text = ours.quiz_text(key=key)
            text += inline_nodes(words)
            child += text
        for key in _pictures(model, ""):
            child += nodes.image(uri="/pictures/door.svg", alt="A door", key=key, candidates={})
        node += child
    return node


def _pictures(model: Any, path: str) -> list[str]:
    if isinstance(model, list):
        return [
            key
            for i, one in enumerate(model)
            if isinstance(one, dict)
            for key in _pictures(one, f"{path}{one.get('id', i)}.")
        ]
    found = [f"{path}picture"] if "picture" in model and path else []
    for name, value in model.items():
        if isinstance(value, list) or (isinstance(value, dict) and name != "feedback"):
            found += _pictures(value, f"{path}{name}.")
    return found


class Sample(Directive):
    """`{sample} <node>` with options as `key=value` words: a node of ours around the parsed content."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        name, *words = self.arguments[0].split()
        options: dict[str, Any] = dict(word.split("=", 1) for word in words)
        if name == "quiz":
            return [self._quiz(options)]
        title = options.pop("title", "").replace("_", " ")
        node = getattr(ours, name, nodes.Element)(**options) if name != "strange" else strange()
        if title:
            kind = nodes.paragraph if name == "phone_message" else ours.block_title
            node += kind("", title)
        self.state.nested_parse(self.content, self.content_offset, node)
        node.source, node.line = self.state_machine.get_source_and_line(self.lineno)
        return [node]

    def _quiz(self, options: dict[str, Any]) -> nodes.Node:
        wanted = options.get("types", "").split(",")
        chosen = [one for one in examples() if wanted == [""] or one["type"] in wanted]
        return quiz_node(chosen, purpose=options.get("purpose", "practice"))


class strange(nodes.General, nodes.Element):  # noqa: N801
    """A node that no writer knows."""


def isolated_role(name: str, rawtext: str, text: str, *rest: Any) -> tuple[list[nodes.Node], list[nodes.Node]]:
    return [ours.isolated("", text)], []


def setup(app: Sphinx) -> dict[str, bool]:
    for one in (
        "course_block",
        "block_title",
        "phone_message",
        "place_block",
        "isolated",
        "quiz_node",
        "question_node",
        "quiz_text",
        "with_fact",
    ):
        app.add_node(getattr(ours, one))
    app.add_node(strange)
    app.add_directive("sample", Sample)
    app.add_role("isolated", isolated_role)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
