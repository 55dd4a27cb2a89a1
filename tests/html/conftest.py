"""The example course in HTML, and a way to write one node."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace
from sphinx.writers.html import HTMLWriter

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

import example_course

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the example course's pages by name."""
    root = example_course.write_course(tmp_path_factory.mktemp("course"))
    assert example_course.build(root, root / "out") == ""
    return {path.stem: path.read_text(encoding="utf-8") for path in (root / "out/html/course/all").glob("*.html")}


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[[nodes.Element], str]:
    """Return a function that writes one node as HTML."""
    root = tmp_path_factory.mktemp("one-node")
    example_course.write_course(root)
    with docutils_namespace():
        app = Sphinx(root, ROOT, root / "out", root / "doctrees", "html", status=None, warning=None)
    app.builder.current_docname = "course/index"  # type: ignore[attr-defined]

    settings = get_default_settings(HTMLWriter)

    def written(node: nodes.Element) -> str:
        document = new_document("course/index", settings)
        document += node
        translator: Any = app.builder.create_translator(document, app.builder)
        translator.section_level = 2
        node.walkabout(translator)
        return "".join(translator.body)

    return written
