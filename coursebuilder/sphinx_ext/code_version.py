"""A number for the code that reads and writes pages: when it changes, nothing that was kept may be used again."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
ENDINGS = {".py", ".typ"}


@cache
def code_version() -> int:
    """Return a number that differs between two states of the package."""
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in ENDINGS:
            digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return int.from_bytes(digest.digest()[:6], "big")
