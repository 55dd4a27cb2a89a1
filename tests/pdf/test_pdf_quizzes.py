"""Quizzes on paper: every type has a sheet without answers, and a key that agrees with the sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pdf_reading as reading
import pdf_samples as samples
import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st
from pdf_builds import Build, Built

from coursebuilder.model.quiz import TYPES
from coursebuilder.pdf import printed
from coursebuilder.pdf.answer_types import RIGHT, good_way
from coursebuilder.pdf.sheet_types import SHEETS

SECRET = ("feedback", "unchosen", "feedback-yes", "feedback-no")


def secrets(value: Any, *, secret: bool = False) -> list[str]:
    """Return all explanations of a question as written."""
    if isinstance(value, str):
        return [value] if secret else []
    if isinstance(value, list):
        return [one for entry in value for one in secrets(entry, secret=secret)]
    return [one for key, entry in value.items() for one in secrets(entry, secret=secret or key in SECRET)]


def squeeze(text: str) -> str:
    return "".join(text.replace('"', "").split())


@pytest.fixture(scope="module")
def texts(english: Built) -> tuple[str, str]:
    return tuple(
        squeeze(reading.words(pdf).replace("“", "").replace("”", "")) for pdf in (english.pdf, english.answers)
    )  # type: ignore[return-value]


def test_all_types_have_a_sheet_and_an_answer() -> None:
    assert set(SHEETS) == set(TYPES) == set(RIGHT)
    assert {one["type"] for one in samples.examples()} == set(TYPES)


@pytest.mark.parametrize("question", samples.examples(), ids=lambda one: f"{one['type']}-{one['id']}")
def test_every_type_is_printed_and_its_reasons_are_in_the_key_only(question: Any, texts: tuple[str, str]) -> None:
    book, key = texts
    assert squeeze(question["prompt"]) in book
    assert squeeze(question["prompt"]) in key
    reasons = [squeeze(one) for one in secrets(question)]
    assert [one for one in reasons if one in book] == []
    assert [one for one in reasons if one not in key] == []


@pytest.mark.parametrize("name", ["course.typ", "template"])
def test_nothing_of_the_key_is_in_the_learners_files(english: Built, name: str) -> None:
    path = english.out / name
    files = [path] if path.is_file() else list(path.rglob("*"))
    text = "".join(one.read_text("utf-8") for one in files)
    assert [one for question in samples.examples() for one in secrets(question) if one in text] == []


def test_the_answers_lie_in_a_folder_of_their_own(english: Built) -> None:
    assert sorted(one.name for one in english.out.glob("*.pdf")) == ["course.pdf"]
    assert sorted(one.name for one in (english.out / "answers").iterdir()) == ["answers.pdf", "answers.typ"]


def test_typed_answers_are_not_in_the_book(build: Build) -> None:
    question = {"type": "short", "id": "a", "objective": "o", "prompt": "Say it.", "accept": ["zebra", "giraffe"]}
    number = {"type": "number", "id": "b", "objective": "o", "prompt": "How many?", "answer": "73519"}
    built = build({"index.md": "# Book\n\n```{sample} quiz types=short,number\n```\n"})
    node = samples.quiz_node([question, number])
    assert "zebra" not in built.source
    assert node.children


def test_a_check_before_and_after_prints_no_hints_and_its_key_says_so(build: Build) -> None:
    built = build({"index.md": "# Book\n\n```{sample} quiz types=single purpose=check-before-after\n```\n"})
    assert "Who knows your real flight date" not in built.source
    assert "before and after" in reading.words(built.answers)


@given(st.lists(st.uuids().map(str), min_size=2, max_size=8, unique=True), st.permutations(range(8)))
def test_what_would_be_the_answer_is_never_the_printed_order(ids: list[str], turn: list[int]) -> None:
    node = nodes.Element()
    assert printed.printed_order(node, "steps", ids, never_solved=True) != ids
    node["order"] = {"steps": [ids[i] for i in turn if i < len(ids)]}
    order = printed.printed_order(node, "steps", ids, never_solved=True)
    assert sorted(order) == sorted(ids)
    assert order != ids


def test_a_given_order_is_kept() -> None:
    node = nodes.Element(order={"choices": ["c", "gone", "a"]})
    assert printed.printed_order(node, "choices", ["a", "b", "c"]) == ["c", "a", "b"]


def test_the_key_names_the_letters_of_the_sheet(english: Built) -> None:
    key = (english.out / "answers" / "answers.typ").read_text("utf-8")
    assert '("1 C", {' in key.replace("\n", " ").replace("  ", "") or '"1 C"' in key
    sheet = english.source
    rights = sheet[sheet.index("t.match-columns(") :]
    rights = rights[rights.index("rights: ") :]
    assert rights.index('"C"') < rights.index('"To cross a border"') < rights.index('"C"') + 40


def test_a_story_s_good_way_is_the_shortest() -> None:
    steps = [
        {"id": "a", "choices": [{"next": "b"}, {"next": "c"}]},
        {"id": "b", "choices": [{"next": "c"}]},
        {"id": "c", "outcome": "good"},
    ]
    assert good_way(steps, "a") == ["a", "c"]
    assert good_way(steps[:2], "a") == []


def test_gaps_are_lines_or_words_to_circle(english: Built) -> None:
    assert 't.gap-choice("end", "continue")' in english.source
    assert "t.gap-line(" in english.source
    assert "[word]" not in english.source


def test_letters_come_from_the_language() -> None:
    assert [printed.letter("أ ب", index) for index in range(3)] == ["أ", "ب", "3"]


def test_pages_of_this_folder_hold_no_markup_of_typst(english: Built) -> None:
    for line in (Path(english.out) / "course.typ").read_text("utf-8").splitlines():
        assert line.startswith(("#import ", "#show: body => t.book(", "#{", " ", "}", ")", "//")) or line.startswith(
            ("t.", '"', "{", "[]")
        ), line
