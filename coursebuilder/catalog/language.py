"""The translations of one language: files read once, values with their words replaced, what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from coursebuilder.catalog.messages import Key
from coursebuilder.catalog.po_reader import read_po
from coursebuilder.catalog.texts import translatable_texts, with_translations
from coursebuilder.model.base import Value

V = TypeVar("V", bound=Value)

ENGLISH = "en"
MESSAGES = "LC_MESSAGES"
LOCALE = "locale"
"""The folder of translations in the course's root."""


def catalogue_path(locale: Path, language: str, domain: str) -> Path:
    """Return the file of a domain: the path of a lesson or quiz without its ending, `pictures`, `interface`, ..."""
    return locale / language / MESSAGES / f"{domain}.po"


def translations(locale: Path, language: str, domain: str) -> Mapping[Key, str]:
    """Return the finished translations of a domain by context and words; none where there is no file."""
    path = catalogue_path(locale, language, domain)
    if language == ENGLISH or not path.exists():
        return {}
    status = path.stat()
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=512)
def _read(path: Path, changed: int, size: int) -> Mapping[Key, str]:
    return {entry.key: entry.translated for entry in read_po(path).entries if entry.is_shown}


def translated(value: V, locale: Path, language: str, domain: str) -> tuple[V, frozenset[str]]:
    """Return a value in a language, and the keys of its texts that stay English because nobody has translated them."""
    if language == ENGLISH:
        return value, frozenset()
    known = translations(locale, language, domain)
    every = translatable_texts(value)
    done = {key: known[key, words] for key, words in every.items() if (key, words) in known}
    return with_translations(value, done), frozenset(every.keys() - done.keys())
