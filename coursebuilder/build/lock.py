"""One build at a time: two would write into the same folders. The system lets go of the lock when a build dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if os.name == "nt":
    import msvcrt
else:
    import fcntl


class BusyError(Exception):
    """Another build of this course is running."""


@contextmanager
def only_build(cache: Path) -> Iterator[None]:
    """Hold the lock of the cache folder; raise `BusyError` if another build holds it."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("a+b") as file:
        try:
            if os.name == "nt":
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BusyError("Another build of this course is running. Wait until it ends, then try again.") from error
        yield
