"""An explained answer: a statement is quoted, and what judges the answer stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import example_course
import pytest
from bs4 import BeautifulSoup, Tag
from docutils import nodes

from coursebuilder.sphinx_ext.nodes import question_node, quiz_node, quiz_text


def heads(page: str) -> list[Tag]:
    return BeautifulSoup(page, "html.parser").select(".question-answer .explained-of")


def test_a_mark_stands_behind_the_quoted_statement(pages: dict[str, str]) -> None:
    marked = [head for head in heads(pages["practice"]) if head.select_one(".answer-mark")]
    assert len(marked) == 9  # the choices of single, multiple, true-false and picture
    for head in marked:
        assert [child.name for child in head.find_all(recursive=False)] == ["q", "b"], head


@pytest.mark.parametrize(("language", "arrow"), [("en", "→"), ("ar", "←")])
def test_an_arrow_leads_in_the_direction_of_reading(tmp_path: Path, language: str, arrow: str) -> None:
    root = example_course.write_course(tmp_path)
    example_course.build(root, root / "out", language=language)
    page = (root / "out/html/course/all/practice.html").read_text(encoding="utf-8")
    found = [head for head in heads(page) if head.select_one("q + [aria-hidden] + strong[data-solution]")]
    placed = [" ".join(head.get_text().split()) for head in found]
    assert f"Passport {arrow} To cross a border" in placed
    assert f"Kitchen knife {arrow} Big bag" in placed


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("You must pay today.", True),
        ("I say “Stop.”", True),
        ("“Stop.” Then I go.", True),
        ("“You may look at it.”", False),
        ('"You may look at it."', False),
        ("«Можно посмотреть.»", False),
        ("« Vous pouvez regarder. »", False),
    ],
)
def test_a_quotation_is_not_quoted_twice(write: Callable[[nodes.Element], str], text: str, quoted: bool) -> None:
    question = {"id": "q", "type": "multiple", "choices": [{"id": "a", "text": text, "correct": True}]}
    node = question_node(question=question, number=1, ids=["q1"])
    node += quiz_text("", "", nodes.Text(text), key="choices.a.text")
    (head,) = heads(write(quiz_node("", node, quiz="a/b", purpose="practice")))
    assert head.get_text() == f"{text} Right answer"
    assert bool(head.select_one("q")) is quoted
