"""Mirrors declarations for text that runs from the right: the theme says "left" where it means "start"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import tinycss2

SIDE = re.compile(r"(?<![A-Za-z0-9_])(left|right)(?![A-Za-z0-9_])")
OTHER = {"left": "right", "right": "left"}
# Values whose words left and right mean a side of the page.
SIDED = {"text-align", "text-align-last", "float", "clear", "caption-side", "transition", "transition-property"}
POSITIONS = {"background-position", "background-position-x", "object-position", "mask-position", "transform-origin",
             "perspective-origin", "background", "mask"}  # fmt: skip
FOUR_SIDES = {"margin", "padding", "inset", "border-width", "border-style", "border-color", "scroll-margin",
              "scroll-padding"}  # fmt: skip
SHADOWS = {"box-shadow", "text-shadow"}
CURSORS = {"e-resize": "w-resize", "w-resize": "e-resize", "ne-resize": "nw-resize", "nw-resize": "ne-resize",
           "se-resize": "sw-resize", "sw-resize": "se-resize"}  # fmt: skip
# The first length of these is the horizontal one; of a rotation, the angle.
HORIZONTAL = {"translatex", "translate", "translate3d", "rotate", "rotatez", "skewx"}
SPACE = tinycss2.parse_component_value_list(" ")[0]
Tokens = list[Any]


def flipped(declarations: Iterable[Any]) -> list[Any]:
    """Return the declarations as a page from right to left needs them."""
    return [_mirrored(one) if one.type == "declaration" else one for one in declarations]


def _mirrored(one: Any) -> Any:
    if one.name.startswith("--"):
        return one
    vendor, bare = re.match(r"(-[a-z]+-)?(.*)", one.name).groups()  # type: ignore[union-attr]
    one.name = (vendor or "") + SIDE.sub(lambda found: OTHER[found[1]], bare)
    change = _change_for(bare.lower())
    if change:
        one.value = change(one.value)
    return one


def _change_for(name: str) -> Callable[[Tokens], Tokens] | None:
    return next((change for names, change in CHANGES if name in names), None)


def _swap_sides(value: Tokens) -> Tokens:
    swapped: Tokens = []
    for token in value:
        word = SIDE.sub(lambda found: OTHER[found[1]], token.value) if token.type == "ident" else ""
        swapped += _parsed(word) if word else [token]
    return swapped


def _mirror_cursor(value: Tokens) -> Tokens:
    return _parsed(re.sub(r"[a-z-]+-resize", lambda found: CURSORS.get(found[0], found[0]), tinycss2.serialize(value)))


def _parsed(text: str) -> Tokens:
    return list(tinycss2.parse_component_value_list(text))


def _words(value: Tokens) -> Tokens:
    return [token for token in value if token.type not in ("whitespace", "comment")]


def _spaced(words: Tokens) -> Tokens:
    spaced: Tokens = []
    for word in words:
        spaced += [word, SPACE]
    return spaced[:-1]


def _swap_second_and_fourth(value: Tokens) -> Tokens:
    words = _words(value)
    if len(words) != 4:
        return value
    return _spaced([words[0], words[3], words[2], words[1]])


def _swap_corners(value: Tokens) -> Tokens:
    halves = _split(value, "/")
    mirrored = []
    for half in halves:
        words = _words(half)
        if len(words) > 1:
            # One corner missing is the one across from it.
            top_left, top_right, bottom_right = words[0], words[1], words[2] if len(words) > 2 else words[0]
            bottom_left = words[3] if len(words) > 3 else top_right
            words = [top_right, top_left, bottom_left, bottom_right]
        mirrored.append(_spaced(words))
    return _joined(mirrored, " / ")


def _mirror_position(value: Tokens) -> Tokens:
    """Swap the words left and right; of a percentage that stands first, take the rest to the whole."""
    return _each_part(value, lambda part: _swap_sides(_mirror_percentage(part)))


def _mirror_percentage(part: Tokens) -> Tokens:
    numbers = [place for place, token in enumerate(part) if token.type in ("percentage", "dimension", "number")]
    if numbers and part[numbers[0]].type == "percentage" and not _after_vertical_word(part, numbers[0]):
        rest = 100 - part[numbers[0]].value
        part = [*part[: numbers[0]], *_parsed(f"{rest:g}%"), *part[numbers[0] + 1 :]]
    return part


def _after_vertical_word(part: Tokens, place: int) -> bool:
    return any(token.type == "ident" for token in part[:place])


def _mirror_moves(value: Tokens) -> Tokens:
    for token in value:
        if token.type == "function" and token.lower_name in HORIZONTAL:
            token.arguments = _negate_first(token.arguments)
    return value


def _negate_first(value: Tokens) -> Tokens:
    """Return the tokens with the first length or angle turned into its opposite."""
    for place, token in enumerate(value):
        if token.type in ("number", "dimension", "percentage"):
            text = tinycss2.serialize([token])
            negative = text[1:] if text.startswith("-") else f"-{text.lstrip('+')}"
            return [*value[:place], *_parsed(text if token.value == 0 else negative), *value[place + 1 :]]
        if token.type == "function" and token.lower_name in ("calc", "var"):
            return [*value[:place], *_parsed(f"calc(-1 * {tinycss2.serialize([token])})"), *value[place + 1 :]]
    return value


def _each_part(value: Tokens, change: Callable[[Tokens], Tokens]) -> Tokens:
    return _joined([change(part) for part in _split(value, ",")], ",")


def _split(value: Tokens, sign: str) -> list[Tokens]:
    parts: list[Tokens] = [[]]
    for token in value:
        if token == sign:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _joined(parts: list[Tokens], sign: str) -> Tokens:
    return _parsed(sign.join(tinycss2.serialize(part).strip() for part in parts))


CHANGES: list[tuple[set[str], Callable[[Tokens], Tokens]]] = [
    (SIDED, _swap_sides),
    (POSITIONS, _mirror_position),
    (FOUR_SIDES, _swap_second_and_fourth),
    ({"border-radius"}, _swap_corners),
    (SHADOWS, lambda value: _each_part(value, _negate_first)),
    ({"transform"}, _mirror_moves),
    ({"translate"}, _negate_first),
    ({"cursor"}, _mirror_cursor),
]
