"""What is missing, what is stale, and what nobody may claim before it is true."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coursebuilder.build.audio import report, states
from coursebuilder.build.audio_script import write_script
from coursebuilder.cli import run
from tests.audio.conftest import TONE, HeardCourse
from tests.bad.corpus import write_course

ROOT = Path(__file__).resolve().parents[2]


def lines(heard: HeardCourse, *, missing: bool = False, stale: bool = False) -> list[str]:
    return list(report(list(states(heard.places, heard.pages())), missing=missing, stale=stale))


def test_missing_and_stale_by_lesson(heard: HeardCourse) -> None:
    whole = next(line for line in lines(heard) if line.startswith("Lesson 1.1")).split()[4]
    heard.record("1-1", "s2")
    assert f"Lesson 1.1: 1 of {whole} recorded" in lines(heard)
    assert not any(line.startswith("  missing: s2: Second section") for line in lines(heard, missing=True))
    assert any(line.startswith("  missing: s1: First section Stop") for line in lines(heard, missing=True))
    heard.course.lesson("one", "1.1", "## Second section\n\nOther words.\n")
    said = lines(heard, stale=True)
    assert "  stale: s2" in said
    assert any(line.startswith("Lesson 1.1: 0 of") and line.endswith(", 1 stale") for line in said)


def test_recordings_of_a_lesson_that_is_gone_are_stale(heard: HeardCourse) -> None:
    heard.record("1-2", "s0")
    shutil.move(heard.places.folder / "1-2", heard.places.folder / "7-7")
    assert "7-7: 0 of 0 recorded, 1 stale" in lines(heard)


def test_nobody_claims_to_serve_who_does_not_read_too_early(
    heard: HeardCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "do not say" in lines(heard)[-1]
    _, count = write_script(heard.places, heard.pages(), None, missing=False)
    for number in range(1, count + 1):
        heard.put(f"{number}.opus")
    monkeypatch.setattr("coursebuilder.build.audio.FASTEST", 1000)
    heard.import_all()
    assert lines(heard)[-1].startswith("All ") and lines(heard)[-1].endswith("people who don't read.")


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_course(tmp_path / "course")
    for name in ("_templates", "_static/course"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copyfile(ROOT / "conf.py", root / "conf.py")

    def said(*arguments: str) -> tuple[int, str]:
        code = run(["--root", str(root), "audio", *arguments])
        out = capsys.readouterr()
        return code, " ".join((out.out + out.err).split())

    code, words = said("--missing")
    assert code == 1 and "missing: s0: " in words
    assert said("script", "--lesson", "77.7") == (1, words_of("There is nothing to record in “77.7”."))
    code, words = said("script")
    assert code == 0 and "build/audio/en/script.html" in words and "recordings/en/script.yaml" in words
    phone = tmp_path / "phone"
    phone.mkdir()
    # The first text of the script is the one of Help.
    shutil.copyfile(TONE, phone / "001.opus")
    monkeypatch.setattr("coursebuilder.build.audio_import.fits", lambda *_: True)
    code, words = said("import", str(phone), "--voice", "interpreter")
    assert code == 0 and "1 recording imported, 4 KB." in words
    assert "Help: 1 of" in said()[1]
    assert said("import")[0] == 1
    assert said("--stale")[0] == 0
    assert said("script", "--language", "xx")[0] == 1


def words_of(line: str) -> str:
    stopped = "Not built: 1 problem. What was built before still stands."
    return f"Checking lessons, quizzes and facts ... Reading what is to be heard ... {line} {stopped}"
