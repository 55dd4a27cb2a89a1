"""Load the catalogues of translations: each `locale/<language>/LC_MESSAGES/<domain>.po`, with its lines.

The domain is what is translated: `course/scams/fake-offers`, `quizzes/scams/fake-offers`, `facts/finland`,
`sessions/one-hour`, `pictures`, `interface`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from coursebuilder.catalog.language import LOCALE, MESSAGES
from coursebuilder.catalog.po_file import Entry, PoFile
from coursebuilder.catalog.po_reader import PoError, parse_po
from coursebuilder.load.yaml_source import read_text, relative_name
from coursebuilder.model.problem import Place, Problem

# A language's largest catalogue is a country's facts, with comments for the translator at each text.
MOST_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one file, without the header; `header` has its fields."""

    path: str
    language: str
    domain: str
    messages: tuple[Entry, ...]
    header: dict[str, str]
    header_place: Place


def languages(root: Path) -> list[str]:
    """Return the languages that have a folder of translations."""
    folder = root / LOCALE
    return sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def load_catalogues(root: Path) -> tuple[list[Catalogue], list[Problem]]:
    """Return every catalogue that can be read, and the problems with the others; never raises for their content."""
    found: list[Catalogue] = []
    problems: list[Problem] = []
    for language in languages(root):
        folder = root / LOCALE / language / MESSAGES
        for path in sorted(folder.rglob("*.po")):
            domain = path.relative_to(folder).with_suffix("").as_posix()
            catalogue, problem = load_catalogue(root, path, language, domain)
            if catalogue:
                found.append(catalogue)
            if problem:
                problems.append(problem)
    return found, problems


def load_catalogue(root: Path, path: Path, language: str, domain: str) -> tuple[Catalogue | None, Problem | None]:
    """Load one file; what is wrong with it comes back as a problem."""
    file, problem = read_file(root, path)
    if file is None:
        return None, problem
    name = relative_name(root, path)
    return Catalogue(name, language, domain, file.entries, _fields(file.header), file.header_place), None


def read_file(root: Path, path: Path) -> tuple[PoFile | None, Problem | None]:
    """Read one file as it is written, or say what is wrong with it."""
    name = relative_name(root, path)
    try:
        text, problem = read_text(root, path, MOST_BYTES)
        return (None, problem) if problem else (parse_po(text, name), None)
    except OSError as error:
        return None, Problem("Y012", Place(name), {"detail": error.strerror or error})
    except PoError as error:
        return None, error.problem


def _fields(header: Iterable[str]) -> dict[str, str]:
    """Return the fields of a header by their names in small letters: lines of the form `Language: ar`."""
    fields = (line.partition(":") for line in header)
    return {name.strip().lower(): value.strip() for name, _, value in fields}
