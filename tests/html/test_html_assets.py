"""Style and scripts keep the rules that a reader can't see: both directions, old phones, no network, no storage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "_static" / "course"
SCRIPTS = ("quiz.js", "order.js", "scenario.js")
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height"
    r"|(?:max|min)-(?:width|height))\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)"
)
FORBIDDEN = {
    "innerHTML": "text is never read as markup",
    "fetch(": "nothing is asked of a network",
    "XMLHttpRequest": "nothing is asked of a network",
    "localStorage": "nothing is kept",
    "sessionStorage": "nothing is kept",
    "?.": "old phones do not know it",
    "??": "old phones do not know it",
    "import ": "modules do not load from files",
    "eval(": "the policy of the pages refuses it",
}


def test_style_has_logical_properties_only() -> None:
    css = re.sub(r"/\*.*?\*/", "", (ASSETS / "course.css").read_text(encoding="utf-8"), flags=re.S)
    declarations = re.sub(r"@media[^{]*{", "{", css)
    assert PHYSICAL.findall(declarations) == []


def test_style_asks_for_no_file_and_moves_nothing() -> None:
    css = (ASSETS / "course.css").read_text(encoding="utf-8")
    assert "url(" not in css
    assert "@import" not in css
    assert not re.search(r"(?:animation|transition):(?!\s*none)", css)


def test_dark_is_the_same_with_and_without_scripts() -> None:
    css = (ASSETS / "course.css").read_text(encoding="utf-8")
    chosen = re.search(r'^html\[data-theme="dark"\] {(.*?)}', css, re.S | re.M)
    preferred = re.search(r"prefers-color-scheme: dark\) {[^{]*{(.*?)}", css, re.S)
    assert chosen
    assert preferred
    assert chosen[1].split() == preferred[1].split()


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_keeps_the_rules(script: str) -> None:
    text = (ASSETS / script).read_text(encoding="utf-8")
    assert text.startswith("// @ts-check\n")
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
    assert {word: why for word, why in FORBIDDEN.items() if word in code} == {}


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_says_no_words_of_its_own(script: str) -> None:
    """A sentence in a script could never be translated."""
    text = (ASSETS / script).read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", text, flags=re.S | re.M)
    literals = re.findall(r'"([^"\n]*)"', code)
    assert [one for one in literals if re.fullmatch(r"[A-Z][a-z]+( [a-z]+)+\.?", one)] == []
