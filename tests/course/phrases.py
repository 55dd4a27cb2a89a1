"""Find what the course does not say: the groups of patterns in `phrases.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from .learner_texts import Sentence


@dataclass(frozen=True, slots=True)
class Group:
    """Patterns that belong together, each with the reason to refuse it."""

    name: str
    for_everybody: bool
    not_in: frozenset[str]
    unless: re.Pattern[str] | None
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    any_of_them: re.Pattern[str]

    def found_in(self, words: str) -> Iterator[tuple[str, str]]:
        """Yield the phrases that stand in `words`, each with the reason, but none that a word turns round."""
        if not self.any_of_them.search(words):
            return
        for pattern, why in self.patterns:
            for match in pattern.finditer(words):
                if not (self.unless and self.unless.search(words[: match.start()])):
                    yield match.group().strip(), why


@cache
def groups() -> tuple[Group, ...]:
    """Return the groups of `phrases.yaml`."""
    content = yaml.safe_load((Path(__file__).parent / "phrases.yaml").read_text(encoding="utf-8"))
    return tuple(
        Group(
            name,
            each["readers"] == "everybody",
            frozenset(each.get("not-in", ())),
            re.compile(each["unless"], re.IGNORECASE) if "unless" in each else None,
            tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in each["patterns"].items()),
            re.compile("|".join(each["patterns"]), re.IGNORECASE),
        )
        for name, each in content.items()
    )


def refused_phrases(sentence: Sentence, *, for_trainers: bool = False) -> Iterator[tuple[str, str, str]]:
    """Yield group, phrase and reason of what a sentence must not say."""
    for group in groups():
        if sentence.voice not in group.not_in and (group.for_everybody or not for_trainers):
            yield from ((group.name, phrase, why) for phrase, why in group.found_in(sentence.words))
