"""Bags, parcels and clothes for a journey, drawn around (0, 0) or standing on it."""

from __future__ import annotations

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
    Path,
    box,
    circle,
    curve,
    dot,
    line,
    patch,
    polygon,
    shape,
)


def handle(w: float, h: float) -> Path:
    """Return a round handle that stands on (0, 0)."""
    return [("M", ((-w / 2, 0),)),
            ("C", ((-w / 2, -h * 1.3), (w / 2, -h * 1.3), (w / 2, 0)))]  # fmt: skip


def suitcase(w: float = 50, h: float = 62, fill: str = SEA) -> Marks:
    """Draw a suitcase on wheels that stands on (0, 0)."""
    return [
        line((-w * 0.2, -h), (-w * 0.2, -h - 16), (w * 0.2, -h - 16), (w * 0.2, -h)),
        circle(-w * 0.32, -3, 3.4, INK),
        circle(w * 0.32, -3, 3.4, INK),
        shape(box(-w / 2, -h - 1, w, h - 4, 7), fill),
        line((-w * 0.22, -h + 10), (-w * 0.22, -16)),
        line((w * 0.22, -h + 10), (w * 0.22, -16)),
    ]


def tote(w: float = 40, h: float = 42, fill: str = PAPER, *, mark: bool = True) -> Marks:
    """Draw a cloth bag with handles at (0, 0), the bag below; `mark` is a plain ring."""
    marks = [
        shape(polygon((-w / 2, 14), (w / 2, 14), (w / 2 + 3, 14 + h), (-w / 2 - 3, 14 + h)), fill),
        shape([("M", ((-w * 0.28, 14),)),
               ("C", ((-w * 0.28, -5), (w * 0.28, -5), (w * 0.28, 14)))], NONE),
    ]  # fmt: skip
    if mark:
        marks += [dot(0, 14 + h / 2, h * 0.3, TEAL), dot(0, 14 + h / 2, h * 0.13, PAPER)]
    return marks


def backpack(size: float = 1) -> Marks:
    """Draw a small backpack, 100 high, around (0, 0)."""
    s = size
    return [
        shape([("M", ((-13 * s, -44 * s),)),
               ("C", ((-13 * s, -64 * s), (13 * s, -64 * s), (13 * s, -44 * s)))], NONE),
        shape(box(-48 * s, 4 * s, 18 * s, 34 * s, 8 * s), OCHRE),
        shape(box(30 * s, 4 * s, 18 * s, 34 * s, 8 * s), OCHRE),
        shape(box(-38 * s, -46 * s, 76 * s, 96 * s, 26 * s), SEA),
        shape(box(-25 * s, 6 * s, 50 * s, 32 * s, 8 * s), MIST),
        line((-25 * s, 17 * s), (25 * s, 17 * s)),
        line((8 * s, 17 * s), (8 * s, 24 * s)),
        curve((-26 * s, -16 * s), (0, -25 * s), (26 * s, -16 * s)),
        line((20 * s, -18 * s), (22 * s, -8 * s)),
    ]  # fmt: skip


def duffel(w: float = 60, h: float = 30, fill: str = OCHRE) -> Marks:
    """Draw a soft travel bag that hangs from (0, 0)."""
    return [
        shape([("M", ((-w * 0.22, 16),)),
               ("C", ((-w * 0.2, -6), (w * 0.2, -6), (w * 0.22, 16)))], NONE),
        shape(box(-w / 2, 14, w, h, 10), fill),
        line((-w * 0.22, 16), (-w * 0.22, 12 + h)),
        line((w * 0.22, 16), (w * 0.22, 12 + h)),
    ]  # fmt: skip


def parcel(w: float = 40, h: float = 30) -> Marks:
    """Draw a parcel that is tied with tape."""
    return [
        shape(box(-w / 2, -h / 2, w, h, 2), SAND),
        patch(box(-4, -h / 2 + 1.5, 8, h - 3), OCHRE),
        line((-4, -h / 2), (-4, h / 2)),
        line((4, -h / 2), (4, h / 2)),
        line((-w / 2, -h * 0.1), (-4, -h * 0.1)),
        line((4, -h * 0.1), (w / 2, -h * 0.1)),
    ]


def wallet() -> Marks:
    """Draw a wallet, 46 wide, with a note looking out of it."""
    return [
        shape(polygon((-17, -12), (15, -22), (19, -8)), MIST),
        shape(box(-23, -13, 46, 30, 5), OCHRE),
        shape(box(8, -3, 16, 11, 4), SAND),
        dot(14, 2.5, 1.8),
    ]
