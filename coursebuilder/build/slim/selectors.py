"""Selectors read well enough to tell whether an element of some page can ever match them.

The answer is one of three: never, perhaps, always. "Perhaps" is what a script or the reader changes: a class that a
script adds, `:hover`, `[open]`. Only what can never match is left out, so that "perhaps" is always the safe answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import tinycss2

NEVER, PERHAPS, ALWAYS = 0, 1, 2
COMBINATORS = {">", "+", "~"}
# A reader opens a `<details>`, and the browser says so in the page.
CHANGED_BY_THE_READER = {"open"}
ANY_OF = {"is", "where", "matches", "-webkit-any", "-moz-any"}
PARTS_OF_INPUTS = {
    "-webkit-datetime-edit": {"date", "time", "month", "week", "datetime-local"},
    "-webkit-calendar-picker": {"date", "time", "month", "week", "datetime-local", "text"},
    "-webkit-color-swatch": {"color"},
    "-webkit-search": {"search"},
    "-webkit-inner-spin": {"number", "date", "time"},
    "-webkit-outer-spin": {"number", "date", "time"},
    "file-selector-button": {"file"},
    "-webkit-file-upload": {"file"},
}
OPERATORS: dict[str, Callable[[str, str], bool]] = {
    "=": lambda value, wanted: value == wanted,
    "~=": lambda value, wanted: wanted in value.split(),
    "|=": lambda value, wanted: value == wanted or value.startswith(f"{wanted}-"),
    "^=": lambda value, wanted: bool(wanted) and value.startswith(wanted),
    "$=": lambda value, wanted: bool(wanted) and value.endswith(wanted),
    "*=": lambda value, wanted: bool(wanted) and wanted in value,
}

Simple = list[Any]  # the component values of one `.class`, `[attribute]`, `:pseudo` ...


@dataclass(frozen=True, slots=True)
class Element:
    """What a selector can ask of an element."""

    tag: str
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, or nothing."""
        return next((value for key, value in self.attributes if key == name), None)


@dataclass(slots=True)
class Used:
    """What pages hold; the words that scripts may add as classes or ids; the attributes that they may change."""

    elements: set[Element]
    words: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    known: dict[str, int] = field(default_factory=dict)
    groups: dict[str, list[Element]] = field(default_factory=dict)
    beginnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Group the elements by class and by tag: few of them come into question for a selector."""
        self.beginnings = tuple(sorted(word for word in self.words if word.endswith("-") and len(word) > 1))
        for element in self.elements:
            for name in (element.tag, *(f".{one}" for one in element.classes)):
                self.groups.setdefault(name, []).append(element)

    def can_match(self, selector: list[Any]) -> bool:
        """Tell whether some element may match each part of a selector, now or after a script has run."""
        return all(self.best(compound) > NEVER for compound in compounds_of(selector))

    def is_root(self, selector: list[Any]) -> bool:
        """Tell whether a selector means the root of every page and no other element."""
        first, *others = compounds_of(selector)
        return not others and all(
            self.matches(first, element) == (ALWAYS if element.tag == "html" else NEVER) for element in self.elements
        )

    def best(self, compound: list[Simple]) -> int:
        """Return the best answer that any element gives to a compound such as `a.button:hover`."""
        key = "".join(tinycss2.serialize(simple) for simple in compound)
        if key not in self.known:
            self.known[key] = max((self.matches(compound, one) for one in self.candidates(compound)), default=NEVER)
        return self.known[key]

    def candidates(self, compound: list[Simple]) -> Iterable[Element]:
        """Return the elements that a compound may be about: those of its class, else of its tag, else all."""
        for simple in compound:
            if simple[0] == "." and not self.may_add(simple[1].value):
                return self.groups.get(f".{simple[1].value}", ())
        for simple in compound:
            if simple[0].type == "ident":
                return self.groups.get(simple[0].lower_value, ())
        return self.elements

    def matches(self, compound: list[Simple], element: Element) -> int:
        """Return whether `element` matches a compound."""
        answer = ALWAYS
        for simple in compound:
            answer = min(answer, self.answer(simple, element))
            if answer == NEVER:
                break
        return answer

    def answer(self, simple: Simple, element: Element) -> int:
        """Return whether `element` matches one part of a compound."""
        first = simple[0]
        if first.type == "ident":
            return ALWAYS if first.lower_value == element.tag.lower() else NEVER
        if first.type == "hash":
            return PERHAPS if first.value in self.words else ALWAYS * (element.get("id") == first.value)
        if first.type == "[] block":
            return self.in_brackets(first, element)
        if first == ".":
            return self.has_class(simple[1].value, element)
        if first == ":":
            return self.pseudo(simple, element)
        return ALWAYS  # the star

    def has_class(self, name: str, element: Element) -> int:
        """Return whether `element` has a class."""
        if self.may_add(name):
            return PERHAPS
        return ALWAYS if name in element.classes else NEVER

    def may_add(self, name: str) -> bool:
        """Tell whether a script may add or take away a class; `"place-"` stands for all that begin so."""
        return name in self.words or any(name.startswith(start) for start in self.beginnings)

    def attribute(self, name: str, element: Element, fits: Callable[[str], bool]) -> int:
        """Return whether an attribute of `element` fits."""
        if name in self.attributes | CHANGED_BY_THE_READER:
            return PERHAPS
        value = (" ".join(sorted(element.classes)) or None) if name == "class" else element.get(name)
        if name == "class" and any(map(fits, self.words)):
            return PERHAPS
        return ALWAYS if value is not None and fits(value) else NEVER

    def in_brackets(self, block: Any, element: Element) -> int:
        """Return whether `element` matches `[name]` or `[name="value"]`."""
        content = [token for token in block.content if token.type != "whitespace"]
        name = content[0].lower_value
        operator = "".join(token.value for token in content[1:] if token.type == "literal")
        values = [token.value for token in content[1:] if token.type in ("ident", "string")]
        if not operator:
            return self.attribute(name, element, lambda value: True)
        wanted, folded = values[0], len(values) > 1 or name in {"type", "rel", "dir", "lang"}
        compare = OPERATORS[operator]
        if folded:
            return self.attribute(name, element, lambda value: compare(value.lower(), wanted.lower()))
        return self.attribute(name, element, lambda value: compare(value, wanted))

    def pseudo(self, simple: Simple, element: Element) -> int:
        """Return whether `element` matches a pseudo-class; a pseudo-element asks nothing of it."""
        named = simple[-1]
        if len(simple) > 2 or named.type != "function":
            # `:visited` is left out, so that a link looks the same whether somebody opened it or not.
            if len(simple) == 2 and named.lower_value in ("root", "visited"):
                return ALWAYS if named.lower_value == "root" and element.tag == "html" else NEVER
            return self.control(named, element) if len(simple) > 2 else PERHAPS
        name = named.lower_name
        if name in ANY_OF or name == "not":
            answer = max((self.inner(part, element) for part in split_at_commas(named.arguments)), default=NEVER)
            return ALWAYS - answer if name == "not" else answer
        if name == "lang":
            wanted = "".join(token.value for token in named.arguments if token.type in ("ident", "string")).lower()
            spoken = {(one.get("lang") or "").lower() for one in self.elements}
            return PERHAPS if any(OPERATORS["|="](one, wanted) for one in spoken) else NEVER
        if name == "has":
            return PERHAPS if any(map(self.can_match, split_at_commas(named.arguments))) else NEVER
        return PERHAPS

    def control(self, named: Any, element: Element) -> int:
        """Return whether `element` has a pseudo-element: parts of a control are in inputs of one type only."""
        name = named.lower_value if named.type == "ident" else named.lower_name
        types = next((types for start, types in PARTS_OF_INPUTS.items() if name.startswith(start)), None)
        return ALWAYS if types is None or (element.get("type") or "").lower() in types else NEVER

    def inner(self, selector: list[Any], element: Element) -> int:
        """Return whether `element` matches a selector in brackets; what stands before its last part only exists."""
        *before, last = compounds_of(selector)
        answer = self.matches(last, element)
        return min([answer, PERHAPS, *map(self.best, before)]) if before else answer


def split_at_commas(tokens: Iterable[Any]) -> list[list[Any]]:
    """Return the selectors of a list."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        elif token.type != "comment":
            parts[-1].append(token)
    return [part for part in parts if any(token.type != "whitespace" for token in part)]


def compounds_of(selector: list[Any]) -> list[list[Simple]]:
    """Return the compounds of a selector, each a list of its simple parts."""
    compounds: list[list[Simple]] = [[]]
    place = 0
    while place < len(selector):
        token = selector[place]
        if token.type == "whitespace" or (token.type == "literal" and token.value in COMBINATORS):
            compounds.append([])
            place += 1
            continue
        length = {".": 2, ":": 2}.get(token.value if token.type == "literal" else "", 1)
        if length == 2 and selector[place + 1].type == "literal":
            length = 3  # the two colons of a pseudo-element
        compounds[-1].append(selector[place : place + length])
        place += length
    return [compound for compound in compounds if compound]


def has_vendor_part(selector: list[Any]) -> bool:
    """Tell whether one browser's own word is in a selector: another browser then ignores the whole list."""
    return re.search(r":-[a-z]", tinycss2.serialize(selector)) is not None
