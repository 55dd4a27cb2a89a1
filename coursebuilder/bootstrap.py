"""Set up `.venv` from the hash-pinned locks and run the command inside it; knows nothing but the standard library.

`python3 -m coursebuilder build` must work on a machine that has nothing but Python, on every system.
So the first Python that is found only prepares the environment and then hands over to the Python in it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
INSIDE = "COURSEBUILDER_INSIDE_VENV"
OLDEST_PYTHON = (3, 11)


def environment_python() -> Path:
    """Return the path of the environment's Python, whether or not it exists yet."""
    if os.name == "nt":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def run_inside(arguments: list[str], *, with_test_tools: bool) -> int:
    """Prepare the environment if needed, run `python -m coursebuilder ARGUMENTS` in it, return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        print(f"This needs Python {wanted} or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    problem = prepare(with_test_tools=with_test_tools)
    if problem:
        print(problem, file=sys.stderr)
        return 2
    environment = os.environ | {INSIDE: "1", "PYTHONUTF8": "1"}
    command = [str(environment_python()), "-m", "coursebuilder", *arguments]
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def prepare(*, with_test_tools: bool) -> str | None:
    """Create or refresh `.venv` so that it matches the lock; return what went wrong, in words, or nothing."""
    lock = ROOT / ("requirements-dev.lock" if with_test_tools else "requirements.lock")
    python = environment_python()
    stamp = VENV / ".installed"
    wanted = _fingerprint(lock)
    installed = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
    if python.exists() and wanted in installed:
        return None
    # After the system's Python was upgraded the old environment starts, but has none of its packages.
    made_by_another = bool(installed) and not any(mark.startswith(f"{_python_version()}-") for mark in installed)
    if not python.exists() or made_by_another:
        print("Setting up .venv ...", flush=True)
        if VENV.exists():
            shutil.rmtree(VENV)
        try:
            venv.EnvBuilder(with_pip=True).create(VENV)
        except (subprocess.CalledProcessError, OSError):
            shutil.rmtree(VENV, ignore_errors=True)
            return "Could not create .venv. On Debian or Ubuntu type:  apt-get install python3-venv"
    print(f"Installing what {lock.name} lists (once, a minute or two) ...", flush=True)
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if subprocess.run(command, check=False).returncode:
        return f"Could not install {lock.name}. Is this machine online? Run the same command again to go on."
    # The larger lock contains the smaller one at the same versions, so both count as installed.
    fingerprints = {wanted} | ({_fingerprint(ROOT / "requirements.lock")} if with_test_tools else set())
    stamp.write_text("\n".join(sorted(fingerprints)), encoding="utf-8")
    return None


def _fingerprint(lock: Path) -> str:
    return f"{_python_version()}-{hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _python_version() -> str:
    return ".".join(map(str, sys.version_info[:2]))
