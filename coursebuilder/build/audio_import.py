"""Take recordings that were made on a phone: match them with the script, make them small, put them into the course.

All that is wrong is said at once. Nothing is written before everything is right, and then all of it in one step.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from coursebuilder.build.audio import SpokenPage, fits, recorded, stop_for, usual_seconds
from coursebuilder.build.audio_script import shown
from coursebuilder.build.finish import fresh_tree, swap_all
from coursebuilder.build.sound import ENDINGS, Sound, find_ffmpeg, read_sound
from coursebuilder.load.recordings import ENDING, LIST, RecordingPlaces, load_numbers
from coursebuilder.model.problem import Place, Problem
from coursebuilder.model.recording import Recording, ScriptEntry, mark_of
from coursebuilder.sphinx_ext.spoken import Passage

DIGITS = re.compile(r"\d+")
MOST_DIGITS = 5

Kept = dict[str, tuple[Recording, bytes]]


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording and the text that it says."""

    address: str
    passage: Passage
    sound: Sound


def import_recordings(
    places: RecordingPlaces, pages: list[SpokenPage], folder: Path, voice: str, today: date
) -> list[Heard]:
    """Import every recording of `folder`, or none if anything is wrong with one of them."""
    numbers, problems = load_numbers(places)
    stop_for(problems)
    files, problems = numbered_files(folder)
    texts = {page.address: page.by_words() for page in pages}
    found = []
    ffmpeg = find_ffmpeg()
    for number, path in sorted(files.items()):
        heard, problem = _heard(number, path, numbers.numbers.get(number), texts, ffmpeg)
        if heard:
            found.append(heard)
        if problem:
            problems.append(problem)
    stop_for(sorted(problems, key=lambda problem: problem.place))
    keep(places, pages, found, voice, today)
    return found


def numbered_files(folder: Path) -> tuple[dict[int, Path], list[Problem]]:
    """Return the recordings of a folder by the numbers in their names."""
    files: dict[int, Path] = {}
    problems = []
    paths = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".") and not path.is_dir()]
    for path in paths:
        number = number_in(path.stem)
        if path.suffix.lower() not in ENDINGS or path.is_symlink():
            problems.append(Problem("A011", Place(path.name), {"ending": path.suffix}))
        elif number is None:
            problems.append(Problem("A001", Place(path.name), {"example": f"{shown(17)}{path.suffix}"}))
        elif number in files:
            problems.append(Problem("A003", Place(path.name), {"number": shown(number), "other": files[number].name}))
        else:
            files[number] = path
    return files, problems if paths else [Problem("A010", Place(folder.name))]


def number_in(name: str) -> int | None:
    """Return the number in a file's name: the one that it begins with, or the only one. A date is none."""
    found = list(DIGITS.finditer(name))
    if not found or (found[0].start() > 0 and len(found) > 1) or len(found[0].group()) > MOST_DIGITS:
        return None
    return int(found[0].group())


def _heard(
    number: int, path: Path, entry: ScriptEntry | None, texts: dict[str, dict[str, Passage]], ffmpeg: str | None
) -> tuple[Heard | None, Problem | None]:
    place = Place(path.name)
    if entry is None:
        return None, Problem("A002", place, {"number": shown(number)})
    passage = texts.get(entry.address, {}).get(entry.text)
    if passage is None:
        return None, Problem("A004", place, {"number": shown(number)})
    sound, problem = read_sound(path, path.name, ffmpeg)
    if sound is None:
        return None, problem
    if not fits(sound.seconds, passage.text):
        values = {"seconds": round(sound.seconds), "needed": f"about {usual_seconds(passage.text)}"}
        return None, Problem("A007", place, values)
    return Heard(entry.address, passage, sound), None


def keep(places: RecordingPlaces, pages: list[SpokenPage], found: list[Heard], voice: str, today: date) -> None:
    """Write all recordings of the language anew, the old and the new, and put them in place in one step."""
    fresh = fresh_tree(places.folder)
    texts = {page.address: page.by_words() for page in pages}
    for address in sorted({*places.addresses(), *(heard.address for heard in found)}):
        kept = _kept(places, address, texts.get(address, {}))
        new = [heard for heard in found if heard.address == address]
        kept |= {heard.passage.key: (_recording(heard, voice, today), heard.sound.content) for heard in new}
        write_lesson(fresh / address, kept)
    if places.script.exists():
        shutil.copyfile(places.script, fresh / places.script.name)
    swap_all([(fresh, places.folder)])


def _kept(places: RecordingPlaces, address: str, texts: dict[str, Passage]) -> Kept:
    """Return what a lesson has, under the keys that its texts have now; one of old words gives way to any other."""
    stale, current = {}, {}
    for key, recording in recorded(places, address).recordings.items():
        content = places.sound(address, key).read_bytes()
        if passage := texts.get(recording.text):
            current[passage.key] = (recording, content)
        else:
            stale[key] = (recording, content)
    return stale | current


def _recording(heard: Heard, voice: str, today: date) -> Recording:
    content = heard.sound.content
    return Recording.model_validate(
        {
            "text": heard.passage.mark,
            "sound": mark_of(content),
            "seconds": max(1, round(heard.sound.seconds)),
            "bytes": len(content),
            "voice": voice,
            "recorded": today,
        }
    )


def write_lesson(folder: Path, kept: Kept) -> None:
    """Write the recordings of a lesson, and their list."""
    folder.mkdir()
    for key, (_, content) in kept.items():
        (folder / f"{key}{ENDING}").write_bytes(content)
    plain = {key: recording.model_dump(mode="json") for key, (recording, _) in sorted(kept.items())}
    text = yaml.safe_dump({"recordings": plain}, sort_keys=False)
    (folder / LIST).write_text(text, encoding="utf-8", newline="\n")
