"""A translation keeps what is not words: slots, links, gaps, marks, paragraphs; and it adds nothing hidden."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin

from coursebuilder.check.translation_flaws import GAP, ORIGINALS, PLACEHOLDER, ROLE, Flaw, Pair

_MARKDOWN = MarkdownIt("commonmark").enable("table").use(colon_fence_plugin)
# What a role shows stays as it is; of the others the text is translated and the target stays.
_KEPT_WHOLE = frozenset({"fact", "ltr"})
_TARGET_OF_A_ROLE = re.compile(r"<([^>]*)>\s*$")
_TAG = re.compile(r"</?[A-Za-z][^>]*>|<!--")
_OPEN, _CLOSE = frozenset("\u2066\u2067\u2068"), "\u2069"
# Marks of direction, embeddings and overrides: they hide what they do.
_FORBIDDEN = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e")


class _Shape(NamedTuple):
    """What Markdown makes of a text."""

    blocks: tuple[str, ...]
    targets: tuple[str, ...]
    left_over: int
    html: tuple[str, ...]


def markup_flaws(pair: Pair) -> Iterator[Flaw]:
    """Yield what the translation lost, changed or added of the parts that are not words."""
    yield from _kept(_roles(pair.source), _roles(pair.translated), "T006", "T007")
    yield from _placeholders(pair)
    if pair.is_plain:
        yield from (Flaw("T012", {"found": found}) for found in _TAG.findall(pair.translated)[:1])
    else:
        yield from _shape_flaws(_shape(pair.source), _shape(pair.translated))
    yield from _edges(pair)
    yield from _directions(pair.translated)


def _kept(wanted: Counter[str], found: Counter[str], lost: str, added: str) -> Iterator[Flaw]:
    for each in wanted - found:
        yield Flaw(lost, {"found": each})
    for each in found - wanted:
        yield Flaw(added, {"found": each})


def _roles(text: str) -> Counter[str]:
    return Counter(_named(name, content) for name, content in ROLE.findall(text))


def _named(name: str, content: str) -> str:
    if name in _KEPT_WHOLE:
        return f"{{{name}}}`{content}`"
    target = _TARGET_OF_A_ROLE.search(content)
    return f"{{{name}}}`...<{target[1]}>`" if target else f"{{{name}}}`...`"


def _placeholders(pair: Pair) -> Iterator[Flaw]:
    """A placeholder may be used twice, but none may be lost, and an unknown one would be shown as it is."""
    patterns = [PLACEHOLDER, GAP] if pair.domain.startswith("quizzes/") else [PLACEHOLDER]
    for pattern in patterns:
        wanted, found = set(pattern.findall(pair.source)), set(pattern.findall(pair.translated))
        yield from (Flaw("T008", {"found": each}) for each in sorted(wanted - found))
        yield from (Flaw("T009", {"found": each}) for each in sorted(found - wanted))


def _shape_flaws(wanted: _Shape, found: _Shape) -> Iterator[Flaw]:
    yield from _kept(Counter(wanted.targets), Counter(found.targets), "T010", "T011")
    if set(found.html) - set(wanted.html):
        yield Flaw("T012", {"found": next(each for each in found.html if each not in wanted.html)})
    if found.left_over > wanted.left_over:
        yield Flaw("T013")
    if found.blocks != wanted.blocks:
        yield Flaw("T014")


@lru_cache(maxsize=ORIGINALS)
def _shape(text: str) -> _Shape:
    blocks: list[str] = []
    targets: list[str] = []
    html: list[str] = []
    left_over = 0
    for token in _MARKDOWN.parse(text):
        if token.type != "inline":
            blocks.append(f"{token.type} {token.tag}")
        if token.type == "html_block":
            html.append(token.content.strip())
        for child in token.children or []:
            if child.type in {"link_open", "image"}:
                targets.append(str(child.attrs.get("href", child.attrs.get("src", ""))))
            elif child.type == "html_inline":
                html.append(child.content)
            elif child.type == "text":
                left_over += sum(child.content.count(mark) for mark in ("*", "`", "]("))
    return _Shape(tuple(blocks), tuple(targets), left_over, tuple(html))


def _edges(pair: Pair) -> Iterator[Flaw]:
    """Spaces and line ends at the edges are part of how words are put together."""
    for strip in (str.lstrip, str.rstrip):
        cut = strip(pair.translated)
        if len(pair.source) - len(strip(pair.source)) != len(pair.translated) - len(cut):
            yield Flaw("T015")
            return


def _directions(text: str) -> Iterator[Flaw]:
    if found := next((character for character in text if character in _FORBIDDEN), None):
        yield Flaw("T016", {"found": f"U+{ord(found):04X}"})
    depth = 0
    for character in text:
        depth += (character in _OPEN) - (character == _CLOSE)
        if depth < 0:
            break
    if depth:
        yield Flaw("T017")
