"""The finish step: from what Sphinx wrote to what people get, swapped in whole or not at all.

Sphinx writes into the cache. This step copies it into a fresh tree, leaves out what only Sphinx needs, and puts the
tree in the old one's place by renaming. If anything fails before that, the last good build stands as it was.
"""

from __future__ import annotations

import shutil
from pathlib import Path

NOT_NEEDED = (".map", ".LICENSE.txt", ".ipynb", ".html")
PICTURES = {".svg", ".png", ".jpg"}


def fresh_tree(target: Path) -> Path:
    """Return an empty folder beside `target` to build its successor in."""
    fresh = target.with_name(f".{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh


def swap_all(pairs: list[tuple[Path, Path]]) -> None:
    """Put fresh trees or files in the places of their targets: all of them, or, if one can't be moved, none."""
    for _, target in pairs:
        restore(target)
    moved: list[tuple[Path, Path]] = []
    try:
        for fresh, target in pairs:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                target.rename(_old(target))
            moved.append((fresh, target))
            fresh.rename(target)
    except OSError:
        for fresh, target in reversed(moved):
            if target.exists():
                target.rename(fresh)
            if _old(target).exists():
                _old(target).rename(target)
        raise
    for _, target in pairs:
        _remove(_old(target))


def restore(target: Path) -> None:
    """Bring back the old tree of a swap that was cut off, or remove it if the new one is in place."""
    old = _old(target)
    if old.exists() and not target.exists():
        old.rename(target)
    _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def copy_pages(written: Path, fresh: Path) -> None:
    """Copy pages, pictures and what pages load into `fresh`; nothing else that Sphinx may have written goes out."""
    for path in sorted(written.rglob("*")):
        relative = path.relative_to(written)
        if path.is_file() and is_for_people(relative):
            target = fresh / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def is_for_people(relative: Path) -> bool:
    """Tell whether a file belongs to what people get."""
    folder = relative.parts[0]
    if folder == "_static":
        return not relative.name.endswith(NOT_NEEDED)
    if folder == "_images":
        return relative.suffix in PICTURES
    return len(relative.parts) == 1 and relative.suffix == ".html"
