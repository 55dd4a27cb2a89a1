"""What of a quiz, of facts, drawings, a plan, the organisation is translated, with what its translator wants to know.

Ids, numbers, addresses and the titles of sources stay as they are, so that they are no messages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from coursebuilder.catalog.messages import Message, has_words, to_keep
from coursebuilder.model.base import Value
from coursebuilder.model.fact import CountryFacts, Fact
from coursebuilder.model.organisation import Organisation
from coursebuilder.model.picture import Pictures
from coursebuilder.model.quiz import Quiz
from coursebuilder.model.session import SessionPlan
from coursebuilder.model.texts import replace_texts, texts

V = TypeVar("V", bound=Value)

PlaceOf = Callable[[str], tuple[str, int]]
"""Where the text with this key stands: path and line."""

# Fields of a fact that people read, and what they are.
FACT_FIELDS = {
    "label": "Name of a number or rule",
    "value": "A rule or a piece of advice",
    "hours": "When somebody answers",
    "languages": "Which languages are spoken there",
    "cost": "What it costs",
    "reports": "What the service may have to tell others",
}
# Kinds of facts whose value is a sentence; all others are numbers, addresses and names, the same in every language.
FACT_SENTENCES = frozenset({"text"})
QUIZ_FIELDS = {
    "title": "Title of the questions",
    "prompt": "Question",
    "text": "Text",
    "feedback": "Answer to a choice",
    "unchosen": "Answer to who did not choose it",
    "right": "Answer when it is right",
    "partly": "Answer when it is partly right",
    "wrong": "Answer when it is not right",
    "general": "Answer for everybody",
    "feedback-yes": "Answer to who chose “True”",
    "feedback-no": "Answer to who chose “Not true”",
    "front": "Front of a card",
    "back": "Back of a card",
    "left": "First part of a pair",
    "unit": "Unit of a number",
    "low": "Lower end of a scale",
    "high": "Upper end of a scale",
}
LISTS = {
    "hints": "Hint",
    "accept": "A typed answer that is right: write what people would type in your language",
    "think-about": "Something to think about",
    "groups": "Group to sort into",
    "cards": "Card",
    "steps": "Step",
    "extra": "A part that fits nothing",
    "gaps": "Gap",
    "pairs": "Second part of a pair",
}


def translatable_texts(value: Value) -> dict[str, str]:
    """Return the words to translate by their keys; the same ones are replaced when an edition is made."""
    every = _of_facts(value) if isinstance(value, CountryFacts) else texts(value)
    only = ".alt" if isinstance(value, Pictures) else ""
    return {key: words for key, words in every if key.endswith(only) and has_words(words)}


def with_translations(value: V, done: Mapping[str, str]) -> V:
    """Return a value with the words whose keys are in `done` replaced."""
    said = replace_texts(value, done)
    if not isinstance(said, CountryFacts):
        return said
    # The value of a fact is no text in general: it can be a number or an address.
    facts = {
        name: fact.model_copy(update={"value": done.get(f"facts.{name}.value", fact.value)})
        for name, fact in said.facts.items()
    }
    return said.model_copy(update={"facts": facts})


def _of_facts(facts: CountryFacts) -> Iterator[tuple[str, str]]:
    yield "name", facts.name
    for name, fact in facts.facts.items():
        for field in FACT_FIELDS:
            words = getattr(fact, field)
            if words and (field != "value" or fact.kind in FACT_SENTENCES):
                yield f"facts.{name}.{field}", words


def messages_of(value: Value, place: PlaceOf) -> list[Message]:
    """Return the messages of a value in the order of its file."""
    about = _about(value)
    return [
        Message(key, words, (*about(key), *to_keep(words)), (place(key),))
        for key, words in translatable_texts(value).items()
    ]


def _about(value: Value) -> Callable[[str], list[str]]:
    """Return the function that says what a text of this value is."""
    if isinstance(value, Quiz):
        return lambda key: _about_quiz(value, key)
    if isinstance(value, CountryFacts):
        return lambda key: _about_fact(value, key)
    if isinstance(value, Pictures):
        return lambda _: ["What a picture shows, for people who do not see it"]
    if isinstance(value, SessionPlan):
        return lambda key: ["Title of a session" if key == "title" else "Session plan: for trainers"]
    if isinstance(value, Organisation):
        return lambda _: ["The organisation that uses the course"]
    raise TypeError(type(value))


def _about_fact(value: CountryFacts, key: str) -> list[str]:
    if key == "name":
        return [f"The country {value.code}"]
    _, name, field = key.split(".")
    fact: Fact = value.facts[name]
    said = [f"{FACT_FIELDS[field]}; risk: {fact.risk}"]
    if field not in {"label", "value"}:
        said.append(f"Of: {fact.label}")
    if field == "value" and fact.kind in FACT_SENTENCES:
        said.append(f"Stands alone or in a sentence about: {fact.label}")
    return said


def _about_quiz(quiz: Quiz, key: str) -> list[str]:
    parts = key.split(".")
    if parts[0] != "questions":
        return [QUIZ_FIELDS[parts[-1]]]
    question = next(question for question in quiz.questions if question.id == parts[1])
    said = [f"{_part_of_question(question.type, parts[2:])} (type of question: {question.type})"]
    correct = next((choice for choice in getattr(question, "choices", ()) if choice.id in parts[3:4]), None)
    if correct is not None and parts[2] == "choices":
        said.append("This choice is right" if getattr(correct, "correct", False) else "This choice is not right")
    if parts[2] == "prompt" and question.type == "true-false":
        said.append(f"This statement is {'true' if getattr(question, 'answer', False) else 'not true'}")
    if parts[2:] != ["prompt"]:
        said.append(f"Question: {question.prompt}")
    return said


def _part_of_question(kind: str, parts: list[str]) -> str:
    last = parts[-1]
    if parts[0] == "text" and kind == "fill":
        return "Text with gaps"
    if last in {"text", "right"} and parts[0] in {"choices", *LISTS}:
        inner = "Choice" if "choices" in parts else LISTS[parts[0]]
        return "Gap" if inner == "Gap" else inner
    if last.isdigit() and parts[-2] in LISTS:
        return LISTS[parts[-2]]
    return QUIZ_FIELDS.get(last, "Text")
