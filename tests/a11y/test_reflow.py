"""No text is lost on a phone of 320 px: as it comes, with the largest text, with room between letters and lines."""

from __future__ import annotations

import pytest

from coursebuilder.build.places import Edition
from tests.a11y.conftest import Open, Walk
from tests.a11y.probes import lost_text
from tests.a11y.states import ADD_STYLE, set_spacing, set_text_size

pytestmark = pytest.mark.browser
TWICE_AS_LARGE = "html { font-size: 225% !important }"


@pytest.mark.parametrize("used", [False, True], ids=["as-it-comes", "answered-and-open"])
def test_nothing_is_lost_at_320_pixels(edition: Edition, used: bool, walk: Walk) -> None:
    lost = []
    for name, page in walk(edition, used=used):
        lost += [f"{name}: {one}" for one in lost_text(page)]
        set_text_size(page, 3)
        lost += [f"{name}, largest text: {one}" for one in lost_text(page)]
        set_text_size(page, 0)
        set_spacing(page)
        lost += [f"{name}, more room: {one}" for one in lost_text(page)]
    assert lost == []


def test_nothing_is_lost_with_text_twice_as_large_and_room_between_letters(edition: Edition, walk: Walk) -> None:
    """A window of 640 px: a phone held sideways, or a page at 200 % of a window of 1280 px."""
    lost = []
    for name, page in walk(edition, used=True, viewport={"width": 640, "height": 900}):
        page.evaluate(ADD_STYLE, TWICE_AS_LARGE)
        set_spacing(page)
        lost += [f"{name}: {one}" for one in lost_text(page)]
    assert lost == []


@pytest.mark.parametrize(
    ("style", "why"),
    [
        (".bd-article p { inline-size: 20rem }", "beside the screen"),
        ("h1 { max-block-size: 1rem }", "higher than its box"),
        (".choice-text { max-inline-size: 2rem; white-space: nowrap }", "wider than its box"),
        (".prev-next-title { overflow: hidden; block-size: 0.5rem }", "cut"),
        (".bubble { overflow-x: auto; white-space: nowrap }", "scrolls sideways"),
        (".course-where a { margin-inline-end: -3rem }", "lies on"),
    ],
)
def test_what_is_lost_is_found(open_page: Open, style: str, why: str) -> None:
    page = open_page("3-2")
    page.evaluate(ADD_STYLE, style)
    assert any(why in one for one in lost_text(page))
