"""The sentences that a learner reads: those of a lesson outside the trainer's block, those of quizzes and facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from coursebuilder.load.course import Course, load_course
from coursebuilder.load.lesson import LessonText
from coursebuilder.model.texts import texts

ROOT = Path(__file__).resolve().parents[2]
# Blocks whose lines are names and addresses.
WITHOUT_SENTENCES = {"quiz", "picture", "toctree", "objectives", "local-contacts", "help-numbers"}
FENCE = re.compile(r"^\s*(:{3,}|`{3,})")
OPTION = re.compile(r"^:[a-z-]+:(\s|$)")
# What begins a text of its own: an entry of a list, a meaning, a heading, a row of a table.
BEGINS = re.compile(r"^\s*(?:[-*]|\d+\.|:|#+|\|)\s*")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ROLE = re.compile(r"\{[a-z-]+\}`[^`]*`")
END_OF_SENTENCE = re.compile(r"(?<=[.?!])[\"”’)*]*\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands."""

    words: str
    place: str

    def count(self) -> int:
        """Return the number of its words."""
        return sum(any(character.isalnum() for character in word) for word in self.words.split())


@cache
def course() -> Course:
    """Return the real course."""
    return load_course(ROOT)


def sentences_of_page(page: LessonText) -> list[Sentence]:
    """Return the learner's sentences of a page."""
    found: list[Sentence] = []
    for line, text in _paragraphs(page):
        found += _sentences(text, f"{page.source.path}:{line}")
    return found


def sentences_of_value(value: BaseModel, name: str) -> list[Sentence]:
    """Return the sentences of a quiz or of a fact."""
    return [sentence for key, text in texts(value) for sentence in _sentences(text, f"{name} {key}")]


def _paragraphs(page: LessonText) -> Iterator[tuple[int, str]]:
    hidden: set[int] = set()
    for block in page.blocks:
        if block.name == "trainer" or block.name in WITHOUT_SENTENCES:
            length = block.text.count("\n") + len(block.options)
            hidden |= set(range(block.place.line, block.place.line + length + 2))
    first, words = 0, ""
    for number, line in enumerate([*page.body.split("\n"), ""], start=page.first_line):
        skipped = number in hidden or FENCE.match(line) or OPTION.match(line)
        if words and (skipped or not line.strip() or BEGINS.match(line)):
            yield first, words
            words = ""
        if not skipped and line.strip():
            first = first if words else number
            words = f"{words} {BEGINS.sub('', line.strip())}".strip()


def _sentences(text: str, place: str) -> list[Sentence]:
    plain = ROLE.sub("FACT", LINK.sub(r"\1", text)).replace("**", "")
    return [Sentence(words, place) for words in END_OF_SENTENCE.split(plain) if words.strip()]
