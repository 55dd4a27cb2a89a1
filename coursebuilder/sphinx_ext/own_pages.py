"""What the first page needs to lead a reader on: the lessons, in their order, that a phone may remember."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from coursebuilder.sphinx_ext.addresses import number_of
from coursebuilder.sphinx_ext.page_context import is_sensitive, is_written, lessons_of


def add_ordinary_lessons(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give the first page the numbers of the lessons whose completion may be remembered; other pages need none."""
    if context.get("course_page") == "start":
        context["course_ordinary_lessons"] = ordinary_lessons(app)


def ordinary_lessons(app: Sphinx) -> list[str]:
    """Return the numbers of all lessons that are not sensitive, in the order in which this output leads through them.

    A session follows its plan, an edition its tables of contents.
    """
    if app.config.course_first_page:
        documents = [name for name in app.config.course_documents or () if is_written(app, name)]
    else:
        units = app.env.toctree_includes.get(app.config.root_doc, [])
        documents = [name for unit in units for name in lessons_of(app, unit)]
    numbers = [number_of(app.env, name) for name in documents if not is_sensitive(app.env, name)]
    return [number for number in numbers if number[:1].isdigit() and "." in number]
