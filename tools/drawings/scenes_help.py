"""Pictures about calling for help: what is an emergency, and how a call works."""

from __future__ import annotations

import looks as who
from bags import wallet
from hands import palm, pinch_back, pinch_front, pointing
from ink import (
    INK,
    MIST,
    NONE,
    OCHRE,
    PAPER,
    RED,
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
from people import Pose, person
from places import bed, car, disc, flames, house, moon, room, tree, water, window
from signs import bars, burst, note, question
from symbols import bubble, handset, lock, phone


def _phone_emergency() -> Parts:
    screen: Parts = [
        placed(lock(fill=MIST), 0, -34, 1.1),
        [dot(x, 4, 2.4) for x in (-18, -6, 6, 18)],
        shape(box(-33, 24, 66, 32, 16), OCHRE),
        placed(handset(), 0, 40, 0.85),
        [line((s * 17, 35), (s * 22, 32)) for s in (-1, 1)],
        [line((s * 17, 44), (s * 22, 47)) for s in (-1, 1)],
    ]
    return [
        disc(160, 100, 90),
        placed(phone(screen, w=96, h=168), 142, 100),
        placed(pointing(who.SALMA.skin, who.SALMA.top), 240, 204, 0.9, -46),
    ]


def _house_fire() -> Parts:
    return [
        room(MIST, 176),
        placed(tree(96), 282, 176),
        placed(house(), 140, 176, 1.62),
        [patch(box(x, 108, 24, 26), INK) for x in (91, 171)],
        placed(flames(RED, OCHRE), 182, 116, 1.05),
        placed(flames(RED, OCHRE), 101, 120, 0.9),
        curve((196, 62), (206, 50), (198, 38), (210, 24)),
        curve((214, 74), (226, 62), (218, 48), (230, 36)),
        curve((88, 64), (78, 54), (86, 42), (76, 30)),
    ]


def _not_breathing() -> Parts:
    lying = person(who.PAVLO, Pose((0, 0), 1.1, 1, mood="asleep", near=(-4, 18), far=(10, 18)))
    return [
        room(SAND, 112),
        person(who.DAWIT, Pose((176, 130), 1.12, -1, lean=34, tilt=8, mood="worried",
                               feet=((220, 176), (226, 174)), near=(133, 156),
                               far=(131, 153), near_hand="fist", far_hand="fist")),
        placed(lying, 182, 172, turn=-90),
    ]  # fmt: skip


def _car_crash() -> Parts:
    return [
        room(MIST, 164),
        placed(tree(110), 36, 164),
        placed(car(SEA), 106, 164, 1.0, -3),
        placed(car(OCHRE), 226, 164, 1.0, 3, flip=True),
        placed(burst(26, PAPER), 166, 128),
        curve((160, 92), (152, 82), (160, 72), (152, 60)),
        curve((178, 92), (186, 82), (178, 72), (186, 60)),
        line((20, 184), (70, 184)),
        line((120, 184), (180, 184)),
        line((230, 184), (290, 184)),
    ]


def _child_in_water() -> Parts:
    buoy: Parts = [circle(0, 0, 19, OCHRE), circle(0, 0, 9, PAPER),
                   [line((x * 9, y * 9), (x * 18, y * 18))
                    for x, y in ((0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))]]  # fmt: skip
    return [
        room(MIST, 200),
        placed(person(who.OMAR, Pose((150, 172), 2.1, 0, mood="worried", cut_off=True,
                                     near=(84, 54), far=(216, 50), near_hand="open",
                                     far_hand="open", elbows=(-1, 1)))),
        water(128, SEA),
        placed(buoy, 262, 132),
        curve((276, 146), (292, 158), (316, 152)),
        [curve((x, y), (x + 10, y - 5), (x + 20, y), (x + 30, y - 5))
         for x, y in ((40, 156), (206, 166), (110, 182))],
    ]  # fmt: skip


def _lost_wallet() -> Parts:
    return [
        room(SAND, 172),
        placed(tree(110), 40, 172),
        person(who.DAWIT, Pose((216, 96), 1.02, 1, mood="worried", gaze=1,
                               near=(196, 106), far=(246, 100), far_hand="open",
                               feet=((206, 172), (236, 174)))),
        placed(wallet(), 116, 158, 0.9, 4),
        placed(question(), 268, 52, 0.9),
    ]  # fmt: skip


def _noisy_neighbour() -> Parts:
    speaker: Parts = [shape(box(-18, -60, 36, 60, 4), TEAL), circle(0, -20, 11, PAPER),
                      circle(0, -46, 6, PAPER)]  # fmt: skip
    blanket: Path = [("M", ((56, 128),)), ("C", ((70, 108), (136, 112), (138, 132))),
                     ("L", ((138, 152),)), ("L", ((56, 152),)), ("Z", ())]  # fmt: skip
    return [
        room(MIST, 172),
        placed(window(64, 48, INK), 50, 50),
        line((50, 28), (50, 72), colour=MIST),
        moon(67, 48, 10),
        placed(bed(), 82, 172),
        placed(person(who.ROSA, Pose((0, 0), 0.9, 1, mood="worried", cut_off=True)), 103, 132,
               turn=-84),
        shape(blanket, SAND),
        shape(box(160, 0, 12, 172), OCHRE),
        placed(speaker, 216, 172),
        person(who.DAWIT, Pose((266, 100), 0.94, -1, near=(302, 70), far=(226, 52),
                               near_hand="open", far_hand="open", mood="glad", elbows=(1, -1),
                               feet=((262, 172), (284, 168)))),
        [placed(note(), x, y, s) for x, y, s in ((196, 76, 1), (200, 40, 1), (134, 70, 0.9),
                                                 (108, 36, 0.9))],
    ]  # fmt: skip


def _small_cut() -> Parts:
    strip: Parts = [shape(box(-12, -8, 24, 16, 5), SAND), line((-4, -7), (-4, 7)),
                    line((4, -7), (4, 7))]  # fmt: skip
    pack: Parts = [shape(box(-32, -22, 64, 44, 4), SEA), shape(box(-20, -8, 40, 16, 8), SAND),
                   line((-6, -7), (-6, 7)), line((6, -7), (6, 7))]  # fmt: skip
    return [
        disc(160, 100, 90, MIST),
        placed([palm(who.GRACE.skin, who.GRACE.top), placed(strip, -23.5, -72, turn=-6)],
               136, 150, 1.26),
        placed(pack, 262, 150, 1, 5),
    ]  # fmt: skip


def _person_calls() -> Parts:
    return [
        room(MIST, 176),
        placed(house(), 258, 176, 1.02),
        placed(tree(70), 196, 176),
        curve((266, 84), (274, 74), (266, 64), (274, 52)),
        person(who.SALMA, Pose((86, 100), 1.02, 0, gaze=1, mood="talking", far=(152, 86),
                               far_hand="point", near=(68, 36), near_hand="fist",
                               elbows=(-1, 1), held=placed(phone(w=14, h=28), 70, 28, turn=-8))),
    ]  # fmt: skip


def _address_card() -> Parts:
    card: Parts = [shape(box(-78, -50, 156, 100, 8), PAPER), placed(house(), -36, 34, 0.68),
                   bars(14, -24, 50, 38, 50, gap=18), shape(box(14, 22, 22, 14, 3), OCHRE),
                   line((46, 30), (64, 30))]  # fmt: skip
    skin, sleeve = who.HAMID.skin, who.HAMID.top
    return [
        disc(160, 100, 90, MIST),
        placed(pinch_back(skin, sleeve), 168, 196, 1.02),
        placed(card, 160, 76, 1.1, -3),
        placed(pinch_front(skin), 168, 196, 1.02),
    ]


def _three_way_call() -> Parts:
    headset: Path = [("M", ((-14, 4),)), ("C", ((-20, -26), (14, -28), (14, -8)))]
    boom: Path = [("M", ((-9, 6),)), ("C", ((-8, 16), (0, 16), (6, 12)))]
    return [
        [shape(box(x - 46, 34, 92, 114, 10), tint)
         for x, tint in ((60, SAND), (160, MIST), (260, SAND))],
        person(who.AMINA, Pose((48, 146), 1.16, 1, cut_off=True, mood="talking",
                               near=(90, 108), near_hand="fist", far=(84, 118),
                               held=placed(phone(w=20, h=38), 92, 94, turn=10))),
        person(who.MIN, Pose((160, 146), 1.16, 0, cut_off=True, mood="talking",
                             near=(132, 166), far=(188, 166))),
        placed(bubble(44, 26, fill=OCHRE, tail=0.22), 126, 22),
        placed(bubble(44, 26, tail=0.22), 194, 22, flip=True),
        bars(114, 22, 24), bars(182, 22, 24),
        person(who.HELPER, Pose((266, 146), 1.16, -1, cut_off=True, near=(252, 166),
                                far=(234, 134))),
        placed([shape(headset, NONE), shape(boom, NONE), circle(-12, 3, 5, SEA)],
               264, 62, 1.16, flip=True),
        patch(box(12, 149, 296, 50), PAPER),
        [line((x - 40, 148), (x + 40, 148)) for x in (60, 160, 260)],
        line((60, 148), (60, 176), (260, 176), (260, 148)),
        line((160, 148), (160, 176)),
        [circle(x, 176, 7, OCHRE) for x in (60, 160, 260)],
    ]  # fmt: skip


SCENES = {
    "phone-emergency": _phone_emergency,
    "house-fire": _house_fire,
    "not-breathing": _not_breathing,
    "car-crash": _car_crash,
    "child-in-water": _child_in_water,
    "lost-wallet": _lost_wallet,
    "noisy-neighbour": _noisy_neighbour,
    "small-cut": _small_cut,
    "person-calls": _person_calls,
    "address-card": _address_card,
    "three-way-call": _three_way_call,
}
