"""Files of messages (PO and POT): read them with their lines, write them so that the same content is the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coursebuilder.catalog.messages import Key, Message
from coursebuilder.catalog.po_reader import Block, PoSyntaxError, read_blocks

LONGEST_LINE = 110


class CatalogueError(Exception):
    """A file of translations that can't be read; `path`, `line` and `reason` say where and why."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path, self.line, self.reason = path, line, reason


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file as translators left it; an `obsolete` one is no longer in the course."""

    message: Message
    translation: str = ""
    fuzzy: bool = False
    previous: str = ""
    notes: tuple[str, ...] = ()
    obsolete: bool = False
    line: int = 0

    @property
    def key(self) -> Key:
        """Return what names the message in its file."""
        return self.message.key

    @property
    def is_done(self) -> bool:
        """Tell whether it counts as translated; words that a person has to look at again do not."""
        return bool(self.translation.strip()) and not self.fuzzy and not self.obsolete


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A file of messages: its header as `Name: value` lines, its first comment, its entries in their order."""

    entries: tuple[Entry, ...] = ()
    header: tuple[str, ...] = ()
    comment: tuple[str, ...] = ()


def read_catalogue(path: Path) -> Catalogue:
    """Read a file; raise `CatalogueError` where it is no file of messages."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise CatalogueError(path, line, "this is not UTF-8") from error
    try:
        blocks = list(read_blocks(text))
    except PoSyntaxError as error:
        raise CatalogueError(path, error.line, error.reason) from error
    head = next((block for block in blocks if not block.strings.get("msgid")), None)
    entries = tuple(_entry(block) for block in blocks if block is not head)
    if head is None:
        return Catalogue(entries)
    header = tuple(line for line in head.strings["msgstr"].split("\n") if line)
    return Catalogue(entries, header, head.said("own"))


def _entry(block: Block) -> Entry:
    get = block.strings.get
    flags = {flag.strip() for line in block.said("flags") for flag in line.split(",")}
    message = Message(get("msgctxt", ""), get("msgid", ""), block.said("extracted"), tuple(_places(block)))
    previous = get("previous msgid", "")
    return Entry(message, get("msgstr", ""), "fuzzy" in flags, previous, block.said("own"), block.obsolete, block.line)


def _places(block: Block) -> Iterator[tuple[str, int]]:
    for place in " ".join(block.said("places")).split():
        path, _, line = place.rpartition(":")
        yield (path, int(line)) if path and line.isdecimal() else (place, 0)


def write_catalogue(catalogue: Catalogue) -> str:
    """Return the text of a file; obsolete entries stand at its end."""
    blocks = ["\n".join([*(f"# {line}".rstrip() for line in catalogue.comment), *_header(catalogue.header)])]
    blocks += [_written(entry) for entry in catalogue.entries if not entry.obsolete]
    blocks += [_written_obsolete(entry) for entry in catalogue.entries if entry.obsolete]
    return "\n\n".join(blocks) + "\n"


def _header(lines: Sequence[str]) -> list[str]:
    return ['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in lines)]


def _written(entry: Entry) -> str:
    message = entry.message
    lines = [f"# {note}".rstrip() for note in entry.notes]
    lines += [f"#. {comment}" for comment in message.comments]
    lines += [f"#: {path}:{line}" if line else f"#: {path}" for path, line in message.places]
    if entry.fuzzy:
        lines.append("#, fuzzy")
    if entry.previous:
        lines += [f"#| {line}" for line in _pair("msgid", entry.previous)]
    return "\n".join(lines + _body(entry))


def _written_obsolete(entry: Entry) -> str:
    flags = ["#, fuzzy"] if entry.fuzzy else []
    notes = [f"# {note}".rstrip() for note in entry.notes]
    return "\n".join([*notes, *flags, *(f"#~ {line}" for line in _body(entry))])


def _body(entry: Entry) -> list[str]:
    context = _pair("msgctxt", entry.message.context) if entry.message.context else []
    return [*context, *_pair("msgid", entry.message.words), *_pair("msgstr", entry.translation)]


def _pair(name: str, words: str) -> list[str]:
    """Return a keyword with its words, in lines that a person can compare."""
    if len(words) + len(name) < LONGEST_LINE and "\n" not in words:
        return [f"{name} {_quoted(words)}"]
    return [f'{name} ""', *(_quoted(line) for line in _wrapped(words))]


def _quoted(words: str) -> str:
    for sign, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        words = words.replace(sign, escaped)
    return f'"{words}"'


def _wrapped(words: str) -> Iterable[str]:
    line = ""
    for part in words.replace("\n", "\n\0").replace(" ", " \0").split("\0"):
        if line and (len(line) + len(part) > LONGEST_LINE or line.endswith("\n")):
            yield line
            line = ""
        line += part
    yield line
