"""Single papers of the toolkit (200 x 200), and small things that its scenes share."""

from __future__ import annotations

import looks as who
from heads import head
from ink import (
    MIST,
    NONE,
    OCHRE,
    PAPER,
    SAND,
    SEA,
    TEAL,
    Marks,
    Parts,
    Path,
    blob,
    box,
    circle,
    curve,
    dot,
    flat,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from looks import Look
from places import disc
from signs import bars, stamp, tick


def syringe() -> Marks:
    """Draw a small syringe that points left, its tip at (0, 0), 50 long."""
    return [
        line((0, 0), (12, 0)),
        line((36, 0), (48, 0)),
        line((48, -6), (48, 6)),
        shape(box(12, -5.5, 26, 11, 2), MIST),
    ]


def thermometer(length: float = 44) -> Marks:
    """Draw a thermometer that stands on its bulb at (0, 0)."""
    return [shape(box(-4.5, -length, 9, length, 4.5), PAPER), line((0, -length * 0.45), (0, 0), colour=OCHRE),
            circle(0, 0, 7, OCHRE)]  # fmt: skip


def stethoscope() -> Marks:
    """Draw a doctor's stethoscope, 50 high, around (0, 0)."""
    ears: Path = [("M", ((-13, -20),)), ("C", ((-15, 4), (13, 4), (11, -20)))]
    cord: Path = [("M", ((-1, -2),)), ("C", ((-2, 22), (18, 22), (17, 7)))]
    return [shape(ears, NONE), shape(cord, NONE), circle(17, 2, 5, SEA)]


def hall(fill: str = SAND) -> Marks:
    """Draw a public building with columns, 60 wide, that stands on (0, 0)."""
    return flat([
        [shape(box(x, -28, 9, 22), PAPER) for x in (-24, -4.5, 15)],
        shape(box(-30, -6, 60, 6, 1), fill),
        shape(polygon((-33, -28), (0, -46), (33, -28)), fill),
    ])  # fmt: skip


def cross(size: float = 14, fill: str = TEAL) -> Marks:
    """Draw the thick cross of a hospital."""
    a, b = size, size * 0.36
    return [shape(polygon((-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a),
                          (-b, b), (-a, b), (-a, -b), (-b, -b)), fill)]  # fmt: skip


def open_book() -> Marks:
    """Draw an open book, 52 wide, its lower middle at (0, 0)."""
    half: Path = [("M", ((0, -4),)), ("C", ((-6, -12), (-20, -12), (-26, -8))), ("L", ((-26, -34),)),
                  ("C", ((-20, -38), (-6, -38), (0, -30))), ("Z", ())]  # fmt: skip
    page: Parts = [shape(half, PAPER), line((-19, -27), (-9, -26)), line((-19, -19), (-9, -18))]
    return flat([page, placed(page, flip=True)])


def pencil(fill: str = OCHRE) -> Marks:
    """Draw a thick pencil, 50 long, its tip at (0, 0), upright."""
    return [
        shape(polygon((-6, -16), (0, 0), (6, -16)), SAND),
        shape(box(-6, -50, 12, 34, 2), fill),
        line((-6, -42), (6, -42)),
    ]


def portrait(look: Look, w: float = 76, h: float = 96, tint: str = MIST) -> Marks:
    """Draw a photo of a face, looking straight ahead."""
    k = w / 76
    bust: Path = [("M", ((-30 * k, h / 2),)), ("C", ((-30 * k, 14 * k), (30 * k, 14 * k), (30 * k, h / 2)))]
    neck = [line((x * k, 10 * k), (x * k, h / 2 - 22 * k)) for x in (-7, 7)]
    return flat([
        shape(box(-w / 2, -h / 2, w, h, 3), tint),
        patch(box(-7 * k, 8 * k, 14 * k, h / 2 - 26 * k), look.skin),
        neck,
        shape(bust, look.top),
        head(look, 0, -9 * k, 1.45 * k, face=0),
        shape(box(-w / 2, -h / 2, w, h, 3), NONE),
    ])  # fmt: skip


def _birth_certificate() -> Parts:
    foot: Parts = [
        shape(blob((0, -12), (8, -8), (6, 4), (6, 16), (-5, 17), (-8, 4), (-9, -8)), SAND),
        [circle(x, y, r, SAND) for x, y, r in ((-9, -17, 3.4), (-2, -20, 3), (5, -18, 2.8), (11, -13, 2.4))],
    ]
    baby: Parts = [
        circle(0, 0, 18, who.ALMOND), dot(-6, -1, 1.8), dot(6, -1, 1.8), curve((-5, 7), (0, 10), (5, 7)),
        curve((-4, -17), (4, -13), (-1, -9)),
    ]  # fmt: skip
    return [
        disc(tint=SAND),
        placed([
            shape(box(-52, -72, 104, 144, 3), PAPER),
            shape(box(-44, -64, 88, 128, 2), NONE, SEA),
            placed(baby, 0, -38),
            bars(-30, -6, 60, 60, 38, gap=12),
            placed(foot, -20, 44, 0.86), placed(stamp(13), 22, 44),
        ], 100, 100, 1.08, -4),
    ]  # fmt: skip


def _vaccine_card() -> Parts:
    return [
        disc(tint=MIST),
        placed([
            shape(box(-66, -60, 132, 120, 5), PAPER),
            shape(box(-66, -60, 132, 34, 5), SEA),
            placed(syringe(), -28, -43, 1.15),
            [line((-66, y), (66, y)) for y in (2, 31)],
            line((16, -26), (16, 60)),
            [line((-54, y), (0, y)) for y in (-12, 17, 46)],
            [placed(tick(8), 41, y) for y in (-12, 17)],
        ], 100, 100, 1.04, -3),
    ]  # fmt: skip


def _residence_card() -> Parts:
    return [
        disc(tint=SAND),
        placed([
            shape(box(-80, -52, 160, 104, 10), SEA),
            placed(portrait(who.AMINA, 54, 68, PAPER), -44, 4),
            shape(box(46, -40, 22, 18, 3), OCHRE),
            line((46, -31), (68, -31)),
            bars(-4, -8, 68, 68, 44, gap=15),
            bars(-4, -34, 34),
            curve((-4, 40), (6, 32), (14, 42), (26, 34), (36, 40)),
        ], 100, 100, 1.04, -3),
    ]  # fmt: skip


def _photo_portrait() -> Parts:
    return [
        disc(tint=SAND),
        placed([shape(box(-48, -60, 96, 120, 4), PAPER), portrait(who.MIN, 80, 104)], 100, 100, 1.14, 3),
    ]


OBJECTS = {
    "birth-certificate": _birth_certificate,
    "vaccine-card": _vaccine_card,
    "residence-card": _residence_card,
    "photo-portrait": _photo_portrait,
}
