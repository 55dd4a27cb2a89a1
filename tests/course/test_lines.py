"""One sentence a line: pages show the lines of a paragraph as lines, so that no line may end in mid-sentence."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from coursebuilder.load.lesson import LessonText

from .learner_texts import course

PAGES = course().pages
# An ordinary line without an end: no list, no table, no block, no option.
GOES_ON = re.compile(r"^(?![-*|:#`>{]|\s|\d+\.)(?!.*[.?!:;\"”’)`*]\s*$).+")
BLOCKS_OF_LINES = {"toctree", "words"}


def lines_that_go_on(page: LessonText) -> list[str]:
    """Return the lines that another line goes on with."""
    listed = {
        number
        for block in page.blocks
        if block.name in BLOCKS_OF_LINES
        for number in range(block.place.line, block.place.line + block.text.count("\n") + 3)
    }
    lines = enumerate(page.body.split("\n"), start=page.first_line)
    return [
        f"{number}: {line}"
        for (number, line), (_, following) in pairwise(lines)
        if number not in listed and GOES_ON.match(line) and following.strip() and following[0] not in ":`"
    ]


@pytest.mark.parametrize("path", PAGES)
def test_a_line_ends_where_a_sentence_ends(path: str) -> None:
    assert lines_that_go_on(PAGES[path]) == []


def test_such_a_line_is_found() -> None:
    page = PAGES["course/start/welcome.md"]
    broken = LessonText(page.source, body="You may\nleave.\n\n- one\n- two\n\nYes.\nYou may.", first_line=1)
    assert lines_that_go_on(broken) == ["1: You may"]
