"""What the index holds, and what it must never hold."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from coursebuilder.build.search_index import (
    INDEX,
    LAST,
    MORE,
    number_as_signs,
    read_pages,
    search_index,
    words_of_help,
    write_search_index,
)
from coursebuilder.build.slim.minified import minified

# For the whole course, as the learner's phone loads it; the page Search alone asks for it.
BUDGET = 40_000

PAGE = """<!doctype html><html lang="en"><head><title>Lesson 9.1</title></head><body data-page="lesson">
<nav>navcanary</nav><p class="course-notice">noticecanary</p>
<div class="bd-article"><section id="s0"><h1>Trains</h1>
<div class="block block-notice"><p class="block-label">Please note</p><p>translationcanary</p></div>
<div class="block block-objectives"><p class="block-label">After this lesson you</p>
<ul><li><p>can buy a <b>tick</b>et</p></li></ul></div>
<section id="s1"><h2>Where do I sit?</h2><p>Any free <strong>seat</strong>, but not the first class.</p>
<div class="block place place-arrived"><p class="block-label">labelcanary</p><p>Call <bdi dir="ltr">112</bdi>.</p></div>
<div class="block block-trainer"><p>trainercanary</p></div><div class="block block-step"><p>stepcanary</p></div>
<details class="block block-sources"><summary>Where this comes from</summary><p>sourcecanary</p></details>
<form class="quiz" id="quiz-1"><h3 class="quiz-title">On the train</h3><fieldset class="question"><legend>
<span class="question-number">Question 1 of 1</span> <span class="prompt-text">Which window opens?</span></legend>
<span class="choice-text">choicecanary</span><div class="hint">hintcanary</div>
<details class="question-answer"><p>answercanary</p>
<p data-feedback="right" hidden>feedbackcanary</p></details></fieldset>
<script type="application/json">{"keycanary": 1}</script></form>
<p hidden>hiddencanary</p><!-- commentcanary --></section>
</section></div><footer>footcanary</footer></body></html>"""


@pytest.fixture
def one_page(tmp_path: Path) -> Path:
    (tmp_path / "9-1.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def loaded(folder: Path) -> dict[str, Any]:
    text = (folder / "_static" / INDEX).read_text(encoding="utf-8")
    assert text.startswith("window.CourseSearchIndex={")
    index: dict[str, Any] = json.loads(text.removeprefix("window.CourseSearchIndex=").removesuffix(";\n"))
    return index


def words_by_section(index: dict[str, Any]) -> list[set[str]]:
    """Return the words of each section, read back from the signs."""
    sections: list[set[str]] = [set() for page in index["pages"] for _ in page[3]]
    for line in index["words"].split("\n"):
        word, _, signs = line.partition(" ")
        place = step = 0
        for sign in signs:
            step = step * 32 + (LAST if sign in LAST else MORE).index(sign)
            if sign in LAST:
                place, step = place + step, 0
                sections[place].add(word)
    return sections


def test_a_page_becomes_its_sections_and_its_quiz(one_page: Path) -> None:
    write_search_index(one_page, "en")
    index = loaded(one_page)
    assert index["language"] == "en"
    assert index["pages"] == [
        [
            "9-1",
            "Lesson 9.1",
            "Trains",
            [
                ["s0", "Trains", "can buy a ticket"],
                ["s1", "Where do I sit?", "Any free seat, but not the first class."],
                ["quiz-1", "On the train", ""],
            ],
        ]
    ]
    assert words_by_section(index) == [
        {"can", "buy", "ticket"},
        {"any", "free", "seat", "but", "not", "the", "first", "class", "call", "112"},
        {"which", "window", "open"},
    ]


def test_answers_sources_and_trainers_words_are_not_in_the_index(one_page: Path) -> None:
    text = search_index(read_pages(one_page), "en")
    assert PAGE.count("canary") == 15
    assert "canary" not in text


def test_a_swindlers_message_is_found_and_never_shown_as_if_we_said_it(tmp_path: Path) -> None:
    message = "<figure class='message message-sms'><div><p>Your money will grow. No risk.</p></div></figure>"
    page = PAGE.replace("<p>Any free", f"{message}<p>Any free")
    assert page != PAGE
    (tmp_path / "9-1.html").write_text(page, encoding="utf-8")
    write_search_index(tmp_path, "en")
    index = loaded(tmp_path)
    assert index["pages"][0][3][1][2] == "Any free seat, but not the first class."
    assert {"money", "risk"} <= words_by_section(index)[1]


def test_words_of_danger_lead_to_help_and_stand_in_no_text(tmp_path: Path) -> None:
    help_page = PAGE.replace('data-page="lesson"', 'data-page="help"')
    (tmp_path / "help.html").write_text(help_page, encoding="utf-8")
    write_search_index(tmp_path, "en")
    index = loaded(tmp_path)
    assert {"suicide", "rape", "police", "violence", "danger"} <= set(index["help"].split(" "))
    shown = json.dumps(index["pages"]) + index["words"]
    assert "suicide" not in shown
    assert "police" not in shown


def test_words_of_danger_are_those_of_the_language_and_of_english() -> None:
    assert {"suicide", "ضرب", "اغتصاب", "انتحار"} <= set(words_of_help("ar"))
    assert "ضرب" not in words_of_help("en")


def test_without_the_page_help_no_word_leads_there(one_page: Path) -> None:
    write_search_index(one_page, "en")
    assert loaded(one_page)["help"] == ""


@pytest.mark.parametrize("kind", ["start", "search", "phone", "bread", "certificate", "session", "sheet", "other"])
def test_tools_and_the_page_behind_exit_are_not_found(one_page: Path, kind: str) -> None:
    page = one_page / "9-1.html"
    page.write_text(PAGE.replace('data-page="lesson"', f'data-page="{kind}"'), encoding="utf-8")
    assert read_pages(one_page) == []


def test_a_number_in_an_excerpt_keeps_its_direction_and_is_never_cut(tmp_path: Path) -> None:
    phone = "<bdi dir='ltr'>+358 800 147 111</bdi>"
    text = f"We open at eight and close at four, and you can also reach us on {phone} each day."
    one = "<section id='s0'><h1>A</h1><p>On <bdi dir='ltr'>1 2</bdi>.</p></section>"
    body = f"<div class='bd-article'>{one}<section id='s1'><h2>B</h2><p>{text}</p></section></div>"
    page = f"<html><head><title>Help</title></head><body data-page='help'>{body}</body></html>"
    (tmp_path / "help.html").write_text(page, encoding="utf-8")
    first, second = read_pages(tmp_path)[0].sections
    assert first.excerpt == "On \u20661 2\u2069."
    assert second.excerpt == "We open at eight and close at four, and you can also reach us on \u2026"


def test_pages_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("1-10", "1-9", "10-1", "2", "help"):
        (tmp_path / f"{name}.html").write_text(PAGE, encoding="utf-8")
    assert [page.address for page in read_pages(tmp_path)] == ["1-9", "1-10", "2", "10-1", "help"]


@pytest.mark.parametrize(("number", "signs"), [(0, "a"), (31, "5"), (32, "Ba"), (1023, "_5"), (1024, "BAa")])
def test_a_number_in_as_few_signs_as_it_needs(number: int, signs: str) -> None:
    assert number_as_signs(number) == signs


def test_a_word_that_stands_nearly_everywhere_is_named_only(tmp_path: Path) -> None:
    for number in range(1, 30):
        (tmp_path / f"9-{number}.html").write_text(PAGE, encoding="utf-8")
    write_search_index(tmp_path, "en")
    lines = loaded(tmp_path)["words"].split("\n")
    assert "seat" in lines
    assert not any(line.startswith("seat ") for line in lines)


def test_the_course_of_finland_fits(finland: Path) -> None:
    size = len(gzip.compress((finland / "_static" / INDEX).read_bytes(), 9, mtime=0))
    assert 10_000 < size <= BUDGET


def test_the_course_of_finland_is_there_whole(finland: Path, readable: Path) -> None:
    index = loaded(readable)
    lessons = {path.stem for path in finland.glob("?-*.html")}
    assert len(lessons) > 25
    assert lessons <= {page[0] for page in index["pages"]}
    assert {"help", "words"} <= {page[0] for page in index["pages"]}
    for address, name, title, sections in index["pages"]:
        page = (finland / f"{address}.html").read_text(encoding="utf-8")
        assert name
        assert title
        assert [fragment for fragment, _, _ in sections if f'id="{fragment}"' not in page] == []
        assert [fragment for fragment, own, _ in sections if not own] == []


def test_no_address_and_no_name_of_a_file_of_the_course_is_in_the_index(finland: Path) -> None:
    text = (finland / "_static" / INDEX).read_text(encoding="utf-8")
    assert [word for word in (".svg", "course/", "://", "<p", "&amp;") if word in text] == []


def test_only_the_page_search_asks_for_the_index(finland: Path) -> None:
    asking = [path.name for path in finland.glob("*.html") if INDEX in path.read_text(encoding="utf-8")]
    assert asking == ["search.html"]


def test_the_finished_pages_give_the_bytes_that_go_out(finland: Path, readable: Path) -> None:
    again = (readable / "_static" / INDEX).read_text(encoding="utf-8")
    assert minified(again, ".js") == (finland / "_static" / INDEX).read_text(encoding="utf-8").strip()
