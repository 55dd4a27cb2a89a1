"""What a browser needs to keep finished pages on a phone: the worker with its list of files, and a neutral manifest.

The list names every file with its hash. So a browser knows when it has all of them, and a page that a network changed
on its way is not kept. Recordings stay out: they are large, and each says its size before somebody loads it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from coursebuilder.build.slim.markup import Tag, Text, Token, parse_page, written_page
from coursebuilder.build.slim.minified import minified
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.languages import direction

WORKER, MANIFEST, ICON = "worker.js", "app.webmanifest", "_static/icon.svg"
WORKER_SOURCE = Path("_static/course/worker.js")
RECORDINGS = {".ogg", ".opus", ".mp3", ".m4a", ".wav"}
# A browser asks for the manifest on each page that names it: two are enough to put the course on a screen.
PAGES_WITH_MANIFEST = ("index.html", "phone.html")
PAGE_THAT_KEEPS = "phone.html"
HASH_LENGTH = 16
KILOBYTE = 1000


def add_offline(root: Path, html: Path, identity: str, language: str) -> None:
    """Write the worker and the manifest into the finished pages in `html`, and tell the page “This phone” of them.

    `identity` tells editions and sessions of one site apart. The folder is complete before; nothing in it may change
    afterwards. Pages without “This phone” stay as they are.
    """
    if not (html / PAGE_THAT_KEEPS).exists():
        return
    (html / MANIFEST).write_text(manifest(language, (html / ICON).exists()), encoding="utf-8")
    name = f"course-{_hash(identity.encode())[:8]}"
    size = sum(path.stat().st_size for path in kept_files(html))
    for page in PAGES_WITH_MANIFEST:
        tokens = parse_page((html / page).read_text(encoding="utf-8"))
        told = told_page(tokens, name, size)
        (html / page).write_text(written_page(told), encoding="utf-8")
    (html / WORKER).write_text(worker(root, html, name), encoding="utf-8")


def kept_files(html: Path) -> list[Path]:
    """Return the files of the text pack in a fixed order: all but recordings and the worker itself."""
    return [
        path
        for path in sorted(html.rglob("*"))
        if path.is_file() and path.suffix not in RECORDINGS and path != html / WORKER
    ]


def worker(root: Path, html: Path, name: str) -> str:
    """Return the worker with its list in front."""
    files = {
        path.relative_to(html).as_posix(): [_hash(path.read_bytes())[:HASH_LENGTH], path.stat().st_size]
        for path in kept_files(html)
    }
    version = _hash(json.dumps(files).encode())[:12]
    pack = json.dumps({"name": name, "version": version, "files": files}, separators=(",", ":"))
    return f"self.pack={pack};\n{minified((root / WORKER_SOURCE).read_text(encoding='utf-8'), '.js')}\n"


def manifest(language: str, has_icon: bool) -> str:
    """Return the install manifest: a neutral name and drawing.

    It asks for a browser's window: an app of its own would stand in the list of apps, and would hide the address.
    """
    word = interface_strings(language)["course"]
    icons = [{"src": ICON, "sizes": "any", "type": "image/svg+xml"}] if has_icon else []
    values = {
        "name": word,
        "short_name": word,
        "lang": language,
        "dir": direction(language),
        "start_url": "index.html",
        "display": "browser",
        "icons": icons,
    }
    return json.dumps(values, ensure_ascii=False)


def told_page(tokens: list[Token], name: str, size: int) -> list[Token]:
    """Return a page that names the manifest; its part “Keep on this phone” knows the name and the size in bytes."""
    written: list[Token] = []
    for token in tokens:
        if isinstance(token, Tag) and token.name == "link" and token.get("rel") == "manifest":
            continue
        if isinstance(token, Tag) and "data-keep" in token.attributes:
            token.attributes["data-keep-name"] = name
        if isinstance(token, Text):
            token.text = token.text.replace("{size}", str(kilobytes(size)))
        written.append(token)
        if isinstance(token, Tag) and token.name == "link" and token.get("rel") == "icon":
            written.append(Tag("link", {"rel": "manifest", "href": MANIFEST}))
    return written


def kilobytes(size: int) -> int:
    """Return a size that people can compare: whole tens, never too small."""
    return -(-size // (10 * KILOBYTE)) * 10


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
