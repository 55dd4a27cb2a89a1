"""Open a lesson as a cheap phone on a slow network does, ours and the stock theme's; print what the reader waits for.

Chromium, 400 kbit/s, 400 ms to an answer, a processor twelve times slower; a server of its own, which compresses.
Usage: python benchmarks/phone.py [page] [runs]
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from benchmarks.editions import build_ours, build_stock
from coursebuilder.build.places import Edition
from coursebuilder.cli.testing import ready_chromium

SLOWER = 12
NETWORK = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
PHONE = {"width": 320, "height": 640}
COMPRESSED = {".html", ".css", ".js", ".svg", ".json"}
WAIT = 180_000
QUIET = 3_000
WATCH = """
window.seen = { paint: 0, largest: 0, shift: 0, long: [] };
const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: type, buffered: true });
watch("largest-contentful-paint", (one) => { seen.largest = one.startTime; });
watch("layout-shift", (one) => { if (!one.hadRecentInput) seen.shift += one.value; });
watch("longtask", (one) => { seen.long.push([one.startTime, one.duration]); });
watch("paint", (one) => { if (one.name === "first-contentful-paint") seen.paint = one.startTime; });
"""
MEASURES = {
    "first paint (FCP)": "ms",
    "largest paint (LCP)": "ms",
    "blocked (TBT)": "ms",
    "moved (CLS)": "",
    "scripts": "ms",
    "loaded": "ms",
}


@cache
def compressed(path: Path) -> bytes:
    """Return a file as gzip -9 sends it."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, compressed, and says nothing."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = compressed(path) if path.suffix in COMPRESSED else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        if path.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


def measure(browser: Browser, address: str) -> dict[str, float]:
    """Open a page once, with nothing in store, and return what was measured."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load", timeout=WAIT)
    page.wait_for_timeout(QUIET)
    seen = page.evaluate("seen")
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    said = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    context.close()
    blocked = sum(max(0, length - 50) for start, length in seen["long"] if start + length > seen["paint"])
    values = (seen["paint"], seen["largest"], blocked, seen["shift"], said["ScriptDuration"] * 1000, loaded)
    return dict(zip(MEASURES, values, strict=True))


def main() -> int:
    """Measure both and print them with their ratio."""
    name = sys.argv[1] if len(sys.argv) > 1 else "1-2"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    chromium, problem = ready_chromium(print)
    if chromium is None:
        print(problem, file=sys.stderr)
        return 2
    found: dict[str, list[dict[str, float]]] = {"ours": [], "stock": []}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        edition = Edition("finland")
        built = {"ours": build_ours(Path(folder), edition), "stock": build_stock(Path(folder), edition)}
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(runs):  # by turns, so that a busy machine is slow for both
            for who, pages in built.items():
                with served(pages) as address:
                    found[who].append(measure(browser, f"{address}/{name}.html"))
        browser.close()
    print(f"{name}.html, 400 kbit/s, 400 ms, processor / {SLOWER}, median of {runs}")
    for measured, unit in MEASURES.items():
        ours, stock = (statistics.median(run[measured] for run in found[who]) for who in ("ours", "stock"))
        ratio = f"{stock / ours:,.1f}x" if ours else "-"
        digits = 0 if unit else 3
        print(f"{measured:22} ours {ours:>10,.{digits}f} {unit:2}   stock {stock:>10,.{digits}f} {unit:2}   {ratio:>8}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
