"""The model of a quiz: fourteen types of question, their feedback and their ids. Knows no Sphinx and no files.

What a type means, with an example, is in `docs/quizzes.md`; how it is scored is in `coursebuilder.grade`.
Rules that need more than one field (one right choice, every gap defined) are in `coursebuilder.check.quiz`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from coursebuilder.model.base import Credit, Id, Text, Value, YesNo

ASK = "ask"
"""The id of "I would ask somebody I trust", which every question offers; authors can't use it."""


class Feedback(Value):
    """What the learner reads after an answer, whatever was chosen."""

    right: Text | None = Field(None, description="After a fully right answer. Begin with 'Yes.'")
    partly: Text | None = Field(None, description="After a partly right answer.")
    wrong: Text | None = Field(None, description="After a wrong answer. Begin with 'Not quite.'")
    general: Text | None = Field(None, description="After any answer.")


class Choice(Value):
    """A choice of a `single` or `multiple` question."""

    id: Id
    text: Text
    picture: Id | None = None
    correct: YesNo = False
    credit: Credit | None = Field(None, description="Points for a half-right choice.")
    feedback: Text | None = Field(None, description="Shown when this was chosen.")
    unchosen: Text | None = Field(None, description="Shown when this was not chosen.")


class PictureChoice(Choice):
    """A choice that is a picture with a word beside it."""

    picture: Id = Field(description="A picture of _static/pictures/pictures.yaml.")


class Question(Value):
    """What every question has."""

    id: Id = Field(description="Stays for ever: translations and recordings hang on it.")
    objective: str = Field(description="One of the lesson's objectives, or lesson/objective in a course-level check.")
    prompt: Text
    picture: Id | None = None
    needs: tuple[Id, ...] = Field((), description="Facts without which this question is left out.")
    hints: tuple[Text, ...] = Field((), max_length=5, description="Shown one after another.")
    feedback: Feedback = Feedback()
    allow: dict[str, str] = Field(
        default_factory=dict, description="Flaws of item writing that stay, each with the reason; see docs/quizzes.md."
    )


class Single(Question):
    """One right choice."""

    type: Literal["single"]
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=8)


class Multiple(Question):
    """Several right choices."""

    type: Literal["multiple"]
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=10)


class TrueFalse(Question):
    """A statement that is true or not true."""

    type: Literal["true-false"]
    answer: YesNo
    feedback_yes: Text | None = Field(None, description="Shown to who chose 'True'.")
    feedback_no: Text | None = Field(None, description="Shown to who chose 'Not true'.")


class Pair(Value):
    """Two things that belong together."""

    id: Id
    left: Text
    right: Text
    picture: Id | None = None
    feedback: Text | None = None


class Extra(Value):
    """A right side that fits nothing."""

    id: Id
    text: Text


class Match(Question):
    """Pairs that belong together."""

    type: Literal["match"]
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=8)
    extra: tuple[Extra, ...] = Field((), max_length=4)


class OrderStep(Value):
    """A step; the file's order is the right one."""

    id: Id
    text: Text
    picture: Id | None = None
    feedback: Text | None = None


class Order(Question):
    """Steps to put in order."""

    type: Literal["order"]
    steps: tuple[OrderStep, ...] = Field(min_length=2, max_length=10)


class Group(Value):
    """A group to sort into."""

    id: Id
    text: Text
    picture: Id | None = None


class SortCard(Value):
    """A thing to sort."""

    id: Id
    text: Text
    group: str
    picture: Id | None = None
    feedback: Text | None = None


class Sort(Question):
    """Things to sort into groups."""

    type: Literal["sort"]
    groups: tuple[Group, ...] = Field(min_length=2, max_length=5)
    cards: tuple[SortCard, ...] = Field(min_length=2, max_length=12)


class Accepted(Value):
    """An answer that is accepted, wholly or in part."""

    text: Text
    credit: Credit = 1.0
    feedback: Text | None = None


def _accepted_from_text(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


AcceptedAnswer = Annotated[Accepted, BeforeValidator(_accepted_from_text, json_schema_input_type=str | Accepted)]


class GapChoice(Value):
    """One of the words to choose for a gap."""

    id: Id
    text: Text
    correct: YesNo = False
    feedback: Text | None = None


class Gap(Value):
    """A gap of a `fill` question: chosen from a list or typed."""

    id: Id
    accept: tuple[AcceptedAnswer, ...] = Field((), description="Typed answers that are right.")
    choices: tuple[GapChoice, ...] = Field((), max_length=8, description="Words to choose from.")
    feedback: Text | None = None


class Fill(Question):
    """A text with gaps, written `[gap-id]`."""

    type: Literal["fill"]
    text: Text
    gaps: tuple[Gap, ...] = Field(min_length=1, max_length=8)


class Short(Question):
    """A few words to type."""

    type: Literal["short"]
    accept: tuple[AcceptedAnswer, ...] = Field(min_length=1, max_length=30)


class Number(Question):
    """A number to type."""

    type: Literal["number"]
    answer: float = Field(allow_inf_nan=False)
    tolerance: float = Field(0.0, ge=0, allow_inf_nan=False, description="How far off is still right, both ways.")
    unit: Text | None = None
    near: float | None = Field(None, gt=0, allow_inf_nan=False, description="How far off still earns `credit`.")
    credit: Credit = 0.5


class Picture(Question):
    """Pictures to choose from; `several` if more than one is right."""

    type: Literal["picture"]
    choices: tuple[PictureChoice, ...] = Field(min_length=2, max_length=8)
    several: YesNo = False


class Scale(Question):
    """How much, from `low` to `high`; there is no right answer."""

    type: Literal["scale"]
    points: int = Field(5, ge=3, le=7)
    low: Text
    high: Text


class Reflect(Question):
    """Something to think or talk about; there is no right answer and nothing is kept."""

    type: Literal["reflect"]
    think_about: tuple[Text, ...] = Field((), max_length=6)


class StoryChoice(Value):
    """A way on from a step of a story."""

    id: Id
    text: Text
    next: str
    feedback: Text | None = None


class StoryStep(Value):
    """A step of a story: it offers choices, or it ends with an outcome."""

    id: Id
    text: Text
    picture: Id | None = None
    choices: tuple[StoryChoice, ...] = Field((), max_length=5)
    outcome: Literal["good", "partly", "poor"] | None = None
    feedback: Text | None = None


class Scenario(Question):
    """A story with choices."""

    type: Literal["scenario"]
    start: str
    steps: tuple[StoryStep, ...] = Field(min_length=2, max_length=30)


class FlashCard(Value):
    """A word or picture and its back."""

    id: Id
    front: Text
    back: Text
    picture: Id | None = None


class Cards(Question):
    """Cards to turn; there is nothing to answer."""

    type: Literal["cards"]
    cards: tuple[FlashCard, ...] = Field(min_length=1, max_length=20)


AnyQuestion = Annotated[
    Single
    | Multiple
    | TrueFalse
    | Match
    | Order
    | Sort
    | Fill
    | Short
    | Number
    | Picture
    | Scale
    | Reflect
    | Scenario
    | Cards,
    Field(discriminator="type"),
]

TYPES: tuple[str, ...] = (
    "single",
    "multiple",
    "true-false",
    "match",
    "order",
    "sort",
    "fill",
    "short",
    "number",
    "picture",
    "scale",
    "reflect",
    "scenario",
    "cards",
)
UNGRADED = frozenset({"scale", "reflect", "cards"})


class Quiz(Value):
    """A quiz as an author writes it."""

    title: Text
    purpose: Literal["practice", "check-before-after"] = "practice"
    shuffle: YesNo = True
    seed: int | None = None
    draw: int | None = Field(None, ge=1, description="Show this many of the questions.")
    questions: tuple[AnyQuestion, ...] = Field(min_length=1, max_length=60)
