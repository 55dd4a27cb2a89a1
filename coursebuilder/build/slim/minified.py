"""The one place that calls the minifier. It has no package for every machine: there, the text stays as it is."""

from __future__ import annotations

import importlib
from functools import cache
from types import ModuleType

# What phones of 2018 understand: the minifier must not write anything newer.
SETTINGS = {"js-version": 2017, "svg-keep-comments": False}
KINDS = {".css": "text/css", ".js": "application/javascript", ".svg": "image/svg+xml"}


@cache
def minifier() -> ModuleType | None:
    """Return the minifier, or nothing on a machine that has none."""
    try:
        found = importlib.import_module("minify")
    except ImportError:
        return None
    found.config(SETTINGS)
    return found


def minified(text: str, kind: str) -> str:
    """Return `text` without what only its authors need; `kind` is the ending of its file."""
    found = minifier()
    # A line's end more than the text: the minifier takes no more room than the text had.
    return text if found is None else str(found.string(KINDS[kind], text)).strip()


def shortest(text: str, kind: str) -> str:
    """Return `text` minified until it gets no shorter: a drawing's paths may, so that its name would change."""
    while len(shorter := minified(text, kind)) < len(text):
        text = shorter
    return text
