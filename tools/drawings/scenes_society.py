"""Pictures of life in a new country: the place, the first weeks, the first offices."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from hands import pinch_back, pinch_front
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
    curve,
    dot,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from looks import ROSE, Look
from people import Pose, limb, person
from places import bench, bus, chair, desk, disc, fir, hill, house, lamp_post, room, tree, water, wheelchair
from signs import arrow, bars, snowflake, sun
from symbols import bubble, paper, pen

GIRL = Look(ROSE, "long", OCHRE, top=SEA, bottom=TEAL, skirt=True, child=True)


def two_languages(left: float, right: float, y: float = 28) -> Marks:
    """Draw what an interpreter does: two bubbles, and an arrow that goes both ways."""
    a, b = left + 40, right - 40
    return [
        *placed([bubble(58, 34, fill=SEA), bars(-18, -5, 36, 24, gap=10)], left, y),
        *placed([bubble(58, 34, fill=OCHRE), bars(-18, -5, 36, 24, gap=10)], right, y, flip=True),
        *arrow((a, y), (b, y)),
        line((a + 7, y - 4.5), (a, y), (a + 7, y + 4.5)),
    ]


def interpreter(look: Look, x: float, y: float, size: float = 1) -> Marks:
    """Draw somebody behind a table who turns words both ways; the hip is at (x, y)."""

    def side(flip: bool) -> Marks:
        s = -size if flip else size
        arm = ((x - 15.5 * s, y - 43 * size), (x - 20 * s, y - 14 * size), (x - 29 * s, y - 32 * size))
        return limb(look, arm, size * 0.93, "flat", 30 if flip else -30, flip=not flip)

    body = Pose((x, y), size, 0, cut_off=True, mood="talking", near_hand="none", far_hand="none")
    return [*person(look, body), *side(False), *side(True)]


def stethoscope() -> Marks:
    """Draw a doctor's instrument that hangs around a neck at (0, 0)."""
    cord: Path = [("M", ((-11, -18),)), ("C", ((-12, 12), (8, 12), (5, -17)))]
    return [shape(cord, NONE), line((-1, 5), (-1, 13)), circle(-1, 18, 5.5, SEA)]


def _small_town() -> Parts:
    return [
        room(MIST, 132),
        hill(70, 132, 220, 52, SEA),
        hill(250, 132, 260, 40, SEA),
        [placed(fir(h), x, 132) for x, h in ((26, 66), (54, 48), (292, 66), (268, 48), (206, 50))],
        placed(house(wall=SAND, roof=TEAL), 104, 134, 0.72),
        placed(house(wall=OCHRE, roof=INK), 172, 134, 0.62),
        placed(house(wall=PAPER, roof=OCHRE), 240, 134, 0.7),
        line((12, 154), (308, 154)),
        placed(bus(), 44, 156, 0.48),
        water(172),
        [curve((x, y), (x + 9, y - 4), (x + 18, y), (x + 27, y - 4))
         for x, y in ((70, 188), (150, 184), (226, 190))],
    ]  # fmt: skip


def _map_finger() -> Parts:
    land = blob((-76, 4), (-62, -22), (-30, -30), (-4, -22), (24, -32), (58, -26), (76, -4),
                (66, 18), (30, 26), (10, 18), (-24, 28), (-58, 22))  # fmt: skip
    sheet: Parts = [
        shape(polygon((-104, -38), (104, -38), (126, 40), (-126, 40)), PAPER),
        shape(land, SAND),
        line((-42, -38), (-50, 40)), line((42, -38), (50, 40)),
        curve((-60, 12), (-34, 2), (-24, -18)),
        [dot(x, y, 3) for x, y in ((-54, -6), (60, 6), (36, -16))],
    ]  # fmt: skip
    return [
        room(MIST, 190),
        person(who.ROSA, Pose((88, 138), 1.3, 1, cut_off=True, tilt=14, near_hand="none", gaze=1)),
        person(who.DAWIT, Pose((232, 138), 1.3, -1, cut_off=True, tilt=-14, near=(252, 150))),
        shape(polygon((30, 112), (290, 112), (314, 190), (6, 190)), OCHRE),
        placed(sheet, 160, 152),
        placed(house(), 167, 160, 0.3),
        limb(who.ROSA, ((80, 80), (98, 118), (132, 144)), 1.3, "point", 112),
    ]  # fmt: skip


def _winter_dark() -> Parts:
    flakes = ((20, 22), (62, 58), (170, 24), (190, 72), (300, 26), (304, 84), (96, 22))
    walker = replace(who.AMINA, cut="coat", top=TEAL, bottom=SEA)
    snow: Path = [("M", ((70, 78),)), ("L", ((120, 36),)), ("L", ((170, 78),)),
                  *(("Q", ((x + 8, y), (x, 76))) for x, y in ((152, 90), (136, 66), (120, 90),
                                                              (104, 66), (88, 90), (70, 72)))]  # fmt: skip
    return [
        patch(box(0, 0, 320, 164, 14), INK),
        placed(fir(104), 40, 150),
        patch(polygon((234, 22), (256, 22), (308, 180), (182, 180)), SAND),
        patch([("M", ((0, 152),)), ("C", ((80, 140), (200, 156), (320, 148))), ("L", ((320, 186),)),
               ("Q", ((320, 200), (306, 200))), ("L", ((14, 200),)), ("Q", ((0, 200), (0, 186))),
               ("Z", ())], PAPER),
        patch([("M", ((192, 152),)), ("L", ((299, 151),)), ("Q", ((312, 178), (246, 180))),
               ("Q", ((180, 178), (192, 152)))], SAND),
        placed(house(), 120, 152, 1.2),
        patch(box(84.5, 103.5, 16, 16), OCHRE), patch(box(144.5, 103.5, 14, 16), OCHRE),
        shape(snow, PAPER),
        placed(lamp_post(158, colour=PAPER), 223, 176),
        person(walker, Pose((258, 115), 0.8, -1, far=(236, 118), far_hand="rest")),
        line((246, 136), (244, 146)),
        circle(243, 151, 5.5, PAPER),
        [line((x, y), (x + dx, y + dy))
         for x, y, dx, dy in ((234, 147, -5, -3), (233, 153, -6, 1), (236, 159, -4, 4))],
        [[line(*points, colour=PAPER) for points in _flake(x, y)] for x, y in flakes],
    ]  # fmt: skip


def _flake(x: float, y: float) -> list[list[tuple[float, float]]]:
    return [[mark.path[0][1][0], mark.path[1][1][0]] for mark in placed(snowflake(5), x, y)]


def _summer_light() -> Parts:
    ball: Parts = [circle(0, 0, 8, OCHRE), curve((-7, -3), (0, 0), (7, -3))]
    return [
        room(MIST, 152),
        placed(fir(96), 26, 152),
        placed(house(), 98, 152, 1.2),
        placed(sun(15), 190, 34),
        placed(tree(104), 280, 152),
        placed(bench(134, 30), 247, 154, 0.9),
        person(who.HAMID, Pose((206, 150), 0.8, 1, feet=((234, 182), (241, 180)), near=(232, 140), mood="glad")),
        person(who.OLENA, Pose((288, 150), 0.8, -1, feet=((260, 184), (254, 182)), near=(262, 140), far=(256, 124),
                               far_hand="flat", mood="talking")),
        person(who.LINA, Pose((166, 144), 0.98, -1, mood="glad", far=(144, 126), near=(152, 140))),
        placed(ball, 132, 182),
    ]  # fmt: skip


def _many_people() -> Parts:
    walls = ((0, 84, 40, SAND), (84, 74, 22, PAPER), (158, 86, 34, SAND), (244, 76, 16, PAPER))
    return [
        room(MIST, 150),
        [[shape(box(x + 4, y, w - 4, 150 - y), tint),
          [shape(box(x + 14 + i * 24, y + 12, 14, 18), SEA) for i in range(1 if x > 240 else 2)],
          ] for x, w, y, tint in walls],
        person(who.ROSA, Pose((34, 112), 0.9, 1, near=(54, 112), near_hand="fist",
                              held=line((56, 108), (62, 182)))),
        person(who.YONAS, Pose((90, 110), 0.92, 1, mood="glad", far=(112, 92), far_hand="flat")),
        person(who.AMINA, Pose((142, 112), 0.9, -1, mood="glad", near=(150, 128))),
        person(who.LINA, Pose((174, 134), 1.0, 0, mood="glad")),
        person(who.PAVLO, Pose((222, 136), 0.86, 1, feet=((258, 168), (262, 166)),
                               near=(248, 130), far=(250, 130), mood="glad")),
        placed(wheelchair(0.92), 224, 138),
        person(who.LEILA, Pose((288, 112), 0.9, -1, mood="glad")),
    ]  # fmt: skip


def _register_desk() -> Parts:
    return [
        room(SAND, 184),
        person(who.CLERK, Pose((236, 160), 1.4, -1, cut_off=True, tilt=-6, near_hand="none",
                               far=(190, 134))),
        person(who.YONAS, Pose((84, 184), 1.45, 1, cut_off=True, near=(146, 110), near_hand="fist",
                               far=(146, 120), held=placed(paper(42, 56), 158, 92, turn=6))),
        placed(desk(176, 60, MIST), 222, 144),
        shape(polygon((178, 138), (188, 128), (234, 128), (226, 138)), PAPER),
        placed(pen(), 206, 134, 1, -28),
        limb(who.CLERK, ((247, 97), (256, 132), (206, 124)), 1.4, "fist", -80, flip=True),
    ]  # fmt: skip


def _identity_card() -> Parts:
    photo: Parts = [
        shape(box(-22, -29, 44, 58, 3), MIST),
        placed([shape([("M", ((-19, 27),)), ("C", ((-18, 8), (18, 8), (19, 27))), ("Z", ())], SEA),
                head(who.GRACE, 0, -3, 0.86, face=0)], 0, 0.5),
    ]  # fmt: skip
    card: Parts = [shape(box(-78, -50, 156, 100, 9), PAPER), shape(box(-78, -50, 156, 17, 9), TEAL),
                   placed(photo, -44, 8), bars(-8, -18, 68, 50, 68, 36, gap=17),
                   shape(box(50, 28, 16, 12, 2), OCHRE)]  # fmt: skip
    skin, sleeve = who.GRACE.skin, who.GRACE.top
    return [
        disc(160, 100, 90, MIST),
        placed(pinch_back(skin, sleeve), 182, 200, 1.02),
        placed(card, 160, 80, 1.14, -3),
        placed(pinch_front(skin), 182, 200, 1.02),
    ]


def _doctor_visit() -> Parts:
    return [
        room(MIST, 182),
        placed(chair(40), 44, 146, 0.92),
        placed(chair(40), 276, 146, 0.92, flip=True),
        interpreter(who.MIN, 160, 152),
        placed(desk(86, 40), 160, 150),
        person(who.DOCTOR, Pose((46, 143), 0.98, 1, feet=((88, 183), (96, 181)), tilt=8,
                                near=(88, 126), far=(84, 132), near_hand="rest")),
        placed(stethoscope(), 53, 100, 0.8),
        person(who.SALMA, Pose((274, 143), 0.98, -1, feet=((232, 183), (224, 181)), mood="worried",
                               near=(260, 126), far=(252, 130))),
        two_languages(84, 236, 24),
    ]  # fmt: skip


def _school_building() -> Parts:
    book: Path = [("M", ((0, -6),)), ("C", ((-6, -13), (-18, -13), (-24, -9))), ("L", ((-24, -36),)),
                  ("C", ((-18, -40), (-6, -40), (0, -33))), ("Z", ())]  # fmt: skip
    children = ((who.OMAR, 38, 1.0), (GIRL, 92, 1.05), (who.LINA, 148, 1.0))
    return [
        room(MIST, 174),
        shape(box(74, 62, 234, 112), SAND),
        shape(polygon((188, 62), (242, 18), (296, 62)), TEAL),
        shape(box(68, 56, 112, 10), TEAL),
        [[placed(shape(book, PAPER), 242, 66, 0.62, flip=flip)] for flip in (False, True)],
        [shape(box(x, y, 22, 24), PAPER) for x in (86, 120, 154) for y in (76,)],
        shape(box(216, 98, 52, 76), PAPER),
        [shape(box(x, 104, 22, 70), OCHRE) for x in (219, 243)],
        [shape(box(x, 88, 16, 20), PAPER) for x in (192, 278)],
        [[shape(box(x - 20 * s, 116, 15, 22, 6), OCHRE if look.top != OCHRE else SEA),
          person(look, Pose((x, 138), s, 1, mood="glad", feet=((x - 10, 181), (x + 12, 182)),
                            near=(x + 8, 134)))] for look, x, s in children],
    ]  # fmt: skip


def _language_class() -> Parts:
    cup: Parts = [shape([("M", ((11, -16),)), ("C", ((22, -16), (22, 2), (10, 2)))], NONE),
                  shape(polygon((-12, -20), (12, -20), (9, 8), (-9, 8)), OCHRE)]  # fmt: skip
    return [
        room(SAND, 184),
        shape(box(112, 8, 194, 62, 4), PAPER),
        placed(house(), 142, 50, 0.4), placed(tree(38), 206, 50), placed(cup, 266, 42),
        [line((x - 14, 60), (x + 14, 60), colour=TEAL) for x in (142, 206, 266)],
        person(who.GUIDE, Pose((54, 108), 1.0, 1, mood="talking", far=(108, 52), far_hand="point")),
        person(who.HAMID, Pose((164, 180), 0.96, -1, cut_off=True, near_hand="none", tilt=-6)),
        person(who.AMINA, Pose((222, 180), 0.96, -1, cut_off=True, near=(196, 166), mood="glad")),
        person(who.YONAS, Pose((280, 180), 0.96, -1, cut_off=True, near=(254, 166), mood="talking",
                               far=(250, 112), far_hand="flat")),
        placed(desk(214, 40, MIST), 210, 172),
        [shape(polygon((x, 169), (x + 6, 162), (x + 34, 162), (x + 28, 169)), PAPER) for x in (112, 174, 232)],
        placed(pen(), 130, 165, 0.8, 18),
        limb(who.HAMID, ((172, 137), (166, 164), (136, 162)), 0.96, "fist", -80, flip=True),
    ]  # fmt: skip


SCENES = {
    "school-building": _school_building,
    "language-class": _language_class,
    "small-town": _small_town,
    "map-finger": _map_finger,
    "winter-dark": _winter_dark,
    "summer-light": _summer_light,
    "many-people": _many_people,
    "register-desk": _register_desk,
    "identity-card": _identity_card,
    "doctor-visit": _doctor_visit,
}
