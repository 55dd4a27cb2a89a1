"""Where things are built: the folders of editions and sessions, as `docs/` and ARCHITECTURE.md promise them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Edition:
    """A country and a language; `country` is nothing while it is not known."""

    country: str | None
    language: str = "en"

    @property
    def id(self) -> str:
        """Return `finland-en`."""
        return f"{self.country or 'unknown'}-{self.language}"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders below `build/` of the course in `root`."""

    root: Path

    @property
    def build(self) -> Path:
        """Return the folder of all that is built."""
        return self.root / "build"

    @property
    def cache(self) -> Path:
        """Return the private cache."""
        return self.build / "cache"

    def doctrees(self, audience: str, language: str) -> Path:
        """Return where the pages that were read are kept: one folder an audience and language."""
        return self.cache / "doctrees" / f"{audience}-{language}"

    def work(self, *parts: str) -> Path:
        """Return a folder that Sphinx writes into."""
        return self.cache.joinpath("work", *parts)

    def learner(self, edition: Edition) -> Path:
        """Return the learner's folder of an edition."""
        return self.build / "learner" / edition.id

    def trainer(self, edition: Edition) -> Path:
        """Return the trainer's folder of an edition."""
        return self.build / "trainer" / edition.id

    def share(self, edition: Edition) -> Path:
        """Return the folder of an edition's files to hand on."""
        return self.build / "share" / edition.id

    def session(self, plan: str, edition: Edition) -> Path:
        """Return the folder of a session."""
        return self.build / "sessions" / f"{plan}-{edition.id}"
