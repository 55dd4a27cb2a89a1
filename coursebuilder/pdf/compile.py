"""Typst project to PDF: the same bytes from the same source and date, tagged, small; errors that name the place.

Knows nothing of doctrees and courses.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import typst

from coursebuilder.pdf.fonts import font_folders, fonts_for

STANDARD: typst.PDFStandard = "ua-1"

_PLACE = re.compile(r"┌─ (?P<file>[^\n]+?):(?P<line>\d+):(?P<column>\d+)")
_UNPRINTABLE = re.compile(r'the text `"(?P<text>.*?)"` could not be displayed|disallowed codepoint `"(?P<code>.*?)"`')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the author's source, or of the Typst file where that is not known."""

    file: str
    line: int


class PdfError(RuntimeError):
    """A PDF can't be made; says where and what to do."""

    def __init__(self, message: str, place: Place | None = None, unprintable: frozenset[str] = frozenset()) -> None:
        super().__init__(f"{place.file}:{place.line}: {message}" if place else message)
        self.place = place
        self.unprintable = unprintable


def compile_pdf(main: Path, *, root: Path, language: str, date: dt.datetime | None = None) -> bytes:
    """Return the PDF/UA-1 of the Typst file `main`; paths in it are relative to `root`."""
    fonts = fonts_for(tuple(font_folders(language)))
    try:
        made, warnings = typst.compile_with_warnings(
            main,
            root=root,
            font_paths=fonts,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[STANDARD],
            timestamp=date or build_date(),
        )
    except typst.TypstError as error:
        raise _readable(error, main) from error
    for warning in warnings:
        if "converge" in warning.message:
            # Page numbers would be wrong.
            raise PdfError(f"the pages can't be settled: {warning.message}")
    return shrink(made)


def build_date(iso: str = "") -> dt.datetime:
    """Return the day `iso` at midnight UTC, else SOURCE_DATE_EPOCH, else today."""
    if iso:
        return dt.datetime.combine(dt.date.fromisoformat(iso[:10]), dt.time(), dt.UTC)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    return dt.datetime.combine(dt.datetime.now(dt.UTC).date(), dt.time(), dt.UTC)


def shrink(pdf: bytes) -> bytes:
    """Return the same document in fewer bytes; tags, language, title and XMP stay as they are."""
    pikepdf.settings.set_flate_compression_level(9)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.remove_unreferenced_resources()
        # The compiler writes that no tag is suspect, which is so without saying; some readers take `false` for a fault.
        marks = document.Root.get("/MarkInfo")
        if marks is not None and "/Suspects" in marks and not marks["/Suspects"]:
            del marks["/Suspects"]
        document.save(
            out,
            deterministic_id=True,
            compress_streams=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _readable(error: typst.TypstError, main: Path) -> PdfError:
    """Return the error with the author's place: the nearest comment above the line that failed."""
    hints = "".join(f" ({hint})" for hint in error.hints)
    inside = next(_PLACE.finditer(error.diagnostic), None)
    where = ""
    if inside is not None and Path(inside["file"]).name != main.name:
        where = f" [{Path(inside['file']).name}:{inside['line']}]"
    message = f"the PDF can't be made: {error.message}{hints}{where}"
    return PdfError(message, _place(error.diagnostic, main), _unprintable(error.diagnostic))


def _place(diagnostic: str, main: Path) -> Place | None:
    lines = main.read_text("utf-8").splitlines()
    for match in _PLACE.finditer(diagnostic):
        number = int(match["line"])
        if Path(match["file"]).name != main.name:
            continue
        for line in reversed(lines[:number]):
            if found := re.match(r"\s*// (.+):(\d+)\Z", line):
                return Place(found[1], int(found[2]))
        return Place(main.name, number)
    return None


def _unprintable(diagnostic: str) -> frozenset[str]:
    """Return the characters that no font holds; the compiler names them all at once."""
    found = "".join(match["text"] or match["code"] for match in _UNPRINTABLE.finditer(diagnostic))
    return frozenset(_CODE.sub(lambda match: chr(int(match[1], 16)), found))
