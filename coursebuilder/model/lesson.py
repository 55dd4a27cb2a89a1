"""A lesson as its file says it: front matter, blocks and what they refer to. Knows no Sphinx."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import Field

from coursebuilder.model.base import Id, Text, Value
from coursebuilder.model.fact import Reference
from coursebuilder.model.problem import Place

TRAINERS = "trainers"
"""The folder of `course/` whose pages, and of `quizzes/` whose questions, are for trainers only."""

MESSAGE_KINDS = ("sms", "chat", "call", "email", "letter")
PHASES = ("activate", "acquire", "apply", "assess")
NEEDS = ("must", "should", "could")
VARIANTS = (
    "low-literacy",
    "interpreter",
    "large-group",
    "youth",
    "video-link",
    "late-joiner",
    "children-in-room",
    "mixed-couples",
    "disability",
)


# Days after which a lesson must be read again, by how much harm a mistake in it can do.
REVIEW_DAYS = {"low": 365, "high": 180, "critical": 90}
READERS = 2

ReviewRole = Literal["subject", "lawyer", "protection", "reader"]


class Review(Value):
    """A review by a person."""

    by: ReviewRole = Field(description="subject (office or authority), lawyer, protection, reader (from the group).")
    on: date
    of: str = Field(pattern=r"^[0-9a-f]{8}$", description="The version of the text, as its review sheet names it.")
    language: str = Field("en", description="The language in which it was read.")
    who: Text | None = Field(None, description="The person's function, never the name.")


class LessonHead(Value):
    """The front matter of a lesson."""

    number: str = Field(description="Permanent and public, such as “3.2”; the page is 3-2.html.")
    minutes: int = Field(ge=1, le=480)
    short_minutes: int | None = Field(None, ge=1, le=60)
    self_study_minutes: int | None = Field(None, ge=1, le=60)
    stage: Literal["before", "arrived", "both"]
    care: Literal["low", "high", "critical"]
    objectives: dict[Id, Text] = Field(min_length=1, max_length=4)
    sources: tuple[Reference, ...] = ()
    review_by: tuple[Literal["lawyer", "protection"], ...] = Field((), description="Who else must read it.")
    review_every: int | None = Field(None, ge=1, le=1000, description="Days; default: 365, 180 or 90 by care.")
    reviewed: tuple[Review, ...] = ()

    def reviewers(self) -> dict[ReviewRole, int]:
        """Return who must read the lesson, and how many of them."""
        roles: dict[ReviewRole, int] = {"subject": 1}
        if self.care == "critical" or "lawyer" in self.review_by:
            roles["lawyer"] = 1
        if "protection" in self.review_by:
            roles["protection"] = 1
        return roles | {"reader": READERS}

    @property
    def days_between_reviews(self) -> int:
        """Return the days after which it must be read again."""
        return self.review_every or REVIEW_DAYS[self.care]


class UnitHead(Value):
    """The front matter of a unit's first page."""

    number: str = Field(description="Permanent and public, such as “3”.")
    care: Literal["low", "high", "critical"] = Field("low", description="critical: nothing shows that it was read.")
    picture: Id | None = Field(None, description="The drawing that stands for the unit on the first page.")


class TextHead(Value):
    """The front matter of a text for trainers, which has no minutes and no objectives."""

    number: str = Field(description="Permanent, such as “t2”.")
    sources: tuple[Reference, ...] = ()


def is_for_trainers(path: str) -> bool:
    """Tell whether a page or quiz, by its path from the course's root, stands where only trainers read."""
    return path.split("/")[1:2] == [TRAINERS]


def in_order(number: str) -> tuple[bool, list[int]]:
    """Return what puts lessons into the order of their numbers: 1.2 before 1.10, sheets for trainers last."""
    return not number[:1].isdigit(), [int(part) for part in re.findall(r"[0-9]+", number)]


@dataclass(frozen=True, slots=True)
class Block:
    """A MyST directive of a lesson; `inside` names the blocks around it, the innermost last."""

    name: str
    argument: str
    options: Mapping[str, str]
    text: str
    place: Place
    inside: tuple[Block, ...] = ()
    closed: bool = True

    def is_inside(self, name: str) -> bool:
        """Tell whether a block called `name` stands around it."""
        return any(block.name == name for block in self.inside)


@dataclass(frozen=True, slots=True)
class Mention:
    """A role in running text, such as a fact's slot; `inside` as in `Block`."""

    role: str
    target: str
    place: Place
    inside: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the trainer's plan; `short` is 0 where the short form leaves it out. Minutes."""

    title: str
    minutes: int
    short: int
    phase: str
    need: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson; `docname` is its path without `.md`, relative to the course's root."""

    id: str
    unit: str
    docname: str
    title: str
    head: LessonHead
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def for_trainers(self) -> bool:
        """Tell whether it is a sheet for trainers, which no learner sees."""
        return is_for_trainers(self.docname)

    @property
    def address(self) -> str:
        """Return the neutral name of its page, without ending: `3-2`."""
        return self.head.number.replace(".", "-")

    def named(self, name: str) -> Iterator[Block]:
        """Yield the blocks called `name`."""
        return (block for block in self.blocks if block.name == name)

    def quizzes(self) -> list[str]:
        """Return the addresses (`unit/quiz-id`) of the quizzes that it shows."""
        return [block.argument.strip() for block in self.named("quiz")]

    def steps(self) -> list[Step]:
        """Return the trainer's steps that are complete."""
        return [step for step in map(_step, self.named("step")) if step]

    def materials(self) -> list[str]:
        """Return the entries of its lists of materials; a wrapped entry is one."""
        entries: list[str] = []
        for block in self.named("materials"):
            for line in block.text.splitlines():
                if line.startswith(("- ", "* ")):
                    entries.append(line[2:].strip())
                elif line.startswith("  ") and entries:
                    entries[-1] += f" {line.strip()}"
        return entries


def _step(block: Block) -> Step | None:
    minutes, short = block.options.get("minutes", ""), block.options.get("short", "0")
    if not (minutes.isascii() and minutes.isdigit() and short.isascii() and short.isdigit()):
        return None
    options = block.options
    return Step(block.argument, int(minutes), int(short), options.get("phase", ""), options.get("need", ""))
