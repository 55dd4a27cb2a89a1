"""Recordings of the course's texts, and the numbers of the script that volunteers read from. Knows no files.

A recording belongs to words, not to a place: it counts as long as exactly these words stand in its lesson.
"""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from coursebuilder.model.base import Value

Mark = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""The first 16 hexadecimal digits of a SHA-256: enough to tell texts and recordings apart, short enough to read."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$", max_length=150)]
"""The key of a text: `s2`, `fake-offers.questions.first-sign.prompt`. It is a file's name, too, and never a path."""

VOICES = ("volunteer", "interpreter", "trainer", "speaker")


def mark_of(content: bytes) -> str:
    """Return what names these bytes."""
    return hashlib.sha256(content).hexdigest()[:16]


def mark_of_words(text: str) -> str:
    """Return what names these words; spaces and line breaks are not heard, so they don't count."""
    return mark_of(unicodedata.normalize("NFC", " ".join(text.split())).encode())


class Recording(Value):
    """One recording: what was read, and what the file holds."""

    text: Mark = Field(description="Of the words that were read.")
    sound: Mark = Field(description="Of the file; it also names the file that learners get.")
    seconds: int = Field(ge=1)
    bytes: int = Field(ge=1)
    voice: Literal["volunteer", "interpreter", "trainer", "speaker"] = Field(description="Who read it: no name.")
    recorded: date = Field(description="The day on which it was imported.")

    @property
    def file_name(self) -> str:
        """Return the file's name on the learners' phones: it tells no topic, and other words never get it."""
        return f"{self.sound[:10]}.opus"


class LessonRecordings(Value):
    """`recordings/<language>/<address>/recordings.yaml`: the recordings of a lesson by the keys of their texts."""

    recordings: dict[Key, Recording] = Field(default_factory=dict)

    def by_words(self) -> dict[str, tuple[str, Recording]]:
        """Return key and recording by what was read."""
        return {recording.text: (key, recording) for key, recording in self.recordings.items()}


class ScriptEntry(Value):
    """What a number of the script stands for: these words in this lesson. It never changes."""

    address: Key
    text: Mark


class ScriptNumbers(Value):
    """`recordings/<language>/script.yaml`: every number that was ever given out. None is used a second time."""

    numbers: dict[int, ScriptEntry] = Field(default_factory=dict)

    def number_of(self) -> dict[tuple[str, str], int]:
        """Return the number by lesson and words."""
        return {(entry.address, entry.text): number for number, entry in self.numbers.items()}
