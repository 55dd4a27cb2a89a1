"""The script that volunteers read from: a page to print or to show on a phone, each text under its number.

A number stands for ever for the same words of the same lesson. When the words change they get another number, so
that a recording of the old ones is never taken for one of the new.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader

from coursebuilder.build.audio import SpokenPage, recorded, stop_for, usual_seconds
from coursebuilder.build.places import Places
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.languages import direction
from coursebuilder.load.recordings import RecordingPlaces, load_numbers
from coursebuilder.model.recording import ScriptEntry, ScriptNumbers
from coursebuilder.sphinx_ext.spoken import Passage

HOW = ("quiet", "phone", "one", "name", "calm", "wait", "again", "safe")


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the script; without a number it is not to be recorded."""

    number: str
    where: str
    countries: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A lesson of the script."""

    title: str
    lines: tuple[Line, ...]


def shown(number: int) -> str:
    """Return a number as the script and the names of files write it."""
    return f"{number:03d}"


def write_script(
    places: RecordingPlaces, pages: list[SpokenPage], wanted: str | None, *, missing: bool
) -> tuple[Path, int]:
    """Give every text a number, write the page; return it and how many texts it has.

    `wanted` is the number of one lesson; with `missing`, only what has no recording yet is on the page.
    """
    numbers, problems = load_numbers(places)
    stop_for(problems)
    numbers = with_new_numbers(numbers, pages)
    save_numbers(places, numbers)
    words = interface_strings(places.language)
    parts = []
    for page in pages:
        if wanted is None or page.address == wanted.replace(".", "-"):
            done = recorded(places, page.address).by_words() if missing else {}
            lines = lines_of(page, numbers.number_of(), words, done)
            if any(line.number for line in lines):
                parts.append(Part(page.title, tuple(lines)))
    path = Places(places.root).build / "audio" / places.language / "script.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(rendered(parts, places.language, words), encoding="utf-8", newline="\n")
    return path, sum(bool(line.number) for part in parts for line in part.lines)


def with_new_numbers(numbers: ScriptNumbers, pages: Iterable[SpokenPage]) -> ScriptNumbers:
    """Return the numbers with new ones, higher than all before, for texts that have none."""
    known, given = numbers.number_of(), dict(numbers.numbers)
    following = max(given, default=0) + 1
    for page in pages:
        for words in page.by_words():
            if (page.address, words) not in known:
                given[following] = ScriptEntry(address=page.address, text=words)
                following += 1
    return ScriptNumbers(numbers=given)


def save_numbers(places: RecordingPlaces, numbers: ScriptNumbers) -> None:
    """Write the numbers, whole or not at all."""
    plain = {number: entry.model_dump() for number, entry in sorted(numbers.numbers.items())}
    fresh = places.script.with_suffix(".new")
    fresh.parent.mkdir(parents=True, exist_ok=True)
    head = "# Which number of the script stands for which words. Keep this file: recordings are matched by it.\n"
    text = yaml.safe_dump({"numbers": plain}, default_flow_style=None, sort_keys=False)
    fresh.write_text(head + text, encoding="utf-8", newline="\n")
    fresh.replace(places.script)


def lines_of(
    page: SpokenPage, numbers: Mapping[tuple[str, str], int], words: Mapping[str, str], done: Iterable[str]
) -> list[Line]:
    """Return the lines of a page, each text once; what can't be recorded has a line without a number."""
    seen = set(done)
    lines = []
    for passage in page.passages:
        if not passage.text:
            lines.append(Line("", "", "", (words["script-changes"],)))
        elif passage.mark not in seen:
            seen.add(passage.mark)
            number = shown(numbers[page.address, passage.mark])
            countries = words["script-countries"].replace("{countries}", ", ".join(passage.countries))
            where = where_of(passage, words)
            lines.append(Line(number, where, countries if passage.countries else "", tuple(passage.text.split("\n"))))
    return lines


def where_of(passage: Passage, words: Mapping[str, str]) -> str:
    """Return where in its lesson a text stands, for people."""
    if not passage.number:
        return words["script-quiz"] if passage.kind == "quiz" else ""
    return words[f"script-{passage.kind}"].replace("{number}", str(passage.number))


def rendered(parts: list[Part], language: str, words: Mapping[str, str]) -> str:
    """Return the page."""
    texts = [" ".join(line.paragraphs) for part in parts for line in part.lines if line.number]
    first = next((line.number for part in parts for line in part.lines if line.number), shown(1))
    how = [words[f"script-{name}"].replace("{example}", f"{first}.m4a") for name in HOW]
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    filled = environment.get_template("audio_script.html").render(
        parts=parts,
        how=how,
        words=words,
        language=language,
        direction=direction(language),
        summary=words["script-of"]
        .replace("{name}", language)
        .replace("{texts}", str(len(texts)))
        .replace("{minutes}", str(-(-sum(map(usual_seconds, texts)) // 60))),
    )
    return f"{filled}\n"
