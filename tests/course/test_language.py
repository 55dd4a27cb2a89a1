"""Plain words: short sentences, no exclamation marks, nothing that blames, praises or labels people."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import mean

import pytest
import yaml

from .learner_texts import Sentence, course, sentences_of_page, sentences_of_value

COURSE = course()
LONGEST_SENTENCE = 20
HIGHEST_MEAN = 13
EXCEPTIONS: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "language.yaml").read_text(encoding="utf-8")
)
FACTS = [
    (f"{country}.{name}", fact.model_copy(update={"note": None}))
    for country, loaded in COURSE.facts.items()
    for name, fact in loaded.value.facts.items()
    if fact.kind == "text" and fact.grade in {"A", "B"}
]
TEXTS: dict[str, list[Sentence]] = {
    **{path: found for path, page in COURSE.pages.items() if (found := sentences_of_page(page))},
    **{f"quizzes/{address}": sentences_of_value(loaded.value, address) for address, loaded in COURSE.quizzes.items()},
}
# What must not be said, and why.
PHRASES = {
    r"\billegal (?:im)?migra|\billegals\b|\bclandestine|\b(?:im)?migrants? without papers": "nobody is illegal",
    r"\b(?:great|good|excellent|amazing|well) (?:job|work|done)\b|\bwell done\b": "praise is for children",
    r"\b(?:you|have|has) (?:have )?(?:passed|failed)\b|\bpass mark\b|\byour score\b": "this is no exam",
    r"\bmust be (?:very |really |absolutely )?sure\b": "people may ask for help with a feeling only",
    r"\byour (?:own )?fault\b": "it can happen to anyone",
    r"\b(?:stupid|naive|gullible|ignorant|foolish)\b": "it can happen to anyone",
    r"\b(?:obviously|of course|simply|just (?:do|click|call|say))\b": "it is not easy for everybody",
    r"\b(?:handicapped|crippled|the disabled|the blind|the deaf)\b": "people first",
    r"\bprostitut": "a label",
    r"\bthird world\b|\bbackward\b": "a label",
    r"\b(?:click|see) here\b": "a link says where it leads",
    r"\betc\.|\be\.g\.|\bi\.e\.|\bvia\b": "hard to read and to translate",
}
# These may be said after a word that turns them round; a statement that is not true may say them.
TURNED_ROUND = re.compile(r"\b(?:not|nobody|never|no one)\b", re.IGNORECASE)
MAY_BE_TURNED_ROUND = re.compile("sure|fault")
UNTRUE = {
    question.prompt
    for loaded in COURSE.quizzes.values()
    for question in loaded.value.questions
    if question.type == "true-false" and not question.answer
}


def violations(rule: str, sentences: list[Sentence]) -> list[str]:
    return [f"{sentence.place}: {sentence.words}" for sentence in sentences if sentence.words not in EXCEPTIONS[rule]]


@pytest.mark.parametrize("sentences", TEXTS.values(), ids=TEXTS)
class TestText:
    """The sentences of one page or quiz."""

    def test_no_long_sentence(self, sentences: list[Sentence]) -> None:
        assert violations("long", [each for each in sentences if each.count() > LONGEST_SENTENCE]) == []

    def test_short_on_the_whole(self, sentences: list[Sentence], request: pytest.FixtureRequest) -> None:
        if not any(name in request.node.name for name in EXCEPTIONS["mean"]):
            assert mean(each.count() for each in sentences) <= HIGHEST_MEAN

    def test_nobody_shouts(self, sentences: list[Sentence]) -> None:
        assert violations("exclamation", [each for each in sentences if re.search("[!¡！]", each.words)]) == []

    def test_no_word_that_hurts_or_confuses(self, sentences: list[Sentence]) -> None:
        assert violations("phrase", [each for each in sentences if says_what_it_must_not(each.words)]) == []


def says_what_it_must_not(words: str) -> bool:
    if words in UNTRUE:
        return False
    found = [match for phrase in PHRASES if (match := re.search(phrase, words, re.IGNORECASE))]
    return any(not is_turned_round(match) for match in found)


def is_turned_round(match: re.Match[str]) -> bool:
    before = match.string[: match.start()]
    return bool(MAY_BE_TURNED_ROUND.search(match.group()) and TURNED_ROUND.search(before))


@pytest.mark.parametrize(("name", "fact"), FACTS, ids=[name for name, _ in FACTS])
def test_a_fact_can_be_read(name: str, fact) -> None:
    sentences = [each for each in sentences_of_value(fact, name) if "sources." not in each.place]
    value = [*sentences, *(Sentence(words, f"{name} value") for words in re.split(r"(?<=[.?!])\s+", fact.value))]
    assert violations("long", [each for each in value if each.count() > LONGEST_SENTENCE]) == []
    assert violations("phrase", [each for each in value if says_what_it_must_not(each.words)]) == []
    assert violations("exclamation", [each for each in value if "!" in each.words]) == []


def test_every_exception_has_a_reason_and_is_still_needed() -> None:
    every = {each.words for sentences in TEXTS.values() for each in sentences}
    for rule, exceptions in EXCEPTIONS.items():
        for words, reason in exceptions.items():
            assert reason, f"{rule}: {words}"
            assert words in every or (rule == "mean" and any(words in name for name in TEXTS)), f"gone: {words}"


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("You must be sure that it is a scam.", True),
        ("You do not have to be sure.", False),
        ("Nobody must be sure before asking.", False),
        ("Great job.", True),
        ("An illegal migrant has no papers.", True),
        ("You have passed.", True),
        ("You passed the desk.", True),
        ("A week has passed.", True),
        ("The time has come.", False),
        ("It is your fault.", True),
        ("It is not your fault.", False),
        ("Work that is done well.", False),
    ],
)
def test_phrases(words: str, refused: bool) -> None:
    assert says_what_it_must_not(words) == refused


def test_sentences_are_found() -> None:
    page = COURSE.pages["course/scams/fake-offers.md"]
    words = [each.words for each in sentences_of_page(page)]
    assert "A message promises what you need: a new country, a job, a flat." in words
    assert "**Hurry.**".replace("**", "") in words
    assert "Money that you pay first and get back later." in words
    assert not any("People in this group want something very much" in each for each in words), "the trainer's block"
    assert not any(":::" in each or "```" in each for each in words)
