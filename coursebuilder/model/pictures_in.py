"""Find the pictures that a value names, each with the key of the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def pictures_in(data: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield key and id of each picture in a question's plain data; ids stand in keys instead of positions."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == "picture" and isinstance(value, str):
                yield f"{prefix}picture", value
            else:
                yield from pictures_in(value, f"{prefix}{name}.")
    elif isinstance(data, list | tuple):
        for position, entry in enumerate(data):
            segment = entry.get("id", position) if isinstance(entry, dict) else position
            yield from pictures_in(entry, f"{prefix}{segment}.")
