"""Whoever writes something that could run, load or mislead into a source is told where: it is not built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad.corpus import FACTS, LESSON, PICTURES, QUIZ, good, problems_of, write_course

DRAWING = "_static/pictures/door.svg"
TEXTS = {
    "tag": "<img src=x onerror=hacked()>",
    "script": "<script>hacked()</script>",
    "svg": "<svg onload=hacked()></svg>",
    "end of a script": "</script><b>",
    "comment": "<!-- hacked -->",
    "script link": "[press](javascript:hacked())",
    "data link": "[press](data:text/html,hacked)",
    "override": "\u202e800 1",
}
# Where a text is shown to people: a file, the words before the text.
PLACES = {
    "title of a lesson": (LESSON, "\n# "),
    "title of a quiz": (QUIZ, "title: "),
    "title of a plan": ("sessions/one-hour.yaml", "title: "),
    "label of a fact": (FACTS, "label: "),
    "name of a country": (FACTS, "\nname: "),
    "title of a source": (FACTS, "publisher: "),
    "organisation": ("local/organisation.yaml", "name: "),
    "alternative text": (PICTURES, "alt: "),
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
DRAWN = {
    "script": "<script>hacked()</script>",
    "other name space": '<h:script xmlns:h="http://www.w3.org/1999/xhtml">hacked()</h:script>',
    "foreign object": "<foreignObject><p>x</p></foreignObject>",
    "handler": '<path d="M0 0" onload="hacked()"/>',
    "link": '<a href="javascript:hacked()"><path d="M0 0"/></a>',
    "old link": '<use xlink:href="https://example.org/x.svg#a"/>',
    "data link": '<use href="data:image/svg+xml,x#a"/>',
    "picture": '<image href="https://example.org/x.png"/>',
    "style": '<path d="M0 0" style="fill: url(https://example.org/x#a)"/>',
    "style sheet": "<style>@import 'https://example.org/x.css'</style>",
    "paint": '<path d="M0 0" fill="url(//example.org/x#a)"/>',
    "change of a link": '<set attributeName="href" to="javascript:hacked()"/>',
    "animation": '<animate attributeName="onload" values="hacked()"/>',
    "base": '<g xml:base="https://example.org/"><path d="M0 0"/></g>',
}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("place", PLACES)
def test_a_text_is_refused_where_it_stands(place: str, text: str, tmp_path: Path) -> None:
    name, before = PLACES[place]
    hostile = TEXTS[text] if name == LESSON else f"'{TEXTS[text]} ' # "
    source = good(name, (before, before + hostile))
    problems = problems_of(write_course(tmp_path, {name: source}))
    line = source[: source.index(hostile)].count("\n") + 1
    where = {(one.place.path, one.place.line) for one in problems if one.severity == "error"}
    assert (name, line) in where


@pytest.mark.parametrize("drawn", DRAWN)
def test_a_drawing_is_refused(drawn: str, tmp_path: Path) -> None:
    problems = problems_of(write_course(tmp_path, {DRAWING: SVG.format(DRAWN[drawn])}))
    assert [one.place.path for one in problems if one.severity == "error"][:1] == [DRAWING]


@pytest.mark.parametrize(
    "before", ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="https://example.org/x.css"?>']
)
def test_what_stands_before_a_drawing_is_refused(before: str, tmp_path: Path) -> None:
    problems = problems_of(write_course(tmp_path, {DRAWING: before + SVG.format('<path d="M0 0"/>')}))
    assert [one.place.path for one in problems if one.severity == "error"][:1] == [DRAWING]
