"""Words to tap: the first place in a lesson's running text where a word of its `words` block stands leads to it.

Works on the text as it is written, so after translation, and for screens only. A word is found where it stands
exactly as the block has it, in small or capital letters; forms of it are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.sphinx_ext.nodes import contact_entry, course_block, isolated, phone_message, quiz_node

# Where a sentence is not the lesson's own running text, or must not be pressed by mistake.
NOT_HERE = (contact_entry, phone_message, quiz_node, nodes.table)
RUNNING_BLOCKS = ("activity", "key-messages", "notice")
NOT_IN = (nodes.reference, nodes.literal, isolated)
# These join the letters around them to one word.
JOINERS = "-_\u200c\u200d"


class ExplainWords(SphinxPostTransform):
    """Link each word of the page's `words` blocks from its first place in the running text."""

    # After references are resolved (10) and links that lead nowhere are gone (15).
    default_priority = 20

    def run(self, **kwargs: Any) -> None:
        """Link all words of the page."""
        if self.app.builder.format != "html":
            return
        blocks = [block for block in self.document.findall(course_block) if block["kind"] == "words"]
        terms = [term for block in blocks for term in block.findall(nodes.term)]
        # Of two words that begin at one place the longer one is meant.
        for number, term in sorted(enumerate(terms, start=1), key=lambda one: -len(one[1].astext())):
            if link_first(self.document, term.astext(), f"w{number}"):
                term["ids"] = [f"w{number}"]


def link_first(document: nodes.document, word: str, target: str) -> bool:
    """Link the first place of `word` to the fragment `target`; tell whether there is one."""
    for paragraph in document.findall(nodes.paragraph):
        if is_running(paragraph):
            for text in list(paragraph.findall(nodes.Text)):
                apart = any(isinstance(node, NOT_IN) for node in _around(text))
                if not apart and (found := find_word(word, text)) is not None:
                    link = nodes.reference("", text[slice(*found)], internal=True, refid=target, classes=["term"])
                    around = [nodes.Text(text[: found[0]]), link, nodes.Text(text[found[1] :])]
                    text.parent.replace(text, [node for node in around if node.astext()])
                    return True
    return False


def find_word(word: str, text: str) -> tuple[int, int] | None:
    """Return where `word` stands in `text` with no letter or mark of any script beside it."""
    pattern = r"\s+".join(map(re.escape, word.split()))
    for found in re.finditer(pattern, text, re.IGNORECASE) if pattern else ():
        beside = text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]
        if not any(map(_belongs_to_a_word, beside)):
            return found.span()
    return None


def is_running(paragraph: nodes.paragraph) -> bool:
    """Tell whether a paragraph is part of what a lesson tells."""
    return not any(
        isinstance(node, NOT_HERE) or (isinstance(node, course_block) and node["kind"] not in RUNNING_BLOCKS)
        for node in _around(paragraph)
    )


def _belongs_to_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter)[0] == "M" or letter in JOINERS


def _around(node: nodes.Node) -> Iterator[nodes.Node]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
