"""A page as a list of tokens: enough to change tags and text without parsing what need not change."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"<!--.*?-->|<!doctype[^>]*>|</(?P<end>[a-z][^\s>]*)\s*>"
    r"""|<(?P<start>[a-z][^\s/>]*)(?P<inside>(?:"[^"]*"|'[^']*'|[^"'>])*)>""",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s=/>"']+)(?:\s*=\s*(?:"(?P<two>[^"]*)"|'(?P<one>[^']*)'|(?P<bare>[^\s>"']+)))?"""
)
# What stands in these is text up to the end tag, whatever it looks like.
RAW_TEXT = {"script", "style", "textarea", "title"}
# Elements without content. Drawings in a page close theirs with a slash, which must stay.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(slots=True)
class Tag:
    """A start tag; attributes keep their order, and one without value has none."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    closed: bool = False

    def get(self, name: str) -> str:
        """Return the value of an attribute, empty if it is not there."""
        return self.attributes.get(name) or ""

    @property
    def classes(self) -> list[str]:
        """Return its classes."""
        return self.get("class").split()

    def __str__(self) -> str:
        """Return the tag as it is written."""
        written = "".join(
            f" {name}" if value is None else f' {name}="{_escaped(value)}"' for name, value in self.attributes.items()
        )
        return f"<{self.name}{written}{'/' if self.closed else ''}>"


@dataclass(slots=True)
class End:
    """An end tag."""

    name: str

    def __str__(self) -> str:
        """Return the tag as it is written."""
        return f"</{self.name}>"


@dataclass(slots=True)
class Text:
    """Text as it stands in the file, with its character references; `raw` in a script or the like."""

    text: str
    raw: bool = False

    def __str__(self) -> str:
        """Return the text."""
        return self.text


@dataclass(slots=True)
class Doctype(Text):
    """The first line."""


Token = Tag | End | Text


def parse_page(text: str) -> list[Token]:
    """Return the tokens of a page, without comments."""
    return with_text_joined(_tokens(text))


def with_text_joined(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens so that text stands in one piece, where a comment or a tag stood in between."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if type(token) is Text and type(last) is Text and not token.raw and not last.raw:
            joined[-1] = Text(last.text + token.text)
        else:
            joined.append(token)
    return joined


def _tokens(text: str) -> Iterator[Token]:
    place = 0
    while found := TOKEN.search(text, place):
        if found.start() > place:
            yield Text(text[place : found.start()])
        place = found.end()
        if found["end"]:
            yield End(found["end"].lower())
        elif found["start"]:
            tag = _tag(found["start"], found["inside"])
            yield tag
            if tag.name in RAW_TEXT:
                end = re.compile(f"</{tag.name}", re.IGNORECASE).search(text, place)
                stop = end.start() if end else len(text)
                if stop > place:
                    yield Text(text[place:stop], raw=True)
                place = stop
        elif not found[0].startswith("<!--"):
            yield Doctype("<!doctype html>")
    if place < len(text):
        yield Text(text[place:])


def _tag(name: str, inside: str) -> Tag:
    tag = Tag(name.lower() if name.lower() in VOID or name.islower() else name)
    tag.closed = inside.rstrip().endswith("/") and tag.name not in VOID
    for found in ATTRIBUTE.finditer(inside):
        values = [found[group] for group in ("two", "one", "bare") if found[group] is not None]
        tag.attributes.setdefault(found["name"], html.unescape(values[0]) if values else None)
    return tag


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;")


def written_page(tokens: list[Token]) -> str:
    """Return the text of a page."""
    return "".join(map(str, tokens))


def tags(tokens: Iterable[Token]) -> Iterator[Tag]:
    """Yield the start tags of a page."""
    return (token for token in tokens if isinstance(token, Tag))
