"""axe finds nothing on any page of both editions: light and dark, before and after everything is answered and open.

Most of its time goes into colours, which hang on classes: where a page has nothing new, its colours were seen before.
COURSE_TESTS_COLOURS=all looks at them on every page, for a release.
"""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Page

from coursebuilder.build.places import Edition
from tests.a11y.conftest import Open, Walk
from tests.a11y.probes import violations
from tests.a11y.states import ADD_STYLE, use_everything

pytestmark = pytest.mark.browser

# What colours hang on: classes, and the attributes that style sheets ask for.
LOOKS = """() => Array.from(document.querySelectorAll('body, body *')).flatMap(one => [
  ...Array.from(one.classList, name => `${one.localName}.${name}`),
  ...['unit', 'mark', 'page', 'live'].filter(name => one.dataset[name]).map(name => `${name}=${one.dataset[name]}`)])"""


def looks_new(page: Page, seen: set[str]) -> bool:
    """Tell whether a page has something that none before had, and remember it."""
    found = set(page.evaluate(LOOKS))
    new = bool(found - seen)
    seen |= found
    return new or os.environ.get("COURSE_TESTS_COLOURS") == "all"


@pytest.mark.parametrize("used", [False, True], ids=["as-it-comes", "answered-and-open"])
def test_axe_finds_nothing(edition: Edition, used: bool, walk: Walk) -> None:
    """All rules but one on every page; colours, in light and dark, on each page with something new."""
    found, seen = [], set[str]()
    for name, page in walk(edition, used=used, color_scheme="light"):
        found += [f"{name}: {one}" for one in violations(page, without="color-contrast")]
        for scheme in ("light", "dark") if looks_new(page, seen) else ():
            page.emulate_media(color_scheme=scheme)
            found += [f"{name}, {scheme}: {one}" for one in violations(page, only="color-contrast")]
        page.emulate_media(color_scheme="light")
    assert found == []


def test_axe_sees_what_is_wrong(open_page: Open) -> None:
    page = open_page("3-2")
    use_everything(page, "3-2")
    page.evaluate(ADD_STYLE, ".question-status p { color: #ddd !important }")
    page.evaluate("document.querySelector('img').removeAttribute('alt')")
    assert {one.partition(":")[0] for one in violations(page)} == {"color-contrast", "image-alt"}
