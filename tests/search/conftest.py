"""The learner's pages of Finland with their index, as they are opened from a memory card or a small server."""

from __future__ import annotations

import functools
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from coursebuilder.build.search_index import INDEX, read_pages, search_index, write_search_index
from tests.built_pages import finished_pages

ROOT = Path(__file__).resolve().parents[2]
VECTORS: list[dict[str, Any]] = json.loads((ROOT / "tests/vectors/search/words.json").read_text(encoding="utf-8"))
PHONE = {"width": 320, "height": 640}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)

OpenSearch = Callable[..., Page]


@pytest.fixture(scope="session")
def finland(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of Finland's pages in English."""
    folder = tmp_path_factory.mktemp("finland") / "html"
    shutil.copytree(finished_pages(), folder)
    return folder


@pytest.fixture(scope="session")
def readable(finland: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the index of the same pages, made once more and not minified, so that a test can read it."""
    folder = tmp_path_factory.mktemp("readable")
    (folder / "_static").mkdir()
    (folder / "_static" / INDEX).write_text(search_index(read_pages(finland), "en"), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def arabic(finland: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page Search from right to left, over two Arabic pages."""
    folder = tmp_path_factory.mktemp("arabic")
    shutil.copytree(finland / "_static", folder / "_static")
    search = (finland / "search.html").read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr"' in search
    (folder / "search.html").write_text(
        search.replace('<html lang="en" dir="ltr"', '<html lang="ar" dir="rtl"'), encoding="utf-8"
    )
    lesson(folder / "3-3.html", "الدرس 3.3", "رسائل ورموز", "اتصل بالشرطة على الرقم <bdi dir='ltr'>+358 800 147</bdi>.")
    lesson(folder / "4-5.html", "الدرس 4.5", "العمل", "صاحب العمل لا يحتفظ بجواز سفرك.")
    lesson(folder / "help.html", "المساعدة", "المساعدة", "أين أنتم الآن؟", kind="help")
    write_search_index(folder, "ar")
    return folder


def lesson(path: Path, name: str, title: str, text: str, *, kind: str = "lesson") -> None:
    """Write a small page of a lesson, or of another kind."""
    path.write_text(
        f"<!doctype html><html><head><title>{name}</title></head><body data-page='{kind}'><div class='bd-article'>"
        f"<section id='s0'><h1>{title}</h1><p>{text}</p></section></div></body></html>",
        encoding="utf-8",
    )


@pytest.fixture(scope="session")
def served(finland: Path) -> Iterator[str]:
    """Return the address of a plain HTTP server for the same pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(finland)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """A server that does not talk."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def open_search(browser: Browser, finland: Path) -> Iterator[OpenSearch]:
    """Return a function that opens the page Search; a mistake of a script or a broken policy fails the test."""
    contexts: list[BrowserContext] = []
    mistakes: list[str] = []

    def opened(address: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda said: mistakes.append(said.text) if "Content Security" in said.text else None)
        page.goto(f"{address or finland.as_uri()}/search.html")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert mistakes == []
