"""The command `translations`: it compares what the real course says with its catalogues."""

import json
from pathlib import Path

import pytest

from coursebuilder.cli import run


@pytest.fixture
def with_arabic(course_copy: Path) -> Path:
    path = course_copy / "locale" / "ar" / "LC_MESSAGES" / "interface.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgctxt "help"\nmsgid "Help"\nmsgstr "مساعدة"\n', encoding="utf-8")
    return course_copy


def test_the_report_as_json(with_arabic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (with_arabic / "locale/ar/LC_MESSAGES/pictures.po").write_text("picture\n", encoding="utf-8")
    assert run(["--root", str(with_arabic), "translations", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    (problem,) = data["problems"]
    assert (problem["path"], problem["line"], problem["code"]) == ("locale/ar/LC_MESSAGES/pictures.po", 1, "T001")
    (found,) = data["languages"]
    assert found["language"] == "ar"
    assert found["total"]["translated"] == 1
    assert found["total"]["stale"] == 0
    kinds = {(kind["kind"], kind["care"]): kind["total"] for kind in found["kinds"]}
    assert kinds["lessons", "critical"] > 300
    assert kinds["facts", "critical"] > 300
    assert kinds["trainers", "critical"] > 100
    assert found["next"][0]["name"] == "interface"
    assert [part["name"] for part in found["next"]].index("course/help") < 3


def test_a_language_without_translations(with_arabic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(with_arabic), "translations", "--language", "sw"]) == 1
    assert "make po LANGUAGE=sw" in capsys.readouterr().out
