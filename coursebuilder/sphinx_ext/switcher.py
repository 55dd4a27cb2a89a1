"""The way to the same page in another language, where that edition has it."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from coursebuilder.catalog.dates import language_name


def language_links(app: Sphinx, pagename: str) -> list[dict[str, Any]]:
    """Return the languages that are built together: code, name in itself, address of this page there, is it whole.

    An edition that does not have the page is entered through its first page.
    """
    return [
        {
            "code": code,
            "name": language_name(code),
            "uri": address_in(app, pagename, edition),
            "current": code == app.config.language,
            "whole": edition["documents"] is None,
        }
        for code, edition in app.config.course_languages.items()
    ]


def address_in(app: Sphinx, pagename: str, edition: dict[str, Any]) -> str:
    """Return the address of a page in another edition, as seen from this one."""
    documents = edition["documents"]
    is_there = pagename not in app.env.all_docs or documents is None or pagename in documents
    page = pagename if is_there else app.config.root_doc
    return f"../../{edition['folder']}/html/{app.builder.get_target_uri(page)}"
