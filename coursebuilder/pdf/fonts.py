"""Which letters print which language: direction, font families and the few font files that are needed.

The fonts come as pinned wheels, the Ethiopic letters beside this file (`tools/fonts/ethiopic.py`). The system's fonts
are never used, so that every machine prints the same book.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

from coursebuilder.catalog.languages import RIGHT_TO_LEFT, base_language

WITHOUT_FONT = frozenset({"bn", "dv", "he", "hy", "ja", "ka", "km", "ko", "my", "ta", "th", "zh"})
"""Languages whose script none of our fonts holds."""

MONOSPACE = "DejaVu Sans Mono"
"""Comes inside the compiler; it also holds signs that the text fonts lack."""

_ARABIC = ("Amiri", "Noto Sans")
_LATIN = ("Noto Sans", "Amiri")
_ETHIOPIC = ("Noto Sans Ethiopic", "Noto Sans")
_IN_ETHIOPIC_LETTERS = frozenset({"am", "ti"})
_OWN = {"Noto Sans Ethiopic": Path(__file__).parent / "ethiopic"}
_FILES = {"Amiri": ("fontpkg_amiri", "Amiri-*.ttf"), "Noto Sans": ("fontpkg_noto_sans", "NotoSans*.ttf")}


class FontMissing(RuntimeError):  # noqa: N818 - it says what is missing
    """A font that a language needs is not installed."""


def is_printable(language: str) -> bool:
    """Tell whether there is a font for the letters of a language."""
    return base_language(language) not in WITHOUT_FONT


def families(language: str) -> tuple[str, ...]:
    """Return the font families of a language, the script's own first: only so can its text be searched."""
    base = base_language(language)
    if not is_printable(language):
        raise FontMissing(
            f"no font for the script of language '{language}': add a wheel with one to pyproject.toml "
            "and its family to coursebuilder/pdf/fonts.py"
        )
    if base in _IN_ETHIOPIC_LETTERS:
        return _ETHIOPIC
    return _ARABIC if base in RIGHT_TO_LEFT else _LATIN


def font_folders(language: str) -> list[Path]:
    """Return the folders with the font files that a book in `language` may use, and no others."""
    return [_folder_of(family) for family in families(language)]


@cache
def fonts_for(folders: tuple[Path, ...]) -> typst.Fonts:
    """Return the compiler's view of `folders`; searched once, used for every PDF."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))


def _folder_of(family: str) -> Path:
    if family in _OWN:
        return _OWN[family]
    module, pattern = _FILES[family]
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise FontMissing(f"the font '{family}' is not installed: install the package {module.replace('_', '-')}")
    folder = Path(spec.origin).parent / "files"
    if not any(folder.glob(pattern)):
        raise FontMissing(f"the package {module.replace('_', '-')} holds no font file {pattern}")
    return folder
