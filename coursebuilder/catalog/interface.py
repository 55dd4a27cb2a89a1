"""The words of the interface: labels, buttons, standard sentences; in English here, translated in `locale/`.

A language's words are those of `locale/<language>/LC_MESSAGES/interface.po` (msgctxt: the key); where one is missing
the English word stands, and a report lists it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from coursebuilder.catalog.language import translations
from coursebuilder.catalog.languages import NEAREST
from coursebuilder.catalog.messages import Message, to_keep
from coursebuilder.catalog.words import ENGLISH

LOCALE = Path(__file__).resolve().parent.parent.parent / "locale"
DOMAIN = "interface"

# What the beginning of a key says about the words.
ABOUT = {
    "admonition-": "Heading of a remark in a lesson",
    "answers": "On the trainer's sheet with answers",
    "block-": "Heading of a block of a lesson",
    "contact-": "Label before what follows, on the page Help",
    "cue-": "In the trainer's plan: what the trainer does",
    "feedback-": "Label on the trainer's sheet with answers",
    "message-": "Kind of message",
    "need-": "How important a part of a lesson is",
    "phase-": "Phase of a lesson, for trainers",
    "place-": "Heading: where the reader is",
    "quiz-": "Under a question; the learner is addressed politely and calmly",
    "review-": "For people who check the course",
    "run-sheet-": "In the trainer's plan of a session",
    "sheet-": "What to do with a question on paper",
    "step-": "In the trainer's plan",
    "story-": "In a question that is a story with choices",
    "type-": "Kind of question",
    "variant-": "Heading: how a trainer does it with another group",
}
ABOUT_ONE = {
    "letters": "Signs that name choices on paper, with spaces between them; at least sixteen",
    "search-help-words": "Never shown: words that people in danger type into the search, with spaces between them. "
    "Any order and number; write all that people really use, short forms and everyday words, too",
}


def interface_strings(language: str, locale: Path = LOCALE) -> Mapping[str, str]:
    """Return the interface's words in `language` by key; of a near language where it has none of its own."""
    near = NEAREST.get(language, language)
    known = {**translations(locale, near, DOMAIN), **translations(locale, language, DOMAIN)}
    return {key: known.get((key, english), english) for key, english in ENGLISH.items()} if known else ENGLISH


def interface_messages() -> list[Message]:
    """Return the words of the interface as messages."""
    return [Message(key, words, (*_about(key), *to_keep(words))) for key, words in ENGLISH.items()]


def _about(key: str) -> list[str]:
    begun = [about for begin, about in ABOUT.items() if key.startswith(begin)]
    return [ABOUT_ONE[key]] if key in ABOUT_ONE else begun
