"""A translation keeps every “not”: without it, “Do not pay” becomes the advice to pay.

What is found is a sentence whose “not” has no counterpart at all. A language without a list of words is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coursebuilder.check.translation_flaws import Flaw, Pair, base, folded, without_technical_parts
from coursebuilder.check.translation_words import BEFORE, NEGATIONS, NO_NEGATIONS

_ENGLISH = re.compile(r"\b(?:not|never|nobody|nothing|none|neither|nor|cannot|no)\b|n['’]t\b", re.IGNORECASE)
# Other languages have a verb for “say no” (refuse), one word for “not even”, and a label of their own for “Not true”.
_NO_LOSS = re.compile(r"\bsa(?:y|ys|id|ying) [\"“'‘]?no\b|\bnot (?:even|only|quite)\b|^\W*not \w+\W*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['\u200c-][^\W\d_]+)*")
NOTHING = r"(?!)"


def negation_flaws(pair: Pair) -> Iterator[Flaw]:
    """Yield that the translation has no “not”, or fewer than the original."""
    if base(pair.language) not in NEGATIONS:
        return
    wanted = negations_in_english(pair.source)
    found = negations(pair.translated, pair.language)
    if wanted and not found:
        yield Flaw("T023" if pair.is_risky else "T024", {"found": wanted[0]})
    elif len(found) < len(wanted):
        yield Flaw("T025", {"wanted": len(wanted), "found": len(found)})


def negations_in_english(text: str) -> list[str]:
    """Return the words with which an original says no."""
    plain = _NO_LOSS.sub(" ", without_technical_parts(text))
    return [match.group() for match in _ENGLISH.finditer(plain)]


def negations(text: str, language: str) -> list[str]:
    """Return the words with which a translation says no."""
    known, others, phrases = _patterns(base(language))
    plain = phrases.sub(lambda match: "-".join(match.group().split()), folded(without_technical_parts(text)))
    return [word for word in _WORD.findall(plain) if known.fullmatch(word) and not others.fullmatch(word)]


def languages_with_negations() -> list[str]:
    """Return the languages whose words for “no” are known."""
    return sorted(NEGATIONS)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what is a “no”, what only looks like one, and which words are one only together."""
    words = NEGATIONS[language].split()
    known = "|".join(_pattern(word) for word in words)
    others = "|".join(_pattern(word) for word in NO_NEGATIONS.get(language, "").split())
    phrases = "|".join(_pattern(word).replace(r"\-", r"\s+") for word in words if "-" in word)
    return (
        re.compile(f"{BEFORE.get(language, '')}(?:{known})"),
        re.compile(others or NOTHING),
        re.compile(rf"\b(?:{phrases or NOTHING})\b"),
    )


def _pattern(word: str) -> str:
    return re.escape(folded(word)).replace(r"\*", r"[\w'\u200c-]*").replace(r"\?", r"\w")
