"""Letters that old phones lack: a style sheet with a small font, on pages in the languages that need it."""

from __future__ import annotations

from sphinx.application import Sphinx

# The language of pages, and the style sheet in `_static/course` that brings its letters.
SHEETS = {"am": "ethiopic.css", "ti": "ethiopic.css"}


def setup_letters(app: Sphinx) -> None:
    """Load the letters of the edition's language, if it needs any, and those of no other."""
    app.connect("builder-inited", _add_letters)


def _add_letters(app: Sphinx) -> None:
    sheet = SHEETS.get(app.config.language.split("-")[0].split("_")[0].lower())
    if sheet:
        app.add_css_file(sheet)
