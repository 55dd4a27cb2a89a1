"""Pictures of the journey: airport, plane, arrival, the door of a new home."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from bags import duffel, parcel, suitcase, tote
from hands import palm
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
    polygon,
    shape,
)
from objects_packing import lighter
from people import Pose, limb, person
from places import desk, disc, door, plane, room, wheelchair
from signs import dashed, question, snowflake
from symbols import bubble, clock


def _agreed_bag() -> Parts:
    return [
        room(MIST, 176),
        person(who.YONAS, Pose((58, 99), 1.0, 1, near=(72, 118), near_hand="fist",
                               held=placed(tote(32, 32), 73, 118))),
        person(who.SALMA, Pose((128, 99), 1.0, 1, near=(142, 118), near_hand="fist",
                               held=placed(tote(32, 32), 143, 118))),
        line((226, 66), (226, 104)),
        person(who.HELPER, Pose((260, 99), 1.0, -1, near=(227, 98), far=(225, 90),
                                near_hand="fist", far_hand="fist", mood="glad")),
        placed([shape(box(-30, -24, 60, 48, 4), PAPER), dot(0, 0, 15, TEAL), dot(0, 0, 6.5, PAPER)],
               204, 46),
    ]  # fmt: skip


def _security_check() -> Parts:
    arch: Path = [("M", ((196, 178),)), ("L", ((196, 22),)), ("L", ((292, 22),)),
                  ("L", ((292, 178),)), ("L", ((278, 178),)), ("L", ((278, 38),)),
                  ("L", ((210, 38),)), ("L", ((210, 178),)), ("Z", ())]  # fmt: skip
    tray: Path = polygon((-44, -12), (44, -12), (38, 8), (-38, 8))
    return [
        room(MIST, 178),
        shape(arch, SEA),
        person(who.MIN, Pose((244, 101), 1.0, -1, far=(206, 78), far_hand="open", mood="glad")),
        person(who.OLENA, Pose((52, 101), 1.0, 1, near=(92, 94), far=(98, 92))),
        placed(duffel(54, 26), 128, 82),
        placed(shape(tray, PAPER), 128, 126),
        shape(box(70, 134, 116, 12, 5), INK),
        [circle(x, 140, 3, PAPER, PAPER) for x in (80, 104, 128, 152, 176)],
        line((84, 146), (84, 178)),
        line((172, 146), (172, 178)),
    ]  # fmt: skip


def _oxygen_mask() -> Parts:
    def hanging(x: float) -> Parts:
        return [line((x, 24), (x, 62)),
                shape(polygon((x - 10, 62), (x + 10, 62), (x + 7, 82), (x - 7, 82)), OCHRE)]  # fmt: skip

    adult = replace(who.DAWIT, top=TEAL)
    cup: Path = [("M", ((-11, 0),)), ("C", ((-11, -8), (11, -8), (11, 0))),
                 ("L", ((7, 14),)), ("L", ((-7, 14),)), ("Z", ())]  # fmt: skip
    return [
        room(MIST, 190),
        shape(box(20, 6, 280, 18, 6), PAPER),
        shape(box(62, 58, 78, 140, 18), SAND),
        shape(box(182, 84, 70, 114, 18), SAND),
        person(adult, Pose((102, 206), 1.45, 0, cut_off=True, near_hand="none",
                               far_hand="none")),
        curve((90, 112), (85, 109), (83, 105)),
        curve((114, 112), (119, 109), (121, 105)),
        curve((154, 24), (156, 80), (146, 120), (112, 124)),
        placed(shape(cup, OCHRE), 102, 113, 1.12),
        limb(adult, ((80, 144), (60, 224), (86, 146)), 1.4, "rest", 28),
        limb(adult, ((124, 144), (144, 224), (118, 146)), 1.4, "rest", -28, flip=True),
        person(who.LINA, Pose((217, 190), 1.5, 0, cut_off=True, near_hand="none",
                              far_hand="none")),
        limb(who.LINA, ((204, 148), (196, 174), (211, 184)), 1, "rest", 76),
        limb(who.LINA, ((230, 148), (238, 174), (223, 182)), 1, "rest", -76, flip=True),
        hanging(217 + 44),
    ]  # fmt: skip


def _help_desk() -> Parts:
    return [
        room(SAND, 180),
        shape(box(14, 16, 96, 78, 4), MIST),
        line((6, 96), (118, 96)),
        placed(plane(), 70, 44, 0.42, -24),
        dashed((18, 84), (44, 70), dash=5, gap=6),
        placed(clock(18, 120, 0), 136, 38),
        person(who.LEILA, Pose((180, 102), 1.04, 1, near=(158, 118), near_hand="fist",
                               far=(216, 100), mood="worried")),
        placed(suitcase(38, 50, OCHRE), 146, 180),
        person(who.GUIDE, Pose((276, 118), 1.1, -1, cut_off=True, near=(262, 130),
                               far=(236, 84), far_hand="flat", mood="glad")),
        placed(desk(106, 64, MIST), 262, 116),
    ]  # fmt: skip


def _helper_arrival() -> Parts:
    return [
        room(MIST, 180),
        line((252, 76), (252, 108)),
        person(who.HELPER, Pose((286, 103), 1.0, -1, near=(253, 102), far=(250, 92),
                                near_hand="fist", far_hand="fist", mood="glad")),
        shape(box(204, 30, 56, 46, 4), PAPER),
        person(who.HAMID, Pose((62, 103), 1.0, 1, near=(46, 122), mood="glad",
                               near_hand="fist")),
        placed(suitcase(36, 50, OCHRE), 28, 180),
        person(who.AMINA, Pose((118, 103), 1.0, 1, near=(152, 120), near_hand="fist",
                               mood="glad")),
        person(who.OMAR, Pose((172, 129), 1.14, 1, mood="glad", far=(194, 92),
                              far_hand="open", near=(156, 118))),
    ]  # fmt: skip


def _family_journey() -> Parts:
    return [
        room(MIST, 180),
        placed(plane(), 252, 60, 0.74, -10),
        person(who.GRACE, Pose((56, 103), 1.0, 1, near=(44, 122), near_hand="fist",
                               far=(92, 124), feet=None)),
        placed(suitcase(38, 50, SEA), 26, 180),
        person(who.LINA, Pose((104, 130), 1.12, 1, near=(90, 122), mood="glad",
                              far=(124, 122))),
        person(who.DAWIT, Pose((156, 103), 1.0, 1, near=(136, 116), far=(178, 118),
                               far_hand="fist", held_far=placed(duffel(48, 26), 186, 112),
                               feet=((142, 178), (172, 180)))),
    ]  # fmt: skip


def _pregnant_traveller() -> Parts:
    return [
        room(SAND, 196),
        person(replace(who.ROSA, hair_colour=INK, glasses=False, skin=who.ALMOND, top=SEA),
               Pose((96, 176), 1.5, 1, belly=15, near=(130, 158),
                    far=(146, 112), far_hand="open", mood="talking")),
        person(who.HELPER, Pose((232, 176), 1.5, -1, mood="glad",
                                near=(222, 204), far=(186, 136), far_hand="rest")),
        placed(bubble(56, 38, tail=-0.3), 156, 34),
        placed([circle(0, 0, 13, who.ALMOND), dot(-4.5, -1, 1.7), dot(4.5, -1, 1.7),
                curve((-4, 5), (0, 7), (4, 5)), curve((-3, -12), (3, -9), (-1, -7))], 156, 32),
    ]  # fmt: skip


def _wheelchair_help() -> Parts:
    return [
        room(MIST, 180),
        placed(plane(), 262, 44, 0.44, -10),
        person(who.GUIDE, Pose((76, 103), 1.0, 1, near=(118, 96), far=(122, 94),
                               near_hand="fist", mood="glad", feet=((58, 178), (90, 180)))),
        placed([line((-44, -36), (-30, -34))], 160, 132, 1.1),
        person(who.HAMID, Pose((158, 130), 1.06, 1, feet=((204, 168), (208, 166)),
                               near=(190, 120), far=(192, 120), mood="glad")),
        placed(wheelchair(1.12), 160, 133),
    ]  # fmt: skip


def _strangers_parcel() -> Parts:
    return [
        room(MIST, 186),
        person(who.ROSA, Pose((82, 206), 1.66, 1, cut_off=True, mood="glad", near=(152, 148),
                               far=(160, 140), near_hand="rest")),
        placed(parcel(54, 40), 164, 126, 1, -4),
        person(who.LEILA, Pose((262, 206), 1.66, -1, cut_off=True, near=(208, 126),
                               near_hand="open", turns=(-4, None))),
    ]  # fmt: skip


def _front_door() -> Parts:
    flakes = ((26, 28), (20, 84), (96, 26), (294, 34), (304, 90), (22, 136))
    return [
        room(MIST, 176),
        shape(polygon((130, 60), (216, 12), (302, 60)), TEAL),
        shape(box(144, 60, 144, 116), SAND),
        placed(door(w=48, h=106, fill=OCHRE), 234, 176, flip=True),
                patch([("M", ((126, 58),)), ("L", ((216, 8),)), ("L", ((306, 58),)), ("L", ((296, 58),)),
               ("C", ((280, 44), (240, 34), (216, 18))), ("C", ((192, 34), (152, 44), (136, 58))),
               ("Z", ())], PAPER),
        line((130, 60), (216, 12), (302, 60)),
        [placed(snowflake(5.5), x, y) for x, y in flakes],
        person(replace(who.YONAS, cut="coat", hair="beanie", hair_colour=OCHRE, top=SAND),
               Pose((62, 100), 0.98, 1, mood="glad")),
        person(replace(who.LINA, hair="beanie", hair_colour=OCHRE, cut="jumper", top=TEAL,
                       bottom=SEA), Pose((108, 126), 1.1, 1, mood="glad")),
        person(replace(who.LEILA, cut="coat", hair="beanie", hair_colour=OCHRE), Pose((174, 100), 0.98, 1, mood="glad",
               near=(200, 124), near_hand="fist")),
        dot(219, 127, 5, OCHRE),
        circle(202, 126, 7.5, PAPER),
        line((210, 126), (233, 126), (233, 133)),
        line((225, 126), (225, 132)),
    ]  # fmt: skip


def _leave_it() -> Parts:
    return [
        disc(160, 100, 92, SAND),
        circle(92, 98, 66, PAPER),
        placed(lighter(), 92, 104, 0.66),
        line((46, 52), (138, 144)),
        placed(palm(who.OLENA.skin, TEAL, spread=0.4), 206, 156, 0.95, 6, flip=True),
        placed([bubble(46, 46, fill=OCHRE), placed(question(PAPER), 0, 1, 0.72)], 276, 46),
    ]


SCENES = {
    "agreed-bag": _agreed_bag,
    "security-check": _security_check,
    "oxygen-mask": _oxygen_mask,
    "help-desk": _help_desk,
    "helper-arrival": _helper_arrival,
    "family-journey": _family_journey,
    "pregnant-traveller": _pregnant_traveller,
    "wheelchair-help": _wheelchair_help,
    "strangers-parcel": _strangers_parcel,
    "front-door": _front_door,
    "leave-it": _leave_it,
}
