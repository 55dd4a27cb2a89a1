"""What must not turn round in a language from right to left."""

from __future__ import annotations

from datetime import date

import pytest
from docutils import nodes

from coursebuilder.load.course import Course
from coursebuilder.model.fact import Fact
from coursebuilder.sphinx_ext.edition import Edition
from coursebuilder.sphinx_ext.nodes import isolated
from coursebuilder.sphinx_ext.values import value_nodes
from tests.conftest import ROOT


@pytest.fixture
def ending() -> Fact:
    """Return the fact whose wrong order would let a swindler through."""
    from coursebuilder.load.course import load_facts_and_organisation

    return load_facts_and_organisation(ROOT).facts["common"].value.facts["unhcr-mail"]


@pytest.mark.parametrize(
    ("language", "value", "kind"),
    [
        ("ar", "@unhcr.org", isolated),
        ("fa", "Migri, Helsinki.", isolated),
        ("ar", "الصليب الأحمر", nodes.Text),
        ("ar", "دائرة Migri", nodes.Text),
        ("en", "@unhcr.org", nodes.Text),
    ],
)
def test_latin_names_keep_their_order_from_right_to_left(
    ending: Fact, language: str, value: str, kind: type[nodes.Node]
) -> None:
    edition = Edition(Course(ROOT), None, date(2026, 11, 26), language, draft=True)
    (node,) = value_nodes(ending.model_copy(update={"value": value, "kind": "text"}), "value", edition)
    assert type(node) is kind
    assert node.astext() == value
