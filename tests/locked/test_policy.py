"""Every page of both editions keeps its policy: nothing from outside, nothing written into a page runs, no cookie."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from coursebuilder.build.places import Edition
from coursebuilder.build.slim.policy import POLICY
from tests.a11y.states import use_everything
from tests.editions import EDITIONS, page_names
from tests.locked.conftest import Watched

pytestmark = pytest.mark.browser

LINKED = re.compile(r"(?![a-z+.-]+:|//|\\)|https?://|tel:\+?\d+$", re.IGNORECASE)
LOADS = {"src", "srcset", "poster", "data", "background", "formaction", "action", "ping", "manifest"}


@pytest.mark.parametrize("way", ["file", "http"])
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
def test_nothing_is_refused_and_nothing_asked_for_outside(
    edition: Edition, way: str, origins: dict[str, str], watched: Callable[..., Watched]
) -> None:
    """Each page is opened, all of it used; the one after it is where a reader comes from."""
    tab = watched()
    for name in [*page_names(edition), "bread"]:
        tab.page.goto(f"{origins[way]}/{edition.id}/html/{name}.html")
        if name != "bread":
            use_everything(tab.page, name)
    assert tab.told == []
    assert tab.outside(origins[way]) == []
    assert len(tab.asked) > 2 * len(page_names(edition))
    assert tab.page.context.cookies() == []


def test_no_address_is_told_to_the_next_page(origins: dict[str, str], watched: Callable[..., Watched]) -> None:
    tab = watched()
    tab.page.goto(f"{origins['http']}/{EDITIONS[0].id}/html/2-1.html")
    tab.page.locator(".right-next").click()
    tab.page.wait_for_url("**/2-2.html")
    asked = dict(tab.asked)
    assert any(address.endswith("/2-2.html") for address in asked)
    assert {address: referrer for address, referrer in asked.items() if referrer} == {}
    assert tab.page.evaluate("document.referrer") == ""


@pytest.mark.parametrize(
    "deed",
    [
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')",
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/x.png\">')",
        "document.head.append(Object.assign(document.createElement('script'), { text: 'window.hacked()' }))",
        "fetch('1-1.html').catch(() => 0)",
        "document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' }))",
        "document.body.append(Object.assign(document.createElement('iframe'), { src: '1-1.html' }))",
    ],
)
def test_the_policy_refuses_what_it_should(deed: str, origins: dict[str, str], watched: Callable[..., Watched]) -> None:
    tab = watched()
    tab.page.goto(f"{origins['http']}/{EDITIONS[0].id}/html/3-2.html")
    tab.page.evaluate(f"() => {{ {deed} }}")
    for _ in range(40):
        if not tab.told:
            tab.page.wait_for_timeout(50)
    assert any("refused: " in one or "Content Security Policy" in one for one in tab.told)
    assert not any("ran" in one.split() for one in tab.told)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.language)
def test_no_page_has_anything_that_could_run_or_leave(edition: Edition, editions: Path) -> None:
    found = []
    for path in sorted((editions / edition.id / "html").glob("*.html")):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        assert [one["content"] for one in soup.select('meta[http-equiv="Content-Security-Policy"]')] == [POLICY]
        assert [one["content"] for one in soup.select("meta[name=referrer]")] == ["no-referrer"]
        assert soup.head
        first = soup.head.find_all(True)[:2]
        assert [one.get("charset", one.get("http-equiv")) for one in first] == ["utf-8", "Content-Security-Policy"]
        found += [f"{path.name}: {one}" for node in soup.find_all(True) for one in flaws(node)]
    assert found == []


def flaws(node: Tag) -> list[str]:
    """Return what is wrong with an element."""
    found = [name for name in node.attrs if name in {"style", "target"} or name.startswith("on")]
    if node.name in ("style", "base", "iframe", "object", "embed") or (
        node.name == "script" and "src" not in node.attrs
    ):
        found += [] if node.get("type") == "application/json" else [f"<{node.name}>"]
    for name in LOADS & set(node.attrs):
        if re.match(r"(?!data:image/)([a-z+.-]+:|//|/)", str(node[name]), re.IGNORECASE):
            found.append(f"{name}={node[name]}")
    if node.name in ("a", "area") and not LINKED.match(str(node.get("href", ""))):
        found.append(f"href={node.get('href')}")
    return found


@pytest.mark.parametrize(
    "html",
    [
        "<p style='color: red'>",
        "<a target=_blank href=https://example.org/>",
        "<a href=javascript:alert(1)>",
        "<a href=//example.org/>",
        "<img src=https://example.org/x.png>",
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>",
        "<iframe src=x>",
    ],
)
def test_what_could_run_or_leave_is_found(html: str) -> None:
    node = BeautifulSoup(html, "html.parser").find(True)
    assert isinstance(node, Tag)
    assert flaws(node)
