"""Neutral addresses: what a browser's history, a file's name and a fragment say is a number, never a topic."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.load.lesson import read_front_matter
from coursebuilder.model.lesson import is_for_trainers

logger = logging.getLogger(__name__)


def number_of(env: BuildEnvironment, docname: str) -> str:
    """Return the permanent number of a page, such as `3.2`, or nothing."""
    return str(env.metadata.get(docname, {}).get("number", ""))


def keep_number(app: Sphinx, doctree: nodes.document) -> None:
    """Keep the number as it was written: YAML elsewhere would take an unquoted 3.10 for 3.1."""
    docname = app.env.docname
    front = read_front_matter(Path(app.srcdir), Path(app.env.doc2path(docname)))
    if isinstance(front.data, dict) and isinstance(front.data.get("number"), str):
        app.env.metadata[docname]["number"] = front.data["number"]


def address_of(env: BuildEnvironment, docname: str) -> str:
    """Return the neutral name of a page without ending: `3-2`, `3`, `index`, `help`."""
    if docname == env.config.root_doc:
        return "index"
    if number := number_of(env, docname):
        return number.replace(".", "-")
    path = PurePosixPath(docname)
    return path.stem if path.parent.name in {"course", ""} else "-".join(path.parts[1:])


def neutral_title(env: BuildEnvironment, docname: str) -> str:
    """Return the title that a browser shows and remembers: `Lesson 3.2`."""
    words = interface_strings(env.config.language)
    number = number_of(env, docname)
    if is_for_trainers(docname):
        return words["sheet"].format(number=number.upper()) if number[1:] else words["trainers"]
    if not number[:1].isdigit():
        return words[number] if number in {"help", "words", "safe"} else words["course"]
    return words["lesson" if "." in number else "unit"].format(number=number)


class NumberSections(SphinxTransform):
    """Give each section of a lesson the neutral fragment `s1`, `s2`, ...; labels keep working."""

    # After ids are given, before the domains read the labels (850).
    default_priority = 845

    def apply(self, **kwargs: Any) -> None:
        """Rename the ids of all sections and of the labels that point to them."""
        renamed: dict[str, str] = {}
        # The page's own section is s0: its id would name the topic, too.
        for number, section in enumerate(list(self.document.findall(nodes.section))):
            neutral = f"s{number}"
            renamed |= dict.fromkeys(section["ids"], neutral)
            section["ids"] = [neutral]
            # Sphinx takes the first name of what a label points to for its id.
            section["names"].insert(0, neutral)
            self.document.ids[neutral] = section
        for name, identifier in self.document.nameids.items():
            if identifier in renamed:
                self.document.nameids[name] = renamed[identifier]
        for target in list(self.document.findall(nodes.target)):
            if target.get("refid") in renamed:
                target["refid"] = renamed[target["refid"]]
        for reference in self.document.findall(nodes.reference):
            if reference.get("refid") in renamed:
                reference["refid"] = renamed[reference["refid"]]
