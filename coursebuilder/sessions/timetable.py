"""From a session plan to clock times: when each slot begins, which steps it has, what to cut first. Minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coursebuilder.model.lesson import Lesson, Step
from coursebuilder.model.session import SessionPlan, Slot, minutes_after_midnight

ORDER_OF_CUTTING = ("could", "should")


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step with the minute after midnight at which it begins, and its minutes in this form."""

    step: Step
    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class TimedSlot:
    """A slot with its begin and end in minutes after midnight."""

    slot: Slot
    lesson: Lesson | None
    start: int
    end: int
    steps: tuple[TimedStep, ...]

    @property
    def minutes(self) -> int:
        """Return how long it takes."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Timetable:
    """A plan with its clock times."""

    plan: SessionPlan
    slots: tuple[TimedSlot, ...]

    @property
    def end(self) -> int:
        """Return the minute after midnight at which the session ends."""
        return self.slots[-1].end

    @property
    def minutes(self) -> int:
        """Return how long the session takes."""
        return self.end - self.slots[0].start

    def lessons(self) -> list[Lesson]:
        """Return the lessons in their order, each once."""
        return list({slot.lesson.id: slot.lesson for slot in self.slots if slot.lesson}.values())

    def materials(self) -> list[str]:
        """Return all that the lessons need, each once."""
        return list(dict.fromkeys(line for lesson in self.lessons() for line in lesson.materials()))


def timetable(plan: SessionPlan, lessons: Mapping[str, Lesson]) -> Timetable:
    """Return the clock times of a plan whose lessons all exist."""
    clock = minutes_after_midnight(plan.start)
    slots: list[TimedSlot] = []
    for slot in plan.slots:
        lesson = lessons[slot.lesson] if slot.lesson else None
        end = clock + slot_minutes(slot, lessons)
        slots.append(TimedSlot(slot, lesson, clock, end, timed_steps(lesson, slot.form, clock) if lesson else ()))
        clock = end
    return Timetable(plan, tuple(slots))


def slot_minutes(slot: Slot, lessons: Mapping[str, Lesson]) -> int:
    """Return how long a slot takes; a lesson that is not known takes no time."""
    if slot.lesson:
        lesson = lessons.get(slot.lesson)
        if lesson is None:
            return 0
        return (lesson.head.short_minutes or 0) if slot.form == "short" else lesson.head.minutes
    return slot.break_ or slot.minutes or 0


def timed_steps(lesson: Lesson, form: str, start: int) -> tuple[TimedStep, ...]:
    """Return the steps of a lesson in its full or short form, from the minute `start`."""
    steps: list[TimedStep] = []
    for step in lesson.steps():
        minutes = step.short if form == "short" else step.minutes
        if minutes:
            steps.append(TimedStep(step, start, minutes))
            start += minutes
    return tuple(steps)


def cut_first(plan: SessionPlan, lessons: Mapping[str, Lesson]) -> list[str]:
    """Return what to cut first when a plan takes too long: steps that could, then steps that should be done."""
    found: list[str] = []
    for need in ORDER_OF_CUTTING:
        for slot in plan.slots:
            lesson = lessons.get(slot.lesson or "")
            steps = lesson.steps() if lesson and slot.form == "full" else []
            found += [f"“{s.title}” in {slot.lesson} ({s.minutes} min, {need})" for s in steps if s.need == need]
    return found[:3]


def clock_time(minutes: int) -> str:
    """Return a minute after midnight as a time of day: 570 is `9:30`."""
    return f"{minutes // 60 % 24}:{minutes % 60:02d}"
