"""One page as one file, to send by chat or Bluetooth: pictures, style and script are inside, and it asks for nothing.

It comes alone, so that links to other pages are words here, with the lesson's number to ask for. The page Help stands
at its end, since help must not be in another file. A sensitive lesson first says what Exit does, and what the file is.
Exit shows a dull part of the same file, with scripts off, too.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import tinycss2

from coursebuilder.build.error import BuildError
from coursebuilder.build.slim.markup import VOID, End, Tag, Text, Token, parse_page, tags, written_page
from coursebuilder.build.slim.minified import minified
from coursebuilder.build.slim.pages import is_style
from coursebuilder.build.slim.scripts import asked_by, bundle, is_late, path_of, runs
from coursebuilder.build.slim.styles import ADDRESS, NESTING, combined, slim_css, whole_sheet
from coursebuilder.build.slim.used import used_by
from coursebuilder.catalog.interface import interface_strings

LESSON = re.compile(r"\d+-\d+\.html")
HELP, BREAD = "help.html", "bread.html"
ARTICLE, COLUMN = ("div", "class", "bd-article"), ("div", "class", "bd-article-container")
SOURCES = Path("_static/course")
TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2"}
SAFE_IN_ADDRESS = "=:/;,'()!*@$&+?-_.~"
OUTSIDE = re.compile(r"(?:https?|tel|mailto|sms):|#|data:", re.IGNORECASE)
POINTERS = {"id", "for", "aria-labelledby", "aria-describedby", "aria-controls"}
HEADINGS = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}
LEFT_OUT: tuple[tuple[str, str, str], ...] = (
    # element, attribute, one of its words: what leads to other pages only, or plays what the file does not hold
    ("nav", "id", "contents"),
    ("a", "href", "#contents"),
    ("a", "class", "course-name"),
    ("a", "class", "left-prev"),
    ("a", "class", "listen"),
    ("link", "rel", "next"),
    ("link", "rel", "prev"),
    ("link", "rel", "manifest"),
    ("meta", "http-equiv", "Content-Security-Policy"),
)


class LonePages:
    """The finished pages in a folder, each as a file of its own. What they share is worked out once.

    The pages lead to no other language: such an edition is in other files.
    """

    def __init__(self, root: Path, pages: Path, language: str) -> None:
        self.root = root
        self.pages = pages
        self.words = interface_strings(language)
        self.titles = {path.name: _title(self.whole(path.name)) for path in pages.glob("*.html")}

    def names(self) -> list[str]:
        """Return the pages that are sent alone: the lessons and Help."""
        return sorted(name for name in self.titles if LESSON.fullmatch(name) or name == HELP)

    def files(self) -> dict[str, str]:
        """Return each page as one file; stop if one of them would ask for another."""
        bodies = {name: self.body(name) for name in self.names()}
        styles = [self.style(bodies.values()), self.bread_style]
        files = {name: written_page(list(self.with_head(tokens, styles))) for name, tokens in bodies.items()}
        problems = [f"{name}: {line}" for name, text in files.items() for line in asks_for(parse_page(text))]
        if problems:
            raise BuildError(problems)
        return files

    def whole(self, name: str) -> list[Token]:
        """Return the tokens of a page; tokens can change, so that each call reads it anew."""
        return parse_page((self.pages / name).read_text(encoding="utf-8"))

    def page(self, name: str) -> list[Token]:
        """Return a page without what leads to others only."""
        tokens = self.whole(name)
        where = [("p", "class", "course-where")] if name == HELP else []
        for element, attribute, word in (*LEFT_OUT, *where):
            tokens = without(tokens, element, attribute, word)
        return tokens

    def body(self, name: str) -> list[Token]:
        """Return a page with what it needs of others."""
        tokens = self.page(name)
        sensitive = any(tag.name == "body" and "data-sensitive" in tag.attributes for tag in tags(tokens))
        start = first(tokens, *ARTICLE)
        end = end_of(tokens, first(tokens, *COLUMN))
        written: list[Token] = []
        for place, token in enumerate(tokens):
            if place == end and name != HELP:
                written += self.help()
            written.append(token)
            if isinstance(token, Tag) and token.name == "body":
                written += self.bread()
            elif place == start and sensitive:
                written += self.before_reading()
        return [self.with_pictures(token) for token in self.unlinked(without_landmarks(written), name)]

    def bread(self) -> list[Token]:
        """Return the dull part, first in the body, so that it can hide what follows."""
        return [Tag("section", {"id": "bread"}), *inside(self.page(BREAD), "main"), End("section")]

    def help(self) -> list[Token]:
        """Return Help as a second part of a page, with the way back where it begins and where it ends."""
        if HELP not in self.titles:
            return []
        content = lowered(prefixed(inside(self.page(HELP), *ARTICLE), "help-"))
        article = [Tag("div", {"class": ARTICLE[2]}), *content, End("div")]
        return [Tag("div", {"id": "help"}), *self.way_back(), *article, *self.way_back(), End("div")]

    def way_back(self) -> list[Token]:
        """Return a link from Help to the lesson, looking as the links from lesson to lesson do."""
        classes = ("prev-next-info", "prev-next-title")
        start = [Tag("div", {"class": "prev-next-area"}), Tag("a", {"class": "left-prev", "href": "#main-content"})]
        words = Text(html.escape(self.words["alone-back"], quote=False))
        return [*start, *(Tag("span", {"class": one}) for one in classes), words, *map(End, ("span", "span", "a", "div"))]

    def before_reading(self) -> list[Token]:
        """Return what whoever is watched must know of a file: it stays, and so does the message that it came with."""
        written: list[Token] = [Tag("div", {"class": "block block-key-messages"})]
        for kind, word in (("block-label", "alone-file"), ("", "alone-exit"), ("", "alone-stays")):
            text = Text(html.escape(self.words[word], quote=False))
            written += [Tag("p", {"class": kind} if kind else {}), text, End("p")]
        return [*written, End("div")]

    def unlinked(self, tokens: Iterable[Token], name: str) -> Iterator[Token]:
        """Yield the tokens with links to other pages as words; those into this page stay links."""
        asked_for: str | None = None
        said = ""
        for token in tokens:
            if isinstance(token, Tag) and token.name == "html":
                token.attributes.pop("data-leave", None)
                token.attributes.pop("data-leave-text", None)
            if isinstance(token, Tag) and token.name == "a" and not OUTSIDE.match(token.get("href") or "#"):
                page, _, part = token.get("href").partition("#")
                own = {HELP: "#help", BREAD: "#bread", name: f"#{part or 'main-content'}"}.get(path_of(page))
                if own is None:
                    asked_for = self.titles.get(page, "") if LESSON.fullmatch(page) else ""
                    said = ""
                    continue
                token.attributes["href"] = own
            elif asked_for is not None and isinstance(token, End) and token.name == "a":
                if asked_for not in ("", " ".join(said.split())):
                    yield Text(f" ({asked_for})")
                asked_for = None
                continue
            if isinstance(token, Text):
                said += str(token)
            yield token

    def with_pictures(self, token: Token) -> Token:
        """Return a token that holds its picture."""
        if isinstance(token, Tag) and (token.name == "img" or token.get("rel") == "icon"):
            attribute = "src" if token.name == "img" else "href"
            path = unquote(path_of(token.get(attribute)))
            if path and not path.startswith("data:"):
                token.attributes[attribute] = data_address(self.pages / path)
        return token

    def style(self, pages: Iterable[list[Token]]) -> str:
        """Return the one style sheet for all these pages."""
        pages = list(pages)
        paths = dict.fromkeys(path_of(tag.get("href")) for page in pages for tag in tags(page) if is_style(tag))
        css = self.sheet(paths)
        texts = [self.script(page) for page in pages]
        return slim_css(css, used_by(pages, [*dict.fromkeys(texts), self.first], css), rtl=False)

    def sheet(self, paths: Iterable[str]) -> str:
        """Return style sheets as one that holds its fonts and pictures."""
        css = combined((path, whole_sheet(self.pages, path)) for path in paths)

        def held(found: re.Match[str]) -> str:
            return found[0] if OUTSIDE.match(found[1]) else f'url("{data_address(self.pages / "_static" / found[1])}")'

        return ADDRESS.sub(held, css)

    @cached_property
    def bread_style(self) -> str:
        """The style of the dull part, for nothing outside it."""
        page = self.page(BREAD)
        css = self.sheet(path_of(tag.get("href")) for tag in tags(page) if is_style(tag))
        own = (self.root / SOURCES / "alone.css").read_text(encoding="utf-8")
        return minified(scoped(css, "#bread") + own, ".css")

    @cached_property
    def first(self) -> str:
        """The script that runs before anything is painted."""
        return in_page(minified((self.root / SOURCES / "alone.js").read_text(encoding="utf-8"), ".js"))

    def script(self, page: list[Token]) -> str:
        """Return the scripts of a page that run when it was read, as one."""
        paths = [path_of(tag.get("src")) for tag in asked_by(page) if is_late(tag)]
        texts = [(self.pages / path).read_text(encoding="utf-8") for path in paths]
        return in_page(texts[0] if len(texts) == 1 else bundle(minified(text, ".js") for text in texts))

    def with_head(self, tokens: list[Token], styles: list[str]) -> Iterator[Token]:
        """Yield a page with styles and scripts inside, and the policy that lets these run and nothing else."""
        late = self.script(tokens)
        skip = False
        for token in tokens:
            if skip:
                skip = not isinstance(token, End)
            elif isinstance(token, Tag) and runs(token):
                skip = True
            elif isinstance(token, Tag) and is_style(token):
                continue
            elif isinstance(token, End) and token.name == "head":
                yield from (Tag("style"), Text(styles[0], raw=True), End("style"))
                yield from (Tag("style", {"data-bread": None}), Text(styles[1], raw=True), End("style"))
                yield from (Tag("script"), Text(self.first, raw=True), End("script"), token)
            elif isinstance(token, End) and token.name == "body":
                yield from (Tag("script"), Text(late, raw=True), End("script"), token)
            else:
                yield token
                if isinstance(token, Tag) and token.name == "meta" and "charset" in token.attributes:
                    policy = policy_for([self.first, late], styles)
                    yield Tag("meta", {"http-equiv": "Content-Security-Policy", "content": policy})


def policy_for(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return the policy of a page that holds these scripts and styles itself."""
    run = " ".join(map(_source, scripts)) or "'none'"
    return (
        f"default-src 'none'; script-src {run}; style-src {' '.join(map(_source, styles))}; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def in_page(script: str) -> str:
    """Return a script that can stand in a page: nothing in it ends the element."""
    return re.sub(r"</(?=script)|<(?=!--)", lambda found: "<\\" + found[0][1:], script, flags=re.IGNORECASE)


def data_address(path: Path) -> str:
    """Return a picture as an address that holds it."""
    if path.suffix != ".svg":
        return f"data:{TYPES[path.suffix]};base64,{base64.b64encode(path.read_bytes()).decode()}"
    text = path.read_text(encoding="utf-8")
    # Fewer signs need three letters this way: a drawing has no text, and a comma stands between numbers as well.
    text = text if "'" in text else text.replace('"', "'")
    text = re.sub(r"(?<=\d) (?=[\d.])", ",", text)
    return f"data:{TYPES['.svg']},{quote(text, safe=SAFE_IN_ADDRESS)}"


def without_landmarks(tokens: list[Token]) -> list[Token]:
    """Return the tokens with plain boxes for the ways between lessons: what leads nowhere is no navigation."""
    tokens = list(tokens)
    for place, tag in enumerate(tokens):
        if isinstance(tag, Tag) and tag.name == "nav" and "prev-next-area" in tag.classes:
            tokens[end_of(tokens, place)] = End("div")
            tokens[place] = Tag("div", {"class": tag.get("class")})
    return tokens


def first(tokens: list[Token], name: str, attribute: str = "", word: str = "") -> int:
    """Return the place of the first tag with this name, and this word in this attribute if one is given."""
    return next(
        place
        for place, tag in enumerate(tokens)
        if isinstance(tag, Tag) and tag.name == name and (not attribute or word in tag.get(attribute).split())
    )


def inside(tokens: list[Token], name: str, attribute: str = "", word: str = "") -> list[Token]:
    """Return what stands in the first such element."""
    start = first(tokens, name, attribute, word)
    return tokens[start + 1 : end_of(tokens, start)]


def end_of(tokens: list[Token], start: int) -> int:
    """Return the place of the end tag of the element that starts at `start`; `start` itself if it has none."""
    tag = tokens[start]
    if not isinstance(tag, Tag) or tag.name in VOID or tag.closed:
        return start
    depth = 0
    for place in range(start, len(tokens)):
        token = tokens[place]
        if isinstance(token, (Tag, End)) and token.name == tag.name and not (isinstance(token, Tag) and token.closed):
            depth += 1 if isinstance(token, Tag) else -1
            if depth == 0:
                return place
    raise BuildError([f"{tag} has no end."])


def without(tokens: list[Token], name: str, attribute: str, word: str) -> list[Token]:
    """Return the tokens without the elements that have this word in this attribute, and all that is in them."""
    return _kept(tokens, lambda tag: tag.name == name and word in tag.get(attribute).split())


def _kept(tokens: list[Token], is_left_out: Callable[[Tag], bool]) -> list[Token]:
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if isinstance(token, Tag) and is_left_out(token):
            place = end_of(tokens, place)
        else:
            kept.append(token)
        place += 1
    return kept


def prefixed(tokens: list[Token], prefix: str) -> list[Token]:
    """Return the tokens of another page with names of their own, and pointers to these."""
    for tag in tags(tokens):
        for name in POINTERS & set(tag.attributes):
            tag.attributes[name] = " ".join(prefix + one for one in tag.get(name).split())
        if tag.name == "a" and tag.get("href").startswith("#"):
            tag.attributes["href"] = f"#{prefix}{tag.get('href')[1:]}"
    return tokens


def lowered(tokens: list[Token]) -> list[Token]:
    """Return the tokens with each heading one level below: they stand in a page that has its own title."""
    for token in tokens:
        if isinstance(token, (Tag, End)):
            token.name = HEADINGS.get(token.name, token.name)
    return tokens


def scoped(css: str, scope: str) -> str:
    """Return a page's style sheet for one element: what it says of the body, it says of that."""
    return "".join(_scoped(rule, scope) for rule in tinycss2.parse_stylesheet(css, True, True))


def _scoped(rule: Any, scope: str) -> str:
    content = tinycss2.serialize(rule.content or [])
    if rule.type == "at-rule" and rule.lower_at_keyword in NESTING:
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{scoped(content, scope)}}}"
    if rule.type != "qualified-rule":
        return ""
    selectors = [part.strip() for part in tinycss2.serialize(rule.prelude).split(",")]
    return f"{','.join(scope if one == 'body' else f'{scope} {one}' for one in selectors)}{{{content}}}"


def asks_for(tokens: list[Token]) -> Iterator[str]:
    """Yield what a page would ask for, or lead to, beside itself."""
    for tag in tags(tokens):
        for name in ("src", "srcset", "href", "poster", "data"):
            if name in tag.attributes and not OUTSIDE.match(tag.get(name) or "#"):
                yield f"{tag} leads out of the file."
        if tag.name != "a" and re.match(r"https?:", tag.get("src") or tag.get("href"), re.IGNORECASE):
            yield f"{tag} asks for a file of another site."


def _title(tokens: list[Token]) -> str:
    return "".join(map(str, inside(tokens, "title"))).strip()
