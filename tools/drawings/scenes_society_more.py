"""Pictures of life in a new country: advice, law and rights."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from bones import tube
from hands import arm, bare_palm, offered, pinch_back, pinch_front
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
    Point,
    blob,
    box,
    circle,
    curve,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from looks import Look
from people import Pose, limb, person
from places import bench, chair, desk, disc, house, room, table, wheelchair
from scenes_society import interpreter, two_languages
from signs import bars, burst, heart, tick
from symbols import bubble, calendar, clock, envelope, key, paper

OFFICER = replace(who.DAWIT, top=TEAL, cut="shirt", bottom=INK)


def cup(fill: str = PAPER) -> Marks:
    """Draw a cup of tea that stands on (0, 0)."""
    return [
        shape([("M", ((9, -18),)), ("C", ((20, -18), (20, -4), (8, -4)))], NONE),
        shape(polygon((-11, -21), (11, -21), (8, 0), (-8, 0)), fill),
        curve((-4, -27), (-7, -32), (-3, -37), (-6, -42)),
        curve((4, -27), (1, -32), (5, -37), (2, -42)),
    ]


def peaked_cap() -> Marks:
    """Draw an officer's plain cap on a head at (0, 0) that looks right."""
    return [
        shape(blob((-17, -9), (-19, -19), (-4, -25), (15, -20), (14, -10), (0, -8)), TEAL),
        shape([("M", ((-16, -12),)), ("L", ((13, -13),)), ("L", ((14, -7),)), ("L", ((-16, -5),)), ("Z", ())], INK),
        shape([("M", ((10, -9),)), ("Q", ((22, -9), (23, -3))), ("L", ((12, -5),)), ("Z", ())], INK),
    ]


def _plan_paper() -> Parts:
    step: Parts = [line((-6, 0), (6, 0)), line((0, -6), (0, 6))]
    sheet: Parts = [
        shape(box(-46, -62, 92, 124, 4), PAPER),
        [shape(box(-36, y - 8, 16, 16, 3), tint)
         for y, tint in ((-40, SEA), (-13, SEA), (14, PAPER), (41, PAPER))],
        [placed(tick(5), -28, y) for y in (-40, -13)],
        placed(house(), -1, -33, 0.2), bars(16, -40, 18),
        placed([circle(0, 0, 9, OCHRE), placed(step, 0, 0, 0.7)], -1, -13), bars(16, -13, 18),
        placed([shape(polygon((-11, -7), (0, -4), (11, -7), (11, 7), (0, 10), (-11, 7)), SAND),
                line((0, -4), (0, 10))], -1, 12), bars(16, 14, 18),
        placed([shape(box(-5, -11, 10, 8, 2), NONE), shape(box(-11, -6, 22, 14, 3), OCHRE)], -1, 42),
        bars(16, 41, 18),
    ]  # fmt: skip
    return [
        room(MIST, 186),
        person(who.GUIDE, Pose((52, 206), 1.5, 1, cut_off=True, mood="talking", near_hand="none")),
        person(who.HAMID, Pose((268, 206), 1.5, -1, cut_off=True, near=(212, 160), near_hand="fist", tilt=-4)),
        placed(sheet, 160, 108, 1.15),
        limb(who.GUIDE, ((43, 138), (60, 186), (106, 134)), 1.5, "point", 52),
        limb(who.HAMID, ((278, 138), (258, 184), (226, 164)), 1.5, "fist", -64, flip=True),
    ]  # fmt: skip


def _job_office() -> Parts:
    hammer: Parts = [shape(box(-3, -8, 6, 34, 2), OCHRE), shape(box(-13, -16, 26, 11, 2), TEAL)]
    pan: Parts = [shape(box(11, -3, 20, 6, 3), OCHRE), circle(0, 0, 13, SEA), circle(0, 0, 7)]
    brush: Parts = [shape(box(-3, -16, 6, 22, 2), OCHRE), shape(polygon((-10, 6), (10, 6), (13, 22), (-13, 22)), SAND)]
    screen: Parts = [
        line((0, 38), (0, 54)), line((-20, 54), (20, 54)),
        shape(box(-56, -38, 112, 76, 6), INK), patch(box(-50, -32, 100, 64, 3), PAPER),
        placed(hammer, -32, -6, 0.8), placed(pan, -3, 0, 0.8), placed(brush, 34, -4, 0.8),
    ]  # fmt: skip
    return [
        room(SAND, 186),
        person(who.CLERK, Pose((48, 190), 1.5, 1, cut_off=True, mood="talking", near_hand="none")),
        person(who.GRACE, Pose((276, 190), 1.5, -1, cut_off=True, mood="glad", near_hand="none")),
        placed(screen, 158, 78, 1.24),
        placed(desk(296, 60, MIST), 160, 156),
        limb(who.CLERK, ((38, 122), (60, 152), (98, 120)), 1.4, "point", 52),
        limb(who.GRACE, ((286, 122), (280, 152), (238, 148)), 1.4, "rest", -86, flip=True),
    ]  # fmt: skip


def _calendar_wait() -> Parts:
    return [
        room(MIST, 178),
        placed(calendar(72, 70, marked=6), 74, 62),
        placed(clock(26), 154, 58),
        placed(chair(38), 256, 140, flip=True),
        person(who.ROSA, Pose((254, 136), 1.08, -1, feet=((212, 180), (205, 178)), far=(204, 118), near=(210, 120),
                              near_hand="fist")),
        placed(table(118, 56), 136, 124),
        placed(cup(), 196, 122, 0.9, flip=True),
        limb(who.ROSA, ((261, 87), (256, 120), (212, 114)), 1.08, "fist", -86, flip=True),
    ]  # fmt: skip


def _police_talk() -> Parts:
    return [
        room(SAND, 186),
        interpreter(who.LEILA, 160, 172, 1.12),
        person(OFFICER, Pose((58, 172), 1.2, 1, cut_off=True, near=(102, 146), near_hand="rest")),
        placed(peaked_cap(), 59.8, 85.6, 1.2),
        person(who.PAVLO, Pose((262, 172), 1.2, -1, cut_off=True, near=(220, 146), mood="talking")),
        placed(desk(300, 40, MIST), 160, 164),
        two_languages(96, 224, 26),
    ]  # fmt: skip


def _bribe_refused() -> Parts:
    money: Parts = [shape(box(-34, -42, 56, 40, 3), SEA), circle(-6, -26, 8, MIST),
                    shape(box(-22, -36, 56, 40, 3), MIST), circle(6, -22, 8, SEA)]  # fmt: skip
    return [
        disc(160, 100, 90, MIST),
        placed([money, placed(envelope(96, 62), 0, 20)], 106, 92, 1, -6),
        placed(offered(who.CLERK.skin, OCHRE), 56, 140, 0.95),
        placed([arm(who.COCOA, TEAL), bare_palm(who.COCOA, spread=0.2)], 236, 146, 1.08, 8, flip=True),
        placed([line((-22, 42), (22, 42), colour=PAPER)], 230, 156, 1, 8),
    ]  # fmt: skip


def _letter_date() -> Parts:
    return [
        disc(160, 100, 90, SAND),
        placed(paper(84, 110, 30, 52, 52, 52, 40, 52, 30), 92, 86, 1, -3),
        shape(box(36, 118, 116, 66, 5), PAPER),
        line((39, 122), (94, 158), (149, 122)),
        placed(calendar(86, 84, marked=6), 218, 72),
        placed(clock(30), 256, 142),
    ]  # fmt: skip


def scales(size: float = 1) -> Marks:
    """Draw the balance of the law, level, 60 wide, that stands on (0, 0)."""
    pans = [[line((x - 12, -24), (x, -44), (x + 12, -24)),
             shape([("M", ((x - 14, -24),)), ("Q", ((x, -8), (x + 14, -24))), ("Z", ())], OCHRE)]
            for x in (-26, 26)]  # fmt: skip
    base = [line((0, 0), (0, -52)), line((-14, 0), (14, 0)), line((-26, -44), (26, -44)), circle(0, -52, 3.5, OCHRE)]
    return placed([pans, base], size=size)


def _lawyer_table() -> Parts:
    lawyer = replace(who.CLERK, skin=who.CHESTNUT, hair="bun", top=INK, cut="vest")
    return [
        room(MIST, 186),
        line((112, 66), (192, 66)),
        [shape(box(119 + i * 13, 66 - h, 13, h, 1), tint)
         for i, (h, tint) in enumerate(((38, TEAL), (44, OCHRE), (40, SAND), (44, TEAL), (36, OCHRE)))],
        placed(scales(0.9), 160, 156),
        person(lawyer, Pose((66, 190), 1.4, 1, cut_off=True, mood="talking", near_hand="none", tilt=4)),
        person(who.YONAS, Pose((256, 190), 1.4, -1, cut_off=True, near_hand="none", tilt=-4)),
        placed(desk(296, 40), 160, 166),
        shape(polygon((100, 161), (112, 150), (150, 150), (140, 161)), PAPER),
        shape(polygon((172, 161), (182, 150), (220, 150), (210, 161)), PAPER),
        limb(lawyer, ((56, 126), (60, 164), (104, 154)), 1.3, "point", 78),
        limb(who.YONAS, ((266, 126), (262, 164), (222, 156)), 1.3, "rest", -76, flip=True),
    ]  # fmt: skip


def _equal_scale() -> Parts:
    return [
        disc(160, 104, 92, MIST),
        shape(polygon((160, 156), (184, 194), (136, 194)), TEAL),
        shape(box(8, 148, 304, 11, 4), OCHRE),
        person(who.ROSA, Pose((30, 86), 0.8, 1, near=(46, 86), near_hand="fist", held=line((48, 84), (50, 146)))),
        person(who.MIN, Pose((76, 86), 0.8, 0)),
        person(who.AMINA, Pose((128, 86), 0.8, 0)),
        person(who.OMAR, Pose((176, 104), 1.0, 0, mood="glad")),
        person(who.PAVLO, Pose((224, 106), 0.76, 1, feet=((254, 134), (258, 132)), near=(248, 100), far=(250, 100))),
        placed(wheelchair(0.82), 224, 111),
        person(who.LEILA, Pose((289, 86), 0.8, 0)),
    ]  # fmt: skip


def _bus_insult() -> Parts:
    loud: Parts = [burst(34, PAPER), line((-12, -7), (-4, 3), (2, -7), (10, 3)), line((-10, 9), (8, 9))]
    rude = replace(who.MIN, skin=who.ROSE, hair_colour=OCHRE, top=SAND, cut="jumper")
    return [
        room(MIST, 182),
        [shape(box(x, 20, 84, 62, 10), PAPER) for x in (22, 118, 214)],
        line((12, 10), (308, 10)),
        line((26, 10), (26, 182)),
        [[shape(box(x, 84, 14, 62, 6), OCHRE), shape(box(x, 134, 56, 14, 6), OCHRE),
          line((x + 28, 148), (x + 28, 182))] for x in (146,)],
        shape(box(300, 84, 14, 62, 6), OCHRE), shape(box(258, 134, 56, 14, 6), OCHRE), line((286, 148), (286, 182)),
        person(rude, Pose((62, 104), 0.98, 1, mood="talking", lean=6, near=(27, 84), near_hand="fist", elbows=(-1, 0),
                          far=(108, 66), far_hand="point")),
        placed(loud, 120, 34, 0.9),
        person(who.AMINA, Pose((176, 132), 0.94, 1, feet=((206, 182), (214, 180)), near=(204, 122))),
        person(who.OLENA, Pose((284, 132), 0.94, -1, feet=((254, 182), (246, 180)), mood="talking",
                               near=(254, 116), far=(238, 104), far_hand="flat")),
        placed([bubble(40, 26, tail=0.1), heart(7)], 246, 26, flip=True),
    ]  # fmt: skip


def _flat_refused() -> Parts:
    offer: Parts = [shape(box(-22, -28, 44, 56, 3), PAPER), placed(house(), 0, 6, 0.32),
                    placed(key(), 8, 17, 0.42, 90)]  # fmt: skip
    owner = replace(who.HAMID, top=MIST, hair_colour=INK, skin=who.HONEY)
    return [
        room(SAND, 178),
        shape(box(196, 14, 90, 164), PAPER),
        shape(box(204, 22, 74, 156), SEA),
        shape(polygon((278, 22), (312, 30), (312, 192), (278, 178)), OCHRE),
        circle(304, 116, 3, PAPER),
        person(owner, Pose((240, 101), 1.0, -1, mood="worried", far=(196, 74), far_hand="open", turns=(None, -8))),
        person(who.YONAS, Pose((96, 101), 1.0, 1, mood="worried", near=(136, 92), near_hand="fist",
                               held=placed(offer, 154, 70, 1.2, 4))),
        shape(box(188, 176, 100, 8, 2), PAPER),
    ]  # fmt: skip


def _ballot_box() -> Parts:
    skin, sleeve = who.AMINA.skin, who.AMINA.top
    ballot: Parts = [shape(box(-30, -22, 60, 52, 2), PAPER), line((-30, -2), (30, -2))]
    return [
        disc(160, 100, 90, SAND),
        placed(pinch_back(skin, sleeve), 160, 6, 0.86, 180),
        placed(ballot, 160, 92),
        placed(pinch_front(skin), 160, 6, 0.86, 180),
        shape(polygon((86, 136), (104, 114), (216, 114), (234, 136)), SEA),
        patch(polygon((120, 129), (124, 122), (196, 122), (200, 129)), INK),
        patch(box(131.5, 104, 57, 20), PAPER), line((130, 104), (130, 126)), line((190, 104), (190, 126)),
        shape(box(86, 136, 148, 58, 4), TEAL),
        shape(box(138, 144, 44, 42, 4), PAPER), placed(tick(12), 160, 166),
    ]  # fmt: skip


def front_arms(
    look: Look,
    pose: Pose,
    hands: tuple[Point, Point],
    kinds: tuple[str, str],
    turns: tuple[float, float],
    *,
    elbow: Point = (21, -12),
) -> Marks:
    """Draw both arms of somebody seen from the front, the elbows close to the body."""
    s = pose.size * (0.66 if look.child else 1)
    x, y = pose.hip
    marks: Marks = []
    for side, hand, kind, turn in zip((-1, 1), hands, kinds, turns, strict=True):
        places = ((x + 15 * side * s, y - 44 * s), (x + elbow[0] * side * s, y + elbow[1] * s), hand)
        marks += limb(look, places, s, kind, turn, flip=side < 0)
    return marks


def sitting(look: Look, pose: Pose) -> Parts:
    """Draw somebody who sits and looks at the viewer; the lap is at the hip."""
    s = pose.size * (0.66 if look.child else 1)
    x, y = pose.hip
    skin = look.skin if look.skirt else look.bottom
    legs: list[Parts] = []
    for side in (-1, 1):
        knee, foot = (x + 18 * side * s, y + 26 * s), (x + 17 * side * s, y + 62 * s)
        toes = [(-7, -6), (-8, 4), (3 * side, 6), (8, 4), (7, -6)]
        shoe = blob(*((foot[0] + a * s, foot[1] + b * s) for a, b in toes))
        legs.append([shape(shoe, look.shoes), shape(tube([knee, foot], [14 * s, 12 * s]), skin)])
    lap: Parts = []
    if look.skirt:
        lap = shape(polygon((x - 14 * s, y), (x + 14 * s, y), (x + 29 * s, y + 46 * s), (x - 29 * s, y + 46 * s)),
                    look.bottom)  # fmt: skip
    body = replace(pose, kneels=True, near_hand="none", far_hand="none")
    return [legs, lap, person(replace(look, skirt=False), body)]


def _different_faiths() -> Parts:
    book: Parts = [shape(polygon((-20, -14), (0, -9), (20, -14), (20, 10), (0, 15), (-20, 10)), PAPER),
                   line((0, -9), (0, 15))]  # fmt: skip
    a, b, c, d = (Pose((x, 122), 0.88, 0, mood=mood)
                  for x, mood in ((52, "calm"), (124, "asleep"), (196, "glad"), (266, "calm")))  # fmt: skip
    return [
        room(MIST, 176),
        placed(bench(292, 44), 160, 130),
        sitting(who.DAWIT, a), placed(book, 52, 110, 0.9),
        front_arms(who.DAWIT, a, ((37, 110), (67, 110)), ("fist", "fist"), (14, -14), elbow=(21, -2)),
        sitting(who.ROSA, b), front_arms(who.ROSA, b, ((118, 122), (130, 122)), ("rest", "rest"), (80, -80)),
        sitting(who.AMINA, c), front_arms(who.AMINA, c, ((188, 126), (204, 126)), ("rest", "rest"), (104, -104)),
        sitting(who.PAVLO, d), placed(cup(OCHRE), 272, 112, 0.8),
        front_arms(who.PAVLO, d, ((256, 126), (280, 106)), ("rest", "fist"), (110, -70)),
    ]  # fmt: skip


SCENES = {
    "lawyer-table": _lawyer_table,
    "equal-scale": _equal_scale,
    "bus-insult": _bus_insult,
    "flat-refused": _flat_refused,
    "ballot-box": _ballot_box,
    "different-faiths": _different_faiths,
    "plan-paper": _plan_paper,
    "job-office": _job_office,
    "calendar-wait": _calendar_wait,
    "police-talk": _police_talk,
    "bribe-refused": _bribe_refused,
    "letter-date": _letter_date,
}
