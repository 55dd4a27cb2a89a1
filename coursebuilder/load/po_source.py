"""Read a PO file strictly, so that every message knows its lines.

Babel's reader is lenient: it takes what it does not understand for something else, keeps the last of two equal
messages and does not know where a translation stands. Here the first mistake ends the reading, and what is read is
what Babel, and so a build, reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coursebuilder.catalog.messages import Key

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr\[[0-9]+\]|msgstr)\s*(.*)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Translation:
    """An original and its translation; `line` is that of `msgid`, `line_of_translation` that of `msgstr`.

    `comments` are the translator's own (`# ...`), each with its line; `notes` are for the translator (`#. ...`).
    """

    source: str
    translated: str
    context: str
    line: int
    line_of_translation: int
    fuzzy: bool = False
    obsolete: bool = False
    comments: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """Return what names the message in its catalogue."""
        return self.context, self.source

    @property
    def is_shown(self) -> bool:
        """Tell whether readers see this translation: one that is doubtful or gone is shown to nobody."""
        return bool(self.translated.strip()) and not self.fuzzy and not self.obsolete


class PoError(Exception):
    """A file that can't be read: what is wrong, what to do, and where."""

    def __init__(self, line: int, detail: str, advice: str) -> None:
        super().__init__(f"{line}: {detail}")
        self.line = line
        self.detail = detail
        self.advice = advice


@dataclass(slots=True)
class _Draft:
    """A message while it is read."""

    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    obsolete: bool = False


def parse_po(text: str) -> list[Translation]:
    """Return every message of a PO file, the header (an empty `msgid`) and obsolete ones included.

    Raises `PoError` for the first line that is not PO.
    """
    reader = _Reader()
    for number, line in enumerate(re.split(r"\r\n?|\n", text), start=1):
        reader.read(line.strip(), number)
    reader.finish()
    return reader.messages


class _Reader:
    def __init__(self) -> None:
        self.messages: list[Translation] = []
        self.draft = _Draft()
        self.last = ""

    def read(self, line: str, number: int) -> None:
        if line.startswith("#~"):
            rest = line[2:].strip()
            if not rest.startswith("|"):
                self.statement(rest, number, obsolete=True)
        elif line.startswith("#"):
            self.comment(line, number)
        else:
            self.statement(line, number, obsolete=False)

    def comment(self, line: str, number: int) -> None:
        if self.draft.fields and "msgstr" not in self.draft.fields:
            raise PoError(number, "a comment stands inside a message", "Put it before “msgid” and “msgctxt”.")
        self.finish()
        if line.startswith("#,"):
            self.draft.flags += [flag.strip() for flag in line[2:].split(",")]
        elif line.startswith("#."):
            self.draft.notes.append(line[2:].strip())
        elif not line.startswith(("#:", "#|")):
            self.draft.comments.append((number, line[1:].strip()))

    def statement(self, line: str, number: int, *, obsolete: bool) -> None:
        if not line:
            return
        if line.startswith('"'):
            if not self.last:
                raise PoError(number, "a text stands alone", "Write “msgid” or “msgstr” before it.")
            self.draft.fields[self.last] += _text(line, number)
            return
        match = _KEYWORD.fullmatch(line)
        if not match:
            raise PoError(number, f"this line has no meaning in a PO file: {line}", "Remove it, or begin it with “# ”.")
        self.field(match[1], _text(match[2], number), number, obsolete=obsolete)

    def field(self, keyword: str, value: str, number: int, *, obsolete: bool) -> None:
        if keyword.startswith(("msgid_plural", "msgstr[")):
            raise PoError(number, "plural forms are not used here", "Write one “msgid” and one “msgstr”.")
        if keyword in {"msgid", "msgctxt"} and "msgstr" in self.draft.fields:
            self.finish()
        if keyword == "msgstr" and "msgstr" in self.draft.fields:
            raise PoError(number, "this translation has no original, or is the second of one", "Keep one “msgstr”.")
        if keyword in self.draft.fields or (keyword == "msgctxt" and "msgid" in self.draft.fields):
            raise PoError(number, f"“{keyword}” stands where “msgstr” should stand", "Each “msgid” has one “msgstr”.")
        if keyword == "msgstr" and "msgid" not in self.draft.fields:
            raise PoError(number, "“msgstr” has no “msgid”", "Write the original with “msgid” before it.")
        self.draft.obsolete = obsolete
        self.draft.fields[keyword] = value
        self.draft.lines[keyword] = number
        self.last = keyword

    def finish(self) -> None:
        draft = self.draft
        if not draft.fields:
            return
        if "msgstr" not in draft.fields:
            line = next(iter(draft.lines.values()))
            raise PoError(line, "this message has no “msgstr”", 'Add a line: msgstr ""')
        self.messages.append(
            Translation(
                source=draft.fields["msgid"],
                translated=draft.fields["msgstr"],
                context=draft.fields.get("msgctxt", ""),
                line=draft.lines["msgid"],
                line_of_translation=draft.lines["msgstr"],
                fuzzy="fuzzy" in draft.flags,
                obsolete=draft.obsolete,
                comments=tuple(draft.comments),
                notes=tuple(draft.notes),
            )
        )
        self.draft = _Draft()
        self.last = ""


def _text(quoted: str, number: int) -> str:
    match = _STRING.fullmatch(quoted)
    if not match:
        advice = 'Begin and end the text with " and write \\" for a quote inside it.'
        raise PoError(number, "a text is not in double quotes", advice)
    unknown = next((found for found in _ESCAPE.findall(match[1]) if found not in _ESCAPES), None)
    if unknown:
        raise PoError(number, f"“\\{unknown}” has no meaning", "Write \\\\ for a backslash.")
    return _ESCAPE.sub(lambda found: _ESCAPES[found[1]], match[1])
