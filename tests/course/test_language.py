"""The language of the real course: learners' texts, trainers' texts, facts; and what may break a rule."""

from __future__ import annotations

from statistics import median

import pytest

from .learner_texts import (
    Sentence,
    course,
    fact_texts,
    learner_texts,
    sentences_of_page,
    sentences_of_quiz,
    trainer_sentences,
    trainer_texts,
)
from .reading import grade
from .rules import ALL, exceptions, language, limit, refused, useless
from .violations import check_learners, check_sentences, check_trainers, violations, violations_by_readers


def refused_in(name: str, readers: str) -> list[str]:
    return [str(each) for each in refused(violations_by_readers()[readers], exceptions()) if each.name == name]


@pytest.mark.parametrize("name", learner_texts())
def test_a_text_for_learners(name: str) -> None:
    assert refused_in(name, "learners") == []


@pytest.mark.parametrize("name", trainer_texts())
def test_a_text_for_trainers(name: str) -> None:
    assert refused_in(name, "trainers") == []


@pytest.mark.parametrize("name", fact_texts())
def test_a_fact(name: str) -> None:
    assert refused_in(name, "facts") == []


def test_most_texts_are_easier_than_they_may_be() -> None:
    assert median(map(grade, learner_texts().values())) <= limit("median-reading-grade")


def test_every_exception_has_a_reason_and_is_still_needed() -> None:
    assert useless(violations(), exceptions()) == []


def test_every_limit_and_state_has_a_reason() -> None:
    for name, each in language()["limits"].items():
        assert isinstance(each["value"], int | float), name
        assert len(each["why"].split()) > 3, name
    assert all(len(reason.split()) > 1 for reason in language()["states"].values())


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Ask the office that handles your case.", []),
        ("Ask " + "the office and " * 7 + "them.", ["long", "mean", "reading"]),
        ("Ask now!", ["exclamation"]),
        ("¡Ask now.", ["exclamation"]),
        ("You will get a home.", ["promise"]),
        ("Nobody may hit you.", []),
        ("The letter was taken.", ["passive"]),
        ("Unforeseen administrative responsibilities necessitate representation.", ["reading", "hard-word"]),
        ("The boss says that she is ill.", ["gender"]),
        ("Your wife can come, too.", ["gender"]),
        ("Go to church.", ["faith"]),
    ],
)
def test_rules_for_learners(words: str, rules: list[str]) -> None:
    found = {each.rule for each in check_learners("course/a.md", [Sentence(words, "course/a.md:1")])}
    assert found == set(rules)


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Ask " + "the office and " * 7 + "them.", []),
        ("Ask " + "the office and " * 8 + "them.", ["long"]),
        ("Make sure that the group gets along.", []),
        ("Ask the poor people!", ["exclamation", "label"]),
    ],
)
def test_rules_for_trainers(words: str, rules: list[str]) -> None:
    found = {each.rule for each in check_trainers("course/a.md", [Sentence(words, "course/a.md:1")])}
    assert found == set(rules)


def test_few_passives_are_no_violation() -> None:
    active, passive = Sentence("You can ask.", "a:1"), Sentence("It was taken.", "a:2")
    assert list(check_learners("a", [*[active] * 19, passive])) == []
    found = list(check_learners("a", [*[active] * 18, passive]))
    assert [(each.rule, each.what) for each in found] == [("passive", ALL)]
    assert "a:2: It was taken." in found[0].detail


def test_an_exception_allows_one_sentence_of_one_page() -> None:
    found = list(check_sentences("course/a.md", [Sentence("Ask now!", "course/a.md:1")], 20))
    here = {"exclamation": {"course/a.md": {"Ask now!": "a sign says so"}}}
    assert refused(found, here) == []
    assert refused(found, {"exclamation": {"course/b.md": {"Ask now!": "a sign says so"}}}) == found
    assert refused(found, {"long": {"course/a.md": {"Ask now!": "a sign says so"}}}) == found
    assert useless(found, here) == []
    assert useless([], here) == ["exclamation: course/a.md: Ask now!"]
    assert useless(found, {"exclamation": {"course/a.md": {"Ask now!": ""}}}) == ["exclamation: course/a.md: Ask now!"]


def test_sentences_are_found() -> None:
    page = course().pages["course/scams/fake-offers.md"]
    words = [each.words for each in sentences_of_page(page)]
    assert "A message promises what you need: a new country, a job, a flat." in words
    assert "**Hurry.**".replace("**", "") in words
    assert "Money that you pay first and get back later." in words
    assert not any("People in this group want something very much" in each for each in words), "the trainer's block"
    assert not any(":::" in each or "```" in each for each in words)


def test_sentences_of_trainers_are_found() -> None:
    page = course().pages["course/scams/fake-offers.md"]
    words = [each.words for each in trainer_sentences(page)]
    assert any("People in this group want something very much" in each for each in words)
    assert "Which words helped you to decide?" in words, "what stands after :ask:"
    assert "Money that you pay first and get back later." not in words
    assert not any(each.startswith((":", "must")) for each in words)


def test_who_says_a_sentence_is_known() -> None:
    page = course().pages["course/scams/fake-offers.md"]
    voices = {each.words: each.voice for each in sentences_of_page(page)}
    assert voices["Pay the fee today."] == "message"
    assert voices["Count them on one hand."] == "course"
    quiz = course().quizzes["scams/fake-offers"].value
    answers = {each.words: each.voice for each in sentences_of_quiz(quiz, "scams/fake-offers")}
    assert answers["I send a copy of my passport, but no money."] == "untrue"
    assert answers["I say that I will ask my family first."] == "course"
