"""The command sets up its own environment: only when it must, and it says what to type when it can't."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coursebuilder import bootstrap


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    made: list[list[str]] = []

    def pretend(command: list[str], **rest: Any) -> SimpleNamespace:
        made.append(command)
        return SimpleNamespace(returncode=0)

    def create(self: Any, folder: Path) -> None:
        python = bootstrap.environment_python()
        python.parent.mkdir(parents=True)
        python.touch()

    monkeypatch.setattr(subprocess, "run", pretend)
    monkeypatch.setattr(bootstrap.venv.EnvBuilder, "create", create)
    return made


def test_it_installs_once_with_hashes(elsewhere: Path, calls: list[list[str]]) -> None:
    assert bootstrap.prepare(with_test_tools=False) is None
    assert bootstrap.prepare(with_test_tools=False) is None
    (command,) = calls
    assert "--require-hashes" in command
    assert command[-1].endswith("requirements.lock")


def test_the_larger_lock_counts_for_both(elsewhere: Path, calls: list[list[str]]) -> None:
    assert bootstrap.prepare(with_test_tools=True) is None
    assert bootstrap.prepare(with_test_tools=False) is None
    assert len(calls) == 1


def test_a_changed_lock_is_installed(elsewhere: Path, calls: list[list[str]]) -> None:
    bootstrap.prepare(with_test_tools=False)
    (elsewhere / "requirements.lock").write_text("newer", encoding="utf-8")
    bootstrap.prepare(with_test_tools=False)
    assert len(calls) == 2


def test_without_venv_it_says_what_to_type(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Any, folder: Path) -> None:
        raise subprocess.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(bootstrap.venv.EnvBuilder, "create", fail)
    assert "apt-get install python3-venv" in (bootstrap.prepare(with_test_tools=False) or "")
    assert not (elsewhere / ".venv").exists()


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST_PYTHON", (9, 9))
    assert bootstrap.run_inside([], with_test_tools=False) == 2
    assert "9.9" in capsys.readouterr().err


def test_it_needs_the_standard_library_only() -> None:
    program = "import sys; sys.path.insert(0, '.'); import coursebuilder.bootstrap; print(sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program],
        cwd=Path(bootstrap.__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "pydantic" not in done.stdout
    assert "sphinx" not in done.stdout
