"""What the templates of a page get: who it is, where it stands in the course, the words around it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.languages import direction
from coursebuilder.sphinx_ext.addresses import neutral_title, number_of
from coursebuilder.sphinx_ext.builder import HELP_PAGE, SAFE_PAGE, own_pages
from coursebuilder.sphinx_ext.edition import edition_of
from coursebuilder.sphinx_ext.switcher import language_links


def add_page_context(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give the templates the list of contents, the neutral title and the interface's words.

    Templates write what they get as it is, so all texts come escaped: a title may hold an “&”, a translation a quote.
    """
    env = app.env
    edition = edition_of(app.config, Path(app.srcdir))
    until = app.config.course_valid_until
    number = number_of(env, pagename)
    found = {
        "course_words": interface_strings(app.config.language),
        "course_notice": app.config.course_edition_notice,
        "course_direction": direction(app.config.language),
        "course_units": navigation(app, pagename),
        "course_where": where(app, pagename),
        "course_languages": language_links(app, pagename),
        "course_valid_until": edition.day(date.fromisoformat(until)) if until else "",
        "course_valid_until_iso": until,
        "course_edition": edition.title,
        "course_organisation": edition.organisation,
        "course_version": app.config.course_version,
        "course_help": address(app, HELP_PAGE, pagename),
        "course_safe": address(app, SAFE_PAGE, pagename),
        "course_own_pages": own_pages(app.config),
        "course_page": kind_of_page(pagename, number),
        "course_number": number,
        "course_unit": number.partition(".")[0],
        "course_sensitive": is_sensitive(env, pagename),
    }
    context |= {name: as_text(value) for name, value in found.items()}
    if pagename in env.all_docs:
        context["title"] = neutral_title(env, pagename)
        context["docstitle"] = ""


def as_text(value: Any) -> Any:
    """Return a value with all its texts escaped: in HTML they are text, between quotes too."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, dict):
        return {name: as_text(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_text(one) for one in value]
    return value


def kind_of_page(pagename: str, number: str) -> str:
    """Return what a page is: start, unit, lesson, sheet, or its own name (help, words, search, ...)."""
    if number:
        if not number[0].isdigit():
            return "sheet" if number[1:2].isdigit() or number == "t" else number
        return "lesson" if "." in number else "unit"
    return "start" if pagename.rpartition("/")[2] == "index" else pagename.rpartition("/")[2]


def is_sensitive(env: BuildEnvironment, pagename: str) -> bool:
    """Tell whether nothing may show that a page was read: it or its unit needs critical care."""
    unit = pagename.rpartition("/")[0] + "/index"
    return any(env.metadata.get(name, {}).get("care") == "critical" for name in (pagename, unit))


def address(app: Sphinx, docname: str, pagename: str) -> str:
    """Return the address of a page, or nothing where this output has none or is it."""
    chosen = app.config.course_documents
    there = docname in app.env.all_docs and (chosen is None or docname in chosen)
    return app.builder.get_target_uri(docname) if there and pagename != docname else ""


def is_written(app: Sphinx, docname: str) -> bool:
    """Tell whether this output has a document."""
    chosen = app.config.course_documents
    return docname in app.env.titles and (chosen is None or docname in chosen)


def where(app: Sphinx, pagename: str) -> dict[str, Any] | None:
    """Return in which unit a lesson stands, and at which place of how many."""
    for unit in app.env.toctree_includes.get(app.config.root_doc, []):
        lessons = lessons_of(app, unit)
        if pagename in lessons and is_written(app, unit):
            found = {"number": lessons.index(pagename) + 1, "count": len(lessons)}
            return _entry(app, pagename, unit) | found
    return None


def lessons_of(app: Sphinx, unit: str) -> list[str]:
    """Return the lessons of a unit that this output has."""
    below = app.env.toctree_includes.get(unit, [])
    return [name for name in below if is_written(app, name) and "." in number_of(app.env, name)]


def navigation(app: Sphinx, pagename: str) -> list[dict[str, Any]]:
    """Return what the list of contents holds: the units, and the lessons of this page's unit.

    It comes from the toctrees alone. Listing every lesson on every page would grow with the square of the course.
    """
    if app.config.course_first_page:
        return [_entry(app, pagename, name) for name in app.config.course_documents or [] if is_written(app, name)]
    below = app.env.toctree_includes
    units = [docname for docname in below.get(app.config.root_doc, []) if is_written(app, docname)]
    return [
        _entry(app, pagename, unit) | {"lessons": _lessons(app, pagename, below.get(unit, []))}
        if pagename == unit or pagename in below.get(unit, [])
        else _entry(app, pagename, unit)
        for unit in units
    ]


def _lessons(app: Sphinx, pagename: str, docnames: list[str]) -> list[dict[str, Any]]:
    return [_entry(app, pagename, docname) for docname in docnames if is_written(app, docname)]


def _entry(app: Sphinx, pagename: str, docname: str) -> dict[str, Any]:
    return {
        "title": app.env.titles[docname].astext(),
        "number": number_of(app.env, docname),
        # An additional page such as a session's first one is no document, so that it has no address to start from.
        "uri": app.builder.get_target_uri(docname),
        "current": docname == pagename,
        "sensitive": is_sensitive(app.env, docname),
        "lessons": [],
    }
