"""The run sheet: one page, every clock time on it, to be read aloud, mirrored and photocopied."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest

from coursebuilder.catalog.dates import long_date
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.load.course import Course, Loaded
from coursebuilder.load.yaml_source import Source
from coursebuilder.model.organisation import Organisation
from coursebuilder.model.session import SessionPlan
from coursebuilder.pdf.run_sheet import plain, write_run_sheet
from coursebuilder.sessions.timetable import clock_time, timetable
from coursebuilder.sphinx_ext.edition import Edition
from tests.pdf import pdf_reading as reading
from tests.sessions.conftest import SmallCourse

TODAY = date(2026, 11, 21)
MARGIN = 15 / 25.4 * 72
PLAN_A = "one-hour"
LONG: dict[str, Any] = {
    "title": "A day",
    "audience": "families",
    "start": "8:30",
    "minutes": 200,
    "slots": [
        {"lesson": "fake-offers"},
        {"break": 15},
        {"lesson": "free-is-free"},
        {"activity": "Walk to the *office*", "minutes": 30},
        {"lesson": "help-right-now"},
        {"check": "scams/fake-offers", "minutes": 20},
        {"lesson": "packing-and-journey"},
        {"lesson": "messages-and-codes"},
        {"lesson": "money-traps"},
    ],
}


class Writer:
    """Writes run sheets into a folder."""

    def __init__(self, course: Course, folder: Path) -> None:
        self.course, self.folder = course, folder

    def write(
        self, plan: SessionPlan, language: str = "en", country: str | None = "finland", paper: Any = None
    ) -> bytes:
        course = Course(**{name: getattr(self.course, name) for name in self.course.__dataclass_fields__})
        course.organisation = Loaded(Organisation(paper=paper), Source("local/organisation.yaml")) if paper else None
        target = self.folder / "run-sheet.pdf"
        write_run_sheet(timetable(plan, course.lessons), course, country, language, TODAY, target)
        return target.read_bytes()

    def plan(self, **more: Any) -> SessionPlan:
        return SessionPlan.model_validate(LONG | more)


@pytest.fixture(scope="module")
def writer(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Writer:
    return Writer(course, tmp_path_factory.mktemp("sheets"))


@pytest.fixture(scope="module")
def plan_a(course: Course) -> SessionPlan:
    return course.plans[PLAN_A].value


@pytest.fixture(scope="module")
def sheet(writer: Writer, plan_a: SessionPlan) -> bytes:
    return writer.write(plan_a)


@pytest.fixture(scope="module")
def long_sheet(writer: Writer) -> bytes:
    return writer.write(writer.plan())


def curly(text: str) -> str:
    """Return the words of an English paragraph with its quotation marks."""
    return re.sub(r'"(.*?)"', r"“\1”", plain(text)).replace("'", "’")


def squeeze(text: str) -> str:
    return "".join(text.split())


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    return {(round(float(one.mediabox[2])), round(float(one.mediabox[3]))) for one in reading.opened(pdf).pages}


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792)), (None, (595, 842))])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_plan_a_is_one_page(
    writer: Writer, plan_a: SessionPlan, language: str, paper: str | None, size: tuple[int, int]
) -> None:
    pdf = writer.write(plan_a, language, paper=paper)
    assert len(reading.opened(pdf).pages) == 1
    assert sizes(pdf) == {size}
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert (report.rules.failed, [failure.message for failure in report.failures]) == (0, [])


def test_every_clock_time_and_step_is_on_it(sheet: bytes, course: Course, plan_a: SessionPlan) -> None:
    text = reading.squeezed(sheet)
    times = timetable(plan_a, course.lessons)
    for slot in times.slots:
        assert slot.lesson
        assert f"{clock_time(slot.start)}Lesson{slot.lesson.head.number}" in text
        assert squeeze(curly(slot.lesson.title)) in text
        for step in slot.steps:
            # The time is larger than its line, so that it counts as a line of its own.
            assert clock_time(step.start) in text
            assert squeeze(f"{curly(step.step.title)}{step.minutes} min") in text
            assert step.step.need in text
    assert clock_time(times.end) in text.split("End")[0]
    assert text.startswith("Runsheet9:00–10:00")


def test_big_clock_times_and_a_list_that_can_be_read(sheet: bytes, course: Course, plan_a: SessionPlan) -> None:
    document = reading.opened(sheet)
    stream = pikepdf.parse_content_stream(document.pages[0])
    letters = [float(operands[1]) for operands, operator in stream if str(operator) == "Tf"]
    assert letters.count(20.0) >= 4
    steps = sum(len(slot.steps) for slot in timetable(plan_a, course.lessons).slots)
    assert sum(14 <= size < 20 for size in letters) >= steps
    assert sum(10 <= size <= 12 for size in letters) >= sum(1 for _ in timetable(plan_a, course.lessons).materials())


def test_it_says_for_whom_and_what_to_bring(sheet: bytes, course: Course, plan_a: SessionPlan) -> None:
    text = reading.squeezed(sheet)
    for words in (plan_a.title, "Finland · 12 people · English", plan_a.audience or "", "Place", "Date", "Who leads"):
        assert squeeze(words) in text, words
    below = text.split("Whatyouneed")[1]
    for lesson in timetable(plan_a, course.lessons).lessons():
        here = below.split(squeeze(curly(lesson.title)), 1)[1]
        for line in lesson.materials():
            assert squeeze(curly(line)) in here, line


def test_the_foot_says_version_language_date_and_review(sheet: bytes, course: Course) -> None:
    text = reading.squeezed(sheet)
    until = Edition(course, "finland", TODAY, "en", draft=True).valid_until()
    assert until
    assert squeeze(f"valid until {long_date(until, 'en')}") in text
    assert squeeze(f"Finland · English · Version 0.1.0 · {long_date(TODAY, 'en')}") in text
    assert squeeze(interface_strings("en")["draft-notice-paper"]) in text
    assert "Page1of1" in text


def test_it_has_a_title_a_language_and_bookmarks(sheet: bytes) -> None:
    document = reading.opened(sheet)
    assert str(document.Root.Lang) == "en"
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == "Run sheet · One hour before you leave"
    assert reading.bookmarks(sheet) == [
        "Help right now",
        "Help that is free is free",
        "Packing and the journey",
        "What you need",
    ]
    assert reading.tags(sheet).count("/Table") == 3
    assert all(reading.fonts_embedded(sheet).values())


def test_it_survives_a_photocopier(sheet: bytes, long_sheet: bytes) -> None:
    for pdf in (sheet, long_sheet):
        document = reading.opened(pdf)
        for one in document.pages:
            operations = [(str(operator), operands) for operands, operator in pikepdf.parse_content_stream(one)]
            # Nothing is filled but letters, and those are black or nearly so.
            assert not {"f", "F", "f*", "B", "B*", "b", "b*", "sh"} & {name for name, _ in operations}
            colours = [tuple(map(float, operands)) for name, operands in operations if name in {"scn", "SCN"}]
            assert colours
            assert max(part for colour in colours for part in colour) < 1 / 3


def test_it_keeps_margins_that_any_printer_can_print(sheet: bytes, long_sheet: bytes) -> None:
    for pdf in (sheet, long_sheet):
        document = reading.opened(pdf)
        for one in document.pages:
            width, height = float(one.mediabox[2]), float(one.mediabox[3])
            printed = [glyph for glyph in reading.glyphs(one) if glyph.text.strip()]
            assert min(glyph.x for glyph in printed) >= MARGIN - 1
            assert max(glyph.x for glyph in printed) <= width - MARGIN
            assert min(glyph.y for glyph in printed) >= MARGIN
            assert max(glyph.y for glyph in printed) <= height - MARGIN + 1


def test_right_to_left_is_mirrored(writer: Writer, plan_a: SessionPlan) -> None:
    pdf = writer.write(plan_a, "ar")
    assert str(reading.opened(pdf).Root.Lang) == "ar"
    text = reading.words(pdf).split("\n")
    # Read as it is seen, from left to right: the minutes stand left of the step's title.
    step = next(line for line in text if line.endswith("بطاقة واحدة، إجابة واحدة"[::-1]))
    assert step.startswith("د 2")
    assert any(line.strip() == "9:58" for line in text)
    # Two times stand from right to left, the digits of each from left to right, and sentences keep their full stop.
    assert "10:00 – 9:00" in text
    assert any(line.startswith(".") and line.endswith("مسودة"[::-1]) for line in text)


def test_a_long_plan_goes_on_with_its_heads(long_sheet: bytes, writer: Writer, course: Course) -> None:
    document = reading.opened(long_sheet)
    assert len(document.pages) > 1
    assert page.is_pdf_compliant_bytes(long_sheet, profile="ua1")
    text = reading.squeezed(long_sheet)
    for slot in timetable(writer.plan(), course.lessons).slots:
        assert clock_time(slot.start) in text
    for words in ("Break until 9:25", "Walk to the office", "Activity · until 10:25", "Check · until", "Is this offer"):
        assert squeeze(words) in text, words
    for number, one in enumerate(document.pages, start=1):
        assert f"Page {number} of {len(document.pages)}" in "\n".join(reading.lines(one))


def test_a_lesson_longer_than_a_page_repeats_its_head(small: SmallCourse, tmp_path: Path) -> None:
    small.lesson("marathon", [(f"Part {number}", 5, 0, "must") for number in range(60)])
    course = small.plan("title: Very long\nslots:\n  - lesson: marathon\n")
    pdf = Writer(course, tmp_path).write(course.plans["plan"].value)
    document = reading.opened(pdf)
    assert len(document.pages) > 1
    assert all("Marathon" in reading.lines(one) for one in list(document.pages)[:2])
    assert page.is_pdf_compliant_bytes(pdf, profile="ua1")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(200, "95 minutes too long: 200 are planned."), (300, "5 minutes to spare: 300 are planned."), (None, "")],
)
def test_it_says_if_the_plan_is_too_long(writer: Writer, course: Course, minutes: int | None, said: str) -> None:
    plan = writer.plan(minutes=minutes)
    whole = timetable(plan, course.lessons).minutes
    text = reading.squeezed(writer.write(plan))
    said = said.replace("95 ", f"{whole - 200} ").replace("5 minutes to", f"{300 - whole} minutes to")
    assert squeeze(said) in text
    assert said or "areplanned" not in text


def test_without_a_country_it_says_so(writer: Writer, plan_a: SessionPlan) -> None:
    assert squeeze("Country not known yet · 12 people") in reading.squeezed(writer.write(plan_a, country=None))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("#panic() $x$ *a* `b` @d // e", "#panic() $x$ a b @d // e"),
        ("**Bold** and [a link](https://example.org)", "Bold and a link"),
        ("A house 🏠 and a plane", "A house [house building] and a plane"),
        ('"Quotes" \\ and {braces}', "“Quotes” \\ and {braces}"),
    ],
)
def test_words_are_only_words(writer: Writer, title: str, shown: str) -> None:
    pdf = writer.write(writer.plan(title=title, audience=title, slots=[{"activity": title, "minutes": 5}]))
    assert squeeze(shown) in reading.squeezed(pdf)
    assert page.is_pdf_compliant_bytes(pdf, profile="ua1")


def test_the_same_plan_gives_the_same_bytes(writer: Writer, plan_a: SessionPlan, sheet: bytes) -> None:
    assert writer.write(plan_a) == sheet
