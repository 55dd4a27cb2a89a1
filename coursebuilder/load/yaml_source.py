"""Read a YAML file into plain data in which every value and key knows its line and column.

Every scalar stays the text that was written (`no`, `9:30`, `0112`): the models give it a type.
The file is read as a stream of events, so that size, depth, aliases and tags are refused before anything is built.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from coursebuilder.model.problem import Place, Problem

MOST_BYTES = 64 * 1024
MOST_LEVELS = 12

# What YAML and the formats that we write (XML among them) can't hold; and what turns the letters after it round,
# so that a number to call would look like another one.
UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\u2029\u202f-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n?|\n")
_ESCAPE_TOO_LARGE = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")

Keys = tuple[str | int, ...]


@dataclass(slots=True)
class Source:
    """A file's plain data and where each part of it stands; `path` is relative to the course."""

    path: str
    data: Any = None
    value_places: dict[Keys, Place] = field(default_factory=dict)
    key_places: dict[Keys, Place] = field(default_factory=dict)

    def place(self, keys: Keys = (), *, of_key: bool = False) -> Place:
        """Return where the value (or the key) at `keys` stands, or the nearest thing around it."""
        places = self.key_places if of_key else self.value_places
        while keys:
            if keys in places:
                return places[keys]
            keys = keys[:-1]
            places = self.value_places
        return self.value_places.get((), Place(self.path, 1, 1))

    def lines_of(self, keys: Keys) -> range:
        """Return the lines in which the entry at `keys`, with its key and all that is in it, begins to be written."""
        places = [place for known, place in self.value_places.items() if known[: len(keys)] == keys]
        places += [place for known, place in self.key_places.items() if known[: len(keys)] == keys]
        lines = [place.line for place in places] or [1]
        return range(min(lines), max(lines) + 1)

    def keys_of_text(self, keys: Keys) -> Keys:
        """Return where a text stands whose key names list entries by their id instead of their position."""
        data: Any = self.data
        found: list[str | int] = []
        for key in keys:
            step: str | int | None = key
            if isinstance(data, list) and isinstance(key, str):
                ids = [entry.get("id") if isinstance(entry, dict) else None for entry in data]
                step = ids.index(key) if key in ids else int(key) if key.isdigit() and int(key) < len(data) else None
            if step is None or not isinstance(data, list | dict) or (isinstance(data, dict) and step not in data):
                break
            entries: Any = data
            data = entries[step]
            found.append(step)
        return tuple(found)

    def line_of_text(self, keys: Keys) -> int:
        """Return the line of such a text."""
        return self.place(self.keys_of_text(keys)).line


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_yaml(root: Path, path: Path, most_bytes: int = MOST_BYTES) -> tuple[Source, list[Problem]]:
    """Read the file at `path`; whatever is wrong with it comes back as problems, never as an exception."""
    name = relative_name(root, path)
    try:
        text, problem = read_text(root, path, most_bytes)
    except OSError as error:
        return Source(name), [Problem("Y012", Place(name), {"detail": error.strerror or error})]
    if problem:
        return Source(name), [problem]
    return parse_yaml(text, name)


def read_text(root: Path, path: Path, most_bytes: int) -> tuple[str, Problem | None]:
    """Read a text file that lies inside `root`, is no link and is not too large."""
    name = relative_name(root, path)
    if not _is_inside(root, path):
        return "", Problem("Y013", Place(name))
    size = path.stat().st_size
    if not path.is_file():
        return "", Problem("Y012", Place(name), {"detail": "it is a folder or a device"})
    if size > most_bytes:
        return "", Problem("Y002", Place(name), {"size": size, "most": most_bytes})
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return "", Problem("Y001", Place(name, line, 1))
    if found := UNPRINTABLE.search(text):
        return "", Problem("Y014", Lines(text).place(name, found.start()), {"found": _code_point(found.group())})
    return text, None


def _is_inside(root: Path, path: Path) -> bool:
    try:
        return not path.is_symlink() and path.resolve().is_relative_to(root.resolve())
    except RuntimeError:  # links that lead in a circle (Python 3.12 and older)
        return False


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


class Lines:
    """Where the lines of a text begin. Only what editors count as a line's end counts: a parser may know more."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, name: str, index: int, first_line: int = 1) -> Place:
        """Return the place of the character at `index`; the text begins in line `first_line` of the file."""
        line = bisect_right(self.starts, index)
        return Place(name, line - 1 + first_line, index - self.starts[line - 1] + 1)


def relative_name(root: Path, path: Path) -> str:
    """Return the path as people read it: relative to the course, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


# A comment of an author begins with “# ”; what follows “#” without a space was meant as text.
_LOST = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")


def parse_yaml(text: str, name: str, first_line: int = 1) -> tuple[Source, list[Problem]]:
    """Parse `text`, whose first line is line `first_line` of the file `name`."""
    source, problems = _parsed(text, name, first_line)
    return source, list(problems)


# One build reads the same files for its checks, its pages and its paper; each parse would cost the same again.
# Whoever reads a source leaves its data as they are.
@lru_cache(maxsize=1024)
def _parsed(text: str, name: str, first_line: int) -> tuple[Source, tuple[Problem, ...]]:
    source = Source(name)
    reader = _Reader(source, first_line, Lines(text), text)
    try:
        events = yaml.parse(text, Loader=yaml.SafeLoader)
        reader.read(events)
    except _RefusedError as refused:
        reader.problems.append(refused.problem)
    except yaml.MarkedYAMLError as error:
        mark = _mark(error)
        place = reader.place(mark) if mark else Place(name, first_line, 1)
        reader.problems.append(Problem("Y003", place, _in_words(error.problem or error.context or "unclear")))
    except yaml.reader.ReaderError as error:
        reader.unprintable(error.position, _code_point(chr(error.character)))
    except (ValueError, OverflowError):  # PyYAML passes on an escape such as "\UFFFFFFFF" as it is
        found = _ESCAPE_TOO_LARGE.search(text)
        reader.unprintable(found.start() if found else 0, found.group() if found else "")
    if any(problem.code.startswith("Y") and problem.code not in {"Y006", "Y018"} for problem in reader.problems):
        source.data = None
    return source, tuple(reader.problems)


def _mark(error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Return where the mistake was made: for what is never closed, where it was opened."""
    opened = ("while scanning a quoted", "while parsing a flow", "while scanning a simple key")
    marks = [error.problem_mark, error.context_mark]
    if error.context and error.context.startswith(opened):
        marks.reverse()
    return next((mark for mark in marks if mark), None)


# What the parser complains about, what that means in an author's words, what to do.
_CAUSES = (
    ("'\\t'", "a tab stands where spaces belong", "Use spaces, not tabs, at the beginning of a line."),
    (
        "mapping values",
        "here is a “: ” too many",
        "A text that contains “: ” stands in quotes. Keys of one group stand in one column, a space after “:”.",
    ),
    (
        "found '<scalar>'",
        "text goes on after a closing quote or bracket",
        "Put the whole text in double quotes, or close the quote in the lines before.",
    ),
    (
        "expected <block end>",
        "this line does not begin in the column of its group",
        "Check the spaces at its beginning and after “-”.",
    ),
    ("could not find expected ':'", "a “:” is missing", "Write “key: value”; a longer text goes in quotes."),
    ("unexpected end", "a quote is opened here and never closed", "Close it at the end of the text."),
    (
        "expected ',' or",
        "a bracket is opened here and never closed",
        "Close it; a text that begins with a bracket stands in quotes.",
    ),
    ("cannot start any token", "a text can't begin with this character", "Put the text in quotes."),
    ("expected alphabetic", "a text can't begin with & or *", "Put the text in quotes."),
    ("unknown escape", "a backslash in double quotes has a meaning of its own", "Use single quotes, or write two."),
    ("<stream end>", "the file ends too early", "Finish the last line, and close what is open."),
    ("incompatible YAML", "this is written for another version of YAML", "Remove the line that begins with %."),
)


def _in_words(complaint: str) -> dict[str, str]:
    for part, detail, advice in _CAUSES:
        if part in complaint:
            return {"detail": detail, "advice": advice}
    return {"detail": complaint, "advice": "Compare this line with an example in docs/."}


class _Reader:
    """Builds plain data from events; the first thing that must be refused ends the reading."""

    def __init__(self, source: Source, first_line: int, lines: Lines, text: str) -> None:
        self.source = source
        self.offset = first_line
        self.lines = lines
        self.text = text
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Place:
        return self.lines.place(self.source.path, mark.index, self.offset)

    def unprintable(self, index: int, found: str) -> None:
        place = self.lines.place(self.source.path, index, self.offset)
        self.problems.append(Problem("Y014", place, {"found": found}))

    def read(self, events: Iterator[yaml.Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse("Y011", event)
            elif isinstance(event, yaml.NodeEvent):
                self.source.data = self.value(event, events, ())
        if documents == 0 or self.source.data in (None, ""):
            raise _RefusedError(Problem("Y008", Place(self.source.path, self.offset, 1)))

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], keys: Keys) -> Any:
        self.check(event, len(keys))
        self.source.value_places[keys] = self.place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            self.check_rest(event)
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            entries: list[Any] = []
            while not isinstance(entry := next(events), yaml.SequenceEndEvent):
                entries.append(self.value(entry, events, (*keys, len(entries))))
            return entries
        return self.mapping(events, keys)

    def mapping(self, events: Iterator[yaml.Event], keys: Keys) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self.check(event, len(keys))
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse("Y010", event)
            key = str(getattr(event, "value", ""))
            here = (*keys, key)
            if key in result:
                first = self.source.key_places[here].line
                self.problems.append(Problem("Y006", self.place(event.start_mark), {"key": key, "first": first}))
                self.skip(next(events), events)
                continue
            self.source.key_places[here] = self.place(event.start_mark)
            result[key] = self.value(next(events), events, here)
        return result

    def skip(self, event: yaml.Event, events: Iterator[yaml.Event]) -> None:
        """Pass over a value that is not kept, and over all that stands in it."""
        depth = 0
        while True:
            self.check(event, depth)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth == 0:
                return
            event = next(events)

    def check_rest(self, event: yaml.ScalarEvent) -> None:
        """Report “#1” behind a text without quotes: YAML takes it for a comment, and the rest of the text is gone."""
        mark = event.end_mark
        if event.style is None and mark is not None and event.value:
            rest = _LOST.match(self.text, mark.index)
            if rest:
                self.problems.append(Problem("Y018", self.place(mark), {"found": rest[1]}))

    def check(self, event: yaml.Event, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.refuse("Y004", event, found=f"*{event.anchor}")
        if getattr(event, "anchor", None):
            self.refuse("Y004", event, found=f"&{event.anchor}")  # type: ignore[attr-defined]
        if getattr(event, "tag", None) not in (None, "!"):
            self.refuse("Y007", event, found=str(event.tag))  # type: ignore[attr-defined]
        if depth > MOST_LEVELS:
            self.refuse("Y005", event, most=MOST_LEVELS)
        if found := UNPRINTABLE.search(getattr(event, "value", "")):
            self.refuse("Y014", event, found=_code_point(found.group()))

    def refuse(self, code: str, event: yaml.Event, **values: Any) -> None:
        raise _RefusedError(Problem(code, self.place(event.start_mark), values))
