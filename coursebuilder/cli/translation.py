"""The commands for translators: `pot` and `po`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from coursebuilder.build.lock import only_build
from coursebuilder.build.places import Places
from coursebuilder.build.translation import update_translations, write_pots

Say = Callable[[str], None]


def pot(options: argparse.Namespace, say: Say) -> int:
    """Write the files that say what there is to translate."""
    with only_build(Places(options.root).cache):
        folder = write_pots(options.root, say)
    count = sum(1 for _ in folder.rglob("*.pot"))
    say(f"Wrote {count} files into {folder.relative_to(options.root).as_posix()}.")
    return 0


def po(options: argparse.Namespace, say: Say) -> int:
    """Bring the files of a language up to date."""
    with only_build(Places(options.root).cache):
        changes = update_translations(options.root, options.language, say)
    say(
        f"locale/{options.language}: {changes.files} files. Translated: {changes.translated},"
        f" to look at again: {changes.fuzzy}, not translated: {changes.missing}."
    )
    return 0
