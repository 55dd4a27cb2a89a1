"""Signs that many pictures share: writing, ticks, arrows, sound, weather.

A sign is drawn around (0, 0) unless it says otherwise; `placed` moves it.
Writing is always bars and lines, never letters or digits.
"""

from __future__ import annotations

import itertools
import math

from bones import tube
from ink import (
    INK,
    MIST,
    NONE,
    OCHRE,
    PAPER,
    TEAL,
    Mark,
    Marks,
    Point,
    circle,
    curve,
    ellipse,
    line,
    polygon,
    shape,
)


def bars(x: float, y: float, *lengths: float, gap: float = 9, colour: str = INK) -> Marks:
    """Draw writing as lines that begin at (x, y)."""
    return [line((x, y + i * gap), (x + length, y + i * gap), colour=colour) for i, length in enumerate(lengths)]


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


def sun(r: float = 13) -> Marks:
    """Draw a sun."""
    rays = [
        line(*((math.cos(a) * k, math.sin(a) * k) for k in (r + 6, r + 11)))
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
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        length = math.dist((ax, ay), (bx, by))
        ux, uy = (bx - ax) / length, (by - ay) / length
        count = max(round((length - dash) / (dash + gap)), 1)
        step = (length - dash) / count
        for i in range(count + 1):
            x, y = ax + ux * step * i, ay + uy * step * i
            marks.append(line((x, y), (x + ux * dash, y + uy * dash)))
    return marks
