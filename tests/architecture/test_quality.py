"""The code is typed and tidy; locks carry hashes and no addresses; nothing tells where it was made."""

import re
import subprocess
import sys
from pathlib import Path

import pytest


def tool(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=root, capture_output=True, text=True, check=False)


def test_ruff(root: Path) -> None:
    done = tool(root, "ruff", "check", ".")
    assert done.returncode == 0, done.stdout
    done = tool(root, "ruff", "format", "--check", ".")
    assert done.returncode == 0, done.stdout


def test_mypy(root: Path) -> None:
    done = tool(root, "mypy")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_no_addresses(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9].*==.*$", text, re.MULTILINE | re.IGNORECASE)
    assert packages
    assert "://" not in text
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
    without = [block.split("\n")[0] for block in blocks if "==" in block and "--hash=sha256:" not in block]
    assert without == []


def test_the_locks_agree(root: Path) -> None:
    def pins(name: str) -> dict[str, str]:
        text = (root / name).read_text(encoding="utf-8")
        return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE))

    small, large = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: large.get(name) for name in small} == small


def test_a_part_stays_readable(root: Path) -> None:
    long = {
        path.relative_to(root).as_posix(): count
        for path in (root / "coursebuilder").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}
