"""The course's own doctree nodes: plain picklable values in `node["key"]`, human text in children.

Every output (HTML, Typst) has real visitors for them; nothing here knows how they look.
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes


class course_block(nodes.General, nodes.Element):  # noqa: N801
    """A block of a lesson.

    `kind` is `objectives`, `key-messages`, `activity`, `words`, `checklist`, `sources`, `notice`, or inside a
    trainer's block `trainer`, `step`, `materials`, `variant`, `safeguarding`.
    A `step` has `minutes`, `short` (0: left out of the short form), `phase`, `need`; a `variant` has `variant`.
    The first child may be a `block_title`.
    """


class block_title(nodes.General, nodes.TextElement):  # noqa: N801
    """The title that an author gave to a block."""


class phone_message(nodes.General, nodes.Element):  # noqa: N801
    """A phone screen (or letter); `kind` is `sms`, `chat`, `call`, `email` or `letter`; first child the sender."""


class country_block(nodes.General, nodes.Element):  # noqa: N801
    """Text for the editions of `countries` only; resolved before writing."""


class place_block(nodes.General, nodes.Element):  # noqa: N801
    """Text for one place where the reader may be: `where` is `before` or `arrived`.

    `place` is set when an edition is written: the place of departure, or the host country; empty if unknown.
    `heading` is the level of its label's heading, set where a link leads to it; elsewhere the label is none, because
    what follows the block would stand below it.
    """


class with_fact(nodes.General, nodes.Element):  # noqa: N801
    """A block that needs the facts `facts`; its last child may be a `fact_else`; resolved before writing."""


class fact_else(nodes.General, nodes.Element):  # noqa: N801
    """What stands there instead when a fact can't be shown."""


class fact_slot(nodes.Inline, nodes.Element):  # noqa: N801
    """The place of a fact's `field` (of the fact `fact`) in a sentence; resolved before writing."""


class local_contacts(nodes.General, nodes.Element):  # noqa: N801
    """The place of the organisation's contacts of one `kind`; resolved before writing."""


class help_numbers(nodes.General, nodes.Element):  # noqa: N801
    """The place of the host country's numbers on the page Help; `facts` names them; resolved before writing."""


class place_links(nodes.General, nodes.Element):  # noqa: N801
    """The place of links to the blocks of each place below it; resolved before writing."""


class word_list(nodes.General, nodes.Element):  # noqa: N801
    """The place of all words that lessons explain; resolved before writing."""


class unit_cards(nodes.General, nodes.Element):  # noqa: N801
    """The units of the course as pictures with a word each; children: `unit_card`."""


class unit_card(nodes.General, nodes.Element):  # noqa: N801
    """A unit on the first page: `docname` and `number`; may hold an image.

    `uri` and `title` are set when an edition is written, because a title may be translated.
    """


class contact_entry(nodes.General, nodes.Element):  # noqa: N801
    """Somebody to call; `dial` is a `tel:` address on the page Help, else nothing.

    Children: a `block_title` (who), then a `paragraph` with the number, then paragraphs with hours, languages, ...
    """


class lesson_sources(nodes.General, nodes.Element):  # noqa: N801
    """The place of a lesson's generated sources; `sources` holds those of the front matter."""


class isolated(nodes.Inline, nodes.TextElement):  # noqa: N801
    """Digits or a Latin name that must keep its left-to-right order inside any script.

    `language` is set on words that nobody has translated, and that stand there in English.
    """


class quiz_node(nodes.General, nodes.Element):  # noqa: N801
    """A quiz: `quiz` (id), `purpose`; children: one `quiz_text` with key `title`, then `question_node`s.

    `draw` (a number or nothing) and `seed` decide which questions stay when an edition is written.
    """


class question_node(nodes.General, nodes.Element):  # noqa: N801
    """A question: `question` (its model as plain data), `quiz`, `number`; children: `quiz_text`s and images.

    A child's `key` is the path of the text in the model, ids instead of indices: `prompt`, `choices.pay.text`,
    `choices.pay.feedback`, `hints.0`, `feedback.right`, `choices.fire.picture` (an image).
    """


class quiz_text(nodes.General, nodes.TextElement):  # noqa: N801
    """One paragraph of a quiz as inline nodes; `key` says which."""


def child_by_key(node: nodes.Element, key: str) -> nodes.Element | None:
    """Return the direct child that carries `key`, or nothing."""
    for child in node.children:
        if isinstance(child, nodes.Element) and child.get("key") == key:
            return child
    return None


def around(node: nodes.Node) -> Iterator[nodes.Element]:
    """Yield what a node stands in, from its parent to the document."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
