"""The parts of an explained answer: read as they are without scripts, copied into the feedback by `quiz.js`.

`data-of` names the part, `data-mark` says whether it fits; `data-why` is `chosen` or `unchosen`, `data-when` names
the choice that it answers; `data-solution` is what a script shows only after a right answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from coursebuilder.sphinx_ext.html.asked import Asked
from coursebuilder.sphinx_ext.html.tags import tag


@contextmanager
def explained_part(asked: Asked, part: str, mark: str | None = None) -> Iterator[None]:
    """Write a list entry about one part of the question."""
    with tag(asked.writer, "li", data_of=part, data_mark=mark):
        yield
