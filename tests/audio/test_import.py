"""Recordings of a phone are matched with the script; all that is wrong is said, and then nothing is written."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
import yaml

from coursebuilder.build import sound
from coursebuilder.build.audio import states
from coursebuilder.build.audio_import import number_in
from coursebuilder.build.error import BuildError
from coursebuilder.build.fingerprint import fingerprint
from coursebuilder.load.ogg import read_opus
from coursebuilder.model.problem import Place, Problem
from coursebuilder.model.wording import RECORDINGS
from tests.audio.conftest import HERE, OTHER_TONE, TONE, HeardCourse
from tests.check.test_corpus import check_words


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("017", 17),
        ("Voice 017", 17),
        ("017 - name", 17),
        ("017 - lesson 3", 17),
        ("Aufnahme_17", 17),
        ("تسجيل ١٧", 17),
        ("Recording 17 (2)", None),
        ("20261122_101500", None),
        ("AUD-20261122-WA0017", None),
        ("Voice", None),
    ],
)
def test_the_number_in_a_name(name: str, number: int | None) -> None:
    assert number_in(name) == number


def test_recordings_are_kept_with_all_that_is_known_of_them(heard: HeardCourse) -> None:
    heard.put(f"Voice {heard.number('1-1', 's1'):03d}.ogg")
    heard.put(f"{heard.number('1-2', 'two-quiz.questions.first.prompt')} - prompt.opus", OTHER_TONE)
    heard.put(".DS_Store")
    assert len(heard.import_all()) == 2
    folder = heard.places.folder
    listed = yaml.safe_load((folder / "1-1" / "recordings.yaml").read_text(encoding="utf-8"))["recordings"]
    content = (folder / "1-1" / "s1.opus").read_bytes()
    assert content == read_opus(TONE.read_bytes()).content
    assert listed["s1"] | {"text": "", "sound": ""} == {
        "text": "",
        "sound": "",
        "seconds": 4,
        "bytes": len(content),
        "voice": "volunteer",
        "recorded": "2026-11-22",
    }
    assert (folder / "1-2" / "two-quiz.questions.first.prompt.opus").is_file()


def test_everything_wrong_is_said_and_nothing_is_written(heard: HeardCourse) -> None:
    heard.record("1-1", "s1")
    before = everything(heard.places.folder)
    numbers = heard.numbers(heard.pages())
    number, other, gone = (numbers["1-1", key] for key in ("s2", "s1.2", "s1.3"))
    good, cut, stereo = numbers["1-2", "s0"], numbers["interface", "quiz-true"], numbers["interface", "quiz-ask"]
    heard.course.write(
        "course/unit/one.md",
        (heard.course.root / "course/unit/one.md").read_text(encoding="utf-8").replace("Ask in Sweden.", "Ask now."),
    )
    before |= everything(heard.places.folder)
    for path in heard.phone.iterdir():
        path.unlink()
    heard.put("001.txt")
    heard.put("9999.opus")
    heard.put("Voice.opus")
    heard.put(f"{number}.opus")
    heard.put(f"Voice {number}.opus")
    heard.put(f"{other}.m4a", HERE / "tone-1s.m4a")
    heard.put(f"{good}.opus")
    heard.put(f"{gone}.opus")
    (heard.phone / f"{cut}.opus").write_bytes(TONE.read_bytes()[:-9])
    heard.put(f"{stereo}.opus", HERE / "stereo-1s.opus")
    after = everything(heard.places.folder)
    with pytest.raises(BuildError) as stopped:
        heard.import_all()
    codes = sorted(line.split(": ")[1].split()[0] for line in stopped.value.lines)
    assert codes == ["A001", "A002", "A003", "A004", "A005", "A005", "A005", "A011"]
    assert any("apt install ffmpeg" in line for line in stopped.value.lines)
    assert everything(heard.places.folder) == after
    assert not list(heard.places.folder.parent.glob(".*"))


def test_too_long_too_large_and_another_text(heard: HeardCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    heard.put(f"{heard.number('1-1', 's2')}.opus", OTHER_TONE)
    for name, value, code in (
        ("sound.MOST_SECONDS", 2, "A006"),
        ("sound.MOST_BYTES_OF_A_FILE", 2000, "A008"),
        ("sound.MOST_BYTES_A_SECOND", -1000, "A008"),
        ("audio.FASTEST", 1, "A007"),
    ):
        with monkeypatch.context() as changed, pytest.raises(BuildError, match=code):
            changed.setattr(f"coursebuilder.build.{name}", value)
            heard.import_all()
    heard.import_all()


def test_an_empty_folder(heard: HeardCourse) -> None:
    with pytest.raises(BuildError, match="A010"):
        heard.import_all()


def test_the_same_words_elsewhere_keep_their_recording(heard: HeardCourse) -> None:
    last = "## First\n\nStop.\n\n## Second\n\nGo.\n\n## End\n\nEnd.\n"
    heard.course.lesson("one", "1.1", f"## Begin\n\nBegin.\n\n{last}")
    heard.record("1-1", "s1")
    heard.record("1-1", "s3", source=OTHER_TONE)
    heard.course.lesson("one", "1.1", f"## New\n\nNew.\n\n## More\n\nMore.\n\n{last}")
    state = next(one for one in states(heard.places, heard.pages()) if one.page.address == "1-1")
    assert (len(state.recorded), state.stale) == (1, ("s1",))
    heard.record("1-1", "s3")
    folder = heard.places.folder / "1-1"
    # The third section is new; the one that was the third is the fourth now.
    assert (folder / "s3.opus").read_bytes() == read_opus(TONE.read_bytes()).content
    assert (folder / "s4.opus").read_bytes() == read_opus(OTHER_TONE.read_bytes()).content
    state = next(one for one in states(heard.places, heard.pages()) if one.page.address == "1-1")
    assert (len(state.recorded), state.stale) == (2, ("s1",))


def test_ffmpeg_makes_other_files_small(tmp_path: Path) -> None:
    program, pretended = tmp_path / "ffmpeg", tmp_path / "pretended.py"
    pretended.write_text(
        "import pathlib, sys\n"
        f"pathlib.Path({str(tmp_path / 'said')!r}).write_text(' '.join(sys.argv[1:]))\n"
        f"sys.stdout.buffer.write(pathlib.Path({str(TONE)!r}).read_bytes())\n",
        encoding="utf-8",
    )
    # A path with a space can't stand after “#!”.
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{pretended}" "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    recording = HERE / "tone-1s.m4a"
    found, problem = sound.read_sound(recording, recording.name, str(program))
    assert problem is None and found and found.content == read_opus(TONE.read_bytes()).content
    said = (tmp_path / "said").read_text(encoding="utf-8")
    for words in ("-ac 1", "-b:a 16k", "-map_metadata -1", "-protocol_whitelist file", "-format_whitelist ogg,"):
        assert words in said


@pytest.mark.skipif(sound.find_ffmpeg() is None, reason="ffmpeg is not installed")
def test_the_real_ffmpeg(tmp_path: Path) -> None:
    found, problem = sound.read_sound(HERE / "tone-1s.m4a", "1.m4a", sound.find_ffmpeg())
    assert problem is None and found
    assert found.seconds == pytest.approx(1, abs=0.15)
    assert len(found.content) < 4000
    assert b"A NAME" not in found.content
    playlist = tmp_path / "1.mp3"
    playlist.write_text(f"#EXTM3U\n#EXTINF:1,\n{TONE}\n", encoding="utf-8")
    assert sound.read_sound(playlist, "1.mp3", sound.find_ffmpeg())[0] is None


def test_a_link_out_of_the_folder_is_not_followed(heard: HeardCourse, tmp_path: Path) -> None:
    (tmp_path / "secret.opus").write_bytes(TONE.read_bytes())
    (heard.phone / f"{heard.number('1-1', 's1')}.opus").symlink_to(tmp_path / "secret.opus")
    with pytest.raises(BuildError, match="A011"):
        heard.import_all()


def test_every_problem_says_what_to_do(heard: HeardCourse) -> None:
    for code in RECORDINGS:
        check_words(Problem(code, Place("017.opus"), dict.fromkeys(VALUES, "this") | {"advice": "Do this."}))


VALUES = ("number", "other", "example", "detail", "seconds", "most", "needed", "size", "key", "ending")


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and os.access(path, os.R_OK)
    }


def test_an_edition_is_built_again_after_an_import(heard: HeardCourse) -> None:
    root = heard.course.root
    heard.course.write("requirements.lock", "")
    before = fingerprint(root)
    heard.record("1-1", "s1")
    assert fingerprint(root) != before
