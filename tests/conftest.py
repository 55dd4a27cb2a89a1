"""Fixtures for all tests: the repository, a copy of the course to break, a Chromium to look with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from coursebuilder.cli.testing import CHROMIUM, ready_chromium

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
def browser(chromium_path: str) -> Iterator[Browser]:
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path, args=arguments)
        yield running
        running.close()


@pytest.fixture
def edit(course_copy: Path) -> Callable[[str, str, str], None]:
    """Return a function that replaces words in a file of the copy; it fails where the words are not there."""

    def replace(name: str, old: str, new: str) -> None:
        path = course_copy / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
