"""An edition on disk: what is there, what is not, and that a mistake leaves the last good build standing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursebuilder.build.edition import build_edition
from coursebuilder.build.error import BuildError
from coursebuilder.build.places import Edition
from coursebuilder.load.course import load_course
from coursebuilder.sphinx_ext.builder import OWN_PAGES
from tests.conftest import copy_course
from tests.pdf.pdf_reading import squeezed

FINLAND = Edition("finland")
EPOCH = "1795651200"  # 2026-11-26


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = copy_course(tmp_path_factory.mktemp("edition") / "our course")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        build_edition(root, FINLAND, lambda words: None)
    yield root


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def silent(words: str) -> None:
    """Say nothing."""


def test_the_promised_files_are_there(built: Path) -> None:
    assert (built / "build/learner/finland-en/html/index.html").is_file()
    assert (built / "build/learner/finland-en/course.pdf").read_bytes().startswith(b"%PDF-")
    assert (built / "build/trainer/finland-en/answers.pdf").read_bytes().startswith(b"%PDF-")
    pages = {path.stem for path in (built / "build/learner/finland-en/html").glob("*.html")}
    numbers = {lesson.address for lesson in load_course(built).lessons.values() if not lesson.for_trainers}
    assert pages == numbers | {"index", "help", "words", "safe", "0", "1", "2", "3", "4", *OWN_PAGES}


def test_nothing_that_only_sphinx_needs(built: Path) -> None:
    names = {path.name for path in (built / "build/learner/finland-en/html").rglob("*")}
    assert not names & {".buildinfo", ".inputs", "objects.inv", "searchindex.js", "_sources"}
    assert not [name for name in names if name.endswith(".map")]


def test_no_file_name_tells_a_topic(built: Path) -> None:
    topics = {lesson.id for lesson in load_course(built).lessons.values()} | {"scam", "traffick"}
    html = built / "build/learner/finland-en/html"
    named = [path.name for path in html.glob("*.html") if any(topic in path.name for topic in topics)]
    assert named == []


def test_no_trainers_word_reaches_a_learner(built: Path) -> None:
    """Each trainer's block has sentences of its own: none may be in any learner's file, on screen or on paper."""
    html = built / "build/learner/finland-en/html"
    pages = "\n".join(path.read_text(encoding="utf-8") for path in html.rglob("*.html"))
    paper = squeezed((built / "build/learner/finland-en/course.pdf").read_bytes())
    for lesson in load_course(built).lessons.values():
        says = [
            line.removeprefix(":say:").strip()
            for block in lesson.named("step")
            for line in block.text.splitlines()
            if line.startswith(":say:")
        ]
        assert says or lesson.for_trainers, lesson.id
        for words in says:
            assert words not in pages, lesson.id
            assert "".join(words.split()) not in paper, lesson.id


# About 110 words a minute for who reads slowly. A page shows the boxes for both places where a reader may be.
MOST_WORDS_OF_A_LESSON = 1250


def test_a_lesson_can_be_read_in_ten_minutes(built: Path) -> None:
    long = {}
    for path in (built / "build/learner/finland-en/html").glob("[0-9]-[0-9].html"):
        article = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select_one(".bd-article")
        assert article
        for part in article.select("form, .quiz, .block-sources, nav, details"):
            part.decompose()
        count = len(re.findall(r"\w[\w'’-]*", article.get_text(" ")))
        assert count > 300, path.name
        if count > MOST_WORDS_OF_A_LESSON:
            long[path.name] = count
    assert long == {}


def test_the_answers_stand_in_the_key_alone(built: Path) -> None:
    paper = squeezed((built / "build/learner/finland-en/course.pdf").read_bytes())
    key = squeezed((built / "build/trainer/finland-en/answers.pdf").read_bytes())
    quiz = load_course(built).quizzes["scams/free-is-free"].value
    said = [choice.feedback for question in quiz.questions if question.type == "single" for choice in question.choices]
    assert said
    for words in filter(None, said):
        start = "".join(words.split()[:6])
        assert start in key
        assert start not in paper


def test_a_second_build_has_nothing_to_do(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    before = hashes(built / "build/learner")
    said: list[str] = []
    build_edition(built, FINLAND, said.append)
    assert said == ["Nothing changed since the last build."]
    assert hashes(built / "build/learner") == before


def test_two_builds_are_the_same_byte_for_byte(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    other = copy_course(tmp_path / "elsewhere")
    build_edition(other, FINLAND, silent)
    for folder in ("build/learner", "build/trainer"):
        assert hashes(other / folder) == hashes(built / folder)


def edited(root: Path, name: str, old: str, new: str) -> Callable[[], object]:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return lambda: path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("quizzes/scams/free-is-free.yaml", "correct: yes", "corect: yes", "quizzes/scams/free-is-free.yaml:"),
        ("course/start/welcome.md", "# Welcome", "See [nothing](#nowhere).\n\n# Welcome", "course/start/welcome.md:"),
        ("facts/finland.yaml", "grade: A", "grade: Z", "facts/finland.yaml:"),
    ],
)
def test_a_mistake_leaves_the_last_build(
    built: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str, expected: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    before = hashes(built / "build/learner") | hashes(built / "build/trainer")
    restore = edited(built, name, old, new)
    try:
        with pytest.raises(BuildError) as caught:
            build_edition(built, FINLAND, silent)
    finally:
        restore()
    assert caught.value.lines[0].startswith(expected)
    assert caught.value.lines[0].removeprefix(expected)[0].isdigit()
    assert hashes(built / "build/learner") | hashes(built / "build/trainer") == before
    leftovers = [path.name for path in (built / "build").rglob(".*.new")]
    assert leftovers == []


def test_an_unknown_country_is_named(built: Path) -> None:
    with pytest.raises(BuildError, match=r"atlantis.*finland"):
        build_edition(built, Edition("atlantis"), silent)


def test_a_country_without_an_emergency_number_is_not_built(built: Path) -> None:
    with pytest.raises(BuildError, match="F010"):
        build_edition(built, Edition("canada"), silent)
