"""Words to tap: which place of a lesson's text leads to a word of its list."""

from __future__ import annotations

from pathlib import Path

import example_course
import pytest
from bs4 import BeautifulSoup

from coursebuilder.sphinx_ext.explain import find_word

BODY = """
Before the words: {text}

{more}

:::{{words}}
{word}
: What it means
:::
"""


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("loan", "A loan is money.", "loan"),
        ("loan", "Loan sharks", "Loan"),
        ("loan", "Loans are money.", None),
        ("loan", "a loan-shark", None),
        ("loan", "a reloan, then a loan", "loan"),
        ("net pay", "your net\npay comes", "net\npay"),
        ("LGBTIQ+", "and LGBTIQ+ people", "LGBTIQ+"),
        ("عقد", "هذا عقد.", "عقد"),
        ("عقد", "العقد هنا", None),
        ("عقد", "عقدَ", None),
        ("عقد", "عقدٌ", None),
        ("عقد", "«عقد»، ثم", "عقد"),
        ("ውል", "ይህ ውል።", "ውል"),
        ("خانه", "خانه\u200cها", None),
        ("café", "cafe", None),
        ("cafe", "cafe\u0301", None),
        ("", "anything", None),
    ],
)
def test_a_word_is_found_whole(word: str, text: str, found: str | None) -> None:
    place = find_word(word, text)
    assert (text[slice(*place)] if place else None) == found


def linked(tmp_path: Path, text: str, more: str = "", word: str = "loan", builder: str = "html") -> list[str]:
    """Return the text of each line that a link to a word stands in."""
    page = built(tmp_path, BODY.format(text=text, more=more, word=word), builder)
    links = BeautifulSoup(page, "html.parser").select("a.term")
    for link in links:
        assert link["href"] == "#w1"
    return [link.parent.get_text() if link.parent else "" for link in links]


def built(tmp_path: Path, body: str, builder: str = "html") -> str:
    root = example_course.write_course(tmp_path / "course")
    page = root / "course/all/blocks.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text[: text.index(":::{objectives}")] + body, encoding="utf-8")
    assert example_course.build(root, root / "out", builder) == ""
    suffix = "txt" if builder == "text" else "html"
    return (root / f"out/{builder}/course/all/blocks.{suffix}").read_text(encoding="utf-8")


def test_the_first_place_alone_leads_to_the_word(tmp_path: Path) -> None:
    assert linked(tmp_path, "A loan.", "Another loan.") == ["Before the words: A loan."]


MESSAGE = ":::{message} Bank\nA loan for you.\n:::"


NO_RUNNING_TEXT = (
    "## A loan",
    MESSAGE,
    "[a loan](practice.md)",
    "`loan`",
    "{ltr}`loan`",
    "| loan | money |\n| --- | --- |\n| loan | 5 |",
    ":::{checklist}\n- I know the loan.\n:::",
    ":::{objectives}\n- You know the loan.\n:::",
    "::::{trainer}\nSay loan.\n::::",
    "```{quiz} all/practice\n```",
)


def test_what_is_no_running_text_is_passed_over(tmp_path: Path) -> None:
    before = "\n\n".join(NO_RUNNING_TEXT)
    assert linked(tmp_path, "nothing.", f"{before}\n\nThen a loan comes.") == ["Then a loan comes."]


def test_lists_blocks_and_strong_words_are_running_text(tmp_path: Path) -> None:
    places = (
        "- one loan",
        ":::{key-messages}\n- one fee\n:::",
        "::::{before-travel}\none debt\n::::",
        "**one rent**",
    )
    listed = "\n\n".join(f"{word}\n: Money" for word in ("loan", "fee", "debt", "rent"))
    body = BODY.format(text="nothing.", more="\n\n".join(places), word=listed)
    page = BeautifulSoup(built(tmp_path, body), "html.parser")
    assert [(link["href"], link.get_text()) for link in page.select("a.term")] == [
        ("#w1", "loan"),
        ("#w2", "fee"),
        ("#w3", "debt"),
        ("#w4", "rent"),
    ]


def test_a_word_that_stands_nowhere_has_no_address(tmp_path: Path) -> None:
    page = built(tmp_path, BODY.format(text="nothing.", more="", word="loan"))
    assert 'id="w1"' not in page
    assert "<dt>loan</dt>" in page


def test_of_two_words_at_one_place_the_longer_is_meant(tmp_path: Path) -> None:
    words = "loan\n: Money\n\ntravel loan"
    page = BeautifulSoup(
        built(tmp_path, BODY.format(text="a travel loan, a loan.", more="", word=words)), "html.parser"
    )
    assert [(link["href"], link.get_text()) for link in page.select("a.term")] == [
        ("#w2", "travel loan"),
        ("#w1", "loan"),
    ]


def test_other_outputs_have_plain_words(tmp_path: Path) -> None:
    assert "A loan." in built(tmp_path, BODY.format(text="A loan.", more="", word="loan"), "text")
