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
from people import Pose, limb, person
from places import bed, car, desk, disc, flames, house, moon, room, tree, water, window
from signs import arrow, bars, burst, note, question
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
    lying = person(who.MIN, Pose((0, 0), 1.16, 1, mood="asleep", neck=5, near=(-10, 20)))
    hand: Parts = [shape(blob((-18, -2), (-14, -7), (10, -8), (18, -3), (15, 3), (-14, 4)),
                         who.DAWIT.skin)]  # fmt: skip
    arms = [limb(who.DAWIT, ((160 + s * 16, 70), (160 + s * 11, 100), (160 + s * 5, 128)), 1.12, "none", 0)
            for s in (1, -1)]  # fmt: skip
    return [
        room(SAND, 112),
        person(who.DAWIT, Pose((160, 119), 1.12, 0, kneels=True, mood="worried",
                               near_hand="none", far_hand="none")),
        placed(lying, 196, 160, turn=-90),
        placed(hand, 162, 144),
        placed(hand, 159, 137, flip=True),
        [line((x, 136), (x, 140)) for x in (153, 160, 167)],
        arms,
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
        person(who.SALMA, Pose((86, 100), 1.02, 1, mood="talking", near_hand="none",
                               far=(146, 74), far_hand="point")),
        placed(phone(w=14, h=28), 75, 32, turn=8),
        limb(who.SALMA, ((80, 56), (58, 74), (73, 46)), 1.02, "fist", 10),
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
                             near_hand="none", far_hand="none")),
        limb(who.MIN, ((143, 96), (136, 134), (124, 112)), 1.0, "flat", -24, flip=True),
        limb(who.MIN, ((177, 96), (184, 134), (196, 112)), 1.0, "flat", 24),
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


def _health_check() -> Parts:
    cord: Path = [("M", ((-11, -18),)), ("C", ((-12, 12), (8, 12), (5, -17)))]
    return [
        room(MIST, 186),
        person(who.MIN, Pose((160, 182), 1.3, 0, cut_off=True, mood="talking",
                             near_hand="none", far_hand="none")),
        limb(who.MIN, ((140, 126), (134, 164), (122, 140)), 1.2, "flat", -30, flip=True),
        limb(who.MIN, ((180, 126), (186, 164), (198, 140)), 1.2, "flat", 30),
        person(who.DOCTOR, Pose((58, 186), 1.4, 1, cut_off=True, near_hand="none")),
        limb(who.DOCTOR, ((46, 126), (42, 156), (88, 152)), 1.4, "flat", 66),
        placed([shape(cord, NONE), line((-1, 5), (-1, 13)), circle(-1, 18, 5.5, SEA)], 66, 122),
        person(who.HAMID, Pose((264, 186), 1.4, -1, cut_off=True, near_hand="none")),
        limb(who.HAMID, ((274, 122), (284, 156), (262, 140)), 1.4, "rest", -70, flip=True),
        placed(desk(296, 40, SAND), 160, 166),
        shape(polygon((92, 161), (102, 152), (140, 152), (132, 161)), PAPER),
        placed([bubble(66, 36, fill=SEA), bars(-20, -6, 40, 26, gap=11)], 76, 28),
        placed([bubble(66, 36, fill=OCHRE), bars(-20, -6, 40, 26, gap=11)], 244, 28, flip=True),
        arrow((128, 28), (192, 28)),
        line((135, 23.5), (128, 28), (135, 32.5)),
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
    "health-check": _health_check,
}
