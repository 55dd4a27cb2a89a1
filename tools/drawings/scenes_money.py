"""Pictures about money and what to do after a scam: stop, bank, report."""

from __future__ import annotations

import looks as who
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
from places import chair, desk, disc, plant, room
from signs import arrow, bars, tick
from symbols import badge, bank_card, bubble, coin, coin_pile, phone


def _coins_grow() -> Parts:
    wobble = (0, 3, -3, 5, -6, 6, -4, 8, 10, 3, 12, 15, 8, 18)
    return [
        room(MIST, 178),
        placed(coin_pile(2, w=40), 48, 178),
        placed(coin_pile(4, w=40), 108, 178),
        placed(coin_pile(8, w=40), 168, 178),
        placed(coin_pile(16, w=40, shifts=wobble), 234, 178),
        placed(shape(box(-20, -4, 40, 8, 3.5), OCHRE), 284, 70, turn=38),
        placed(shape(box(-20, -4, 40, 8, 3.5), SAND), 292, 118, turn=64),
        arrow((34, 132), (92, 118), (142, 86), (190, 26), colour=TEAL, tip=14),
        [line((x, y), (x + 7, y - 5)) for x, y in ((262, 40), (274, 92))],
    ]  # fmt: skip


def _lend_card() -> Parts:
    return [
        room(SAND, 186),
        person(who.MIN, Pose((90, 206), 1.72, 1, cut_off=True, mood="talking",
                             near=(158, 160), near_hand="flat", turns=(88, None))),
        person(who.LEILA, Pose((236, 206), 1.72, -1, cut_off=True,
                               near=(222, 150), near_hand="fist",
                               held=placed(bank_card(58, 38), 208, 144, turn=-12))),
        placed(bubble(64, 42, tail=-0.3), 150, 32),
        shape(box(132, 20, 36, 24, 4), SEA),
        patch(box(133.5, 26, 33, 5), INK),
    ]  # fmt: skip


def _loan_chain() -> Parts:
    radii = (9, 14, 20, 26, 34)
    centres = (22, 67, 123, 191, 273)
    links = [
        shape(box(a + r + dx, 98, 19, 12, 6), NONE) for a, r in zip(centres[:4], radii, strict=False) for dx in (-5, 8)
    ]
    return [
        disc(228, 100, 90, SAND),
        [placed(coin(r), x, 104) for x, r in zip(centres, radii, strict=True)],
        links,
        arrow((22, 72), (80, 64), (140, 52), (206, 34), colour=TEAL, tip=13),
    ]


def _money_through() -> Parts:
    def coins(x: float) -> Parts:
        return [placed(coin(8), x + i * 15, 66) for i in (-1, 0, 1)]

    return [
        disc(160, 104, 92, MIST),
        person(who.PAVLO, Pose((42, 186), 1.3, 1, far=(78, 150), near=(56, 204))),
        person(who.GRACE, Pose((160, 178), 1.3, 0, mood="worried", near=(146, 170),
                               far=(174, 170), near_hand="fist", far_hand="fist")),
        placed(phone(placed(coin(9), 0, 0), w=40, h=66), 160, 156),
        person(who.CLERK, Pose((280, 186), 1.3, 1, near=(272, 204))),
        coins(102), coins(222),
        arrow((82, 90), (102, 95), (122, 90), tip=10),
        arrow((202, 90), (222, 95), (242, 90), tip=10),
    ]  # fmt: skip


def _step_stop() -> Parts:
    return [
        room(MIST, 190),
        person(who.SALMA, Pose((96, 190), 1.72, 1, cut_off=True, mood="calm", near=(192, 142),
                               near_hand="flat", turns=(96, None), far=(160, 152))),
        placed(desk(296, 34), 160, 166),
        shape(box(158, 151, 70, 9, 4), INK),
        shape([("M", ((274, 132),)), ("C", ((288, 130), (288, 150), (272, 150)))], NONE),
        shape(box(242, 126, 33, 36, 8), OCHRE),
        curve((252, 116), (248, 108), (254, 102), (250, 94)),
        curve((265, 116), (261, 108), (267, 102), (263, 94)),
    ]  # fmt: skip


def _step_bank() -> Parts:
    return [
        disc(160, 100, 92, MIST),
        person(who.YONAS, Pose((146, 206), 1.78, 0, gaze=1, cut_off=True, mood="talking",
                               near=(112, 88), near_hand="fist", far=(222, 136),
                               far_hand="fist", elbows=(-1, 1),
                               held=placed(phone(w=24, h=46), 116, 76, turn=-8),
                               held_far=placed(bank_card(76, 50), 238, 116, turn=-8))),
    ]  # fmt: skip


def _step_report() -> Parts:
    return [
        room(SAND, 180),
        placed(plant(), 290, 148),
        placed(chair(44), 66, 138, 1.05),
        person(who.DAWIT, Pose((68, 136), 1.16, 1, feet=((110, 182), (120, 180)),
                               near=(118, 110), far=(126, 108), mood="talking")),
        person(who.GUIDE, Pose((238, 144), 1.22, -1, cut_off=True, near=(196, 122),
                               far=(190, 124), near_hand="fist",
                               held=[line((182, 126), (190, 106))])),
        placed(badge(), 226, 108, 0.9),
        placed(desk(176, 56, MIST), 222, 132),
        placed(_flat_paper(), 172, 124),
        placed([bubble(58, 34, tail=-0.2), bars(-16, -5, 32, 20, gap=10)], 130, 40),
    ]  # fmt: skip


def _flat_paper() -> Parts:
    """Draw a sheet that lies on a desk."""
    return shape(polygon((-24, 2), (-16, -5), (20, -5), (14, 2)), PAPER)


def _rumour_crowd() -> Parts:
    return [
        room(MIST, 200),
        person(who.LEILA, Pose((40, 200), 1.3, 1, cut_off=True, mood="talking",
                               far=(78, 122), far_hand="flat", near=(52, 196))),
        person(who.HAMID, Pose((112, 206), 1.3, 1, cut_off=True, mood="worried",
                               near=(122, 202), far=(142, 196), gaze=-1)),
        person(who.OLENA, Pose((204, 206), 1.3, 1, cut_off=True, mood="talking",
                               far=(242, 128), far_hand="flat", near=(216, 202))),
        person(who.MIN, Pose((278, 206), 1.3, -1, cut_off=True, mood="worried",
                             near=(262, 202), far=(250, 196))),
        placed([bubble(34, 22, tail=-0.2), bars(-8, 0, 16)], 66, 44),
        placed([bubble(60, 36, tail=-0.2, fill=SAND), bars(-20, -6, 40, 26, gap=12)], 152, 42),
        placed([bubble(86, 54, tail=-0.2, fill=OCHRE), bars(-30, -14, 60, 60, 36, gap=14)], 252, 44),
    ]  # fmt: skip


def _two_sources() -> Parts:
    def source(top: Parts) -> Parts:
        return [shape(box(-48, -66, 96, 132, 3)), top, bars(-32, -14, 64, 64, 40, gap=14),
                circle(0, 44, 15, SEA), placed(tick(8), 0, 44)]  # fmt: skip

    return [
        disc(160, 100, 90, MIST),
        placed(source(shape(box(-32, -52, 64, 26, 3), SAND)), 96, 98, 1.12, -3),
        placed(source([circle(-20, -40, 12, OCHRE), bars(0, -44, 32, 22)]), 224, 98, 1.12, 3),
    ]  # fmt: skip


SCENES = {
    "coins-grow": _coins_grow,
    "lend-card": _lend_card,
    "loan-chain": _loan_chain,
    "money-through": _money_through,
    "step-stop": _step_stop,
    "step-bank": _step_bank,
    "step-report": _step_report,
    "rumour-crowd": _rumour_crowd,
    "two-sources": _two_sources,
}
