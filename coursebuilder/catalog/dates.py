"""Days and countries as a language writes them, and its name as its speakers write it."""

from __future__ import annotations

from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

# English of many countries: “21 November 2026” can't be misread, and it is what most learners have met.
# Dari is described as the Persian of Afghanistan.
READ_AS = {"en": "en_GB", "prs": "fa_AF"}
OWN_NAMES = {"prs": "دری"}


def locale_of(language: str) -> Locale | None:
    """Return the locale of a language code, or nothing if nobody has described it."""
    try:
        return Locale.parse(READ_AS.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return None


def long_date(day: date, language: str) -> str:
    """Return a day as the language writes it; as ISO where nobody has told us how."""
    locale = locale_of(language)
    return format_date(day, format="long", locale=locale) if locale else day.isoformat()


def language_name(language: str) -> str:
    """Return a language's name in itself; its code if nobody has told us the name."""
    locale = locale_of(language)
    if language in OWN_NAMES:
        return OWN_NAMES[language]
    return (locale.get_language_name(locale.language) if locale else None) or language


def country_name(code: str, language: str) -> str | None:
    """Return the name of a country in a language, if somebody has described it."""
    locale = locale_of(language)
    return locale.territories.get(code) if locale else None
