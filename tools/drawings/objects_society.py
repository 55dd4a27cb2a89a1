"""Single things of everyday life, for picture questions (200 x 200)."""

from __future__ import annotations

from ink import (
    MIST,
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
    line,
    placed,
    shape,
)
from places import disc
from signs import bars


def bottle(fill: str = SEA) -> Marks:
    """Draw an empty glass bottle around (0, 0), 140 high."""
    body: Path = [("M", ((-10, -62),)), ("L", ((-10, -34),)), ("C", ((-10, -18), (-28, -18), (-28, 2))),
                  ("L", ((-28, 60),)), ("Q", ((-28, 70), (-18, 70))), ("L", ((18, 70),)),
                  ("Q", ((28, 70), (28, 60))), ("L", ((28, 2),)), ("C", ((28, -18), (10, -18), (10, -34))),
                  ("L", ((10, -62),)), ("Z", ())]  # fmt: skip
    return [shape(body, fill), shape(box(-13, -72, 26, 12, 4), fill), shape(box(-28, 14, 56, 34), PAPER)]


def _glass_bottle() -> Parts:
    fruit: Parts = [circle(0, 32, 9, OCHRE), curve((0, 23), (3, 19), (9, 18))]
    return [disc(tint=MIST), placed([bottle(), line((-18, 0), (-18, 8)), fruit], 100, 100, 1.12)]


def _apple_core() -> Parts:
    flesh: Path = [("M", ((66, 62),)), ("C", ((96, 80), (96, 118), (68, 142))), ("L", ((132, 142),)),
                   ("C", ((104, 118), (104, 80), (134, 62))), ("Z", ())]  # fmt: skip
    return [
        disc(tint=SAND),
        shape(flesh, PAPER),
        shape(blob((60, 60), (72, 44), (92, 50), (100, 54), (108, 50), (128, 44), (140, 60), (100, 74)), OCHRE),
        shape(blob((62, 142), (100, 132), (138, 142), (126, 158), (104, 154), (96, 154), (74, 158)), OCHRE),
        [shape(blob((x, 94), (x + 4, 102), (x, 110), (x - 4, 102)), TEAL) for x in (92, 108)],
        curve((100, 53), (101, 40), (108, 30)),
        shape(blob((108, 34), (120, 22), (138, 26), (124, 40)), SEA),
    ]  # fmt: skip


def _newspaper() -> Parts:
    sheet: Parts = [
        shape(box(-44, -58, 112, 124, 3), SAND),
        shape(box(-60, -64, 112, 124, 3), PAPER),
        shape(box(-48, -52, 88, 14), TEAL),
        shape(box(-48, -26, 40, 36), SEA),
        bars(4, -24, 36, 36, 36, 24, gap=11),
        bars(-48, 24, 38, 38, 26, gap=11), bars(4, 24, 36, 36, 22, gap=11),
    ]  # fmt: skip
    return [disc(tint=MIST), placed(sheet, 100, 100, 1.06, -6)]


def _food_plate() -> Parts:
    bread: Path = [("M", ((-34, 22),)), ("L", ((-34, -4),)), ("C", ((-52, -34), (52, -34), (34, -4))),
                   ("L", ((34, 22),)), ("Z", ())]  # fmt: skip
    carrot: Parts = [shape(blob((-6, -22), (6, -22), (5, 0), (0, 30), (-5, 0)), OCHRE), line((-6, -8), (1, -8)),
                     line((6, 2), (0, 2)), [curve((0, -22), (x, -30), (x * 1.4, -38)) for x in (-7, 0, 7)]]  # fmt: skip
    return [
        circle(100, 100, 82, PAPER), circle(100, 100, 62, MIST),
        placed(shape(bread, SAND), 78, 90, 1.0, -10), [dot(x, y, 2) for x, y in ((64, 84), (80, 76), (90, 92))],
        placed(carrot, 130, 96, 1.0, 24),
        [circle(x, y, 9, SEA) for x, y in ((74, 134), (92, 142), (112, 140), (84, 124), (103, 128))],
    ]  # fmt: skip


OBJECTS = {
    "apple-core": _apple_core,
    "newspaper": _newspaper,
    "glass-bottle": _glass_bottle,
    "food-plate": _food_plate,
}
