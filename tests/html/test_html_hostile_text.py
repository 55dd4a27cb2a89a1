"""Whatever stands in a text, it stays text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from docutils import nodes

from coursebuilder.sphinx_ext.html.quiz import TYPES, escaped_json
from coursebuilder.sphinx_ext.nodes import block_title, course_block, phone_message, question_node, quiz_node, quiz_text

HOSTILE = """</script><script>alert(1)</script><img src=x onerror="alert('2')">&amp;<!--"""
PARTS = {
    "choices": [{"id": "a", "text": HOSTILE, "correct": True, "feedback": HOSTILE}, {"id": "b", "text": HOSTILE}],
    "pairs": [{"id": "a", "left": HOSTILE, "right": HOSTILE}, {"id": "b", "left": HOSTILE, "right": HOSTILE}],
    "groups": [{"id": "g", "text": HOSTILE}, {"id": "h", "text": HOSTILE}],
    "gaps": [{"id": "a", "choices": [{"id": "c", "text": HOSTILE, "correct": True}]}],
    "accept": [HOSTILE],
    "think-about": [HOSTILE],
    "answer": 1.0,
    "start": "a",
    "text": f"{HOSTILE} [a]",
}
CARDS = {
    "sort": [{"id": "a", "text": HOSTILE, "group": "g"}],
    "cards": [{"id": "a", "front": HOSTILE, "back": HOSTILE}],
}
STEPS = {
    "order": [{"id": "a", "text": HOSTILE}, {"id": "b", "text": HOSTILE}],
    "scenario": [
        {"id": "a", "text": HOSTILE, "choices": [{"id": "c", "text": HOSTILE, "next": "b", "feedback": HOSTILE}]},
        {"id": "b", "text": HOSTILE, "outcome": "good", "feedback": HOSTILE},
    ],
}


@pytest.mark.parametrize("purpose", ["practice", "check-before-after"])
@pytest.mark.parametrize("kind", TYPES)
def test_question_keeps_hostile_text_as_text(write: Callable[[nodes.Element], str], kind: str, purpose: str) -> None:
    question = {"id": "q", "type": kind, **PARTS, "cards": CARDS.get(kind, []), "steps": STEPS.get(kind, [])}
    node = question_node(question=question, number=1, key={"rule": "words", "accept": [[HOSTILE, 1]]}, ids=["q1"])
    keys = ["prompt", "hints.0", "feedback.right", "feedback.general", "unit", "low", "high", *_keys(question)]
    for key in keys:
        node += quiz_text("", HOSTILE + (" [a]" if key == "text" else ""), key=key)
    quiz = quiz_node("", quiz_text("", HOSTILE, key="title"), node, quiz="a/b", purpose=purpose, ids=["quiz-1"])
    html = write(quiz)
    assert "<img" not in html
    assert "<!--" not in html
    assert len(re.findall("<script", html)) == (purpose == "practice")
    assert html.count("&lt;img") > 1


def test_blocks_keep_hostile_text_as_text(write: Callable[[nodes.Element], str]) -> None:
    message = phone_message("", block_title("", HOSTILE), nodes.paragraph("", HOSTILE), kind="chat")
    entry = nodes.list_item("", nodes.paragraph("", HOSTILE))
    listed = course_block("", block_title("", HOSTILE), nodes.bullet_list("", entry), kind="checklist")
    html = write(message) + write(listed)
    assert "<img" not in html
    assert "<script" not in html


def test_json_cannot_end_its_script() -> None:
    value = {"a": HOSTILE + "\u2028\u2029"}
    written = escaped_json(value)
    assert json.loads(written) == value
    assert not set(written) & set("<>&\u2028\u2029")


def _keys(value: object, prefix: str = "") -> list[str]:
    """Return the keys of all texts in plain data, as the model names them."""
    if isinstance(value, str):
        return [prefix[:-1]]
    pairs: list[tuple[object, object]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = [(entry["id"] if isinstance(entry, dict) else place, entry) for place, entry in enumerate(value)]
    return [key for name, entry in pairs for key in _keys(entry, f"{prefix}{name}.")]
