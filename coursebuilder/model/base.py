"""Types that every model shares: frozen values, ids, paragraphs, yes and no.

A custom error's type is a problem code of `problem.py`, so that the loader needs no table to translate it.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LONGEST_TEXT = 1200
WORDS_FOR_YES = {"yes": True, "true": True, "no": False, "false": False}

_TAG = re.compile(r"<(?:/?[A-Za-z][^>]*|!--)")
_UNSAFE_LINK = re.compile(r"\]\(\s*<?\s*(?:javascript|data|vbscript|file)\s*:", re.IGNORECASE)


class Value(BaseModel):
    """A frozen value whose YAML keys are written in kebab-case and whose unknown keys are refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=True,
    )


class TextMark:
    """Marks a field as words for people: translated, checked for HTML, shown through `quiz_text`."""


def _kebab(value: str) -> str:
    if not re.fullmatch(ID_PATTERN, value):
        suggestion = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "first-question"
        suggestion = suggestion if suggestion[0].isalpha() else f"q-{suggestion}"
        raise PydanticCustomError("M007", "{value} {suggestion}", {"value": value, "suggestion": suggestion})
    return value


def _paragraph(value: str) -> str:
    text = value.strip()
    if not text:
        raise PydanticCustomError("M008", "", {})
    if "\n\n" in text:
        raise PydanticCustomError("M010", "", {})
    if tag := _TAG.search(text) or _UNSAFE_LINK.search(text):
        raise PydanticCustomError("M009", "{found}", {"found": tag.group()})
    if len(text) > LONGEST_TEXT:
        raise PydanticCustomError("M011", "{length} {most}", {"length": len(text), "most": LONGEST_TEXT})
    return " ".join(text.split("\n"))


def _yes_or_no(value: Any) -> Any:
    if isinstance(value, str) and value.lower() in WORDS_FOR_YES:
        return WORDS_FOR_YES[value.lower()]
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("M004", "{value}", {"value": str(value)})


Id = Annotated[str, AfterValidator(_kebab), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
Text = Annotated[
    str,
    TextMark(),
    AfterValidator(_paragraph),
    Field(description="One paragraph of plain words. **bold**, *emphasis* and links are fine; HTML is not."),
]
YesNo = Annotated[
    bool, BeforeValidator(_yes_or_no, json_schema_input_type=bool | Literal["yes", "no", "true", "false"])
]
Credit = Annotated[float, Field(ge=0, le=1, description="Part of the points, from 0 to 1.")]
