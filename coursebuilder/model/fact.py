"""A fact about a country: its value, where it comes from, how sure it is, and whether it may be shown today."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from coursebuilder.model.base import Id, Text, Value

COMMON = "common"
CONTACT_KINDS = frozenset({"phone", "short-code", "url", "email"})
CALLABLE_KINDS = frozenset({"phone", "short-code"})
FIELDS = ("value", "label", "hours", "languages", "cost", "reports")
SHOWN_GRADES = frozenset({"A", "B"})
RISKS = ("critical", "high", "medium", "low")
"""How much harm a mistake does, the worst first."""


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")) or any(character.isspace() for character in value):
        raise PydanticCustomError("M013", "{value}", {"value": value})
    return value


WebAddress = Annotated[str, AfterValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]


class Reference(Value):
    """Where a statement was read."""

    publisher: Text
    title: Text
    url: WebAddress
    seen: date | None = Field(None, description="When it was read, if not when the fact was.")


class Check(Value):
    """A check by a person, live: a call, a visit of the page."""

    by: Text = Field(description="The role, not the name, of who checked.")
    on: date
    how: Text


class Dispute(Value):
    """Why the fact is hidden at once."""

    on: date
    why: Text


class Fact(Value):
    """One fact; what the keys mean is in `docs/facts.md`."""

    ref: str | None = Field(None, description="The row of the research table.")
    label: Text
    kind: Literal["phone", "short-code", "url", "email", "age", "money", "number", "name", "text"]
    value: str
    accepted_because: Text | None = None
    callable_from: Literal["departure", "host", "both"] = "host"
    hours: Text | None = None
    languages: Text | None = None
    cost: Text | None = None
    reports: Text | None = Field(None, description="What the service may have to report, and to whom.")
    grade: Literal["A", "B", "C", "X", "U"]
    risk: Literal["critical", "high", "medium", "low"]
    review_every: int = Field(ge=1, le=1000, description="Days.")
    class_: Literal["contact", "law", "norm"] | None = Field(None, alias="class")
    seen: date
    sources: tuple[Reference, ...] = ()
    checked: Check | None = None
    disputed: Dispute | None = None
    note: str | None = Field(None, description="For authors and checkers, never shown.")

    @property
    def lapse_class(self) -> str:
        """Return what happens when its review is overdue: `contact`, `law` or `norm`."""
        return self.class_ or ("contact" if self.kind in CONTACT_KINDS else "law")

    @property
    def last_seen(self) -> date:
        """Return the day from which its review interval runs."""
        return self.checked.on if self.checked else self.seen

    @property
    def review_due(self) -> date:
        """Return the day from which its review is overdue."""
        try:
            return self.last_seen + timedelta(days=self.review_every)
        except OverflowError:  # a date in the year 9999 is a problem of its own
            return date.max


class State(Enum):
    """Whether a fact may be shown on a day."""

    CURRENT = "checked by a person, review not due"
    UNCHECKED = "graded A or B, not yet checked by a person: drafts only"
    DUE = "review overdue; shown with the date of the last check"
    LAPSED = "overdue for too long, or a law that is overdue"
    DISPUTED = "disputed"
    GRADE = "grade C, X or U"


SHOWN_IN_DRAFTS = frozenset({State.CURRENT, State.UNCHECKED, State.DUE})


def state_on(fact: Fact, today: date) -> State:
    """Return the state of `fact` on the day `today`."""
    if fact.grade not in SHOWN_GRADES or not fact.value:
        return State.GRADE
    if fact.disputed:
        return State.DISPUTED
    if today < fact.review_due:
        return State.CURRENT if fact.checked else State.UNCHECKED
    second_interval = min(fact.review_due, date.max - timedelta(days=1000)) + timedelta(days=fact.review_every)
    if fact.lapse_class == "law" or today >= second_interval:
        return State.LAPSED
    return State.DUE


class CountryFacts(Value):
    """The facts file of a country, or of `common`."""

    country: Id
    name: Text
    code: str = Field(pattern=r"^[A-Z]{2}$")
    emergency: tuple[Id, ...] = Field((), description="The facts that together are the emergency service.")
    facts: dict[Id, Fact]

    def emergency_facts(self) -> list[tuple[str, Fact]]:
        """Return the emergency facts whose grade allows showing them."""
        named = [(name, self.facts[name]) for name in self.emergency if name in self.facts]
        return [(name, fact) for name, fact in named if fact.grade in SHOWN_GRADES]
