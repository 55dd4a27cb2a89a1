"""Letters that old phones lack reach the editions that need them, and no other; and they stay small."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser

from coursebuilder.build.finish import copy_pages
from coursebuilder.sphinx_ext.letters import SHEETS
from tests.sphinx_ext.conftest import SmallCourse

FONT = "_static/fonts/ethiopic.woff2"
MOST = 20_000
ETHIOPIC = range(0x1200, 0x1380)


def finished(course: SmallCourse, language: str) -> dict[str, bytes]:
    course.lesson("one", "1.1")
    course.build(language=language)
    fresh = course.root / "out" / "finished"
    copy_pages(course.root / "out" / "course-html", fresh)
    return {path.relative_to(fresh).as_posix(): path.read_bytes() for path in fresh.rglob("*") if path.is_file()}


def styles(files: dict[str, bytes]) -> str:
    return "".join(text.decode() for name, text in files.items() if name.endswith(".css"))


@pytest.mark.parametrize("language", sorted(SHEETS))
def test_an_edition_that_needs_them_brings_the_letters(small_course: SmallCourse, language: str) -> None:
    files = finished(small_course, language)
    css = styles(files)
    assert len(files[FONT]) <= MOST
    assert re.search(r"@font-face\{[^}]*fonts/ethiopic\.woff2", css)
    assert re.search(rf"html:lang\({language}\)[^{{]*\{{[^}}]*Course Ethiopic", css)
    assert b"Noto Project Authors" in files["_static/licences.txt"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_other_edition_does(small_course: SmallCourse, language: str) -> None:
    files = finished(small_course, language)
    assert [name for name in files if "ethiopic" in name] == []
    assert "Ethiopic" not in styles(files)


def test_the_font_has_every_letter_of_its_block_and_its_licence(root: Path) -> None:
    font = TTFont(root / "_static/course/fonts/ethiopic.woff2")
    letters = {code for code in ETHIOPIC if unicodedata.name(chr(code), "")}
    assert letters - set(font.getBestCmap()) == set()
    assert "SIL Open Font License" in font["name"].getDebugName(13)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (root / "_static/course/fonts/OFL.txt").read_text(encoding="utf-8")


def test_the_translations_use_no_letter_of_another_block(root: Path) -> None:
    """The blocks for other languages (U+1380 and on) are not in the font."""
    written = "".join(path.read_text(encoding="utf-8") for path in (root / "locale/ti").rglob("*.po"))
    used = {ord(sign) for sign in written if unicodedata.name(sign, "").startswith("ETHIOPIC")}
    assert used
    assert used - set(ETHIOPIC) == set()


@pytest.mark.browser
def test_no_line_keeps_its_boxes_when_the_letters_arrive(browser: Browser, root: Path, tmp_path: Path) -> None:
    css = (root / "_static/course/ethiopic.css").read_text(encoding="utf-8")
    css = re.sub(r"local\([^)]*\), ", "", css)
    assert "local(" not in css
    (tmp_path / "ethiopic.css").write_text(css, "utf-8")
    shutil.copytree(root / "_static/course/fonts", tmp_path / "fonts")
    word = "ንእትኣምንዎ" * 3
    lines = f"<p><span>{word}</span></p><p style='font-family: \"Course Ethiopic\"'><span>{word}</span></p>"
    head = '<meta charset="utf-8"><link rel="stylesheet" href="ethiopic.css">'
    page = tmp_path / "page.html"
    page.write_text(f'<!doctype html><html lang="ti">{head}<body>{lines}', "utf-8")
    shown = browser.new_page()
    shown.goto(page.as_uri())
    shown.wait_for_function("[...document.fonts].every((font) => font.status === 'loaded')")
    shown.wait_for_timeout(300)
    widths = shown.evaluate("[...document.querySelectorAll('span')].map((one) => one.getBoundingClientRect().width)")
    shown.close()
    assert widths[0] == widths[1] > 0
