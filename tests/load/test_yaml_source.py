"""Scalars stay what was written, every part knows its place, and no path leads out of the course."""

from pathlib import Path

import pytest

from coursebuilder.load.course import load_course, load_quiz
from coursebuilder.load.lesson import read_page, split_front_matter
from coursebuilder.load.validate import nearest, validate
from coursebuilder.load.yaml_source import MOST_LEVELS, Lines, parse_yaml
from coursebuilder.model.problem import Place
from coursebuilder.model.quiz import Quiz
from tests.bad.corpus import GOOD, QUIZ, good, write_course


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "off",
        "null",
        "~",
        "9:30",
        "0112",
        "112",
        "1e5",
        "0x1F",
        "1_000",
        "2026-11-21",
        "true",
        ".inf",
    ],
)
def test_a_scalar_stays_what_was_written(written: str) -> None:
    source, problems = parse_yaml(f"key: {written}\nlist: [{written}]", "x.yaml")
    assert problems == []
    assert source.data == {"key": written, "list": [written]}


def test_a_missing_value_is_an_empty_text() -> None:
    assert parse_yaml("key:\nother: ''", "x.yaml")[0].data == {"key": "", "other": ""}


def test_every_part_knows_its_place() -> None:
    source, _ = parse_yaml("a:\n  - b: one\n    c: [two, three]\n", "x.yaml")
    assert source.place(("a", 0, "b")) == Place("x.yaml", 2, 8)
    assert source.place(("a", 0, "b"), of_key=True) == Place("x.yaml", 2, 5)
    assert source.place(("a", 0, "c", 1)) == Place("x.yaml", 3, 14)
    assert source.place(("a",), of_key=True) == Place("x.yaml", 1, 1)


def test_what_is_missing_has_the_place_of_what_is_around_it() -> None:
    source, _ = parse_yaml("a:\n  - b: one\n", "x.yaml")
    assert source.place(("a", 0, "gone", "deeper")) == Place("x.yaml", 2, 5)
    assert source.place(("a", 0, "gone"), of_key=True) == Place("x.yaml", 2, 5)
    assert source.place(("gone",)) == Place("x.yaml", 1, 1)


def test_a_text_is_found_by_the_ids_on_its_way() -> None:
    source, _ = parse_yaml(good(QUIZ), "x.yaml")
    key = ("questions", "who-first", "choices", "helper", "text")
    assert source.keys_of_text(key) == ("questions", 0, "choices", 1, "text")
    assert source.line_of_text(key) == 13
    assert source.line_of_text(("questions", "who-first", "choices", "gone", "text")) == 9


def test_the_first_line_may_be_another_one() -> None:
    _, problems = parse_yaml("a: [", "x.md", first_line=2)
    assert [problem.place for problem in problems] == [Place("x.md", 2, 5)]


@pytest.mark.parametrize(("levels", "refused"), [(MOST_LEVELS, False), (MOST_LEVELS + 1, True)])
def test_depth(levels: int, refused: bool) -> None:
    _, problems = parse_yaml("[" * levels + "x" + "]" * levels, "x.yaml")
    assert [problem.code for problem in problems] == (["Y005"] if refused else [])


@pytest.mark.parametrize(("text", "count"), [("", 1), ("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("a\u2028b\x85c\fd", 1)])
def test_only_what_editors_count_ends_a_line(text: str, count: int) -> None:
    assert Lines(text).place("x", len(text)).line == count


@pytest.mark.parametrize(
    "address",
    ["../facts/finland", "../../outside", "start/../../facts/finland", "/etc/passwd", "start", "x" * 300, "a\0b"],
)
def test_an_address_cannot_lead_out_of_the_quizzes(address: str, tmp_path: Path) -> None:
    write_course(tmp_path / "course")
    (tmp_path / "outside.yaml").write_text(good(QUIZ), encoding="utf-8")
    try:
        quiz, problems = load_quiz(tmp_path / "course", address)
    except ValueError as error:  # a path with a NUL is no path
        assert "null" in str(error)
    else:
        assert quiz is None
        assert problems


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    root = write_course(tmp_path / "course")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text(good(QUIZ), encoding="utf-8")
    (root / "quizzes" / "linked").symlink_to(outside)
    quiz, problems = load_quiz(root, "linked/secret")
    assert quiz is None
    assert [problem.code for problem in problems] == ["Y013"]


def test_a_good_quiz_is_loaded_from_a_linked_root(tmp_path: Path) -> None:
    root = write_course(tmp_path / "course")
    link = tmp_path / "link"
    link.symlink_to(root)
    quiz, problems = load_quiz(link, "start/first-steps")
    assert problems == []
    assert quiz


def test_the_good_course_is_loaded_whole() -> None:
    course = load_course(GOOD)
    assert course.problems == []
    assert course.unread == set()
    assert set(course.lessons) == {"first-steps"}
    assert set(course.quizzes) == {"start/first-steps"}
    assert course.countries() == ["finland", "iceland"]
    assert [(unit.id, unit.number, [lesson.id for lesson in unit.lessons]) for unit in course.units] == [
        ("start", "1", ["first-steps"])
    ]
    assert [(step.minutes, step.short) for step in course.lessons["first-steps"].steps()] == [(10, 4)]


def test_an_empty_folder_is_an_empty_course(tmp_path: Path) -> None:
    assert load_course(tmp_path).problems == []


def test_all_problems_come_at_once() -> None:
    source, _ = parse_yaml("titel: T\nquestions:\n  - id: A B\n    type: short\n", "x.yaml")
    _, problems = validate(source, Quiz)
    assert sorted(problem.code for problem in problems) == ["M001", "M002", "M002", "M002", "M007"]


@pytest.mark.parametrize(
    ("word", "advice"),
    [("emergancy", "Did you mean “emergency”?"), ("swim", "See the list."), ("", "See the list.")],
)
def test_nearest(word: str, advice: str) -> None:
    assert nearest(word, ["emergency", "help"], "See the list.") == advice


@pytest.mark.parametrize(
    ("content", "front", "first_line"),
    [
        ("---\na: 1\n---\n# T", "a: 1", 4),
        ("---  \na: 1\n---\t\n# T", "a: 1", 4),
        ("---\n---\n# T", "", 3),
        ("# T\n---\na: 1\n---", None, 1),
        ("---\na: 1\n# T", None, 1),
        ("", None, 1),
    ],
)
def test_front_matter(content: str, front: str | None, first_line: int) -> None:
    found, body, line = split_front_matter(content)
    assert (found, line) == (front, first_line)
    assert content.endswith(body)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        (":::{note}\nx\n:::\n", True),
        (":::{note}\nx\n:::::\n", True),
        (":::{note}\nx\n:::  \n", True),
        ("- :::{note}\n  x\n  :::\n", True),
        ("> :::{note}\n> x\n> :::\n", True),
        ("```{note}\nx\n```\n", True),
        (":::{note}\nx\n", False),
        (":::{note}\n", False),
        (":::{note}\nx\n::\n", False),
        ("```{note}\nx\n~~~\n", False),
    ],
)
def test_a_block_is_closed(text: str, closed: bool, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(f"---\na: 1\n---\n{text}", encoding="utf-8")
    page, _ = read_page(tmp_path, tmp_path / "x.md")
    assert [block.closed for block in page.blocks] == [closed]
