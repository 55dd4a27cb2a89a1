"""The blocks of a lesson and of the trainer in HTML."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

from coursebuilder.sphinx_ext.nodes import block_title, contact_entry, fact_else, with_fact


def test_message_says_what_it_is_and_who_sends_it(pages: dict[str, str]) -> None:
    message = _between(pages["blocks"], '<figure class="message message-chat">', "</figure>")
    assert '<span class="message-kind">Chat message</span>' in message
    assert '<bdi class="message-sender">Unknown number</bdi>' in message
    assert "Congratulations." in message


def test_checklist_has_boxes_that_remember_nothing(pages: dict[str, str]) -> None:
    form = '<form autocomplete="off" method="dialog"><ul class="checklist">'
    checklist = _between(pages["blocks"], form, "</form>")
    assert checklist.count('<input type="checkbox" />') == 2
    assert "name=" not in checklist


def test_digits_keep_their_order(pages: dict[str, str]) -> None:
    assert '<bdi dir="ltr">+44 20 7946 0958</bdi>' in pages["blocks"]


def test_places_are_named(pages: dict[str, str]) -> None:
    assert '<div class="block place place-before"><p class="block-label">Before you travel</p>' in pages["blocks"]
    assert '<div class="block place place-arrived"><p class="block-label">After you arrive</p>' in pages["blocks"]


def test_step_shows_its_minutes_and_its_cues(pages: dict[str, str]) -> None:
    step = _between(pages["blocks"], '<div class="block block-step" data-need="must">', '<div class="block block-step"')
    assert '<strong class="step-minutes">8 min</strong> <span class="block-title">What do you know?</span>' in step
    assert "activate · must · short form: 3 min" in step
    for cue, word in (("say", "Say"), ("ask", "Ask"), ("do", "Do"), ("expect", "Expect")):
        assert f'<div class="cue cue-{cue}"><dt>{word}</dt>' in step


def test_variant_and_safeguarding_are_named(pages: dict[str, str]) -> None:
    assert 'data-variant="low-literacy"><p class="block-label">If people read little</p>' in pages["blocks"]
    assert '<div class="block block-safeguarding"><p class="block-label">Keep people safe</p>' in pages["blocks"]


def test_facts_that_nobody_resolved_are_not_shown(write: Callable[[nodes.Element], str]) -> None:
    other = fact_else("", nodes.paragraph("", "Ask your office."))
    html = write(with_fact("", nodes.paragraph("", "Call 112."), other, facts=["emergency"]))
    assert "Ask your office." in html
    assert "112" not in html


def test_a_number_is_dialled_only_after_a_question(write: Callable[[nodes.Element], str]) -> None:
    entry = contact_entry("", block_title("", "Emergency"), nodes.paragraph("", "112"), dial="tel:112")
    html = write(entry)
    assert html.index("<summary>Call now? Emergency</summary>") < html.index('href="tel:112"')
    assert "This phone may remember the call." in html
    assert '>Call<span class="visually-hidden"> Emergency</span></a>' in html
    assert "tel:" not in write(contact_entry("", block_title("", "Office"), nodes.paragraph("", "1"), dial=None))


def _between(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]
