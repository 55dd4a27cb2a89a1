"""What the rules of translations share: a flaw, the text that they judge, and text without its technical parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Care = Literal["low", "medium", "high", "critical"]

# Each language is compared with the same originals, so that what is found in them is kept: about 8,000.
ORIGINALS = 32_768
ROLE = re.compile(r"\{([a-z][a-z:-]*)\}`([^`]*)`")
TARGET = re.compile(r"\]\([^)]*\)|<(?:https?|mailto|tel|sms):[^>]*>")
PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_-]*\}(?!\s?`)")
GAP = re.compile(r"\[[a-z][a-z0-9-]*\](?!\()")
_DIGIT = re.compile(r"\d")
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")


class Flaw(NamedTuple):
    """A flaw of one translation: the code of its problem, and what the wording needs."""

    code: str
    values: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and its translation, and how much harm a mistake in them can do."""

    source: str
    translated: str
    language: str
    domain: str = ""
    context: str = ""
    care: Care = "low"

    @property
    def is_plain(self) -> bool:
        """Tell whether it is text without Markdown: the interface's words."""
        return self.domain == "interface"

    @property
    def is_risky(self) -> bool:
        """Tell whether a wrong word in it can bring somebody into danger."""
        return self.care in {"high", "critical"}


def base(language: str) -> str:
    """Return `ar` for `ar-SY` or `ar_SY`."""
    return re.split(r"[-_]", language)[0].lower()


def in_ascii_digits(text: str) -> str:
    """Return `text` with the digits of every script as 0 to 9; its length stays."""
    return text if text.isascii() else _DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def folded(text: str) -> str:
    """Return `text` as words are looked up in it: small letters, without vowel signs, one form of each letter."""
    plain = _ARABIC_MARKS.sub("", unicodedata.normalize("NFC", text)).casefold()
    return plain.replace("ي", "ی").replace("ى", "ی").replace("ك", "ک").replace("’", "'").replace("አ", "ኣ")


def without_technical_parts(text: str) -> str:
    """Return what a reader reads as words: no roles, no targets of links, no placeholders, no gaps."""
    for pattern in (ROLE, TARGET, PLACEHOLDER):
        text = pattern.sub(" ", text)
    return text
