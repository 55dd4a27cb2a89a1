"""Text, man, texinfo, LaTeX and EPUB: readable, whole, and without an answer."""

from __future__ import annotations

import warnings
from pathlib import Path
from xml.dom import minidom

import example_course
import pytest


@pytest.mark.parametrize(("builder", "ending"), [("text", "txt"), ("latex", "tex"), ("man", "1"), ("texinfo", "texi")])
def test_other_writers_show_questions_and_no_answers(tmp_path: Path, builder: str, ending: str) -> None:
    example_course.write_course(tmp_path)
    example_course.build(tmp_path, tmp_path / "out", builder)
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((tmp_path / "out" / builder).rglob(f"*.{ending}"))
    )
    if builder == "text":
        assert "**Question 1 of 14** A message says that" in text
        assert "I say ____. I ____ the call." in text
        assert "* Pay, so that I do not lose the flight." in text
        assert "**Chat message: Unknown number**\n\n   Congratulations." in text
    assert "Ask the office that handles my case." in text
    assert "Not quite." not in text
    assert "What you call out when you are in danger" not in text


def test_epub_pages_are_well_formed(tmp_path: Path) -> None:
    example_course.write_course(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        example_course.build(tmp_path, tmp_path / "out", "epub", templates_path=[])
    pages = list((tmp_path / "out/epub/course/all").glob("*.xhtml"))
    assert len(pages) == 4
    for page in pages:
        minidom.parse(str(page))  # noqa: S318  (we have just written it)
