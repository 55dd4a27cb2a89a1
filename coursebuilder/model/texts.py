"""Find and replace the words for people in a value; each has a key made of field names and ids.

`questions.upfront-fee.choices.pay.text` is such a key: it names the text in translations, recordings and doctrees,
and it stays when entries change places.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from coursebuilder.model.base import TextMark

V = TypeVar("V", bound=BaseModel)


def texts(value: BaseModel, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the key and the words of every text in `value`, in the order of its fields."""
    for name, field in type(value).model_fields.items():
        item = getattr(value, name)
        if item is not None:
            yield from _texts_in(item, f"{prefix}{field.alias or name}", _is_text(field))


def replace_texts(value: V, replacements: Mapping[str, str], prefix: str = "") -> V:
    """Return `value` with the texts whose keys are in `replacements` replaced."""
    update = {}
    for name, field in type(value).model_fields.items():
        item = getattr(value, name)
        if item is not None:
            key = f"{prefix}{field.alias or name}"
            update[name] = _replaced(item, key, _is_text(field), replacements)
    return value.model_copy(update=update)


def _texts_in(item: Any, key: str, is_text: bool) -> Iterator[tuple[str, str]]:
    if isinstance(item, BaseModel):
        yield from texts(item, f"{key}.")
    elif isinstance(item, tuple):
        for position, entry in enumerate(item):
            yield from _texts_in(entry, f"{key}.{_segment(entry, position)}", is_text)
    elif isinstance(item, dict):
        for name, entry in item.items():
            yield from _texts_in(entry, f"{key}.{name}", is_text)
    elif is_text and isinstance(item, str):
        yield key, item


def _replaced(item: Any, key: str, is_text: bool, replacements: Mapping[str, str]) -> Any:
    if isinstance(item, BaseModel):
        return replace_texts(item, replacements, f"{key}.")
    if isinstance(item, tuple):
        return tuple(
            _replaced(entry, f"{key}.{_segment(entry, position)}", is_text, replacements)
            for position, entry in enumerate(item)
        )
    if isinstance(item, dict):
        return {name: _replaced(entry, f"{key}.{name}", is_text, replacements) for name, entry in item.items()}
    if is_text and isinstance(item, str):
        return replacements.get(key, item)
    return item


def _segment(entry: Any, position: int) -> str:
    return str(getattr(entry, "id", position))


def _is_text(field: FieldInfo) -> bool:
    return any(isinstance(mark, TextMark) for mark in field.metadata) or _annotation_is_text(field.annotation)


def _annotation_is_text(annotation: Any) -> bool:
    if any(isinstance(mark, TextMark) for mark in getattr(annotation, "__metadata__", ())):
        return True
    return any(_annotation_is_text(argument) for argument in typing.get_args(annotation))
