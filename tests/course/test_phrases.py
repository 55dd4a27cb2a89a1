"""The patterns of phrases.yaml: each group refuses what it should and lets the rest pass."""

from __future__ import annotations

import re

import pytest

from .assumptions import guessed_sex, only_faith, wives_only
from .learner_texts import Sentence, Voice
from .phrases import groups, refused_phrases

REFUSED = {
    "label": [
        "An illegal migrant has no papers.",
        "They help vulnerable people.",
        "The poor get help.",
        "A flood of refugees came.",
        "Ask the chairman.",
        "A housewife works at home.",
    ],
    "praise": ["Great job.", "You have passed.", "You passed the desk.", "A week has passed."],
    "blame": ["You must be sure that it is a scam.", "It is your fault."],
    "scolding": [
        "You must understand that this is normal.",
        "Do not be late.",
        "You should know better.",
        "You should not have paid.",
        "Of course you can ask.",
    ],
    "victim": ["You are a victim of trafficking.", "You may become a victim."],
    "promise": [
        "You will get a permit.",
        "You'll receive money.",
        "The office guarantees a home.",
        "That is definitely true.",
        "The police will always protect you.",
    ],
    "gender": ["Mothers should stay with the children.", "That is not normal for a woman.", "Ladies first."],
    "latin": [
        "Bring papers, keys etc.",
        "Pay via the app.",
        "Click here.",
        "Your child(s) can come.",
        "It is 5 per day.",
    ],
    "contraction": ["You don't have to pay.", "It's free.", "We’re here.", "You can't."],
    "idiom": [
        "You run into an old friend.",
        "Make sure that it is closed.",
        "You end up alone.",
        "On the other hand, it is free.",
        "Keep an eye on your bag.",
        "Do not fall for it.",
        "Learn it by heart.",
    ],
}
FINE = [
    "Some things are illegal.",
    "You do not have to be sure.",
    "Nobody must be sure before asking.",
    "It is not your fault.",
    "The time has come.",
    "Work that is done well.",
    "Ask if you will get a permit.",
    "Nobody can say when you will get an answer.",
    "You do not have to be brave.",
    "Each person is poor or rich.",
    "Women and men should ask.",
    "You may ask for a woman or a man.",
    "Count on your hand.",
    "Run home.",
    "The person’s papers.",
    "You need to understand every line.",
    "The victim of the accident is in hospital.",
]


def found_in(words: str, voice: Voice = "course", *, for_trainers: bool = False) -> set[str]:
    return {group for group, _, _ in refused_phrases(Sentence(words, "x", voice), for_trainers=for_trainers)}


@pytest.mark.parametrize(("group", "words"), [(group, each) for group, found in REFUSED.items() for each in found])
def test_refused(group: str, words: str) -> None:
    assert group in found_in(words)


@pytest.mark.parametrize("words", FINE)
def test_fine(words: str) -> None:
    assert found_in(words) == set()


def test_every_group_is_tried() -> None:
    assert {group.name for group in groups()} == set(REFUSED)


def test_every_pattern_has_a_reason_and_asks_for_something() -> None:
    for group in groups():
        for pattern, why in group.patterns:
            assert len(why.split()) > 1, pattern.pattern
            assert not re.search(pattern, "Ask the office that handles your case, and wait."), pattern.pattern


@pytest.mark.parametrize(
    ("words", "voice", "refused"),
    [
        ("You will get a visa.", "message", set()),
        ("You will get a visa.", "untrue", set()),
        ("You will get a visa.", "story", {"promise"}),
        ("You don't need papers.", "message", {"contraction"}),
        ("Illegal migrants pay more.", "message", {"label"}),
        ("It is your fault.", "untrue", set()),
    ],
)
def test_who_may_say_it(words: str, voice: Voice, refused: set[str]) -> None:
    assert found_in(words, voice) == refused


def test_trainers_read_idioms_and_no_labels() -> None:
    assert found_in("Make sure that vulnerable people come.", for_trainers=True) == {"label"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Go to church.", "Christian"),
        ("The food is halal.", "Muslim"),
        ("A church or a mosque can help.", ""),
        ("God helps.", "God"),
        ("It is a blessing.", "blessing"),
        ("You keep your faith.", ""),
        ("Goodbye.", ""),
    ],
)
def test_faith(words: str, found: str) -> None:
    assert only_faith(words) == found


@pytest.mark.parametrize(
    ("words", "voice", "guesses"),
    [
        ("The doctor says that he can help.", "course", True),
        ("If the boss is angry, she shouts.", "course", True),
        ("The doctor says that he can help.", "story", False),
        ("The doctor asks Amina what she needs.", "course", False),
        ("The woman asks the doctor if she can go.", "course", False),
        ("She can ask for a lawyer before she speaks.", "course", False),
        ("The doctor says what you can do.", "course", False),
        ("The doctor is here. She can help.", "course", False),
    ],
)
def test_anybody_can_be_a_doctor(words: str, voice: Voice, guesses: bool) -> None:
    assert bool(guessed_sex(Sentence(words, "x", voice))) == guesses


def test_wives_and_husbands() -> None:
    wife, husband = Sentence("Your wife can come.", "a"), Sentence("Your husband can come.", "b")
    assert wives_only([wife]) == [wife]
    assert wives_only([wife, husband]) == []
    assert wives_only([husband]) == []
    assert wives_only([Sentence("Ali and his wife come.", "c")]) == []
