"""Heads: face, hair and headscarf, seen from the front or turned to a side."""

from __future__ import annotations

from ink import (
    INK,
    NONE,
    PAPER,
    Mark,
    Marks,
    Path,
    Point,
    blob,
    box,
    circle,
    curve,
    dot,
    ellipse,
    line,
    patch,
    placed,
    shape,
)
from looks import Look

SIDE: tuple[Point, ...] = (
    (0, -16), (9, -12.5), (12, -5), (15.5, 2.5), (12.2, 5), (11, 11),
    (4, 16), (-4, 14), (-11, 6), (-12.5, -5), (-8.5, -13.5),
)  # fmt: skip
FRONT: tuple[Point, ...] = (
    (0, -16), (9.5, -12), (13, -2), (11, 8), (5, 14.5), (0, 16),
    (-5, 14.5), (-11, 8), (-13, -2), (-9.5, -12),
)  # fmt: skip


def head(
    look: Look,
    x: float,
    y: float,
    size: float = 1,
    turn: float = 0,
    *,
    face: int = 1,
    mood: str = "calm",
) -> Marks:
    """Draw a head around (x, y); `face` is -1 left, 0 front, 1 right.

    `mood` is `calm`, `glad`, `worried`, `talking` or `asleep`.
    """
    side = face != 0
    if look.hair == "scarf":
        marks = _scarf(look, side)
    else:
        marks = _hair_behind(look, side)
        if not side:
            marks += [circle(-13, 1, 3.4, look.skin), circle(13, 1, 3.4, look.skin)]
        marks.append(shape(blob(*(SIDE if side else FRONT)), look.skin))
    if look.beard:
        marks.append(_beard(look, side))
    if look.hair != "scarf":
        marks += _hair(look, side)
    marks += _face(look, side, mood)
    return placed(marks, x, y, size, turn, flip=face < 0)


def nape(look: Look, x: float, y: float, size: float = 1) -> Marks:
    """Draw a head seen from behind."""
    if look.hair == "scarf":
        marks = [shape(blob(*_SCARF_FRONT), look.hair_colour)]
    else:
        marks = _hair_behind(look, side=False)
        marks += [circle(-13, 1, 3.4, look.skin), circle(13, 1, 3.4, look.skin)]
        full = blob(*((px * 1.02, min(py, 11)) for px, py in FRONT))
        marks += [shape(blob(*FRONT), look.skin), _tuft(full, look)]
    return placed(marks, x, y, size)


def _face(look: Look, side: bool, mood: str) -> Marks:
    left, right, y = (1.8, 9.2, -0.5) if side else (-5, 5, -0.5)
    marks: Marks = []
    if mood == "asleep":
        marks += [curve((x - 2, y), (x, y + 1.5), (x + 2, y)) for x in (left, right)]
    else:
        marks += [dot(left, y, 1.7), dot(right, y, 1.7)]
    if look.glasses:
        marks += [shape(box(x - 4.4, y - 3.4, 8.8, 7.6, 2.4), NONE) for x in (left, right)]
        marks += [line((-2.6, y - 1.4), (-7.5, y - 0.6))] if side else []
    a, b, m = (3, 8.4, 8.4) if side else (-4, 4, 8.6)
    mid = (a + b) / 2
    colour = look.skin if look.beard and look.hair_colour == INK else INK
    if mood == "talking":
        marks.append(patch(ellipse(mid, m + 0.5, 3, 2.4), colour))
    elif mood == "worried":
        marks.append(curve((a, m + 1.4), (mid, m), (b, m + 1.4), colour=colour))
    else:
        dip = 2.4 if mood == "glad" else 1.3
        marks.append(curve((a, m - 0.6), (mid, m + dip - 0.6), (b, m - 0.6), colour=colour))
    return marks


def _tuft(path: Path, look: Look) -> Mark:
    return shape(path, look.hair_colour)


_CAP_SIDE: tuple[Point, ...] = (
    (11, -9.5), (9, -15), (2, -18.5), (-7, -17.5), (-13.5, -10), (-14, -1),
    (-11.5, 7), (-8, 5), (-6.5, 0), (-4.5, -5.5), (2, -8),
)  # fmt: skip
_CAP_FRONT: tuple[Point, ...] = (
    (-13.4, -1), (-14, -9), (-9, -16.5), (0, -19), (9, -16.5), (14, -9),
    (13.4, -1), (10, -7.5), (2, -10), (-6, -9), (-10.5, -6),
)  # fmt: skip
_EAR_LOW: tuple[Point, ...] = ((-6.5, 1.5), (-4, 1.5), (-3.8, 4.5), (-6.2, 7.5), (-8.2, 4.5))
_BALD_SIDE: tuple[Point, ...] = (
    (-11.5, -8), (-13.5, -2), (-11.5, 7), (-8, 5.5), (-6.5, 0), (-7, -5),
)  # fmt: skip
_SCARF_SIDE: tuple[Point, ...] = (
    (6, -18.5), (-5, -19), (-15, -11), (-16.5, 2), (-15, 14), (-20, 25),
    (-17, 35), (0, 40), (15, 34), (16, 26), (10, 18), (14, 10), (14, -8),
)  # fmt: skip
_SCARF_FRONT: tuple[Point, ...] = (
    (0, -20), (-11.5, -15.5), (-16.5, -3), (-14.5, 12), (-22, 25), (-14, 35),
    (0, 39), (14, 35), (22, 25), (14.5, 12), (16.5, -3), (11.5, -15.5),
)  # fmt: skip


def _hair_behind(look: Look, side: bool) -> Marks:
    """Return the hair that lies behind the head."""
    fill = look.hair_colour
    if look.hair == "curly":
        ring = [(-14, 1), (-15, -8), (-9, -15), (0, -18), (9, -15)]
        ring += [] if side else [(15, -8), (14, 1)]
        return [circle(x, y, 6.5, fill) for x, y in ring]
    if look.hair == "long":
        if side:
            outline = blob((4, -17), (-9, -17), (-17, -6), (-17, 10), (-19, 26),
                           (-10, 30), (-2, 24), (2, 8))  # fmt: skip
        else:
            outline = blob((0, -20), (-13, -14), (-17, 2), (-19, 22), (-13, 26), (-9, 14),
                           (0, 9), (9, 14), (13, 26), (19, 22), (17, 2), (13, -14))  # fmt: skip
        return [shape(outline, fill)]
    if look.hair == "bob":
        if side:
            outline = blob((4, -18), (-9, -17), (-17, -6), (-17.5, 8), (-12, 13),
                           (-3, 11), (2, 0))  # fmt: skip
        else:
            outline = blob((0, -20), (-13, -14), (-18, 0), (-17, 11), (-9, 13),
                           (9, 13), (17, 11), (18, 0), (13, -14))  # fmt: skip
        return [shape(outline, fill)]
    if look.hair == "bun":
        return [circle(-14, -12, 7, fill) if side else circle(0, -21, 7, fill)]
    if look.hair == "puffs":
        marks = [circle(-15, -8, 7.5, fill)]
        return marks if side else [*marks, circle(15, -8, 7.5, fill)]
    return []


def _hair(look: Look, side: bool) -> Marks:
    """Return the hair that lies over the forehead, and the ear."""
    fill = look.hair_colour
    ear = shape(blob(*_EAR_LOW), look.skin) if look.glasses else circle(-5, 2.5, 3.4, look.skin)
    if look.hair == "bald":
        if side:
            return [_tuft(blob(*_BALD_SIDE), look), ear]
        return []
    if look.hair == "beanie":
        cap = blob((13, -7), (9, -19), (-3, -22), (-14, -14), (-15, -3), (0, -5))
        if not side:
            cap = blob((15, -5), (12, -17), (0, -22), (-12, -17), (-15, -5), (0, -7))
        return [shape(cap, fill)]
    cap = blob(*(_CAP_SIDE if side else _CAP_FRONT))
    marks: Marks = [shape(cap, fill)]
    if side and look.hair in ("long", "bob"):
        lock = blob((-2, -9), (-13, -8), (-15, 4), (-11, 12), (-6, 9), (-5, 0))
        return [*marks, shape(lock, fill, NONE)]
    return [*marks, ear] if side else marks


def _beard(look: Look, side: bool) -> Mark:
    fill = look.hair_colour if look.hair_colour != PAPER else PAPER
    if side:
        points: tuple[Point, ...] = ((-8, 3), (-6, 13), (3, 19), (10, 15), (12, 7),
                                     (7, 4.6), (2, 5.6), (-3, 4))  # fmt: skip
    else:
        points = ((-12, 2), (-10, 12), (0, 19), (10, 12), (12, 2), (7, 5.5),
                  (0, 4.6), (-7, 5.5))  # fmt: skip
    return shape(blob(*points), fill)


def _scarf(look: Look, side: bool) -> Marks:
    cloth = shape(blob(*(_SCARF_SIDE if side else _SCARF_FRONT)), look.hair_colour)
    if side:
        opening = blob((4, -12.5), (11, -9.5), (12, -4), (15.5, 2.5), (12.2, 5),
                       (11, 11), (4.5, 14.5), (-2.5, 9), (-4, 0), (-2, -8))  # fmt: skip
        fold = curve((-8, 16), (0, 24), (10, 24))
    else:
        opening = blob((0, -12.5), (8, -9), (10.5, 0), (8.5, 9), (0, 15),
                       (-8.5, 9), (-10.5, 0), (-8, -9))  # fmt: skip
        fold = curve((-10, 18), (0, 25), (10, 20))
    return [cloth, shape(opening, look.skin), fold]
