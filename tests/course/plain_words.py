"""Which words a reader at A2 to B1 knows: those of `plain_words.txt`, their regular forms, and the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

LIST = Path(__file__).parent / "plain_words.txt"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Endings that change number or tense, and what stands in the word's first form instead: `stories`, `story`.
ENDINGS = (
    (re.compile(r"'s$"), ""),
    (re.compile(r"(?<=\w)e?s$"), ""),
    (re.compile(r"(?<=\w)s$"), ""),
    (re.compile(r"ie(?:s|d)$"), "y"),
    (re.compile(r"(?<=[^aeiou]e)d$"), ""),
    (re.compile(r"(?<=..)(?:ed|ings?)$"), ""),
    (re.compile(r"(?<=..)ings?$"), "e"),
    (re.compile(r"(?<=([b-df-hj-np-tv-z]))\1(?:ed|ing)$"), ""),
)


@cache
def listed() -> frozenset[str]:
    """Return every entry of the list."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


@cache
def names() -> frozenset[str]:
    """Return the entries that begin with a capital letter: names, languages, days, months."""
    return frozenset(word for word in listed() if word[0].isupper())


def words_of(text: str) -> list[str]:
    """Return the words of a text of two or more letters, without the parts of numbers."""
    return [word for word in WORD.findall(text) if len(word) > 1]


@cache
def is_plain(word: str) -> bool:
    """Tell whether a reader knows `word`, or whether it is a name."""
    return any(form in listed() for form in (word, *first_forms(word)))


def first_forms(word: str) -> Iterator[str]:
    """Yield what a regular form may come from: `stopped` and `stops` from `stop`."""
    plain = word.replace("’", "'")
    for form in (plain, plain.removesuffix("'s")):
        yield form
        yield from _without_ending(form.lower())


def _without_ending(word: str) -> Iterator[str]:
    yield word
    for ending, first in ENDINGS:
        if ending.search(word):
            yield ending.sub(first, word)
