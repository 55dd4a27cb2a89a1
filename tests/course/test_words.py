"""Plain words, their forms, and hard words that a lesson explains."""

from __future__ import annotations

import pytest

from .hard_words import hard_words, is_explained, terms
from .learner_texts import course
from .plain_words import LIST, is_plain, listed, names

HARD = "permit appeal due gross net valid consent discrimination ombudsman reunification smuggler wages urgent"


@pytest.mark.parametrize(
    "word", ["ask", "asks", "asked", "asking", "stopped", "stories", "studied", "using", "friend's"]
)
def test_regular_forms_are_plain(word: str) -> None:
    assert is_plain(word)


@pytest.mark.parametrize("word", ["feelings", "thieves", "took", "Amina", "Amina's", "boxes", "used"])
def test_other_forms_and_names_are_plain(word: str) -> None:
    assert is_plain(word)


@pytest.mark.parametrize("word", [*HARD.split(), "amina", "askation", "xylophone"])
def test_hard_words_are_not_plain(word: str) -> None:
    assert not is_plain(word)


def test_the_list_is_tidy() -> None:
    entries = [
        word for line in LIST.read_text(encoding="utf-8").splitlines() for word in line.partition("#")[0].split()
    ]
    assert [word for word in entries if not word.isalpha()] == []
    assert sorted(entries) == sorted(set(entries))
    assert 1500 < len(listed()) < 3000
    assert "Amina" in names()
    assert "ask" not in names()


@pytest.mark.parametrize(
    ("word", "words", "explains"),
    [
        ("permit", {"permit"}, True),
        ("Permits", {"permit"}, True),
        ("smuggler", {"smuggling"}, True),
        ("trafficked", {"trafficking"}, True),
        ("exploitation", {"exploit"}, True),
        ("threaten", {"threat"}, True),
        ("contraception", {"contract"}, False),
        ("internet", {"interpreter"}, False),
        ("permit", set(), False),
    ],
)
def test_explained(word: str, words: set[str], explains: bool) -> None:
    assert is_explained(word, frozenset(words)) == explains


def test_hard_words() -> None:
    texts = ["You need a permit.", "Ask Amina, FACT or the ombudsman. A permit is a paper."]
    assert hard_words(texts, frozenset()) == ["permit", "ombudsman"]
    assert hard_words(texts, frozenset({"permit"})) == ["ombudsman"]
    assert hard_words(["I don't know the permit's date."], frozenset()) == ["permit's"]


def test_terms_of_a_page() -> None:
    found = terms(course().pages["course/scams/fake-offers.md"])
    assert {"offer", "fake", "deposit", "interview"} <= found
    assert "money" not in found, "a word of a meaning"
