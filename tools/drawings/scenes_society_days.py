"""Pictures of life in a new country: every day, the seasons, the first words."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from hands import pinch_back, pinch_front, small_hand
from heads import head
from ink import (
    INK,
    MIST,
    NONE,
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
    dot,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from objects_society import bottle
from people import Pose, limb, person
from places import bus, car, desk, disc, fir, moon, room, table, window
from scenes_society import GIRL, stethoscope
from scenes_society_more import front_arms
from signs import arrow, bars, crossed, note, waves
from symbols import bubble, clock, mug, phone


def bus_stop(h: float = 130, sign: Parts = ()) -> Marks:
    """Draw the post of a bus stop that stands on (0, 0): a plate with a bus."""
    return [
        line((0, 0), (0, -h)),
        shape(box(-20, -h, 40, 36, 4), PAPER),
        *placed([bus(), sign], 0, -h + 28, 0.24),
    ]


def _late_call() -> Parts:
    return [
        room(MIST, 176),
        [[shape(box(x, y, w, 176 - y), tint), [shape(box(x + 10 + i * 22, y + 12, 12, 14), PAPER) for i in range(2)]]
         for x, y, w, tint in ((8, 96, 56, SAND), (64, 112, 54, SEA))],
        placed(bus_stop(132), 276, 176),
        line((226, 176), (226, 66)), placed(clock(24), 226, 44),
        person(who.MIN, Pose((150, 99), 1.0, 1, near_hand="none", mood="talking", far=(190, 80), far_hand="flat")),
        placed(phone(w=14, h=28), 143, 30, turn=8),
        limb(who.MIN, ((144, 54), (122, 74), (138, 43)), 1.0, "fist", 20),
    ]  # fmt: skip


def _waste_bins() -> Parts:
    leaf: Parts = [shape(blob((-14, 12), (-12, -8), (14, -14), (12, 6), (-4, 13)), SEA), line((-15, 14), (4, -4))]
    page: Parts = [shape(box(-11, -14, 22, 28, 2), PAPER), bars(-6, -7, 12, 12, 8, gap=7)]
    skin, sleeve = who.YONAS.skin, who.YONAS.top

    def waste_bin(x: float, tint: str, sign: Parts) -> Parts:
        return [shape(polygon((x - 40, 112), (x + 40, 112), (x + 34, 188), (x - 34, 188)), tint),
                shape(box(x - 44, 102, 88, 12, 4), INK), circle(x, 150, 24, PAPER), placed(sign, x, 150)]  # fmt: skip

    return [
        room(SAND, 176),
        placed(pinch_back(skin, sleeve), 286, 0, 0.62, 200),
        placed(bottle(), 258, 62, 0.46, 20),
        placed(pinch_front(skin), 286, 0, 0.62, 200),
        waste_bin(60, TEAL, leaf), waste_bin(160, OCHRE, page), waste_bin(260, SEA, placed(bottle(), 0, 0, 0.26)),
    ]  # fmt: skip


def _night_quiet() -> Parts:
    speaker: Parts = [shape(box(-20, -30, 34, 60, 4), TEAL), circle(-3, 12, 11, PAPER), circle(-3, -15, 6, PAPER)]
    return [
        patch(box(0, 0, 320, 200, 14), INK),
        moon(46, 42, 18),
        [dot(x, y, 2, PAPER) for x, y in ((24, 92), (84, 22), (70, 80), (206, 18), (288, 24), (300, 70))],
        shape(box(92, 44, 124, 134), SAND),
        shape(polygon((84, 46), (154, 12), (224, 46)), TEAL),
        [[shape(box(x, y, 26, 30), OCHRE if (x, y) == (174, 60) else INK), line((x + 13, y), (x + 13, y + 30))]
         for x in (108, 174) for y in (60, 108)],
        shape(box(142, 124, 24, 54), TEAL), dot(160, 152, 2, PAPER),
        patch(box(0, 178, 320, 22, 10), TEAL),
        circle(262, 130, 46, PAPER, PAPER), placed(speaker, 252, 130),
        placed([note(), crossed(14)], 286, 128),
    ]  # fmt: skip


def _laundry_room() -> Parts:
    machine: Parts = [shape(box(-34, -84, 68, 84, 5), PAPER), line((-34, -66), (34, -66)), circle(-22, -75, 3, OCHRE),
                      line((2, -75), (24, -75)), circle(0, -34, 23, SEA), circle(0, -34, 15, MIST)]  # fmt: skip
    basket: Parts = [shape(blob((-20, 2), (-16, -12), (-2, -8), (8, -14), (20, 2)), OCHRE),
                     shape(polygon((-24, 0), (24, 0), (19, 26), (-19, 26)), SAND),
                     line((-20, 11), (20, 11))]  # fmt: skip
    return [
        room(MIST, 178),
        placed(machine, 52, 178), placed(machine, 124, 178),
        shape(box(46, 8, 92, 76, 4), PAPER),
        [[placed(clock(9, h, m), 62, y), bars(80, y - 3, 46, 30, gap=7)]
         for y, h, m in ((23, 240, 0), (46, 300, 0), (69, 60, 0))],
        person(who.PAVLO, Pose((226, 101), 1.0, -1, near=(192, 112), far=(190, 108), near_hand="none", gaze=-1)),
        placed(basket, 196, 104),
        limb(who.PAVLO, ((232, 56), (238, 92), (208, 110)), 1.0, "rest", -70, flip=True),
        person(GIRL, Pose((286, 122), 1.1, -1)),
    ]  # fmt: skip


def _greeting() -> Parts:
    return [
        room(SAND, 178),
        person(who.HAMID, Pose((88, 103), 0.98, 1, mood="glad", near_hand="none", tilt=6)),
        limb(who.HAMID, ((82, 60), (105, 94), (102, 78)), 0.98, "none", 0),
        small_hand("flat", who.HAMID.skin, (103, 80), 1.1, -46),
        person(who.LEILA, Pose((230, 103), 0.98, -1, mood="glad", far=(182, 44), far_hand="open", turns=(None, -8))),
    ]  # fmt: skip


def _reflector_walk() -> Parts:
    walker = replace(who.DAWIT, cut="coat", top=OCHRE, hair="beanie", hair_colour=SEA, bottom=TEAL)
    return [
        patch(box(0, 0, 320, 200, 14), INK),
        moon(36, 34, 12), [dot(x, y, 2, PAPER) for x, y in ((76, 22), (120, 44), (196, 20))],
        placed(fir(84), 20, 150), placed(fir(64), 62, 150),
        patch([("M", ((0, 150),)), ("L", ((320, 150),)), ("L", ((320, 186),)), ("Q", ((320, 200), (306, 200))),
               ("L", ((14, 200),)), ("Q", ((0, 200), (0, 186))), ("Z", ())], TEAL),
        [line((x, 192), (x + 26, 192), colour=PAPER) for x in (20, 90, 160, 230)],
        patch(polygon((126, 140), (320, 20), (320, 182), (126, 152)), SAND),
        placed(car(SEA), 72, 176),
        circle(126, 148, 5, PAPER),
        person(walker, Pose((262, 100), 0.98, -1, feet=((280, 174), (244, 175)))),
        line((247, 118), (245, 130)), circle(244, 136, 6.5, PAPER),
        [line((244 + x, 136 + y), (244 + x * 1.7, 136 + y * 1.7)) for x, y in ((-10, -6), (-12, 2), (-8, 9))],
    ]  # fmt: skip


def _thin_ice() -> Parts:
    sign: Parts = [
        shape(polygon((0, -34), (32, 22), (-32, 22)), OCHRE),
        circle(0, -12, 4, INK), line((0, -6), (0, 4)), line((-8, -4), (0, -6), (8, -4)),
        line((-20, 10), (-6, 10), (-3, 15), (3, 8), (6, 13), (9, 10), (20, 10)),
    ]  # fmt: skip
    shore: Path = [("M", ((196, 132),)), ("C", ((156, 146), (196, 172), (160, 200)))]
    lake: Path = [*shore, ("L", ((306, 200),)), ("Q", ((320, 200), (320, 186))), ("L", ((320, 132),)), ("Z", ())]
    adult = replace(who.OLENA, cut="coat", top=TEAL, hair="beanie", hair_colour=OCHRE, bottom=INK, skirt=False)
    child = replace(who.OMAR, hair="beanie", hair_colour=SEA, top=OCHRE)
    return [
        room(SAND, 132),
        [placed(fir(h), x, 132) for x, h in ((226, 60), (258, 76), (294, 56))],
        patch(lake, MIST), line((196, 132), (308, 132)), shape(shore, NONE),
        line((214, 158), (232, 150), (246, 164), (268, 156), (282, 170)), line((246, 164), (240, 184), (252, 194)),
        line((268, 156), (276, 144)),
        line((152, 178), (152, 97)), placed(sign, 152, 74),
        person(adult, Pose((84, 104), 0.96, 1, far=(104, 128))),
        person(child, Pose((44, 128), 1.06, 1, far=(66, 124))),
    ]  # fmt: skip


def _interpreter_phone() -> Parts:
    return [
        room(MIST, 186),
        person(who.DOCTOR, Pose((58, 190), 1.4, 1, cut_off=True, mood="talking", near_hand="none")),
        placed(stethoscope(), 66, 126),
        person(who.OLENA, Pose((262, 190), 1.4, -1, cut_off=True, near_hand="none")),
        placed(desk(296, 40), 160, 166),
        limb(who.DOCTOR, ((46, 128), (48, 164), (98, 156)), 1.3, "flat", 80),
        limb(who.OLENA, ((272, 128), (270, 164), (222, 156)), 1.3, "rest", -80, flip=True),
        shape(polygon((132, 162), (142, 146), (186, 146), (178, 162)), INK),
        patch(polygon((140, 158), (146, 149), (180, 149), (174, 158)), PAPER),
        [placed(waves(2, first=10, gap=9), 190, 134, turn=-50), placed(waves(2, first=10, gap=9), 132, 134, turn=230)],
        placed([bubble(74, 52, tail=0), head(who.LEILA, -14, 1, 0.95, face=0, mood="talking"),
                bars(10, -8, 18, 12, 18, gap=8)],
               160, 42, 1.1),
    ]  # fmt: skip


def _child_interprets() -> Parts:
    return [
        room(SAND, 182),
        person(who.CLERK, Pose((50, 118), 0.85, 1, mood="talking", far=(86, 104), far_hand="flat")),
        person(who.SALMA, Pose((270, 118), 0.85, -1, mood="talking", far=(234, 106), far_hand="flat")),
        person(who.OMAR, Pose((160, 138), 1.08, 0, mood="worried")),
        placed([bubble(58, 34, fill=SEA), bars(-18, -5, 36, 24, gap=10)], 96, 24),
        placed([bubble(58, 34, fill=OCHRE), bars(-18, -5, 36, 24, gap=10)], 224, 24, flip=True),
        arrow((130, 28), (144, 36), (151, 56)), arrow((190, 28), (176, 36), (169, 56)),
    ]  # fmt: skip


def _word_notes() -> Parts:
    stove: Parts = [shape(box(-36, -76, 72, 76, 3), PAPER), line((-36, -60), (36, -60)),
                    shape(box(-25, -50, 50, 36, 3), SEA),
                    [dot(x, -68, 3) for x in (-22, -8, 8, 22)]]  # fmt: skip
    fridge: Parts = [shape(box(-32, -140, 64, 140, 6), MIST), line((-32, -92), (32, -92)),
                     line((-22, -112), (-22, -100)),
                     line((-22, -82), (-22, -62))]  # fmt: skip
    pot: Parts = [shape(box(-20, -24, 40, 24, 3), SEA), line((-26, -18), (-20, -18)), line((20, -18), (26, -18))]
    label: Parts = [shape(polygon((-12, -9), (12, -9), (12, 6), (7, 10), (-12, 10)), OCHRE), line((-6, 0), (6, 0))]
    spots = ((52, 72), (134, 146), (126, 92), (236, 64), (222, 136))
    return [
        room(SAND, 178),
        placed(fridge, 52, 178), placed(stove, 134, 178), placed(pot, 134, 101),
        placed(window(74, 64, MIST), 236, 58),
        placed(table(104, 52), 240, 126), placed(mug(), 262, 122),
        [placed(label, x, y, 1.05, turn) for (x, y), turn in zip(spots, (-5, 4, 5, -4, 4), strict=True)],
    ]  # fmt: skip


def _point_to_pain() -> Parts:
    pose = Pose((160, 158), 1.5, 0, cut_off=True, mood="worried", near_hand="none", far_hand="none")
    return [
        disc(160, 100, 94, SAND),
        person(who.MIN, pose),
        circle(160, 160, 13, PAPER), circle(160, 160, 5, OCHRE),
        [line((160 + x * 19, 160 + y * 19), (160 + x * 27, 160 + y * 27))
         for x, y in ((0, -1), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7), (0, 1))],
        front_arms(who.MIN, pose, ((122, 176), (188, 152)), ("rest", "point"), (170, -76), elbow=(30, -2)),
    ]  # fmt: skip


def _bus_ride() -> Parts:
    riders = ((who.GRACE, 41), (who.HAMID, 79), (who.OLENA, 117))
    return [
        room(MIST, 176),
        placed(bus(), 112, 178, 1.45),
        [placed(head(look, 0, 0, 0.6), x, 109) for look, x in riders],
        placed(bus_stop(136), 292, 176),
        person(who.LEILA, Pose((244, 107), 0.92, -1, mood="glad", far=(222, 108))),
    ]  # fmt: skip


SCENES = {
    "late-call": _late_call,
    "waste-bins": _waste_bins,
    "night-quiet": _night_quiet,
    "laundry-room": _laundry_room,
    "greeting": _greeting,
    "reflector-walk": _reflector_walk,
    "thin-ice": _thin_ice,
    "interpreter-phone": _interpreter_phone,
    "child-interprets": _child_interprets,
    "word-notes": _word_notes,
    "point-to-pain": _point_to_pain,
    "bus-ride": _bus_ride,
}
