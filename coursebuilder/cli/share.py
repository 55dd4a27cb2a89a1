"""Say what `share` made, and how large each file is: whoever sends it by chat or Bluetooth needs to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from coursebuilder.build.edition import Say
from coursebuilder.build.lock import only_build
from coursebuilder.build.places import Places
from coursebuilder.build.share import build_share

KILOBYTE = 1000


def share(root: Path, country: str | None, languages: Sequence[str], say: Say) -> int:
    """Make the files to hand on, and say what to send."""
    with only_build(Places(root).cache):
        paths = build_share(root, country, languages, say)
    say("Hand these on:")
    for line in sizes(paths, root):
        say(line)
    return 0


def sizes(paths: list[Path], root: Path) -> Iterator[str]:
    """Yield a line for each file, then the middle and the largest of the lessons."""
    for path in paths:
        yield f"  {path.relative_to(root).as_posix()}  {kilobytes(path.stat().st_size)}"
    lessons = [path.stat().st_size for path in paths if path.suffix == ".html"]
    if lessons:
        middle, largest = kilobytes(round(median(lessons))), kilobytes(max(lessons))
        yield f"{len(lessons)} pages as one file each: {middle} in the middle, {largest} the largest."


def kilobytes(size: int) -> str:
    """Return a size as people read it."""
    return f"{-(-size // KILOBYTE)} KB"
