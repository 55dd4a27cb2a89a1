"""`audio`: write the script, import recordings, say what is missing or stale. The work is done in `build`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from coursebuilder.build.audio import report, spoken_pages, states
from coursebuilder.build.audio_import import import_recordings
from coursebuilder.build.audio_script import write_script
from coursebuilder.build.edition import Say, build_date
from coursebuilder.build.error import BuildError
from coursebuilder.build.lock import only_build
from coursebuilder.build.places import Places
from coursebuilder.load.recordings import RecordingPlaces
from coursebuilder.model.recording import VOICES

ACTIONS = ("report", "script", "import")


def options_of(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="report", help="default: report")
    parser.add_argument("folder", nargs="?", type=Path, help="import: the folder with the phone's recordings")
    parser.add_argument("--language", default="en", help="such as en or ar (default: en)")
    parser.add_argument("--lesson", help="script: one lesson only, such as 3.2")
    parser.add_argument("--missing", action="store_true", help="what has no recording: list it, or script only this")
    parser.add_argument("--stale", action="store_true", help="list the recordings whose words have changed")
    parser.add_argument("--voice", choices=VOICES, default=VOICES[0], help="import: who read (default: volunteer)")


def audio(options: argparse.Namespace, say: Say) -> int:
    """Do what the options say; 1 if a list of what is missing or stale was asked for and is not empty."""
    places = RecordingPlaces(options.root, options.language)
    actions: dict[str, Callable[[], int]] = {
        "report": lambda: _report(places, options, say),
        "script": lambda: _script(places, options, say),
        "import": lambda: _import(places, options, say),
    }
    with only_build(Places(options.root).cache):
        return actions[options.action]()


def _report(places: RecordingPlaces, options: argparse.Namespace, say: Say) -> int:
    found = list(states(places, spoken_pages(places.root, places.language, say)))
    for line in report(found, missing=options.missing, stale=options.stale):
        say(line)
    gaps = (options.missing and any(state.missing for state in found)) or (
        options.stale and any(state.stale for state in found)
    )
    return int(gaps)


def _script(places: RecordingPlaces, options: argparse.Namespace, say: Say) -> int:
    pages = spoken_pages(places.root, places.language, say)
    path, count = write_script(places, pages, options.lesson, missing=options.missing)
    if not count:
        raise BuildError([f"There is nothing to record in “{options.lesson or places.language}”."])
    say(f"{count} texts to record. Open or print this page:")
    say(f"  {path.relative_to(places.root).as_posix()}")
    say(f"Keep {places.script.relative_to(places.root).as_posix()}: it says which number is which text.")
    return 0


def _import(places: RecordingPlaces, options: argparse.Namespace, say: Say) -> int:
    if options.folder is None or not options.folder.is_dir():
        raise BuildError([f"There is no folder “{options.folder or ''}”. Write: audio import FOLDER --language ar"])
    pages = spoken_pages(places.root, places.language, say)
    found = import_recordings(places, pages, options.folder, options.voice, build_date())
    size = -(-sum(len(heard.sound.content) for heard in found) // 1000)
    counted = f"{len(found)} recording{'s' if len(found) != 1 else ''}"
    say(f"{counted} imported, {size} KB. Build the edition again to hear them.")
    return 0
