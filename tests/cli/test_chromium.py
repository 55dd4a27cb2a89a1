"""What tests do without a browser: they find one, install one, or say exactly what to type. They never skip."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coursebuilder.cli import testing

LIBRARY = "chrome: error while loading shared libraries: libnss3.so: cannot open shared object file"


def silent(words: str) -> None:
    """Say nothing."""


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(testing.CHROMIUM, raising=False)
    monkeypatch.setattr(testing.shutil, "which", lambda name: None)
    monkeypatch.setattr(testing, "_playwright_path", lambda: None)


def pretend(returncode: int, stderr: str = "") -> Any:
    return lambda command, **rest: SimpleNamespace(returncode=returncode, stderr=stderr, stdout="")


def test_it_says_what_to_type(nothing_installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", pretend(1))
    found, problem = testing.ready_chromium(silent)
    assert found is None
    assert "sudo apt-get install chromium" in problem
    assert f"{sys.executable} -m playwright install chromium" in problem


def test_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(testing.CHROMIUM, str(tmp_path / "chrome"))
    monkeypatch.setattr(testing.shutil, "which", lambda name: None)
    monkeypatch.setattr(testing, "_playwright_path", lambda: None)
    monkeypatch.setattr(subprocess, "run", pretend(127, LIBRARY))
    found, problem = testing.ready_chromium(silent)
    assert found is None
    assert "libnss3.so" in problem
    assert "playwright install-deps chromium" in problem


def test_the_distributions_package_is_for_root(nothing_installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(testing.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(testing.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)

    def record(command: list[str], **rest: Any) -> SimpleNamespace:
        commands.append(command)
        return SimpleNamespace(returncode=1, stderr="", stdout="")

    monkeypatch.setattr(subprocess, "run", record)
    assert testing.ready_chromium(silent)[0] is None
    assert not [command for command in commands if "apt-get" in command[0]]
    monkeypatch.setattr(testing.os, "geteuid", lambda: 0, raising=False)
    assert testing.ready_chromium(silent)[0] is None
    assert [command[2:] for command in commands if "apt-get" in command[0]] == [
        ["update"],
        ["install", "--yes", "chromium", "chromium-headless-shell"],
        ["install", "--yes", "chromium"],
    ]


def test_the_browser_without_a_window_belongs_to_the_distributions(monkeypatch: pytest.MonkeyPatch) -> None:
    assert testing.quick_chromium("/opt/chrome") == "/opt/chrome", "a browser that somebody named is used for all"
    monkeypatch.setattr(testing.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert testing.quick_chromium("/usr/bin/chromium") == "/usr/bin/chromium-headless-shell"
    monkeypatch.setattr(testing.shutil, "which", lambda name: None)
    assert testing.quick_chromium("/usr/bin/chromium") == "/usr/bin/chromium"


def test_without_a_browser_the_tests_fail(
    nothing_installed: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(subprocess, "run", pretend(1))
    assert testing.run_tests(tmp_path, [], silent) == 2
    assert "apt-get install chromium" in capsys.readouterr().err
