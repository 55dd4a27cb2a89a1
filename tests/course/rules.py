"""Limits of the language with their reasons, and what may break them: all from `language.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ALL = "all"
"""What an exception names when it is the whole page or quiz that breaks the rule."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that is broken: by which page, quiz or fact, by which sentence or word, where, and why that is so."""

    rule: str
    name: str
    what: str
    place: str
    detail: str = ""

    def __str__(self) -> str:
        """Return it as a line of a report."""
        return f"{self.place}: {self.rule}: {self.detail or self.what}"


Exceptions = dict[str, dict[str, dict[str, str]]]


@cache
def language() -> dict[str, Any]:
    """Return the whole file."""
    content: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "language.yaml").read_text(encoding="utf-8"))
    return content


def limit(name: str) -> float:
    """Return the limit called `name`."""
    return float(language()["limits"][name]["value"])


def exceptions() -> Exceptions:
    """Return what may break a rule: rule, page, sentence, reason."""
    found: Exceptions = language()["exceptions"]
    return found


def refused(found: Iterable[Violation], allowed: Exceptions) -> list[Violation]:
    """Return the violations that no exception allows."""
    return [each for each in found if each.what not in allowed.get(each.rule, {}).get(each.name, {})]


def useless(found: Iterable[Violation], allowed: Exceptions) -> list[str]:
    """Return the exceptions that allow nothing any more, or that have no reason of at least three words."""
    needed = {(each.rule, each.name, each.what) for each in found}
    return [
        f"{rule}: {name}: {what}"
        for rule, places in allowed.items()
        for name, sentences in places.items()
        for what, reason in sentences.items()
        if (rule, name, what) not in needed or len(str(reason).split()) < 3
    ]
