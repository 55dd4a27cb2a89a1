"""A session plan: which lessons, in which order, from when, for whom. Times are minutes unless said otherwise."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from coursebuilder.model.base import Id, Text, Value

_CLOCK = re.compile(r"^([01]?[0-9]|2[0-3]):([0-5][0-9])$")


def _time_of_day(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise PydanticCustomError("S002", "{value}", {"value": value})
    return value


TimeOfDay = Annotated[str, AfterValidator(_time_of_day), WithJsonSchema({"type": "string", "pattern": _CLOCK.pattern})]


class Slot(Value):
    """One part of a session; exactly one of `lesson`, `activity`, `break`, `check` says which."""

    lesson: Id | None = None
    form: Literal["full", "short"] = "full"
    activity: Text | None = None
    check: str | None = Field(None, description="A quiz, as unit/quiz-id.")
    break_: int | None = Field(None, alias="break", ge=1, le=180)
    minutes: int | None = Field(None, ge=1, le=480, description="Of an activity or a check.")

    @model_validator(mode="before")
    @classmethod
    def _one_of_four(cls, data: Any) -> Any:
        if isinstance(data, dict):
            kinds = [kind for kind in ("lesson", "activity", "check", "break") if kind in data]
            timed = kinds and kinds[0] in {"activity", "check"}
            if len(kinds) != 1 or bool(timed) != ("minutes" in data):
                raise PydanticCustomError("S007", "", {})
        return data


class SessionPlan(Value):
    """A plan as a trainer saves it; it names ids, never paths."""

    title: Text
    audience: Text | None = None
    country: Id | None = Field(None, description="Leave it out while the country is not known yet.")
    languages: tuple[str, ...] = Field(("en",), min_length=1, max_length=2)
    start: TimeOfDay = "9:00"
    minutes: int | None = Field(None, ge=1, le=10_000, description="How long the session may take.")
    group_size: int = Field(15, ge=1, le=500)
    slots: tuple[Slot, ...] = Field(min_length=1, max_length=200)


def minutes_after_midnight(time_of_day: str) -> int:
    """Return `9:30` as 570."""
    hours, minutes = time_of_day.split(":")
    return int(hours) * 60 + int(minutes)
