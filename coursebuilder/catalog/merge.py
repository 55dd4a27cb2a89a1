"""Bring a language's file up to date with the course: keep, mark what changed, set aside what is gone."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from coursebuilder.catalog.messages import Key, Message
from coursebuilder.catalog.po_file import Entry, PoFile

# How alike two sentences must be for the translation of one to help with the other.
ALIKE = 0.7


def updated(old: PoFile, messages: Sequence[Message], header: Sequence[str], terms: Mapping[str, str]) -> PoFile:
    """Return `old` with exactly `messages`; a translation of words that changed is kept, marked as to be checked."""
    # What was set aside stands first, so that it never takes the place of what is in use.
    in_use_last = sorted(old.entries, key=lambda entry: not entry.obsolete)
    known = {entry.key: entry for entry in in_use_last if not entry.obsolete or entry.translated}
    wanted = {message.key for message in messages}
    left = {key: entry for key, entry in known.items() if key not in wanted and entry.translated}
    entries = []
    for message in messages:
        new = Entry.of(replace(message, comments=(*message.comments, *_terms_in(message.words, terms))))
        if same := known.get(message.key):
            new = replace(same, extracted=new.extracted, references=new.references, obsolete=False)
        elif before := _before(message, left):
            kept, previous = before.translated, before.source
            new = replace(new, translated=kept, fuzzy=True, previous=previous, comments=before.comments)
            left.pop(before.key, None)
        entries.append(new)
    gone = [replace(entry, obsolete=True) for entry in left.values()]
    return PoFile((*entries, *gone), _with(old.header, header), old.comment)


def _before(message: Message, left: Mapping[Key, Entry]) -> Entry | None:
    """Return the entry that this message was before its words changed."""
    same_place = [entry for entry in left.values() if entry.context == message.context]
    if message.context:
        return same_place[0] if same_place else None
    by_words = {entry.source: entry for entry in same_place}
    found = difflib.get_close_matches(message.words, by_words, n=1, cutoff=ALIKE)
    return by_words[found[0]] if found else None


def _terms_in(words: str, terms: Mapping[str, str]) -> list[str]:
    """Return a comment with the agreed translations of the terms in these words."""
    lower = words.lower()
    found = [f"{term} = {translation}" for term, translation in terms.items() if term.lower() in lower]
    return [f"Terms: {'; '.join(found)}"] if found else []


def _with(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """Return the new header lines, with the values that translators' tools wrote, and the lines that they added."""
    ours = {_name(line): line for line in new}
    theirs = {_name(line): line for line in old}
    kept = {"Last-Translator", "Language-Team", "PO-Revision-Date"}
    return (
        *(theirs.get(name, line) if name in kept else line for name, line in ours.items()),
        *(line for name, line in theirs.items() if name not in ours and name.startswith("X-")),
    )


def _name(line: str) -> str:
    return line.partition(":")[0]
