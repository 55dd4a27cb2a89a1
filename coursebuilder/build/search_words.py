"""What counts as the same word when a learner searches. Knows no page and no index.

`_static/course/search.js` does the same, step by step; `tests/vectors/search/` holds both together.
So the steps use only what both languages define alike: Unicode normal forms, lower case and general categories.
"""

from __future__ import annotations

import re
import unicodedata

# Accents, Arabic vowel signs and tatweel, and what a keyboard adds and nobody sees.
_DROPPED = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u00ad\u061c\u200b\u200d-\u200f\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]"
)
_APOSTROPHE = re.compile("[\u2018\u2019\u02bb\u02bc\u00b4`]")
# Letters that people take for one another when they type, and that no normal form brings together.
_SAME = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ς": "σ",
        "\u0671": "\u0627",  # alef wasla: alef
        "\u0649": "\u064a",  # alef maqsura: ya
        "\u06cc": "\u064a",  # Persian ya: ya
        "\u0629": "\u0647",  # ta marbuta: ha
        "\u06c1": "\u0647",  # Urdu ha: ha
        "\u06d5": "\u0647",  # Kurdish e: ha
        "\u06a9": "\u0643",  # Persian kaf: kaf
    }
)
# l'argent, qu'elle: the noun counts, in French and Italian.
_ELIDED = re.compile("(^|[^a-z])(?:[cdjlmnst]|qu)'")
_ELIDING = {"fr", "it"}
# "The" and "for the"; and, with, by, like or for with the article; "and", "with", "for" before a noun without one.
_ARTICLE = re.compile("(?:\u0627\u0644|\u0644\u0644)(..+)")
_JOINED_ARTICLE = re.compile("[\u0648\u0628\u0641\u0643]\u0627\u0644(...+)")
_JOINED = re.compile("[\u0648\u0628\u0644](...+)")


def words_of(text: str, language: str) -> list[list[str]]:
    """Return the words of `text`, each as the forms under which it is found, the barest one last.

    Words of one letter or digit are left out. A number with a point, such as 3.2, is one word.
    """
    base = language.partition("-")[0]
    plain = _fold(text)
    if base in _ELIDING:
        plain = _ELIDED.sub(r"\1 ", plain)
    return [forms(word, base) for word in _split(plain.replace("'", "")) if len(word) > 1]


def forms(word: str, base: str) -> list[str]:
    """Return the forms of a folded word: without an English plural, without an Arabic article.

    What only looks like a prefix stays, too: the Arabic for "parents" begins like "and the".
    """
    if base == "en":
        return [_singular(word)]
    if base == "ar":
        if found := _ARTICLE.fullmatch(word):
            return [found[1]]
        if found := _JOINED_ARTICLE.fullmatch(word) or _JOINED.fullmatch(word):
            return [word, found[1]]
    return [word]


def _fold(text: str) -> str:
    """Return `text` in lower case without accents and signs, with ASCII digits."""
    apart = unicodedata.normalize("NFKD", _APOSTROPHE.sub("'", text)).lower()
    plain = unicodedata.normalize("NFC", _DROPPED.sub("", apart)).translate(_SAME)
    return "".join(_digit(char) for char in plain)


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def _split(plain: str) -> list[str]:
    """Return the runs of letters, marks and numbers; a point before a digit holds them together."""
    marked = "".join(char if char == "." or unicodedata.category(char)[0] in "LMN" else " " for char in plain)
    return re.findall(r"[^ .]+(?:\.[0-9]+)*", marked)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
