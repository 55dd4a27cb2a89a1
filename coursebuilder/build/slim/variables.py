"""Writes a variable's value where it is asked for, if the variable has one value only; takes idle variables away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import tinycss2

VARIABLE = re.compile(r"--[\w-]+")
MOST_OFTEN = 3  # more often a name is shorter than a long value, even when the page is compressed
NO_VALUE = {"", "initial", "inherit", "unset", "revert", "revert-layer"}

Rule = Any  # a node of tinycss2, with declarations
IsRoot = Callable[[list[Any]], bool]


def put_in_place(rules: Iterable[Rule], conditional: Iterable[Rule], is_root: IsRoot, elsewhere: str) -> None:
    """Replace `var(--name)` by the value of a variable that is declared once, for the whole page.

    Such a value means the same everywhere, unless it asks for a variable that some element gives another value: it
    then stays. So do variables that other style sheets speak of, in `elsewhere`. `is_root` tells whether a selector
    means the root of a page and nothing else; `conditional` are the rules that do not always hold.
    """
    always = list(rules)
    every = [*always, *conditional]
    declared: dict[str, list[tuple[Rule, Any]]] = {}
    for rule in every:
        for one in rule.content:
            if one.type == "declaration" and one.name.startswith("--"):
                declared.setdefault(one.name, []).append((rule, one))
    known = set(map(id, always))
    for_all = {name for name, found in declared.items() if all(any(map(is_root, rule.prelude)) for rule, _ in found)}
    spoken_of = set(VARIABLE.findall(elsewhere))
    values: dict[str, list[Any]] = {}
    for name in sorted(for_all - spoken_of):
        (rule, one), *others = declared[name]
        plain = not one.important and tinycss2.serialize(one.value).strip().lower() not in NO_VALUE
        if not others and id(rule) in known and plain and set(_asked(one.value)) <= for_all:
            values[name] = one.value
    _replace(every, values)


def _replace(rules: list[Rule], values: dict[str, list[Any]]) -> None:
    """Write the values into all declarations, those of other variables among them, until none asks for one."""
    asked = [name for rule in rules for one in rule.content if one.type == "declaration" for name in _asked(one.value)]
    values = {
        name: value
        for name, value in values.items()
        if asked.count(name) <= MOST_OFTEN or len(tinycss2.serialize(value)) <= len(f"var({name})")
    }
    for rule in rules:
        for one in rule.content:
            if one.type == "declaration":
                for _ in values:  # one value may lead to another, never in a circle that a browser would accept
                    if not set(_asked(one.value)) & set(values):
                        break
                    one.value = _with_values(one.value, values)


def _asked(value: Iterable[Any]) -> list[str]:
    return VARIABLE.findall(tinycss2.serialize(value))


def _with_values(tokens: list[Any], values: dict[str, list[Any]]) -> list[Any]:
    written: list[Any] = []
    for token in tokens:
        if token.type == "function":
            name = next((one.value for one in token.arguments if one.type == "ident"), "")
            if token.lower_name == "var" and name in values:
                written += tinycss2.parse_component_value_list(tinycss2.serialize(values[name]).strip())
                continue
            token.arguments = _with_values(token.arguments, values)
        elif token.type in ("() block", "{} block", "[] block"):
            token.content = _with_values(token.content, values)
        written.append(token)
    return written


def drop_idle(rules: list[Rule], elsewhere: str) -> None:
    """Take away the variables that no property asks for, neither itself nor through another variable."""
    asks: dict[str, set[str]] = {}
    wanted = set(VARIABLE.findall(elsewhere))
    for rule in rules:
        for one in rule.content:
            names = set(_asked(one.value)) if one.type == "declaration" else set()
            if one.type == "declaration" and one.name.startswith("--"):
                asks.setdefault(one.name, set()).update(names)
            else:
                wanted |= names if one.type == "declaration" else set(VARIABLE.findall(one.serialize()))
    waiting = list(wanted)
    while waiting:
        for name in asks.get(waiting.pop(), set()) - wanted:
            wanted.add(name)
            waiting.append(name)
    for rule in rules:
        rule.content = [
            one
            for one in rule.content
            if one.type != "declaration" or not one.name.startswith("--") or one.name in wanted
        ]
