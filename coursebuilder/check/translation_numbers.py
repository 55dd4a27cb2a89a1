"""A translation keeps the numbers, and every address to call or to open as it is; and it adds none.

The digits of every script count as equal. Numbers from 3 on stay digits, because a reader who reads little finds
them, and because they can be compared. 1 and 2 may be words: many languages have a form of the noun for them.
A number that the original writes as a word may be digits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from coursebuilder.check.translation_flaws import GAP, ORIGINALS, Flaw, Pair, in_ascii_digits, without_technical_parts
from coursebuilder.check.typed import typed_in

MAY_BE_WORDS = frozenset({"1", "2"})
AGE_OF_A_CHILD = "18"

_WEB = re.compile(r"https?://[^\s<>()\[\]\"“”»]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s<>()\[\]\"“”»]*)?")
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}(?![\w.]*\.[a-z])")
_MAY_HOLD_ONE = re.compile(r"[\d@]|\.[a-z]|://")
_AFTER_AN_ADDRESS = ".,;:!?،؛؟۔።"
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ ,.\u00a0\u202f'’]\d{3})+(?!\d)")
_NUMBER = re.compile(r"\d+")
_NOT_A_DIGIT = re.compile(r"\D")
_WRITTEN = {
    "0": "zero", "1": "one a an first once", "2": "two second twice both", "3": "three third", "4": "four fourth",
    "5": "five fifth", "6": "six sixth", "7": "seven seventh", "8": "eight eighth", "9": "nine ninth",
    "10": "ten tenth", "11": "eleven", "12": "twelve", "13": "thirteen", "14": "fourteen", "15": "fifteen",
    "16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen", "20": "twenty", "30": "thirty",
    "40": "forty", "50": "fifty", "60": "sixty", "100": "hundred", "1000": "thousand",
}  # fmt: skip
_VALUES = {word: value for value, words in _WRITTEN.items() for word in words.split()}
_WORD = re.compile(r"[a-z]+")


def number_flaws(pair: Pair) -> Iterator[Flaw]:
    """Yield numbers and addresses that the translation lost or added."""
    source, translated = (without_technical_parts(text) for text in (pair.source, pair.translated))
    if pair.domain.startswith("quizzes/"):
        source, translated = GAP.sub(" ", source), GAP.sub(" ", translated)
    yield from _addresses(source, translated)
    wanted, found = (_numbers(_without_addresses(text)) for text in (source, translated))
    for number in wanted - found:
        if number == AGE_OF_A_CHILD:
            yield Flaw("T022")
        elif number not in MAY_BE_WORDS:
            yield Flaw("T018", {"found": number})
    written = {_VALUES.get(word) for word in _WORD.findall(source.lower())}
    for number in found - wanted:
        if number not in written:
            yield Flaw("T019", {"found": number})


def _addresses(source: str, translated: str) -> Iterator[Flaw]:
    for each in addresses_in(source):
        if each not in translated:
            yield Flaw("T020", {"found": each})
    known = in_ascii_digits(source)
    for each in addresses_in(in_ascii_digits(translated)):
        if each not in known:
            yield Flaw("T021", {"found": each})


@lru_cache(maxsize=ORIGINALS)
def addresses_in(text: str) -> tuple[str, ...]:
    """Return the numbers to call, addresses, web addresses and names of accounts (@name), as they are written."""
    if not _MAY_HOLD_ONE.search(text):
        return ()
    found = [match.group().rstrip(_AFTER_AN_ADDRESS) for match in _WEB.finditer(text)]
    rest = _WEB.sub(" ", text)
    found += _HANDLE.findall(rest)
    for line in rest.splitlines():
        found += [words for kind, words, _ in typed_in(line) if kind in {"phone", "email"}]
    return tuple(dict.fromkeys(found))


def _without_addresses(text: str) -> str:
    plain = in_ascii_digits(text)
    for each in addresses_in(plain):
        plain = plain.replace(each, " ")
    return plain


def _numbers(text: str) -> Counter[str]:
    """Return the numbers of a text, 1,000 and 1 000 as 1000, 05 as 5."""
    plain = text.replace("٬", ",").replace("٫", ".")
    joined = _GROUPED.sub(lambda match: _NOT_A_DIGIT.sub("", match.group()), plain)
    return Counter(digits.lstrip("0") or "0" for digits in _NUMBER.findall(joined))
