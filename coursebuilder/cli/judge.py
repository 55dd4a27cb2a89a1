"""The Nu HTML checker over everything that was built: pages, style sheets and drawings. It needs Java and Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

TOOLS = Path("tools") / "judge"
CHECKER = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What a page, a style sheet or a drawing may be called; scripts are judged by the tests.
JUDGED = {".html", ".css", ".svg"}
MISSING = {
    "java": "The HTML checker needs Java 11 or newer. Type:  sudo apt-get install default-jre-headless",
    "npm": "The HTML checker is fetched by npm. Type:  sudo apt-get install npm",
}

UNFIT = (
    # For the checker a file has no origin, so that the policy's “'self'” allows nothing, and data for scripts is a
    # script. What browsers really refuse, the tests of the policy find.
    "violates Content Security Policy (meta tag)",
)

Say = Callable[[str], None]


def judge(root: Path, say: Say) -> tuple[int, list[str]]:
    """Judge all that is built; return how many files were read and a line for each thing that is wrong.

    Raises `FileNotFoundError` with what to type if a tool or anything built is missing.
    """
    for tool, words in MISSING.items():
        if shutil.which(tool) is None:
            raise FileNotFoundError(words)
    files = sorted(path for path in (root / "build").glob("[!c]*/**/*") if path.suffix in JUDGED)
    if not files:
        raise FileNotFoundError("Nothing is built yet. Type:  make")
    if not (root / CHECKER).exists():
        say("Fetching the HTML checker ...")
        install = ["npm", "ci", "--silent", "--prefix", str(root / TOOLS)]
        subprocess.run(install, check=True, cwd=root / TOOLS)  # noqa: S603
    say(f"Judging {len(files)} files ...")
    return len(files), lines_of(run_checker(root, files), root)


def run_checker(root: Path, files: list[Path]) -> dict[str, Any]:
    """Return what the checker says of `files`."""
    options = ["--also-check-css", "--also-check-svg", "--format", "json", "--stdout", "--exit-zero-always"]
    command = ["java", "-Xss8m", "-jar", str(root / CHECKER), *options, *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")  # noqa: S603
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def lines_of(said: dict[str, Any], root: Path) -> list[str]:
    """Return a line for each message: file, line, column, words. Notes that are no warnings are left out."""
    lines = []
    for message in said["messages"]:
        counts = message["type"] == "error" or message.get("subType") == "warning"
        if counts and not any(words in message["message"] for words in UNFIT):
            path = message.get("url", "").removeprefix("file:").replace(f"{root.as_posix()}/", "")
            place = f"{path}:{message.get('lastLine', 0)}:{message.get('firstColumn', message.get('lastColumn', 0))}"
            lines.append(f"{place}: {message['message']}")
    return lines
