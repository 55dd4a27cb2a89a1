"""A made-up translation in Georgian letters: a Latin letter that is left on a page is English that was forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coursebuilder.catalog.po_file import Entry, write_po
from coursebuilder.catalog.po_reader import read_po

PSEUDO = "ka"
# What a translator keeps: roles, addresses of links, gaps of sentences and of questions, web addresses.
KEPT = re.compile(r"\{[a-z]+\}`[^`]+`|\]\([^)]*\)|\{[a-z_]+\}|\[[a-z][a-z0-9-]*\](?!\()|[\w@-]+(?:\.[\w-]+)+")
FIRST = ord("ა")


def pseudo(words: str) -> str:
    """Return words in Georgian letters, with all that has to stay."""
    parts, end = [], 0
    for match in KEPT.finditer(words):
        parts += [_letters(words[end : match.start()]), match.group()]
        end = match.end()
    return "".join([*parts, _letters(words[end:])])


def _letters(words: str) -> str:
    return "".join(
        chr(FIRST + (ord(letter.lower()) - ord("a"))) if letter.isascii() and letter.isalpha() else letter
        for letter in words
    )


def change(path: Path, do: Callable[[Entry], Entry]) -> None:
    """Change every entry of a file of translations."""
    read = read_po(path)
    path.write_text(write_po(replace(read, entries=tuple(map(do, read.entries)))), encoding="utf-8")


def translate_all(locale: Path, language: str = PSEUDO) -> None:
    """Translate every file of a language."""
    for path in sorted((locale / language).rglob("*.po")):
        change(path, lambda entry: replace(entry, translated=pseudo(entry.source), fuzzy=False))
