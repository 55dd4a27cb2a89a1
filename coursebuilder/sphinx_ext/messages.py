"""What of each page is to be translated, with what helps its translator, and what of it is not translated yet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders import Builder
from sphinx.util.nodes import extract_messages

from coursebuilder.catalog.messages import Message, has_words, to_keep
from coursebuilder.sphinx_ext.nodes import (
    block_title,
    country_block,
    course_block,
    fact_else,
    phone_message,
    place_block,
)

FOR_TRAINERS = frozenset({"trainer", "step", "materials", "variant", "safeguarding"})
BLOCKS = {
    "key-messages": "Key message",
    "checklist": "Check list",
    "activity": "Something to do",
    "words": "Words that the lesson explains",
    "trainer": "For trainers",
    "step": "For trainers: a step",
    "materials": "For trainers: what to bring",
    "variant": "For trainers: another way",
    "safeguarding": "For trainers: keeping people safe",
}
PLACES = {"before": "For readers who have not left yet", "arrived": "For readers who have arrived"}
# Texts that are keywords of the format.
NOT_WORDS = (nodes.field_name, nodes.image)


class MessagesBuilder(Builder):
    """Writes the messages of each document as JSON, and those that the language of this run does not have."""

    name = "course-messages"
    format = "json"
    allow_parallel = True

    def get_outdated_docs(self) -> set[str]:
        """Return every document: files of messages are written whole."""
        return set(self.env.found_docs)

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return nothing: messages have no address."""
        return ""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write nothing: messages are taken from what was read, before an edition is settled."""

    def write_documents(self, docnames: set[str]) -> None:  # type: ignore[override]
        """Write the messages of all documents."""
        for docname in sorted(docnames):
            path = Path(self.outdir) / f"{docname}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            doctree = self.env.get_doctree(docname)
            messages = [as_json(message) for message in page_messages(doctree, docname, Path(self.srcdir))]
            found = {"messages": messages, "untranslated": untranslated_messages(doctree, docname)}
            path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def as_json(message: Message) -> dict[str, Any]:
    """Return a message as plain data."""
    return {
        "context": message.context,
        "words": message.words,
        "comments": message.comments,
        "places": message.places,
        "for_learners": message.for_learners,
    }


def page_messages(doctree: nodes.document, docname: str, root: Path) -> Iterator[Message]:
    """Yield the messages of a page's own file, in its order."""
    for node, words in running_text(doctree):
        yield _message(node, "", words, root)
    for node in doctree.findall(nodes.Element):
        if "message" in node and node["message"][0] == docname:
            _, context, words = node["message"]
            yield _message(node, context, words, root)


def untranslated_messages(doctree: nodes.document, docname: str) -> list[tuple[str, str, str]]:
    """Return domain, context and words of what a page shows in English; what only trainers read counts nowhere."""
    found = [(docname, "", words, node) for node, words in running_text(doctree) if not node.get("translated")]
    for node in doctree.findall(nodes.Element):
        # The picture of a unit's card says nothing: its title stands beside it.
        if "message" in node and not node["is_translated"] and node.get("alt") != "":
            found.append((*node["message"], node))
    kept = [(domain, context, words) for domain, context, words, node in found if not is_for_trainers_only(node)]
    return list(dict.fromkeys(kept))


def running_text(doctree: nodes.document) -> Iterator[tuple[nodes.Element, str]]:
    """Yield what Sphinx translates, without the keywords of our format and what has no words."""
    for node, words in extract_messages(doctree):
        if not isinstance(node, NOT_WORDS) and has_words(words):
            yield node, words


def _message(node: nodes.Element, context: str, words: str, root: Path) -> Message:
    around = list(_around(node))
    path = Path(node.source or "")
    place = (path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name, node.line or 0)
    comments = (*_about(node, around), *to_keep(words))
    return Message(context, words, comments, (place,), not is_for_trainers_only(node))


def _around(node: nodes.Node) -> Iterator[nodes.Element]:
    while node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.Element):
            yield node


def is_for_trainers_only(node: nodes.Node) -> bool:
    """Tell whether a text stands in a block that learners never see."""
    return any(isinstance(one, course_block) and one["kind"] in FOR_TRAINERS for one in _around(node))


def _about(node: nodes.Element, around: list[nodes.Element]) -> Iterator[str]:
    """Yield what a text is and where it stands, from the inside to the outside."""
    if kind := _kind(node, around):
        yield kind
    for one in around:
        if isinstance(one, course_block) and one["kind"] in BLOCKS and not isinstance(node, block_title):
            yield f"In the block: {BLOCKS[one['kind']]}"
        elif isinstance(one, place_block):
            yield PLACES[one["where"]]
        elif isinstance(one, country_block):
            yield f"Only for: {', '.join(one['countries'])}"
        elif isinstance(one, fact_else):
            yield "Stands there when the number or rule is not known"


def _kind(node: nodes.Element, around: list[nodes.Element]) -> str:  # noqa: PLR0911  (one return for each kind)
    parent = around[0]
    if isinstance(node, nodes.title):
        return "Title of the page" if isinstance(parent.parent, nodes.document) else "Heading"
    if isinstance(node, block_title):
        if isinstance(parent, phone_message):
            return f"Who sends the message ({parent['kind']})"
        return f"Title of a block: {BLOCKS.get(parent.get('kind', ''), parent.get('kind', ''))}"
    if isinstance(node, nodes.term):
        return "Word that is explained; the page “Words” lists it, too"
    if isinstance(parent, nodes.definition):
        item = parent.parent
        return f"What the word means: {item[0].astext()}"
    if isinstance(parent, nodes.field_body):
        return f"What the trainer does: {parent.parent[0].astext()}"
    if any(isinstance(one, phone_message) for one in around):
        return "Message that the learner sees as an example"
    if any(isinstance(one, nodes.entry) for one in around):
        return "Cell of a table"
    if isinstance(parent, nodes.list_item):
        return "Entry of a list"
    if "message" in node:
        return "What the learner can do after the lesson"
    return ""
