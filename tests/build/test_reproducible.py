"""Two builds of one tree on one day are the same, byte for byte, wherever they are made: pages, paper and zip."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coursebuilder.build.edition import build_trainer
from coursebuilder.build.places import Edition
from coursebuilder.build.session import build_session
from tests.build.test_edition import hashes
from tests.build.test_trainer import small_course
from tests.conftest import ROOT, copy_course

EPOCH = "1795651200"  # 2026-11-26
FINLAND = Edition("finland")
KINDS = {".html", ".css", ".js", ".svg", ".pdf", ".zip"}


def silent(words: str) -> None:
    """Say nothing."""


def built(root: Path) -> dict[str, str]:
    """Build the trainer's pages and a session; return the hash of every file. An edition is in test_edition.py."""
    build_trainer(root, FINLAND, silent)
    build_session(root, "one-hour", "finland", "en", silent, country_given=True)
    folder = root / "build"
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != "cache"
    }


def test_two_builds_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv("TZ", "UTC")
    first = built(copy_course(tmp_path / "here"))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    second = built(copy_course(tmp_path / "in another folder" / "of another depth"))
    assert {Path(name).suffix for name in first} >= KINDS
    assert [name for name in first if first[name] != second.get(name)] == []
    assert set(first) == set(second)


def test_processes_that_order_sets_in_another_way_build_the_same(tmp_path: Path) -> None:
    """Each process has an order of its own for a set of words: what comes out of one must be sorted."""
    found = []
    for seed in ("1", "2"):
        root = small_course(tmp_path / seed)
        given = {**os.environ, "SOURCE_DATE_EPOCH": "1796083200", "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "coursebuilder", "--root", str(root), "build"]
        done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found.append(hashes(root / "build/learner") | hashes(root / "build/trainer"))
    assert len(found[0]) > 15
    assert found[0] == found[1]
