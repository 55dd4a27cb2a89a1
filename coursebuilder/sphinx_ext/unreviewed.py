"""A notice on each page of a translation that no person has checked yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.language import ENGLISH
from coursebuilder.check.reviews import is_read_in
from coursebuilder.sphinx_ext.builder import HELP_PAGE, SAFE_PAGE
from coursebuilder.sphinx_ext.nodes import course_block
from coursebuilder.sphinx_ext.review import course_of


class SayUnreviewed(SphinxPostTransform):
    """Put the notice under the title; a critical lesson also asks for an interpreter.

    Help and the page about Exit do so for who has time: nobody may wait for an interpreter before they call.
    """

    # With the rest of the edition, so that pages and paper say the same.
    default_priority = 7

    def run(self, **kwargs: Any) -> None:
        """Add the notice to the document, unless a person has read it in this language."""
        language = self.config.language
        if language == ENGLISH:
            return
        course = course_of(self.config, Path(self.env.srcdir))
        lesson = next((one for one in course.lessons.values() if one.docname == self.env.docname), None)
        section = next(self.document.findall(nodes.section), None)
        if section is None or (lesson is not None and is_read_in(course, lesson, language)):
            return
        words = interface_strings(language)
        said = [words["machine-translation"]]
        if self.env.docname in {HELP_PAGE, SAFE_PAGE}:
            said.append(words["machine-translation-help"])
        elif lesson is not None and lesson.head.care == "critical":
            said.append(words["machine-translation-critical"])
        # The ways into a page must stay in the first screen: what is more than the notice stands below them.
        ways = [place for place, one in enumerate(section.children) if "go-on" in _classes(one)]
        top, below = (said[:1], said[1:]) if ways else (said, [])
        if below:
            section.insert(ways[-1] + 1, _notice(below))
        section.insert(1, _notice(top))


def _notice(said: list[str]) -> course_block:
    return course_block("", *(nodes.paragraph("", one) for one in said), kind="notice")


def _classes(node: nodes.Node) -> list[str]:
    return list(node.get("classes", ())) if isinstance(node, nodes.Element) else []
