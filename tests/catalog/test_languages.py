"""The interface speaks each language of `locale/` wholly: buttons that are half in English would help nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.words import ENGLISH

LOCALE = Path(__file__).resolve().parents[2] / "locale"
LANGUAGES = ("ar", "es", "fa", "fr", "ru", "so", "sw", "ti", "uk")


def test_no_language_is_forgotten() -> None:
    assert {path.name for path in LOCALE.iterdir() if path.is_dir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "interface.po").open("rb") as file:
        translated = {one.context: one.string for one in read_po(file) if one.string and not one.fuzzy}
    assert set(ENGLISH) - set(translated) == set()
    assert interface_strings(language) == {key: translated[key] for key in ENGLISH}
