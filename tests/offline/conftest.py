"""The real course without a network: kept on a phone, as single files, as a zip; and a server that can break off."""

from __future__ import annotations

import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coursebuilder.build.offline import add_offline
from coursebuilder.build.places import Edition
from coursebuilder.build.share import COURSE, hand_on
from tests.built_pages import finished_pages

PHONE = {"width": 320, "height": 568}
FINLAND = Edition("finland")


@pytest.fixture(scope="session")
def pages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the learner's finished pages, with the worker and the manifest."""
    folder = tmp_path_factory.mktemp("offline") / "learner" / "html"
    shutil.copytree(finished_pages(), folder)
    add_offline(root, folder, FINLAND.id, FINLAND.language)
    return folder


@pytest.fixture(scope="session")
def shared(root: Path, pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder to hand on: single files and the zip. Its book is a stand-in."""
    folder = tmp_path_factory.mktemp("shared")
    shutil.copytree(pages, folder / COURSE / "html")
    (folder / COURSE / "course.pdf").write_bytes(b"%PDF-1.7")
    hand_on(root, FINLAND.language, folder)
    return folder


@pytest.fixture(scope="session")
def stick(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the unpacked zip."""
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(shared / "course.zip") as archive:
        archive.extractall(folder)
    return folder / "course"


class Site(ThreadingHTTPServer):
    """Serves a folder that a test can change, and breaks off after so many answers."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.answers_left: int | None = None
        self.instead: dict[str, bytes] = {}
        self.asked: list[str] = []

    def address(self, name: str, host: str = "localhost") -> str:
        return f"http://{host}:{self.server_port}/{name}"


class Handler(SimpleHTTPRequestHandler):
    """Answers as the site of the moment."""

    server: Site

    def __init__(self, request: Any, client_address: Any, server: Site) -> None:
        super().__init__(request, client_address, server, directory=str(server.folder))

    def do_GET(self) -> None:
        name = self.path.lstrip("/").partition("?")[0]
        if self.server.answers_left is not None:
            self.server.answers_left -= 1
            if self.server.answers_left < 0:
                self.close_connection = True
                return
        self.server.asked.append(name)
        if name in self.server.instead:
            body = self.server.instead[name]
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture
def site(pages: Path) -> Iterator[Site]:
    """Return a server of the learner's pages with an address of its own: nothing is kept there yet."""
    running = Site(pages)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Return a function that opens an address; a script's mistake or a refused act fails the test."""
    contexts: list[BrowserContext] = []
    mistakes: list[str] = []

    def opened(address: str, *, before: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, "reduced_motion": "reduce", **options})
        contexts.append(context)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda said: mistakes.append(said.text) if said.type == "error" else None)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    # That a network is cut off is what these tests are about.
    assert [one for one in mistakes if "Failed to load resource" not in one] == []


def answer_first_question(page: Page) -> None:
    """Answer the first question of a lesson, and see that the page says something about it."""
    question = page.locator("#q1")
    for card in question.locator(".sort-card").all() or [question]:
        card.locator("input").first.check()
    question.locator("[data-check]").click()
    expect(question.locator(".question-status")).not_to_be_empty()


def all_pictures_are_there(page: Page) -> bool:
    """Tell whether each picture of the page was loaded, those far below, too."""
    return bool(
        page.evaluate("""() => Promise.all(Array.from(document.images, (image) => {
          image.loading = 'eager';
          return image.decode().then(() => image.naturalWidth > 0, () => false);
        })).then((all) => all.every(Boolean))""")
    )
