"""The list of what proves each promise names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISES = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
FILES = {path.relative_to(ROOT / "tests").as_posix(): path for path in (ROOT / "tests").rglob("*.py")}


def test_each_file_is_there() -> None:
    named = set(re.findall(r"[\w/]+\.py", PROMISES))
    assert len(named) > 30
    known = {*FILES, *(path.name for path in FILES.values())}
    assert sorted(name for name in named - known if not list(ROOT.glob(f"coursebuilder/**/{name}"))) == []


def test_each_test_is_there() -> None:
    """A name may be cut short."""
    named = set(re.findall(r"\b(test_\w+)\b(?!\.py)(?!\w)", PROMISES))
    assert len(named) > 60
    tests = "\n".join(path.read_text(encoding="utf-8") for path in FILES.values())
    assert sorted(name for name in named if f"def {name}" not in tests) == []


def test_no_promise_stands_without_proof() -> None:
    rows = [line.strip("|").split(" | ") for line in PROMISES.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 50
    assert [row[0] for row in rows if not re.search(r"\.py|bad/", row[1])] == []
    assert {row[2].split(":")[0].split(",")[0].strip() for row in rows} <= {"yes", "in part", "in another way"}
