"""A problem in a source file: where, what, what to write instead. The wording lives in `wording.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from coursebuilder.model.wording import WORDINGS


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a path relative to the course, line and column counted from 1 (0: the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `path:line:column`, which editors and terminals turn into a link."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem with a stable `code`; `values` fill the gaps of its wording."""

    code: str
    place: Place
    values: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a code without wording at once: it would only be seen by the author who meets it."""
        if self.code not in WORDINGS:
            raise KeyError(self.code)

    @property
    def severity(self) -> str:
        """Return `error` or `warning`."""
        return WORDINGS[self.code].severity

    @property
    def what(self) -> str:
        """Return what is wrong."""
        return WORDINGS[self.code].what.format_map(_Printable(self.values))

    @property
    def instead(self) -> str:
        """Return what to write instead."""
        return WORDINGS[self.code].instead.format_map(_Printable(self.values))

    def __str__(self) -> str:
        """Return the problem as one line for a terminal."""
        return f"{self.place}: {self.code} {self.what} {self.instead}".rstrip()

    def as_json(self) -> dict[str, Any]:
        """Return the problem for `--format json`."""
        return {
            "code": self.code,
            "severity": self.severity,
            "path": PurePath(self.place.path).as_posix(),
            "line": self.place.line,
            "column": self.place.column,
            "what": self.what,
            "instead": self.instead,
        }


class _Printable(dict[str, str]):
    """Values on one line and of bearable length: they come from files that nobody has checked yet."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__({name: self._shorten(value) for name, value in values.items()})

    @staticmethod
    def _shorten(value: Any) -> str:
        words = ", ".join(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else str(value)
        printable = "".join(character if character.isprintable() else " " for character in words)
        return printable if len(printable) <= 200 else printable[:197] + "..."
