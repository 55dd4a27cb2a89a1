from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebuilder.grade import matching, normalise, read_number


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_normalised_text_holds_words_and_single_spaces(text: str) -> None:
    words = normalise(text)
    assert words == " ".join(words.split())
    assert {unicodedata.category(char)[0] for char in words if char != " "} <= set("LMN")


@given(st.integers(min_value=-(10**12), max_value=10**12), st.sampled_from("٠۰०০၀០๐0"))
def test_a_whole_number_is_read_in_any_script(number: int, zero: str) -> None:
    written = "".join(chr(ord(zero) + int(char)) if char.isdigit() else char for char in str(number))
    assert read_number(written) == [float(number)]


@given(
    st.integers(min_value=1000, max_value=10**9),
    st.integers(min_value=0, max_value=99),
    st.sampled_from([(".", ","), (",", "."), ("\u066c", "\u066b"), (" ", ","), ("\u00a0", ","), ("’", ".")]),
)
def test_groups_and_two_decimals_are_read_one_way(whole: int, cents: int, marks: tuple[str, str]) -> None:
    group, decimal = marks
    written = f"{whole:,}".replace(",", group) + f"{decimal}{cents:02}"
    assert read_number(written) == [float(f"{whole}.{cents:02}")]


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=999), st.sampled_from(".,"))
def test_three_digits_after_one_mark_are_read_both_ways(whole: int, rest: int, mark: str) -> None:
    assert read_number(f"{whole}{mark}{rest:03}") == [float(f"{whole}.{rest:03}"), float(whole * 1000 + rest)]


@pytest.mark.parametrize("text", ["", "-", ".", ",", "1 2", "1e3", "0x1", "nan", "½", "፩", "1.2.3", "1,2.3,4", "一"])
def test_no_number(text: str) -> None:
    assert read_number(text) == []


@given(st.text(), st.text())
def test_reading_a_number_never_raises(text: str, unit: str) -> None:
    assert len(read_number(text, unit)) <= 2


def test_matching_takes_the_most_credit_and_the_first_of_equals() -> None:
    accept: list[list[object]] = [["stop", 0.5], ["stop", 1.0], ["stop", 1.0]]
    assert matching(accept, "STOP!") == 1
    assert matching(accept, "go") == -1
    assert matching([], "go") == -1
