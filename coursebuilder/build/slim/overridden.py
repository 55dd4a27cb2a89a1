"""Leaves out declarations that a later rule with the same selector always replaces, as ours do with the theme's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

# What every browser understands that can show a page at all. A value with anything else may be ignored by an old one,
# which then uses the earlier value: that must stay.
OLD_PSEUDO = {"hover", "focus", "active", "visited", "root", "first-child", "last-child", "before", "after", "target"}
OLD_UNITS = {"px", "em", "rem", "vw", "vh", "pt", "deg", "s", "ms", "ch", "fr"}
OLD_FUNCTIONS = {"var", "rgb", "rgba", "calc"}
NEW_WORDS = {"clip", "fit-content", "min-content", "max-content", "contents", "subgrid", "revert", "revert-layer"}
# One word for several properties: who declares it declares them all.
SHORTHANDS = ("margin-", "padding-")

Place = tuple[str, str]  # a selector and a property


def drop_overridden(rules: list[Any], nesting: set[str]) -> None:
    """Take declarations away that the same selector declares again later, without a condition."""
    later: dict[Place, bool] = {}
    for rule, conditional in reversed(list(_in_order(rules, nesting, conditional=False))):
        selectors = [re.sub("[\"']", "", tinycss2.serialize(selector).strip()) for selector in rule.prelude]
        rule.content = [one for one in rule.content if not _is_replaced(one, selectors, later)]
        if not conditional and all(map(_is_understood, rule.prelude)):
            for one in rule.content:
                if one.type == "declaration" and (one.name.startswith("--") or is_old(one.value)):
                    for selector in selectors:
                        later[selector, one.name] = later.get((selector, one.name), False) or one.important


def _in_order(rules: Iterable[Any], nesting: set[str], *, conditional: bool) -> Iterator[tuple[Any, bool]]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield rule, conditional
        elif rule.lower_at_keyword in nesting and rule.content is not None:
            yield from _in_order(rule.content, nesting, conditional=True)


def _is_replaced(one: Any, selectors: list[str], later: dict[Place, bool]) -> bool:
    if one.type != "declaration":
        return False
    whole = one.name.partition("-")[0] if one.name.startswith(SHORTHANDS) else one.name
    whole = "list-style" if one.name.startswith("list-style") else whole
    found = [later.get((selector, one.name), later.get((selector, whole))) for selector in selectors]
    return all(important is not None and (important or not one.important) for important in found)


def _is_understood(selector: list[Any]) -> bool:
    names = re.findall(r":+(-?[\w-]+)", tinycss2.serialize(selector))
    return set(names) <= OLD_PSEUDO


def is_old(value: Iterable[Any]) -> bool:
    """Tell whether every browser understands a value."""
    for token in value:
        if token.type == "dimension" and token.lower_unit not in OLD_UNITS:
            return False
        if token.type == "function" and (token.lower_name not in OLD_FUNCTIONS or not is_old(token.arguments)):
            return False
        if token.type == "ident" and token.lower_value in NEW_WORDS:
            return False
        if token.type in ("error", "{} block", "[] block", "() block"):
            return False
        if token.type == "literal" and token.value != ",":
            return False
    return True
