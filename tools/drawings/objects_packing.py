"""Single things to pack or to know on a plane, for picture questions (200 x 200)."""

from __future__ import annotations

from bags import backpack, suitcase
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
    Parts,
    Path,
    blob,
    box,
    circle,
    curve,
    dot,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from places import disc, flames, plane
from signs import bars
from symbols import phone


def _hand_bag() -> Parts:
    return [disc(tint=SAND), placed(backpack(1.35), 100, 108)]


def _big_bag() -> Parts:
    return [disc(tint=MIST), placed(suitcase(96, 122, OCHRE), 100, 176)]


def _medicine_box() -> Parts:
    strip: Parts = [shape(box(96, 118, 76, 46, 6), PAPER),
             [circle(x, y, 6, OCHRE) for x in (110, 128, 146, 162) for y in (131, 151)]]  # fmt: skip
    return [
        disc(tint=MIST),
        shape(polygon((44, 62), (60, 42), (148, 42), (132, 62)), SAND),
        shape(polygon((132, 62), (148, 42), (148, 122), (132, 142)), SEA),
        shape(box(44, 62, 88, 80, 2), PAPER),
        patch(box(45.5, 122, 85, 18.5), SEA),
        placed([shape(tube([(-16, 0), (0, 0)], [18, 18]), OCHRE),
                shape(box(-25, -9, 50, 18, 9), NONE), patch(box(-22, -7.5, 22, 15, 7), OCHRE),
                line((0, -9), (0, 9))], 88, 92, 1, -30),
        strip,
    ]  # fmt: skip


def _kitchen_knife() -> Parts:
    blade: Path = [("M", ((-70, -12),)), ("L", ((22, -12),)), ("L", ((22, 16),)),
                   ("C", ((-20, 16), (-60, 8), (-70, -12))), ("Z", ())]  # fmt: skip
    return [
        disc(tint=SAND),
        placed([shape(blade, PAPER), shape(box(22, -14, 58, 22, 8), TEAL),
                [dot(x, -3, 2.6, PAPER) for x in (36, 51, 66)],
                line((-46, -4), (4, -4))], 96, 106, 1.14, -32),
    ]  # fmt: skip


def _water_bottle() -> Parts:
    body: Path = [("M", ((88, 44),)), ("L", ((88, 56),)),
                  ("C", ((88, 70), (70, 70), (70, 92))), ("L", ((70, 164),)),
                  ("Q", ((70, 174), (80, 174))), ("L", ((120, 174),)),
                  ("Q", ((130, 174), (130, 164))), ("L", ((130, 92),)),
                  ("C", ((130, 70), (112, 70), (112, 56))), ("L", ((112, 44),)), ("Z", ())]  # fmt: skip
    drop: Path = [("M", ((100, 108),)), ("C", ((112, 124), (112, 136), (100, 137))),
                  ("C", ((88, 136), (88, 124), (100, 108))), ("Z", ())]  # fmt: skip
    return [
        disc(tint=SAND),
        shape(body, MIST),
        shape(box(84, 26, 32, 18, 4), TEAL),
        shape(box(70, 98, 60, 48), PAPER),
        shape(drop, SEA),
        line((80, 160), (120, 160)),
    ]


def _scissors() -> Parts:
    def half(flip: bool) -> Parts:
        shank = tube([(-2, 0), (8, 18), (20, 36)], [11, 11, 11])
        return placed([
            shape(polygon((-6, 4), (-24, -72), (-11, -60), (8, -2)), PAPER),
            shape(shank, OCHRE),
            circle(26, 48, 19, OCHRE), circle(26, 48, 9.5, PAPER),
        ], flip=flip)  # fmt: skip

    return [
        disc(tint=MIST),
        placed([half(False), half(True), circle(0, 2, 4, TEAL)], 100, 104, 1.06, 14),
    ]


def _documents_folder() -> Parts:
    return [
        disc(tint=SAND),
        placed([shape(box(-38, -54, 76, 92, 3), PAPER), bars(-26, -42, 40)], 112, 92, 1, 8),
        placed([shape(box(-32, -40, 50, 70, 5), OCHRE), circle(-7, -12, 11, NONE)], 84, 78, 1, -7),
        shape([("M", ((34, 94),)), ("L", ((72, 94),)), ("L", ((84, 106),)), ("L", ((166, 106),)),
               ("L", ((158, 170),)), ("L", ((42, 170),)), ("Z", ())], SEA),
        shape(box(84, 130, 34, 16, 3), PAPER),
    ]  # fmt: skip


def _phone_charger() -> Parts:
    flash = polygon((4, -22), (-13, 4), (-1, 4), (-4, 22), (13, -5), (1, -5))
    return [
        disc(tint=MIST),
        line((46, 52), (46, 34)),
        line((64, 52), (64, 34)),
        curve((55, 96), (55, 140), (62, 174), (92, 182), (128, 178), (132, 160)),
        shape(box(32, 52, 46, 44, 8), OCHRE),
        placed(phone(shape(flash, OCHRE), w=62, h=108), 132, 82),
        shape(box(122, 138, 20, 24, 4), TEAL),
    ]


def _warm_coat() -> Parts:
    def sleeve(flip: bool) -> Parts:
        return placed([shape(tube([(-30, -44), (-52, 0), (-58, 44)], [28, 25, 22]), SEA),
                       shape(box(-71, 38, 26, 13, 5), SAND)], 100, 98, flip=flip)  # fmt: skip

    return [
        disc(tint=SAND),
        sleeve(False),
        sleeve(True),
        shape(box(58, 42, 84, 128, 14), SEA),
        [line((60, y), (140, y)) for y in (88, 118, 146)],
        shape(blob((100, 72), (70, 56), (68, 30), (100, 20), (132, 30), (130, 56)), SAND),
        shape(blob((100, 60), (82, 50), (84, 36), (100, 31), (116, 36), (118, 50)), TEAL),
        line((100, 73), (100, 169)),
    ]


def lighter() -> Parts:
    """Draw a lighter with its flame, 154 high, around (0, 0)."""
    return [
        placed(flames(OCHRE, SAND), -8, -34, 0.95),
        shape(box(-30, -8, 60, 84, 8), TEAL),
        shape(box(-26, -34, 42, 28, 3), PAPER),
        circle(20, -20, 9, SAND),
        shape(box(18, -16, 16, 10, 3), OCHRE),
        line((-16, 12), (-16, 56), colour=MIST),
    ]


def _lighter() -> Parts:
    return [disc(tint=MIST), placed(lighter(), 100, 100)]


def _boarding_pass() -> Parts:
    code = [line((x, 28), (x, 56)) for x in (38, 45, 49, 56, 62)]
    return [
        disc(tint=SAND),
        placed([
            shape(box(-78, -44, 156, 88, 8), PAPER),
            patch([("M", ((-76.5, -22),)), ("L", ((-76.5, -36),)), ("Q", ((-76.5, -42.5), (-70, -42.5))),
                   ("L", ((70, -42.5),)), ("Q", ((76.5, -42.5), (76.5, -36))),
                   ("L", ((76.5, -22),)), ("Z", ())], SEA),
            line((-77, -22), (77, -22)),
            [line((28, y), (28, y + 5)) for y in (-14, 0, 14, 28)],
            placed(plane(), -26, -4, 0.42),
            bars(-64, 20, 34, 22, gap=11),
            bars(-16, 20, 30, 30, gap=11),
            placed(code, 3, -42, 1),
            bars(41, 28, 24),
        ], 100, 100, 1.1, -7),
    ]  # fmt: skip


def _seat_belt() -> Parts:
    strap = [tube([(-8, 156), (62, 124)], [34, 34]), tube([(208, 156), (138, 124)], [34, 34])]
    return [
        disc(tint=MIST),
        shape(box(40, 30, 120, 122, 20), SAND),
        shape(box(58, 14, 84, 42, 14), PAPER),
        shape(box(28, 140, 144, 36, 14), SAND),
        [shape(path, TEAL) for path in strap],
        shape(box(62, 102, 78, 44, 8), PAPER),
        shape(box(74, 110, 34, 28, 5), OCHRE),
        circle(124, 124, 3, INK),
    ]


def _plane_toilet() -> Parts:
    return [
        disc(tint=MIST),
        shape(box(40, 18, 120, 164, 12), PAPER),
        shape(box(54, 30, 92, 140, 6), SEA),
        line((100, 30), (100, 170)),
        shape(box(106, 118, 24, 12, 6), OCHRE),
        placed([
            shape(box(-34, -36, 68, 74, 6), PAPER),
            shape(box(-24, -26, 17, 30, 3), SAND),
            shape([("M", ((-9, 4),)), ("L", ((24, 4),)), ("C", ((24, 18), (14, 20), (10, 22))),
                   ("L", ((12, 30),)), ("L", ((-14, 30),)), ("L", ((-14, 4),)), ("Z", ())], SAND),
            line((-8, 2), (-1, -26)),
            line((-24, 4), (26, 4)),
        ], 100, 76, 0.94),
    ]  # fmt: skip


OBJECTS = {
    "hand-bag": _hand_bag,
    "big-bag": _big_bag,
    "medicine-box": _medicine_box,
    "kitchen-knife": _kitchen_knife,
    "water-bottle": _water_bottle,
    "scissors": _scissors,
    "documents-folder": _documents_folder,
    "phone-charger": _phone_charger,
    "warm-coat": _warm_coat,
    "lighter": _lighter,
    "boarding-pass": _boarding_pass,
    "seat-belt": _seat_belt,
    "plane-toilet": _plane_toilet,
}
