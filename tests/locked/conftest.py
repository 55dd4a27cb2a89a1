"""Pages in Chromium that tell on themselves: what they ask for, what their policy refuses, what runs."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.editions import built_editions

# What the policy refuses, and every way in which a text that became code would show itself.
TELL = """addEventListener('securitypolicyviolation', event =>
    window.tell(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'hacked']) {
    window[name] = (...given) => { window.tell(`${name}(${given.join()}) ran`) };
  }"""


@dataclass(slots=True)
class Watched:
    """A tab, and what was seen of it."""

    page: Page
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    """Each address that was asked for, with the page that the server was told to come from."""
    told: list[str] = field(default_factory=list)

    def outside(self, origin: str) -> list[str]:
        """Return the addresses that are not of `origin`."""
        return [address for address, _ in self.asked if not address.startswith((origin, "data:"))]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture(scope="session")
def editions() -> Path:
    """Return the folder with both editions."""
    return built_editions()


@pytest.fixture(scope="session")
def origins(editions: Path) -> Iterator[dict[str, str]]:
    """Return where the same pages are: as files, and on a server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(editions)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"file": editions.as_uri(), "http": f"http://localhost:{server.server_port}"}
    server.shutdown()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Return a function that opens an empty tab which is watched from its first moment."""
    contexts = []

    def opened(**options: Any) -> Watched:
        context = browser.new_context(viewport={"width": 320, "height": 568}, **options)
        contexts.append(context)
        tab = Watched(context.new_page())

        def tell(what: str) -> None:
            tab.told.append(f"{tab.page.url}: {what}")

        context.expose_function("tell", tell)
        context.add_init_script(TELL)
        context.on("request", lambda asked: tab.asked.append((asked.url, asked.headers.get("referer"))))
        tab.page.on("pageerror", lambda error: tell(str(error)))
        tab.page.on("dialog", lambda dialog: (tell(f"dialog {dialog.message}"), dialog.dismiss()))
        tab.page.on("console", lambda said: tell(said.text) if said.type == "error" else None)
        return tab

    yield opened
    for context in contexts:
        context.close()
