"""What is to be translated: one message with what helps its translator. Files of messages are in `po_file.py`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_ROLE = re.compile(r"\{[a-z]+\}`[^`]+`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_GAP = re.compile(r"\{[a-z]+\}(?!`)")
_BLANK = re.compile(r"\[[a-z][a-z0-9-]*\](?!\()")

Key = tuple[str, str]
"""The context and the English words of a message: what names it in a file."""


@dataclass(frozen=True, slots=True)
class Message:
    """English words to translate; `context` is the path of the text in its value, empty in running text.

    `for_learners` is false where only trainers read it.
    """

    context: str
    words: str
    comments: tuple[str, ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    for_learners: bool = True

    @property
    def key(self) -> Key:
        """Return what names the message in its file."""
        return self.context, self.words


def merged(messages: Iterable[Message]) -> list[Message]:
    """Return each message once, in the order of its first place; the same words in two places are one message."""
    found: dict[Key, Message] = {}
    for message in messages:
        known = found.get(message.key)
        if known is None:
            found[message.key] = message
        else:
            found[message.key] = replace(
                known,
                comments=tuple(dict.fromkeys((*known.comments, *message.comments))),
                places=tuple(dict.fromkeys((*known.places, *message.places))),
                for_learners=known.for_learners or message.for_learners,
            )
    return list(found.values())


def has_words(words: str) -> bool:
    """Tell whether there is something to translate besides numbers, addresses and the places of facts."""
    return any(character.isalpha() for character in _LINK.sub("](", _ROLE.sub("", words)))


def to_keep(words: str) -> list[str]:
    """Return comments that say what of the words has to stay as it is."""
    found = [match.group() for match in (*_ROLE.finditer(words), *_GAP.finditer(words), *_BLANK.finditer(words))]
    comments = [f"Keep as it is: {', '.join(dict.fromkeys(found))}"] if found else []
    if addresses := dict.fromkeys(_LINK.findall(words)):
        comments.append(f"A link [words](address): translate the words, keep the address: {', '.join(addresses)}")
    return comments
