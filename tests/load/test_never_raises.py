"""Whatever a file holds, loading and checking it gives problems inside the file, and never an exception."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursebuilder.check.facts import check_country
from coursebuilder.check.lesson import check_lesson, check_page
from coursebuilder.check.quiz import check_quiz
from coursebuilder.load.course import Loaded, toctree_places
from coursebuilder.load.lesson import read_lesson
from coursebuilder.load.validate import validate
from coursebuilder.load.yaml_source import parse_yaml, read_yaml
from coursebuilder.model.fact import CountryFacts
from coursebuilder.model.problem import Problem
from coursebuilder.model.quiz import Quiz
from coursebuilder.schemas import MODELS

from .conftest import check_places, real_course, real_files, spoilt

TODAY = date(2026, 12, 1)
QUIZZES, FACTS, LESSONS = real_files("quizzes", "yaml"), real_files("facts", "yaml"), real_files("course", "md")
YAML_WORDS = st.lists(
    st.sampled_from(
        ["a", "b:", "- ", "\n", "  ", "    ", "\t", "[", "]", "{", "}", ",", '"', "'", "|", ">", "&x", "*x", "!t"]
    )
    | st.sampled_from(
        ["---\n", "...\n", "? ", "#", "%YAML 1.1\n", "<<: ", "\\", '"\\x00"', "\r", "\r\n", "\u2028", "\x85"]
    )
    | st.text(max_size=3),
    max_size=40,
).map("".join)
MARKDOWN_WORDS = st.lists(
    st.sampled_from(
        [":::", "::::", "```", "~~~", "{step}", "{with-fact} emergency", "{quiz} a", "{toctree}", "\n", "\n\n", "> "]
    )
    | st.sampled_from(
        ["- ", "1. ", "    ", ":minutes: 3\n", "# ", "{fact}`emergency`", "<b>", "<!--", "-->", "](", "[", "|", "\r"]
    )
    | st.text(max_size=5),
    max_size=40,
).map("".join)
many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def problems_of_yaml(text: str, model: type = Quiz) -> list[Problem]:
    source, problems = parse_yaml(text, "x.yaml")
    if source.data is None:
        assert problems
        return problems
    value, more = validate(source, model)
    problems += more
    assert value is not None or problems
    if isinstance(value, Quiz):
        problems += check_quiz(Loaded(value, source))
    if isinstance(value, CountryFacts):
        problems += check_country("finland", Loaded(value, source), TODAY)
    return problems


def problems_of_lesson(text: str, folder: Path) -> list[Problem]:
    path = folder / "course" / "start" / "x.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    page, lesson, problems = read_lesson(folder, path)
    problems += check_page(page, real_course())
    if lesson:
        problems += check_lesson(lesson, page, real_course())
    toctree_places(page)
    return problems


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
@settings(max_examples=80, deadline=None)
@given(text=YAML_WORDS | st.text(max_size=60))
def test_any_yaml(model: type, text: str) -> None:
    check_places(problems_of_yaml(text, model), text, "x.yaml")


@many
@given(content=st.binary(max_size=200))
def test_any_bytes(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    source, problems = read_yaml(tmp_path, path)
    assert problems or source.data is not None
    for problem in problems:
        assert problem.place.line <= len(content) + 1
        str(problem).encode("utf-8")


@many
@given(content=st.binary(max_size=200))
def test_any_bytes_as_a_lesson(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(content)
    _, lesson, problems = read_lesson(tmp_path, path)
    assert lesson is None
    assert problems


@many
@given(text=spoilt(QUIZZES))
def test_a_spoilt_quiz(text: str) -> None:
    check_places(problems_of_yaml(text), text, "x.yaml")


@settings(max_examples=40, deadline=None)
@given(text=spoilt([path for path in FACTS if path.stem in {"norway", "canada", "common"}]))
def test_spoilt_facts(text: str) -> None:
    check_places(problems_of_yaml(text, CountryFacts), text, "x.yaml")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=spoilt(LESSONS))
def test_a_spoilt_lesson(text: str, tmp_path: Path) -> None:
    check_places(problems_of_lesson(text, tmp_path), text, "course/start/x.md")


HEAD = '---\nnumber: "1.1"\nminutes: 1\nstage: both\ncare: low\nobjectives: {a: can a}\n---\n'


@many
@given(text=MARKDOWN_WORDS | st.text(max_size=80))
def test_any_markdown(text: str, tmp_path: Path) -> None:
    check_places(problems_of_lesson(HEAD + text, tmp_path), HEAD + text, "course/start/x.md")


@many
@given(text=YAML_WORDS)
def test_any_front_matter(text: str, tmp_path: Path) -> None:
    whole = f"---\n{text}\n---\n# Title\n"
    check_places(problems_of_lesson(whole, tmp_path), whole, "course/start/x.md")


@pytest.mark.parametrize("path", QUIZZES, ids=lambda path: path.stem)
def test_a_good_quiz_has_no_problems(path: Path) -> None:
    assert problems_of_yaml(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["windows", "old-mac"])
@pytest.mark.parametrize("path", QUIZZES, ids=lambda path: path.stem)
def test_line_ends_do_not_matter(path: Path, end: str, tmp_path: Path) -> None:
    other = tmp_path / "x.yaml"
    other.write_bytes(b"\xef\xbb\xbf" + path.read_text(encoding="utf-8").replace("\n", end).encode())
    source, problems = read_yaml(tmp_path, other)
    assert problems == []
    assert source.data == parse_yaml(path.read_text(encoding="utf-8"), "x.yaml")[0].data
