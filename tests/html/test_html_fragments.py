"""What each type of question looks like in HTML; run with UPDATE_SNAPSHOTS=1 after a wanted change."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import example_course
import pytest
from docutils import nodes
from example_course import question_html

from coursebuilder.sphinx_ext.nodes import question_node, quiz_node, quiz_text

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
    promises = {
        "practice": "Nobody sees your answers. You can try again.",
        "check": "This tests the course, not you. Write no name.",
    }
    for page, promise in promises.items():
        form = pages[page][pages[page].index("<form") :]
        assert form.index(promise) < form.index("data-question")


@pytest.mark.parametrize(("text", "times"), [("He calls.", 1), ("He calls. What do you do?", 1), ("Now?", 0)])
def test_a_story_asks_what_to_do_only_once(write: Callable[[nodes.Element], str], text: str, times: int) -> None:
    steps = [
        {"id": "a", "text": text, "choices": [{"id": "c", "text": "Stop", "next": "b"}]},
        {"id": "b", "text": "End", "outcome": "good"},
    ]
    story = {"id": "q", "type": "scenario", "start": "a", "steps": steps}
    node = question_node(question=story, number=1, ids=["q1"])
    node += quiz_text("", text, key="steps.a.text")
    assert write(quiz_node("", node, quiz="a/b", purpose="practice")).count("What do you do?") == times


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
    fragment = question_html(pages["practice"], QUESTIONS["fill"])
    assert 'type="text" /><span>.</span></span> I <span class="gap"><select' in fragment
    assert "</select></span> the call." in fragment
