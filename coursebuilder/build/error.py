"""Why a build stopped."""

from __future__ import annotations


class BuildError(Exception):
    """The build stopped; `lines` say why, each with its place."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines
