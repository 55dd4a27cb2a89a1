"""Pictures of the toolkit: a safe home, plans that change, places that help."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from bags import suitcase
from hands import pointing
from heads import head
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
    ellipse,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from looks import Look
from objects_toolkit import hall
from people import Pose, person
from places import desk, disc, flames, plane, room, tree, window
from signs import arrow, bars, question, stamp, tick, waves
from symbols import bubble, calendar, lock, paper, phone

TENANT = Look(who.HONEY, "long", INK, top=OCHRE, bottom=TEAL)
FIXER = Look(who.ROSE, "short", OCHRE, top=TEAL, cut="vest", bottom=SEA)
STAFF = Look(who.COCOA, "short", PAPER, top=TEAL, cut="shirt", bottom=SAND)
LIBRARIAN = Look(who.CHESTNUT, "bob", PAPER, glasses=True, top=TEAL, cut="shirt", bottom=INK)


def _smoke_alarm() -> Parts:
    return [
        patch(box(0, 0, 320, 200, 14), MIST),
        patch(box(0, 0, 320, 34, 14), PAPER),
        patch(box(0, 16, 320, 18), PAPER),
        line((0, 34), (320, 34)),
        shape(box(84, 34, 152, 16, 3), SAND),
        shape([("M", ((92, 50),)), ("C", ((96, 112), (224, 112), (228, 50))), ("Z", ())], PAPER),
        [line((x, 62), (x, y)) for x, y in ((116, 74), (128, 80), (192, 80), (204, 74))],
        shape(ellipse(160, 97, 15, 7), OCHRE),
        placed(waves(3, first=14, gap=11), 240, 78),
        placed(waves(3, first=14, gap=11), 80, 78, flip=True),
        placed(pointing(who.ROSA.skin, TEAL), 166, 196, 0.96),
    ]


def _smoke_leave() -> Parts:
    puffs = ((34, 46, 20), (64, 40, 24), (100, 46, 21), (134, 40, 21), (166, 44, 18), (192, 34, 13),
             (30, 80, 15), (34, 106, 11), (29, 126, 8))  # fmt: skip
    return [
        patch(box(0, 0, 320, 200, 14), MIST),
        patch(box(12, 20, 194, 160), SAND),
        [circle(x, y, r, TEAL) for x, y, r in puffs],
        [dot(x, y, r - 1, TEAL) for x, y, r in puffs],
        [curve((x - 9, y), (x - 2, y - 9), (x + 8, y - 4), (x + 3, y + 4), (x - 2, y), colour=MIST)
         for x, y in ((62, 42), (104, 48), (138, 40), (32, 76))],
        shape(box(6, 8, 216, 12, 3), OCHRE),
        placed(flames(RED, OCHRE), 30, 179, 0.86),
        line((6, 180), (314, 180)),
        shape(box(206, 14, 12, 42), OCHRE),
        shape(polygon((218, 56), (250, 66), (250, 192), (218, 180)), OCHRE),
        circle(243, 126, 3.4, PAPER),
        person(who.YONAS, Pose((86, 150), 0.86, 1, lean=44, tilt=14, mood="worried", near=(140, 166),
                               feet=((62, 178), (96, 178)))),
        person(who.LINA, Pose((158, 150), 1.1, 1, lean=28, tilt=6, feet=((144, 178), (168, 178)), near=(198, 160))),
        person(replace(who.LEILA, bottom=TEAL), Pose((290, 103), 0.98, -1, mood="worried", near=(254, 120),
               near_hand="fist", far=(250, 96), far_hand="flat")),
    ]  # fmt: skip


def _kitchen_dangers() -> Parts:
    pot: Parts = [shape(box(-62, -8, 40, 9, 4), INK), shape(box(-28, -22, 56, 36, 6), SEA),
                  shape(box(-31, -27, 62, 9, 4), MIST), circle(0, -31, 4, OCHRE)]  # fmt: skip
    return [
        room(SAND, 184),
        shape(box(150, 92, 152, 92, 4), PAPER),
        shape(box(146, 84, 160, 12, 4), TEAL),
        [circle(x, 108, 4.5, OCHRE) for x in (172, 194, 258, 280)],
        shape(box(172, 124, 108, 48, 4), MIST), line((186, 134), (266, 134)),
        placed(flames(RED, OCHRE), 268, 74, 0.62),
        shape([("M", ((236, 70),)), ("C", ((248, 62), (284, 64), (296, 72))), ("L", ((296, 128),)),
               ("L", ((262, 132),)), ("L", ((260, 84),)), ("L", ((236, 82),)), ("Z", ())], OCHRE),
        line((263, 118), (295, 115)), line((263, 124), (295, 121)),
        placed(pot, 190, 68),
        curve((180, 28), (174, 20), (182, 12), (176, 4)), curve((200, 28), (194, 20), (202, 12), (196, 4)),
        person(who.OMAR, Pose((78, 132), 1.2, 1, mood="calm", near=(92, 146), far=(122, 88), far_hand="open")),
    ]  # fmt: skip


def _photo_flat() -> Parts:
    crack: Parts = [
        line((-14, -46), (-4, -26), (-16, -8), (6, 8), (-4, 28), (10, 46)),
        line((-16, -8), (-32, 0), (-34, 12)), line((6, 8), (22, 2), (32, 14)), line((-4, -26), (10, -32)),
    ]  # fmt: skip
    return [
        room(SAND, 166),
        line((246, 0), (246, 166), (308, 196)),
        placed(window(40, 54, MIST), 286, 70),
        placed(crack, 198, 66, 1.2),
        person(TENANT, Pose((64, 206), 1.52, 1, cut_off=True, near=(84, 206), far=(120, 124), far_hand="fist",
                            held_far=placed(phone([placed(crack, 0, 0, 0.56)], w=48, h=78),
                                            132, 98, 1, 4))),
    ]  # fmt: skip


def _repair_person() -> Parts:
    drop: Path = [("M", ((0, -7),)), ("C", ((7, 3), (5, 8), (0, 8))), ("C", ((-5, 8), (-7, 3), (0, -7))), ("Z", ())]
    kit: Parts = [shape([("M", ((-10, 2),)), ("C", ((-10, -10), (10, -10), (10, 2)))], NONE),
                  shape(box(-20, 2, 40, 24, 3), OCHRE), line((-20, 10), (20, 10))]  # fmt: skip
    return [
        room(SAND, 180),
        shape(box(222, 24, 86, 156), PAPER), shape(box(232, 34, 66, 146), MIST),
        line((46, 124), (46, 180)),
        shape(polygon((18, 108), (84, 108), (74, 132), (28, 132)), PAPER),
        shape([("M", ((26, 108),)), ("L", ((26, 78),)), ("C", ((26, 64), (58, 64), (58, 78))), ("L", ((58, 84),)),
               ("L", ((48, 84),)), ("L", ((48, 80),)), ("C", ((48, 74), (36, 74), (36, 80))), ("L", ((36, 108),)),
               ("Z", ())], SEA),
        placed(shape(drop, TEAL), 53, 98, 0.9),
        person(TENANT, Pose((144, 103), 1.0, 1, mood="talking", near=(98, 88), near_hand="point", elbows=(-1, 0))),
        person(FIXER, Pose((256, 103), 0.98, -1, near=(270, 120), near_hand="fist", far=(218, 92), far_hand="flat",
                           held=placed(kit, 272, 120), mood="glad")),
    ]  # fmt: skip


def _family_photo() -> Parts:
    father = Look(who.CHESTNUT, "short", PAPER, top=SEA)
    photo: Parts = [shape(box(-48, -36, 96, 72, 3), OCHRE), shape(box(-40, -28, 80, 56, 2), PAPER),
                    [shape(box(x - 15, 12, 30, 16, 6), c) for x, c in ((-19, SEA), (19, TEAL))],
                    head(who.GRACE, -19, -2, 0.8, face=0), head(father, 19, -2, 0.8, face=0)]  # fmt: skip
    return [
        room(MIST, 196),
        placed(calendar(66, 60, marked=6), 272, 52),
        person(who.DAWIT, Pose((76, 196), 1.62, 1, cut_off=True, tilt=10, near=(140, 142), near_hand="fist",
                               far=(146, 150), held=placed(photo, 164, 100, 1, -6))),
        placed([paper(62, 82, 38, 38, 38, 22)], 252, 132, 1, 5),
        placed(desk(304, 40, SAND), 160, 176),
    ]  # fmt: skip


def _pause_crossroads() -> Parts:
    road: Path = [("M", ((120, 200),)), ("C", ((140, 160), (120, 120), (24, 92))), ("L", ((52, 80),)),
                  ("C", ((130, 100), (158, 120), (168, 134))), ("C", ((180, 118), (210, 98), (286, 80))),
                  ("L", ((310, 94),)), ("C", ((220, 120), (206, 160), (222, 200))), ("Z", ())]  # fmt: skip
    return [
        room(MIST, 78),
        patch(box(0, 78, 320, 122, 14), SEA),
        patch(box(0, 78, 320, 40), SEA),
        placed(tree(62), 26, 82), placed(tree(52), 296, 80),
        shape(road, SAND),
        line((246, 184), (246, 66)),
        shape(polygon((240, 52), (290, 52), (302, 62), (290, 72), (240, 72)), PAPER),
        shape(polygon((252, 78), (206, 78), (194, 88), (206, 98), (252, 98)), PAPER),
        placed(suitcase(62, 46, OCHRE), 138, 188),
        person(who.MIN, Pose((136, 138), 1.06, 1, tilt=4, near=(160, 86), near_hand="fist", far=(172, 130),
                             feet=((178, 190), (188, 187)))),
    ]  # fmt: skip


def _pushed_stop() -> Parts:
    return [
        room(SAND, 186),
        person(replace(STAFF, top=MIST), Pose((30, 206), 1.6, 1, cut_off=True, lean=8, mood="talking", near=(112, 152),
                           near_hand="flat", far=(116, 142), far_hand="flat")),
        placed(suitcase(62, 74, OCHRE), 150, 196, 1.1),
        [line((x, 104 + i * 11), (108, 104 + i * 11)) for i, x in enumerate((96, 90))],
        person(TENANT, Pose((262, 206), 1.6, -1, cut_off=True, mood="talking", near=(206, 118),
                               near_hand="open", turns=(-4, None))),
    ]  # fmt: skip


def _turn_back() -> Parts:
    return [
        room(MIST, 180),
        shape(box(176, 18, 88, 84, 4), PAPER),
        line((168, 104), (272, 104)),
        placed(plane(), 222, 56, 0.46, -10),
        placed(suitcase(38, 50, OCHRE), 186, 180),
        person(who.YONAS, Pose((144, 103), 1.0, -1, near=(178, 116), near_hand="fist", far=(120, 112),
                               feet=((158, 178), (130, 180)))),
        person(STAFF, Pose((288, 103), 1.0, -1, mood="glad", far=(254, 76), far_hand="open")),
        arrow((26, 56), (72, 56), (92, 74), (72, 94), (26, 94), tip=13),
    ]  # fmt: skip


def _library() -> Parts:
    def shelf(y: float, fills: tuple[str, ...]) -> Parts:
        books: Parts = [shape(box(22 + i * 14, y - 34 + (i % 3) * 4, 14, 34 - (i % 3) * 4, 1), fill)
                        for i, fill in enumerate(fills)]  # fmt: skip
        return [books, shape(box(14, y, 118, 7, 2), OCHRE)]

    return [
        room(SAND, 182),
        shape(box(14, 14, 118, 168, 3), PAPER),
        shelf(60, (SEA, OCHRE, TEAL, SAND, SEA, MIST, TEAL)),
        shelf(112, (TEAL, SAND, SEA, OCHRE, MIST, SEA, OCHRE)),
        shelf(164, (OCHRE, MIST, SEA, TEAL, SAND, OCHRE, SEA)),
        person(who.AMINA, Pose((156, 105), 1.0, 1, mood="talking", far=(190, 92), far_hand="flat")),
        person(LIBRARIAN, Pose((286, 128), 1.0, -1, cut_off=True, near=(262, 114), mood="glad")),
        placed([line((0, 24), (0, 40)), shape(box(-30, -24, 60, 48, 4), INK), patch(box(-25, -19, 50, 38, 2), MIST),
                bars(-16, -8, 32, 22, gap=11)], 229, 80),
        placed(desk(120, 62, MIST), 252, 124),
        placed(bubble(42, 34, tail=-0.25), 204, 26), placed(question(), 204, 26, 0.56),
    ]  # fmt: skip


def _folder_dates() -> Parts:
    return [
        disc(160, 100, 92, MIST),
        placed([shape(box(-46, -62, 92, 110, 3), PAPER), bars(-30, -44, 44)], 128, 92, 1, 9),
        placed([shape(box(-44, -60, 88, 110, 3), PAPER), bars(-28, -44, 50), placed(stamp(11), 22, -40)],
               92, 88, 1, -6),
        shape([("M", ((28, 98),)), ("L", ((76, 98),)), ("L", ((90, 112),)), ("L", ((190, 112),)),
               ("L", ((180, 186),)), ("L", ((38, 186),)), ("Z", ())], OCHRE),
        shape(box(84, 140, 48, 20, 3), PAPER),
        placed(calendar(104, 100, marked=6), 246, 104, 1, 3),
    ]  # fmt: skip


def _official_page() -> Parts:
    return [
        disc(160, 100, 92, SAND),
        shape(box(134, 160, 52, 22), SEA), shape(box(104, 180, 112, 9, 3), SEA),
        shape(box(32, 12, 256, 150, 10), INK),
        patch(box(42, 22, 236, 130, 3), PAPER),
        shape(box(56, 30, 208, 20, 10), MIST), placed(lock(), 72, 40, 0.4), line((86, 40), (170, 40)),
        placed(hall(), 100, 120, 1.2),
        bars(156, 72, 96, 96, 60, gap=15),
        circle(228, 128, 19, OCHRE), placed(tick(9), 228, 128),
        bars(62, 138, 76),
    ]  # fmt: skip


SCENES = {
    "smoke-alarm": _smoke_alarm,
    "smoke-leave": _smoke_leave,
    "kitchen-dangers": _kitchen_dangers,
    "photo-flat": _photo_flat,
    "repair-person": _repair_person,
    "family-photo": _family_photo,
    "pause-crossroads": _pause_crossroads,
    "pushed-stop": _pushed_stop,
    "turn-back": _turn_back,
    "library": _library,
    "folder-dates": _folder_dates,
    "official-page": _official_page,
}
