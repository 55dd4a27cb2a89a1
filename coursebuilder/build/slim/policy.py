"""What a page may ask of a browser: nothing but files beside it. A page that asks for more is not built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coursebuilder.build.slim.markup import Tag, Text, Token
from coursebuilder.build.slim.scripts import path_of, runs

# The same for every page, and enough for pages opened from a file: no inline script, style or handler.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
META = Tag("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})

LOADED = {"src", "srcset", "poster", "data", "background", "formaction", "action", "ping", "xlink:href", "manifest"}
LINKS = {"a", "area"}
# What would leave the page, hold another one, or change where its addresses start.
REFUSED = {"style", "base", "iframe", "frame", "object", "embed", "applet", "portal"}
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):|\s*[/\\]", re.IGNORECASE)
LINKED_SCHEMES = {"http", "https", "tel", "mailto", "sms"}
DRAWN_OUTSIDE = re.compile(r"<script|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*[\"'](?!#|data:image/)", re.IGNORECASE)
STYLED_OUTSIDE = re.compile(
    r"""@import[^;]*|url\(\s*["']?(?!data:image/|#)(?:[a-z][a-z0-9+.-]*:|/)[^)]*""", re.IGNORECASE
)


def refused(name: str, element: str, what: str) -> str:
    """Return the sentence for whoever wrote a template, a script or a drawing."""
    return f"{name}: {element} has {what}. Keep scripts and styles in files of _static, and all addresses inside."


def problems_of(name: str, page: Iterable[Token]) -> Iterator[str]:
    """Yield what the policy forbids in a page, each with the element as it is written."""
    inside: Tag | None = None
    for token in page:
        if isinstance(token, Tag):
            inside = token
            yield from (refused(name, str(token), what) for what in flaws(token))
        elif isinstance(token, Text) and token.raw and inside and runs(inside) and not inside.get("src"):
            yield refused(name, str(inside), "a script in the page")


def flaws(tag: Tag) -> Iterator[str]:
    """Yield what is wrong with one element."""
    if tag.name in REFUSED:
        yield f"<{tag.name}>"
    if tag.name == "meta" and tag.get("http-equiv").lower() == "refresh":
        yield "a page that leads on by itself"
    for name, value in tag.attributes.items():
        lowered, address = name.lower(), value or ""
        if lowered == "style":
            yield "a style in the page"
        elif lowered.startswith("on"):
            yield f"the handler {lowered}"
        elif lowered == "href" and tag.name in LINKS:
            found = SCHEME.match(address)
            if found and (found[1] or "").lower() not in LINKED_SCHEMES:
                yield f"the link {address}"
        elif (lowered in LOADED or lowered == "href") and is_outside(tag, address):
            yield f"the address {address}"


def is_outside(tag: Tag, address: str) -> bool:
    """Tell whether loading `address` would leave the folder of the pages."""
    if address.startswith("data:") and (tag.name == "img" or tag.get("rel") == "icon"):
        return False
    return bool(SCHEME.match(address)) or ".." in path_of(address).split("/")


def problems_of_drawing(name: str, text: str) -> Iterator[str]:
    """Yield what a drawing may not hold: it would run, or ask for something else."""
    for found in DRAWN_OUTSIDE.finditer(text):
        yield refused(name, text[found.start() : found.end() + 40].strip(), found[0].strip())


def problems_of_style(name: str, css: str) -> Iterator[str]:
    """Yield what a style sheet asks for outside the folder."""
    for found in re.finditer(
        r"""@import[^;]*|url\(\s*["']?(?!data:image/|#)(?:[a-z][a-z0-9+.-]*:|/)[^)]*""", css, re.I
    ):
        yield refused(name, found[0], "an address outside")
