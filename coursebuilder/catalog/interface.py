"""The words of the interface: labels, buttons, standard sentences; in English here, translated in `locale/`.

A language's words are those of `locale/<language>/LC_MESSAGES/interface.po` (msgctxt: the key); where one is missing
the English word stands, and a report lists it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

from coursebuilder.catalog.words import ENGLISH

LOCALE = Path(__file__).resolve().parent.parent.parent / "locale"


@lru_cache(maxsize=64)
def interface_strings(language: str, locale: Path = LOCALE) -> Mapping[str, str]:
    """Return the interface's words in `language` by key."""
    catalogue = locale / language / "LC_MESSAGES" / "interface.po"
    if not catalogue.exists():
        return ENGLISH
    with catalogue.open("rb") as file:
        messages = read_po(file, locale=language.replace("-", "_"))
    translated = {
        str(message.context): str(message.string)
        for message in messages
        if message.context and message.string and not message.fuzzy
    }
    return {key: translated.get(key, english) for key, english in ENGLISH.items()}
