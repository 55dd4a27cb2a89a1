"""Whatever an author writes arrives as literal text: nothing can be read as Typst."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from coursebuilder.pdf.source import NOTHING, Source, call, comment, content, expression, string

ANY_TEXT = st.text(st.characters(codec="utf-8"))
HOSTILE = st.text(st.sampled_from("#$@<>\\\"'`*_=-+/{}[]()~;:,.\n\r\t \u2028\u2029\x00\x85\u202eA0u"))


@cache
def compiler() -> typst.Compiler:
    main = Path(tempfile.mkdtemp(), "main.typ")
    main.touch()
    return typst.Compiler(main)


def evaluated(source: str) -> Any:
    return json.loads(compiler().eval(source))


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | HOSTILE)
def test_a_literal_is_read_back_as_the_same_text(text: str) -> None:
    assert evaluated(string(text)) == text


@settings(max_examples=60, deadline=None)
@given(st.lists(HOSTILE, max_size=5))
def test_arrays_keep_their_texts(texts: list[str]) -> None:
    assert evaluated(expression(texts)) == texts


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(HOSTILE.filter(bool), HOSTILE, max_size=5))
def test_dictionaries_keep_their_keys_and_texts(texts: dict[str, str]) -> None:
    assert evaluated(expression(texts)) == texts


@settings(max_examples=60, deadline=None)
@given(st.lists(HOSTILE, min_size=1, max_size=5))
def test_joined_parts_are_the_joined_texts(texts: list[str]) -> None:
    assert evaluated(content(string(one) for one in texts)) == "".join(texts)


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT | HOSTILE)
def test_a_comment_stays_one_line(text: str) -> None:
    assert len(comment(text).splitlines()) == 1
    assert evaluated(f"{{\n{comment(text)}\n1\n}}") == 1


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert string("a\ud800b") == '"a\ufffdb"'


def test_signs_that_turn_text_round_are_visible_in_the_source() -> None:
    assert string("a\u202eb\u2066") == '"a\\u{202e}b\\u{2066}"'


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(None, "none"), (True, "true"), (3, "3"), (-1.5, "(-1.5)"), ([], "()"), (["a"], '("a",)'), ({}, "(:)")],
)
def test_values(value: Any, wanted: str) -> None:
    assert expression(value) == wanted


def test_a_call_names_the_template_and_quotes_its_text() -> None:
    assert call("admonition", "#x", kind="note", two_words=2) == 't.admonition("#x", kind: "note", two-words: 2)'


def test_long_calls_are_broken_into_lines() -> None:
    assert call("par-of", "x" * 120).splitlines()[0] == "t.par-of("


def test_nothing_is_left_out_of_content() -> None:
    assert content([NOTHING, Source(""), string("a")]) == '"a"'
    assert content([]) == NOTHING


@pytest.mark.parametrize("make", [lambda: call("a b"), lambda: call("#panic"), lambda: expression(float("nan"))])
def test_what_is_no_name_and_no_number_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="not a"):
        make()
