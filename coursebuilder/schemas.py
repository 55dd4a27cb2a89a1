"""The files of `schemas/`, generated from the models: JSON Schemas for editors, and the wording of problems."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from coursebuilder.model.fact import CountryFacts
from coursebuilder.model.lesson import LessonHead
from coursebuilder.model.organisation import Organisation
from coursebuilder.model.picture import Pictures
from coursebuilder.model.quiz import Quiz
from coursebuilder.model.session import SessionPlan
from coursebuilder.model.wording import WORDINGS

MODELS: dict[str, type[BaseModel]] = {
    "quiz": Quiz,
    "facts": CountryFacts,
    "lesson": LessonHead,
    "pictures": Pictures,
    "organisation": Organisation,
    "session": SessionPlan,
}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def generated_files() -> dict[str, str]:
    """Return name and content of every generated file."""
    files = {f"{name}.json": _json(_schema(name, model)) for name, model in MODELS.items()}
    files["problems.json"] = _json({code: asdict(wording) for code, wording in WORDINGS.items()})
    return files


def write_schemas(folder: Path) -> list[Path]:
    """Write the files into `folder`; return those that changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, content in generated_files().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def _schema(name: str, model: type[BaseModel]) -> dict[str, Any]:
    schema: dict[str, Any] = _closed(model.model_json_schema(by_alias=True))
    return {"$schema": DRAFT, "$id": f"{name}.json", **schema}


def _closed(schema: Any) -> Any:
    """Refuse keys that match no pattern: ids as keys would otherwise be anything in an editor."""
    if isinstance(schema, dict):
        closed = {"additionalProperties": False} if "patternProperties" in schema else {}
        return closed | {key: _closed(value) for key, value in schema.items()}
    return [_closed(entry) for entry in schema] if isinstance(schema, list) else schema


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
