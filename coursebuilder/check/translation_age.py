"""The age branch: under 18, an act and the purpose to exploit are enough (Palermo Protocol, article 3 (c)).

A translation that brings force, lies or threats into such a sentence, or loses the “not needed”, tells a child
that nothing happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coursebuilder.check.translation_flaws import Flaw, Pair, base, folded, without_technical_parts
from coursebuilder.check.translation_negation import (
    NOTHING,
    languages_with_negations,
    negations,
    negations_in_english,
)
from coursebuilder.check.translation_words import MEANS

_CHILD = re.compile(r"\bunder 18\b|\bchild(?:ren)?\b", re.IGNORECASE)
_TOPIC = re.compile(r"\bexploit\w*|\btraffick\w*", re.IGNORECASE)
_MEANS = re.compile(
    r"\b(?:force[ds]?|forcing|lies?|lied|lying|power|threat\w*|tricks?|tricked|decei\w+|decepti\w+|coerc\w+)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['\u200c-][^\W\d_]+)*")


def age_flaws(pair: Pair) -> Iterator[Flaw]:
    """Yield what the translation of a sentence on children adds or loses."""
    source = without_technical_parts(pair.source)
    about = f"{pair.domain} {pair.context}"
    if not _CHILD.search(source) or not ("trafficking" in about or _TOPIC.search(source)):
        return
    if not _MEANS.search(source):
        found = _means_in(pair.translated, pair.language)
        if found:
            yield Flaw("T026", {"found": found})
        return
    known = base(pair.language) in languages_with_negations()
    if known and negations_in_english(source) and not negations(pair.translated, pair.language):
        yield Flaw("T027")


def _means_in(text: str, language: str) -> str:
    known = _pattern(base(language))
    words = _WORD.findall(folded(without_technical_parts(text)))
    return next((word for word in words if known.match(word)), "")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    beginnings = [re.escape(folded(word)) for word in MEANS.get(language, "").split()]
    return re.compile("|".join(beginnings) or NOTHING)
