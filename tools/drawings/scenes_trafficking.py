"""Pictures about people who use people: what it is made of, and its signs."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from bags import parcel
from hands import grip, pinch_back, pinch_front
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
    Point,
    box,
    circle,
    curve,
    dot,
    flat,
    line,
    patch,
    placed,
    polygon,
    shape,
    spline,
)
from looks import Look
from people import Pose, limb, person
from places import desk, disc, moon, room, tree, window
from signs import bars
from symbols import banknote, bubble, coin, coin_pile, key, lock, missing, passport, phone

BOSS = Look(who.ROSE, "short", OCHRE, top=TEAL, cut="coat", bottom=SAND)
MADAM = Look(who.HONEY, "bob", INK, top=TEAL, cut="coat", bottom=SEA, skirt=True)
AUNT = Look(who.ROSE, "bun", PAPER, top=SAND, cut="dress", bottom=SAND, skirt=True)
UNCLE = Look(who.ALMOND, "short", INK, beard=True, top=MIST, cut="shirt", bottom=TEAL)
WORKER = Look(who.HONEY, "short", top=SEA, bottom=TEAL)
SPEAKER = Look(who.ROSE, "short", OCHRE, top=MIST, cut="shirt", bottom=TEAL)
BOY = Look(who.HONEY, "short", top=OCHRE, bottom=TEAL, child=True)


def piece(left: str, right: str, fill: str, picture: Parts = (), *, w: float = 80, h: float = 96) -> Marks:
    """Draw a puzzle piece; its sides are `flat`, `round`, `knob`, `hook` or `tip`.

    On the left a `knob` or a `hook` is the hole for one.
    """
    a, b = w / 2, h / 2
    sides: dict[str, Path] = {
        "flat": [],
        "round": [("C", ((18, -b * 0.7), (18, b * 0.7), (0, b)))],
        "tip": [("L", ((20, 0),))],
        "knob": [("L", ((0, -7),)), ("C", ((5, -8), (1, -16), (8, -17))), ("C", ((25, -20), (25, 20), (8, 17))),
                 ("C", ((1, 16), (5, 8), (0, 7)))],
        "hook": [("L", ((0, -8),)), ("L", ((17, -17),)), ("L", ((17, 17),)), ("L", ((0, 8),))],
    }  # fmt: skip

    def moved(points: tuple[Point, ...], x: float, k: int) -> tuple[Point, ...]:
        return tuple((px * k + x, py) for px, py in points)

    path: Path = [("M", ((-a, -b),)), ("L", ((a, -b),))]
    path += [(letter, moved(points, a, 1)) for letter, points in sides[right]]
    path += [("L", ((a, b),)), ("L", ((-a, b),))]
    k = 1 if left in ("knob", "hook") else -1
    here: Point = (-a, -b)
    back: Path = []
    for letter, points in sides[left]:
        spots = moved(points, -a, k)
        back.append((letter, (*reversed(spots[:-1]), here)))
        here = spots[-1]
    if here != (-a, b):
        path.append(("L", (here,)))
    path += reversed(back)
    return [shape([*path, ("Z", ())], fill), *flat(picture)]


def walker(size: float = 1) -> Marks:
    """Draw the sign of somebody who is brought from place to place, 60 high."""
    s = size
    return [
        circle(4 * s, -24 * s, 7 * s, INK),
        line((0, -12 * s), (-2 * s, 6 * s), (-9 * s, 16 * s), (-17 * s, 26 * s)),
        line((-2 * s, 6 * s), (9 * s, 14 * s), (12 * s, 27 * s)),
        line((-14 * s, 2 * s), (-9 * s, -8 * s), (0, -12 * s), (8 * s, -3 * s), (17 * s, -4 * s)),
        line((24 * s, 8 * s), (38 * s, 8 * s)),
        line((31 * s, 1 * s), (38 * s, 8 * s), (31 * s, 15 * s)),
    ]


def gripped(size: float = 1) -> Marks:
    """Draw a hand that is closed around another person's arm."""
    marks: Parts = [
        shape(box(-36, 4, 26, 22, 2), SEA),
        shape(box(-12, 6, 48, 18, 8), who.CHESTNUT),
        shape(polygon((-12, -32), (12, -32), (14, -2), (-14, -2)), OCHRE),
        grip(who.ROSE, 0, 16, 0.72),
    ]
    return placed(marks, size=size)


def three_coins() -> Marks:
    """Draw a small pile of coins and one in front of it."""
    return flat([placed(coin_pile(4, w=30), -8, 26), placed(coin(11), 18, 16)])


def shadow(parts: Parts, colour: str) -> Marks:
    """Return a figure as its shadow: one flat shape with a thin outline."""
    forms = [mark for mark in flat(parts) if mark.fill != NONE]
    return [Mark(mark.path, colour, edge) for edge in (INK, NONE) for mark in forms]


def _three_pieces() -> Parts:
    return [
        disc(160, 100, 92, MIST),
        placed(piece("round", "knob", SAND, placed(walker(0.9), -8, 2)), 62, 100),
        placed(piece("knob", "hook", PAPER, placed(gripped(0.8), 9, 0)), 158, 100),
        placed(piece("hook", "tip", PAPER, placed(three_coins(), 6, -4)), 254, 100),
    ]


def _two_pieces() -> Parts:
    return [
        disc(112, 100, 90, MIST),
        placed(piece("round", "knob", SAND, placed(walker(0.9), -8, 2)), 62, 104),
        placed(piece("knob", "tip", PAPER, placed(three_coins(), 8, -4)), 158, 104),
        line((222, 182), (308, 182)),
        person(replace(who.LINA, top=SEA), Pose((266, 116), 1.5, 0)),
    ]


def _papers_taken() -> Parts:
    skin = BOSS.skin
    return [
        room(SAND, 186),
        person(who.DAWIT, Pose((74, 206), 1.62, 1, cut_off=True, mood="worried", near=(92, 204),
                               far=(148, 124), far_hand="open")),
        shape(box(172, 118, 136, 90, 4), SEA),
        shape(polygon((186, 126), (294, 126), (304, 148), (176, 148)), INK),
        placed(pinch_back(skin, BOSS.top), 270, 6, 0.86, 192),
        placed(passport(), 252, 104, 1.18, 8),
        placed(pinch_front(skin), 270, 6, 0.86, 192),
        shape(box(166, 146, 148, 56, 4), OCHRE),
        placed(lock(fill=PAPER), 238, 174, 1.05),
    ]  # fmt: skip


def _child_works() -> Parts:
    return [
        room(MIST, 180),
        placed(parcel(50, 40), 40, 160),
        placed(parcel(44, 34), 40, 123),
        placed(parcel(52, 40), 158, 98),
        placed(parcel(46, 34), 157, 61),
        person(BOY, Pose((112, 128), 1.2, 1, lean=-4, mood="worried", near=(144, 120), far=(150, 120),
                         feet=((100, 178), (126, 178)))),
        person(MADAM, Pose((264, 103), 1.0, -1, near=(234, 82), near_hand="rest", turns=(-76, None))),
        [placed(coin(7.5), x, y) for x, y in ((218, 66), (232, 68))],
    ]  # fmt: skip


def _child_begs() -> Parts:
    cup: Path = polygon((-10, -12), (10, -12), (7, 12), (-7, 12))
    giver = who.GUIDE.skin
    return [
        room(SAND, 178),
        shape(box(14, 24, 86, 154), PAPER),
        placed(window(40, 44, MIST), 40, 66),
        person(replace(who.LINA, top=SEA), Pose((162, 126), 1.2, 1, mood="worried", near=(152, 142),
                                                 far=(198, 110), far_hand="fist",
                                                 held_far=placed(shape(cup, PAPER), 206, 104))),
        person(BOSS, Pose((78, 101), 1.0, 1, near=(114, 92), turns=(78, None))),
        [placed(coin(7.5), x, y) for x, y in ((116, 76), (131, 79))],
        curve((200, 84), (186, 50), (152, 38), (130, 60)),
        line((131, 48), (129, 61), (142, 58)),
        placed(pinch_back(giver, TEAL), 268, 22, 0.72, 226),
        placed(coin(11), 228, 74),
        placed(pinch_front(giver), 268, 22, 0.72, 226),
    ]  # fmt: skip


def _handshake_shadow() -> Parts:
    taker: Parts = [person(BOSS, Pose((262, 152), 1.42, -1, cut_off=True, near_hand="none")),
                    limb(BOSS, ((256, 94), (206, 14), (148, 20)), 1.5, "open", -112, flip=True)]  # fmt: skip
    return [
        room(SAND, 180),
        shadow(taker, SEA),
        patch(box(0, 181.5, 320, 18.5, 14), PAPER),
        person(who.LEILA, Pose((66, 109), 0.92, 1, near=(120, 106), near_hand="flat", far=(108, 70),
                               far_hand="fist", mood="glad",
                               held_far=placed(passport(), 116, 50, 0.66, 8))),
        person(BOSS, Pose((164, 109), 0.92, -1, near=(116, 106), near_hand="flat", mood="glad")),
    ]  # fmt: skip


def _paid_crossing() -> Parts:
    stars = ((30, 30), (88, 20), (136, 16), (262, 52), (196, 26))
    ground: Path = [("M", ((0, 164),)), ("C", ((90, 116), (230, 116), (320, 164))), ("L", ((320, 186),)),
                    ("Q", ((320, 200), (306, 200))), ("L", ((14, 200),)),
                    ("Q", ((0, 200), (0, 186))), ("Z", ())]  # fmt: skip
    return [
        room(SEA, 200),
        moon(292, 34, 15),
        [dot(x, y, 2, PAPER) for x, y in stars],
        patch(ground, SAND),
        shape(ground[:2], NONE),
        person(who.AMINA, Pose((52, 90), 0.76, 1, far=(82, 98))),
        person(BOY, Pose((96, 106), 0.84, 1, near=(82, 100), far=(110, 116))),
        person(who.YONAS, Pose((146, 76), 0.76, 1, mood="worried", far=(184, 72), far_hand="fist",
                               near=(136, 90), held_far=placed(banknote(34, 20), 194, 66, turn=-14))),
        person(UNCLE, Pose((238, 80), 0.76, 1, gaze=-1, near=(204, 78), near_hand="flat", turns=(-100, None),
                           far=(266, 64), far_hand="point")),
    ]  # fmt: skip


def _hard_work() -> Parts:
    bucket: Parts = [shape([("M", ((-22, -36),)), ("C", ((-20, -62), (20, -62), (22, -36)))], NONE),
                     shape(polygon((-24, -36), (24, -36), (18, 0), (-18, 0)), SEA)]  # fmt: skip
    mop: Parts = [shape(polygon((-12, 0), (12, 0), (20, 22), (-20, 22)), PAPER),
                  [line((x, 6), (x * 1.4, 20)) for x in (-6, 0, 6)]]  # fmt: skip
    envelope: Parts = [
        shape(polygon((-52, -24), (0, -62), (52, -24)), PAPER),
        shape(box(-52, -26, 104, 66, 4), INK),
        shape(polygon((-52, -24), (0, 14), (52, -24), (52, 40), (-52, 40)), PAPER),
    ]
    return [
        room(SAND, 180),
        placed(bucket, 44, 182),
        line((146, 40), (132, 160)),
        placed(mop, 131, 160),
        person(WORKER, Pose((98, 103), 1.0, 1, tilt=14, mood="worried", near=(140, 86), near_hand="fist",
                            far=(142, 64), far_hand="fist")),
        placed(envelope, 244, 124),
        [missing(x, y, 12) for x, y in ((214, 36), (244, 28), (274, 36))],
    ]  # fmt: skip


def _three_ropes() -> Parts:
    def rope(y: float) -> Parts:
        spots = [(14 + i * 29, y + (4 if i % 2 else -4)) for i in range(11)]
        path = spline([(x, py - 5) for x, py in spots])
        back = spline([(x, py + 5) for x, py in reversed(spots)])
        path += [("L", back[0][1]), *back[1:], ("Z", ())]
        twists = [line((x - 3, y + 5), (x + 5, y - 5)) for x in range(30, 300, 16)]
        return [shape(path, OCHRE), twists]

    card = shape(box(-30, -26, 60, 52, 4), PAPER)
    return [
        patch(box(0, 0, 320, 200, 14), SAND),
        [rope(y) for y in (36, 104, 172)],
        placed([card, placed(walker(0.72), -6, 1)], 76, 42, 1.1, -4),
        placed([card, placed(gripped(0.66), 0, 0)], 160, 102, 1.1, 3),
        placed([card, placed(three_coins(), -2, -3, 0.86)], 246, 164, 1.1, -3),
        placed(card, 246, 40, 1.0, 6),
        placed(card, 66, 160, 1.0, -6),
        [placed(bars(-18, -9, 36, 36, 22, gap=10), x, y, 1, t) for x, y, t in ((246, 40, 6), (66, 160, -6))],
    ]  # fmt: skip


def _door_locked() -> Parts:
    loose: Parts = [circle(0, 0, 9, NONE), placed(key(), 0, 18, 0.9)]
    return [
        patch(box(0, 0, 320, 200, 14), MIST),
        patch(box(14, 16, 204, 166), SAND),
        placed(tree(80), 288, 182),
        placed(window(46, 44, MIST), 58, 74),
        line((8, 183), (312, 183)),
        shape(box(10, 8, 220, 10, 3), OCHRE),
        shape(box(206, 18, 22, 36), OCHRE),
        shape(box(212, 54, 10, 129, 2), TEAL),
        line((212, 122), (200, 122), (200, 129)),
        line((222, 122), (234, 122), (234, 129)),
        line((228, 74), (244, 74), (244, 80)),
        placed(loose, 244, 88),
        person(replace(who.LEILA, bottom=TEAL), Pose((154, 110), 0.95, 1, mood="worried", near=(166, 126),
                               far=(204, 118), far_hand="fist")),
    ]  # fmt: skip


def _speaks_for() -> Parts:
    return [
        room(SAND, 186),
        person(who.GRACE, Pose((48, 206), 1.42, 1, cut_off=True, mood="worried", tilt=16, near=(80, 190))),
        person(SPEAKER, Pose((130, 206), 1.56, 1, cut_off=True, mood="talking", near=(108, 190),
                             far=(194, 132), far_hand="flat", turns=(None, 80))),
        person(who.CLERK, Pose((272, 190), 1.42, -1, cut_off=True, near=(226, 158), far=(222, 154))),
        placed(desk(128, 50, MIST), 252, 164),
        placed([bubble(76, 40, tail=-0.25), bars(-24, -6, 48, 30, gap=12)], 192, 34),
    ]  # fmt: skip


def _phone_taken() -> Parts:
    return [
        room(MIST, 196),
        person(who.YONAS, Pose((84, 206), 1.66, 1, cut_off=True, mood="worried", near=(132, 174), near_hand="open",
                               far=(146, 150), far_hand="open")),
        person(AUNT, Pose((250, 206), 1.62, -1, cut_off=True, near=(188, 130), near_hand="fist",
                          held=placed(phone(w=36, h=64), 176, 108, turn=-16))),
        [line((x, y), (x + 12, y - 3)) for x, y in ((140, 128), (138, 116))],
    ]  # fmt: skip


SCENES = {
    "three-pieces": _three_pieces,
    "two-pieces": _two_pieces,
    "papers-taken": _papers_taken,
    "child-works": _child_works,
    "child-begs": _child_begs,
    "handshake-shadow": _handshake_shadow,
    "paid-crossing": _paid_crossing,
    "hard-work": _hard_work,
    "three-ropes": _three_ropes,
    "door-locked": _door_locked,
    "speaks-for": _speaks_for,
    "phone-taken": _phone_taken,
}
