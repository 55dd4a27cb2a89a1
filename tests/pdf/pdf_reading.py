"""Reads a PDF with pikepdf alone: what is printed where, bookmarks, links, fonts. Enough for our own files."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Glyph:
    """What a glyph stands for, and where it begins on the page (points from the left, from the top)."""

    text: str
    x: float
    y: float


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def words(pdf: bytes) -> str:
    """Return all text, line by line, each line from left to right as the eye sees it."""
    return "\n".join(line for page in opened(pdf).pages for line in lines(page))


def squeezed(pdf: bytes) -> str:
    """Return the text without any space: line breaks can't hide a sentence."""
    return re.sub(r"\s+", "", words(pdf))


def lines(page: pikepdf.Page) -> list[str]:
    rows: dict[int, list[Glyph]] = {}
    for glyph in glyphs(page):
        rows.setdefault(round(glyph.y), []).append(glyph)
    return ["".join(one.text for one in sorted(row, key=lambda one: one.x)) for _, row in sorted(rows.items())]


def glyphs(page: pikepdf.Page) -> Iterator[Glyph]:
    fonts = {name: _Font(font) for name, font in page.resources.get("/Font", {}).items()}
    height = float(page.mediabox[3])
    matrix, stack, font, size, text = pikepdf.Matrix(), [], None, 0.0, pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(matrix)
            case "Q":
                matrix = stack.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "Tm":
                text = pikepdf.Matrix(*map(float, operands))
            case "Tj" | "TJ":
                x = 0.0
                for part in operands[0] if str(operator) == "TJ" else [operands[0]]:
                    if not isinstance(part, pikepdf.String):
                        x -= float(part) * size / 1000
                        continue
                    for code in _codes(bytes(part)):
                        place = text @ matrix
                        at = place.transform((x, 0))
                        yield Glyph(font.text(code), at[0], height - at[1])
                        x += font.width(code) * size / 1000


def bookmarks(pdf: bytes) -> list[str]:
    with opened(pdf) as document, document.open_outline() as outline:
        return [title for one in outline.root for title in _titles(one)]


def links(pdf: bytes) -> tuple[list[str], int]:
    """Return the addresses of the links that leave the book, and how many stay inside."""
    outside, inside = [], 0
    for page in opened(pdf).pages:
        for note in page.get("/Annots", []):
            action = note.get("/A", {})
            if "/URI" in action:
                outside.append(str(action["/URI"]))
            else:
                inside += 1
    return outside, inside


def tags(pdf: bytes) -> list[str]:
    """Return the kinds of all structure elements."""
    found: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for one in node:
                walk(one)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    with opened(pdf) as document:
        walk(document.Root.StructTreeRoot)
    return found


def fonts_embedded(pdf: bytes) -> dict[str, bool]:
    found = {}
    for page in opened(pdf).pages:
        for font in page.resources.get("/Font", {}).values():
            described = font.get("/DescendantFonts", [font])[0].get("/FontDescriptor", {})
            embedded = any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            found[str(font["/BaseFont"]).split("+")[-1]] = embedded
    return found


class _Font:
    def __init__(self, font: Any) -> None:
        self.map = _unicode_map(bytes(font["/ToUnicode"].read_bytes()).decode("latin-1"))
        self.widths: dict[int, float] = {}
        listed = font["/DescendantFonts"][0].get("/W", [])
        index = 0
        while index < len(listed):
            first, second = int(listed[index]), listed[index + 1]
            if isinstance(second, pikepdf.Array):
                self.widths.update({first + i: float(one) for i, one in enumerate(second)})
                index += 2
            else:
                self.widths.update(dict.fromkeys(range(first, int(second) + 1), float(listed[index + 2])))
                index += 3

    def text(self, code: int) -> str:
        return self.map.get(code, "")

    def width(self, code: int) -> float:
        return self.widths.get(code, 1000.0)


def _unicode_map(cmap: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            found[int(code, 16)] = _utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            start = int(text, 16)
            for offset in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + offset] = chr(start + offset)
    return found


def _utf16(text: str) -> str:
    return bytes.fromhex(text).decode("utf-16-be")


def _codes(raw: bytes) -> list[int]:
    return [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]


def _titles(one: Any) -> Iterator[str]:
    yield str(one.title)
    for child in one.children:
        yield from _titles(child)
