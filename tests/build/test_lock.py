"""One build at a time, and the lock goes with the build that held it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coursebuilder.build.lock import BusyError, only_build
from coursebuilder.build.places import Places
from coursebuilder.cli import run


def test_a_second_build_waits_its_turn(course_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with only_build(Places(course_copy).cache):
        with pytest.raises(BusyError), only_build(Places(course_copy).cache):
            pass
        assert run(["--root", str(course_copy), "build"]) == 1
    assert "Another build of this course is running." in capsys.readouterr().err
    with only_build(Places(course_copy).cache):
        pass


def test_a_folder_without_a_course_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(tmp_path), "check"]) == 2
    assert "There is no course in" in capsys.readouterr().err
