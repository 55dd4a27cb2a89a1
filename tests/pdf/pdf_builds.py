"""What a built test book is; the builds themselves are fixtures of `conftest`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BUILD_DATE = "2026-11-21"


@dataclass(frozen=True)
class Built:
    out: Path
    warnings: str

    @property
    def source(self) -> str:
        return (self.out / "course.typ").read_text("utf-8")

    @property
    def pdf(self) -> bytes:
        return (self.out / "course.pdf").read_bytes()

    @property
    def answers(self) -> bytes:
        return (self.out / "answers" / "answers.pdf").read_bytes()


Build = Callable[..., Built]
