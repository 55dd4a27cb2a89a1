"""Clock times are sums: what a slot takes, where the next one begins, what to cut first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebuilder.check.sessions import check_plan
from coursebuilder.load.course import Course
from coursebuilder.model.session import SessionPlan, Slot, minutes_after_midnight
from coursebuilder.sessions.timetable import Timetable, clock_time, cut_first, timetable
from tests.sessions.conftest import SmallCourse

PLANS = sorted(path.stem for path in (Path(__file__).resolve().parents[2] / "sessions").glob("*.yaml"))

TWO_LESSONS = """title: A morning
start: "9:00"
slots:
  - lesson: fake-offers
  - break: 15
  - activity: Walk to the office
    minutes: 10
  - check: unit/quiz
    minutes: 5
  - lesson: fake-offers
    form: short
"""


def times_of(course: Course, name: str = "plan") -> Timetable:
    return timetable(course.plans[name].value, course.lessons)


def begins(times: Timetable) -> list[str]:
    return [clock_time(slot.start) for slot in times.slots]


def test_each_slot_begins_where_the_one_before_ends(small: SmallCourse) -> None:
    times = times_of(small.plan(TWO_LESSONS))
    assert begins(times) == ["9:00", "9:40", "9:55", "10:05", "10:10"]
    assert [slot.minutes for slot in times.slots] == [40, 15, 10, 5, 12]
    assert (clock_time(times.end), times.minutes) == ("10:22", 82)


def test_steps_have_clock_times_in_both_forms(small: SmallCourse) -> None:
    full, *_, short = times_of(small.plan(TWO_LESSONS)).slots
    assert [(clock_time(s.start), s.step.title, s.minutes) for s in full.steps] == [
        ("9:00", "Look", 10),
        ("9:10", "Sort", 15),
        ("9:25", "Talk", 10),
        ("9:35", "Say", 5),
    ]
    assert [(clock_time(s.start), s.step.title, s.minutes) for s in short.steps] == [
        ("10:10", "Look", 5),
        ("10:15", "Talk", 5),
        ("10:20", "Say", 2),
    ]


def test_breaks_activities_and_checks_have_no_steps(small: SmallCourse) -> None:
    times = times_of(small.plan(TWO_LESSONS))
    assert [len(slot.steps) for slot in times.slots] == [4, 0, 0, 0, 3]
    assert [lesson.id for lesson in times.lessons()] == ["fake-offers"]


def test_a_plan_goes_on_after_midnight(small: SmallCourse) -> None:
    course = small.plan('title: Night\nstart: "23:30"\nslots:\n  - lesson: fake-offers\n  - break: 20\n')
    times = times_of(course)
    assert begins(times) == ["23:30", "0:10"]
    assert clock_time(times.end) == "0:30"
    assert [clock_time(step.start) for step in times.slots[0].steps] == ["23:30", "23:40", "23:55", "0:05"]


@pytest.mark.parametrize(
    ("minutes", "clock"),
    [(0, "0:00"), (9, "0:09"), (540, "9:00"), (605, "10:05"), (1439, "23:59"), (1440, "0:00"), (1500, "1:00")],
)
def test_clock_times(minutes: int, clock: str) -> None:
    assert clock_time(minutes) == clock


@given(st.integers(0, 1439))
def test_a_clock_time_is_read_back(minutes: int) -> None:
    assert minutes_after_midnight(clock_time(minutes)) == minutes


@given(st.lists(st.integers(1, 180), min_size=1, max_size=20), st.integers(0, 23), st.integers(0, 59))
def test_slots_leave_no_gap(breaks: list[int], hours: int, minutes: int) -> None:
    slots = tuple(Slot.model_validate({"break": one}) for one in breaks)
    times = timetable(SessionPlan(title="x", start=f"{hours}:{minutes:02d}", slots=slots), {})
    assert times.minutes == sum(breaks)
    assert all(one.end == two.start for one, two in zip(times.slots, times.slots[1:], strict=False))


def test_what_could_be_done_is_cut_before_what_should(small: SmallCourse) -> None:
    course = small.plan("title: x\nslots:\n  - lesson: money-traps\n  - lesson: fake-offers\n")
    assert cut_first(course.plans["plan"].value, course.lessons) == [
        "“Sort” in fake-offers (15 min, could)",
        "“Story” in money-traps (10 min, should)",
        "“Talk” in fake-offers (10 min, should)",
    ]


def test_materials_are_listed_once(course: Course) -> None:
    slots = [{"lesson": "free-is-free"}, {"lesson": "help-right-now"}, {"lesson": "free-is-free", "form": "short"}]
    times = timetable(SessionPlan.model_validate({"title": "x", "slots": slots}), course.lessons)
    materials = times.materials()
    assert len(materials) == len(set(materials))
    assert set(materials) == {
        m for name in ("free-is-free", "help-right-now") for m in course.lessons[name].materials()
    }


def test_plan_a_is_one_hour(course: Course) -> None:
    times = times_of(course, "one-hour")
    assert (clock_time(times.slots[0].start), clock_time(times.end), times.minutes) == ("9:00", "10:00", 60)


@pytest.mark.parametrize("name", PLANS)
def test_a_ready_plan_adds_up(course: Course, name: str) -> None:
    loaded = course.plans[name]
    times = times_of(course, name)
    assert loaded.value.minutes == times.minutes
    assert [str(problem) for problem in check_plan(course, loaded)] == []
    for slot in times.slots:
        assert slot.minutes > 0
        if slot.lesson:
            assert slot.steps[-1].start + slot.steps[-1].minutes == slot.end, slot.lesson.id
            assert all(
                one.start + one.minutes == two.start for one, two in zip(slot.steps, slot.steps[1:], strict=False)
            )
