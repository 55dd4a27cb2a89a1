"""Imports go downwards only; the lower half knows neither Sphinx nor docutils."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "coursebuilder"
# From the lowest to the highest. Those in one line do not know each other.
LAYERS = (
    {"model"},
    {"grade", "sessions", "catalog"},
    {"load"},
    {"check", "schemas"},
    {"sphinx_ext"},
    {"pdf"},
    {"build"},
    {"pytest_plugin"},
    {"cli"},
)
WITHOUT_SPHINX = {"model", "grade", "sessions", "catalog", "load", "check", "schemas"}
OUTSIDE = {"__init__", "__main__", "bootstrap"}
FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(part: str) -> int:
    return next(number for number, parts in enumerate(LAYERS) if part in parts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_downwards(path: Path) -> None:
    own = part_of(path)
    if own in OUTSIDE:
        return
    for name in imported(path):
        if name.startswith("coursebuilder."):
            other = name.split(".")[1]
            if other not in {own, "__version__"}:
                assert layer(other) < layer(own), f"{own} must not know {other}"
        if own in WITHOUT_SPHINX:
            assert name.split(".")[0] not in {"sphinx", "docutils", "typst"}, f"{own} must not know {name}"


def test_every_part_has_a_layer() -> None:
    assert {part_of(path) for path in FILES} - OUTSIDE == set().union(*LAYERS)


def test_no_code_among_the_words() -> None:
    found = [path for path in (PACKAGE.parent / "course").rglob("*") if path.is_file() and path.suffix != ".md"]
    assert found == []


def test_initial_files_hold_no_logic() -> None:
    allowed = (ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
    for path in PACKAGE.rglob("__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        extra = [node for node in body if not isinstance(node, allowed)]
        # A Sphinx extension is found through the function `setup` of its module.
        assert [getattr(node, "name", "?") for node in extra] in ([], ["setup"]), path
