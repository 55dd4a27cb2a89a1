"""Print what each page weighs beside the same page in the stock theme: all that a browser asks for, gzip -9, no cache.

Usage: python benchmarks/weight.py [country] [language]
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from benchmarks.editions import build_ours, build_stock
from coursebuilder.build.places import Edition
from coursebuilder.cli.testing import ready_chromium

KINDS = {".html": "html", ".css": "css", ".js": "js", ".svg": "pictures", ".png": "pictures", ".jpg": "pictures"}
COLUMNS = ("html", "css", "js", "pictures", "other")
# Pictures that wait until they are near, and fonts: a reader who goes to the end of the page has them all.
ALL_PICTURES = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => null)));
  await document.fonts.ready;
}"""


@cache
def compressed(path: Path) -> int:
    """Return the bytes of a file as gzip -9 sends it."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0)) if path.is_file() else 0


def weigh(browser: Browser, page_file: Path) -> tuple[int, dict[str, int]]:
    """Return the number of requests and the gzip bytes by kind of one page, opened from its file, pictures and all."""
    asked: set[str] = set()
    page = browser.new_page()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(page_file.as_uri(), timeout=120_000)
    page.evaluate(ALL_PICTURES)
    page.close()
    sizes = dict.fromkeys(COLUMNS, 0)
    files = {Path(unquote(urlsplit(url).path)) for url in asked if url.startswith("file:")}
    for path in files:
        sizes[KINDS.get(path.suffix, "other")] += compressed(path)
    return len(files), sizes


def text_of(sizes: dict[str, int]) -> int:
    """Return what must be there before a lesson can be read and answered: all but its pictures."""
    return sum(sizes.values()) - sizes["pictures"]


def main() -> int:
    """Weigh every page twice and print a table."""
    edition = Edition(*sys.argv[1:3]) if len(sys.argv) > 1 else Edition("finland")
    chromium, problem = ready_chromium(print)
    if chromium is None:
        print(problem, file=sys.stderr)
        return 2
    ours_all: list[int] = []
    stock_all: list[int] = []
    without: list[int] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, stock = build_ours(Path(folder), edition), build_stock(Path(folder), edition)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        names = " ".join(f"{name:>8}" for name in COLUMNS)
        print(f"{'page':12} {'files':>5} {names} {'no pict.':>8} {'all':>8} | {'stock':>5} {'all':>9} {'ratio':>6}")
        for path in sorted(ours.glob("*.html")):
            files, sizes = weigh(browser, path)
            ours_all.append(sum(sizes.values()))
            without.append(text_of(sizes))
            row = " ".join(f"{sizes[name]:>8,}" for name in COLUMNS)
            line = f"{path.stem:12} {files:>5} {row} {without[-1]:>8,} {ours_all[-1]:>8,} |"
            if (stock / path.name).exists():
                their_files, their_sizes = weigh(browser, stock / path.name)
                stock_all.append(sum(their_sizes.values()))
                line += f" {their_files:>5} {stock_all[-1]:>9,} {stock_all[-1] / ours_all[-1]:>5.0f}x"
            print(line)
        browser.close()
    for name, values in (("ours without pictures", without), ("ours", ours_all), ("stock theme", stock_all)):
        print(f"{name}: median {statistics.median(values):,.0f}, worst {max(values):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
