"""Find the recordings of a language on disk: what each lesson has, and the numbers of its script."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coursebuilder.load.validate import validate
from coursebuilder.load.yaml_source import MOST_BYTES, read_yaml
from coursebuilder.model.problem import Problem
from coursebuilder.model.recording import LessonRecordings, Recording, ScriptNumbers

FOLDER = "recordings"
ENDING = ".opus"
LIST = "recordings.yaml"
# A lesson has some hundred texts at most, a language some thousand numbers.
MOST_BYTES_OF_A_LESSON = 4 * MOST_BYTES
MOST_BYTES_OF_NUMBERS = 32 * MOST_BYTES


@dataclass(frozen=True, slots=True)
class RecordingPlaces:
    """Where the recordings of a language are kept."""

    root: Path
    language: str

    @property
    def folder(self) -> Path:
        """Return the folder of the language."""
        return self.root / FOLDER / self.language

    @property
    def script(self) -> Path:
        """Return the file with the numbers."""
        return self.folder / "script.yaml"

    def list_of(self, address: str) -> Path:
        """Return the file that lists a lesson's recordings."""
        return self.folder / address / LIST

    def sound(self, address: str, key: str) -> Path:
        """Return the file of one recording."""
        return self.folder / address / f"{key}{ENDING}"

    def addresses(self) -> list[str]:
        """Return the lessons that have a list."""
        return sorted(path.parent.name for path in self.folder.glob(f"*/{LIST}"))


def load_recordings(places: RecordingPlaces, address: str) -> tuple[LessonRecordings, list[Problem]]:
    """Load the list of a lesson; a recording whose file is not the one that was imported is a problem."""
    path = places.list_of(address)
    if not os.path.lexists(path):
        return LessonRecordings(), []
    source, problems = read_yaml(places.root, path, MOST_BYTES_OF_A_LESSON)
    if source.data is None:
        return LessonRecordings(), problems
    loaded, more = validate(source, LessonRecordings)
    if loaded is None:
        return LessonRecordings(), problems + more
    for key, recording in loaded.recordings.items():
        if not is_there(places.sound(address, key), recording):
            problems.append(Problem("A009", source.place(("recordings", key)), {"key": key}))
    return loaded, problems + more


def is_there(path: Path, recording: Recording) -> bool:
    """Tell whether the file is there and as long as it was."""
    return path.is_file() and not path.is_symlink() and path.stat().st_size == recording.bytes


def load_numbers(places: RecordingPlaces) -> tuple[ScriptNumbers, list[Problem]]:
    """Load the numbers that the script has given out."""
    if not os.path.lexists(places.script):
        return ScriptNumbers(), []
    source, problems = read_yaml(places.root, places.script, MOST_BYTES_OF_NUMBERS)
    if source.data is None:
        return ScriptNumbers(), problems
    loaded, more = validate(source, ScriptNumbers)
    return loaded or ScriptNumbers(), problems + more


def sounds(places: RecordingPlaces) -> Iterator[tuple[str, Path]]:
    """Yield the neutral name of each recording of the language, and its file."""
    for address in places.addresses():
        loaded, _ = load_recordings(places, address)
        for key, recording in loaded.recordings.items():
            yield recording.file_name, places.sound(address, key)
