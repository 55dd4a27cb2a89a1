"""The finish step: from what Sphinx wrote to what people get, swapped in whole or not at all.

Sphinx writes into the cache. This step writes it into a fresh tree, light and locked (`slim/`), and puts the tree in
the old one's place by renaming. If anything fails before that, the last good build stands as it was.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from coursebuilder.build.search_index import write_search_index
from coursebuilder.build.slim.markup import parse_page, tags
from coursebuilder.build.slim.site import slim_site

SEARCH_PAGE = "search.html"


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
    """Write the pages of `written` into `fresh`, light and locked, with what they ask for and nothing else.

    Raise `BuildError` if a page asks for anything that the policy of the pages forbids.
    """
    if (written / SEARCH_PAGE).exists():
        # From the pages as Sphinx wrote them: their classes say what is text of a lesson and what is not.
        write_search_index(written, language_of(written / SEARCH_PAGE))
    for name, content in slim_site(written).items():
        target = fresh / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def language_of(page: Path) -> str:
    """Return the language that a page says it is in."""
    return next(tag.get("lang") for tag in tags(parse_page(page.read_text(encoding="utf-8"))) if tag.name == "html")
