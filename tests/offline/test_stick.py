"""The zip for memory cards: one page at the top leads to everything, on every system, and each run makes the same."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from coursebuilder.build.share import leave_out_other_languages, write_stick
from coursebuilder.cli import run
from tests.build.test_edition import hashes
from tests.build.test_trainer import CANARY, EPOCH, small_course
from tests.offline.conftest import FINLAND, Open, answer_first_question

WINDOWS_NAMES = {"con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10))}
DEEPEST = 80


def entries(archive: Path) -> list[str]:
    with zipfile.ZipFile(archive) as opened:
        return opened.namelist()


def test_one_page_stands_at_the_top(shared: Path) -> None:
    top = {name.split("/")[1] for name in entries(shared / "course.zip")}
    assert top == {"START.html", "course.pdf", "html", "phone"}


def test_every_system_takes_the_names(shared: Path) -> None:
    names = entries(shared / "course.zip")
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9_./-]+", name) or len(name) > DEEPEST] == []
    assert len({name.lower() for name in names}) == len(names)
    stems = {part.partition(".")[0].lower() for name in names for part in name.split("/")}
    assert not stems & WINDOWS_NAMES


def test_the_same_pages_make_the_same_zip(root: Path, shared: Path, pages: Path, tmp_path: Path) -> None:
    for path in shared.glob("*.html"):
        shutil.copyfile(path, tmp_path / path.name)
    write_stick(root, FINLAND, pages.parent, tmp_path)
    assert (tmp_path / "course.zip").read_bytes() == (shared / "course.zip").read_bytes()
    assert not (tmp_path / "stick").exists()


@pytest.mark.browser
def test_it_opens_from_a_card(open_page: Open, stick: Path) -> None:
    page = open_page((stick / "START.html").as_uri())
    expect(page).to_have_title("Course")
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("() => getComputedStyle(document.querySelector('.open a')).display") == "block"
    page.get_by_role("link", name="Open the lessons").click()
    expect(page.locator("body")).to_have_attribute("data-page", "start")
    page.goto((stick / "html" / "3-2.html").as_uri())
    answer_first_question(page)
    page.locator("a[data-exit]").click()
    expect(page).to_have_title("Bread")


def test_links_to_languages_that_are_not_in_it_are_left_out(root: Path, pages: Path, tmp_path: Path) -> None:
    html = tmp_path / "html"
    shutil.copytree(pages, html)
    before = (html / "worker.js").read_bytes()
    lesson = html / "3-2.html"
    switcher = '<details class="course-languages"><ul><li><a href="../../finland-ar/html/3-2.html">x</a></ul></details>'
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("<article", f"{switcher}<article", 1), encoding="utf-8")
    leave_out_other_languages(root, FINLAND, html)
    assert lesson.read_text(encoding="utf-8") == text
    assert (html / "worker.js").read_bytes() == before


def test_the_command_packs_nothing_of_the_trainers_and_says_sizes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    course = small_course(tmp_path / "our course")
    assert run(["--root", str(course), "share"]) == 0
    said = capsys.readouterr().out
    shared = course / "build/share/finland-en"
    assert re.search(r"build/share/finland-en/1-1\.html +\d+ KB\n", said)
    assert re.search(r"build/share/finland-en/course\.zip +\d+ KB\n", said)
    assert re.search(r"2 pages as one file each: \d+ KB in the middle, \d+ KB the largest\.", said)
    assert {path.name for path in shared.iterdir()} == {"1-1.html", "help.html", "course.zip"}
    files = [path.read_text(encoding="utf-8") for path in shared.glob("*.html")]
    with zipfile.ZipFile(shared / "course.zip") as archive:
        assert not [name for name in archive.namelist() if "answers" in name or "trainer" in name]
        files += [archive.read(name).decode() for name in archive.namelist() if name.endswith((".html", ".js"))]
    assert not [text for text in files if CANARY in text]
    before = hashes(shared)
    assert run(["--root", str(course), "share"]) == 0
    assert hashes(shared) == before
