"""A page without the bytes that nobody needs: one style sheet, one script, no idle class, no idle space."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from coursebuilder.build.slim.markup import RAW_TEXT, Doctype, End, Tag, Text, Token, tags, with_text_joined
from coursebuilder.build.slim.policy import META
from coursebuilder.build.slim.scripts import path_of, runs

# Space beside these is never seen.
BLOCKS = {
    *(
        "html",
        "head",
        "body",
        "meta",
        "link",
        "script",
        "title",
        "style",
        "template",
        "header",
        "footer",
        "main",
        "nav",
    ),
    *(
        "section",
        "article",
        "aside",
        "div",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ),
    *("form", "fieldset", "legend", "figure", "figcaption", "table", "thead", "tbody", "tfoot", "tr", "td", "th"),
    *(
        "caption",
        "colgroup",
        "col",
        "details",
        "summary",
        "blockquote",
        "hr",
        "option",
        "optgroup",
        "address",
        "dialog",
    ),
}
SPACED_AS_WRITTEN = {"pre", "textarea"}
SPACE = " \t\r\n\f"
# Classes of docutils and Sphinx: they go where no style asks for them. Ours stay, they say what a text is.
FOREIGN = {"arabic", "simple", "myst", "docutils", "compound", "reference", "internal", "external", "std", "std-doc",
           "std-ref", "xref", "doc", "align-default", "align-center", "literal", "pre", "field-list", "colwidths-auto",
           "row-odd", "row-even", "head", "stub", "toctree-l1", "toctree-l2", "current", "container"}  # fmt: skip
FOREIGN_DATA = {"data-content_root", "data-default-mode"}
IDLE = {
    ("link", "type"): {"text/css"},
    ("script", "type"): {"text/javascript", "application/javascript"},
    ("main", "role"): {"main"},
    ("nav", "role"): {"navigation"},
}
ADDRESSES = {"src", "href", "poster", "data"}
BOOLEAN = {"hidden", "disabled", "checked", "novalidate", "open", "defer", "async", "required", "multiple", "selected"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the files that pages ask for, and which classes mean something."""

    styles: frozenset[str]  # those that are now in one
    scripts: frozenset[str]
    style: str  # the address of the one
    script: str
    addresses: dict[str, str] = field(default_factory=dict)  # of the others, with a version
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)  # of pictures
    names: dict[str, str] = field(default_factory=dict)  # of pictures, as they go out
    classes: frozenset[str] = frozenset()  # that a style sheet or a script asks for


def slim_page(page: list[Token], plan: Plan) -> list[Token]:
    """Return the tokens of a page as they go out."""
    tokens = [_tidied(token, plan) if isinstance(token, Tag) else token for token in _with_policy(_joined(page, plan))]
    _with_waiting_pictures(tokens, plan)
    _with_names(tokens, plan.names)
    return _without_idle_space(with_text_joined(tokens))


def is_style(tag: Tag) -> bool:
    """Tell whether an element asks for a style sheet."""
    return tag.name == "link" and tag.get("rel") == "stylesheet"


def _joined(page: list[Token], plan: Plan) -> Iterator[Token]:
    """Yield the tokens with the one style sheet and the one script where the first of theirs stood."""
    waiting: dict[str, Callable[[], Tag]] = {
        "link": lambda: Tag("link", {"rel": "stylesheet", "href": plan.style}),
        "script": lambda: Tag("script", {"defer": None, "src": plan.script}),
    }
    skip_end = False
    for token in page:
        if skip_end and isinstance(token, (End, Text)):
            skip_end = not isinstance(token, End)
            continue
        if not isinstance(token, Tag):
            yield token
            continue
        path = path_of(token.get("href") if token.name == "link" else token.get("src"))
        if is_style(token) and path in plan.styles:
            make = waiting.pop("link", None)
            if make:
                yield make()
        elif runs(token) and path in plan.scripts:
            make = waiting.pop("script", None)
            if make:
                yield make()
                yield End("script")
            skip_end = True
        else:
            if path in plan.addresses:
                token.attributes["href" if token.name == "link" else "src"] = plan.addresses[path]
            yield token


def _with_policy(page: Iterator[Token]) -> Iterator[Token]:
    """Yield the tokens with the policy after the encoding, before anything is asked for."""
    for token in page:
        if isinstance(token, Tag) and token.get("http-equiv").lower() == "content-security-policy":
            continue  # the one and only is ours
        yield token
        if isinstance(token, Tag) and token.name == "meta" and "charset" in token.attributes:
            yield META


def _with_waiting_pictures(page: list[Token], plan: Plan) -> None:
    """Give pictures the room that they will need, so that nothing moves; all but the first wait until they are near."""
    pictures = [token for token in page if isinstance(token, Tag) and token.name == "img"]
    for place, picture in enumerate(pictures):
        size = plan.sizes.get(path_of(picture.get("src")))
        if size and not {"width", "height"} & set(picture.attributes):
            picture.attributes |= {"width": str(size[0]), "height": str(size[1])}
        if place:
            picture.attributes.setdefault("loading", "lazy")


def _with_names(page: list[Token], names: dict[str, str]) -> None:
    """Write the names that pictures go out with wherever an element asks for one or leads to one."""
    for tag in tags(page):
        for attribute in ADDRESSES & set(tag.attributes):
            path = path_of(tag.get(attribute))
            if unquote(path) in names:
                tag.attributes[attribute] = names[unquote(path)] + tag.get(attribute)[len(path) :]
        if tag.get("srcset"):
            choices = [choice.split() for choice in tag.get("srcset").split(",") if choice.strip()]
            written = (" ".join([names.get(unquote(path), path), *size]) for path, *size in choices)
            tag.attributes["srcset"] = ", ".join(written)


def _tidied(tag: Tag, plan: Plan) -> Tag:
    """Return a tag without what neither a browser nor a style or script reads."""
    kept: dict[str, str | None] = {}
    for name, value in tag.attributes.items():
        if (value or "").lower() in IDLE.get((tag.name, name), ()) or (name == "title" and tag.name == "link"):
            continue
        if name in FOREIGN_DATA:
            continue
        if name == "class":
            value = " ".join(one for one in tag.classes if one not in FOREIGN or one in plan.classes)  # noqa: PLW2901
            if not value:
                continue
        kept[name] = None if name in BOOLEAN or (name.startswith("data-") and not value) else value
    return Tag(tag.name, kept, tag.closed)


def _without_idle_space(tokens: list[Token]) -> list[Token]:
    """Return the tokens with each run of spaces as short as it can be.

    A line's end stays one: paragraphs show theirs. Nothing changes in `<pre>` and `<textarea>`.
    """
    written: list[Token] = []
    as_written = 0
    for place, token in enumerate(tokens):
        if isinstance(token, Tag) and token.name in SPACED_AS_WRITTEN:
            as_written += 1
        elif isinstance(token, End) and token.name in SPACED_AS_WRITTEN:
            as_written -= 1
        if type(token) is Text and not token.raw and not as_written:
            text = re.sub(rf"[{SPACE}]+", lambda run: "\n" if "\n" in run[0] else " ", token.text)
            if _hides_space(tokens[place - 1] if place else None):
                text = text.lstrip(SPACE)
            if _hides_space(tokens[place + 1] if place + 1 < len(tokens) else None):
                text = text.rstrip(SPACE)
            if text:
                written.append(Text(text))
        else:
            written.append(token)
    return written


def _hides_space(neighbour: Token | None) -> bool:
    if isinstance(neighbour, (Tag, End)):
        return neighbour.name in BLOCKS and neighbour.name not in RAW_TEXT - {"title", "script", "style"}
    return neighbour is None or isinstance(neighbour, Doctype)
