"""The real course as learners get it, opened as they may open it: from a file, a local server, a plain web address."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from coursebuilder.load.course import Course, load_course
from tests.built_pages import finished_pages

PHONE = {"width": 320, "height": 568}
WORKER = "test-worker.js"
# A page that has boxes while somebody has left was painted: a frame is reported before it is drawn.
WATCH = """() => requestAnimationFrame(function look() {
  const course = document.querySelector('.bd-article, .course-bar');
  if (course && course.getClientRects().length) window.courseShown(location.pathname);
  requestAnimationFrame(look);
})"""


@pytest.fixture(scope="session")
def course(root: Path) -> Course:
    """Return the course's sources."""
    return load_course(root)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the learner's pages of one edition, as they go out."""
    pages = tmp_path_factory.mktemp("safety") / "site"
    shutil.copytree(finished_pages(), pages)
    # For the test that clears everything; no page of the course asks for it.
    (pages / WORKER).write_text("self.addEventListener('fetch', () => {});", encoding="utf-8")
    return pages


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture(scope="session")
def addresses(site: Path) -> Iterator[dict[str, str]]:
    """Return where the same pages are: a file, a secure context, a plain address that is none."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_port
    yield {"file": site.as_uri(), "localhost": f"http://localhost:{port}", "plain": f"http://course.test:{port}"}
    server.shutdown()


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Browser:
    """Return the browser that stands for the reader's phone."""
    return browser


Visit = Callable[..., Page]


@pytest.fixture
def visit(phone: Browser, addresses: dict[str, str]) -> Iterator[Visit]:
    """Return a function that opens pages one after another; a script's mistake or a refused act fails the test."""
    contexts: list[BrowserContext] = []
    mistakes: list[str] = []

    def opened(*names: str, at: str = "localhost", before: str = "", **options: Any) -> Page:
        context = phone.new_context(**{"viewport": PHONE, **options})
        contexts.append(context)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda said: mistakes.append(said.text) if said.type == "error" else None)
        for name in names:
            page.goto(f"{addresses[at]}/{name}.html")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert mistakes == []


def name_of(page: Page) -> str:
    """Return the name of the page that is open."""
    return page.url.rpartition("/")[2].replace("about:", "")


def watch(page: Page) -> list[str]:
    """Return a list that grows with each frame in which a page of the course is drawn from now on."""
    shown: list[str] = []

    def note(path: str) -> None:
        shown.append(path)

    page.context.expose_function("courseShown", note)
    page.context.add_init_script(f"({WATCH})()")
    return shown


def leave(page: Page) -> None:
    """Press Exit and wait for the dull page."""
    page.locator("a[data-exit]").click()
    page.wait_for_url("**/bread.html")
