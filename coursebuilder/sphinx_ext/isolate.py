"""Latin words inside a text from right to left: each run of them keeps its own direction, whatever stands beside it.

Without that a digit after a Latin word joins it (“the key Shift 3 times” reads as “the key 3 Shift times”). English
words to say or to show also get their language, so that a voice says them in English. Works on the text as it is
written, so after translation, and for screens only: paper has its own way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.catalog.language import ENGLISH
from coursebuilder.catalog.languages import direction
from coursebuilder.sphinx_ext.nodes import around, isolated

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
# A word holds a Latin letter; signs inside it, as in `Wi-Fi` or `kela.fi/en`, belong to it.
_WORD = rf"[\d{_LATIN}]*[{_LATIN}][\d{_LATIN}]*(?:(?:[-–.’'@/_&+]|://)[\d{_LATIN}]+)*"
# Numbers between two words belong to the run, one after the last word does not; what ends a quoted sentence does.
_RUN = rf"{_WORD}(?:[,.;:!?]?[ \u00a0](?:\d+[ \u00a0])*{_WORD})*(?:[.!?…]+(?=[”»\"]))?"
# A translator's own isolate is kept, or becomes ours if it is one from left to right; `[gap]` is a place in a text.
_FOUND = re.compile(
    rf"\[[a-z][a-z0-9-]*\]|\u2066(?P<own>[^\u2066-\u2069]*)\u2069|[\u2067\u2068].*?\u2069|(?P<run>{_RUN})"
)
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_NOT_IN = (isolated, nodes.literal, nodes.literal_block, nodes.raw, nodes.Invisible)
# What is as short as this is read in one look, and fits on one line of a small phone with large letters.
_WORDS_ON_ONE_LINE, _SIGNS_ON_ONE_LINE = 4, 16


class IsolateLatin(SphinxPostTransform):
    """Isolate the Latin words of a page in a language from right to left."""

    # After words to tap are found (20), which must not be cut.
    default_priority = 25

    def run(self, **kwargs: Any) -> None:
        """Isolate in the whole document."""
        if self.app.builder.format != "html" or direction(self.config.language) == "ltr":
            return
        english = quoted_words(Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8"))
        for text in list(self.document.findall(nodes.Text)):
            if not any(isinstance(node, _NOT_IN) for node in around(text)):
                text.parent.replace(text, list(isolate(text, english)))


def isolate(text: nodes.Text, english: frozenset[str]) -> Iterator[nodes.Node]:
    """Yield a text with its Latin runs isolated; a paragraph without a letter from right to left is one run."""
    if not _runs_to_the_left(_paragraph_of(text).astext()):
        words = text.strip()
        yield from _cut(text, text.find(words), len(words), english) if re.search(f"[{_LATIN}]", words) else [text]
        return
    last = 0
    for found in _FOUND.finditer(text):
        words = found["own"] or found["run"]
        if words:
            if found.start() > last:
                yield nodes.Text(text[last : found.start()])
            yield isolated_words(words, english)
            last = found.end()
    if last < len(text):
        yield nodes.Text(text[last:])


def isolated_words(words: str, english: frozenset[str]) -> isolated:
    """Return Latin words; what is known as English to say has its language, and stays on one line if it is short."""
    if _bare(words) not in english:
        return isolated("", words)
    if len(words.split()) <= _WORDS_ON_ONE_LINE and len(words) <= _SIGNS_ON_ONE_LINE:
        words = words.replace(" ", "\u00a0")
    return isolated("", words, language=ENGLISH)


def quoted_words(page: str) -> frozenset[str]:
    """Return what an English page quotes: words to say, to show or to know, which a translation takes over."""
    return frozenset(_bare(words) for words in _QUOTED.findall(page))


def _cut(text: nodes.Text, start: int, length: int, english: frozenset[str]) -> Iterator[nodes.Node]:
    end = start + length
    parts = (nodes.Text(text[:start]), isolated_words(text[start:end], english), nodes.Text(text[end:]))
    yield from (part for part in parts if part.astext())


def _bare(words: str) -> str:
    return words.strip(" \u00a0.,!?…")


def _runs_to_the_left(words: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in words)


def _paragraph_of(node: nodes.Node) -> nodes.Element:
    """Return the innermost element around a node that is no part of a line."""
    return next(one for one in around(node) if not isinstance(one, nodes.Inline))


def setup_isolation(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(IsolateLatin)
