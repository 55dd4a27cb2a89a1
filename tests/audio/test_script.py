"""The script: a number stands for the same words for ever."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

from coursebuilder.build.audio_script import write_script
from coursebuilder.load.recordings import load_numbers
from tests.audio.conftest import HeardCourse


def test_every_text_has_one_number(heard: HeardCourse) -> None:
    path, count = write_script(heard.places, heard.pages(), None, missing=False)
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    numbers = [entry.b.get_text() for entry in soup.find_all("article") if entry.b]
    assert len(numbers) == count == len(set(numbers)) > 20
    assert numbers == sorted(numbers)
    section = next(entry for entry in soup.find_all("article") if "Stop and think." in entry.get_text())
    assert re.match(r"\d{3}\s+Lesson 1\.1 · Section 1\s+First section", section.get_text().strip())
    assert "Only for: sweden" in soup.get_text()
    assert soup.find_all("p", class_="changes")


def test_one_lesson(heard: HeardCourse) -> None:
    path, count = write_script(heard.places, heard.pages(), "1.2", missing=False)
    html = path.read_text(encoding="utf-8")
    assert 0 < count < 15
    assert "Title of two" in html and "Title of one" not in html


def test_only_what_is_missing(heard: HeardCourse) -> None:
    _, before = write_script(heard.places, heard.pages(), "1.1", missing=True)
    heard.record("1-1", "s2")
    path, after = write_script(heard.places, heard.pages(), "1.1", missing=True)
    assert after == before - 1
    assert "Tell a friend." not in path.read_text(encoding="utf-8")


def test_a_number_is_never_used_for_other_words(heard: HeardCourse) -> None:
    other, old = heard.number("1-1", "s2"), heard.number("1-1", "s1")
    heard.course.lesson("one", "1.1", "## New section\n\nNew words.\n\n## First section\n\nStop and think!\n")
    heard.course.lesson("zero", "1.0")
    new = heard.number("1-1", "s2")
    numbers, _ = load_numbers(heard.places)
    assert new > max(other, old)
    assert numbers.numbers[old].text != numbers.numbers[new].text
    assert heard.number("1-1", "s2") == new


def test_text_of_authors_is_no_markup(heard: HeardCourse) -> None:
    heard.course.lesson("one", "1.1", "## Less than\n\nOne < two & \\<script>alert(1)\\</script>.\n")
    path, _ = write_script(heard.places, heard.pages(), "1.1", missing=False)
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    assert soup.script is None
    assert "<script>alert(1)</script>" in soup.get_text()
