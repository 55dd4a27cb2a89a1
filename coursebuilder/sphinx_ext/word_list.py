"""One list of all words that lessons explain: kept when lessons are read, put together when the page is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from coursebuilder.sphinx_ext.nodes import course_block, word_list

Kept = dict[str, list[nodes.definition_list_item]]


class WordListDirective(SphinxDirective):
    """The place of the list."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        """Return the place; it is filled when the page is written."""
        lists: set[str] = _of(self.env, "course_word_lists", set())
        lists.add(self.env.docname)
        return [word_list()]


def keep_words(app: Sphinx, doctree: nodes.document) -> None:
    """Keep the words of a lesson that was read."""
    found = [
        item.deepcopy()
        for block in doctree.findall(course_block)
        if block["kind"] == "words"
        for item in block.findall(nodes.definition_list_item)
    ]
    kept: Kept = _of(app.env, "course_words", {})
    kept[app.env.docname] = found


def forget_words(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget the words of a lesson that is read anew or gone."""
    _of(env, "course_words", {}).pop(docname, None)
    _of(env, "course_word_lists", set()).discard(docname)


def merge_words(app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment) -> None:
    """Take over the words of the pages that another process has read."""
    read = set(docnames)
    kept: Kept = _of(other, "course_words", {})
    _of(env, "course_words", {}).update({docname: kept[docname] for docname in read if docname in kept})
    _of(env, "course_word_lists", set()).update(pages_with_all_words(other) & read)


def pages_with_all_words(env: BuildEnvironment) -> set[str]:
    """Return the pages that list the words of others, and so are never up to date by themselves."""
    return set(_of(env, "course_word_lists", set()))


class FillWordList(SphinxPostTransform):
    """Replace the place by all words in the order of the alphabet, each once."""

    # With the rest of the edition, before references are resolved.
    default_priority = 6

    def run(self, **kwargs: Any) -> None:
        """Fill the list."""
        for place in list(self.document.findall(word_list)):
            kept: Kept = _of(self.env, "course_words", {})
            chosen = self.config.course_documents
            shown = [docname for docname in sorted(kept) if chosen is None or docname in chosen]
            every: dict[str, nodes.definition_list_item] = {}
            for item in (item for docname in shown for item in kept[docname]):
                every.setdefault(item[0].astext().casefold(), item)
            ordered = [every[name].deepcopy() for name in sorted(every)]
            place.replace_self([nodes.definition_list("", *ordered)] if ordered else [])


def _of(env: BuildEnvironment, name: str, empty: Any) -> Any:
    if not hasattr(env, name):
        setattr(env, name, empty)
    return getattr(env, name)


def setup_words(app: Sphinx) -> None:
    """Register the directive, the transform and what keeps the words."""
    app.add_directive("word-list", WordListDirective)
    app.add_post_transform(FillWordList)
    app.connect("doctree-read", keep_words)
    app.connect("env-purge-doc", forget_words)
    app.connect("env-merge-info", merge_words)
