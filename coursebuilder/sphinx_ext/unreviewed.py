"""A notice on each page of a translation that no person has checked yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.language import ENGLISH
from coursebuilder.check.reviews import is_read_in
from coursebuilder.sphinx_ext.nodes import course_block
from coursebuilder.sphinx_ext.review import course_of


class SayUnreviewed(SphinxPostTransform):
    """Put the notice under the title; a critical lesson also asks for an interpreter."""

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
        if lesson is not None and lesson.head.care == "critical":
            said.append(words["machine-translation-critical"])
        notice = course_block("", *(nodes.paragraph("", one) for one in said), kind="notice")
        section.insert(1, notice)
