"""The drawings are those that the program draws, and no file of them is by hand."""

import subprocess
import sys
from pathlib import Path


def test_the_drawings_are_fresh(root: Path) -> None:
    command = [sys.executable, "tools/drawings/draw.py", "--check"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
