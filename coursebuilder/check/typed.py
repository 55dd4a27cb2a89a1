"""Find what an author typed and facts/ should say: numbers to call, e-mail addresses, ages, amounts of money."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A number before one of these words counts something.
_COUNTED = (
    r"(?:signs?|steps?|minutes?|hours?|days?|weeks?|months?|questions?|things?|people|persons?|words?|pictures?|photos?|"
    r"messages?|cards?|checks?|ways?|points?|times?|coins?|pages?|lessons?|papers?|numbers?|helpers?|families|countries|"
    r"bags?|kilos?|kilograms?|kg|grams?|metres?|kilometres?|km|litres?|degrees?|per ?cent)\b"
)
_IN_WORDS = r"(?:(?:thir|four|fif|six|seven|eigh|nine)teen|twelve|twenty(?:-one)?|sixty(?:-five)?)"
_YEARS = rf"(?:\d{{1,2}}|{_IN_WORDS})\b(?![.:]\d)"

PHONE = re.compile(r"(?<![\w.,{-])(?:\+|00)?\(?\d(?:[ ().\-/]{0,2}\d){5,}(?![\w%])")
EMERGENCY = re.compile(
    r"(?<![\w.,:-])(?<!\d )(?:112|110|113|119|911|999|000|111|116[ ]?\d{3}|1177|1220|1247|1911)"
    rf"(?![\w.,:%-]*\d)(?!\s+{_COUNTED})",
    re.IGNORECASE,
)
EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]+\b|(?<!\w)@[\w-]+\.[a-z]{2,}\b")
AGE = re.compile(
    rf"\b(?:under|over|above|below|(?:younger|older) than|aged?|age of|turn(?:s|ed)?)\s+{_YEARS}(?!\s*%|\s+{_COUNTED})"
    rf"|\b(?:am|is|are|was|were|from|until)\s+{_YEARS}\s+(?:years?\b|(?:and|or)\s+(?:older|younger|over|under|more)\b)"
    rf"|\b(?:I am|you are|he is|she is|they are|child is|children are)\s+{_YEARS}(?=\s*(?:[.,;!?)]|$))"
    rf"|\b(?:\d{{1,2}}|{_IN_WORDS})[- ]years?[- ]olds?\b|\b(?:1[2-9]|[2-9]\d)[- ]years?\b(?! ago)",
    re.IGNORECASE,
)
_CURRENCY = r"(?:euros?|cents?|dollars?|pounds?|kronor|krona|kroner|krónur|kr|lei|leu|EUR|USD|GBP|SEK|NOK|ISK|RON)\b"
# The length of an amount is bounded: a line of a thousand digits must not take a thousand times as long.
MONEY = re.compile(
    rf"[€$£]\s?\d[\d.,]{{0,14}}|(?<![\d.,])(?<!\d )\d[\d., ]{{0,14}}\s?(?:[€$£]|{_CURRENCY})", re.IGNORECASE
)
_DATE_OR_TIME = re.compile(
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}\b"
    r"|\b\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}\b|\b\d{1,2}:\d{2}\b|(?<![\d+])(?<!\d )[1-9]\d{0,2}(?: 000)+(?! ?\d)"
)
# What has been found is taken away before the next pattern looks.
PATTERNS = (
    ("email", EMAIL),
    ("money", MONEY),
    ("", _DATE_OR_TIME),
    ("phone", PHONE),
    ("phone", EMERGENCY),
    ("age", AGE),
)

# Roles, addresses of links (not those that call or write to somebody), options of blocks.
_NOT_TEXT = re.compile(
    r"\{[a-z-]+\}`[^`]*`|\]\((?!\s*<?(?:tel|sms|mailto):)[^)]*\)|<https?://[^>]*>|https?://\S+|^:[a-z-]+:\s+\S+$"
)


def typed_in(line: str) -> Iterator[tuple[str, str, int]]:
    """Yield kind (`phone`, `email`, `age`, `money`), words and column (from 1) of what stands typed in `line`."""
    plain = _NOT_TEXT.sub(_blank, line)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(plain) if kind else ():
            yield kind, match.group().strip(), match.start() + 1
        plain = pattern.sub(_blank, plain)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
