"""Pictures of the first unit: welcome, leaving a room, listening, saying stop."""

from __future__ import annotations

import looks as who
from hands import bare_palm, pointing
from ink import (
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
    dot,
    line,
    patch,
    placed,
    shape,
)
from people import Pose, limb, person
from places import bench, chair, disc, house, open_door, plane, room, tree
from signs import arrow, waves
from symbols import phone


def _welcome_circle() -> Parts:
    floor = 184
    return [
        room(MIST, 112),
        patch([("M", ((14, 158),)), ("C", ((40, 112), (280, 112), (306, 158))),
               ("C", ((280, 210), (40, 210), (14, 158)))], SAND),
        person(who.GUIDE, Pose((212, 98), 0.96, 0, near_hand="none", far_hand="none",
                               mood="glad")),
        limb(who.GUIDE, ((199, 56), (190, 82), (168, 74)), 0.96, "flat", -64, flip=True),
        limb(who.GUIDE, ((225, 56), (236, 82), (221, 72)), 0.96, "rest", -66, flip=True),
        placed(chair(34), 114, 122, 0.9),
        person(who.HAMID, Pose((116, 120), 0.92, 1, feet=((147, 154), (153, 150)),
                               near=(144, 108))),
        placed(chair(36), 46, 144),
        person(who.AMINA, Pose((48, 142), 1.02, 1, feet=((86, floor), (93, floor - 5)),
                               near=(82, 130))),
        placed(chair(36), 278, 144, flip=True),
        person(who.YONAS, Pose((276, 142), 1.02, -1, feet=((238, floor), (231, floor - 5)),
                               near=(242, 130))),
        person(who.LINA, Pose((178, 148), 0.98, 0, mood="glad")),
    ]  # fmt: skip


def _question_wall() -> Parts:
    cards = [(32, 20), (104, 20), (32, 88), (104, 88)]
    return [
        room(MIST, 178),
        [shape(box(x, y, 60, 58, 4), PAPER) for x, y in cards],
        placed(house(), 62, 71, 0.46),
        _school(134, 71),
        _doctor(62, 118),
        placed(plane(), 134, 116, 0.34, -14),
        [dot(x, y, 4.5, OCHRE) for x, y in ((40, 28), (50, 28), (112, 28), (84, 138))],
        person(who.ROSA, Pose((236, 104), 1, -1, near=(186, 100), near_hand="fist",
                              held=dot(181, 99, 5.5, OCHRE))),
        person(who.DAWIT, Pose((284, 102), 1, -1)),
    ]  # fmt: skip


def _school(x: float, y: float) -> Parts:
    left: Path = [
        ("M", ((0, -6),)),
        ("C", ((-6, -13), (-18, -13), (-24, -9))),
        ("L", ((-24, -36),)),
        ("C", ((-18, -40), (-6, -40), (0, -33))),
        ("Z", ()),
    ]
    return [placed([shape(left, PAPER), line((-17, -29), (-8, -28)),
                    line((-17, -21), (-8, -20))], x, y, flip=flip)
            for flip in (False, True)]  # fmt: skip


def _doctor(x: float, y: float) -> Parts:
    tube: Path = [("M", ((-13, -20),)), ("C", ((-15, 4), (13, 4), (11, -20)))]
    cord: Path = [("M", ((-1, -2),)), ("C", ((-2, 22), (18, 22), (17, 7)))]
    return placed([shape(tube, "none"), shape(cord, "none"), circle(17, 2, 5, SEA)],
                  x, y)  # fmt: skip


def _door_open() -> Parts:
    return [
        room(SAND, 172),
        placed(open_door(w=72, h=136, out=MIST), 226, 172),
        person(who.LEILA, Pose((178, 97), 1.02, 1, near=(164, 112), far=(204, 98),
                               feet=((158, 172), (198, 175)), mood="calm")),
        placed(chair(36), 56, 138),
        placed(chair(36), 104, 138),
        person(who.ROSA, Pose((58, 134), 1, 1, feet=((92, 174), (98, 171)),
                              near=(88, 122), far=(90, 122))),
    ]  # fmt: skip


def _person_listens() -> Parts:
    return [
        room(MIST, 172),
        placed(tree(128), 272, 172),
        placed(bench(176), 142, 136),
        person(who.GRACE, Pose((128, 132), 1.12, 1, feet=((170, 172), (180, 170)), tilt=4,
                               near=(176, 88), near_hand="fist", far=(164, 122),
                               held=placed(phone(w=22, h=40), 180, 76, turn=14))),
        placed(waves(2, first=7, gap=8), 170, 68, turn=190),
    ]  # fmt: skip


def _hand_stop() -> Parts:
    return [
        disc(160, 104, 92, MIST),
        person(who.YONAS, Pose((126, 206), 1.75, 0, cut_off=True, far_hand="none")),
        placed(bare_palm(who.YONAS.skin, spread=0.5), 214, 124, 0.86, 6, flip=True),
        limb(who.YONAS, ((151, 130), (196, 172), (213, 124)), 1.75, "none", 0),
    ]  # fmt: skip


def _exit_key() -> Parts:
    way_out: Parts = [
        shape(box(-44, -40, 46, 80, 2), PAPER),
        shape([("M", ((-44, -40),)), ("L", ((-18, -30),)), ("L", ((-18, 50),)), ("L", ((-44, 40),)),
               ("Z", ())], OCHRE),
        dot(-25, 10, 2.4),
        arrow((-6, 0), (46, 0), tip=13),
    ]  # fmt: skip
    return [
        disc(160, 100, 90, MIST),
        shape(box(78, 32, 136, 132, 18), TEAL),
        shape(box(78, 22, 136, 126, 18), SAND),
        placed(way_out, 146, 82),
        placed(pointing(who.AMINA.skin, who.AMINA.top), 264, 186, 0.94, -46),
    ]


SCENES = {
    "welcome-circle": _welcome_circle,
    "question-wall": _question_wall,
    "door-open": _door_open,
    "person-listens": _person_listens,
    "hand-stop": _hand_stop,
    "exit-key": _exit_key,
}
