"""What each type of question looks like in HTML; run with UPDATE_SNAPSHOTS=1 after a wanted change."""

from __future__ import annotations

import os
import re
from pathlib import Path

import example_course
import pytest
from example_course import question_html

SNAPSHOTS = Path(__file__).parent / "snapshots"
QUESTIONS = {question["type"]: question["id"] for question in example_course.example_questions()}


@pytest.mark.parametrize("page", ["practice", "check"])
@pytest.mark.parametrize("kind", QUESTIONS)
def test_fragment_stays_as_it_is(pages: dict[str, str], page: str, kind: str) -> None:
    fragment = question_html(pages[page], QUESTIONS[kind])
    snapshot = SNAPSHOTS / f"{kind}-{page}.html"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOTS.mkdir(exist_ok=True)
        snapshot.write_text(fragment, encoding="utf-8")
    assert fragment == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["practice", "check"])
@pytest.mark.parametrize("kind", QUESTIONS)
def test_nothing_is_chosen_and_asking_is_an_answer(pages: dict[str, str], page: str, kind: str) -> None:
    fragment = question_html(pages[page], QUESTIONS[kind])
    assert " checked" not in fragment
    assert " selected" not in fragment
    if kind not in {"reflect", "cards"}:
        assert "I would ask somebody I trust." in fragment


def test_every_quiz_opens_with_the_promise(pages: dict[str, str]) -> None:
    for page in ("practice", "check"):
        form = pages[page][pages[page].index("<form") :]
        assert form.index("Nobody sees your answers. You can try again.") < form.index("data-question")


def test_ids_are_unique_and_tell_no_topic(pages: dict[str, str]) -> None:
    for page in ("practice", "check"):
        form = re.search(r"<form.*</form>", pages[page], re.S)
        assert form
        ids = re.findall(r' id="([^"]+)"', form[0])
        assert len(ids) == len(set(ids))
        assert all(
            re.fullmatch(r"q(uiz-)?\d+(-(\d+|prompt|title|missing|answer|text|up|down))*", one) for one in ids
        ), ids
        fragments = re.findall(r' href="#([^"]*)"', form[0])
        assert all(one == "" or one in ids for one in fragments)


def test_no_sentence_gets_a_space_before_its_full_stop(pages: dict[str, str]) -> None:
    assert 'type="text" />. I <select' in question_html(pages["practice"], QUESTIONS["fill"])
    assert "</select> the call." in question_html(pages["practice"], QUESTIONS["fill"])
