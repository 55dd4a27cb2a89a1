"""Pictures about offices and offers: what is free, what is fake, how to check."""

from __future__ import annotations

import math

import looks as who
from hands import arm, offered, pinch_back, pinch_front
from heads import head
from ink import (
    MIST,
    NONE,
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
    line,
    patch,
    placed,
    polygon,
    shape,
)
from people import Pose, person
from places import desk, disc, poster, room
from signs import bars, crossed, dashed, question, seal, stamp
from symbols import badge, bubble, coin, coin_pile, envelope, key, magnifier, paper, phone


def _badge_money() -> Parts:
    return [
        room(MIST, 184),
        shape(box(206, 16, 92, 168), PAPER),
        shape(box(214, 24, 76, 160), SAND),
        person(who.SALMA, Pose((252, 204), 1.62, -1, cut_off=True, mood="worried",
                               near=(236, 172), far=(222, 166))),
        person(who.PAVLO, Pose((92, 204), 1.7, 1, cut_off=True, mood="talking",
                               far=(178, 140), far_hand="flat", turns=(None, 82),
                               near=(104, 196))),
        placed(badge(), 104, 152, 1.1),
        placed(bubble(66, 40, tail=-0.3), 172, 42),
        [placed(coin(9), x, 42) for x in (154, 172, 190)],
    ]  # fmt: skip


def _open_hand_free() -> Parts:
    return [
        room(MIST, 184),
        person(who.CLERK, Pose((232, 172), 1.5, -1, cut_off=True, mood="glad",
                               near=(176, 116), far=(172, 112), near_hand="fist",
                               held=placed(paper(38, 50), 160, 100, turn=-8))),
        person(who.DAWIT, Pose((84, 186), 1.5, 1, cut_off=True, mood="glad",
                               near=(140, 122), far=(140, 114), near_hand="rest")),
        placed(desk(150, 60), 214, 148),
        placed([circle(0, 0, 18, PAPER), placed(coin(11), 0, 0), crossed(12)], 216, 176),
    ]  # fmt: skip


def _office_receipt() -> Parts:
    receipt: Parts = [paper(58, 76, 36, 36, 22), placed(stamp(13), -8, 20)]
    return [
        room(SAND, 184),
        person(who.HELPER, Pose((240, 172), 1.5, -1, cut_off=True, near=(180, 112),
                                far=(176, 108), near_hand="fist",
                                held=placed(receipt, 160, 84, turn=-4))),
        person(who.OLENA, Pose((76, 186), 1.5, 1, cut_off=True, near=(128, 118),
                               far=(128, 110))),
        placed(desk(170, 60, MIST), 212, 148),
        placed(coin_pile(3, w=26), 156, 142),
        placed(coin_pile(2, w=26), 186, 142),
    ]  # fmt: skip


def _complaint_box() -> Parts:
    chest: Parts = [shape(box(-46, -34, 92, 78, 6), TEAL),
                    shape(polygon((-50, -34), (-40, -50), (40, -50), (50, -34)), SEA),
                    line((-28, -42), (28, -42)), placed(envelope(34, 22), 0, 8),
                    line((-10, 36), (10, 36), colour=PAPER)]  # fmt: skip
    return [
        room(MIST, 176),
        placed(chest, 226, 108),
        line((226, 154), (226, 176)),
        line((204, 176), (248, 176)),
        placed(envelope(36, 24, PAPER), 210, 42, turn=40),
        person(who.AMINA, Pose((138, 98), 1.02, 1, near=(194, 34), near_hand="fist",
                               lean=4)),
    ]  # fmt: skip


def _letter_seal() -> Parts:
    sheet: Parts = [paper(108, 150, 40, 66, 66, 66, 52), placed(seal(15), 24, 34, 1.25),
                    circle(-30, 46, 13, MIST), circle(-30, 46, 7)]  # fmt: skip
    return [
        disc(160, 100, 90, MIST),
        placed(sheet, 130, 100, 1.08, -5),
        placed(question(), 246, 96, 2.2),
    ]


def _job_poster() -> Parts:
    work: Parts = [
        shape([("M", ((-62, 18),)), ("C", ((-60, -8), (-14, -8), (-12, 18)))], SEA),
        head(who.MIN, -37, -20, 1.4, face=0, mood="glad"),
        [placed(coin_pile(n, w=20), x, 18) for n, x in ((3, 8), (6, 32), (9, 56))],
        bars(-58, 34, 116, 80, gap=12),
        shape(box(-22, 54, 44, 12, 6), OCHRE),
    ]
    return [
        room(SAND, 184),
        placed(poster(150, 148, work), 118, 92),
        person(
            who.YONAS,
            Pose((256, 206), 1.62, -1, cut_off=True, near=(236, 132), near_hand="fist", far=(206, 186), tilt=6),
        ),
    ]


def _flat_keys() -> Parts:
    skin = who.PAVLO.skin
    dangling: Parts = [placed(key(), -2, 8, 1, 12), placed(key(SAND), 4, 8, 1, -14),
                       circle(0, -12, 8, NONE)]  # fmt: skip
    return [
        disc(160, 96, 88, MIST),
        dashed((112, 152), (112, 84), (96, 84), (160, 32), (224, 84), (208, 84),
               (208, 152), (112, 152)),
        placed(question(SAND), 160, 98, 1.5),
        placed(pinch_back(skin, who.PAVLO.top), 64, -18, 0.9, 180),
        placed(dangling, 66, 76, 1.15),
        placed(pinch_front(skin), 64, -18, 0.9, 180),
        placed(offered(skin, who.PAVLO.top), 306, 164, 1.02, flip=True),
        [placed(coin(10), x, y) for x, y in ((232, 130), (258, 122))],
        [line((x, y), (x, y + 9)) for x, y in ((232, 106), (258, 98), (245, 112))],
    ]  # fmt: skip


def _lottery_wheel() -> Parts:
    def slice_(i: int) -> Parts:
        a, b = math.radians(i * 45), math.radians(i * 45 + 45)
        rim = [(math.cos(t) * 62, math.sin(t) * 62) for t in (a, (a + b) / 2, b)]
        path: Path = [("M", ((0, 0),)), ("L", (rim[0],))]
        bend = (math.cos((a + b) / 2) * 67.2, math.sin((a + b) / 2) * 67.2)
        path += [("Q", (bend, rim[2])), ("Z", ())]
        return shape(path, (OCHRE, PAPER, SEA, SAND)[i % 4])

    gift: Parts = [shape(box(-26, -30, 52, 30), SEA), shape(box(-30, -42, 60, 14, 2), SEA),
                   patch(box(-5, -40, 10, 38), OCHRE),
                   curve((0, -42), (-16, -58), (-18, -46), (0, -42), (18, -46), (16, -58), (0, -42))]  # fmt: skip
    return [
        room(MIST, 180),
        line((116, 96), (86, 180)),
        line((116, 96), (146, 180)),
        placed([slice_(i) for i in range(8)], 116, 90, 1, 10),
        circle(116, 90, 8, PAPER),
        shape(polygon((106, 16), (126, 16), (116, 38)), TEAL),
        placed(gift, 226, 180, 1.2),
        placed(coin_pile(4, w=28), 284, 180),
        [line((x, y), (x + dx, y + dy)) for x, y, dx, dy in
         ((200, 84, -4, -10), (226, 78, 0, -12), (252, 84, 4, -10))],
    ]  # fmt: skip


def _magnifier_check() -> Parts:
    skin, sleeve = who.GRACE.skin, who.GRACE.top
    return [
        disc(160, 100, 90, SAND),
        placed([paper(120, 156, 50, 74, 74, 74, 60), placed(stamp(14), 34, 52)], 128, 100, 1, -3),
        placed(magnifier(38), 176, 78, 1.05),
        line((158, 68), (194, 66)),
        line((160, 80), (190, 78)),
        line((162, 92), (180, 91)),
        placed([arm(skin, sleeve)], 246, 152, 0.8, -50),
        placed([shape(box(-20, -18, 40, 34, 15), skin),
                [shape(box(-21, -24 + i * 11.5, 30, 12, 6), skin) for i in range(4)]],
               236, 142, 0.95, 44),
    ]  # fmt: skip


def _ask_helper() -> Parts:
    return [
        room(MIST, 186),
        person(who.OLENA, Pose((224, 206), 1.72, -1, cut_off=True, tilt=10, near=(186, 196),
                               far=(178, 140), far_hand="point")),
        person(who.HAMID, Pose((96, 206), 1.72, 1, cut_off=True, tilt=8, near=(152, 168),
                               near_hand="fist", far=(150, 172),
                               held=placed(phone(bars(-10, -14, 20, 14), w=36, h=62), 158, 146,
                                           turn=10))),
    ]  # fmt: skip


def _no_payment() -> Parts:
    return [
        room(MIST, 186),
        person(who.GRACE, Pose((92, 186), 1.7, 1, cut_off=True, near=(176, 146),
                               near_hand="flat", turns=(4, None), far=(150, 156))),
        placed(desk(300, 42), 160, 162),
        placed(coin_pile(4, w=30), 196, 155),
        placed(coin_pile(2, w=30), 222, 155),
        placed(offered(who.PAVLO.skin, who.PAVLO.top), 338, 126, 0.95, flip=True),
    ]  # fmt: skip


SCENES = {
    "badge-money": _badge_money,
    "open-hand-free": _open_hand_free,
    "office-receipt": _office_receipt,
    "complaint-box": _complaint_box,
    "letter-seal": _letter_seal,
    "job-poster": _job_poster,
    "flat-keys": _flat_keys,
    "lottery-wheel": _lottery_wheel,
    "magnifier-check": _magnifier_check,
    "ask-helper": _ask_helper,
    "no-payment": _no_payment,
}
