"""The page of all words: each once, in the order of the alphabet, new as soon as a lesson is."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from coursebuilder.build.edition import build_edition
from coursebuilder.build.places import Edition
from tests.bad.corpus import LESSON, good
from tests.build.test_trainer import silent, small_course
from tests.pdf.pdf_reading import squeezed

WORDS = "---\nnumber: words\n---\n\n# Words\n\n```{word-list}\n```\n"
MORE = (
    "helper\n: A person whose work is to help.\n",
    "zebra\n: An animal.\n\nAsk\n: To say a question.\n\nask\n: To say a question.\n\n",
)


def listed(root: Path) -> list[str]:
    build_edition(root, Edition("finland"), silent)
    page = root / "build/learner/finland-en/html/words.html"
    return [term.get_text() for term in BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select("dt")]


def test_the_list_follows_the_lessons(tmp_path: Path) -> None:
    root = small_course(tmp_path / "our course")
    index = root / "course/index.md"
    index.write_text(index.read_text(encoding="utf-8").replace("help\n", "help\nwords\n", 1), encoding="utf-8")
    (root / "course/words.md").write_text(WORDS, encoding="utf-8")
    assert listed(root) == ["helper"]
    (root / LESSON).write_text(good(LESSON, MORE), encoding="utf-8")
    assert listed(root) == ["Ask", "zebra"], "each once, however it is written"
    paper = squeezed((root / "build/learner/finland-en/course.pdf").read_bytes())
    assert paper.rindex("Tosayaquestion.") < paper.rindex("Ananimal.")
