"""Phone numbers as people read and dial them. Short numbers keep their digits and are never given a prefix."""

from __future__ import annotations

import re

import phonenumbers

from coursebuilder.model.fact import Fact

WRITTEN = re.compile(r"\+[0-9]+( [0-9]+)*")


def shown_number(value: str) -> str:
    """Return a number with the spaces in which its service writes it, else with those that its country uses."""
    if " " in value:
        return value
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def dial_address(fact: Fact) -> str | None:
    """Return the `tel:` address of a fact that can be called, or nothing."""
    if fact.kind == "phone":
        return f"tel:{fact.value.replace(' ', '')}"
    if fact.kind == "short-code":
        return f"tel:{fact.value.replace(' ', '')}"
    return None


def is_phone_number(value: str) -> bool:
    """Tell whether `value` is a valid number in E.164, with or without spaces for reading."""
    try:
        return bool(WRITTEN.fullmatch(value)) and phonenumbers.is_valid_number(phonenumbers.parse(value))
    except phonenumbers.NumberParseException:
        return False


def is_known_short_number(value: str, region: str) -> bool:
    """Tell whether the number library knows the short number in `region` (ISO code)."""
    try:
        number = phonenumbers.parse(value.replace(" ", ""), region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_short_number_for_region(number, region)
