"""Every word that a learner meets can be translated: in a made-up translation no English word is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translation.conftest import built, english_left, real_course, small_translated, take_interface_from
from tests.translation.pseudo import PSEUDO, pseudo


@pytest.mark.parametrize("audience", ["learner", "trainer"])
def test_every_kind_of_block_is_translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audience: str) -> None:
    course = small_translated(tmp_path / "small")
    take_interface_from(course.root, monkeypatch)
    output, warnings = built(course.root, PSEUDO, audience)
    assert warnings == []
    pages = sorted(output.glob("*.html"))
    assert {"1-1.html", "1-2.html", "help.html", "words.html", "index.html"} <= {page.name for page in pages}
    assert {page.name: english_left(page) for page in pages if english_left(page)} == {}
    lesson = (output / "1-1.html").read_text("utf-8")
    for words in ("For this country only.", "What stands there instead.", "Pay today.", "can say it", "A house"):
        assert pseudo(words) in lesson
    for kept in ("112", "Kela", 'href="1-2.html"', 'href="https://example.org/"'):
        assert kept in lesson
    assert (pseudo("Hello.") in lesson) == (audience == "trainer")


def test_the_real_course_is_translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = real_course(tmp_path / "real")
    take_interface_from(root, monkeypatch)
    output, warnings = built(root, PSEUDO)
    assert warnings == []
    pages = sorted(output.glob("*.html"))
    assert len(pages) > 35
    assert {page.name: english_left(page) for page in pages if english_left(page)} == {}
