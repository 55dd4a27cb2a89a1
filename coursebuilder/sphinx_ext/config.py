"""The extension's configuration values, each declared once: default, what it changes, type, meaning."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple

from sphinx.application import Sphinx
from sphinx.config import Config

from coursebuilder.model.lesson import TRAINERS


class Option(NamedTuple):
    """A configuration value; `rebuild` is `env` where reading depends on it, `html` where only output does."""

    default: Any
    rebuild: Literal["env", "html"]
    types: tuple[type, ...]
    meaning: str


NOTHING = type(None)

OPTIONS: dict[str, Option] = {
    "course_audience": Option("learner", "env", (str,), "learner or trainer; trainer's blocks exist for trainers only"),
    "course_country": Option(None, "html", (str, NOTHING), "the host country's id; None while it is not known"),
    "course_date": Option("", "html", (str,), "the day for which facts are shown, ISO; empty: today"),
    "course_draft": Option(True, "html", (bool,), "show facts that no person has checked yet, with a notice"),
    "course_documents": Option(None, "html", (list, tuple, NOTHING), "write these documents only (a session)"),
    "course_languages": Option({}, "html", (dict,), "by language: folder and documents (None: all) of each edition"),
    "course_first_page": Option("", "html", (str,), "the title of a session's first page; empty: an edition"),
    "course_version": Option("", "html", (str,), "the version that paper shows"),
    "course_paper": Option("", "html", (str,), "a4 or us-letter; empty: the organisation's"),
    "course_print_size": Option("normal", "html", (str,), "normal or large"),
    "course_country_name": Option("", "html", (str,), "the country as the cover names it; empty: from facts/"),
    "course_valid_until": Option("", "html", (str,), "the day of the next review, ISO; empty: from facts/"),
    "course_edition_notice": Option("", "html", (str,), "the notice on every page; empty: from course_draft"),
    "course_handout": Option(False, "html", (bool,), "paper is a session's short handout, not the whole book"),
    "course_review": Option(False, "html", (bool,), "write review sheets: each lesson with its facts and who signs"),
    "course_book_title": Option("", "html", (str,), "the title on the cover; empty: the first page's"),
}


def edition_date(config: Config) -> date:
    """Return the day for which facts are shown."""
    return date.fromisoformat(config.course_date) if config.course_date else date.today()


def leave_out_trainers(app: Sphinx, config: Config) -> None:
    """Keep the trainers' pages from being read for learners: what is never read can't reach them."""
    if config.course_audience != "trainer":
        config.exclude_patterns = [*config.exclude_patterns, f"course/{TRAINERS}/**"]
        # The course's first page names them for both audiences.
        config.suppress_warnings = [*config.suppress_warnings, "toc.excluded"]


def setup_config(app: Sphinx) -> None:
    """Declare the configuration values."""
    app.connect("config-inited", leave_out_trainers)
    for name, option in OPTIONS.items():
        app.add_config_value(name, option.default, option.rebuild, option.types, option.meaning)
