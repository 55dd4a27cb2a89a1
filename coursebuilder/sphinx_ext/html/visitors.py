"""The visitors of all our nodes: HTML, and plain ones for every other writer (text, man, texinfo, LaTeX)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes

from coursebuilder.sphinx_ext import nodes as course
from coursebuilder.sphinx_ext.html import blocks, contacts, plain, quiz, units

Visit = Callable[[Any, Any], None]
Visitors = dict[type[nodes.Element], tuple[Visit, Visit | None]]


def html_visitors() -> Visitors:
    """Return the HTML visitors of each node; `None` where the visitor writes the whole node."""
    through = (blocks.visit_through, blocks.depart_through)
    nothing = (blocks.visit_nothing, None)
    return {
        course.course_block: (blocks.visit_course_block, blocks.depart_course_block),
        course.block_title: (blocks.visit_block_title, blocks.depart_block_title),
        course.phone_message: (blocks.visit_phone_message, None),
        course.country_block: nothing,
        course.place_block: (blocks.visit_place_block, blocks.depart_place_block),
        course.with_fact: (blocks.visit_with_fact, None),
        course.fact_else: through,
        course.fact_slot: nothing,
        course.local_contacts: nothing,
        course.help_numbers: nothing,
        course.place_links: nothing,
        course.word_list: nothing,
        course.unit_cards: (units.visit_unit_cards, units.depart_unit_cards),
        course.unit_card: (units.visit_unit_card, None),
        course.contact_entry: (contacts.visit_contact, None),
        course.lesson_sources: nothing,
        course.isolated: (blocks.visit_isolated, blocks.depart_isolated),
        course.quiz_node: (quiz.visit_quiz, None),
        course.question_node: (quiz.visit_question, None),
        course.quiz_text: (quiz.visit_quiz_text, quiz.depart_quiz_text),
    }


def text_visitors() -> Visitors:
    """Return visitors that write each node as ordinary paragraphs and lists, for any writer."""
    return {node: plain.VISITORS.get(node, (plain.visit_as_ordinary, None)) for node in html_visitors()}
