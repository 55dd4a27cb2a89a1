"""Builds small courses with the real builder; what they need of the Sphinx side comes from `samples`."""

from __future__ import annotations

import io
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.words import ENGLISH

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

BUILD_DATE = "2026-11-21"


@dataclass(frozen=True)
class Built:
    out: Path
    warnings: str

    @property
    def source(self) -> str:
        return (self.out / "course.typ").read_text("utf-8")

    @property
    def pdf(self) -> bytes:
        return (self.out / "course.pdf").read_bytes()

    @property
    def answers(self) -> bytes:
        return (self.out / "answers" / "answers.pdf").read_bytes()


Build = Callable[..., Built]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a function that builds pages (a folder, or file names with their text) into a book."""

    def run(pages: Path | Mapping[str, str], **config: Any) -> Built:
        folder = tmp_path_factory.mktemp("book")
        source = folder / "source"
        if isinstance(pages, Path):
            shutil.copytree(pages, source)
        else:
            for name, text in pages.items():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).write_text(text, "utf-8")
        shutil.copytree(HERE / "pages" / "pictures", source / "pictures", dirs_exist_ok=True)
        warnings = io.StringIO()
        overrides = {
            "extensions": ["myst_parser", "samples", "coursebuilder.pdf.builder"],
            "myst_enable_extensions": [
                "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist", "html_image",
                "replacements", "strikethrough", "substitution", "tasklist",
            ],
            "myst_substitutions": {"office": "the **office**"},
            "exclude_patterns": ["pictures"],
            "course_country_name": "Finland",
            "course_version": "1.2.0",
            "course_date": BUILD_DATE,
            "course_valid_until": "2027-02-19",
            **config,
        }
        with patch_docutils(), docutils_namespace():
            app = Sphinx(source, None, folder / "out", folder / "doctrees", "typst", overrides, status=None,
                         warning=warnings)
            app.build()
        text = re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue()).replace(f"{source}/", "")
        return Built(folder / "out", text)

    return run


@pytest.fixture(scope="session")
def english(build: Build) -> Built:
    return build(HERE / "pages" / "en", language="en")


@pytest.fixture(scope="session")
def arabic(build: Build) -> Built:
    return build(HERE / "pages" / "ar", language="ar", course_country_name="فنلندا")


@pytest.fixture(autouse=True, scope="session")
def words() -> Any:
    """Lend the builder those English words that the catalogue does not hold yet."""
    lent = dict(line.split(": ", 1) for line in (HERE / "words.txt").read_text("utf-8").splitlines())
    missing = {key: value for key, value in lent.items() if key not in ENGLISH}
    patch = pytest.MonkeyPatch()
    patch.setattr("coursebuilder.pdf.builder.interface_strings", lambda language: {**interface_strings(language), **missing})
    yield missing
    patch.undo()
