"""What of a page is read aloud: its passages, each with a key and the words to say.

A passage is what one recording holds: a section, or what of a section stands between two places that change; a
prompt, a choice, a hint, a feedback. Words that come from a fact or from the organisation's contacts are in no
passage: they change with the country and the day, and a recording must never say an old number.
Works on what was read, before an edition is settled, so that one recording serves all countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from docutils import nodes
from sphinx import addnodes

from coursebuilder.model.recording import mark_of_words
from coursebuilder.sphinx_ext.html.blocks import LABELLED
from coursebuilder.sphinx_ext.html.trainer import KINDS as TRAINER_KINDS
from coursebuilder.sphinx_ext.nodes import (
    block_title,
    country_block,
    course_block,
    fact_else,
    fact_slot,
    help_numbers,
    lesson_sources,
    local_contacts,
    phone_message,
    place_block,
    question_node,
    quiz_node,
    quiz_text,
    with_fact,
    word_list,
)

Kind = Literal["section", "quiz", "prompt", "choice", "hint", "feedback", "part", "changes"]
Words = Mapping[str, str]

CHANGING = (fact_slot, local_contacts, help_numbers, word_list)
# What may be left out of an edition as a whole, or has passages of its own.
APART = (country_block, place_block, with_fact, quiz_node, nodes.section)
# Nothing can stand between the entries of these, so that they have no passage inside.
UNDIVIDED = (nodes.TextElement, nodes.Sequential, nodes.definition_list, nodes.table, phone_message)
SILENT = (
    nodes.comment,
    nodes.image,
    nodes.target,
    nodes.raw,
    nodes.system_message,
    addnodes.toctree,
    addnodes.index,
    lesson_sources,
)
# Typed answers, what stands beside a field, and the words of a list to choose from: no button can stand there.
WITHOUT_BUTTON = ("accept", "unit", "right", "extra", "gaps")
# The choices whose words are the interface's; recorded once for the whole course.
CHOICES_OF_ALL = ("quiz-true", "quiz-false", "quiz-ask")
INTERFACE = "interface"
GAP = re.compile(r"\[[a-z0-9-]+\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to record; `node` is what they belong to, and `number` counts sections or questions."""

    key: str
    kind: Kind
    text: str
    number: int = 0
    countries: tuple[str, ...] = ()
    node: nodes.Element = field(default_factory=nodes.Element, compare=False)

    @property
    def mark(self) -> str:
        """Return what names the words."""
        return mark_of_words(self.text)


def passages(document: nodes.document, words: Words) -> list[Passage]:
    """Return the passages of a page that was read, in its order; `changes` stands where nothing can be recorded."""
    reader = _Reader(words)
    reader.walk(document, "s0", 0)
    return reader.found


def interface_passages(words: Words) -> list[Passage]:
    """Return the choices that stand in many questions."""
    return [Passage(key, "choice", words[key]) for key in CHOICES_OF_ALL]


class _Reader:
    def __init__(self, words: Words) -> None:
        self.words = words
        self.found: list[Passage] = []
        self.counts: dict[str, int] = {}
        self.countries: tuple[str, ...] = ()

    def walk(self, parent: nodes.Element, key: str, number: int, label: str = "", children: Any = None) -> None:
        """Collect the passages below `parent`; `label` is said before the first of them."""
        said, first = [label] if label else [], None
        for child in list(parent.children if children is None else children):
            if _is_plain(child):
                heard = spoken(child, self.words)
                said += heard
                # What is heard begins below a title that it begins with.
                first = first or (child if heard else None)
                continue
            self.passage(said, first, key, number)
            said, first = [], None
            self.divide(child, key, number)
        self.passage(said, first, key, number)

    def passage(self, said: Sequence[str], first: Any, key: str, number: int) -> None:
        if first is not None:
            count = self.counts[key] = self.counts.get(key, 0) + 1
            name = key if count == 1 else f"{key}.{count}"
            self.found.append(Passage(name, "section", "\n".join(said), number, self.countries, first))

    def divide(self, node: nodes.Element, key: str, number: int) -> None:
        """Collect what can be recorded inside a node that changes, or that holds something that does."""
        if isinstance(node, nodes.section):
            self.walk(node, node["ids"][0], int(node["ids"][0].lstrip("s") or 0))
        elif isinstance(node, quiz_node):
            self.quiz(node)
        elif isinstance(node, with_fact):
            self.fact_block(node, key, number)
        elif isinstance(node, CHANGING + UNDIVIDED):
            self.changes(key, number)
        elif isinstance(node, country_block):
            around, self.countries = self.countries, tuple(node["countries"])
            self.walk(node, key, number)
            self.countries = around
        elif not _is_silent(node):
            self.walk(node, key, number, label_of(node, self.words))

    def fact_block(self, node: with_fact, key: str, number: int) -> None:
        """A block without a slot says the same in every country that shows it; one with a slot does not."""
        otherwise = [child for child in node.children if isinstance(child, fact_else)]
        rest = [child for child in node.children if child not in otherwise]
        if any(slot for child in rest for slot in child.findall(fact_slot)):
            self.changes(key, number)
        else:
            self.walk(node, key, number, children=rest)
        for other in otherwise:
            self.walk(other, key, number)

    def changes(self, key: str, number: int) -> None:
        """Note that something can't be recorded, and let the passage before say so: nobody must think it was all."""
        last = self.found[-1] if self.found else None
        if last and last.kind == "section" and last.countries == self.countries:
            self.found[-1] = replace(last, text=f"{last.text}\n{self.words['listen-more']}")
        if not (last and last.kind == "changes"):
            self.found.append(Passage(key, "changes", "", number, self.countries))

    def quiz(self, quiz: quiz_node) -> None:
        name = str(quiz["quiz"]).rpartition("/")[2]
        practice = quiz.get("purpose") == "practice"
        opening = self.words["quiz-opening" if practice else "quiz-opening-check"]
        for child in quiz.children:
            if isinstance(child, quiz_text):
                self.found.append(Passage(f"{name}.title", "quiz", f"{_said(child)}\n{opening}", node=child))
            elif isinstance(child, question_node):
                self.found += _question(child, f"{name}.questions", practice=practice)


def _question(question: question_node, start: str, *, practice: bool) -> Iterator[Passage]:
    for child in question.children:
        if not isinstance(child, quiz_text):
            continue
        parts = str(child["key"]).split(".")
        kind = _kind_of(parts)
        if _has_no_button(parts) or (kind in {"hint", "feedback"} and not practice):
            continue
        key = f"{start}.{question['question']['id']}.{child['key']}"
        slots = any(child.findall(fact_slot))
        kind, text = ("changes", "") if slots else (kind, GAP.sub("…", _said(child)))
        yield Passage(key, kind, text, question["number"], node=child)


def _has_no_button(parts: Sequence[str]) -> bool:
    return any(part in WITHOUT_BUTTON for part in parts) and "feedback" not in parts


def _kind_of(parts: Sequence[str]) -> Kind:
    if parts[0] == "prompt":
        return "prompt"
    if parts[0] == "hints":
        return "hint"
    if any(part.startswith("feedback") or part == "unchosen" for part in parts):
        return "feedback"
    return "choice" if parts[0] in {"choices", "steps", "cards", "pairs", "groups"} else "part"


def spoken(node: nodes.Node, words: Words) -> list[str]:
    """Return what is said for a node, a paragraph an entry; pictures and what is only for trainers are silent."""
    if _is_silent(node):
        return []
    if isinstance(node, nodes.TextElement):
        return [text] if (text := _said(node)) else []
    if isinstance(node, nodes.definition_list_item):
        term, *rest = node.children
        meaning = " ".join(_inside(rest, words))
        return [f"{' '.join(spoken(term, words))}: {meaning}"]
    if isinstance(node, nodes.enumerated_list):
        entries = (" ".join(_inside(entry.children, words)) for entry in node.children)
        return [f"{number}. {entry}" for number, entry in enumerate(entries, start=1)]
    if isinstance(node, phone_message):
        return _message(node, words)
    inside = _inside(node.children, words)
    label = label_of(node, words)
    return [label, *inside] if label and inside else inside


def label_of(node: nodes.Node, words: Words) -> str:
    """Return the words that a page shows above a block, without what depends on the country."""
    if isinstance(node, place_block):
        return words[f"place-{node['where']}"]
    if isinstance(node, course_block) and node["kind"] in LABELLED:
        return words[f"block-{node['kind']}"]
    return ""


def _message(node: phone_message, words: Words) -> list[str]:
    sender = " ".join(_said(child) for child in node.children if isinstance(child, block_title))
    label = words[f"message-{node.get('kind', 'sms')}"]
    body = [child for child in node.children if not isinstance(child, block_title)]
    return [f"{label}: {sender}" if sender else label, *_inside(body, words)]


def _inside(children: Sequence[nodes.Node], words: Words) -> list[str]:
    return [text for child in children for text in spoken(child, words)]


def _said(node: nodes.Element) -> str:
    """Return the words of a text; a picture in it is not read."""
    return " ".join("".join(str(text) for text in node.findall(nodes.Text)).split())


def _is_silent(node: nodes.Node) -> bool:
    return isinstance(node, SILENT) or (isinstance(node, course_block) and node["kind"] in {*TRAINER_KINDS, "sources"})


def _is_plain(node: nodes.Node) -> bool:
    """Tell whether a node is the same in every edition and is heard in one go."""
    return not isinstance(node, nodes.Element) or not any(
        isinstance(found, CHANGING + APART) for found in node.findall(nodes.Element)
    )
