"""Reads what a learner typed: words and numbers, in any script. Knows no question.

`_static/course/grade.js` does the same, step by step.
So the steps use only what both languages define alike: Unicode normal forms, lower case and general categories.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

_DROPPED = re.compile(
    "[\u0640\u064b-\u0652\u0670"  # tatweel, harakat, superscript alef: decoration that most people leave out
    "\u00ad\u061c\u200b\u200d-\u200f\u2060\ufe0e\ufe0f\ufeff]"  # what a keyboard adds and nobody sees
)
_SMALL_I = re.compile("i\u0307|\u0131")
# What \s is in JavaScript, and apostrophes.
_SPACES = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'\u2019]+")
_PLAIN = re.compile(r"[0-9]+(?:[.,\u066b][0-9]*)?|[.,\u066b][0-9]+")
_GROUPED = re.compile(r"([1-9][0-9]{0,2}([., \u066c])(?:[0-9]{2,3}\2)*[0-9]{3})(?:(?!\2)[.,\u066b]([0-9]*))?")


def normalise(text: str) -> str:
    """Return the words of `text` without what doesn't count, or nothing if it holds no letter and no digit.

    NFKC, lower case, digits of any script as 0 to 9, no tatweel, no harakat, no invisible characters;
    whatever is not a letter, a mark or a number becomes a space, and spaces collapse.
    A zero-width non-joiner becomes a space too, because in Persian both are written for the same thing.
    Turkish dotted and dotless i are one letter: phones capitalise a first letter without knowing the language.
    """
    kept = (char if unicodedata.category(char)[0] in "LMN" else " " for char in _fold(text, "NFKC"))
    return " ".join("".join(kept).split())


def matching(accept: Sequence[Sequence[object]], text: str) -> int:
    """Return the place of the accepted answer with the most credit that `text` gives, or -1.

    `accept` is the list of `[normalised text, credit]` of an answer key.
    """
    typed = normalise(text)
    best, most = -1, -1.0
    for place, (accepted, credit) in enumerate(accept):
        if accepted == typed and isinstance(credit, int | float) and credit > most:
            best, most = place, credit
    return best


def squash(text: str) -> str:
    """Return `text` as `read_number` compares it: NFC, lower case, ASCII digits, single spaces for any gap."""
    return _SPACES.sub(" ", _fold(text, "NFC")).strip(" ")


def read_number(text: str, unit: str = "") -> list[float]:
    """Return what `text` can mean as a number: nothing, one value, or two where a mark is ambiguous.

    The decimal mark is `.`, `,` (also the Arabic comma) or U+066B.
    Groups are parted by one kind of mark: `.`, `,`, U+066C, a space or an apostrophe;
    the last group has three digits, the groups before it two or three (as in South Asia), and the first is not 0.
    So 1.234,5 is 1234.5, 1.234.567 is a whole number, 0,500 is a half, and 1,234 is read both ways.
    `unit` (squashed) may stand before or after the number; any other word makes it no number.
    """
    body = squash(text)
    if unit:
        body = body.removeprefix(unit).removesuffix(unit).strip(" ")
    sign = -1.0 if body[:1] in ("-", "\u2212") else 1.0
    if body[:1] in ("-", "\u2212", "+"):
        body = body[1:].lstrip(" ")
    body = body.replace("\u060c", ",")
    readings = []
    if _PLAIN.fullmatch(body):
        readings.append(sign * float(re.sub("[,\u066b]", ".", body)))
    if grouped := _GROUPED.fullmatch(body):
        readings.append(sign * float(re.sub("[^0-9]", "", grouped[1]) + "." + (grouped[3] or "")))
    return readings


def _fold(text: str, form: Literal["NFC", "NFKC"]) -> str:
    """Return what words and numbers have in common: lower case, nothing invisible, ASCII digits."""
    lower = _SMALL_I.sub("i", _DROPPED.sub("", unicodedata.normalize(form, text).lower()))
    # Once more, for letters and marks that a dropped character had kept apart.
    return "".join(_digit(char) for char in unicodedata.normalize(form, lower))


def _digit(char: str) -> str:
    """Return the ASCII digit for a decimal digit of any script; Ethiopic numerals are no decimal digits and stay."""
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)
