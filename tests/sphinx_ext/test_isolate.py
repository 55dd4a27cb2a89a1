"""Latin words in a text from right to left keep their own direction: which runs of them are found, and what is said."""

from __future__ import annotations

import pytest
from docutils import nodes

from coursebuilder.sphinx_ext.isolate import isolate, quoted_words
from tests.sphinx_ext.conftest import SmallCourse

NONE: frozenset[str] = frozenset()


def shown(words: str, english: frozenset[str] = NONE) -> str:
    """Return a text with what is isolated in angle brackets, its language before it."""
    text = nodes.Text(words)
    nodes.paragraph("", "", text)
    return "".join(
        str(node) if isinstance(node, nodes.Text) else f"<{node.get('language', '')}{node.astext()}>"
        for node in isolate(text, english)
        if isinstance(node, nodes.Text | nodes.Element)
    )


@pytest.mark.parametrize(
    ("words", "isolated"),
    [
        ("زر Shift 3 مرات", "زر <Shift> 3 مرات"),
        ("في البرلمان (eduskunnan oikeusasiamies) يستمع", "في البرلمان (<eduskunnan oikeusasiamies>) يستمع"),
        ("أو «Emergency» أو «SOS».", "أو «<Emergency>» أو «<SOS>»."),
        ("قولوا «I am not safe» هنا", "قولوا «<I am not safe>» هنا"),
        ("قولوا «Help!» هنا", "قولوا «<Help!>» هنا"),
        ("كلمة Wi-Fi وموقع kela.fi/en أو 3G", "كلمة <Wi-Fi> وموقع <kela.fi/en> أو <3G>"),
        ("قولوا: Call 112 now, please.", "قولوا: <Call 112 now, please>."),
        ("كلمة [gap-1] هنا", "كلمة [gap-1] هنا"),
        ("زر \u2066Shift 3\u2069 هنا", "زر <Shift 3> هنا"),
        ("زر \u2068Shift 3\u2069 هنا", "زر \u2068Shift 3\u2069 هنا"),
        ("اتصلوا بالرقم 112", "اتصلوا بالرقم 112"),
        (" Your code is 1234. ", " <Your code is 1234.> "),
        (" · ", " · "),
    ],
)
def test_each_run_of_latin_words_is_isolated(words: str, isolated: str) -> None:
    assert shown(words) == isolated


def test_words_that_the_english_page_quotes_are_english() -> None:
    english = quoted_words('Say "Help", or say “I missed my plane.” The line MIELI is free.')
    assert shown("قولوا «Help» (مساعدة)", english) == "قولوا «<enHelp>» (مساعدة)"
    assert shown("«I missed my plane»، هنا", english) == "«<enI missed my plane>»، هنا"
    assert shown("هنا MIELI", english) == "هنا <MIELI>"


def test_a_short_phrase_to_say_is_not_broken() -> None:
    english = quoted_words('Say "I am not safe", or "I do not know where I am".')
    assert shown("قولوا «I am not safe»", english) == "قولوا «<enI\u00a0am\u00a0not\u00a0safe>»"
    assert shown("قولوا «I do not know where I am»", english) == "قولوا «<enI do not know where I am>»"


def test_pages_are_isolated_in_these_languages_only(small_course: SmallCourse) -> None:
    small_course.lesson("one", "1.1", "Say {ltr}`Kela`. See `code` and [this](https://example.org/a-b).")
    small_course.build(language="ar")
    page = small_course.page("1-1.html")
    assert '<bdi dir="ltr">Say</bdi>' in page or '<bdi dir="ltr">Say ' in page
    assert '<bdi dir="ltr">Kela</bdi>' in page
    assert 'href="https://example.org/a-b"' in page
    assert '<bdi dir="ltr">code' not in page
    small_course.build(language="en")
    page = small_course.page("1-1.html")
    assert "Say <bdi" in page
    assert '<bdi dir="ltr">See' not in page
