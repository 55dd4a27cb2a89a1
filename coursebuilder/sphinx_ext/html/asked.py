"""A question while it is written: its plain data, its texts, its pictures, and whether answers may be shown.

Answers are shown only inside a quiz whose purpose is `practice`; everything else is treated as a check.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docutils import nodes

from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.listen import write_link
from coursebuilder.sphinx_ext.html.tags import Attribute, say, tag
from coursebuilder.sphinx_ext.nodes import child_by_key, question_node, quiz_node

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer

ASK = "ask"
TEXT_TAGS = frozenset({"p", "li"})
# How a question ends, in the scripts that the course is written in.
QUESTION_MARKS = ("?", "؟", "？")
Part = dict[str, Any]


def question_number(writer: Any, node: nodes.Element) -> str:
    """Return the words that say which question of its quiz this is; `plain` needs them for every writer."""
    siblings = node.parent.children if node.parent is not None else [node]
    count = sum(isinstance(one, question_node) for one in siblings)
    return words(writer, "quiz-question", number=node["number"], count=count)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the writer that writes it, and the start of its ids."""

    writer: Writer
    node: question_node
    base: str

    @property
    def question(self) -> dict[str, Any]:
        """Return the question as plain data."""
        plain: dict[str, Any] = self.node["question"]
        return plain

    @property
    def practice(self) -> bool:
        """Tell whether answers and feedback may be on the page."""
        quiz = self.node.parent
        return isinstance(quiz, quiz_node) and quiz.get("purpose") == "practice"

    def words(self, key: str, **gaps: object) -> str:
        """Return words of the interface."""
        return words(self.writer, key, **gaps)

    @property
    def language(self) -> str:
        """Return the language of the page."""
        return str(self.writer.config.language or "en")

    def number(self) -> str:
        """Return which question it is, of how many."""
        return question_number(self.writer, self.node)

    def has(self, key: str) -> bool:
        """Tell whether the question has a text or picture `key`."""
        return child_by_key(self.node, key) is not None

    def write(self, key: str) -> None:
        """Write a text with its inline markup, or a picture; nothing if there is none."""
        if (child := child_by_key(self.node, key)) is not None:
            child.walkabout(self.writer)

    def write_in(self, name: str, key: str, /, *, ids: Sequence[str] = (), **attributes: Attribute) -> None:
        """Write a text inside a tag, with its recording; nothing if there is no such text."""
        if self.has(key):
            with tag(self.writer, name, ids=ids, **attributes):
                self.write(key)
                if name in TEXT_TAGS:
                    self.listen(key)
            if name == "label":
                self.listen(key)

    def listen(self, key: str) -> None:
        """Write the link to the recording of a text; it stands in no label, whose words name a control."""
        if link := (self.node.get("listen") or {}).get(key):
            say(self.writer, " ")
            write_link(self.writer, link)

    def plain(self, key: str) -> str:
        """Return a text without markup, for places such as `option`."""
        child = child_by_key(self.node, key)
        return "" if child is None else child.astext()

    def asks(self, key: str) -> bool:
        """Tell whether a text ends with a question."""
        return self.plain(key).rstrip(" \n”’»\"'").endswith(QUESTION_MARKS)

    def ordered(self, name: str, parts: Sequence[Part], *, never_solved: bool = False) -> list[Part]:
        """Return `parts` in the order to show; parts that the order does not name come last.

        With `never_solved` the written order, which would be the answer, is never the result.
        """
        known = {part["id"]: part for part in parts}
        order: dict[str, list[str]] = self.node.get("order") or {}
        wanted = [one for one in order.get(name, ()) if one in known]
        ids = wanted + [one for one in known if one not in wanted]
        if never_solved and ids == list(known):
            ids = ids[1:] + ids[:1]
        return [known[one] for one in ids]

    def code(self, part: str, number: int) -> str:
        """Return what names a part in the form: its id, in a check only its number, because ids can tell the answer."""
        return part if self.practice else str(number)

    def part_id(self, *numbers: int | str) -> str:
        """Return a neutral id of a part of this question."""
        return "-".join([self.base, *map(str, numbers)])
