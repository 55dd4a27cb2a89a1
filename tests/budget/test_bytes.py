"""What a browser must fetch to show a lesson, each file as `gzip -9` sends it: who has a slow network waits for it."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from coursebuilder.build.slim.markup import Tag, parse_page, tags
from coursebuilder.build.slim.minified import minifier
from coursebuilder.build.slim.scripts import path_of
from tests.editions import EDITIONS, built_editions

KIB = 1024
FIRST_LESSON = 24 * KIB
FIRST_LESSON_WITH_PICTURES = 50 * KIB
PAGE = 10 * KIB
SCRIPTS = 6 * KIB
STYLES = 8 * KIB
PICTURE = 30_000
LESSON = re.compile(r"\d-\d+\.html")
PICTURES = {".svg", ".png", ".jpg", ".webp"}

needs_minifier = pytest.mark.skipif(minifier() is None, reason="this machine has no minifier for scripts and styles")


@pytest.fixture(scope="module", params=EDITIONS, ids=lambda edition: edition.id)
def pages(request: pytest.FixtureRequest) -> Path:
    """Return an edition's pages: letters of another script weigh twice as much before they are compressed."""
    return built_editions() / request.param.id / "html"


@cache
def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def asked(page: Path) -> set[Path]:
    """Return the files that a page makes a browser fetch, itself and its icon among them."""
    found = {page}
    for tag in tags(parse_page(page.read_text(encoding="utf-8"))):
        addresses = [tag.get("src"), *(part.split()[0] for part in tag.get("srcset").split(",") if part.strip())]
        if tag.name == "link" and tag.get("rel") in ("stylesheet", "icon"):
            addresses.append(tag.get("href"))
        if tag.name not in ("audio", "video", "source"):
            found |= {page.parent / path_of(one) for one in addresses if one and not one.startswith("data:")}
    return found


def lessons(pages: Path) -> list[Path]:
    found = sorted(path for path in pages.glob("*.html") if LESSON.fullmatch(path.name))
    assert len(found) > 5
    return found


def heavy(weights: dict[str, int], most: int) -> dict[str, int]:
    assert weights
    return {name: bytes_ for name, bytes_ in weights.items() if bytes_ > most}


@needs_minifier
def test_a_first_lesson(pages: Path) -> None:
    weights = {
        page.name: [weight(path) for path in asked(page) if path.suffix not in PICTURES] for page in lessons(pages)
    }
    assert heavy({name: sum(parts) for name, parts in weights.items()}, FIRST_LESSON) == {}


@needs_minifier
def test_a_first_lesson_with_its_pictures(pages: Path) -> None:
    weights = {page.name: sum(map(weight, asked(page))) for page in lessons(pages)}
    assert heavy(weights, FIRST_LESSON_WITH_PICTURES) == {}


def test_all_lessons_ask_for_the_same_style_and_scripts(pages: Path) -> None:
    """So a next lesson needs its page and pictures only; and nothing of the theme but its style is there."""
    for page in lessons(pages):
        static = {path.name for path in asked(page) if path.parent.name == "_static"}
        assert static == {"course.css", "course.js", "first.js", "icon.svg"}, page.name


def test_every_page_alone(pages: Path) -> None:
    """A next lesson is its page: style and scripts are there."""
    assert heavy({page.name: weight(page) for page in pages.glob("*.html")}, PAGE) == {}


@needs_minifier
def test_scripts_of_a_lesson(pages: Path) -> None:
    weights = {page.name: [weight(path) for path in asked(page) if path.suffix == ".js"] for page in lessons(pages)}
    assert all(weights.values())
    assert heavy({name: sum(parts) for name, parts in weights.items()}, SCRIPTS) == {}


@needs_minifier
def test_styles_of_a_lesson(pages: Path) -> None:
    weights = {page.name: [weight(path) for path in asked(page) if path.suffix == ".css"] for page in lessons(pages)}
    assert {len(parts) for parts in weights.values()} == {1}
    assert heavy({name: sum(parts) for name, parts in weights.items()}, STYLES) == {}


def test_every_picture(pages: Path) -> None:
    drawn = {path.name: path.stat().st_size for path in pages.rglob("*") if path.suffix in PICTURES}
    assert heavy(drawn, PICTURE) == {}


def test_pictures_have_their_room_and_wait_until_they_are_near(pages: Path) -> None:
    """The first picture may be in the first screen; those after it load when somebody scrolls to them."""
    for page in lessons(pages):
        images = [tag for tag in tags(parse_page(page.read_text(encoding="utf-8"))) if tag.name == "img"]
        assert [str(tag) for tag in images[1:] if tag.get("loading") != "lazy"] == [], page.name
        assert [str(tag) for tag in images if not (tag.get("width") and tag.get("height"))] == [], page.name


def test_every_page_has_an_icon_and_asks_for_nothing_that_is_not_there(pages: Path) -> None:
    for page in pages.glob("*.html"):
        assert [path for path in asked(page) if not path.is_file()] == [], page.name
        found = [tag for tag in tags(parse_page(page.read_text(encoding="utf-8"))) if _is_icon(tag)]
        assert len(found) == 1, page.name


def _is_icon(tag: Tag) -> bool:
    return tag.name == "link" and tag.get("rel") == "icon"
