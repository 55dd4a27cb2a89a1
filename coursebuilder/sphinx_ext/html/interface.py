"""The words of the interface in the language of the page; asked for while writing, never at import."""

from __future__ import annotations

from typing import Any

from coursebuilder.catalog.interface import interface_strings


def words(writer: Any, key: str, **gaps: object) -> str:
    """Return the interface's words for `key`, its `{gaps}` filled."""
    text = interface_strings(writer.config.language or "en")[key]
    for name, value in gaps.items():
        text = text.replace("{" + name + "}", str(value))
    return text
