"""Small things that many pictures share: phone, letter, coin, card, lock, bubble.

A thing is drawn around (0, 0) at its natural size; `placed` moves it.
Writing is always bars and lines, never letters or digits.
"""

from __future__ import annotations

import math

from bones import tube
from ink import INK, MIST, NONE, OCHRE, PAPER, SAND, SEA, TEAL
from ink import Mark, Marks, Parts, Point, blob, box, circle, curve, dot, ellipse
from ink import flat, line, patch, polygon, shape, spline


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


def bars(x: float, y: float, *lengths: float, gap: float = 9, colour: str = INK) -> Marks:
    """Draw writing as lines that begin at (x, y)."""
    return [
        line((x, y + i * gap), (x + length, y + i * gap), colour=colour)
        for i, length in enumerate(lengths)
    ]


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


def seal(r: float = 11, fill: str = OCHRE) -> Marks:
    """Draw a seal with two ribbons."""
    return [
        shape(polygon((-7, 2), (-9, r + 14), (-2, r + 8), (2, r + 14), (3, 4)), fill),
        shape(polygon((7, 2), (9, r + 14), (3, r + 8), (-1, r + 12), (-3, 4)), fill),
        circle(0, 0, r, fill),
        circle(0, 0, r * 0.4),
    ]


def stamp(r: float = 12) -> Marks:
    """Draw the print of an office's stamp with a tick in it."""
    return [
        circle(0, 0, r, MIST, TEAL),
        line((-r * 0.42, 0), (-r * 0.08, r * 0.36), (r * 0.46, -r * 0.34), colour=TEAL),
    ]


def tick(size: float = 10, colour: str = INK) -> Marks:
    """Draw a tick."""
    s = size
    return [line((-s, 0), (-s * 0.25, s * 0.7), (s, -s * 0.8), colour=colour)]


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
        shape(polygon((-3, 0), (3, 0), (3, 40), (11, 40), (11, 33), (3, 33), (3, 30),
                      (9, 30), (9, 24), (3, 24), (-3, 24), (-3, 40)), fill),
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


def heart(size: float = 14, fill: str = OCHRE) -> Mark:
    """Draw a heart."""
    s = size
    return shape([("M", ((0, s * 0.9),)),
                  ("C", ((-s * 1.7, -s * 0.3), (-s * 0.8, -s * 1.3), (0, -s * 0.4))),
                  ("C", ((s * 0.8, -s * 1.3), (s * 1.7, -s * 0.3), (0, s * 0.9))),
                  ("Z", ())], fill)  # fmt: skip


def note() -> Marks:
    """Draw a note of music."""
    return [shape(ellipse(-5, 10, 5, 4), INK), line((0, 10), (0, -12), (9, -7))]


def waves(count: int = 3, *, first: float = 10, gap: float = 8) -> Marks:
    """Draw sound that spreads to the right from (0, 0)."""
    marks: Marks = []
    for i in range(count):
        r = first + gap * i
        marks.append(Mark((("M", ((r * 0.7, -r * 0.7),)),
                           ("Q", ((r * 1.25, 0), (r * 0.7, r * 0.7)))), NONE))  # fmt: skip
    return marks


def question(fill: str = OCHRE) -> Marks:
    """Draw the mark of a question, 44 high, as a thick shape."""
    hook = tube([(-11, -9), (-9, -19), (4, -22), (11, -13), (5, -4), (0, 1), (0, 7)],
                [8, 8, 8, 8, 8, 8, 8], cap="flat")  # fmt: skip
    return [shape([*hook, ("Z", ())], fill), circle(0, 17, 5, fill)]


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


def sun(r: float = 13) -> Marks:
    """Draw a sun."""
    rays = [
        line(*(
            (math.cos(a) * k, math.sin(a) * k) for k in (r + 6, r + 11)
        ))
        for a in (math.radians(d) for d in range(0, 360, 45))
    ]
    return [circle(0, 0, r, OCHRE), *rays]


def snowflake(r: float = 6) -> Marks:
    """Draw a snow flake."""
    return [
        line((math.cos(a) * r, math.sin(a) * r), (-math.cos(a) * r, -math.sin(a) * r))
        for a in (math.radians(d) for d in (30, 90, 150))
    ]


def arrow(*points: Point, colour: str = INK, tip: float = 8) -> Marks:
    """Draw an arrow along the points."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    turn = math.atan2(by - ay, bx - ax)
    wings = [(bx - math.cos(turn + d) * tip, by - math.sin(turn + d) * tip) for d in (-0.6, 0.6)]
    return [curve(*points, colour=colour), line(wings[0], (bx, by), wings[1], colour=colour)]


def burst(r: float = 24, fill: str = OCHRE) -> Mark:
    """Draw the star of a sudden blow."""
    points = [
        (math.cos(a) * k, math.sin(a) * k)
        for i in range(16)
        for a, k in [(math.radians(i * 22.5), r if i % 2 else r * 0.55)]
    ]
    return shape(polygon(*points), fill)


def crossed(r: float = 16) -> Marks:
    """Draw a slanted stroke through something of radius r."""
    return [line((-r, -r), (r, r), colour=PAPER), line((-r, -r), (r, r))]


def dashed(*points: Point, dash: float = 7, gap: float = 8) -> Marks:
    """Draw a broken line along straight sides."""
    marks: Marks = []
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        length = math.dist((ax, ay), (bx, by))
        ux, uy = (bx - ax) / length, (by - ay) / length
        count = max(round((length - dash) / (dash + gap)), 1)
        step = (length - dash) / count
        for i in range(count + 1):
            x, y = ax + ux * step * i, ay + uy * step * i
            marks.append(line((x, y), (x + ux * dash, y + uy * dash)))
    return marks
