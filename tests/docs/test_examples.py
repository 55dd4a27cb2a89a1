"""What the documents show works: every YAML example loads, passes its checks and is graded; every command exists."""

import re
import textwrap
from datetime import date
from pathlib import Path

import pytest
import yaml

from coursebuilder.check.facts import check_country
from coursebuilder.check.items import check_items
from coursebuilder.check.quiz import check_quiz
from coursebuilder.grade import grade_question, opposite_response, right_response
from coursebuilder.load.course import Loaded
from coursebuilder.load.validate import validate
from coursebuilder.load.yaml_source import parse_yaml
from coursebuilder.model.fact import CountryFacts
from coursebuilder.model.lesson import LessonHead
from coursebuilder.model.quiz import TYPES, UNGRADED, Quiz
from coursebuilder.sphinx_ext.blocks import DIRECTIVES, ROLES

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def examples(name: str, language: str = "yaml") -> list[str]:
    return [
        text for kind, text in FENCE.findall((ROOT / "docs" / name).read_text(encoding="utf-8")) if kind == language
    ]


def as_quiz(example: str) -> str:
    if example.lstrip().startswith("type:"):
        return "title: Example\nquestions:\n  -\n" + textwrap.indent(example, "    ")
    return example


QUIZZES = [as_quiz(example) for example in examples("quizzes.md")]


@pytest.mark.parametrize("text", QUIZZES, ids=lambda text: re.findall(r"type: ([a-z-]+)", text)[0])
def test_a_quiz_example_is_right(text: str) -> None:
    source, problems = parse_yaml(text, "docs/quizzes.md")
    quiz, more = validate(source, Quiz)
    assert [*problems, *more] == []
    assert quiz
    assert list(check_quiz(Loaded(quiz, source))) == []
    assert list(check_items(Loaded(quiz, source))) == []
    for question in quiz.questions:
        if question.type not in UNGRADED:
            assert grade_question(question, right_response(question)).outcome == "right"
            assert grade_question(question, opposite_response(question)).points == 0


def test_every_type_has_an_example() -> None:
    shown = {kind for text in QUIZZES for kind in re.findall(r"^\s+type: ([a-z-]+)", text, re.MULTILINE)}
    assert shown == set(TYPES)


def test_the_facts_example_is_right() -> None:
    (text,) = examples("facts.md")
    source, problems = parse_yaml(text, "docs/facts.md")
    country, more = validate(source, CountryFacts)
    assert [*problems, *more] == []
    assert country
    assert list(check_country("finland", Loaded(country, source), date(2026, 11, 21))) == []


def test_the_front_matter_example_is_right() -> None:
    text = examples("lessons.md")[0].strip().strip("-")
    source, problems = parse_yaml(text, "docs/lessons.md")
    head, more = validate(source, LessonHead)
    assert [*problems, *more] == []
    assert head


def test_every_block_and_role_is_documented() -> None:
    text = (ROOT / "docs" / "lessons.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\{([a-z-]+)\}", text))
    assert set(DIRECTIVES) | set(ROLES) | {"quiz", "picture"} <= named


def test_every_target_is_documented() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in targets if name != "all" and f"make {name}" not in readme} == set()


def test_the_example_of_an_organisation_is_right(course_copy: Path) -> None:
    from coursebuilder.check.course import check_course
    from coursebuilder.load.course import load_course

    local = course_copy / "local"
    local.mkdir()
    example = (ROOT / "local" / "organisation.example.yaml").read_text(encoding="utf-8")
    (local / "organisation.yaml").write_text(example, encoding="utf-8")
    course = load_course(course_copy)
    assert course.organisation
    assert check_course(course, date(2026, 11, 21)) == []
    assert yaml.safe_load(example)["contacts"].keys() == {"emergency", "complaints", "safeguarding"}


def test_the_session_example_is_right(root: Path) -> None:
    from coursebuilder.check.sessions import check_plan
    from coursebuilder.load.course import load_course
    from coursebuilder.model.session import SessionPlan

    (text,) = examples("sessions.md")
    source, problems = parse_yaml(text, "docs/sessions.md")
    plan, more = validate(source, SessionPlan)
    assert [*problems, *more] == []
    assert plan
    assert list(check_plan(load_course(root), Loaded(plan, source))) == []
