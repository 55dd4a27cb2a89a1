"""`schemas/` is fresh, valid, accepts every real file as an editor reads it, and refuses what has a wrong structure."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from coursebuilder.load.course import load_course
from coursebuilder.load.lesson import split_front_matter
from coursebuilder.model.wording import WORDINGS
from coursebuilder.schemas import MODELS, generated_files, write_schemas
from tests.bad.corpus import HERE, TARGETS, cases, read_expected

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "schemas"
FILES = generated_files()
# What a schema can see: an unknown key, a missing key, a wrong kind, an unknown word, a wrong size, a wrong type.
STRUCTURE = {"M001", "M002", "M003", "M004", "M006", "M007", "M014", "M015", "M016", "M017", "M019", "Q007", "S002"}


class Core(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 editors do: yes, no and dates are texts."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] not in {"bool", "timestamp", "int"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=Core)  # noqa: S506  (a safe loader)


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(FILES[f"{name}.json"]))


def errors(name: str, text: str) -> list[str]:
    return [
        f"{error.json_path}: {error.message}"[:300] for error in validator(name).iter_errors(as_an_editor_reads(text))
    ]


def front_matter(path: Path) -> str:
    front, _, _ = split_front_matter(path.read_text(encoding="utf-8"))
    assert front is not None
    return front


def real_files() -> list[tuple[str, Path]]:
    found = [("quiz", path) for path in (ROOT / "quizzes").rglob("*.yaml")]
    found += [("facts", path) for path in (ROOT / "facts").rglob("*.yaml")]
    found += [("session", path) for path in (ROOT / "sessions").rglob("*.yaml")]
    lessons = load_course(ROOT).lessons.values()
    found += [("lesson", ROOT / f"{lesson.docname}.md") for lesson in lessons]
    found += [("pictures", ROOT / "_static" / "pictures" / "pictures.yaml")]
    found += [("organisation", ROOT / "local" / "organisation.example.yaml")]
    return sorted(found, key=str)


@pytest.mark.parametrize("name", FILES)
def test_a_generated_file_is_fresh(name: str) -> None:
    assert (SCHEMAS / name).read_text(encoding="utf-8") == FILES[name], "Run: make schema"


def test_there_is_nothing_else_in_the_folder() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == set(FILES)


def test_fresh_files_are_not_written_again(tmp_path: Path) -> None:
    assert {path.name for path in write_schemas(tmp_path / "new")} == set(FILES)
    assert write_schemas(tmp_path / "new") == []


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_valid(name: str) -> None:
    schema = json.loads(FILES[f"{name}.json"])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{name}.json"


def test_problems_have_their_words() -> None:
    words = json.loads(FILES["problems.json"])
    assert set(words) == set(WORDINGS)
    for code, wording in words.items():
        assert set(wording) == {"severity", "what", "instead"}, code
        assert wording["severity"] in {"error", "warning"}


@pytest.mark.parametrize(
    ("kind", "path"), real_files(), ids=lambda value: value if isinstance(value, str) else value.stem
)
def test_an_editor_accepts_a_real_file(kind: str, path: Path) -> None:
    text = front_matter(path) if kind == "lesson" else path.read_text(encoding="utf-8")
    assert errors(kind, text) == []


def with_wrong_structure() -> list[tuple[str, str]]:
    found = []
    for kind in ("quiz", "lesson", "facts", "plan", "pictures", "organisation"):
        for case in cases(kind):
            codes = re.findall(r": ([A-Z]\d{3}) ", read_expected(kind).get(case.name, ""))
            if STRUCTURE & set(codes):
                found.append((kind, case.name))
    return found


@pytest.mark.parametrize(("kind", "name"), with_wrong_structure(), ids=lambda value: value)
def test_an_editor_refuses_a_wrong_structure(kind: str, name: str) -> None:
    assert kind in TARGETS
    path = HERE / kind / name
    text = front_matter(path) if kind == "lesson" else path.read_text(encoding="utf-8")
    assert errors({"plan": "session"}.get(kind, kind), text) != []
