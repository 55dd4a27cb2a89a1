"""The zip for memory cards: one page at the top leads to everything, on every system, and each run makes the same."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from coursebuilder.build.edition import write_edition
from coursebuilder.build.places import Edition
from coursebuilder.cli import run
from tests.build.test_edition import hashes
from tests.build.test_trainer import CANARY, EPOCH, silent, small_course
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


def test_sharing_one_language_leaves_the_edition_with_links_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    course = small_course(tmp_path)
    arabic = Edition("finland", "ar")
    write_edition(course, FINLAND, {FINLAND: None, arabic: ["course/index"]}, silent)
    learner = course / "build/learner/finland-en"
    assert arabic.id in (learner / "html/1-1.html").read_text(encoding="utf-8")
    before = hashes(course / "build/learner") | hashes(course / "build/trainer")
    assert run(["--root", str(course), "share"]) == 0
    assert hashes(course / "build/learner") | hashes(course / "build/trainer") == before
    shared = course / "build/share/finland-en"
    with zipfile.ZipFile(shared / "course.zip") as archive:
        packed = [archive.read(name) for name in archive.namelist()]
    assert not [text for text in packed if arabic.id.encode() in text]
    assert not [path for path in shared.glob("*.html") if arabic.id in path.read_text(encoding="utf-8")]


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
