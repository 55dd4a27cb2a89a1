"""Small things that many pictures share: phone, letter, coin, card, lock, bubble.

A thing is drawn around (0, 0) at its natural size; `placed` moves it.
Writing is always bars and lines, never letters or digits.
"""

from __future__ import annotations

import math

from bones import tube
from ink import (
    INK,
    MIST,
    NONE,
    OCHRE,
    PAPER,
    SAND,
    SEA,
    TEAL,
    Marks,
    Parts,
    Point,
    blob,
    box,
    circle,
    curve,
    dot,
    ellipse,
    flat,
    line,
    patch,
    polygon,
    shape,
    spline,
)
from signs import bars


def phone(screen: Parts = (), *, w: float = 64, h: float = 116) -> Marks:
    """Draw a phone seen from the front; `screen` is drawn on it."""
    return [
        shape(box(-w / 2, -h / 2, w, h, 10), INK),
        patch(box(-w / 2 + 4, -h / 2 + 9, w - 8, h - 18, 4), PAPER),
        line((-6, -h / 2 + 4.5), (6, -h / 2 + 4.5), colour=SEA),
        *flat(screen),
    ]


def handset() -> Marks:
    """Draw the sign of a telephone call, 24 high."""
    path = spline([(-9, -11), (-3, -10), (-2, -4), (-5, -2), (2, 6), (5, 3), (11, 4.5),
                   (11, 10), (5, 12), (-7, 3), (-11, -6)])  # fmt: skip
    return [shape([*path, ("Z", ())], INK)]


def bubble(w: float, h: float, *, fill: str = PAPER, tail: float = -0.25) -> Marks:
    """Draw a speech bubble; its tail hangs below at share `tail` of the width."""
    x, y = w * tail, h / 2
    return [
        shape(box(-w / 2, -h / 2, w, h, 10), fill),
        shape([("M", ((x - 6, y),)), ("L", ((x - 6, y + 12),)), ("L", ((x + 8, y),))], fill),
        patch(box(x - 4.3, y - 3, 10, 4.6), fill),
    ]  # fmt: skip


def paper(w: float = 60, h: float = 80, *lengths: float) -> Marks:
    """Draw a sheet with lines of writing."""
    lengths = lengths or (w * 0.62, w * 0.62, w * 0.4)
    return [shape(box(-w / 2, -h / 2, w, h, 3), PAPER),
            *bars(-w * 0.31, -h / 2 + 14, *lengths)]  # fmt: skip


def envelope(w: float = 70, h: float = 46, fill: str = PAPER) -> Marks:
    """Draw a closed letter."""
    return [
        shape(box(-w / 2, -h / 2, w, h, 4), fill),
        line((-w / 2 + 3, -h / 2 + 4), (0, h * 0.08), (w / 2 - 3, -h / 2 + 4)),
    ]


def coin(r: float = 11, fill: str = OCHRE) -> Marks:
    """Draw a coin seen from the front."""
    return [circle(0, 0, r, fill), circle(0, 0, r * 0.48, SAND)]


def coin_pile(count: int, *, w: float = 30, shifts: tuple[float, ...] = ()) -> Marks:
    """Draw coins on top of each other; the pile stands on y = 0."""
    marks: Marks = []
    for i in range(count):
        x = shifts[i % len(shifts)] if shifts else 0
        marks.append(shape(box(x - w / 2, -8 - i * 8, w, 8, 3.5), OCHRE if i % 2 else SAND))
    return marks


def bank_card(w: float = 74, h: float = 48, fill: str = SEA) -> Marks:
    """Draw a bank card."""
    return [
        shape(box(-w / 2, -h / 2, w, h, 6), fill),
        patch(box(-w / 2 + 1.5, -h / 2 + 8, w - 3, h * 0.17), INK),
        shape(box(-w / 2 + 9, h * 0.02, 13, 10, 2), OCHRE),
        line((w * 0.08, h / 2 - 9), (w / 2 - 9, h / 2 - 9)),
    ]


def lock(*, fill: str = OCHRE, shut: bool = True) -> Marks:
    """Draw a padlock, 40 high."""
    lift = 0 if shut else -5
    bow: Parts = shape([("M", ((-8, -2),)), ("L", ((-8, -9 + lift),)),
                        ("C", ((-8, -21 + lift), (8, -21 + lift), (8, -9 + lift))),
                        ("L", ((8, -2 if shut else -6),))], NONE)  # fmt: skip
    return flat([bow, shape(box(-14, -3, 28, 23, 4), fill), dot(0, 6, 2.6),
                 line((0, 7), (0, 12))])  # fmt: skip


def key(fill: str = OCHRE) -> Marks:
    """Draw a door key that points down, 56 high."""
    return [
        shape(polygon((-3, 0), (3, 0), (3, 24), (9, 24), (9, 30), (3, 30), (3, 33),
                      (11, 33), (11, 40), (-3, 40)), fill),
        circle(0, -8, 11, fill),
        circle(0, -11, 3, PAPER),
    ]  # fmt: skip


def badge() -> Marks:
    """Draw a name card that hangs from a cord."""
    return [line((-7, -20), (0, -8), (7, -20)), shape(box(-8, -8, 16, 20, 2), PAPER),
            dot(0, -2, 2.8), line((-4, 6), (4, 6))]  # fmt: skip


def clock(r: float = 20, hours: float = 300, minutes: float = 60) -> Marks:
    """Draw a clock; the hands are given in degrees from twelve."""

    def hand(degrees: float, length: float) -> Point:
        a = math.radians(degrees)
        return (math.sin(a) * length, -math.cos(a) * length)

    ticks = [line(hand(d, r * 0.8), hand(d, r * 0.8)) for d in range(0, 360, 90)]
    return [circle(0, 0, r, PAPER), *ticks, line((0, 0), hand(hours, r * 0.45)),
            line((0, 0), hand(minutes, r * 0.66))]  # fmt: skip


def magnifier(r: float = 28) -> Marks:
    """Draw a magnifying glass; its handle points down right."""
    k = r * 0.72
    return [
        shape([*tube([(k, k), (k + 34, k + 34)], [11, 13], cap="round"), ("Z", ())], TEAL),
        circle(0, 0, r, MIST),
        circle(0, 0, r - 6),
    ]


def fish_hook(size: float = 1) -> Marks:
    """Draw a fish hook that hangs from (0, 0)."""
    s = size
    points = [(0, 8 * s), (0, 38 * s), (-6 * s, 50 * s), (-18 * s, 50 * s), (-23 * s, 36 * s)]
    barb = line((-28 * s, 45 * s), (-23 * s, 34 * s), (-16 * s, 41 * s))
    return [circle(0, 4 * s, 4 * s), curve(*points), barb]


def mask(fill: str = SAND) -> Marks:
    """Draw a mask with a smile, 60 high."""
    return [
        shape(blob((0, -30), (22, -27), (26, -6), (16, 20), (0, 31), (-16, 20), (-26, -6),
                   (-22, -27)), fill),
        shape(ellipse(-10, -8, 6, 4), INK),
        shape(ellipse(10, -8, 6, 4), INK),
        curve((-11, 9), (0, 17), (11, 9)),
    ]  # fmt: skip


def pen(fill: str = TEAL) -> Marks:
    """Draw a pen whose tip is (0, 0), 34 long, upright."""
    return [shape(polygon((-3, -34), (3, -34), (3, -9), (0, 0), (-3, -9)), fill)]


def calendar(w: float = 60, h: float = 60, *, marked: int = 9) -> Marks:
    """Draw a page of a calendar, four by three days; one day is marked with a ring."""
    top = -h / 2 + h * 0.24
    cells = [(-w / 2 + w * (0.2 + 0.2 * (i % 4)), top + h * (0.17 + 0.21 * (i // 4))) for i in range(12)]
    mx, my = cells[marked]
    return flat([
        shape(box(-w / 2, -h / 2, w, h, 4), PAPER),
        shape(box(-w / 2, -h / 2, w, h * 0.24, 4), TEAL),
        [line((x, -h / 2 - 5), (x, -h / 2 + 5)) for x in (-w * 0.25, w * 0.25)],
        [dot(x, y, w * 0.035) for x, y in cells],
        circle(mx, my, w * 0.105, OCHRE),
    ])  # fmt: skip


def passport(fill: str = OCHRE) -> Marks:
    """Draw a closed passport, 44 by 60: a plain ring and a line of writing."""
    return [shape(box(-22, -30, 44, 60, 4), fill), circle(0, -6, 10), line((-10, 16), (10, 16))]


def banknote(w: float = 40, h: float = 22) -> Marks:
    """Draw a banknote."""
    return [shape(box(-w / 2, -h / 2, w, h, 2), MIST), circle(0, 0, h * 0.25)]


def mug(fill: str = PAPER) -> Marks:
    """Draw a mug, 26 high, that stands on (0, 0)."""
    return [circle(11, -13, 7), shape(box(-11, -26, 22, 26, 4), fill)]


def missing(x: float, y: float, r: float, count: int = 8) -> Marks:
    """Draw the broken ring of a round thing that is not there."""
    step = math.tau / count

    def rim(a: float) -> Point:
        return (x + math.cos(a) * r, y + math.sin(a) * r)

    return [curve(rim(i * step), rim((i + 0.28) * step), rim((i + 0.56) * step)) for i in range(count)]
