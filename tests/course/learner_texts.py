"""The sentences of the course: those that a learner reads, and those that only a trainer reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from coursebuilder.load.course import Course, load_course
from coursebuilder.load.lesson import LessonText
from coursebuilder.model.fact import SHOWN_GRADES
from coursebuilder.model.lesson import TRAINERS, Block
from coursebuilder.model.quiz import Multiple, Picture, Quiz, Scenario, Single, TrueFalse
from coursebuilder.model.texts import texts

ROOT = Path(__file__).resolve().parents[2]
# Blocks whose lines are names and addresses.
WITHOUT_SENTENCES = {"quiz", "picture", "toctree", "objectives", "local-contacts", "help-numbers", "places"}
FENCE = re.compile(r"^\s*(:{3,}|`{3,})")
SPOKEN = re.compile(r"^:(?:say|ask|do|expect):\s+")
OPTION = re.compile(r"^:[a-z-]+:(\s|$)")
# What begins a text of its own: an entry of a list, a meaning, a heading, a row of a table.
BEGINS = re.compile(r"^\s*(?:[-*]|\d+\.|:|#+|\|)\s*")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ROLE = re.compile(r"\{[a-z-]+\}`[^`]*`")
SLOT = "FACT"
END_OF_SENTENCE = re.compile(r"(?<=[.?!])[\"”’)*]*\s+")
WHOLE = re.compile(r"[.?!][\"”’)*]*$")

# Where it stands: in the course; in a message, which may come from a cheat; in an answer or statement that is not
# right; in a story with choices.
Voice = Literal["course", "message", "untrue", "story"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands."""

    words: str
    place: str
    voice: Voice = "course"

    def count(self) -> int:
        """Return the number of its words."""
        return sum(any(character.isalnum() for character in word) for word in self.words.split())

    @property
    def whole(self) -> bool:
        """Tell whether it ends as a sentence does: headings and answers of two words do not."""
        return bool(WHOLE.search(self.words))


Texts = dict[str, list[Sentence]]


@cache
def course() -> Course:
    """Return the real course."""
    return load_course(ROOT)


def is_for_trainers(name: str) -> bool:
    """Tell whether a page or quiz stands where only trainers read."""
    return name.split("/")[1:2] == [TRAINERS]


@cache
def learner_texts() -> Texts:
    """Return the sentences that learners read, by page (`course/...md`) and quiz (`quizzes/...`)."""
    pages = {path: sentences_of_page(page) for path, page in course().pages.items()}
    quizzes = {f"quizzes/{name}": sentences_of_quiz(loaded.value, name) for name, loaded in course().quizzes.items()}
    return {name: found for name, found in (pages | quizzes).items() if found and not is_for_trainers(name)}


@cache
def trainer_texts() -> Texts:
    """Return the sentences that trainers alone read: their pages, their quizzes, their part of each lesson."""
    pages = {path: trainer_sentences(page) for path, page in course().pages.items()}
    quizzes = {f"quizzes/{name}": sentences_of_quiz(loaded.value, name) for name, loaded in course().quizzes.items()}
    return pages | {name: found for name, found in quizzes.items() if is_for_trainers(name)}


@cache
def fact_texts() -> Texts:
    """Return the sentences of the facts that are sentences and may be shown, by `facts/country.fact`."""
    return {
        f"facts/{country}.{name}": [
            *(each for each in sentences_of_value(fact, place) if not re.search(r" sources\.", each.place)),
            *_sentences(fact.value, f"{place}.value"),
        ]
        for country, loaded in course().facts.items()
        for name, fact in loaded.value.facts.items()
        for place in (f"facts/{country}.yaml {name}",)
        if fact.kind == "text" and fact.grade in SHOWN_GRADES
    }


def sentences_of_page(page: LessonText) -> list[Sentence]:
    """Return the learner's sentences of a page."""
    hidden = _lines_of(page, {"trainer", *WITHOUT_SENTENCES})
    messages = _lines_of(page, {"message"})
    return [
        Sentence(each.words, each.place, "message" if line in messages else "course")
        for line, text in _paragraphs(page, hidden)
        for each in _sentences(text, f"{page.source.path}:{line}")
    ]


def trainer_sentences(page: LessonText) -> list[Sentence]:
    """Return the trainer's sentences of a page: all of a page for trainers, the trainer's blocks of a lesson."""
    hidden = _lines_of(page, WITHOUT_SENTENCES)
    if not is_for_trainers(page.source.path):
        every = set(range(page.first_line, page.first_line + page.body.count("\n") + 1))
        hidden |= every - _lines_of(page, {"trainer"})
    found = _paragraphs(page, hidden)
    return [each for line, text in found for each in _sentences(text, f"{page.source.path}:{line}")]


def sentences_of_quiz(quiz: Quiz, name: str) -> list[Sentence]:
    """Return the sentences of a quiz; answers and statements that are not right are marked, and stories."""
    voices = _voices(quiz)
    return [
        Sentence(each.words, each.place, voices.get(key.partition(".steps.")[0], voices.get(key, "course")))
        for key, text in texts(quiz)
        for each in _sentences(text, f"quizzes/{name}.yaml {key}")
    ]


def sentences_of_value(value: BaseModel, name: str) -> list[Sentence]:
    """Return the sentences of any value."""
    return [sentence for key, text in texts(value) for sentence in _sentences(text, f"{name} {key}")]


def _voices(quiz: Quiz) -> dict[str, Voice]:
    found: dict[str, Voice] = {}
    for question in quiz.questions:
        key = f"questions.{question.id}"
        if isinstance(question, TrueFalse) and not question.answer:
            found[f"{key}.prompt"] = "untrue"
        elif isinstance(question, Single | Multiple | Picture):
            found |= {f"{key}.choices.{choice.id}.text": "untrue" for choice in question.choices if not choice.correct}
        elif isinstance(question, Scenario):
            found[key] = "story"
    return found


def _lines_of(page: LessonText, names: set[str]) -> set[int]:
    return {line for block in page.blocks if block.name in names for line in _lines(block)}


def _lines(block: Block) -> range:
    length = block.text.count("\n") + len(block.options)
    return range(block.place.line, block.place.line + length + 2)


def _paragraphs(page: LessonText, hidden: set[int]) -> Iterator[tuple[int, str]]:
    first, words = 0, ""
    for number, raw in enumerate([*page.body.split("\n"), ""], start=page.first_line):
        line = SPOKEN.sub("- ", raw)
        skipped = number in hidden or FENCE.match(line) or OPTION.match(line)
        if words and (skipped or not line.strip() or BEGINS.match(line)):
            yield first, words
            words = ""
        if not skipped and line.strip():
            first = first if words else number
            words = f"{words} {BEGINS.sub('', line.strip())}".strip()


def _sentences(text: str, place: str) -> list[Sentence]:
    plain = ROLE.sub(SLOT, LINK.sub(r"\1", text)).replace("**", "")
    return [Sentence(words, place) for words in END_OF_SENTENCE.split(plain) if words.strip()]
