"""What the cover says about the edition, where the configuration leaves it open: from the facts that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sphinx.builders import Builder

from coursebuilder.catalog.dates import long_date
from coursebuilder.sphinx_ext.edition import edition_of


@dataclass(frozen=True, slots=True)
class Known:
    """What the facts tell about an edition; empty where there are none."""

    country_name: str = ""
    valid_until: str = ""
    notice: str = ""


def known_edition(builder: Builder) -> Known:
    """Return what the course itself knows; nothing if only the PDF builder is loaded."""
    if "course_draft" not in builder.config:
        return Known()
    edition = edition_of(builder.config, Path(builder.srcdir))
    until = edition.valid_until()
    return Known(
        edition.country_name,
        until.isoformat() if until else "",
        edition.words["draft-notice"] if edition.draft else "",
    )


def written_day(iso: str, language: str) -> str:
    """Return a day, given as ISO, as the language writes it; nothing stays nothing."""
    return long_date(date.fromisoformat(iso), language) if iso else ""
