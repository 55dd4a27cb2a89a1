"""The interface's words: each is used, each that is asked for exists, and a translation stands in for English."""

from __future__ import annotations

import ast
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from coursebuilder.catalog.dates import language_name, long_date
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.words import ENGLISH

ROOT = Path(__file__).resolve().parents[2]


@cache
def asked_for() -> tuple[set[str], set[str]]:
    """Return the words that stand in the code, and the beginnings of those that are put together."""
    whole: set[str] = set()
    begun: set[str] = set()
    for path in (ROOT / "coursebuilder").rglob("*.py"):
        if path.name == "words.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
    templates = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "_templates").glob("*.html"))
    whole |= {key for key in ENGLISH if f'["{key}"]' in templates or f"['{key}']" in templates}
    # Put together from a node's own key and value, as in `f"{key}-{node[key]}"`.
    begun |= {"phase-", "need-"}
    return whole, {begin for begin in begun if begin.endswith("-")}


@pytest.mark.parametrize("key", ENGLISH)
def test_every_word_is_used(key: str) -> None:
    whole, begun = asked_for()
    assert key in whole or any(key.startswith(begin) for begin in begun)


def test_no_word_cheers_or_shouts() -> None:
    assert [key for key, words in ENGLISH.items() if "!" in words] == []


def test_dari_reads_persian_until_it_has_words_of_its_own(tmp_path: Path) -> None:
    for language, words in (("fa", {"help": "کمک", "course": "دوره"}), ("prs", {"help": "مرسته"})):
        catalogue = tmp_path / language / "LC_MESSAGES" / "interface.po"
        catalogue.parent.mkdir(parents=True)
        entries = [f'msgctxt "{key}"\nmsgid "{ENGLISH[key]}"\nmsgstr "{word}"\n' for key, word in words.items()]
        catalogue.write_text("\n".join(['msgid ""\nmsgstr ""\n', *entries]), encoding="utf-8")
    words = interface_strings("prs", tmp_path)
    assert (words["help"], words["course"], words["unit"]) == ("مرسته", "دوره", ENGLISH["unit"])


def test_a_translation_takes_the_place_of_english(tmp_path: Path) -> None:
    catalogue = tmp_path / "xx" / "LC_MESSAGES" / "interface.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "help"\nmsgid "Help"\nmsgstr "Apu"\n\n'
        '#, fuzzy\nmsgctxt "course"\nmsgid "Course"\nmsgstr "Unsure"\n',
        encoding="utf-8",
    )
    words = interface_strings("xx", tmp_path)
    assert words["help"] == "Apu"
    assert words["course"] == ENGLISH["course"]
    assert words.keys() == ENGLISH.keys()


@pytest.mark.parametrize(
    ("language", "name", "day"),
    [
        ("en", "English", "21 November 2026"),
        ("ar", "العربية", "21 نوفمبر 2026"),
        ("fi", "suomi", "21. marraskuuta 2026"),
        ("xx", "xx", "2026-11-21"),
    ],
)
def test_names_and_days_are_the_languages_own(language: str, name: str, day: str) -> None:
    assert language_name(language) == name
    assert long_date(date(2026, 11, 21), language) == day
