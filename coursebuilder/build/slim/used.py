"""What built pages hold and what their scripts may change: the measure of what a style sheet needs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coursebuilder.build.slim.markup import Tag, Token, tags
from coursebuilder.build.slim.scripts import only_data, strings
from coursebuilder.build.slim.selectors import Element, Used

WORD = re.compile(r"[A-Za-z_][\w-]*")
WORDS = re.compile(r"[\w\s-]+")
CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
ASKED_ATTRIBUTES = re.compile(r"\[\s*([\w-]+)")
ASKED_IDS = re.compile(r"#([A-Za-z_][\w-]*)")
ASKED_BY_PSEUDO = {"lang", "dir", "type"}
ONLY_ONE = {"html", "head", "body"}


def used_by(pages: Iterable[list[Token]], scripts: Iterable[str], css: str) -> Used:
    """Return what `pages` hold as far as `css` asks for it, and what `scripts` may change.

    A script names the classes, ids and elements that it adds in strings, and attributes there or as properties.
    Each such word counts, whether or not it is one: a word too many keeps a rule too many, and nothing breaks.
    """
    attributes = set(ASKED_ATTRIBUTES.findall(css)) | ASKED_BY_PSEUDO
    ids = set(ASKED_IDS.findall(css))
    elements = {_element(tag, attributes, ids) for page in pages for tag in tags(page)}
    texts = [text for text in scripts if not only_data(text)]
    quoted = quoted_words(texts)
    elements |= {Element(word) for word in quoted - ONLY_ONE if word.islower()}
    return Used(elements, quoted, changed_attributes(texts))


def quoted_words(scripts: Iterable[str]) -> set[str]:
    """Return the words that stand in a string by themselves: `"explained"`, `"story-note open"`, `"place-"`."""
    return {word for text in scripts for part in strings(text) if WORDS.fullmatch(part) for word in part.split()}


def changed_attributes(scripts: Iterable[str]) -> set[str]:
    """Return the attributes that scripts may set: `hidden`, `dataset.i18nMoved` (`data-i18n-moved`), `aria-busy`."""
    words = {word for text in scripts for word in WORD.findall(text)}
    dashed = {CAPITAL.sub("-", word).lower() for word in words}
    # Which class and which id is told by the strings.
    return (dashed | {f"data-{word}" for word in dashed} | {word.lower() for word in words}) - {"class", "id"}


def _element(tag: Tag, attributes: set[str], ids: set[str]) -> Element:
    asked = sorted((name.lower(), value or "") for name, value in tag.attributes.items() if name.lower() in attributes)
    own = [("id", tag.get("id"))] if tag.get("id") in ids else []
    kept = [(name, value) for name, value in asked if name not in ("id", "class")]
    return Element(tag.name.lower(), frozenset(tag.classes), tuple(kept + own))
