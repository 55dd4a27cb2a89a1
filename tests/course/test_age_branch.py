"""Force and lies are parts of trafficking for adults only: who is under 18 is trafficked without them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebuilder.load.lesson import LessonText
from coursebuilder.model.fact import COMMON, SHOWN_GRADES, Fact

from .age_branch import (
    ADULTS,
    CHILDREN,
    carries_age_branch,
    catalogues,
    lost_ages,
    messages_of,
    misses_children,
)
from .learner_texts import ROOT, course

COURSE = course()
FACTS = COURSE.facts
MEANS = re.compile(
    r"\b(?:force|forces|forcing|lies?|lying|power|threat\w*|decei\w+|decepti\w+|coerc\w+)\b", re.IGNORECASE
)
PURPOSE = re.compile(r"\bexploit\w*", re.IGNORECASE)
CHILD = re.compile(r"\bunder 18\b|\bchild(?:ren)?\b", re.IGNORECASE)
FILES = sorted([*(ROOT / "course").rglob("*.md"), *(ROOT / "quizzes").rglob("*.yaml")])


def defines_trafficking(words: str) -> bool:
    return bool(MEANS.search(words) and PURPOSE.search(words))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("text", ["under 18", "أقل من ١٨ سنة", "زیر ۱۸ سال", "१८ वर्ष", "18歳未満", "до 18 лет.", "18."])
def test_the_age_is_found_in_any_digits(text: str) -> None:
    assert carries_age_branch(text)


@pytest.mark.parametrize(
    "text", ["", "a child", "under 180", "in 2018", "١٨٠", "from 16 to 17", "18.5 kilometres", "eighteen"]
)
def test_another_number_is_not_the_age(text: str) -> None:
    assert not carries_age_branch(text)


@pytest.mark.parametrize(
    ("text", "misses"),
    [
        (":::{with-fact} trafficking-adults\n{fact}`trafficking-adults`", True),
        (":::{with-fact} trafficking-children trafficking-adults", False),
        ("needs: [trafficking-adults]", True),
        ("needs: [trafficking-adults, trafficking-adults-more]", True),
        ("needs: [trafficking-adults, trafficking-children-more]", True),
        ("needs: [trafficking-children]", False),
        ("nothing of it", False),
    ],
)
def test_a_text_on_adults_alone_is_found(text: str, misses: bool) -> None:
    assert misses_children(text) == misses


def test_a_translation_that_loses_the_age_is_found() -> None:
    messages = [("under 18", "زیر ۱۸ سال"), ("over 18", "über achtzehn"), ("from 18", ""), ("a child", "ein Kind")]
    assert list(lost_ages(messages)) == ["over 18"]


def test_a_catalogue_is_read(tmp_path: Path) -> None:
    path = tmp_path / "locale" / "fa" / "LC_MESSAGES" / "facts.po"
    path.parent.mkdir(parents=True)
    entries = ('msgid "A child is under 18."\nmsgstr "کودک"', '#, fuzzy\nmsgid "At 18."\nmsgstr "x"')
    path.write_text("\n\n".join(entries), encoding="utf-8")
    assert [list(lost_ages(messages_of(each))) for each in catalogues(tmp_path)] == [["A child is under 18."]]


@pytest.mark.parametrize("path", FILES, ids=named)
def test_adults_and_children_stand_together(path: Path) -> None:
    assert not misses_children(path.read_text(encoding="utf-8"))


def test_the_facts() -> None:
    common: dict[str, Fact] = FACTS[COMMON].value.facts
    definitions = {name: fact.value for name, fact in common.items() if defines_trafficking(fact.value)}
    assert {ADULTS, CHILDREN} <= set(definitions)
    for name, words in definitions.items():
        assert "adult" in words or "under 18" in words, name
    assert carries_age_branch(definitions[CHILDREN])
    assert "not needed" in definitions[CHILDREN]


@pytest.mark.parametrize("country", FACTS)
def test_the_facts_of_a_country(country: str) -> None:
    for name, fact in FACTS[country].value.facts.items():
        if fact.grade in SHOWN_GRADES and defines_trafficking(fact.value):
            assert CHILD.search(fact.value) or "adult" in fact.value, name
        for language, words in translations_of(fact).items():
            assert not list(lost_ages([(fact.value, words)])), f"{name} in {language}"


def translations_of(fact: Fact) -> dict[str, str]:
    """Return the translated values of a fact, once facts have such a field."""
    return dict(getattr(fact, "translations", None) or {})


@pytest.mark.parametrize("page", COURSE.pages.values(), ids=COURSE.pages)
def test_a_page_that_defines_it_speaks_of_children(page: LessonText) -> None:
    for paragraph in page.body.split("\n\n"):
        assert not defines_trafficking(paragraph) or CHILD.search(page.body), paragraph


def test_the_catalogues_keep_the_age() -> None:
    for path in catalogues(ROOT):
        messages = messages_of(path)
        assert list(lost_ages(messages)) == [], named(path)
        assert not misses_children("\n".join(translated for _, translated in messages)), named(path)


def test_the_statement_is_recognised() -> None:
    assert defines_trafficking("They force people to exploit them.")
    assert not defines_trafficking("They force people.")
    assert CHILD.search("Anybody under 18.")
    assert not CHILD.search("Anybody under 180.")
