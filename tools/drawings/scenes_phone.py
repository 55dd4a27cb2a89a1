"""Pictures of phones and messages: what a scam looks like on a screen."""

from __future__ import annotations

import looks as who
from hands import holding_back, holding_front, pinch_back, pinch_front, pointing
from heads import head
from ink import (
    INK,
    MIST,
    OCHRE,
    PAPER,
    SAND,
    SEA,
    TEAL,
    Parts,
    Path,
    box,
    circle,
    curve,
    dot,
    line,
    patch,
    placed,
    shape,
)
from looks import Look
from places import disc, room, table
from signs import bars, heart, waves
from symbols import bank_card, bubble, coin, fish_hook, handset, lock, mask, phone


def in_hand(look: Look, screen: Parts, x: float = 160, *, w: float = 74) -> Parts:
    """Draw a hand from below that holds a phone; the screen's middle is (0, 0)."""
    return placed([holding_back(look.skin, look.top, width=w),
                   placed(phone(screen, w=w, h=132), 0, -76),
                   holding_front(look.skin, width=w)], x, 172, 1.14)  # fmt: skip


def _phone_message() -> Parts:
    return [
        disc(160, 100, 90, MIST),
        in_hand(who.DAWIT, [
            [shape(box(-28, y, 36, 20, 6), MIST) for y in (-42, 4)],
            shape(box(-8, -18, 36, 18, 6), SAND),
        ], 120),
        placed([bubble(104, 62, tail=-0.4), bars(-36, -14, 72, 72, 44, gap=14)], 232, 60),
    ]  # fmt: skip


def _phone_code() -> Parts:
    boxes = [shape(box(-52.5 + i * 18, -12, 15, 24, 4), SAND) for i in range(6)]
    marks = [dot(-45 + i * 18, 0, 3.4) for i in range(6)]
    return [
        disc(160, 100, 90, MIST),
        in_hand(who.SALMA, [
            shape(box(-28, -46, 56, 40, 6), MIST),
            [line((-20 + i * 8, -26), (-17 + i * 8, -26)) for i in range(6)],
            bars(-20, -36, 30),
        ], 116),
        placed([bubble(126, 46, tail=-0.4), boxes, marks], 234, 62),
    ]  # fmt: skip


def _hang_up() -> Parts:
    skin = who.LEILA.skin
    caller: Parts = [circle(0, -36, 17, SAND), dot(0, -41, 5.5), line((-8, -26), (8, -26)),
                     [dot(x, -6, 2) for x in (-9, 0, 9)],
                     circle(11, 36, 16, OCHRE), placed(handset(), 11, 38, 0.72, 135)]  # fmt: skip
    thumb: Path = [("M", ((-14, -4),)), ("C", ((-40, -10), (-52, -28), (-44, -46))),
                   ("C", ((-38, -58), (-16, -52), (2, -43))),
                   ("C", ((10, -38), (4, -28), (-5, -31))),
                   ("C", ((-20, -36), (-28, -36), (-24, -24))),
                   ("C", ((-20, -14), (-12, -10), (-6, -10)))]  # fmt: skip
    w = 74
    return [
        disc(160, 100, 90, SAND),
        placed([holding_back(skin, who.LEILA.top, width=w),
                placed(phone(caller, w=w, h=132), 0, -76),
                [shape(box(w / 2 - 8, y, 17, 12.5, 6.2), skin) for y in (-84, -71, -58, -45)],
                shape(thumb, skin)], 160, 172, 1.14),
    ]  # fmt: skip


def _phone_rings() -> Parts:
    face: Parts = [circle(0, -22, 15, SAND), dot(0, -26, 5), line((-7, -13), (7, -13)),
                   [dot(x, 6, 1.8) for x in (-8, 0, 8)],
                   circle(-15, 34, 10, OCHRE), circle(15, 34, 10, SEA),
                   placed(handset(), -15, 34, 0.45, 135), placed(handset(), 15, 34, 0.45)]  # fmt: skip
    return [
        room(MIST, 196),
        placed(table(270, 60), 160, 166),
        placed(phone(face, w=76, h=132), 160, 94, 1, -7),
        placed(waves(3, first=12, gap=14), 200, 90, 1.2),
        placed(waves(3, first=12, gap=14), 118, 90, 1.2, flip=True),
    ]  # fmt: skip


def _phone_lock() -> Parts:
    return [
        disc(160, 100, 90, SAND),
        in_hand(who.YONAS, [placed(lock(), 0, -8, 1.35),
                            [dot(x, 38, 2.6) for x in (-15, -5, 5, 15)]]),
    ]  # fmt: skip


def _fake_link() -> Parts:
    return [
        disc(160, 100, 90, MIST),
        in_hand(who.OLENA, [
            shape(box(-28, -46, 56, 34, 6), SAND),
            bars(-20, -36, 40, 40, gap=10),
        ], 108),
        placed([bubble(130, 74, tail=-0.42), bars(-50, -22, 96, 76, gap=14),
                shape(box(-50, 8, 80, 18, 6), SEA), line((-40, 17), (20, 17))], 232, 60),
        placed(fish_hook(1.35), 246, 82),
    ]  # fmt: skip


def _caller_mask() -> Parts:
    screen: Parts = [circle(0, -24, 17, SAND), dot(-5, -27, 2), dot(6, -27, 2),
                     curve((-6, -18), (0, -15), (7, -18)), [dot(x, 8, 1.8) for x in (-8, 0, 8)],
                     circle(0, 36, 11, OCHRE), placed(handset(), 0, 36, 0.5)]  # fmt: skip
    caller = Look(who.MIN.skin, "short", top=TEAL, bottom=INK)
    return [
        disc(160, 100, 90, MIST),
        placed(phone(screen, w=86, h=152), 88, 102, 1, -5),
        placed(waves(2, first=10, gap=10), 136, 80, 1.1),
        shape([("M", ((184, 210),)), ("C", ((186, 138), (294, 138), (296, 210)))], TEAL),
        head(caller, 240, 92, 2.5, face=-1, mood="talking"),
        line((196, 204), (196, 104)),
        placed(mask(SAND), 200, 88, 1.1, -4),
        placed([shape(box(-14, -8, 28, 26, 10), caller.skin),
                [line((-13, y), (4, y)) for y in (1, 9)]], 197, 158),
    ]  # fmt: skip


def _bank_card() -> Parts:
    skin, sleeve = who.LEILA.skin, who.HAMID.top
    return [
        disc(160, 100, 90, SAND),
        placed(pinch_back(skin, sleeve), 166, 196, 1.05),
        placed(bank_card(150, 96), 158, 78, 1, -5),
        placed(pinch_front(skin), 166, 196, 1.05),
    ]


def _type_address() -> Parts:
    return [
        disc(160, 100, 90, MIST),
        shape(box(34, 22, 252, 156, 10), PAPER),
        shape(box(34, 22, 252, 40, 10), SEA),
        patch(box(35.5, 50, 249, 10.5), SEA),
        line((34, 62), (286, 62)),
        shape(box(52, 31, 196, 22, 11), PAPER),
        placed(lock(), 68, 41, 0.36),
        line((84, 42), (104, 42)),
        line((112, 42), (146, 42)),
        line((156, 36), (156, 48)),
        [dot(x, 42, 3) for x in (262, 274)],
        shape(box(54, 80, 92, 66, 4), SAND),
        bars(164, 86, 96, 96, 70, 96, gap=18),
        placed(pointing(who.GRACE.skin, who.GRACE.top), 222, 136, 1.05, -36),
    ]


def _heart_message() -> Parts:
    return [
        disc(160, 100, 90, MIST),
        in_hand(who.MIN, [
            circle(0, -26, 15, SAND), dot(-4, -28, 1.8), dot(5, -28, 1.8),
            curve((-5, -21), (0, -18), (6, -21)),
            placed(heart(7), -14, 12), placed(heart(7), 2, 12), placed(heart(7), 18, 12),
        ], 112),
        placed([bubble(86, 54, tail=-0.38), placed(heart(16), -18, 0), placed(heart(16), 20, 0)],
               228, 44),
        placed([bubble(86, 50, tail=-0.38, fill=SAND), [placed(coin(12), x, 0) for x in (-26, 0, 26)]],
               240, 124),
    ]  # fmt: skip


def _step_save() -> Parts:
    frame = [
        line((x, y + dy * 26), (x, y), (x + dx * 26, y), colour=TEAL)
        for x, y, dx, dy in ((84, 10, 1, 1), (236, 10, -1, 1), (84, 168, 1, -1), (236, 168, -1, -1))
    ]
    return [
        disc(160, 96, 90, SAND),
        in_hand(who.AMINA, [
            [shape(box(-28, y, 40, 20, 6), MIST) for y in (-44, -18)],
            shape(box(-14, 8, 42, 18, 6), SAND),
            bars(-21, -34, 22), bars(-21, -8, 22), bars(-6, 17, 24),
        ]),
        frame,
        placed([shape(box(-22, -14, 44, 32, 6), PAPER), shape(box(-8, -20, 16, 8, 2), PAPER),
                circle(0, 2, 9, SEA), dot(15, -7, 2)], 276, 88, 1.1),
    ]  # fmt: skip


SCENES = {
    "phone-message": _phone_message,
    "phone-code": _phone_code,
    "phone-rings": _phone_rings,
    "hang-up": _hang_up,
    "phone-lock": _phone_lock,
    "fake-link": _fake_link,
    "caller-mask": _caller_mask,
    "bank-card": _bank_card,
    "type-address": _type_address,
    "heart-message": _heart_message,
    "step-save": _step_save,
}
