"""The organisation that uses the course: its name, where its people leave from, its local contacts."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coursebuilder.model.base import Id, Text, Value


class Contact(Value):
    """Somebody who can be reached at the place of departure."""

    name: Text
    number: str | None = Field(None, description="As people dial it at the place of departure.")
    where: Text | None = None
    hours: Text | None = None
    languages: Text | None = None


class Contacts(Value):
    """The local contacts by what they are for."""

    emergency: tuple[Contact, ...] = ()
    complaints: tuple[Contact, ...] = ()
    safeguarding: tuple[Contact, ...] = ()


class WantedEdition(Value):
    """A country and its languages that the organisation wants built."""

    country: Id
    languages: tuple[str, ...] = ("en",)


class Organisation(Value):
    """`local/organisation.yaml`."""

    name: Text | None = None
    place_of_departure: Text | None = None
    contacts: Contacts = Contacts()
    editions: tuple[WantedEdition, ...] = ()
    paper: Literal["a4", "us-letter"] = "a4"


CONTACT_KINDS = ("emergency", "complaints", "safeguarding")
