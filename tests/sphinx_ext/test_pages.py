"""What a page says: the edition's facts, nothing of the trainer's, neutral addresses, plain text outside a session."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from coursebuilder.sphinx_ext.builder import OWN_PAGES
from tests.sphinx_ext.conftest import QUIZ, SmallCourse

Read = Callable[[str], str]

EMERGENCY = """
:::::{after-arrival}
::::{with-fact} emergency
Call {fact}`emergency`, {fact}`emergency.hours`.

:::{else}
Ask somebody.
:::
::::
:::::
"""


# They are no lessons, and are written whenever something is.
OWN = {f"{name}.html" for name in OWN_PAGES}


def test_addresses_and_titles_are_neutral(small_course: SmallCourse) -> None:
    small_course.lesson("fake-offers", "3.2", "## One\n\nA.\n\n## Two\n\nB.")
    assert small_course.build() == []
    page = small_course.page("3-2.html")
    assert "<title>Lesson 3.2</title>" in page
    assert 'id="s1"' in page
    assert 'id="s2"' in page
    assert 'href="3-2.html"' in small_course.page("1.html")
    names = {path.name for path in (small_course.root / "out/course-html").glob("*.html")}
    assert names == {"index.html", "1.html", "3-2.html", *OWN}


def test_a_label_leads_to_the_neutral_fragment(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", "See [the signs](#signs).\n\n(signs)=\n## Five signs\n\nHere.")
    small_course.lesson("two", "1.2", "Back to [them](#signs).")
    assert small_course.build() == []
    assert 'href="#s1"' in small_course.page("1-1.html")
    assert 'href="1-1.html#s1"' in small_course.page("1-2.html")


@pytest.mark.parametrize(("country", "number"), [("finland", "112"), ("sweden", "113")])
def test_a_fact_is_the_countrys_own(small_course: SmallCourse, text_of: Read, country: str, number: str) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build(country=country) == []
    page = small_course.page("1-1.html")
    assert f"Call {number} , day and night." in text_of(page)
    assert "Ask somebody." not in page
    assert re.search(rf'<bdi[^>]* dir="ltr"[^>]*>{number}</bdi>', page)


def test_six_countries_share_one_reading(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build(country="finland") == []
    pickle = small_course.root / "out/doctrees-learner/course/unit/one.doctree"
    before = pickle.stat().st_mtime_ns
    assert small_course.build(country="sweden") == []
    assert pickle.stat().st_mtime_ns == before
    assert "113" in text_of(small_course.page("1-1.html"))


@pytest.mark.parametrize("grade", ["C", "X", "U"])
def test_a_weak_grade_is_never_shown(small_course: SmallCourse, text_of: Read, grade: str) -> None:
    small_course.country("finland", "Finland", "FI", "112", grade=grade)
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build() == []
    page = small_course.page("1-1.html")
    assert "Ask somebody." in text_of(page)
    assert "112" not in page


def test_without_else_the_standard_sentence_stands_there(small_course: SmallCourse, text_of: Read) -> None:
    body = (
        "::::{after-arrival}\n:::{with-fact} emergency\nCall {fact}`emergency`.\n:::\n::::\n\n"
        ":::{with-fact} school\n{fact}`school`\n:::"
    )
    small_course.lesson("one", "1.1", body)
    assert small_course.build(country=None) == []
    text = text_of(small_course.page("1-1.html"))
    assert "Ask an office that you trust for the right number." in text
    assert "Rules differ and change." in text
    assert "Call" not in text


def test_a_missing_field_takes_the_whole_block(small_course: SmallCourse, text_of: Read) -> None:
    body = "::::{with-fact} school\n{fact}`school` It costs {fact}`school.cost`.\n\n:::{else}\nAsk.\n:::\n::::"
    small_course.lesson("one", "1.1", body)
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert "It costs" not in text
    assert "Ask." in text


def test_a_release_shows_nothing_unchecked(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build(course_draft=False) == []
    page = small_course.page("1-1.html")
    assert "112" not in text_of(page)
    assert "Draft." not in page


def test_a_draft_says_so_on_every_page(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    assert small_course.build() == []
    for name in ("index.html", "1.html", "1-1.html"):
        assert "Numbers and rules here can be wrong" in small_course.page(name)


def test_an_overdue_number_says_when_it_was_checked(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build(today=date(2027, 2, 15)) == []
    assert "Read on 1 November 2026, not checked since." in text_of(small_course.page("1-1.html"))
    facts = small_course.root / "facts/finland.yaml"
    unchecked = facts.read_text(encoding="utf-8")
    checked = "    checked: {by: country office, on: 2026-11-02, how: test call}\n    grade: A\n"
    facts.write_text(unchecked.replace("    grade: A\n", checked), encoding="utf-8")
    assert small_course.build(today=date(2027, 2, 15)) == []
    assert "Last checked on 2 November 2026" in text_of(small_course.page("1-1.html"))
    facts.write_text(unchecked, encoding="utf-8")
    school = ":::{with-fact} school\n{fact}`school`\n:::"
    small_course.lesson("two", "1.2", school)
    assert small_course.build(today=date(2026, 12, 1)) == []
    assert "children go to school" in text_of(small_course.page("1-2.html"))
    assert small_course.build(today=date(2027, 2, 15)) == []
    assert "children go to school" not in text_of(small_course.page("1-2.html"))


def test_a_country_block_is_for_its_countries(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson(
        "one", "1.1", ":::{country} finland sweden\nFor two.\n:::\n\n:::{country} sweden\nFor one.\n:::"
    )
    assert small_course.build(country="finland") == []
    assert "For two." in text_of(small_course.page("1-1.html"))
    assert "For one." not in text_of(small_course.page("1-1.html"))
    assert small_course.build(country=None) == []
    assert "For two." not in text_of(small_course.page("1-1.html"))


def test_local_contacts_come_from_the_organisation(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", "::::{before-travel}\n:::{local-contacts} emergency\n:::\n::::")
    assert small_course.build() == []
    assert "Ask people near you for the emergency number." in text_of(small_course.page("1-1.html"))
    small_course.write(
        "local/organisation.yaml", "name: We\ncontacts:\n  emergency:\n    - name: Ambulance\n      number: '122'\n"
    )
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert "Ambulance" in text
    assert "122" in text
    assert "Ask people near you" not in text


def test_sources_are_listed_with_dates(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert (
        "Emergency number Read on 1 November 2026. Grade A. No person has checked it yet by phone or on the web."
        in text
    )
    assert "Somebody: A page" in text


def test_trainers_words_exist_for_trainers_only(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    assert small_course.build() == []
    for path in (small_course.root / "out").rglob("*"):
        if path.is_file():
            assert b"CANARY-TRAINER" not in path.read_bytes(), path
    assert small_course.build(audience="trainer") == []
    assert "CANARY-TRAINER-1.1" in small_course.page("1-1.html")


def test_a_quiz_for_trainers_is_shown_to_no_learner(small_course: SmallCourse) -> None:
    """Where `check` does not look, too: here in a list of definitions."""
    small_course.write("quizzes/trainers/secret.yaml", QUIZ.format(name="secret", purpose="practice"))
    small_course.lesson("one", "1.1", "A word\n:   ```{quiz} trainers/secret\n    ```\n")
    assert any("Q043" in line for line in small_course.build())
    assert "CANARY-ANSWER-secret" not in small_course.page("1-1.html")
    assert small_course.build(audience="trainer") == []
    assert "CANARY-ANSWER-secret" in small_course.page("1-1.html")


def test_answers_of_a_check_reach_no_learner(small_course: SmallCourse) -> None:
    small_course.lesson("practice", "1.1")
    small_course.lesson("check", "1.2", purpose="check-before-after")
    assert small_course.build() == []
    assert "CANARY-ANSWER-practice" in small_course.page("1-1.html")
    assert "CANARY-ANSWER-check" not in small_course.page("1-2.html")
    assert "What do you do first? check" in small_course.page("1-2.html")


def test_a_question_without_its_fact_is_left_out(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    path = small_course.root / "quizzes/unit/one-quiz.yaml"
    second = path.read_text(encoding="utf-8").split("questions:\n")[1].replace("id: first", "id: second")
    with path.open("a", encoding="utf-8") as file:
        file.write(second.replace("What do you do first?", "And then?") + "    needs: [emergency]\n")
    assert small_course.build(country="finland") == []
    assert "And then?" in small_course.page("1-1.html")
    assert small_course.build(country=None) == []
    assert "And then?" not in small_course.page("1-1.html")


def test_links_outside_a_session_are_text(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", "See [the other](two.md) and [the third](three.md).")
    small_course.lesson("two", "1.2")
    small_course.lesson("three", "1.3")
    chosen = ["course/unit/three", "course/unit/one"]
    assert small_course.build(course_documents=chosen, course_first_page="Our hour") == []
    page = small_course.page("1-1.html")
    assert "See the other and the third ." in text_of(page)
    assert "1-2.html" not in page
    assert 'href="1-3.html"' in page
    assert not (small_course.root / "out/course-html/1-2.html").exists()
    first = small_course.page("index.html")
    assert first.index("Title of three") < first.index("Title of one")


HOSTILE = (
    "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[link](javascript:alert(1))\n\n"
    "```{raw} html\n<script>alert(2)</script>\n```\n\n```{include} /etc/passwd\n```\n"
)


def test_hostile_markdown_is_harmless(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", HOSTILE)
    warnings = small_course.build()
    assert warnings
    assert all("course/unit/one.md:" in line or "raw" in line for line in warnings)
    page = small_course.page("1-1.html")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert 'href="javascript' not in page
    assert "root:" not in page


def test_other_builders_degrade(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", EMERGENCY + "\n```{picture} house\n```\n")
    for builder, name in (("text", "course/unit/one.txt"), ("man", ""), ("latex", ""), ("texinfo", ""), ("xml", "")):
        assert small_course.build(builder) == [], builder
        if name:
            text = small_course.page(name, builder)
            assert "What do you do first? one" in text
            assert "I ask." in text
            assert "112" in text


def test_plain_html_of_sphinx_works_too(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    assert small_course.build("html") == []
    assert "112" in small_course.page("course/unit/one.html", "html")


def test_parallel_is_the_same_as_one_after_another(small_course: SmallCourse) -> None:
    for number in range(1, 13):
        small_course.lesson(f"lesson-{number}", f"1.{number}", EMERGENCY)
    assert small_course.build() == []
    output = small_course.root / "out/course-html"
    alone = {path.name: path.read_bytes() for path in output.rglob("*.html")}
    for path in (small_course.root / "out").iterdir():
        path.rename(path.with_name(f"old-{path.name}"))
    assert small_course.build(jobs=2) == []
    assert {path.name: path.read_bytes() for path in output.rglob("*.html")} == alone


def rebuilt(course: SmallCourse, change: Callable[[], object]) -> set[str]:
    """Return the lessons and lists of lessons that are written anew after a change."""
    assert course.build() == []
    output = course.root / "out/course-html"
    for path in output.glob("*.html"):
        path.write_text("old", encoding="utf-8")
    change()
    assert course.build() == []
    return {path.name for path in output.glob("*.html") if path.read_text(encoding="utf-8") != "old"} - OWN


def touch(path: Path, old: str, new: str) -> Callable[[], object]:
    return lambda: path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_changed_quiz_fact_or_picture_is_noticed(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", EMERGENCY)
    small_course.lesson("two", "1.2", "```{picture} house\n```")
    root = small_course.root
    assert rebuilt(small_course, lambda: None) == set()
    changed = rebuilt(small_course, touch(root / "quizzes/unit/one-quiz.yaml", "I pay.", "I wait."))
    assert "1-1.html" in changed
    assert "1-2.html" not in changed
    assert "I wait." in small_course.page("1-1.html")
    assert "1-1.html" in rebuilt(small_course, touch(root / "facts/finland.yaml", '"112"', '"114"'))
    assert "114" in small_course.page("1-1.html")
    changed = rebuilt(small_course, touch(root / "_static/pictures/pictures.yaml", "A house", "A small house"))
    assert "1-2.html" in changed
    assert 'alt="A small house"' in small_course.page("1-2.html")


def test_a_question_that_names_a_missing_fact_is_left_out(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    lesson = small_course.root / "course/unit/one.md"
    both = lesson.read_text(encoding="utf-8")
    lesson.write_text(both.replace("stage: both", "stage: arrived"), encoding="utf-8")
    path = small_course.root / "quizzes/unit/one-quiz.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("What do you do first? one", "Who answers at {fact}`emergency`?"),
        encoding="utf-8",
    )
    assert small_course.build(country="finland") == []
    assert "Who answers at" in small_course.page("1-1.html")
    assert small_course.build(country=None) == []
    page = small_course.page("1-1.html")
    assert "Who answers at" not in page
    assert 'data-module="quiz"' not in page
    lesson.write_text(both, encoding="utf-8")
    (warning,) = small_course.build(country="finland")
    assert warning.startswith("quizzes/unit/one-quiz.yaml:7: ")
    assert "L021" in warning


def test_what_left_the_course_leaves_the_pages(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1")
    small_course.lesson("two", "1.2", "```{picture} house\n```")
    assert small_course.build() == []
    output = small_course.root / "out/course-html"
    assert (output / "_images/house.svg").exists()
    assert small_course.build() == []
    assert (output / "_images/house.svg").exists()
    (small_course.root / "course/unit/two.md").unlink()
    small_course.lessons.remove("two")
    small_course.lesson("one", "1.1")
    assert small_course.build() == []
    assert not (output / "1-2.html").exists()
    assert not (output / "_images/house.svg").exists()


def test_an_else_that_is_not_taken_leaves_no_source(small_course: SmallCourse, text_of: Read) -> None:
    inner = "::::{with-fact} school\n{fact}`school`\n\n:::{else}\nNothing.\n:::\n::::"
    body = f"::::::{{with-fact}} emergency\nCall {{fact}}`emergency`.\n\n:::::{{else}}\n{inner}\n:::::\n::::::"
    small_course.lesson("one", "1.1", f":::::::{{after-arrival}}\n{body}\n:::::::")
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert "Call 112" in text
    assert "School Read on" not in text
    small_course.country("finland", "Finland", "FI", "112", grade="C")
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert "Finland says that children go to school." in text
    assert "School Read on" in text
    assert "112" not in text


def test_a_block_inside_a_block_can_be_missing_alone(small_course: SmallCourse, text_of: Read) -> None:
    inner = ":::{with-fact} school\nIt costs {fact}`school.cost`.\n:::"
    small_course.lesson("one", "1.1", f"::::{{with-fact}} school\n{{fact}}`school`\n\n{inner}\n::::")
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert "Finland says that children go to school." in text
    assert "It costs" not in text
    assert "Rules differ and change." in text


def test_places_are_named(small_course: SmallCourse, text_of: Read) -> None:
    small_course.lesson("one", "1.1", "::::{before-travel}\nHere.\n::::\n\n::::{after-arrival}\nThere.\n::::")
    assert small_course.build() == []
    text = text_of(small_course.page("1-1.html"))
    assert "Before you travel Here." in text
    assert "When you are in Finland There." in text
    small_course.write("local/organisation.yaml", "name: We\nplace-of-departure: Example City\n")
    assert small_course.build(country=None) == []
    text = text_of(small_course.page("1-1.html"))
    assert "Before you leave Example City Here." in text
    assert "After you arrive There." in text
