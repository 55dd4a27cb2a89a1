"""Fixtures for all tests: the repository, a copy of the course to break, a Chromium to look with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from coursebuilder.cli.testing import CHROMIUM, quick_chromium, ready_chromium

ROOT = Path(__file__).resolve().parent.parent
COURSE = ("course", "quizzes", "facts", "sessions", "_static", "_templates")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture
def course_copy(tmp_path: Path) -> Path:
    """Return a copy of the course that a test may change."""
    return copy_course(tmp_path / "course of ours")


def copy_course(target: Path) -> Path:
    target.mkdir(parents=True)
    for name in COURSE:
        shutil.copytree(ROOT / name, target / name)
    for name in ("conf.py", "requirements.lock"):
        shutil.copyfile(ROOT / name, target / name)
    return target


@pytest.fixture(scope="session")
def chromium_path() -> str:
    found, problem = ready_chromium(print)
    if found is None:
        pytest.fail(problem)
    os.environ[CHROMIUM] = found
    return found


@pytest.fixture(scope="session")
def playwright(chromium_path: str) -> Iterator[Playwright]:
    """Return what steers browsers; only one may run at a time, so `chromium_path` has been found before."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(chromium_path: str, playwright: Playwright) -> Iterator[Browser]:
    """Return the browser that most tests look with; `course.test` is this machine, and no secure context."""
    running = playwright.chromium.launch(executable_path=quick_chromium(chromium_path), args=chromium_arguments())
    yield running
    running.close()


def chromium_arguments() -> list[str]:
    """Return what Chromium is started with: it works in a container, and asks for nothing by itself."""
    found = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        found.append("--no-sandbox")
    return [*found, "--host-resolver-rules=MAP course.test 127.0.0.1"]


@pytest.fixture
def edit(course_copy: Path) -> Callable[[str, str, str], None]:
    """Return a function that replaces words in a file of the copy; it fails where the words are not there."""

    def replace(name: str, old: str, new: str) -> None:
        path = course_copy / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
