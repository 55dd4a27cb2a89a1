"""How large pictures are, from their files."""

from __future__ import annotations

import re
from pathlib import Path

VIEW = re.compile(r"""<svg\b[^>]*?\bviewBox=["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
PNG = b"\x89PNG\r\n\x1a\n"


def size_of(path: Path) -> tuple[int, int] | None:
    """Return width and height of a drawing or PNG, or nothing for another file."""
    if path.suffix == ".svg":
        found = VIEW.search(path.read_text(encoding="utf-8"))
        return (round(float(found[1])), round(float(found[2]))) if found else None
    start = path.read_bytes()[:24] if path.suffix == ".png" else b""
    if start.startswith(PNG):
        return int.from_bytes(start[16:20], "big"), int.from_bytes(start[20:24], "big")
    return None
