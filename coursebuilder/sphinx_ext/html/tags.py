"""Write tags: every tag goes through `starttag`, every text through `encode`; knows nothing of the course."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator as Writer

Attribute = str | bool | None
INLINE = frozenset({"a", "b", "bdi", "button", "label", "q", "select", "span", "strong"})


def open_tag(writer: Writer, name: str, /, *, ids: Sequence[str] = (), **attributes: Attribute) -> None:
    """Write a start tag; `class_` is `class`, True is an attribute without a value, None is left out."""
    writer.body.append(writer.starttag(nodes.Element(), name, "", ids=list(ids), **_written(attributes)))


def close_tag(writer: Writer, name: str) -> None:
    """Write an end tag."""
    # A line break after an inline tag would be a space, and glue a space to the comma that follows.
    writer.body.append(f"</{name}>" if name in INLINE else f"</{name}>\n")


@contextmanager
def tag(writer: Writer, name: str, /, *, ids: Sequence[str] = (), **attributes: Attribute) -> Iterator[None]:
    """Write a start tag, then what stands in the `with` block, then the end tag."""
    open_tag(writer, name, ids=ids, **attributes)
    yield
    close_tag(writer, name)


def empty_tag(writer: Writer, name: str, /, *, ids: Sequence[str] = (), **attributes: Attribute) -> None:
    """Write a tag without content, such as `input`."""
    writer.body.append(writer.starttag(nodes.Element(), name, "", empty=True, ids=list(ids), **_written(attributes)))


def say(writer: Writer, text: str) -> None:
    """Write plain text."""
    writer.body.append(writer.encode(text))


def element(writer: Writer, name: str, text: str, /, *, ids: Sequence[str] = (), **attributes: Attribute) -> None:
    """Write a tag around plain text."""
    with tag(writer, name, ids=ids, **attributes):
        say(writer, text)


def _written(attributes: dict[str, Attribute]) -> dict[str, Any]:
    names = {name: name.rstrip("_").replace("_", "-") for name in attributes}
    return {
        names[name]: _without_value(names[name]) if value is True else value
        for name, value in attributes.items()
        if value is not None and value is not False
    }


def _without_value(name: str) -> str:
    """Return what XHTML wants where HTML wants nothing."""
    return "" if name.startswith("data-") else name
