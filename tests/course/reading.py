"""How hard a text is to read: the Flesch-Kincaid grade, which counts words a sentence and syllables a word.

Grade = 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid and others, 1975). 5: fifth school year.
Only whole sentences count. Numbers, names and the slots of facts do not: a reader looks at them or knows them.

`python -m tests.course.reading` prints a table of the course.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from .learner_texts import SLOT, Sentence, learner_texts
from .plain_words import WORD, names
from .syllables import syllables


def counted(words: str) -> list[str]:
    """Return the words of a sentence that count."""
    return [word for word in WORD.findall(words) if word != SLOT and word.removesuffix("'s") not in names()]


def grade(sentences: Iterable[Sentence]) -> float:
    """Return the Flesch-Kincaid grade of a text; 0 where it has no whole sentence."""
    whole = [words for each in sentences if each.whole and (words := counted(each.words))]
    count = sum(map(len, whole))
    if not count:
        return 0.0
    spoken = sum(syllables(word) for words in whole for word in words)
    return 0.39 * count / len(whole) + 11.8 * spoken / count - 15.59


def table() -> str:
    """Return median and worst grade of each unit's pages and quizzes."""
    units: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for name, sentences in learner_texts().items():
        kind, unit, *rest = name.split("/")
        if rest and not name.endswith("/index.md"):
            units[unit, "lessons" if kind == "course" else "quizzes"][rest[0]] = grade(sentences)
    lines = [f"{'unit':<12}{'texts':<10}{'count':>5}{'median':>8}{'worst':>7}  where"]
    for (unit, kind), grades in sorted(units.items()):
        worst = max(grades, key=lambda name: grades[name])
        middle = median(grades.values())
        lines.append(f"{unit:<12}{kind:<10}{len(grades):>5}{middle:>8.1f}{grades[worst]:>7.1f}  {worst}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
