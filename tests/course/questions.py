"""What can be measured on the questions: where the right choice is printed, how long it is, what is said afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from coursebuilder.model.quiz import (
    Accepted,
    AnyQuestion,
    Choice,
    Fill,
    GapChoice,
    Match,
    Multiple,
    Order,
    Picture,
    Quiz,
    Scenario,
    Short,
    Single,
    Sort,
    StoryStep,
    TrueFalse,
)
from coursebuilder.sphinx_ext.arrange import order_of


def has_one_right_choice(question: AnyQuestion) -> bool:
    """Tell whether the learner looks for the one right choice."""
    return isinstance(question, Single | Picture) and sum(choice.correct for choice in question.choices) == 1


def printed_place(question: AnyQuestion, quiz: Quiz, name: str) -> int:
    """Return the place, from 0, in which the right choice is shown on screen and on paper."""
    assert isinstance(question, Single | Picture)
    right = next(choice.id for choice in question.choices if choice.correct)
    return order_of(question, quiz, name)["choices"].index(right)


def is_longest(question: Single) -> bool:
    """Tell whether the right choice is longer than every other one."""
    right = max(len(choice.text) for choice in question.choices if choice.correct)
    return all(choice.correct or len(choice.text) < right for choice in question.choices)


def says_why_right(question: AnyQuestion) -> bool:
    """Tell whether who answers rightly reads something: after the question or at each right part."""
    return bool(question.feedback.right or question.feedback.general) or _says_at(question, right=True)


def says_why_wrong(question: AnyQuestion) -> bool:
    """Tell whether who answers wrongly reads something: after the question or at each wrong part."""
    return bool(question.feedback.wrong or question.feedback.general) or _says_at(question, right=False)


def _says_at(question: AnyQuestion, *, right: bool) -> bool:
    if isinstance(question, TrueFalse):
        return bool(question.feedback_yes if question.answer == right else question.feedback_no)
    if isinstance(question, Single | Multiple | Picture):
        return _each_says(choice for choice in question.choices if choice.correct == right)
    if isinstance(question, Scenario):
        return _each_says(step for step in question.steps if step.outcome and (step.outcome == "good") == right)
    if isinstance(question, Fill):
        choices = [choice for gap in question.gaps for choice in gap.choices if choice.correct == right]
        return all(gap.feedback for gap in question.gaps) or (bool(choices) and _each_says(choices))
    if isinstance(question, Short):
        return right and _each_says(question.accept)
    parts = {Sort: "cards", Order: "steps", Match: "pairs"}.get(type(question), "")
    return bool(parts) and _each_says(getattr(question, parts))


def _each_says(parts: Iterable[Choice | GapChoice | StoryStep | Accepted]) -> bool:
    return all(part.feedback for part in parts)
