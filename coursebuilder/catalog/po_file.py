"""What a PO or POT file holds, and how it is written: the same content is always the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coursebuilder.catalog.messages import Key, Message
from coursebuilder.model.problem import Place

LONGEST_LINE = 110
NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Entry:
    """A message of a file as translators left it; an `obsolete` one is no longer in the course.

    `previous` are the English words before they changed (`#|`), `comments` the translator's own (`# ...`), each with
    its line, `extracted` those for the translator (`#.`), `references` where the course says it (`#:`). `place` is that
    of `msgid`, `place_of_translation` that of `msgstr`.
    """

    source: str
    translated: str = ""
    context: str = ""
    fuzzy: bool = False
    obsolete: bool = False
    previous: str = ""
    comments: tuple[tuple[int, str], ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    place: Place = NOWHERE
    place_of_translation: Place = NOWHERE

    @classmethod
    def of(cls, message: Message) -> Entry:
        """Return the entry of a message that nobody has translated yet."""
        return cls(message.words, context=message.context, extracted=message.comments, references=message.places)

    @property
    def key(self) -> Key:
        """Return what names the message in its file."""
        return self.context, self.source

    @property
    def is_shown(self) -> bool:
        """Tell whether readers see this translation: one that is doubtful or gone is shown to nobody."""
        return bool(self.translated.strip()) and not self.fuzzy and not self.obsolete


@dataclass(frozen=True, slots=True)
class PoFile:
    """A file of messages: its entries in their order, its header as `Name: value` lines, its first comment."""

    entries: tuple[Entry, ...] = ()
    header: tuple[str, ...] = ()
    comment: tuple[str, ...] = ()
    header_place: Place = NOWHERE


def write_po(file: PoFile) -> str:
    """Return the text of a file; obsolete entries stand at its end."""
    header = "".join(f"{line}\n" for line in file.header)
    head = Entry("", header, comments=tuple((0, line) for line in file.comment))
    entries = sorted(file.entries, key=lambda entry: entry.obsolete)
    return "\n".join(f"{line}\n" for line in map(_written, [head, *entries]))


def _written(entry: Entry) -> str:
    lines = [f"# {words}".rstrip() for _, words in entry.comments]
    if not entry.obsolete:
        lines += [f"#. {words}" for words in entry.extracted]
        lines += [f"#: {path}:{line}" if line else f"#: {path}" for path, line in entry.references]
    if entry.fuzzy:
        lines.append("#, fuzzy")
    # Sphinx complains about `#~|`, the previous words of an obsolete entry.
    if entry.previous and not entry.obsolete:
        lines += [f"#| {line}" for line in _pair("msgid", entry.previous)]
    body = [*_pair("msgid", entry.source), *_pair("msgstr", entry.translated)]
    if entry.context:
        body = [*_pair("msgctxt", entry.context), *body]
    return "\n".join([*lines, *(f"#~ {line}" if entry.obsolete else line for line in body)])


def _pair(name: str, words: str) -> list[str]:
    """Return a keyword with its words, in lines that a person can compare."""
    if len(words) + len(name) < LONGEST_LINE and "\n" not in words:
        return [f"{name} {_quoted(words)}"]
    return [f'{name} ""', *(_quoted(line) for line in _wrapped(words))]


def _quoted(words: str) -> str:
    for sign, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        words = words.replace(sign, escaped)
    return f'"{words}"'


def _wrapped(words: str) -> Iterator[str]:
    line = ""
    for part in words.replace("\n", "\n\0").replace(" ", " \0").split("\0"):
        if line and (len(line) + len(part) > LONGEST_LINE or line.endswith("\n")):
            yield line
            line = ""
        line += part
    if line:
        yield line
