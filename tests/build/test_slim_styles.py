"""A style sheet keeps what some page can use, now or after a script has run, and loses the rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coursebuilder.build.slim.flip import flipped
from coursebuilder.build.slim.markup import parse_page
from coursebuilder.build.slim.styles import _declaration, _declarations, class_names, combined, slim_css, whole_sheet
from coursebuilder.build.slim.used import used_by

PAGE = """<html lang="en" dir="ltr" data-theme="light"><body data-page="lesson">
<main class="bd-main"><p class="word" data-live="no">x</p><a href="1-1.html">y</a>
<details><summary>z</summary></details>
<input type="radio"><ul class="list simple"><li>1</li></ul></main></body></html>"""
SCRIPT = """(function(){var t=document.createElement("q");t.className="made-here again";t.classList.add("place-"+n);
e.dataset.live="yes";e.hidden=true;e.setAttribute("aria-busy","true");})()"""


def slim(css: str, **options: object) -> str:
    used = used_by([parse_page(PAGE)], [SCRIPT], css)
    return re.sub(r"[\s\"']", "", slim_css(css, used, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "selector",
    [
        "p", "*", "html", ":root", ".word", "p.word", "main > p", ".bd-main p:hover", "p::before", "a:not([href=x])",
        "html[data-theme=light]", "[data-page]", "[data-page^=less]", "[class~=simple]", "html:lang(en) p",
        "p:first-child",
        # A script adds, changes or takes away these.
        ".made-here", "q", "q.again", ".place-before", "[data-live=yes]", "p[hidden]", "p[aria-busy=true]",
        "p:not([hidden])",
        # The reader opens it.
        "details[open] > summary",
        "main:has(> p)", ":is(.word, .absent)", "li:nth-child(2n + 1)",
    ],
)  # fmt: skip
def test_is_kept(selector: str) -> None:
    assert slim(f"{selector}{{top:7px}}") != ""


@pytest.mark.parametrize(
    "selector",
    [
        "table", ".absent", "p.bd-main", ".bd-main .absent p", "#absent", "html[data-theme=dark]",
        "html:not([data-theme])",
        "html:not([data-theme=light])", "a[href$=pdf]", "[data-page=unit]", "html:lang(ar) p", "main:has(table)",
        ":is(.absent, table)", "input::file-selector-button", "a:not([href])", "body.again-and-again", ".word.list",
    ],
)  # fmt: skip
def test_is_left_out(selector: str) -> None:
    assert slim(f"{selector}{{top:7px}}") == ""


def test_of_a_list_only_what_is_used() -> None:
    assert slim(".absent,p,.gone a{top:7px}") == "p{top:7px}"


def test_a_list_that_one_browser_ignores_is_still_ignored_by_it() -> None:
    assert slim(".absent:-moz-ui-invalid,p{top:7px}") == ".absent:-moz-ui-invalid,p{top:7px}"


def test_variables_that_nothing_asks_for() -> None:
    css = "p{--used:1px;--through:var(--used);--idle:2px;--other:var(--idle)}p{top:var(--through)}"
    assert slim(css) == "p{--used:1px;--through:var(--used)}p{top:var(--through)}"


def test_variables_that_another_sheet_asks_for() -> None:
    assert "--idle" in slim("html{--idle:2px}p{top:0}", elsewhere="a{top:var(--idle)}")


def test_a_variable_with_one_value_for_the_whole_page_is_written_where_it_is_asked_for() -> None:
    css = "html{--a:1px;--b:var(--a)}:root{--c:var(--b)}p{top:calc(var(--c) + var(--a, 3px))}"
    assert slim(css) == "p{top:calc(1px+1px)}"


@pytest.mark.parametrize(
    "css",
    [
        "html{--a:1px}@media print{html{--a:2px}}p{top:var(--a)}",
        "html{--a:1px}p{--a:2px;top:var(--a)}",
        "p{--a:1px}a{top:var(--a)}",
        "@media print{html{--a:1px}}p{top:var(--a)}",
        "html:hover{--a:1px}p{top:var(--a)}",
        "html{--a:var(--b)}html,p{--b:1px}.word{--b:2px;top:var(--a)}",  # as the root has it, not as the word has it
        "html{--a:initial}p{top:var(--a,1px)}",
        "html{--a:1px}@keyframes go{to{top:var(--a)}}p{animation:go 1s}",
    ],
)
def test_a_variable_that_may_mean_more_than_one_thing_stays(css: str) -> None:
    assert "var(--a" in slim(css)
    assert "--a:" in slim(css)


def test_a_long_value_that_is_often_asked_for_stays_a_variable() -> None:
    css = "html{--a:calc(1px + 2vw + 3em)}" + "".join(
        f"p{{{side}:var(--a)}}" for side in ("top", "left", "width", "height")
    )
    assert slim(css).count("var(--a)") == 4


def test_what_a_script_with_data_says_keeps_no_rule() -> None:
    css = ".far{top:1px}"
    data = 'window.words={pages:[["far (away)","table"]],text:`far`};'
    assert slim_css(css, used_by([parse_page(PAGE)], [data], css)) == ""
    assert slim_css(css, used_by([parse_page(PAGE)], ['add("far")'], css)) != ""


def test_animations_and_fonts_that_nothing_asks_for() -> None:
    css = (
        "@keyframes go{to{top:1px}}@keyframes idle{to{top:1px}}p{animation:go 1s;font-family:Kept}"
        '@font-face{font-family:"Kept";src:url(a.woff2)}@font-face{font-family:Idle;src:url(b.woff2)}'
    )
    written = slim(css)
    assert "keyframesgo" in written
    assert "a.woff2" in written
    assert "idle" not in written.lower()


def test_empty_conditions_go() -> None:
    assert slim("@media print{.absent{top:0}}@supports (top:0){@media print{p{top:7px}}}").count("@media") == 1


def test_what_is_always_replaced_goes() -> None:
    """The theme's rule, then ours: with the same selector only the last one counts, whatever stands between."""
    css = 'p{top:1px;left:2px;margin-left:1px}@media print{p{top:3px}}p,a{top:4px}p{top:5px;margin:0}[class="a"]{top:0}'
    assert slim(css) == "p{left:2px}p,a{top:4px}p{top:5px;margin:0}"


@pytest.mark.parametrize(
    "css",
    [
        "p{top:1px}@media print{p{top:2px}}",  # the later one has a condition
        "p{top:1px!important}p{top:2px}",
        "p{overflow:hidden}p{overflow:clip}",  # an old browser needs the first
        "p{width:1px}p{width:min(1px,2px)}",
        "p{top:1px}p:has(a),p{top:2px}",  # a list that an old browser ignores
        "p{color:red}p:hover{color:blue}",
    ],
)
def test_what_may_still_count_stays(css: str) -> None:
    written = slim(css)
    for value in re.findall(r":([^:;{}]+)[;}]", css.partition("}")[0] + "}"):
        assert value in written


def test_twice_is_like_once() -> None:
    css = "html{--a:1px}p,.absent{top:var(--a)}@media print{p{top:2px}a:hover{color:#fff}}"
    assert slim(slim(css)) == slim(css)


def test_imported_sheets_stand_in_their_places_with_their_addresses(tmp_path: Path) -> None:
    (tmp_path / "_static/deep").mkdir(parents=True)
    (tmp_path / "_static/base.css").write_text("p{background:url(base.png)}", encoding="utf-8")
    (tmp_path / "_static/deep/a.css").write_text('@import "../base.css";a{background:url("a.png")}', encoding="utf-8")
    css = combined([("_static/deep/a.css", whole_sheet(tmp_path, "_static/deep/a.css"))])
    assert css == 'p{background:url("base.png")}a{background:url("deep/a.png")}'


def test_class_names() -> None:
    assert class_names('.a.b-c:not(.d)[class*="e"]{top:.5px}') == {"a", "b-c", "d", "e"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("margin-left:1px", "margin-right:1px"),
        ("left:0;right:auto", "right:0;left:auto"),
        ("border-top-left-radius:1px", "border-top-right-radius:1px"),
        ("-webkit-padding-left:1px", "-webkit-padding-right:1px"),
        ("text-align:left!important", "text-align:right!important"),
        ("float:right", "float:left"),
        ("margin:1px 2px 3px 4px", "margin:1px 4px 3px 2px"),
        ("padding:1px 2px", "padding:1px 2px"),
        ("inset:0 auto 0 calc(1px + 2px)", "inset:0 calc(1px + 2px) 0 auto"),
        ("border-color:red green blue tan", "border-color:red tan blue green"),
        ("border-radius:1px 2px 3px 4px", "border-radius:2px 1px 4px 3px"),
        ("border-radius:1px 2px 3px", "border-radius:2px 1px 2px 3px"),
        ("border-radius:1px 2px", "border-radius:2px 1px 2px 1px"),
        ("border-radius:1px / 2px 3px", "border-radius:1px / 3px 2px 3px 2px"),
        ("transform:translateX(-50%) scale(2)", "transform:translateX(50%) scale(2)"),
        ("transform:translate(0,1px)", "transform:translate(0,1px)"),
        ("transform:translate3d(var(--x),1px,0)", "transform:translate3d(calc(-1 * var(--x)),1px,0)"),
        ("transform:rotate(45deg)", "transform:rotate(-45deg)"),
        ("background-position:10% 20%", "background-position:90% 20%"),
        ("background-position:right 1px top", "background-position:left 1px top"),
        ("background:url(left.png) no-repeat left", "background:url(left.png) no-repeat right"),
        ("transform-origin:left top", "transform-origin:right top"),
        ("box-shadow:1px 2px #000,inset -3px 0 red", "box-shadow:-1px 2px #000,inset 3px 0 red"),
        ("transition:margin-left 1s,opacity 1s", "transition:margin-right 1s,opacity 1s"),
        ("cursor:e-resize", "cursor:w-resize"),
        ("--sidebar-left:1px", "--sidebar-left:1px"),
        ("content:'left'", "content:'left'"),
        ("margin-inline-start:1px", "margin-inline-start:1px"),
        ("direction:ltr", "direction:ltr"),
    ],
)
def test_mirrored(before: str, after: str) -> None:
    import tinycss2

    tokens = tinycss2.parse_component_value_list(before)
    written = ";".join(_declaration(one) for one in flipped(_declarations(tokens)))
    assert re.sub(r"\s*([,/])\s*", r"\1", written).replace('"', "'") == re.sub(r"\s*([,/])\s*", r"\1", after)
    tokens = tinycss2.parse_component_value_list(written)
    twice = ";".join(_declaration(one) for one in flipped(_declarations(tokens)))
    if "var(" not in before and "border-radius" not in before:
        assert re.sub(r"\s*([,/])\s*", r"\1", twice).replace('"', "'") == re.sub(r"\s*([,/])\s*", r"\1", before)


def test_only_what_is_not_written_for_a_direction_is_mirrored() -> None:
    css = '[dir="ltr"] p{margin-left:1px}p{margin-left:2px}'
    assert slim(css, rtl=True) == "[dir=ltr]p{margin-left:1px}p{margin-right:2px}"
    assert slim(css, rtl=False) == "[dir=ltr]p{margin-left:1px}p{margin-left:2px}"
