"""One script out of those that most pages ask for; the others stay files of their own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from coursebuilder.build.slim.markup import Tag, Token, tags

# Types that a browser runs. Others, such as a quiz's key, are data.
RUN = {"", "text/javascript", "application/javascript", "module"}
STRING = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | `(?:[^`\\]|\\.)*` """, re.DOTALL | re.VERBOSE)


def runs(tag: Tag) -> bool:
    """Tell whether a browser runs what a `<script>` holds or asks for."""
    return tag.name == "script" and tag.get("type").strip().lower() in RUN


def path_of(address: str) -> str:
    """Return the path of an address, without its version and fragment."""
    return address.partition("#")[0].partition("?")[0]


def asked_by(page: Iterable[Token]) -> list[Tag]:
    """Return the scripts that a page asks for, in its order."""
    return [tag for tag in tags(page) if runs(tag) and tag.get("src")]


def is_late(tag: Tag) -> bool:
    """Tell whether a script runs after the page was read."""
    return "defer" in tag.attributes and tag.get("type") != "module"


def for_all_pages(pages: Iterable[list[Token]]) -> list[str]:
    """Return the paths of the late scripts that more than half of the pages ask for, in their order."""
    every = [asked_by(page) for page in pages]
    count: dict[str, int] = {}
    for scripts in every:
        for tag in filter(is_late, scripts):
            count[path_of(tag.get("src"))] = count.get(path_of(tag.get("src")), 0) + 1
    return [path for path, times in count.items() if times * 2 > len(every)]


def bundle(texts: Iterable[str]) -> str:
    """Return scripts as one. A mistake in one of them does not stop those after it, as if each were a file."""
    return "".join(f"try{{{text.strip().rstrip(';')}}}catch(e){{console.error(e)}}\n" for text in texts)


def only_data(text: str) -> bool:
    """Tell whether a script calls nothing, so that it can't change a page: a list of words for the search."""
    return "(" not in STRING.sub("", text)


def strings(text: str) -> set[str]:
    """Return what stands between quotes in a script, and, to be safe, what stands between two strings."""
    return {part for part in re.split(r"[\"'`]|\$\{|\}", text) if 0 < len(part) < 200}


def names_in_manifest(text: str) -> set[str]:
    """Return the addresses of the pictures that an install manifest names."""
    return {icon["src"] for icon in json.loads(text).get("icons", []) if "src" in icon}
