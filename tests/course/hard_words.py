"""Find hard words that no lesson explains: a word is plain, or some lesson's {words} block says what it means.

Any lesson will do, because readers begin where they like; a session shows all words of its lessons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from coursebuilder.load.lesson import LessonText

from .learner_texts import SLOT, course
from .plain_words import first_forms, is_plain, words_of

TERM = re.compile(r"^(\S.*)\n:\s", re.MULTILINE)
# What a reader who knows `smuggling` can read: `smuggler`. The stem must be long enough to be that word's own.
ENDING = re.compile(r"(?:ing|er|e)$")
SHORTEST_STEM = 5
# Short forms such as `don't` have a rule of their own.
SHORT = re.compile(r"['’](?!s$)")


def terms(page: LessonText) -> set[str]:
    """Return the words that a page explains, each in small letters; `residence card` explains two."""
    blocks = (block.text for block in page.blocks if block.name == "words")
    return {word.lower() for text in blocks for term in TERM.findall(text) for word in words_of(term)}


@cache
def explained() -> frozenset[str]:
    """Return the words that the course explains."""
    return frozenset(word for page in course().pages.values() for word in terms(page))


@cache
def is_explained(word: str, words: frozenset[str]) -> bool:
    """Tell whether one of the explained `words` is `word`, in another form or with another ending."""
    forms = {form.lower() for form in first_forms(word)}
    return bool(forms & words) or word.lower().startswith(tuple(stems(words)))


@cache
def stems(words: frozenset[str]) -> frozenset[str]:
    """Return what the words begin with that is long enough to be their own."""
    return frozenset(stem for each in words if len(stem := ENDING.sub("", each)) >= SHORTEST_STEM)


def hard_words(texts: Iterable[str], words: frozenset[str]) -> list[str]:
    """Return the words of `texts` that are neither plain nor explained by `words`, each once."""
    found = dict.fromkeys(word for text in texts for word in words_of(text) if not (word == SLOT or SHORT.search(word)))
    return [word for word in found if not any(map(is_plain, (word, word.lower()))) and not is_explained(word, words)]
