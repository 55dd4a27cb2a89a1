"""The pytest plugin: one test a question and an objective, failing at the problem's own line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from coursebuilder.load.course import load_course

Edit = Callable[[str, str, str], None]


def run_pytest(course: Path, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (course / "pytest.ini").write_text("[pytest]\ntestpaths = quizzes course\n", encoding="utf-8")
    plugins = ["-p", "coursebuilder.pytest_plugin", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *plugins, *arguments]
    environment = os.environ | {"PYTHONPATH": str(root)}
    return subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)


def test_every_question_and_objective_is_a_test(course_copy: Path, root: Path) -> None:
    done = run_pytest(course_copy, root, "--collect-only", "-q")
    course = load_course(course_copy)
    questions = [
        f"quizzes/{address}.yaml::{question.id}"
        for address, quiz in course.quizzes.items()
        for question in quiz.value.questions
    ]
    objectives = [
        f"{lesson.docname}.md::{name}" for lesson in course.lessons.values() for name in lesson.head.objectives
    ]
    lines = done.stdout.splitlines()
    assert set(questions + objectives) <= set(lines)
    assert len(questions) >= 40


def test_a_good_course_passes(course_copy: Path, root: Path) -> None:
    done = run_pytest(course_copy, root, "-q")
    assert done.returncode == 0, done.stdout
    assert "failed" not in done.stdout


def test_a_mistake_fails_its_question_at_its_own_line(course_copy: Path, root: Path, edit: Edit) -> None:
    name = "quizzes/scams/free-is-free.yaml"
    edit(name, "correct: yes", "corect: yes")
    line = (course_copy / name).read_text(encoding="utf-8").split("corect")[0].count("\n") + 1
    done = run_pytest(course_copy, root, "-q", "-rf")
    assert done.returncode == 1
    assert f"{name}:{line}:" in done.stdout
    assert "M001" in done.stdout
    assert "Traceback" not in done.stdout
    failed = [row for row in done.stdout.splitlines() if row.startswith("FAILED")]
    assert len(failed) == 1
    assert f"FAILED {name}::" in failed[0]


def test_an_objective_that_nobody_assesses_fails(course_copy: Path, root: Path, edit: Edit) -> None:
    lesson = "course/start/welcome.md"
    edit(lesson, "objectives:\n", "objectives:\n  new-one: can do something new\n")
    done = run_pytest(course_copy, root, "-q", "-rf")
    assert f"FAILED {lesson}::new-one" in done.stdout
    assert "Q032" in done.stdout


def test_a_quiz_that_is_no_yaml_fails_as_a_whole(course_copy: Path, root: Path) -> None:
    path = course_copy / "quizzes/scams/free-is-free.yaml"
    path.write_text("title: [never closed\n", encoding="utf-8")
    done = run_pytest(course_copy, root, "-q", "-rf")
    assert "FAILED quizzes/scams/free-is-free.yaml::file" in done.stdout
    assert "Y003" in done.stdout
