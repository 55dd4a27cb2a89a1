"""A fingerprint of all that an edition is made from: when it is the same, there is nothing to build."""

from __future__ import annotations

import hashlib
from pathlib import Path

INPUTS = (
    "course",
    "quizzes",
    "facts",
    "local",
    "sessions",
    "locale",
    "recordings",
    "_static",
    "_templates",
    "coursebuilder",
)
FILES = ("conf.py", "requirements.lock")
NOT_INPUTS = {"__pycache__"}


def fingerprint(root: Path, *more: str) -> str:
    """Return a fingerprint of the course's files and of `more`."""
    digest = hashlib.sha256("\0".join(more).encode())
    paths = [path for folder in INPUTS for path in (root / folder).rglob("*")] + [root / name for name in FILES]
    for path in sorted(paths):
        if path.is_file() and not NOT_INPUTS & set(path.parts):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
