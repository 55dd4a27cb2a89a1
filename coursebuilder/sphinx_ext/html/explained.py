"""The parts of an explained answer: read as they are without scripts, copied into the feedback by `quiz.js`.

A statement is quoted, and its mark stands behind it: the mark judges the answer, never the statement.

`data-of` names the part, `data-mark` says whether it fits; `data-why` is `chosen` or `unchosen`, `data-when` names
the choice that it answers; `data-solution` is what a script shows only after a right answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from coursebuilder.sphinx_ext.html.asked import Asked
from coursebuilder.sphinx_ext.html.tags import element, say, tag

OPENING, CLOSING = '"“„«', '"”“»'


@contextmanager
def explained_part(asked: Asked, part: str, mark: str | None = None) -> Iterator[None]:
    """Write a list entry about one part of the question."""
    with tag(asked.writer, "li", data_of=part, data_mark=mark):
        yield


def write_quoted(asked: Asked, key: str) -> None:
    """Write a text as a quotation; one that is a quotation already keeps its own marks."""
    plain = asked.plain(key).strip()
    if plain.startswith(tuple(OPENING)) and plain.endswith(tuple(CLOSING)):
        asked.write(key)
    elif plain:
        asked.write_in("q", key)


def write_mark(asked: Asked, mark: str) -> None:
    """Write behind a choice whether it is an answer to the question."""
    say(asked.writer, " ")
    element(asked.writer, "b", asked.words(f"quiz-answer-{mark}"), class_="answer-mark")
