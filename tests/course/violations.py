"""Everything that breaks a rule of the language, in learners' texts, trainers' texts and facts.

`python -m tests.course.violations` prints what no exception allows, a line each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from statistics import mean

from .assumptions import guessed_sex, only_faith, wives_only
from .hard_words import explained, hard_words
from .learner_texts import ROOT, Sentence, fact_texts, learner_texts, trainer_texts
from .passive import passives
from .phrases import refused_phrases
from .plain_words import words_of
from .reading import grade
from .rules import ALL, Violation, exceptions, limit, refused

EXCLAMATION = re.compile("[!¡！]")


def check_learners(name: str, sentences: list[Sentence]) -> Iterator[Violation]:
    """Yield what breaks a rule in a text for learners."""
    yield from check_sentences(name, sentences, limit("longest-sentence"))
    yield from _check_whole(name, sentences)
    yield from _check_words(name, sentences)
    for each in sentences:
        if faith := only_faith(each.words):
            yield Violation("faith", name, each.words, each.place, f"{faith} alone: {each.words}")
        if guess := guessed_sex(each):
            yield Violation("gender", name, each.words, each.place, f"“{guess}”: anybody can do that: {each.words}")
    for each in wives_only(sentences):
        yield Violation("gender", name, each.words, each.place, f"a wife, and nowhere a husband: {each.words}")


def check_sentences(
    name: str, sentences: list[Sentence], longest: float, *, for_trainers: bool = False
) -> Iterator[Violation]:
    """Yield what breaks a rule in a sentence of any text: its length, exclamation marks, phrases."""
    for each in sentences:
        if each.count() > longest:
            yield Violation("long", name, each.words, each.place, f"{each.count()} words: {each.words}")
        if EXCLAMATION.search(each.words):
            yield Violation("exclamation", name, each.words, each.place)
        for group, phrase, why in refused_phrases(each, for_trainers=for_trainers):
            yield Violation(group, name, each.words, each.place, f"“{phrase}” ({why}): {each.words}")


def _check_whole(name: str, sentences: list[Sentence]) -> Iterator[Violation]:
    words = mean(each.count() for each in sentences)
    if words > limit("mean-sentence"):
        yield Violation("mean", name, ALL, name, f"{words:.1f} words a sentence")
    if (found := grade(sentences)) > limit("reading-grade"):
        yield Violation("reading", name, ALL, name, f"grade {found:.1f}")
    hiding = [each for each in sentences if passives(each.words)]
    if len(hiding) > limit("passive-share") * len(sentences):
        listed = "".join(f"\n    {each.place}: {each.words}" for each in hiding)
        yield Violation("passive", name, ALL, name, f"{len(hiding)} of {len(sentences)} sentences{listed}")


def _check_words(name: str, sentences: list[Sentence]) -> Iterator[Violation]:
    for word in hard_words((each.words for each in sentences), explained()):
        first = next(each for each in sentences if word in words_of(each.words))
        yield Violation("hard-word", name, word, first.place, f"“{word}” is nowhere explained: {first.words}")


def check_trainers(name: str, sentences: list[Sentence]) -> Iterator[Violation]:
    """Yield what breaks a rule in a text for trainers."""
    yield from check_sentences(name, sentences, limit("longest-trainer-sentence"), for_trainers=True)


def check_fact(name: str, sentences: list[Sentence]) -> Iterator[Violation]:
    """Yield what breaks a rule in a fact. Its words are those of offices and laws: the lesson around it explains."""
    yield from check_sentences(name, sentences, limit("longest-sentence"))
    for each in sentences:
        if faith := only_faith(each.words):
            yield Violation("faith", name, each.words, each.place, f"{faith} alone: {each.words}")


@cache
def violations_by_readers() -> dict[str, list[Violation]]:
    """Return every violation of the course, allowed or not: those of learners' texts, of trainers' texts, of facts."""
    checks = {
        "learners": (check_learners, learner_texts()),
        "trainers": (check_trainers, trainer_texts()),
        "facts": (check_fact, fact_texts()),
    }
    return {
        readers: [found for name, each in texts.items() for found in check(name, each)]
        for readers, (check, texts) in checks.items()
    }


def violations() -> list[Violation]:
    """Return every violation of the course, allowed or not."""
    return [each for found in violations_by_readers().values() for each in found]


def located(found: Violation) -> str:
    """Return the violation as a line that begins with file and line, as far as the sentence can be found."""
    path, _, first = found.place.partition(" ")[0].partition(":")
    file, begin = ROOT / path, int(first or 1)
    start = found.what[:25] if found.what != ALL else ""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() and start else []
    line = next((number for number, words in enumerate(lines, start=1) if number >= begin and start in words), 0)
    return f"{path}:{line}: {found.rule}: {found.detail or found.what}" if line else str(found)


if __name__ == "__main__":
    for each in refused(violations(), exceptions()):
        print(located(each))
