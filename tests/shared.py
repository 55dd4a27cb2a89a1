"""What is built once in a run of the tests, however many processes take part in it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

# Set by the process that starts the run, so that all its workers know the same folder.
FOLDER = "COURSE_TESTS_FOLDER"
LONGEST = 600


def once(name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder `name` of this run; the first process that asks lets `make` fill it, the others wait for it.

    Raises `RuntimeError` in every process if `make` fails in one.
    """
    base = Path(os.environ[FOLDER])
    folder, done, failed = base / name, base / f"{name}.done", base / f"{name}.failed"
    try:
        os.close(os.open(base / f"{name}.begun", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        _wait(done, failed)
        return folder
    try:
        folder.mkdir(parents=True)
        make(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder


def _wait(done: Path, failed: Path) -> None:
    end = time.monotonic() + LONGEST
    while not done.exists():
        if failed.exists() or time.monotonic() > end:
            raise RuntimeError(f"{done.stem} was not built; see the first test that asked for it.")
        time.sleep(0.1)
