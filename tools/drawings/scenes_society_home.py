"""Pictures of life in a new country: couples, safety, parents and children, feelings."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from hands import grip, offered
from ink import (
    INK,
    MIST,
    NONE,
    OCHRE,
    PAPER,
    SAND,
    SEA,
    TEAL,
    Mark,
    Marks,
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
from places import bench, chair, disc, door, fir, moon, plant, room, table, tree, window
from scenes_society import GIRL, interpreter
from scenes_society_more import cup, front_arms, sitting
from signs import arrow, dashed, waves
from symbols import bank_card, handset, key, phone

SALMA_SEATED = replace(who.SALMA, cut="jumper", bottom=TEAL)
HUSBAND = replace(who.HAMID, hair_colour=INK, top=MIST)


def tear(x: float, y: float) -> Marks:
    """Draw a tear on a cheek."""
    return [shape([("M", ((x, y - 5),)), ("C", ((x + 5, y + 2), (x + 3, y + 6), (x, y + 6))),
                   ("C", ((x - 3, y + 6), (x - 5, y + 2), (x, y - 5))), ("Z", ())], SEA)]  # fmt: skip


def _couple_talk() -> Parts:
    return [
        room(SAND, 180),
        placed(window(64, 46, MIST), 160, 54),
        placed(chair(40), 66, 140),
        placed(chair(40), 254, 140, flip=True),
        placed(table(116, 50), 160, 130),
        person(who.SALMA, Pose((68, 136), 1.08, 1, feet=((112, 182), (120, 180)), far=(122, 104), far_hand="flat",
                               near=(112, 122), mood="talking")),
        person(HUSBAND, Pose((252, 136), 1.08, -1, feet=((208, 182), (200, 180)), near=(208, 122),
                                     far=(204, 116))),
        placed(cup(), 146, 126, 0.8), placed(cup(OCHRE), 176, 126, 0.8, flip=True),
    ]  # fmt: skip


def _two_hands_ring() -> Parts:
    return [
        disc(160, 100, 90, SAND),
        circle(160, 74, 32, OCHRE), circle(160, 74, 22, SAND),
        shape(polygon((148, 36), (154, 26), (166, 26), (172, 36), (160, 50)), PAPER),
        placed(offered(who.SALMA.skin, who.SALMA.top), 62, 142, 0.88),
        placed(offered(who.CHESTNUT, TEAL), 258, 142, 0.88, flip=True),
        [line((160 + x, 116), (160 + x * 1.5, 124)) for x in (-12, 0, 12)],
    ]  # fmt: skip


def _safe_call() -> Parts:
    look = who.LEILA
    return [
        room(MIST, 178),
        placed(door(w=66, h=138), 250, 178),
        placed(key(), 274, 114, 0.5),
        placed(plant(), 40, 178, 1.1),
        placed(chair(40), 112, 138),
        person(look, Pose((114, 134), 1.1, 1, feet=((158, 180), (166, 178)), near_hand="none", far=(152, 122),
                          mood="talking")),
        placed(phone(w=15, h=30), 107, 58, turn=8),
        limb(look, ((108, 84), (82, 104), (100, 72)), 1.1, "fist", 24),
        placed(waves(2, first=7, gap=7), 146, 62),
    ]  # fmt: skip


def _two_bank_cards() -> Parts:
    a, b = Pose((84, 176), 1.4, 0, cut_off=True), Pose((236, 176), 1.4, 0, cut_off=True)

    def things(x: float, fill: str) -> Parts:
        return [placed(bank_card(46, 31, fill), x - 54, 112, 1, -6), placed(phone(w=27, h=48), x + 54, 108, 1, 6)]

    return [
        room(SAND, 200),
        [person(look, replace(pose, mood="glad", near_hand="none", far_hand="none"))
         for look, pose in ((who.SALMA, a), (who.YONAS, b))],
        things(84, PAPER), things(236, SEA),
        front_arms(who.SALMA, a, ((32, 132), (136, 132)), ("fist", "fist"), (-20, 20), elbow=(23, -6)),
        front_arms(who.YONAS, b, ((184, 132), (288, 132)), ("fist", "fist"), (-20, 20), elbow=(23, -6)),
    ]  # fmt: skip


def _hidden_card() -> Parts:
    sole = shape(box(40, 148, 250, 18, 8), INK)
    shoe = blob((46, 150), (42, 116), (50, 84), (70, 82), (96, 92), (126, 84), (166, 112), (220, 122), (268, 128),
                (286, 146), (260, 154), (160, 155))  # fmt: skip
    opening = blob((52, 88), (72, 80), (98, 88), (126, 84), (112, 104), (80, 108))
    card: Parts = [shape(box(-20, -30, 40, 46, 3), PAPER), line((-20, -8), (20, -8)), placed(handset(), 0, -18, 0.62),
                   line((-10, 2), (10, 2))]  # fmt: skip
    return [
        disc(160, 104, 90, MIST),
        sole,
        shape(shoe, OCHRE),
        shape(opening, INK),
        placed(card, 86, 74, 1.1, -8),
        shape(blob((44, 118), (50, 92), (62, 98), (86, 110), (112, 104), (128, 86), (142, 94), (128, 122), (90, 136)),
              OCHRE, NONE),
        curve((50, 91), (64, 100), (86, 110), (112, 104), (127, 85)),
        [line((x, y), (x + 16, y - 15)) for x, y in ((142, 117), (156, 123), (171, 128))],
        curve((214, 122), (222, 138), (216, 153)),
    ]  # fmt: skip


def _parent_kneels() -> Parts:
    father = replace(who.MIN, bottom=TEAL)
    return [
        room(SAND, 176),
        placed(window(70, 52, PAPER), 64, 56),
        placed(plant(), 294, 176),
        person(father, Pose((116, 132), 1.05, 1, lean=3, feet=((78, 174), (152, 175)), near_hand="none",
                            far=(178, 128), far_hand="flat")),
        person(replace(GIRL, top=OCHRE), Pose((210, 126), 1.18, -1, mood="worried", near=(188, 134))),
        placed(tear(0, 0), 188, 74, 0.8), placed(tear(0, 0), 184, 92, 0.8),
        limb(father, ((114, 85), (136, 120), (174, 116)), 1.05, "flat", 84),
    ]  # fmt: skip


def _shop_tantrum() -> Parts:
    goods: Parts = []
    for y in (56, 104):
        goods = [goods, line((12, y), (190, y)),
                 [shape(box(x, y - h, w, h, 3), tint)
                  for x, w, h, tint in ((20, 20, 30, OCHRE), (44, 20, 30, SEA), (74, 28, 22, PAPER),
                                        (112, 16, 34, TEAL), (132, 16, 34, TEAL), (156, 26, 24, OCHRE))]]  # fmt: skip
    basket: Parts = [line((-14, 14), (-8, 0), (8, 0), (14, 14)),
                     shape(polygon((-20, 14), (20, 14), (15, 36), (-15, 36)), OCHRE),
                     line((-18, 24), (18, 24))]  # fmt: skip
    return [
        room(MIST, 158),
        goods,
        person(who.OMAR, Pose((104, 168), 1.35, 1, feet=((152, 184), (156, 178)), mood="talking", near=(92, 176),
                              far=(140, 138), far_hand="flat")),
        placed(tear(0, 0), 126, 116, 0.8), placed(tear(0, 0), 134, 128, 0.8),
        person(who.SALMA, Pose((246, 106), 1.0, -1, near=(262, 120), near_hand="fist",
                               held=placed(basket, 264, 118), far=(222, 112))),
    ]  # fmt: skip


def _no_hitting() -> Parts:
    pose = Pose((120, 186), 1.5, 0, cut_off=True, near_hand="none", far_hand="none")
    raised = limb(who.PAVLO, ((98, 120), (58, 124), (42, 76)), 1.5, "open", -10)
    return [
        room(SAND, 200),
        [Mark(mark.path, PAPER, TEAL) for mark in raised[:-1]],
        dashed((32, 86), (44, 134), (62, 142), (90, 130), dash=6, gap=7),
        dashed((51, 82), (60, 116), (72, 120), (92, 110), dash=6, gap=7),
        person(who.PAVLO, pose),
        arrow((24, 82), (16, 118), (34, 150), (62, 160), tip=12),
        front_arms(who.PAVLO, pose, ((122, 168), (142, 170)), ("fist", "none"), (80, -80)),
        placed(grip(who.ROSE, 0, 0, 0.5), 134, 168, 1, 82),
        person(who.OMAR, Pose((250, 142), 1.42, -1)),
    ]  # fmt: skip


def _social_worker_visit() -> Parts:
    pot: Parts = [shape(box(-15, -18, 30, 18, 3), SEA), line((-20, -14), (-15, -14)), line((15, -14), (20, -14)),
                  line((-17, -20), (17, -20)), dot(0, -23, 2)]  # fmt: skip
    blocks = ((112, 196, SEA), (126, 196, OCHRE), (119, 182, TEAL))
    mother, father = replace(who.AMINA, top=SEA, bottom=SEA), who.YONAS
    return [
        room(SAND, 150),
        line((10, 34), (60, 34)), placed(pot, 34, 33, 0.8),
        placed(window(56, 40, MIST), 160, 40),
        interpreter(who.LEILA, 146, 120, 0.86),
        person(who.HELPER, Pose((62, 126), 0.96, 1, cut_off=True, mood="talking", near=(96, 112))),
        person(father, Pose((276, 124), 0.96, -1, cut_off=True, near=(236, 112))),
        person(mother, Pose((234, 126), 0.96, -1, cut_off=True, near=(204, 113))),
        patch(box(30, 124, 276, 26), SAND), patch(box(0, 150, 320, 14), PAPER), line((12, 150), (308, 150)),
        placed(table(236, 60), 164, 122),
        shape(polygon((92, 116), (98, 109), (124, 109), (118, 116)), PAPER),
        person(who.LINA, Pose((168, 182), 0.98, -1, feet=((138, 194), (144, 190)), near=(136, 182), mood="glad")),
        [shape(box(x - 7, y - 14, 14, 14, 2), tint) for x, y, tint in blocks],
    ]  # fmt: skip


def sofa(fill: str = SEA) -> Marks:
    """Draw an empty sofa, 120 long, that stands on (0, 0)."""
    return [
        line((-50, -4), (-50, 0)), line((50, -4), (50, 0)),
        shape(box(-50, -62, 100, 48, 10), fill), line((0, -58), (0, -28)),
        shape(box(-54, -30, 108, 26, 5), fill), line((0, -28), (0, -6)),
        shape(box(-62, -44, 18, 40, 8), fill), shape(box(44, -44, 18, 40, 8), fill),
    ]  # fmt: skip


def _child_alone() -> Parts:
    stars = ((52, 36), (92, 26), (66, 66), (126, 78), (134, 44))
    return [
        room(MIST, 172),
        shape(box(32, 14, 122, 100, 3), TEAL),
        moon(110, 46, 15), [dot(x, y, 2, PAPER) for x, y in stars],
        line((93, 14), (93, 114), colour=PAPER), line((32, 64), (154, 64), colour=PAPER),
        shape(box(32, 14, 122, 100, 3), NONE), line((24, 116), (162, 116)),
        person(who.OMAR, Pose((78, 130), 1.16, 0, back=True)),
        placed(sofa(OCHRE), 240, 172),
        line((300, 172), (300, 96)), shape(polygon((288, 96), (312, 96), (306, 76), (294, 76)), PAPER),
    ]  # fmt: skip


def _child_withdrawn() -> Parts:
    ball: Parts = [circle(0, 0, 9, OCHRE), curve((-8, -3), (0, 0), (8, -3))]
    friend = replace(who.LINA, top=TEAL, bottom=SEA)
    return [
        room(MIST, 168),
        placed(tree(96), 20, 168),
        person(GIRL, Pose((228, 124), 1.0, 1, mood="glad", far=(254, 104), far_hand="flat")),
        placed(ball, 264, 84),
        person(friend, Pose((298, 124), 1.0, -1, mood="glad", far=(274, 104), far_hand="flat")),
        person(who.OMAR, Pose((60, 168), 1.24, -1, feet=((32, 186), (38, 184)), near=(36, 166), mood="worried",
                              tilt=-10)),
        person(HUSBAND, Pose((148, 138), 1.0, -1, lean=4, feet=((184, 182), (114, 184)), far=(104, 126),
                            far_hand="flat", near_hand="none")),
        limb(HUSBAND, ((152, 94), (144, 128), (112, 132)), 1.0, "rest", -86, flip=True),
    ]  # fmt: skip


def _talk_in_private() -> Parts:
    return [
        room(SAND, 178),
        placed(door(w=60, h=122), 160, 178), placed(key(), 182, 124, 0.45),
        placed(chair(40), 60, 138), placed(chair(40), 264, 138, flip=True),
        person(who.ROSA, Pose((62, 134), 1.1, 1, feet=((106, 180), (114, 178)), near=(100, 122), far=(102, 122))),
        person(who.MIN, Pose((262, 134), 1.1, -1, feet=((218, 180), (210, 178)), mood="talking", near=(224, 122),
                             far=(216, 106), far_hand="flat")),
    ]  # fmt: skip


def _calm_breath() -> Parts:
    pose = Pose((160, 124), 1.08, 0, mood="asleep")
    return [
        disc(160, 104, 92, MIST),
        placed([line((-24, -50), (-26, 60)), line((24, -50), (26, 60)), shape(box(-30, 2, 60, 8, 3), OCHRE)], 160, 128),
        sitting(SALMA_SEATED, pose),
        front_arms(SALMA_SEATED, pose, ((148, 106), (172, 118)), ("rest", "rest"), (64, -88)),
        [curve((160 + s * 30, y), (160 + s * 42, y - 6), (160 + s * 54, y + 1), (160 + s * (70 + k), y - 5))
         for s in (-1, 1) for y, k in ((58, 0), (72, -8))],
    ]  # fmt: skip


def _mood_wave() -> Parts:
    low, high = 140, 46
    spots = ((42, low), (98, 96), (160, high), (222, 96), (278, low))
    mouths = (((-8, 11), (0, 6), (8, 11)), ((-7, 8), (0, 8), (7, 8)), ((-9, 5), (0, 12), (9, 5)))
    tints = (SEA, PAPER, OCHRE, PAPER, SEA)
    faces = [[circle(x, y, 20, tint), dot(x - 7, y - 4, 2.4), dot(x + 7, y - 4, 2.4),
              curve(*((x + a, y + b) for a, b in mouths[kind]))]
             for (x, y), kind, tint in zip(spots, (0, 1, 2, 1, 0), tints, strict=True)]  # fmt: skip
    return [
        room(MIST, 200),
        curve((2, 96), (14, 124), *spots, (306, 124), (318, 96), colour=TEAL),
        arrow((14, 182), (306, 182), tip=10),
        faces,
    ]


def _river_stones() -> Parts:
    river: Path = [("M", ((70, 200),)), ("C", ((60, 180), (84, 160), (76, 140))), ("L", ((250, 140),)),
             ("C", ((244, 160), (268, 180), (258, 200))), ("Z", ())]  # fmt: skip
    stones = ((96, 174), (138, 178), (182, 174), (226, 178))
    return [
        room(MIST, 140),
        placed(tree(84), 28, 140), placed(fir(90), 296, 140),
        shape(river, SEA),
        patch(box(64, 197, 204, 3), PAPER),
        [curve((x, y), (x + 9, y - 4), (x + 18, y))
         for x, y in ((104, 152), (158, 154), (206, 152), (118, 194), (196, 194))],
        [shape(blob((x - 17, y + 7), (x - 14, y - 4), (x, y - 7), (x + 14, y - 4), (x + 17, y + 7)), SAND)
         for x, y in stones],
        person(who.YONAS, Pose((158, 104), 0.92, 1, near=(118, 84), far=(200, 80), near_hand="flat", far_hand="flat",
                               feet=((138, 169), (182, 166)), elbows=(-1, 0))),
    ]  # fmt: skip


def _walk_with_friend() -> Parts:
    friend = replace(who.OLENA, top=OCHRE, skirt=False)
    path: Path = [("M", ((0, 186),)), ("C", ((100, 156), (220, 160), (320, 150))), ("L", ((320, 186),)),
            ("Q", ((320, 200), (306, 200))), ("L", ((14, 200),)), ("Q", ((0, 200), (0, 186))), ("Z", ())]  # fmt: skip
    return [
        room(MIST, 140),
        placed(tree(118), 44, 142), placed(tree(92), 268, 142), placed(fir(80), 304, 142),
        patch(path, SAND),
        placed(bench(64, 20), 96, 136, 0.8),
        person(who.AMINA, Pose((146, 106), 0.98, 1, mood="glad", far=(182, 84), far_hand="flat")),
        person(friend, Pose((214, 106), 0.98, 1, gaze=-1, mood="talking", near=(202, 120), far=(238, 112),
                            feet=((196, 178), (234, 182)))),
    ]  # fmt: skip


SCENES = {
    "couple-talk": _couple_talk,
    "two-hands-ring": _two_hands_ring,
    "safe-call": _safe_call,
    "two-bank-cards": _two_bank_cards,
    "hidden-card": _hidden_card,
    "parent-kneels": _parent_kneels,
    "shop-tantrum": _shop_tantrum,
    "no-hitting": _no_hitting,
    "social-worker-visit": _social_worker_visit,
    "child-alone": _child_alone,
    "child-withdrawn": _child_withdrawn,
    "talk-in-private": _talk_in_private,
    "calm-breath": _calm_breath,
    "mood-wave": _mood_wave,
    "river-stones": _river_stones,
    "walk-with-friend": _walk_with_friend,
}
