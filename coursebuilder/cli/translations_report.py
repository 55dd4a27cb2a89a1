"""How far each translation is, and what to translate next: for people, and as JSON for tools."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from coursebuilder.build.lock import only_build
from coursebuilder.build.places import Places
from coursebuilder.build.translation import course_messages
from coursebuilder.catalog.dates import language_name
from coursebuilder.check.translation_progress import Count, Part, Progress, progress
from coursebuilder.load.course import load_course
from coursebuilder.load.translations import languages, load_catalogues

Say = Callable[[str], None]
MOST_NEXT = 10
HEAD = ("", "texts", "done", "again", "missing", "stale", "words left")


def report(options: argparse.Namespace, say: Say) -> int:
    """Print the report; return 1 where a catalogue can't be read or the language has no folder."""
    as_json = options.format == "json"
    course = load_course(options.root)
    names = languages(options.root)
    if options.language and options.language not in names:
        say(f"There is no translation into “{options.language}”. Begin one: make po LANGUAGE={options.language}")
        return 1
    with only_build(Places(options.root).cache):
        wanted = course_messages(options.root, _silent if as_json else say)
    catalogues, problems = load_catalogues(options.root)
    chosen = [options.language] if options.language else names
    found = [progress(course, language, wanted, catalogues) for language in chosen]
    if as_json:
        data = {"languages": [*map(as_data, found)], "problems": [problem.as_json() for problem in problems]}
        say(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        for line in [line for one in found for line in lines(one)] or [
            "There is no translation yet: make po LANGUAGE=ar"
        ]:
            say(line)
        for problem in problems:
            say(str(problem))
    return int(bool(problems))


def _silent(words: str) -> None:
    """Say nothing: the output is for a program."""


def lines(one: Progress) -> Iterator[str]:
    """Yield the report of a language."""
    total = one.total
    yield (
        f"{language_name(one.language)} ({one.language}): {total.translated} of {total.total} texts translated,"
        f" {total.fuzzy} to look at again, {total.untranslated} missing, {total.stale} stale."
    )
    rows = [HEAD, *((f"{kind}, {care}", *_numbers(count)) for (kind, care), count in one.kinds.items())]
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(HEAD))]
    for name, *numbers in rows:
        cells = [str(number).rjust(width) for number, width in zip(numbers, widths[1:], strict=True)]
        yield f"  {str(name).ljust(widths[0])}  {'  '.join(cells)}"
    pages = [part for part in one.parts if part.name.startswith("course/")]
    complete = one.complete()
    names = f": {', '.join(map(_name, complete))}" if complete else ""
    yield f"  Complete: {len(complete)} of {len(pages)} pages{names}"
    left = one.next()
    if left:
        yield "  Next, the riskiest first:"
    for part in left[:MOST_NEXT]:
        yield f"    {_name(part)} ({part.care}): {part.count.left} texts, {part.count.words_left} words"
    if len(left) > MOST_NEXT:
        yield f"    and {len(left) - MOST_NEXT} more"


def _numbers(count: Count) -> tuple[int, ...]:
    return count.total, count.translated, count.fuzzy, count.untranslated, count.stale, count.words_left


def _name(part: Part) -> str:
    return f"{part.number} {part.name}".strip()


def as_data(one: Progress) -> dict[str, Any]:
    """Return the report of a language for `--format json`."""
    return {
        "language": one.language,
        "total": asdict(one.total),
        "kinds": [{"kind": kind, "care": care, **asdict(count)} for (kind, care), count in one.kinds.items()],
        "complete": [part.name for part in one.complete()],
        "next": [{"name": part.name, "care": part.care, **asdict(part.count)} for part in one.next()],
    }
