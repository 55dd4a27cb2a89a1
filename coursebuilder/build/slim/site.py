"""From the folder that Sphinx wrote to the files that go out: pages, what they ask for, and nothing else."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from coursebuilder.build.error import BuildError
from coursebuilder.build.slim.columns import widths_as_classes
from coursebuilder.build.slim.markup import Tag, Token, parse_page, tags, written_page
from coursebuilder.build.slim.minified import minified, shortest
from coursebuilder.build.slim.pages import Plan, is_style, slim_page
from coursebuilder.build.slim.pictures import size_of
from coursebuilder.build.slim.policy import problems_of, problems_of_drawing, problems_of_style
from coursebuilder.build.slim.scripts import asked_by, bundle, for_all_pages, names_in_manifest, path_of, strings
from coursebuilder.build.slim.styles import ADDRESS, class_names, combined, licences, slim_css, whole_sheet
from coursebuilder.build.slim.used import quoted_words, used_by

# Sphinx's folder for pictures. A name such as `no-marriage.svg` would tell a memory card's next reader what was read.
PICTURES = "_images/"
STYLE, SCRIPT, LICENCES = "_static/course.css", "_static/course.js", "_static/licences.txt"
ASKING = ("src", "href", "poster", "data")


@dataclass(slots=True)
class Written:
    """What Sphinx wrote: pages as tokens, and the files beside them by the address that pages use."""

    folder: Path
    pages: dict[str, list[Token]] = field(init=False)

    def __post_init__(self) -> None:
        """Read the pages."""
        self.pages = {
            path.name: parse_page(path.read_text(encoding="utf-8")) for path in sorted(self.folder.glob("*.html"))
        }

    def has(self, path: str) -> bool:
        """Tell whether a file is there."""
        return bool(path) and ".." not in path.split("/") and (self.folder / path).is_file()

    def text(self, path: str) -> str:
        """Return the text of a file."""
        return (self.folder / path).read_text(encoding="utf-8-sig")


def slim_site(folder: Path) -> dict[str, bytes]:
    """Return the files that people get, by their path: the pages of `folder` and all that these ask for."""
    return _Site(Written(folder)).files()


class _Site:
    """One run: what is found out about the pages is found out once."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.pages = written.pages
        self.all = list(self.pages.values())
        self.widths = widths_as_classes(self.all)

    def files(self) -> dict[str, bytes]:
        """Return all files, or stop with all that the policy forbids."""
        found: dict[str, bytes] = {}
        problems = [line for name, page in self.pages.items() for line in problems_of(name, page)]
        problems += [f"{name}: {path} is not there." for name, path in self.asked_in_vain()]
        if problems:
            raise BuildError(problems)
        texts = {path: self.with_names(text) for path, text in (self.scripts | self.styles).items()}
        plan = self.plan(texts)
        for name, page in self.pages.items():
            found[name] = written_page(slim_page(page, plan)).encode()
        found |= {path: text.encode() for path, text in texts.items()}
        for path in sorted(self.other_files):
            found[self.names.get(path, path)] = self.other_file(path)
        said = [one for path in (*self.style_paths, *self.script_paths) for one in licences(self.source(path))]
        if said:
            found[LICENCES] = "\n\n".join(dict.fromkeys(said)).encode()
        return found

    def asked_in_vain(self) -> Iterator[tuple[str, str]]:
        """Yield what pages load and Sphinx did not write."""
        for name, page in self.pages.items():
            for tag in tags(page):
                for attribute in ASKING if tag.name not in ("a", "area") else ():
                    path = unquote(path_of(tag.get(attribute)))
                    loads = attribute != "href" or tag.get("rel") in ("stylesheet", "icon", "manifest")
                    outside = ":" in path or path.startswith("/")
                    if path and loads and not outside and not self.written.has(path):
                        yield name, path

    # Scripts

    @cached_property
    def script_paths(self) -> list[str]:
        """Every script that a page asks for."""
        return list(dict.fromkeys(path_of(tag.get("src")) for page in self.all for tag in asked_by(page)))

    @cached_property
    def joined_scripts(self) -> list[str]:
        """Those that become one."""
        return for_all_pages(self.all)

    @cached_property
    def scripts(self) -> dict[str, str]:
        """The scripts that go out."""
        own = {path: minified(self.written.text(path), ".js") for path in self.script_paths}
        joined = {path: own.pop(path) for path in self.joined_scripts}
        return ({SCRIPT: bundle(joined.values())} if joined else {}) | own

    # Styles

    @cached_property
    def style_paths(self) -> list[str]:
        """Every style sheet that a page asks for."""
        return list(dict.fromkeys(path for page in self.all for path in _styles_of(page)))

    @cached_property
    def joined_styles(self) -> list[str]:
        """Those that more than half of the pages ask for, and that become one."""
        count = {path: sum(path in _styles_of(page) for page in self.all) for path in self.style_paths}
        return [path for path in self.style_paths if count[path] * 2 > len(self.all)]

    @cached_property
    def styles(self) -> dict[str, str]:
        """The style sheets that go out."""
        rtl = all(tag.get("dir") == "rtl" for page in self.all for tag in tags(page) if tag.name == "html")
        groups = {path: [path] for path in self.style_paths if path not in self.joined_styles}
        sheets = {STYLE: self.joined_styles} | groups if self.joined_styles else groups
        raw = {name: combined((path, self.source(path)) for path in paths) for name, paths in sheets.items()}
        if STYLE in raw:
            raw[STYLE] += self.widths
        problems = [line for name, css in raw.items() for line in problems_of_style(name, css)]
        if problems:
            raise BuildError(problems)
        slim = {}
        for name, css in raw.items():
            pages = [page for page in self.all if set(sheets[name]) & set(_styles_of(page))]
            others = "".join(text for other, text in raw.items() if other != name)
            used = used_by(pages, self.scripts.values(), css)
            slim[name] = slim_css(css, used, rtl=rtl, elsewhere=others)
        return slim

    def source(self, path: str) -> str:
        """Return a style sheet with those that it imports, or a script, as Sphinx wrote it."""
        return whole_sheet(self.written.folder, path) if path.endswith(".css") else self.written.text(path)

    # Pages

    def plan(self, texts: dict[str, str]) -> Plan:
        """Return what changes in every page."""
        # With a version, so that a browser asks anew for a file that changed.
        addresses = {path: f"{path}?v={_hash(text.encode())}" for path, text in texts.items()}
        css = "".join(self.styles.values())
        return Plan(
            styles=frozenset(self.joined_styles),
            scripts=frozenset(self.joined_scripts),
            style=addresses.get(STYLE, ""),
            script=addresses.get(SCRIPT, ""),
            addresses=addresses,
            sizes={path: size for path in self.other_files if (size := size_of(self.written.folder / path))},
            names=self.names,
            classes=frozenset(class_names(css) | quoted_words(self.scripts.values())),
        )

    # Everything else

    @cached_property
    def names(self) -> dict[str, str]:
        """The names that pictures go out with: a hash says nothing, and never means another picture than before."""
        pictures = [path for path in self.other_files if path.startswith(PICTURES)]
        return {path: f"{PICTURES}{_hash(self.other_file(path))}{Path(path).suffix}" for path in pictures}

    def with_names(self, text: str) -> str:
        """Return a style sheet or script that asks for pictures by the names that they go out with."""
        for path, name in self.names.items():
            text = re.sub(rf"(?<![\w-]){re.escape(path)}(?![\w-])", name, text)
        return text

    @cached_property
    def other_files(self) -> set[str]:
        """The pictures, sounds and the like that pages, styles and scripts ask for."""
        asked = {unquote(path_of(tag.get(name))) for page in self.all for tag in tags(page) for name in ASKING}
        asked |= {part.split()[0] for page in self.all for tag in tags(page) for part in _choices(tag.get("srcset"))}
        for css in self.styles.values():
            asked |= {posixpath.normpath(posixpath.join("_static", found[1])) for found in ADDRESS.finditer(css)}
        for text in self.scripts.values():
            asked |= strings(text)
        own = {path for path in asked if self.written.has(path)}
        for path in [path for path in own if path.endswith(".webmanifest")]:
            folder = posixpath.dirname(path)
            icons = {
                posixpath.normpath(posixpath.join(folder, icon)) for icon in names_in_manifest(self.written.text(path))
            }
            own |= {icon for icon in icons if self.written.has(icon)}
        return own - set(self.pages) - set(self.script_paths) - set(self.style_paths)

    def other_file(self, path: str) -> bytes:
        """Return a file as it goes out."""
        kind = Path(path).suffix
        if kind not in (".svg", ".js", ".css"):
            return (self.written.folder / path).read_bytes()
        text = self.written.text(path)
        if kind == ".svg":
            problems = list(problems_of_drawing(path, text))
            if problems:
                raise BuildError(problems)
        return shortest(text, kind).encode()


def _styles_of(page: Iterable[Token]) -> list[str]:
    return [path_of(tag.get("href")) for tag in page if isinstance(tag, Tag) and is_style(tag)]


def _choices(srcset: str) -> list[str]:
    return [part for part in srcset.split(",") if part.strip()]


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
