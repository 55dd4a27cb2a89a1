"""The age branch, in any language: who is under 18 is trafficked without force or lies, so that the two go together.

Texts for learners ask for the fact on adults only together with the fact on children. A translation keeps the age,
in whatever digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.pofile import read_po

ADULTS, CHILDREN = "trafficking-adults", "trafficking-children"
AGE = re.compile(r"(?<![0-9.,])18(?![0-9]|[.,][0-9])")

Messages = list[tuple[str, str]]


def carries_age_branch(text: str) -> bool:
    """Tell whether `text` names the age 18, in any digits: 18, ١٨, ۱۸, १८, ១៨."""
    return bool(AGE.search("".join(_in_ascii(character) for character in text)))


def _in_ascii(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


def misses_children(text: str) -> bool:
    """Tell whether a page or quiz, in any language, asks for the fact on adults and not for that on children."""
    return asks_for(ADULTS, text) and not asks_for(CHILDREN, text)


def asks_for(fact: str, text: str) -> bool:
    """Tell whether `text` names the fact in a `with-fact` block, a slot or a question's `needs`."""
    return bool(re.search(rf"(?<![\w-]){fact}(?![\w-])", text))


def lost_ages(messages: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the originals that name the age and whose translation does not; what is not translated is no loss."""
    for original, translated in messages:
        if translated and carries_age_branch(original) and not carries_age_branch(translated):
            yield original


def catalogues(root: Path) -> list[Path]:
    """Return the catalogues of translations, if there are any yet."""
    return sorted((root / "locale").rglob("*.po"))


def messages_of(path: Path) -> Messages:
    """Return originals and translations of a catalogue; doubtful ones are not shown to anybody and do not count."""
    with path.open("rb") as file:
        messages = [each for each in read_po(file) if each.id and not each.fuzzy]
    return [(str(each.id), str(each.string or "")) for each in messages if isinstance(each.id, str)]
