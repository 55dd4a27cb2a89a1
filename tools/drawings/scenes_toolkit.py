"""Pictures of the toolkit: papers, health, school."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from hands import pinch_back, pinch_front, small_hand
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
    ellipse,
    flat,
    line,
    patch,
    placed,
    polygon,
    shape,
    spline,
)
from looks import Look
from objects_toolkit import cross, open_book, pencil, stethoscope, syringe, thermometer
from people import Pose, limb, person
from places import bed, desk, disc, door, house, moon, poster, room, table, wheelchair, window
from scenes_phone import in_hand
from scenes_trafficking_more import headset, police_cap
from signs import bars, dashed, heart, note, stamp
from symbols import bank_card, bubble, handset, key, mug, paper, passport, phone

NURSE = Look(who.ROSE, "bun", OCHRE, top=SEA, cut="shirt", bottom=TEAL)
DENTIST = Look(who.HONEY, "short", top=MIST, cut="coat", bottom=TEAL)
OFFICER = Look(who.ROSE, "bob", OCHRE, top=TEAL, cut="shirt", bottom=TEAL)
TEACHER = Look(who.CHESTNUT, "bald", beard=True, top=SEA, cut="shirt", bottom=SAND)
NOOR = Look(who.ALMOND, "scarf", MIST, top=SEA, cut="dress", bottom=SEA, skirt=True, child=True)
MAKS = Look(who.ROSE, "short", OCHRE, top=TEAL, bottom=SAND, child=True)
GIRL = Look(who.HONEY, "bob", INK, top=OCHRE, bottom=TEAL, child=True)


def _documents_hand() -> Parts:
    coat = replace(who.MIN, top=TEAL)
    bag: Parts = [
        placed(paper(40, 56, 20), -12, -26, 1, -6),
        placed(passport(), 10, -22, 0.8, 6),
        shape(box(-40, -22, 80, 62, 6), SEA),
        line((-40, -6), (40, -6)),
        line((20, -6), (26, 2)),
        placed(bank_card(40, 26, PAPER), -4, 16),
    ]

    def panel(flip: bool) -> Parts:
        return placed(shape(polygon((-20, -92), (-50, -82), (-62, -50), (-72, 6), (-46, 6), (-40, -50)), TEAL),
                      160, 200, 1, flip=flip)  # fmt: skip

    return [
        disc(160, 100, 92, MIST),
        person(who.MIN, Pose((160, 244), 2.4, 0, cut_off=True, near_hand="none", far_hand="none")),
        line((144, 116), (132, 156)),
        line((176, 116), (188, 156)),
        limb(coat, ((112, 136), (62, 192), (104, 192)), 1.9, "none", 0),
        limb(coat, ((208, 136), (240, 196), (236, 220)), 1.9, "none", 0),
        placed(bag, 160, 168, 0.84),
        panel(False),
        panel(True),
        small_hand("fist", coat.skin, (100, 192), 1.8, 84),
    ]


def _photo_of_paper() -> Parts:
    sheet: Parts = [shape(box(-50, -66, 100, 132, 3), PAPER), bars(-34, -46, 40, 68, 68, 68, 50, gap=15),
                    placed(stamp(14), 22, 44)]  # fmt: skip
    small: Parts = [shape(box(-24, -34, 48, 66, 2), PAPER), bars(-16, -22, 18, 32, 32, 20, gap=10),
                    placed(stamp(7), 12, 22)]  # fmt: skip
    corners = [line((x, y + b * 12), (x, y), (x + a * 12, y), colour=TEAL)
               for x, y, a, b in ((-31, -48, 1, 1), (31, -48, -1, 1), (-31, 48, 1, -1), (31, 48, -1, -1))]  # fmt: skip
    return [
        room(SAND, 200),
        placed(sheet, 86, 100, 1.2, -5),
        in_hand(who.GRACE, [shape(box(-33, -54, 66, 108, 3), MIST), small, corners], 232),
        dashed((150, 66), (184, 66), dash=5, gap=6),
    ]  # fmt: skip


def _card_lost() -> Parts:
    wallet: Parts = [
        shape(box(-68, -46, 68, 92, 8), OCHRE),
        shape(box(0, -46, 68, 92, 8), OCHRE),
        placed(bank_card(50, 32, SEA), -34, -16),
        shape(box(-60, -8, 52, 46, 4), SAND),
        shape(box(8, -36, 52, 72, 4), SAND),
        dashed((16, -24), (52, -24), (52, 2), (16, 2), (16, -24), dash=5, gap=6),
    ]
    skin = who.HAMID.skin
    return [
        room(MIST, 186),
        person(OFFICER, Pose((252, 144), 1.16, -1, cut_off=True, near=(208, 122), far=(204, 118))),
        placed(police_cap(), 250, 48, 0.74),
        placed(desk(150, 70, SEA), 246, 130),
        placed(pinch_back(skin, who.HAMID.top), 108, 216, 1.0),
        placed(wallet, 98, 114, 1.2, -4),
        placed(pinch_front(skin), 108, 216, 1.0),
    ]  # fmt: skip


def _toolkit_bag() -> Parts:
    return [
        disc(160, 104, 92, SAND),
        shape([("M", ((92, 100),)), ("C", ((92, 4), (228, 4), (228, 100)))], NONE),
        placed(paper(62, 92), 200, 76, 1, 9),
        placed(passport(), 120, 70, 1.1, -8),
        placed(phone(handset(), w=44, h=84), 160, 68),
        shape([("M", ((84, 96),)), ("L", ((236, 96),)), ("L", ((248, 174),)),
               ("C", ((249, 184), (242, 190), (234, 190))), ("L", ((86, 190),)),
               ("C", ((78, 190), (71, 184), (72, 174))), ("Z", ())], SEA),
        shape(box(124, 124, 72, 48, 7), MIST),
        line((124, 138), (196, 138)),
        placed(key(), 222, 126, 0.8, -8),
    ]  # fmt: skip


def _four_doors() -> Parts:
    def sign(x: float, picture: Parts) -> Parts:
        return [shape(box(x - 27, 14, 54, 46, 6), PAPER), picture]

    return [
        room(SAND, 182),
        [placed(door(w=46, h=104, fill=fill), x, 182)
         for x, fill in ((44, OCHRE), (121, MIST), (198, SEA), (275, TEAL))],
        sign(44, placed(house(), 44, 56, 0.38)),
        sign(121, placed(handset(), 121, 37, 1.1)),
        sign(198, placed(stethoscope(), 196, 40, 0.76)),
        sign(275, placed(cross(15), 275, 37)),
    ]  # fmt: skip


def _child_fever() -> Parts:
    blanket: Path = [("M", ((108, 128),)), ("C", ((124, 106), (186, 112), (188, 134))),
                     ("L", ((188, 152),)), ("L", ((108, 152),)), ("Z", ())]  # fmt: skip
    mother = who.LEILA
    return [
        room(MIST, 176),
        placed(window(50, 44), 250, 60),
        person(mother, Pose((140, 126), 1.1, -1, lean=10, tilt=-8, cut_off=True, near_hand="none",
                            mood="worried")),
        placed(bed(), 130, 176),
        placed(person(GIRL, Pose((0, 0), 1.3, 1, cut_off=True, near_hand="none")), 150, 132, turn=-84),
        placed(shape(box(-3.5, -32, 7, 32, 3.5), PAPER), 95, 118, 1, 38),
        shape(blanket, SAND),
        limb(mother, ((138, 78), (122, 106), (86, 104)), 1.05, "rest", -104, flip=True),
        placed(table(44, 44), 250, 134),
        placed(mug(SEA), 244, 130),
    ]  # fmt: skip


def _nurse_phone() -> Parts:
    screen: Parts = [
        line((0, 34), (0, 52)),
        line((-20, 54), (20, 54)),
        shape(box(-52, -38, 104, 74, 6), INK),
        patch(box(-46, -32, 92, 62, 3), PAPER),
        placed(thermometer(38), -26, 12),
        bars(-6, -16, 42, 42, 26, gap=13),
    ]
    return [
        room(SAND, 196),
        person(NURSE, Pose((92, 186), 1.6, 1, cut_off=True, mood="talking", near=(150, 160), far=(160, 152))),
        placed(headset(), 94.4, 71, 1.6),
        placed(screen, 238, 108, 1.08),
        placed(desk(304, 40, MIST), 160, 172),
        shape(polygon((146, 166), (154, 158), (194, 158), (190, 166)), PAPER),
        placed([bubble(58, 38, tail=-0.3), placed(heart(11), 0, 0)], 158, 30),
    ]


def _body_map() -> Parts:
    half = [(7, 44), (10, 52), (27, 58), (35, 74), (40, 104), (44, 126), (40, 133), (35, 128), (30, 104),
            (24, 82), (21, 100), (25, 124), (24, 150), (21, 180), (23, 188), (10, 188), (8, 160), (3, 132)]  # fmt: skip
    path = spline([*half, *((-x, y) for x, y in reversed(half))], closed=True)
    spots = [((0, 20), (48, 20)), ((-8, 78), (-50, 62)), ((6, 106), (50, 92))]
    return [
        disc(160, 100, 92, MIST),
        shape(box(84, 6, 152, 188, 5), PAPER),
        placed([shape(path, SAND), circle(0, 27, 17, SAND)], 160, 8, 0.92),
        [[placed(line(a, b), 160, 8), circle(160 + a[0], 8 + a[1], 7, OCHRE)] for a, b in spots],
    ]  # fmt: skip


def _vaccination() -> Parts:
    return [
        room(MIST, 196),
        person(who.DAWIT, Pose((58, 206), 1.66, 1, cut_off=True, tilt=10, near_hand="none")),
        person(GIRL, Pose((150, 206), 1.66, 0, gaze=-1, cut_off=True)),
        limb(who.DAWIT, ((46, 134), (62, 186), (124, 166)), 1.5, "rest", 66),
        person(NURSE, Pose((266, 206), 1.66, -1, cut_off=True, tilt=-8, near=(224, 172), near_hand="fist",
                           held=placed(syringe(), 179, 170))),
    ]  # fmt: skip


def _pregnant_check() -> Parts:
    mother = replace(who.OLENA, cut="jumper", top=TEAL)
    return [
        room(SAND, 196),
        person(mother, Pose((92, 186), 1.6, 1, belly=16, cut_off=True, near=(86, 202), mood="glad")),
        person(who.DOCTOR, Pose((244, 190), 1.6, -1, cut_off=True, tilt=-6, near_hand="none")),
        curve((246, 98), (232, 120), (204, 124), (176, 136), (150, 150)),
        limb(who.DOCTOR, ((254, 120), (214, 172), (160, 154)), 1.5, "fist", -80, flip=True),
        circle(143, 152, 8, SEA),
        placed([bubble(60, 42, tail=-0.3), placed(heart(12), 0, 0)], 166, 34),
    ]  # fmt: skip


def _teeth_check() -> Parts:
    tooth = blob((0, -16), (12, -20), (20, -10), (16, 6), (12, 22), (6, 20), (0, 6), (-6, 20), (-12, 22),
                 (-16, 6), (-20, -10), (-12, -20))  # fmt: skip
    seat = polygon((52, 78), (66, 74), (108, 138), (176, 138), (196, 164), (184, 170), (170, 152), (98, 152))
    return [
        room(MIST, 180),
        placed(poster(70, 72, placed(shape(tooth, MIST), 0, 4)), 260, 62),
        line((58, 0), (58, 16), (84, 24)),
        shape(polygon((78, 18), (104, 10), (108, 32), (92, 36)), OCHRE),
        person(DENTIST, Pose((166, 103), 1.0, -1, near_hand="none", tilt=-8)),
        shape(seat, SEA),
        line((136, 152), (136, 180)), line((112, 180), (162, 180)),
        person(who.YONAS, Pose((112, 134), 1.08, 1, lean=-24, tilt=-22, mood="talking",
                               feet=((178, 150), (184, 148)), near=(134, 128))),
        line((118, 72), (94, 66)),
        limb(DENTIST, ((170, 58), (152, 90), (122, 76)), 1.0, "fist", -74, flip=True),
    ]  # fmt: skip


def _parent_teacher() -> Parts:
    return [
        room(SAND, 186),
        person(who.OLENA, Pose((160, 182), 1.3, 0, cut_off=True, mood="talking", near_hand="none",
                               far_hand="none")),
        limb(who.OLENA, ((140, 126), (134, 164), (122, 142)), 1.2, "flat", -30, flip=True),
        limb(who.OLENA, ((180, 126), (186, 164), (198, 142)), 1.2, "flat", 30),
        person(who.YONAS, Pose((56, 188), 1.4, 1, cut_off=True, near=(104, 164))),
        person(TEACHER, Pose((266, 188), 1.4, -1, cut_off=True, near=(218, 162), far=(212, 160), mood="glad")),
        placed(desk(296, 40, MIST), 160, 166),
        shape(polygon((138, 162), (146, 148), (196, 148), (192, 162)), PAPER),
        placed([bubble(66, 44, fill=PAPER), placed(open_book(), 0, 17, 0.82)], 238, 30, flip=True),
        placed([bubble(66, 40, fill=PAPER), bars(-20, -6, 40, 26, gap=11)], 78, 30),
    ]  # fmt: skip


def _school_week() -> Parts:
    def ball() -> Marks:
        return [circle(0, 0, 14, PAPER), curve((-13, -5), (0, 3), (13, -5)), curve((0, 2), (-2, 8), (-4, 13))]

    def spoon() -> Marks:
        return flat([
            placed([line((0, 0), (0, 20)), shape(ellipse(0, -7, 6.5, 9), PAPER)], -7, -2),
            line((9, -15), (9, 18)), line((4, -15), (4, -6), (14, -6), (14, -15))])  # fmt: skip

    book, pen, music = placed(open_book(), 0, 17, 0.72), placed(pencil(), -9, 14, 0.66, 30), placed(note(), 0, 0, 1.1)
    rows = [[book, pen, book, ball(), book], [spoon()] * 5, [pen, music, ball(), music, pen]]
    return [
        patch(box(0, 0, 320, 200, 14), MIST),
        shape(box(14, 14, 292, 172, 6), PAPER),
        shape(box(14, 14, 292, 26, 6), TEAL),
        [dot(43 + 58.4 * i, 27, 4, PAPER) for i in range(5)],
        shape(box(14, 88, 292, 49), SAND),
        [line((14 + 58.4 * i, 40), (14 + 58.4 * i, 186)) for i in range(1, 5)],
        [[placed(icon, 43 + 58.4 * i, 64 + 49 * j) for i, icon in enumerate(row)] for j, row in enumerate(rows)],
    ]  # fmt: skip


def _school_lunch() -> Parts:
    def plate(x: float) -> Parts:
        return [shape(ellipse(x, 145, 22, 6), PAPER), shape(blob((x - 12, 144), (x, 134), (x + 12, 144)), OCHRE)]

    def spoon(x: float, y: float, turn: float) -> Parts:
        return placed([line((0, 0), (0, -14)), shape(ellipse(0, -19, 5, 6), PAPER)], x, y, 1, turn)

    return [
        room(SAND, 184),
        placed(window(60, 48, MIST), 92, 40),
        placed(window(60, 48, MIST), 228, 40),
        person(MAKS, Pose((160, 158), 1.5, 0, mood="glad", cut_off=True, near=(134, 152), far=(190, 140),
                          far_hand="fist", held_far=spoon(192, 136, 16))),
        person(NOOR, Pose((48, 160), 1.5, 1, mood="glad", cut_off=True, near=(88, 124), near_hand="fist",
                          held=spoon(90, 118, 20))),
        person(who.LINA, Pose((274, 160), 1.5, -1, mood="talking", cut_off=True, near=(232, 132),
                              near_hand="fist", held=spoon(230, 126, -20))),
        placed(desk(304, 50, MIST), 160, 152),
        plate(106), plate(160), plate(214),
    ]  # fmt: skip


def _classroom() -> Parts:
    def seat(x: float) -> Parts:
        return [line((x - 14, 106), (x - 12, 138), (x - 14, 176)), line((x + 12, 140), (x + 13, 176)),
                shape(box(x - 15, 136, 30, 6, 3), OCHRE)]  # fmt: skip

    def bench(x: float) -> Parts:
        return [line((x, 128), (x, 176)), shape(box(x - 17, 122, 34, 7, 2), OCHRE)]

    flower: Parts = [line((0, 2), (0, 30)), shape(ellipse(9, 18, 8, 4), SEA),
                     [circle(x, y, 6, SAND) for x, y in ((-8, -4), (8, -4), (0, -11), (0, 4))],
                     circle(0, -3, 4.5, OCHRE)]  # fmt: skip
    return [
        room(MIST, 176),
        shape(box(178, 14, 88, 62, 3), PAPER),
        placed(flower, 214, 42, 0.95),
        person(TEACHER, Pose((290, 99), 0.98, -1, mood="talking", far=(248, 56), far_hand="point")),
        seat(32), person(NOOR, Pose((32, 136), 1.16, 1, mood="glad", feet=((52, 174), (58, 172)), near=(54, 118),
                               far=(58, 62), far_hand="open")),
        bench(68),
        person(MAKS, Pose((112, 134), 1.16, 1, mood="glad", feet=((138, 164), (142, 162)), near=(134, 118))),
        placed(wheelchair(0.82), 112, 138), bench(150),
        seat(192), person(GIRL, Pose((192, 136), 1.16, 1, feet=((212, 174), (218, 172)), near=(214, 118))),
        bench(230),
    ]  # fmt: skip


def _adult_study() -> Parts:
    return [
        room(SAND, 196),
        shape(box(26, 16, 62, 62, 2), TEAL), moon(60, 46, 13),
        line((20, 80), (94, 80)),
        shape(polygon((206, 62), (262, 62), (306, 164), (160, 164)), PAPER, NONE),
        shape(polygon((168, 164), (178, 148), (208, 154), (238, 148), (248, 164)), PAPER),
        line((208, 154), (208, 164)), line((188, 156), (200, 158)), line((216, 158), (228, 156)),
        person(replace(who.ROSA, top=TEAL), Pose((104, 192), 1.54, 1, cut_off=True, tilt=12, near=(178, 144),
               near_hand="fist", held=placed(pencil(), 184, 158, 0.8, 16))),
        placed(desk(300, 40, MIST), 160, 170),
        line((276, 164), (276, 84), (240, 54)), line((262, 164), (290, 164)),
        shape(polygon((226, 40), (250, 48), (258, 74), (206, 62)), OCHRE),
    ]  # fmt: skip


SCENES = {
    "toolkit-bag": _toolkit_bag,
    "documents-hand": _documents_hand,
    "photo-of-paper": _photo_of_paper,
    "card-lost": _card_lost,
    "four-doors": _four_doors,
    "child-fever": _child_fever,
    "nurse-phone": _nurse_phone,
    "body-map": _body_map,
    "vaccination": _vaccination,
    "pregnant-check": _pregnant_check,
    "teeth-check": _teeth_check,
    "parent-teacher": _parent_teacher,
    "school-week": _school_week,
    "school-lunch": _school_lunch,
    "classroom": _classroom,
    "adult-study": _adult_study,
}
