"""Style and scripts keep the rules that a reader can't see: both directions, old phones, no network, no storage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "_static" / "course"
SCRIPTS = ("quiz.js", "order.js", "scenario.js", "explain.js")
STYLES = sorted(path.name for path in ASSETS.glob("*.css"))
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


@pytest.mark.parametrize("name", STYLES)
def test_style_has_logical_properties_only(name: str) -> None:
    css = re.sub(r"/\*.*?\*/", "", (ASSETS / name).read_text(encoding="utf-8"), flags=re.S)
    declarations = re.sub(r"@media[^{]*{", "{", css)
    assert PHYSICAL.findall(declarations) == []


@pytest.mark.parametrize("name", STYLES)
def test_style_asks_for_no_file_and_moves_nothing(name: str) -> None:
    css = (ASSETS / name).read_text(encoding="utf-8")
    # A font of the course itself is the only file that a style may bring.
    assert [name for name in re.findall(r"url\(([^)]*)\)", css) if not name.startswith('"fonts/')] == []
    assert "@import" not in css
    assert not re.search(r"(?:animation|transition):(?!\s*none)", css)


def test_dark_has_a_colour_for_each_light_one() -> None:
    css = (ASSETS / "colours.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"^ *html {(.*?)}", css, re.S | re.M)
    named = [set(re.findall(r"--[a-z0-9-]+(?=:)", colours)) for colours in (light, dark)]
    assert named[0] - named[1] == {"--course-radius"}
    assert named[1] <= named[0]


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_keeps_the_rules(script: str) -> None:
    text = (ASSETS / script).read_text(encoding="utf-8")
    assert text.startswith("// @ts-check\n")
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
    assert {word: why for word, why in FORBIDDEN.items() if word in code} == {}


@pytest.mark.parametrize("script", ["quiz.js", "order.js", "scenario.js", "grade.js"])
def test_no_question_hurries_or_asks_to_drag(script: str) -> None:
    code = (ASSETS / script).read_text(encoding="utf-8")
    assert re.findall(r"setTimeout|setInterval|requestAnimationFrame|Date\b|drag|pointermove|touchmove", code) == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_says_no_words_of_its_own(script: str) -> None:
    """A sentence in a script could never be translated."""
    text = (ASSETS / script).read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", text, flags=re.S | re.M)
    literals = re.findall(r'"([^"\n]*)"', code)
    assert [one for one in literals if re.fullmatch(r"[A-Z][a-z]+( [a-z]+)+\.?", one)] == []
