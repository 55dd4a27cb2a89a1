"""The passive voice is found; states and perfect tenses are none."""

from __future__ import annotations

import pytest

from .passive import IRREGULAR, passives
from .rules import language


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Your passport was taken.", ["was taken"]),
        ("The wages are not always paid.", ["are not always paid"]),
        ("It can be stolen, and you can be cheated.", ["be stolen", "be cheated"]),
        ("The letter has been sent.", ["been sent"]),
        ("Was your passport taken?", ["Was your passport taken"]),
        ("Are you watched?", ["Are you watched"]),
        ("The form is carefully checked.", ["is carefully checked"]),
    ],
)
def test_passive(words: str, found: list[str]) -> None:
    assert passives(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "Somebody took your passport.",
        "They have paid the wages.",
        "She is married.",
        "You are allowed to ask.",
        "The office is called Kela.",
        "Is the door locked?",
        "You are tired.",
        "It is a hundred.",
        "The colour is red.",
        "Is a speed limit there?",
        "He is at work and opened the door.",
    ],
)
def test_active(words: str) -> None:
    assert passives(words) == []


def test_a_state_is_a_participle() -> None:
    """Else it would allow nothing."""
    assert [
        each for each in language()["states"] if not (each.endswith("ed") or each in {*IRREGULAR.split("|"), *OTHER})
    ] == []


OTHER = {"born", "broken", "gone"}
