"""What is known of a language without its words: which way it is written."""

from __future__ import annotations

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "prs", "ps", "sd", "ug", "ur"})
"""Languages in Arabic or Hebrew script."""


def base_language(language: str) -> str:
    """Return `ar` for `ar-SY` or `ar_SY`."""
    return language.replace("_", "-").split("-")[0].lower()


def direction(language: str) -> str:
    """Return `rtl` or `ltr`."""
    return "rtl" if base_language(language) in RIGHT_TO_LEFT else "ltr"


NEAREST = {"prs": "fa"}
"""The language whose words of the interface stand in for those that another has not got: Dari reads Persian."""
