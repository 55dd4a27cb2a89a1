"""Turn plain data into a model value; every error becomes a problem at its line and column."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from coursebuilder.load.yaml_source import Keys, Source
from coursebuilder.model.problem import Place, Problem
from coursebuilder.model.wording import WORDINGS

T = TypeVar("T", bound=BaseModel)

# What pydantic calls the key of an entry, where the key and not its value is the mistake.
KEY_ITSELF = "[key]"

_WANTED = {
    "model_type": "a group of “key: value” lines",
    "model_attributes_type": "a group of “key: value” lines",
    "dict_type": "a group of “key: value” lines",
    "tuple_type": "a list",
    "list_type": "a list",
    "string_type": "a text",
    "date_type": "a date",
}
_WHOLE, _ANY = ("a whole number", "5"), ("a number", "5 or 2.5")
_NUMBERS = {
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _ANY,
    "float_parsing": _ANY,
    "finite_number": _ANY,
}
_PATTERNS = {
    "file": "Write lower-case words joined by “-” with .svg, .png or .jpg, for example “house-fire.svg”.",
    "code": "Write two capital letters, for example “FI”.",
}
_LISTS = {"tuple_type", "list_type"}


def validate(source: Source, model: type[T]) -> tuple[T | None, list[Problem]]:
    """Return the value of `model` that `source` describes, or the problems that keep it from being one."""
    if not isinstance(source.data, dict):
        example = next(iter(model.model_fields.values())).alias or "title"
        return None, [Problem("Y009", source.place(), {"example": f"{example}: ..."})]
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        errors = [details for details in error.errors() if not _is_echo(details)]
        misspelt = {(*d["loc"][:-1], _near_key(source, model, d)) for d in errors if d["type"] == "extra_forbidden"}
        problems = [
            _problem(source, model, details)
            for details in errors
            if details["type"] != "missing" or details["loc"] not in misspelt
        ]
    # A wrong union member or a both-ways type can report one mistake twice.
    return None, list({(p.code, p.place, p.what): p for p in problems}.values())


def _is_echo(details: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because its entries have problems of their own."""
    found = details["input"]
    return details["type"] == "too_short" and isinstance(found, list) and len(found) >= details["ctx"]["min_length"]


def _near_key(source: Source, model: type[BaseModel], details: ErrorDetails) -> str:
    """Return the known key that an unknown key looks like: that one is not missing, but misspelt."""
    _, known, last = _walk(source.data, model, details["loc"])
    return next(iter(difflib.get_close_matches(str(last), known, n=1, cutoff=0.6)), "")


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return “Did you mean ...?” for the known word that is most like `word`, or `otherwise`."""
    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean “{matches[0]}”?" if matches else otherwise


def _problem(source: Source, model: type[BaseModel], details: ErrorDetails) -> Problem:
    kind = details["type"]
    context = details.get("ctx", {})
    keys, known, last = _walk(source.data, model, details["loc"])
    place = source.place(keys, of_key=last == KEY_ITSELF)
    found = details["input"]
    if kind in WORDINGS:
        return Problem(kind, place, context)
    if kind == "extra_forbidden":
        advice = nearest(str(last), known, f"Known here: {', '.join(sorted(set(known)))}.")
        return Problem("M001", source.place(keys, of_key=True), {"key": last, "advice": advice})
    if kind in {"missing", "union_tag_not_found"}:
        return Problem("M002", place, {"key": last if kind == "missing" else "type"})
    if kind == "union_tag_invalid" and isinstance(found["type"], str):
        types_ = [tag.strip(" '") for tag in context["expected_tags"].split(",")]
        advice = nearest(context["tag"], types_, f"Write one of: {', '.join(types_)}.")
        return Problem("Q007", source.place((*keys, "type")), {"type": context["tag"], "advice": advice})
    if kind == "union_tag_invalid":
        place, found, kind = source.place((*keys, "type")), found["type"], "string_type"
    return _value_problem(kind, place, found, context, str(last))


def _value_problem(  # noqa: PLR0911  (one return for each kind of mistake)
    kind: str, place: Place, found: Any, context: dict[str, Any], key: str
) -> Problem:
    """Return the problem for a value of the wrong kind or size."""
    if kind in _WANTED:
        advice = "Begin each entry on its own line with “- ”." if kind in _LISTS else "See docs/ for an example."
        return Problem("M003", place, {"wanted": _WANTED[kind], "found": _name_of(found), "advice": advice})
    if kind == "literal_error":
        known = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
        advice = nearest(str(found), known)
        return Problem("M006", place, {"value": found, "possible": known, "advice": f" {advice}" if advice else ""})
    if kind.startswith("date"):
        return Problem("M012", place, {"value": found})
    if kind in _NUMBERS:
        wanted, example = _NUMBERS[kind]
        value = found if isinstance(found, str) else _name_of(found)
        return Problem("M005", place, {"value": value, "wanted": wanted, "example": example})
    if kind in {"greater_than_equal", "greater_than"}:
        return Problem("M014", place, {"value": found, "limit": f"{context.get('ge', context.get('gt')):g}"})
    if kind in {"less_than_equal", "less_than"}:
        return Problem("M015", place, {"value": found, "limit": f"{context.get('le', context.get('lt')):g}"})
    if kind == "too_short":
        return Problem("M016", place, {"count": len(found), "limit": context["min_length"]})
    if kind == "too_long":
        return Problem("M017", place, {"count": len(found), "limit": context["max_length"]})
    return Problem("M019", place, {"value": found, "advice": _PATTERNS.get(key, "See docs/ for an example.")})


def _name_of(found: Any) -> str:
    if found in ("", None):
        return "empty"
    if isinstance(found, list):
        return "a list"
    return "a group of lines" if isinstance(found, dict) else "a text"


def _walk(data: Any, model: type[BaseModel], location: tuple[str | int, ...]) -> tuple[Keys, list[str], str | int]:
    """Return the keys of the file on the way to `location`, the keys that are known there, and its last word.

    A location also holds what only pydantic knows: after a question's position it names the question's type,
    which may be the name of a key as well (`picture`, `cards`).
    """
    keys: list[str | int] = []
    models: list[type[BaseModel]] = [model]
    type_wanted = False
    for step in location:
        if type_wanted and isinstance(data, dict) and step == data.get("type"):
            models = [candidate for candidate in models if step in _tags(candidate)]
            type_wanted = False
            continue
        inside_list = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if inside_list or (isinstance(data, dict) and step in data):
            inside = [found for candidate in models for found in _models_at(candidate, step)]
            models = inside or models  # an id, not a field, leads to an entry of a group such as `facts`
            type_wanted = inside_list and len(models) > 1
            data = data[step]
            keys.append(step)
    known = [field.alias or name for candidate in models for name, field in candidate.model_fields.items()]
    return tuple(keys), known, location[-1] if location else ""


def _models_at(model: type[BaseModel], key: str | int) -> list[type[BaseModel]]:
    """Return the models of the field `key`."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    return _models_in(fields[str(key)].annotation) if key in fields else []


def _tags(model: type[BaseModel]) -> tuple[Any, ...]:
    field = model.model_fields.get("type")
    return typing.get_args(field.annotation) if field else ()


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    """Return the models that an annotation such as `tuple[Annotated[A | B, ...], ...]` is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if isinstance(annotation, types.GenericAlias) or typing.get_origin(annotation) is not None:
        return [model for argument in typing.get_args(annotation) for model in _models_in(argument)]
    return []
