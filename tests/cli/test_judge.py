"""What `make judge` says; the checker itself needs Java and is run by hand and before a release."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursebuilder.cli import commands, judge

SAID = {
    "messages": [
        {
            "type": "error",
            "url": "file:/home/office/course/build/learner/finland-en/html/3-2.html",
            "lastLine": 7,
            "firstColumn": 3,
            "lastColumn": 9,
            "message": "Stray end tag “p”.",
        },
        {"type": "info", "url": "file:/home/office/course/build/a.html", "lastLine": 1, "message": "Trailing slash"},
        {
            "type": "info",
            "subType": "warning",
            "url": "file:/x/b.html",
            "lastLine": 2,
            "lastColumn": 5,
            "message": "No",
        },
        {
            "type": "error",
            "url": "file:/x/b.html",
            "lastLine": 2,
            "message": "Resource violates Content Security Policy (meta tag): image “a.svg” blocked.",
        },
    ]
}


def test_errors_and_warnings_are_lines_with_their_places_and_notes_are_not() -> None:
    assert judge.lines_of(SAID, Path("/home/office/course")) == [
        "build/learner/finland-en/html/3-2.html:7:3: Stray end tag “p”.",
        "/x/b.html:2:5: No",
    ]


@pytest.mark.parametrize("tool", ["java", "npm"])
def test_missing_tool_says_what_to_type(
    tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "course").mkdir()
    monkeypatch.setattr(judge.shutil, "which", lambda name: None if name == tool else f"/usr/bin/{name}")
    assert commands.run(["--root", str(tmp_path), "judge"]) == 2
    assert "sudo apt-get install" in capsys.readouterr().err


def test_nothing_built_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge.shutil, "which", lambda name: f"/usr/bin/{name}")
    (tmp_path / "build" / "cache" / "work").mkdir(parents=True)
    (tmp_path / "build" / "cache" / "work" / "a.html").write_text("<p>", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="Nothing is built"):
        judge.judge(tmp_path, print)
