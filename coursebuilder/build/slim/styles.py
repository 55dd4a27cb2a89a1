"""One style sheet out of many: what no page can use is left out, and what is left is as short as it can be."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2

from coursebuilder.build.slim.flip import flipped
from coursebuilder.build.slim.minified import minified
from coursebuilder.build.slim.overridden import drop_overridden
from coursebuilder.build.slim.selectors import Used, has_vendor_part, split_at_commas
from coursebuilder.build.slim.variables import drop_idle, put_in_place

# At-rules that hold other rules, and those that hold declarations.
NESTING = {"media", "supports", "layer", "container"}
LICENCE = re.compile(r"/\*!(.*?)\*/", re.DOTALL)
ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)""")
IMPORT = re.compile(r"""@import\s+(?:url\()?["']?((?![a-z]+:|/)[^"')]+)["']?\)?\s*;""", re.IGNORECASE)

Rule = Any  # a node of tinycss2


def combined(sheets: Iterable[tuple[str, str]]) -> str:
    """Return the text of all sheets, given as (path below the pages, text), with addresses as seen from `_static`."""
    return "\n".join(moved(text, posixpath.dirname(path), "_static") for path, text in sheets)


def moved(css: str, folder: str, to: str) -> str:
    """Return a style sheet of `folder` with its addresses as seen from the folder `to`."""

    def seen_from_there(found: re.Match[str]) -> str:
        if re.match(r"[a-z][a-z0-9+.-]*:|/|#", found[1], re.IGNORECASE):
            return found[0]
        return f'url("{posixpath.relpath(posixpath.join(folder, found[1]), to)}")'

    return ADDRESS.sub(seen_from_there, css)


def slim_css(css: str, used: Used, *, rtl: bool = False, elsewhere: str = "") -> str:
    """Return the rules of `css` that `used` can use, mirrored where text runs from the right, minified.

    What other style sheets of the same pages ask for, `elsewhere`, stays too: variables, animations, fonts.
    """
    rules = list(_kept(_parsed(css), used))
    drop_overridden(rules, NESTING)
    with_variables(rules, used, elsewhere)
    rules = _without_unused_parts(rules, elsewhere)
    text = "".join(_written(rule, rtl) for rule in rules)
    return minified(text, ".css")


def with_variables(rules: list[Rule], used: Used, elsewhere: str) -> None:
    """Leave as few variables as can be."""
    always = [rule for rule in rules if rule.type == "qualified-rule"]
    conditional = list(_inner(rule for rule in rules if rule.type != "qualified-rule"))
    elsewhere += "".join(rule.serialize() for rule in rules if _is_animation(rule))
    put_in_place(always, conditional, used.is_root, elsewhere)
    drop_idle([*always, *conditional], elsewhere)


def licences(text: str) -> list[str]:
    """Return the licence comments of a style sheet or script."""
    return ["\n".join(line.strip(" *") for line in found.strip().splitlines()) for found in LICENCE.findall(text)]


def class_names(css: str) -> set[str]:
    """Return every class that a style sheet speaks of."""
    return set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", css)) | set(re.findall(r"\[class[*^$~|]?=\"?([\w-]+)", css))


def _parsed(css: str) -> list[Rule]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _kept(rules: Iterable[Rule], used: Used) -> Iterator[Rule]:
    """Yield the rules that some element may match; what a browser would not understand is left out."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = split_at_commas(rule.prelude)
            possible = [selector for selector in selectors if used.can_match(selector)]
            if possible and len(possible) < len(selectors) and any(map(has_vendor_part, selectors)):
                possible = selectors  # a browser that does not know one of them ignores them all: it still must
            if possible:
                rule.prelude = possible
                rule.content = _declarations(rule.content)
                yield rule
        elif rule.type == "at-rule" and rule.lower_at_keyword in NESTING and rule.content is not None:
            rule.content = list(_kept(_parsed(tinycss2.serialize(rule.content)), used))
            if rule.content:
                yield rule
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule


def _declarations(content: list[Any]) -> list[Any]:
    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [one for one in parsed if one.type in ("declaration", "qualified-rule", "at-rule")]


def _is_animation(rule: Rule) -> bool:
    return rule.type == "at-rule" and str(rule.lower_at_keyword).endswith("keyframes")


def _inner(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield the rules with declarations, those in `@media` too."""
    for rule in rules:
        if rule.type == "qualified-rule":
            yield rule
        elif rule.lower_at_keyword in NESTING:
            yield from _inner(rule.content or [])


def _without_unused_parts(rules: list[Rule], elsewhere: str) -> list[Rule]:
    """Return the rules without animations and fonts that nothing asks for, and without empty rules."""
    texts = [
        tinycss2.serialize(one.value) for rule in _inner(rules) for one in rule.content if one.type == "declaration"
    ]
    texts.append(elsewhere)
    words = set(re.findall(r"[\w-]+", " ".join(texts)))
    families = " ".join(texts).lower()

    def asked_for(rule: Rule) -> bool:
        if rule.type != "at-rule":
            return bool(rule.content)
        if _is_animation(rule):
            return tinycss2.serialize(rule.prelude).strip(" \"'") in words
        if rule.lower_at_keyword == "font-face":
            named = re.search(r"font-family:\s*[\"']?([^\"';]+)", tinycss2.serialize(rule.content))
            return named is not None and named[1].strip().lower() in families
        if rule.lower_at_keyword in NESTING and rule.content is not None:
            rule.content = [one for one in rule.content if asked_for(one)]
            return bool(rule.content)
        return True

    return [rule for rule in rules if asked_for(rule)]


def _written(rule: Rule, rtl: bool) -> str:
    if rule.type == "qualified-rule":
        selectors = ",".join(tinycss2.serialize(selector).strip() for selector in rule.prelude)
        content = flipped(rule.content) if rtl and not speaks_of_direction(selectors) else rule.content
        return f"{selectors}{{{';'.join(_declaration(one) for one in content)}}}\n"
    if rule.lower_at_keyword in NESTING and rule.content is not None:
        content = "".join(_written(one, rtl) for one in rule.content)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{content}}}\n"
    return f"{rule.serialize()}\n"


def _declaration(one: Any) -> str:
    if one.type != "declaration":
        return str(one.serialize())
    return f"{one.name}:{tinycss2.serialize(one.value).strip()}{'!important' if one.important else ''}"


def speaks_of_direction(selectors: str) -> bool:
    """Tell whether a rule is written for one direction: it then says what it means."""
    return "[dir" in selectors or ":dir(" in selectors


def whole_sheet(folder: Path, path: str) -> str:
    """Return the text of a style sheet, with those that it imports from beside it in their places."""

    def imported(found: re.Match[str]) -> str:
        other = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[1]))
        # Addresses in it are as seen from its own folder; here they are seen from the one that asks for it.
        return moved(whole_sheet(folder, other), posixpath.dirname(other), posixpath.dirname(path))

    return IMPORT.sub(imported, (folder / path).read_text(encoding="utf-8-sig"))
