"""Read a PO file strictly: the first mistake ends the reading, with its place and what to write instead.

Babel's reader does not do: it guesses what a broken string means, keeps the first of two equal messages, takes `#|` for
a translator's comment, and knows neither columns nor the line of a translation; what is read here is what Babel reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from coursebuilder.catalog.po_file import Entry, PoFile
from coursebuilder.model.problem import Place, Problem

_LINE_END = re.compile(r"\r\n?|\n")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr\[[0-9]+\]|msgstr)\s*(.*)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")
_REFERENCE = re.compile(r"(.+):([0-9]{1,9})")
_HEADER = ("", "")


class PoError(Exception):
    """A file that can't be read; `problem` says where, why and what to write instead."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_po(path: Path) -> PoFile:
    """Read a file of a course that was checked; raise `PoError` where it is no PO file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise PoError(Problem("Y001", Place(path.as_posix(), line, 1))) from error
    return parse_po(text, path.as_posix())


def parse_po(text: str, name: str) -> PoFile:
    """Return the content of the file `name`; raise `PoError` for the first line that is wrong."""
    reader = _Reader(name)
    for number, line in enumerate(_LINE_END.split(text), start=1):
        reader.read(line, number)
    reader.finish()
    heads = [entry for entry in reader.entries if entry.key == _HEADER and not entry.obsolete]
    if len(heads) > 1:
        raise PoError(Problem("T005", heads[1].place, {"first": heads[0].place.line}))
    if not heads:
        return PoFile(tuple(reader.entries))
    head = heads[0]
    entries = tuple(entry for entry in reader.entries if entry is not head)
    header = tuple(line for line in head.translated.split("\n") if line)
    return PoFile(entries, header, tuple(words for _, words in head.comments), head.place_of_translation)


@dataclass(slots=True)
class _Draft:
    """An entry while it is read: strings by keyword (`|msgid` for the previous one), places of its own keywords."""

    strings: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)
    obsolete: bool = False

    def entry(self) -> Entry:
        get = self.strings.get
        return Entry(
            source=self.strings["msgid"],
            translated=self.strings["msgstr"],
            context=get("msgctxt", ""),
            fuzzy="fuzzy" in self.flags,
            obsolete=self.obsolete,
            previous=get("|msgid", ""),
            comments=tuple(self.comments),
            extracted=tuple(self.extracted),
            references=tuple(self.references),
            place=self.places["msgid"],
            place_of_translation=self.places["msgstr"],
        )


def _reference(words: str) -> tuple[str, int]:
    match = _REFERENCE.fullmatch(words)
    return (match[1], int(match[2])) if match else (words, 0)


class _Reader:
    def __init__(self, name: str) -> None:
        self.entries: list[Entry] = []
        self.draft = _Draft()
        self.last = ""  # the keyword whose text the next line may go on with
        self.here, self.line = Place(name, 1, 1), ""

    def read(self, line: str, number: int) -> None:
        self.line = rest = line.strip()
        obsolete = rest.startswith("#~")
        if obsolete:
            rest = rest[2:].strip()
        self.here = Place(self.here.path, number, len(line.rstrip()) - len(rest) + 1)
        if rest.startswith("|" if obsolete else "#"):
            self.comment(rest.removeprefix("#"))
        elif rest:
            self.statement(rest, obsolete=obsolete)

    def comment(self, words: str) -> None:
        if self.draft.places and "msgstr" not in self.draft.places:
            self.refuse("a comment stands inside a message", "Put it before “msgid” and “msgctxt”.")
        self.finish()
        rest = words[1:].strip()
        match words[:1]:
            case "|":
                self.statement(rest, previous="|")
            case ",":
                self.draft.flags += [flag.strip() for flag in rest.split(",")]
            case ".":
                self.draft.extracted.append(rest)
            case ":":
                self.draft.references += map(_reference, rest.split())
            case _:
                self.draft.comments.append((self.here.line, words.strip()))

    def statement(self, line: str, previous: str = "", *, obsolete: bool = False) -> None:
        if line.startswith('"'):
            if not self.last.startswith(f"{previous}msg"):
                self.refuse("a text stands alone", "Write “msgid” or “msgstr” before it.")
            self.draft.strings[self.last] += self.text(line)
            return
        match = _KEYWORD.fullmatch(line)
        if not match:
            self.refuse(f"this line has no meaning in a PO file: {self.line}", "Remove it, or begin it with “# ”.")
        keyword, text = match[1], self.text(match[2])
        if keyword.startswith(("msgid_plural", "msgstr[")):
            self.refuse("plural forms are not used here", "Write one “msgid” and one “msgstr”.")
        if not previous:
            self.begin(keyword)
            self.draft.obsolete = obsolete
        self.last = f"{previous}{keyword}"
        self.draft.strings[self.last] = text

    def begin(self, keyword: str) -> None:
        """Note where a keyword stands; refuse it where another one should stand."""
        if "msgstr" in self.draft.places:
            if keyword == "msgstr":
                self.refuse("this translation has no original, or is the second of one", "Keep one “msgstr”.")
            self.finish()
        known = self.draft.places
        if keyword in known or (keyword == "msgctxt" and "msgid" in known):
            self.refuse(f"“{keyword}” stands where “msgstr” should stand", "Each “msgid” has one “msgstr”.")
        if keyword == "msgstr" and "msgid" not in known:
            self.refuse("“msgstr” has no “msgid”", "Write the original with “msgid” before it.")
        known[keyword] = self.here

    def finish(self) -> None:
        """Keep the message that ends here, if there is one; only comments may follow it."""
        if not self.draft.places:
            return
        if "msgstr" not in self.draft.places:
            self.here = next(iter(self.draft.places.values()))
            self.refuse("this message has no “msgstr”", 'Add a line: msgstr ""')
        self.entries.append(self.draft.entry())
        self.draft, self.last = _Draft(), ""

    def text(self, quoted: str) -> str:
        match = _STRING.fullmatch(quoted)
        if not match:
            advice = 'Begin and end the text with " and write \\" for a quote inside it.'
            self.refuse("a text is not in double quotes", advice)
        unknown = next((found for found in _ESCAPE.findall(match[1]) if found not in _ESCAPES), None)
        if unknown:
            self.refuse(f"“\\{unknown}” has no meaning", "Write \\\\ for a backslash.")
        return _ESCAPE.sub(lambda found: _ESCAPES[found[1]], match[1])

    def refuse(self, detail: str, advice: str) -> NoReturn:
        raise PoError(Problem("T001", self.here, {"detail": detail, "advice": advice}))
