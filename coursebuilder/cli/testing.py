"""Run all tests. Tests need Chromium; if it is missing, say the exact command instead of skipping."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
# The same browser without a window shows a page in little more than half the time, but keeps no pages for Back.
WITHOUT_WINDOW = "chromium-headless-shell"
CHROMIUM = "COURSEBUILDER_CHROMIUM"


def run_tests(root: Path, arguments: list[str], say: Callable[[str], None]) -> int:
    """Run pytest with everything that it needs; return its exit code."""
    chromium, problem = ready_chromium(say)
    if chromium is None:
        print(problem, file=sys.stderr)
        return 2
    reports = root / "build" / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {CHROMIUM: chromium}
    command = [sys.executable, "-m", "pytest", f"--junitxml={reports / 'tests.xml'}", *arguments]
    if not arguments:
        command += ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadgroup"]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode  # noqa: S603


def ready_chromium(say: Callable[[str], None]) -> tuple[str | None, str]:
    """Return a Chromium that starts; install one if that is possible; else say what to type."""
    problem = ""
    for path in _installed():
        problem = _trouble_with(path)
        if not problem:
            return path, ""
    for install in (_from_playwright, _from_distribution):
        say("Installing Chromium for the browser's tests ...")
        found = install()
        if found and not (problem := _trouble_with(found)):
            return found, ""
    return None, problem or (
        "The tests need Chromium, and it could not be installed. Type one of these, then run the tests again:\n"
        "  sudo apt-get install chromium\n"
        f"  {sys.executable} -m playwright install chromium"
    )


def quick_chromium(path: str) -> str:
    """Return the browser without a window that belongs to the one at `path`, or `path` if there is none."""
    found = shutil.which(WITHOUT_WINDOW) if Path(path).name == "chromium" else None
    return found or path


def _installed() -> list[str]:
    named = os.environ.get(CHROMIUM)
    found = [named] if named else []
    found += [path for path in map(shutil.which, NAMES) if path]
    own = _playwright_path()
    return [*found, own] if own else found


def _playwright_path() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (a test tool, absent in a plain build)

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _from_playwright() -> str | None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=300)  # noqa: S603
    except subprocess.TimeoutExpired:
        return None
    return _playwright_path() if done.returncode == 0 else None


def _from_distribution() -> str | None:
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # Not every distribution has the second: the first is enough.
    for command in (["update"], ["install", "--yes", "chromium", WITHOUT_WINDOW], ["install", "--yes", "chromium"]):
        done = subprocess.run([apt, "-qq", *command], check=False, capture_output=True, env=environment)  # noqa: S603
        if "install" in command and done.returncode == 0:
            break
    return shutil.which("chromium")


def _trouble_with(path: str) -> str:
    """Start Chromium once; return nothing if it works, else what to type."""
    with tempfile.TemporaryDirectory() as profile:
        command = [path, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--dump-dom"]
        try:
            done = subprocess.run(  # noqa: S603
                [*command, "about:blank"], check=False, capture_output=True, timeout=60, text=True
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"{path} does not start: {error}. Type:  sudo apt-get install chromium"
    if done.returncode == 0:
        return ""
    if "shared libraries" in done.stderr:
        return (
            f"{path} lacks system libraries:\n{done.stderr.strip().splitlines()[0]}\n"
            f"Type:  sudo {sys.executable} -m playwright install-deps chromium   (or: sudo apt-get install chromium)"
        )
    last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return f"{path} does not start: {last}. Type:  sudo apt-get install chromium"
