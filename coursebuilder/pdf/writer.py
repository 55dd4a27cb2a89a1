"""The writer: finds for each doctree node the function that turns it into Typst, and never loses a word.

The functions are in `inline`, `blocks`, `tables`, `technical`, `lesson` and `sheets`; `book` puts them together.
This file knows no kind of node but text, and nothing of how the book looks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from docutils import nodes
from sphinx.util import logging

from coursebuilder.catalog.languages import direction
from coursebuilder.pdf.source import NOTHING, Source, call, comment, content, string

logger = logging.getLogger(__name__)

WARNING_TYPE = "coursebuilder"

PLACED = frozenset(
    ("section", "image", "figure", "table", "literal_block", "course_block", "phone_message", "question_node")
)
"""Nodes before which a comment names file and line, so that the compiler's errors can name them too."""

_NUMBER = r"[A-Za-z]{0,3}\d[A-Za-z\d]*"
_LEFT_TO_RIGHT = re.compile(
    rf"\+\(?\d[\d \u00a0()./-]*\d|{_NUMBER}(?:[-–./:@]+[A-Za-z\d]+)+|\d+(?:[ \u00a0]\d+)+|[A-Za-z]+-?\d[A-Za-z\d-]*"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


class Subtype(Enum):
    """What a warning is about; an author can silence `coursebuilder.<value>`."""

    UNKNOWN_NODE = "typst"
    """A node that the writer doesn't know: its words are kept, its shape isn't."""
    NO_ALTERNATIVE = "typst-alt"
    """A picture without alternative text."""
    HEADING_LEVEL = "typst-heading"
    """A heading that skips a level."""
    LEFT_OUT = "typst-left-out"
    """Something that paper can't show."""
    UNPRINTABLE = "typst-character"
    """A character that no font of the book holds."""


Renderer: TypeAlias = "Callable[[Writer, nodes.Element], Source]"


@dataclass
class Writer:
    """Turns nodes of one document after the other into Typst.

    `targets` are the labels that links may point to, `unprintable` the characters that no font holds, `lessons` the
    documents of this book by the numbers of their lessons, `shown` the addresses that need not be printed again.
    """

    renderers: Mapping[str, Renderer]
    strings: Mapping[str, str]
    language: str
    root: Path = Path()
    targets: frozenset[str] = frozenset()
    unprintable: frozenset[str] = frozenset()
    lessons: Mapping[str, str] = field(default_factory=dict)
    docname: str = ""
    depth: int = 1
    kicker: Source = NOTHING
    last_level: int = 0
    footnotes: dict[str, nodes.Element] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    labelled: set[str] = field(default_factory=set)
    shown: set[str] | None = None

    def render(self, node: nodes.Node) -> Source:
        """Return the Typst of `node`."""
        if isinstance(node, nodes.Text):
            return content(self._text(node))
        if not isinstance(node, nodes.Element):
            raise TypeError(f"neither text nor element: {type(node).__name__}")
        name = type(node).__name__
        renderer = self.renderers.get(name)
        if renderer is None:
            self.warn(f"the PDF has no form for '{name}': its text is printed plainly", node, Subtype.UNKNOWN_NODE)
            return self.content(node)
        rendered = renderer(self, node)
        if name in PLACED and node.line and rendered != NOTHING:
            return Source(f"{comment(f'{self.place(node)}:{node.line}')}\n{rendered}")
        return rendered

    def parts(self, node: nodes.Element) -> list[Source]:
        """Return the Typst of each child, with an anchor first where something may point at `node`."""
        return [*self.anchors(node), *(self.render(child) for child in node.children)]

    def content(self, node: nodes.Element) -> Source:
        """Return the joined Typst of the children."""
        return content(self.parts(node))

    def words(self, text: str, node: nodes.Node) -> list[Source]:
        """Return text as literals; in right-to-left scripts what must keep its order is isolated."""
        clean = self.printable(_SPACE.sub(" ", text), node)
        if direction(self.language) == "ltr" or _inside_isolate(node):
            return [string(clean)] if clean else []
        return list(self._isolated(clean))

    def printable(self, text: str, node: nodes.Node) -> str:
        """Return text without what can't be printed; a sign that no font holds becomes its name."""
        clean = _CONTROL.sub("\ufffd" if "\ufffd" not in self.unprintable else "", text)
        for character in sorted(set(clean) & self.unprintable):
            name = unicodedata.name(character, "").lower()
            self.warn(
                f"no font of the book holds U+{ord(character):04X} {name or '(no name)'}: its name is printed",
                node,
                Subtype.UNPRINTABLE,
            )
            clean = clean.replace(character, f"[{name}]" if name and character != "\ufe0f" else "")
        return clean

    def say(self, key: str) -> str:
        """Return an interface string."""
        return self.strings[key]

    def anchors(self, node: nodes.Element) -> list[Source]:
        """Return an anchor for each id of `node`."""
        return [call("anchor", self.label(one)) for one in ids_of(node)]

    def label(self, target: str) -> str:
        """Note and return the label of the id `target` of this document; '' is the document itself."""
        label = f"{self.docname}#{target}"
        self.labelled.add(label)
        return label

    def link(self, label: str, body: Source) -> Source:
        """Return a link to a label of the book; to anything outside the book, only its text."""
        if label not in self.targets:
            return body
        self.linked.add(label)
        return call("link-inside", label, body, page=self.say("on-page"))

    def level(self, wanted: int, node: nodes.Element) -> int:
        """Return the level of a heading: `wanted`, or less if it would skip one."""
        level = min(wanted, self.last_level + 1)
        if level != wanted and self.last_level:
            self.warn(
                f"a heading of level {wanted} follows one of level {self.last_level}: it is printed as level {level}",
                node,
                Subtype.HEADING_LEVEL,
            )
        self.last_level = level
        return level

    def place(self, node: nodes.Element) -> str:
        """Return the file of `node`, seen from the course's folder."""
        source = Path(node.source or self.docname)
        if source.is_relative_to(self.root):
            return source.relative_to(self.root).as_posix()
        return source.name if source.is_absolute() else source.as_posix()

    def warn(self, message: str, node: nodes.Node, subtype: Subtype) -> None:
        """Tell the author about `node`, with file and line."""
        logger.warning(message, location=node, type=WARNING_TYPE, subtype=subtype.value)

    def _text(self, node: nodes.Text) -> Iterable[Source]:
        """Return a text; where it names a lesson of this book by its number, the name leads there."""
        before, _, after = self.say("lesson").partition("{number}")
        text, last = node.astext(), 0
        if self.lessons and before.strip() and not _inside(node, nodes.reference, nodes.title):
            for match in re.finditer(rf"{re.escape(before)}(\d+\.\d+){re.escape(after)}", text, re.IGNORECASE):
                docname = self.lessons.get(match[1])
                if docname and docname != self.docname:
                    yield from self.words(text[last : match.start()], node)
                    yield self.link(f"{docname}#", content(self.words(match[0], node)))
                    last = match.end()
        yield from self.words(text[last:], node)

    def _isolated(self, text: str) -> Iterable[Source]:
        last = 0
        for match in _LEFT_TO_RIGHT.finditer(text):
            if match.start() > last:
                yield string(text[last : match.start()])
            yield call("isolated", match.group())
            last = match.end()
        if last < len(text):
            yield string(text[last:])


def ids_of(node: nodes.Element) -> list[str]:
    """Return the ids of a node."""
    return [str(one) for one in node.attributes.get("ids", [])]


def classes_of(node: nodes.Element) -> list[str]:
    """Return the classes of a node."""
    return [str(one) for one in node.attributes.get("classes", [])]


def _inside(node: nodes.Node, *kinds: type[nodes.Node]) -> bool:
    parent = node.parent
    while parent is not None and not isinstance(parent, kinds):
        parent = parent.parent
    return parent is not None


def _inside_isolate(node: nodes.Node) -> bool:
    parent = node.parent
    while parent is not None and not isinstance(parent, nodes.document):
        if type(parent).__name__ in ("isolated", "literal", "literal_block"):
            return True
        parent = parent.parent
    return False
