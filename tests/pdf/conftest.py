"""Builds small courses with the real builder; what they need of the Sphinx side comes from `pdf_samples`."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pdf_builds import BUILD_DATE, Build, Built
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a function that builds pages (a folder, or file names with their text) into a book."""

    def run(pages: Path | Mapping[str, str], *, jobs: int = 1, **config: Any) -> Built:
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
            "extensions": ["myst_parser", "pdf_samples", "coursebuilder.pdf.builder"],
            "myst_enable_extensions": [
                "attrs_block",
                "attrs_inline",
                "colon_fence",
                "deflist",
                "dollarmath",
                "fieldlist",
                "html_image",
                "replacements",
                "strikethrough",
                "substitution",
                "tasklist",
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
            app = Sphinx(
                source,
                None,
                folder / "out",
                folder / "doctrees",
                "typst",
                overrides,
                status=None,
                warning=warnings,
                parallel=jobs,
            )
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
