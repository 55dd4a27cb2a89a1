"""Read the syntax of PO files line by line; the first line that means nothing ends the reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)\s+(\".*)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
# Comments by their second character; what begins otherwise is the translator's own.
_COMMENTS = {".": "extracted", ":": "places", ",": "flags"}


class PoSyntaxError(Exception):
    """A line that is no part of a PO file."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"{line}: {reason}")
        self.line, self.reason = line, reason


@dataclass(slots=True)
class Block:
    """One message as it is written: strings by keyword (`previous msgid` for `#| msgid`), comments by kind."""

    line: int
    strings: dict[str, str] = field(default_factory=dict)
    comments: dict[str, list[str]] = field(default_factory=dict)
    obsolete: bool = False

    def said(self, kind: str) -> tuple[str, ...]:
        """Return the comments of a kind: `own`, `extracted`, `places`, `flags`."""
        return tuple(self.comments.get(kind, ()))


def read_blocks(text: str) -> Iterator[Block]:
    """Yield the messages of a file in its order, the header, too; raise `PoSyntaxError` where it is none."""
    block, keyword = Block(0), ""
    lines = [line.strip() for line in text.split("\n")]
    for number, line in enumerate(lines, start=1):
        if "msgstr" in block.strings and not line.startswith(('"', "msgstr", '#~ "', "#~ msgstr")):
            yield block
            block, keyword = Block(0), ""
        if line:
            block.line = block.line or number
            keyword = _take(block, keyword, line, number)
    if "msgstr" in block.strings:
        yield block
    elif block.strings:
        raise PoSyntaxError(len(lines), "the last message has no msgstr")


def _take(block: Block, keyword: str, line: str, number: int) -> str:
    """Add a line to a message; return the keyword to which the next line may belong."""
    prefix = ""
    if line.startswith("#~"):
        block.obsolete, line = True, line[2:].strip()
        if line.startswith("|"):
            line = f"#{line}"
    if line.startswith("#|"):
        prefix, line = "previous ", line[2:].strip()
    elif line.startswith("#"):
        kind = _COMMENTS.get(line[1:2], "own")
        words = line[1:] if kind == "own" else line[2:]
        block.comments.setdefault(kind, []).append(words.strip())
        return ""
    if match := _KEYWORD.fullmatch(line):
        keyword = f"{prefix}{'msgstr' if match[1] == 'msgstr[0]' else match[1]}"
        if keyword in block.strings:
            raise PoSyntaxError(number, f"{match[1]} stands twice in one message")
        block.strings[keyword] = _string(match[2], number)
    elif line.startswith('"') and keyword:
        block.strings[keyword] += _string(line, number)
    else:
        raise PoSyntaxError(number, "this line is no part of a message")
    return keyword


def _string(quoted: str, number: int) -> str:
    match = _STRING.fullmatch(quoted)
    if not match:
        raise PoSyntaxError(number, 'a text needs “"” at both ends, and “\\"” for the same sign in it')
    return _ESCAPE.sub(lambda escape: _ESCAPES.get(escape[1], escape[1]), match[1])
