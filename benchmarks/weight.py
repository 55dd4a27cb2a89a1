"""Print what each page of an edition weighs: everything that a browser asks for, gzip -9, cold cache.

Usage: python benchmarks/weight.py [build/learner/finland-en/html]
"""

from __future__ import annotations

import gzip
import statistics
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

from coursebuilder.cli.testing import ready_chromium

KINDS = {".html": "html", ".css": "css", ".js": "js", ".svg": "pictures", ".png": "pictures", ".jpg": "pictures"}
COLUMNS = ("html", "css", "js", "pictures", "other")


def weigh(browser: Browser, page_file: Path) -> tuple[int, dict[str, int]]:
    """Return the number of requests and the gzip bytes by kind of one page, opened from its file."""
    asked: set[str] = set()
    page = browser.new_page()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(page_file.as_uri())
    page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
    page.wait_for_load_state("load")
    page.close()
    sizes = dict.fromkeys(COLUMNS, 0)
    files = {Path(unquote(urlsplit(url).path)) for url in asked if url.startswith("file:")}
    for path in files:
        sizes[KINDS.get(path.suffix, "other")] += len(gzip.compress(path.read_bytes(), 9, mtime=0))
    return len(asked), sizes


def main() -> int:
    """Weigh every page and print a table."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/learner/finland-en/html").resolve()
    chromium, problem = ready_chromium(print)
    if chromium is None:
        print(problem, file=sys.stderr)
        return 2
    totals: list[int] = []
    print(f"{'page':10} {'requests':>8} " + " ".join(f"{name:>9}" for name in COLUMNS) + f" {'all':>9}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in sorted(folder.glob("*.html")):
            requests, sizes = weigh(browser, path)
            totals.append(sum(sizes.values()))
            row = " ".join(f"{sizes[name]:>9,}" for name in COLUMNS)
            print(f"{path.stem:10} {requests:>8} {row} {totals[-1]:>9,}")
        browser.close()
    print(f"median {statistics.median(totals):,.0f}, worst {max(totals):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
