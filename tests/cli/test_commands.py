"""The command line: exit codes, what is said, and that every command is told."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coursebuilder.cli import run

Edit = Callable[[str, str, str], None]


def test_check_says_that_all_is_well(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(root), "check"]) == 0
    out, err = capsys.readouterr()
    assert "0 problems" in out
    assert err == ""


def test_check_names_every_mistake_at_once(course_copy: Path, edit: Edit, capsys: pytest.CaptureFixture[str]) -> None:
    edit("quizzes/scams/free-is-free.yaml", "type: single", "type: singel")
    edit("course/start/welcome.md", "minutes: 20", "minutes: 21")
    edit("facts/sweden.yaml", "review-every:", "review-evry:")
    assert run(["--root", str(course_copy), "check"]) == 1
    err = capsys.readouterr().err
    for words in (
        "free-is-free.yaml:",
        "Q007",
        "single",
        "welcome.md:",
        "L005",
        "sweden.yaml:",
        "M001",
        "review-every",
    ):
        assert words in err


def test_check_as_json(course_copy: Path, edit: Edit, capsys: pytest.CaptureFixture[str]) -> None:
    edit("quizzes/scams/free-is-free.yaml", "type: single", "type: singel")
    assert run(["--root", str(course_copy), "check", "--format", "json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    problem = next(problem for problem in problems if problem["code"] == "Q007")
    assert problem["path"] == "quizzes/scams/free-is-free.yaml"
    assert problem["line"] > 1
    assert problem["column"] > 1
    assert problem["severity"] == "error"
    assert "single" in problem["instead"]


def test_a_broken_quiz_stops_the_build(course_copy: Path, edit: Edit, capsys: pytest.CaptureFixture[str]) -> None:
    edit("quizzes/scams/free-is-free.yaml", "correct: yes", "corect: yes")
    assert run(["--root", str(course_copy), "build"]) == 1
    err = capsys.readouterr().err
    assert "quizzes/scams/free-is-free.yaml:" in err
    assert "correct" in err
    assert not (course_copy / "build" / "learner").exists()


def test_an_unknown_plan_names_the_nearest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(root), "session", "one-hours"]) == 1
    assert "one-hour" in capsys.readouterr().err


def test_facts_lists_what_is_due(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1803427200")  # 2027-02-24
    assert run(["--root", str(root), "facts", "--country", "finland"]) == 0
    out = capsys.readouterr().out
    assert "facts/finland.yaml:" in out
    assert "emergency (critical) is due on 2027-02-19" in out


def test_without_a_command_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    out = capsys.readouterr().out
    for name in ("build", "check", "session", "facts", "schema", "test", "live", "clean"):
        assert name in out


def test_clean_removes_what_was_built(course_copy: Path) -> None:
    (course_copy / "build" / "learner").mkdir(parents=True)
    assert run(["--root", str(course_copy), "clean"]) == 0
    assert not (course_copy / "build").exists()
    assert (course_copy / "course").exists()


def test_make_help_lists_every_target(root: Path) -> None:
    done = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True)
    for target in ("all", "check", "test", "session", "facts", "live", "schema", "clean", "help"):
        assert f"make {target} " in done.stdout


def test_the_module_runs(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "coursebuilder", "check"], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
