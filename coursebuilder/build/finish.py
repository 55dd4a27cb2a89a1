"""The finish step: from what Sphinx wrote to what people get, swapped in whole or not at all.

Sphinx writes into the cache. This step copies it into a fresh tree, leaves out what only Sphinx needs, and puts the
tree in the old one's place by renaming. If anything fails before that, the last good build stands as it was.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

NOT_FOR_PEOPLE = {".buildinfo", ".inputs", "objects.inv", ".nojekyll", "searchindex.js", "_sources", ".doctrees"}
NOT_NEEDED = (".map", ".LICENSE.txt", ".ipynb")


def fresh_tree(target: Path) -> Path:
    """Return an empty folder beside `target` to build its successor in."""
    fresh = target.with_name(f".{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh


def swap_in(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`; the old tree goes only when the new one is in place."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def swap_all(pairs: list[tuple[Path, Path]]) -> None:
    """Put several fresh trees in place, one right after the other, when all of them are complete."""
    for fresh, target in pairs:
        target.parent.mkdir(parents=True, exist_ok=True)
        swap_in(fresh, target)


def copy_pages(written: Path, fresh: Path, wanted: Callable[[Path], bool] = lambda path: True) -> None:
    """Copy what Sphinx wrote into `fresh`, without what only Sphinx needs; `wanted` chooses among the pages."""
    for path in sorted(written.rglob("*")):
        relative = path.relative_to(written)
        leave_out = NOT_FOR_PEOPLE & set(relative.parts) or path.name.endswith(NOT_NEEDED)
        if path.is_file() and not leave_out and wanted(relative):
            target = fresh / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
