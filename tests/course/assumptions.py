"""Find what takes one faith or one sex for granted."""

from __future__ import annotations

import re

from .learner_texts import Sentence
from .plain_words import names

# A word of one faith stands only beside that of another: the course has readers of every faith and of none.
FAITHS = {
    "Christian": r"church(?:es)?|christmas|easter|bible|priests?|christians?|baptis\w+",
    "Muslim": r"mosques?|halal|haram|ramadan|quran|koran|imams?|muslims?|eid|sharia",
    "Jewish": r"synagogues?|kosher|rabbis?|jew(?:s|ish)?|sabbath",
    "of other faiths": r"temples?|hindus?|buddhists?|sikhs?|yazidis?",
}
GOD = re.compile(r"\b(?:god|allah|bless(?:ed|ing|ings)?|heaven|devil|sins?|inshallah)\b", re.IGNORECASE)
# Who does a job can be anybody. A name, or a word such as `woman`, says who it is.
JOB = (
    "officer|doctor|boss|employer|lawyer|landlord|judge|driver|teacher|nurse|midwife|social worker|trainer|official"
    "|operator|interpreter|helper|adviser|owner|smuggler|agent|cheat|clerk|worker|tenant|citizen|child"
)
HE_OR_SHE = re.compile(rf"\b(?:{JOB})\b[^.?!:\"]*\b(?:he|she|himself|herself)\b", re.IGNORECASE)
# Then `he` or `she` is somebody of whom the text has spoken before.
EARLIER = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
KNOWN = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|husband|wife|father|mother|brother|sister|son|daughter|uncle|aunt|cousin)\b",
    re.IGNORECASE,
)
# In a story, a man may have a wife.
WIFE = re.compile(r"(?<!\bhis )\bwi(?:fe|ves)\b", re.IGNORECASE)
HUSBAND = re.compile(r"\b(?:husband|partner)s?\b", re.IGNORECASE)


def only_faith(words: str) -> str:
    """Return the one faith of which a sentence speaks; nothing where it names none or several."""
    if found := GOD.search(words):
        return found.group()
    faiths = [faith for faith, pattern in FAITHS.items() if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE)]
    return faiths[0] if len(faiths) == 1 else ""


def guessed_sex(sentence: Sentence) -> str:
    """Return the words in which a job's holder is `he` or `she` without being somebody in a story."""
    found = HE_OR_SHE.search(sentence.words)
    known = KNOWN.search(sentence.words) or any(re.search(rf"\b{name}\b", sentence.words) for name in names())
    if not found or known or sentence.voice == "story" or EARLIER.search(sentence.words[: found.start()]):
        return ""
    return found.group()


def wives_only(sentences: list[Sentence]) -> list[Sentence]:
    """Return the sentences about a wife in a text that knows no husband and no partner."""
    if any(HUSBAND.search(each.words) for each in sentences):
        return []
    return [each for each in sentences if WIFE.search(each.words)]
