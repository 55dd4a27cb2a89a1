"""Register directives, roles, nodes with their visitors, transforms and builders with Sphinx."""

from __future__ import annotations

from sphinx.application import Sphinx

from coursebuilder.sphinx_ext.addresses import NumberSections, keep_number
from coursebuilder.sphinx_ext.blocks import DIRECTIVES, ROLES
from coursebuilder.sphinx_ext.builder import (
    CourseHTMLBuilder,
    complete_config,
    pages_with_new_neighbours,
)
from coursebuilder.sphinx_ext.config import setup_config
from coursebuilder.sphinx_ext.explain import ExplainWords
from coursebuilder.sphinx_ext.html.visitors import html_visitors, text_visitors
from coursebuilder.sphinx_ext.isolate import setup_isolation
from coursebuilder.sphinx_ext.letters import setup_letters
from coursebuilder.sphinx_ext.listen import setup_listening
from coursebuilder.sphinx_ext.messages import MessagesBuilder
from coursebuilder.sphinx_ext.own_pages import add_ordinary_lessons
from coursebuilder.sphinx_ext.page_context import add_page_context
from coursebuilder.sphinx_ext.pictures import PictureDirective
from coursebuilder.sphinx_ext.place_links import setup_place_links
from coursebuilder.sphinx_ext.quiz import QuizDirective
from coursebuilder.sphinx_ext.refuse import RefuseFiles
from coursebuilder.sphinx_ext.review import AddReview, AskedFacts
from coursebuilder.sphinx_ext.settle import SettleEdition
from coursebuilder.sphinx_ext.sources import PlaceSources
from coursebuilder.sphinx_ext.subset import ListWritten, UnlinkOutside
from coursebuilder.sphinx_ext.translate import setup_translations
from coursebuilder.sphinx_ext.unit_cards import setup_unit_cards
from coursebuilder.sphinx_ext.unreviewed import SayUnreviewed
from coursebuilder.sphinx_ext.word_list import setup_words


def register(app: Sphinx) -> None:
    """Register everything that the extension adds."""
    setup_config(app)
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.add_directive("quiz", QuizDirective)
    app.add_directive("picture", PictureDirective)
    for name, role in ROLES.items():
        app.add_role(name, role)
    texts = text_visitors()
    for node, visitors in html_visitors().items():
        plain = texts[node]
        app.add_node(node, html=visitors, text=plain, latex=plain, man=plain, texinfo=plain)
    app.add_transform(PlaceSources)
    app.add_transform(NumberSections)
    app.add_transform(RefuseFiles)
    app.add_post_transform(AskedFacts)
    app.add_post_transform(SettleEdition)
    app.add_post_transform(AddReview)
    app.add_post_transform(UnlinkOutside)
    app.add_post_transform(ListWritten)
    app.add_post_transform(SayUnreviewed)
    app.add_post_transform(ExplainWords)
    setup_words(app)
    setup_unit_cards(app)
    setup_place_links(app)
    setup_listening(app)
    setup_letters(app)
    setup_isolation(app)
    app.add_builder(CourseHTMLBuilder)
    app.add_builder(MessagesBuilder)
    setup_translations(app)
    app.connect("builder-inited", complete_config, priority=100)
    app.connect("html-page-context", add_page_context)
    # After the context, which says what a page is.
    app.connect("html-page-context", add_ordinary_lessons, priority=600)
    app.connect("env-updated", pages_with_new_neighbours)
    app.connect("doctree-read", keep_number, priority=900)
