"""Nothing old is ever shown: not after another edition, not after a warning, not after the code changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from coursebuilder.build.sphinx_run import SphinxRun
from coursebuilder.sphinx_ext import code_version
from tests.sphinx_ext.conftest import SmallCourse


def run(course: SmallCourse, name: str, country: str) -> list[str]:
    """Build an edition into a folder of its own, from the doctrees that all share."""
    config = {"course_country": country, "course_date": "2026-11-21"}
    return SphinxRun(course.root, "course-html", course.root / "out" / name, course.root / "doctrees", config).build()


def test_an_edition_notices_what_another_one_read(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    assert run(small_course, "first", "finland") == []
    assert run(small_course, "second", "sweden") == []
    quiz = small_course.root / "quizzes/unit/one-quiz.yaml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("I pay.", "I wait."), encoding="utf-8")
    assert run(small_course, "second", "sweden") == []
    assert run(small_course, "first", "finland") == []
    for name in ("first", "second"):
        assert "I wait." in (small_course.root / "out" / name / "1-1.html").read_text(encoding="utf-8")


def test_a_warning_is_told_again(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", "See {nosuchrole}`x`.")
    for _ in range(2):
        assert any("nosuchrole" in line for line in run(small_course, "first", "finland"))


def test_a_changed_title_reaches_the_neighbours(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    small_course.lesson("two", "1.2")
    assert small_course.build() == []
    lesson = small_course.root / "course/unit/two.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("# Title of two", "# A new title"), encoding="utf-8")
    assert small_course.build() == []
    assert "A new title" in small_course.page("1-1.html")
    assert "Title of two" not in small_course.page("1-1.html")


def test_changed_code_reads_and_writes_all_anew(small_course: SmallCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    small_course.lesson("one", "1.1")
    assert small_course.build() == []
    page = small_course.root / "out/course-html/1-1.html"
    doctree = small_course.root / "out/doctrees-learner/course/unit/one.doctree"
    page.write_text("old", encoding="utf-8")
    before = doctree.stat().st_mtime_ns
    code_version.code_version.cache_clear()
    monkeypatch.setattr(code_version, "ENDINGS", {".py"})
    try:
        assert small_course.build() == []
    finally:
        code_version.code_version.cache_clear()
    assert doctree.stat().st_mtime_ns > before
    assert page.read_text(encoding="utf-8") != "old"


@pytest.mark.parametrize(
    "body",
    [
        "{download}`x </../../../../../../../../etc/hostname>`",
        "{download}`x </conf.py>`",
        "![x](/../secret.svg)",
        "![x](/local/secret.svg)",
        "![x](/_static/pictures/house.svg)",
        "```{image} /local/secret.svg\n:alt: x\n```",
        "```{figure} /../secret.svg\n:alt: x\n\nWords.\n```",
    ],
)
def test_no_file_of_the_machine_is_copied(small_course: SmallCourse, body: str) -> None:
    small_course.write("local/secret.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>SECRET</title></svg>')
    (small_course.root.parent / "secret.svg").write_text("SECRET", encoding="utf-8")
    small_course.lesson("one", "1.1", body)
    warnings = small_course.build()
    assert any("L035" in line for line in warnings), warnings
    output = small_course.root / "out/course-html"
    names = {path.name for path in output.rglob("*") if path.is_file()}
    assert not names & {"hostname", "conf.py", "secret.svg"}


def test_only_markdown_is_a_page(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    small_course.write("course/unit/evil.rst", ":orphan:\n\nEvil\n====\n\n`x <javascript:alert(1)>`_\n")
    assert small_course.build() == []
    assert not list((small_course.root / "out/course-html").glob("*evil*"))


def test_a_number_keeps_its_zero(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    small_course.lesson("ten", "1.10")
    lesson = small_course.root / "course/unit/ten.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace('"1.10"', "1.10"), encoding="utf-8")
    assert small_course.build() == []
    assert "<title>Lesson 1.10</title>" in small_course.page("1-10.html")
    assert "<title>Lesson 1.1</title>" in small_course.page("1-1.html")


def test_as_many_questions_as_are_drawn(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    path = small_course.root / "quizzes/unit/one-quiz.yaml"
    head, question = path.read_text(encoding="utf-8").split("questions:\n")
    more = [
        question.replace("id: first", f"id: number-{number}").replace("What do you do", f"Number {number} what")
        for number in range(6)
    ]
    needing = question.replace("id: first", "id: needing").replace("What do", "NEEDING") + "    needs: [emergency]\n"
    path.write_text(f"{head}draw: 3\nseed: 5\nquestions:\n{needing}{''.join(more)}", encoding="utf-8")
    for country in ("finland", "sweden", None):
        assert small_course.build(country=country) == []
        page = small_course.page("1-1.html")
        assert page.count("<fieldset") == 3, country
        assert country or "NEEDING" not in page


def test_an_old_emergency_number_stays_with_its_date(small_course: SmallCourse) -> None:
    body = ":::::{after-arrival}\n::::{with-fact} emergency\nCall {fact}`emergency`.\n::::\n:::::"
    small_course.lesson("one", "1.1", body)
    assert small_course.build(today=date(2028, 1, 1)) == []
    page = small_course.page("1-1.html")
    assert ">112</bdi>" in page
    assert "Read on 1 November 2026, not checked since." in page


def test_internal_notes_are_no_fields(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    lesson = small_course.root / "course/unit/one.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("stage: both", "stage: arrived"), encoding="utf-8")
    path = small_course.root / "quizzes/unit/one-quiz.yaml"
    text = path.read_text(encoding="utf-8").replace("I ask.", "I ask {fact}`emergency.grade`.")
    path.write_text(text + "    needs: [emergency]\n", encoding="utf-8")
    assert small_course.build() == []
    assert "I ask" not in small_course.page("1-1.html")


PLACES = [
    "::::{with-fact} emergency\nCall {fact}`emergency`.\n::::",
    ":::::{before-travel}\n::::{with-fact} emergency\nCall {fact}`emergency`.\n::::\n:::::",
    "::::::{before-travel}\n:::::{after-arrival}\n::::{with-fact} emergency\n{fact}`emergency`\n::::\n:::::\n::::::",
    ":::{help-numbers} emergency\n:::",
    "::::{with-fact} emergency\n:::{activity} Call {fact}`emergency`\nNow.\n:::\n::::",
    "::::{with-fact} emergency\nword\n: Call {fact}``emergency``\n::::",
]


@pytest.mark.parametrize("body", PLACES)
def test_the_host_countrys_number_is_for_who_has_arrived(small_course: SmallCourse, body: str) -> None:
    small_course.lesson("one", "1.1", body)
    warnings = small_course.build()
    assert any("L021" in line or "L013" in line for line in warnings), warnings


def test_a_trainers_block_needs_its_space(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", ":::{trainer}x\nSECRET-OF-TRAINERS\n:::")
    assert any("L035" in line for line in small_course.build())
    assert "SECRET-OF-TRAINERS" not in small_course.page("1-1.html")


def test_a_link_to_a_file_copies_nothing(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", "[Answers](../../quizzes/unit/one-quiz.yaml)")
    assert small_course.build() != []
    names = {path.name for path in (small_course.root / "out/course-html").rglob("*")}
    assert "one-quiz.yaml" not in names


def test_a_country_shows_its_own_emergency_numbers(small_course: SmallCourse) -> None:
    path = small_course.root / "facts/finland.yaml"
    text = path.read_text(encoding="utf-8").replace("  emergency:\n    label", "  emergency-fire:\n    label")
    path.write_text(text.replace("[emergency]", "[emergency-fire]"), encoding="utf-8")
    small_course.lesson("one", "1.1", "::::{after-arrival}\n:::{help-numbers} school\n:::\n::::")
    assert small_course.build() == []
    assert 'href="tel:112"' in small_course.page("1-1.html")


def test_a_box_for_other_countries_only_is_left_out(small_course: SmallCourse) -> None:
    inside = ":::::{after-arrival}\n:::{country} finland\nFor Finland.\n:::\n:::::\n"
    small_course.lesson("one", "1.1", f"{inside}\n{inside.replace('finland', 'sweden').replace('Finland', 'Sweden')}")
    assert small_course.build() == []
    page = small_course.page("1-1.html")
    assert page.count("place-arrived") == 1
    assert "For Finland." in page


def number_for_two_needs(course: SmallCourse, *changes: tuple[str, str]) -> str:
    """Build a page with an emergency number that is also for violence, there with `changes`; return the page."""
    path = course.root / "facts/finland.yaml"
    text = path.read_text(encoding="utf-8")
    fact = text.partition("  emergency:\n")[2].partition("  school:")[0].replace("Emergency number", "Violence")
    for old, new in changes:
        assert old in fact
        fact = fact.replace(old, new)
    path.write_text(text.replace("  school:", f"  violence-help:\n{fact}  school:"), encoding="utf-8")
    course.lesson("one", "1.1", "::::{after-arrival}\n:::{help-numbers} emergency violence-help\n:::\n::::")
    assert course.build() == []
    return course.page("1-1.html")


def test_a_number_for_several_needs_stands_once(small_course: SmallCourse) -> None:
    page = number_for_two_needs(small_course)
    assert page.count('href="tel:112"') == 1
    assert " · Violence" in page


def test_a_number_stands_once_however_its_digits_are_grouped(small_course: SmallCourse) -> None:
    assert number_for_two_needs(small_course, ('"112"', '"1 12"')).count('href="tel:112"') == 1


def test_what_is_said_of_one_need_names_it(small_course: SmallCourse, text_of: Callable[[str], str]) -> None:
    """After violence the police may go on by themselves, after trafficking not: no need promises for another one."""
    hours = "hours: day and night"
    page = text_of(number_for_two_needs(small_course, (hours, f"{hours}\n    reports: They tell the police.")))
    assert "Good to know: Violence: They tell the police." in page
    assert "When: day and night" in page, "both are open then"
    assert page.count("day and night") == 1
