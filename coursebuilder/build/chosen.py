"""Which pages an edition in another language has: those of which nothing would be left in English."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from coursebuilder.catalog.language import LOCALE, catalogue_path
from coursebuilder.check.reviews import is_read_in
from coursebuilder.load.course import Course
from coursebuilder.model.problem import Place, Problem

NEEDED = ("course/index", "course/help", "course/words", "course/safe")
"""The pages without which an edition helps nobody: where to begin, whom to call, what words mean, how to leave."""

Untranslated = Mapping[str, Sequence[Sequence[str]]]
"""By page: domain, context and English words of each text that its language does not have."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The pages of an edition in the course's order, and those that are left out because of their words."""

    documents: tuple[str, ...]
    left_out: tuple[str, ...]


def pages_of(root: Path, written: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what the builder of messages wrote about each page of the course; an earlier run may have left others."""
    for path in sorted(path.with_suffix("") for path in (root / "course").rglob("*.md")):
        docname = path.relative_to(root).as_posix()
        if (file := written / f"{docname}.json").exists():
            yield docname, json.loads(file.read_text(encoding="utf-8"))


def chosen_pages(course: Course, untranslated: Untranslated, language: str, *, draft: bool = True) -> Chosen:
    """Return the pages of an edition; `untranslated` names those that were read, with what they lack.

    A unit needs its first page: without it, nothing would lead to its lessons. What is not a draft has no critical
    lesson that nobody has read in its language.
    """
    order = list(reading_order(course, "course/index"))
    fit = {name for name in order if name in untranslated and not untranslated[name]}
    if not draft:
        fit -= {
            lesson.docname
            for lesson in course.lessons.values()
            if lesson.head.care == "critical" and not is_read_in(course, lesson, language)
        }
    kept = [name for name in order if name in fit and _is_reached(name, fit)]
    kept = [name for name in kept if not _is_unit(course, name) or _has_lesson(course, name, kept)]
    return Chosen(tuple(kept), tuple(name for name in order if name in untranslated and name not in kept))


def missing_pages(course: Course, untranslated: Untranslated, language: str, needed: Collection[str]) -> list[Problem]:
    """Return why an edition can't be made: what the pages that it needs lack."""
    return [
        problem
        for name in needed
        if f"{name}.md" in course.pages
        for problem in missing_texts(course, name, untranslated.get(name, ()), language)
    ]


def missing_texts(course: Course, page: str, texts: Sequence[Sequence[str]], language: str) -> Iterator[Problem]:
    """Yield a problem for each file of translations that lacks texts of a page."""
    for domain in dict.fromkeys(domain for domain, _, _ in texts):
        words = [words for one, _, words in texts if one == domain]
        path = catalogue_path(course.root / LOCALE, language, domain).relative_to(course.root)
        values = {"page": f"{page}.md", "count": len(words), "words": words[0], "language": language}
        yield Problem("S012", Place(path.as_posix()), values)


def reading_order(course: Course, docname: str) -> Iterator[str]:
    """Yield a page and all below it, in the order of the lists of contents."""
    yield docname
    folder = PurePosixPath(docname).parent
    for entry in course.toctrees.get(f"{docname}.md", []):
        yield from reading_order(course, (folder / entry).as_posix())


def _is_reached(name: str, fit: Collection[str]) -> bool:
    """Tell whether something leads to a page: the course's first page, or the first page of its unit."""
    first = f"{PurePosixPath(name).parent.as_posix()}/index"
    return name in NEEDED or first in {name, "course/index"} or first in fit


def _is_unit(course: Course, name: str) -> bool:
    return name != "course/index" and bool(course.toctrees.get(f"{name}.md"))


def _has_lesson(course: Course, name: str, kept: Collection[str]) -> bool:
    return any(below in kept for below in reading_order(course, name) if below != name)
