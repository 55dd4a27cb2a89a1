"""Typst source made of function calls and literals only, so that no content can ever be read as markup.

Every call goes to a function of our template (`t.name(...)`); every word of content is a string literal.
Knows nothing of doctrees, courses or looks.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

TEMPLATE = "t"
"""The name under which the template's functions are imported."""

WIDTH = 100
"""A call longer than this is written over several lines, which keeps snapshots and errors readable."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HIDDEN = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]')


class Source(str):
    """Typst code; only this module makes it."""

    __slots__ = ()


Value: TypeAlias = "Source | str | bool | int | float | Sequence[Value] | Mapping[str, Value] | None"

NOTHING = Source("[]")
"""Empty content."""


def string(text: str) -> Source:
    """Return the literal of `text`; what can't be seen is written as an escape, a lone surrogate as U+FFFD."""
    return Source(f'"{_HIDDEN.sub(_escape, text)}"')


def call(name: str, *args: Value, **named: Value) -> Source:
    """Return a call of the template's function `name`; underscores in keys become hyphens."""
    parts: list[str] = [expression(arg) for arg in args]
    parts += [f"{_checked(key.replace('_', '-'))}: {expression(value)}" for key, value in named.items()]
    return Source(f"{TEMPLATE}.{_checked(name)}{_listed(parts, trailing_comma=False)}")


def content(parts: Iterable[Source]) -> Source:
    """Return content that joins `parts`, one on a line."""
    kept = [part for part in parts if part and part != NOTHING]
    if not kept:
        return NOTHING
    if len(kept) == 1:
        return kept[0]
    return Source("{\n" + _indented("\n".join(kept)) + "\n}")


def expression(value: Value) -> Source:
    """Return `value` as Typst: text as a literal, sequences as arrays, mappings as dictionaries."""
    if isinstance(value, Source):
        return value
    if isinstance(value, str):
        return string(value)
    if value is None or isinstance(value, bool):
        return Source({None: "none", True: "true", False: "false"}[value])
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, Mapping):
        pairs = [f"{string(key)}: {expression(one)}" for key, one in value.items()]
        return Source(_listed(pairs, trailing_comma=True)) if pairs else Source("(:)")
    return Source(_listed([expression(one) for one in value], trailing_comma=True))


def comment(text: str) -> Source:
    """Return a comment line; it only tells where the next lines come from."""
    return Source("// " + re.sub(r"[^\w ./:-]", "?", text, flags=re.ASCII))


def statement(source: Source) -> str:
    """Return `source` as one statement of a document."""
    return f"#{source}\n"


def _number(value: float) -> Source:
    if not math.isfinite(value):
        raise ValueError(f"not a finite number: {value}")
    return Source(repr(value)) if value >= 0 else Source(f"({value!r})")


def _listed(parts: Sequence[str], *, trailing_comma: bool) -> str:
    line = ", ".join(parts)
    if len(line) <= WIDTH and "\n" not in line:
        return f"({line},)" if trailing_comma and parts else f"({line})"
    return "(\n" + _indented("".join(f"{part},\n" for part in parts)) + "\n)"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.rstrip("\n").split("\n"))


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _ESCAPES.get(character) or f"\\u{{{ord(character):x}}}"


def _checked(name: str) -> str:
    if not _NAME.match(name):
        raise ValueError(f"not a name of the template: {name!r}")
    return name
