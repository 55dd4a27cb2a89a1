"""A drawing of the course: its file, its words for who can't see it, where it comes from."""

from __future__ import annotations

from pydantic import Field

from coursebuilder.model.base import Id, Text, Value, YesNo


class Picture(Value):
    """One drawing."""

    file: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg)$")
    alt: Text = Field(description="What matters in it, in one sentence.")
    origin: Text = Field(description="Who drew it, or where it was found and under which licence.")
    mirrored: YesNo = Field(False, description="Whether right-to-left editions turn it round.")


class Pictures(Value):
    """The list of all drawings."""

    pictures: dict[Id, Picture]
