"""Pictures of the toolkit: work, wages, bills, debts."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from hands import arm, offered
from ink import (
    MIST,
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
    ellipse,
    flat,
    line,
    patch,
    placed,
    polygon,
    shape,
)
from looks import Look
from objects_toolkit import hall
from people import Pose, person
from places import bus, chair, desk, disc, house, room, table
from scenes_phone import in_hand
from signs import arrow, bars, dashed, question, stamp
from symbols import banknote, bubble, calendar, clock, coin, envelope, fish_hook, magnifier, mug, paper

BUILDER = Look(who.ROSE, "short", top=TEAL, cut="vest", bottom=SEA)
COOK = Look(who.COCOA, "short", top=MIST, cut="shirt", bottom=SEA)
CARER = Look(who.ALMOND, "scarf", SAND, top=SEA, cut="dress", bottom=SEA, skirt=True)
DRIVER = Look(who.HONEY, "long", top=OCHRE, cut="shirt", bottom=TEAL)


def helmet(fill: str = OCHRE) -> Marks:
    """Draw a builder's helmet for a head at (0, 0) that looks right."""
    shell: Path = [("M", ((-16, -6),)), ("C", ((-18, -28), (14, -30), (14, -8))), ("L", ((22, -6),)), ("Z", ())]
    return [shape(shell, fill), line((-2, -22), (0, -10))]


def jar(level: float, fill: str = SAND) -> Marks:
    """Draw a glass jar, 60 wide and 92 high, that stands on (0, 0); `level` 0 to 1 is full of beans."""
    beans: Parts = [
        [shape(ellipse(x + (5 if i % 2 else -3), -12 - i * 11, 6, 4.2), fill) for x in (-17, 0, 15)]
        for i in range(round(level * 6))
    ]
    return [shape(box(-29, -80, 58, 80, 10), PAPER), *flat(beans), shape(box(-23, -94, 46, 15, 4), OCHRE)]


def _contract_sign() -> Parts:
    skin, sleeve = who.LEILA.skin, who.LEILA.top
    sheet: Parts = [shape(box(-66, -84, 132, 168, 3), PAPER), bars(-46, -62, 60, 92, 92, 92, 92, 60, gap=16),
                    line((-46, 58), (26, 58)), curve((-40, 52), (-32, 42), (-24, 54), (-12, 44), (-4, 52))]  # fmt: skip
    pen: Parts = [shape(polygon((-5, -18), (0, 0), (5, -18)), SAND), shape(box(-5, -78, 10, 60, 3), TEAL)]
    return [
        disc(160, 100, 92, SAND),
        placed(sheet, 122, 100, 1, -3),
        placed(magnifier(30), 92, 68, 0.94, 90),
        placed([arm(skin, sleeve, length=76)], 224, 146, 0.8, -56),
        placed(pen, 168, 150, 1, 40),
        placed([shape(box(-20, -18, 40, 34, 15), skin),
                [shape(box(-21, -24 + i * 11.5, 30, 12, 6), skin) for i in range(4)]], 214, 138, 0.9, 30),
    ]  # fmt: skip


def _payslip() -> Parts:
    rows = (40, 66, 92)
    return [
        disc(150, 100, 92, MIST),
        shape(box(34, 14, 140, 118, 4), PAPER),
        bars(50, 30, 60),
        [line((50, y + 14), (96, y + 14)) for y in rows],
        [[placed(coin(8), 120 + i * 17, y + 14) for i in range(n)] for y, n in zip(rows, (3, 2, 3), strict=True)],
        dashed((26, 143), (182, 143), dash=6, gap=7),
        placed([shape(box(-70, -20, 140, 40, 4), PAPER), line((-54, 0), (-8, 0)),
                [placed(coin(8), 16 + i * 17, 0) for i in range(2)]], 104, 170, 1, 3),
        arrow((186, 168), (212, 164), (228, 156), tip=12),
        placed(hall(), 268, 166, 1.25),
    ]  # fmt: skip


def _job_interview() -> Parts:
    return [
        room(SAND, 182),
        placed(chair(44), 62, 138, 1.05),
        person(CARER, Pose((64, 136), 1.16, 1, feet=((106, 182), (116, 180)), near=(112, 114), mood="talking",
                           far=(122, 102), far_hand="flat", turns=(None, 70))),
        person(who.HAMID, Pose((256, 144), 1.22, -1, cut_off=True, near=(212, 122), far=(206, 118), mood="glad")),
        placed(desk(160, 56, MIST), 232, 132),
        shape(polygon((168, 126), (176, 118), (208, 118), (202, 126)), PAPER),
        placed([bubble(54, 34, tail=-0.25), bars(-16, -5, 32, 20, gap=10)], 116, 28),
        placed([bubble(54, 34, tail=-0.25, fill=SEA), bars(-16, -5, 32, 20, gap=10)], 204, 28, flip=True),
    ]  # fmt: skip


def _break_clock() -> Parts:
    return [
        room(MIST, 180),
        placed(clock(38, 300, 0), 238, 66),
        placed(table(56, 44), 208, 136),
        placed(helmet(), 208, 138, 1.1),
        placed(chair(44), 100, 136, 1.05),
        person(BUILDER, Pose((102, 134), 1.16, 1, feet=((146, 180), (156, 178)), near=(146, 92),
                             near_hand="fist", far=(136, 122), mood="glad",
                             held=placed(mug(PAPER), 152, 94, 1.15))),
        curve((146, 54), (142, 47), (148, 41), (144, 34)),
        curve((158, 54), (154, 47), (160, 41), (156, 34)),
    ]  # fmt: skip


def _union_circle() -> Parts:
    return [
        room(SAND, 180),
        person(CARER, Pose((124, 108), 0.92, 0, gaze=1, mood="talking")),
        person(COOK, Pose((192, 108), 0.92, 0, gaze=-1)),
        placed(shape(blob((-13, -14), (-17, -26), (-8, -32), (6, -33), (17, -26), (13, -14)), PAPER), 192, 42, 0.92),
        person(replace(BUILDER, top=OCHRE), Pose((54, 103), 1.0, 1, near=(62, 120), far=(94, 80), far_hand="flat")),
        placed(helmet(PAPER), 55.5, 31),
        person(DRIVER, Pose((266, 103), 1.0, -1, near=(258, 120), far=(228, 84), far_hand="flat", mood="talking")),
    ]  # fmt: skip


def _cash_no_slip() -> Parts:
    return [
        disc(160, 100, 92, MIST),
        dashed((204, 28), (292, 28), (292, 146), (204, 146), (204, 28), dash=8, gap=9),
        placed(question(SAND), 248, 90, 1.6),
        placed(banknote(74, 42), 106, 108, 1, -12),
        placed(banknote(74, 42), 118, 118, 1, -4),
        placed(offered(who.YONAS.skin, who.YONAS.top), 62, 144, 1.15),
        [placed(coin(11), x, y) for x, y in ((84, 62), (120, 58))],
        [line((x, y), (x, y + 9)) for x, y in ((84, 78), (120, 74))],
    ]  # fmt: skip


def _bill_date() -> Parts:
    bill: Parts = [shape(box(-50, -66, 100, 132, 3), PAPER), bars(-32, -46, 40), bars(-32, -22, 64, 64, 40, gap=14),
                   shape(box(-34, 24, 68, 28, 4), SAND), placed(coin(9), -18, 38), placed(coin(9), 4, 38)]  # fmt: skip
    return [
        disc(160, 100, 92, SAND),
        placed(bill, 88, 102, 1.2, -4),
        placed(calendar(100, 92, marked=6), 226, 72),
        placed(clock(32, 240, 0), 262, 156),
    ]


def _budget_jars() -> Parts:
    food: Parts = [shape(blob((-18, 0), (-16, -12), (0, -16), (16, -12), (18, 0), (0, 3)), OCHRE),
                   [line((x - 3, -4), (x + 3, -11)) for x in (-8, 0, 8)]]  # fmt: skip
    labels: list[Parts] = [
        placed(house(), 0, 15, 0.36),
        placed(food, 0, 8),
        placed(bus(SEA), 0, 14, 0.36),
        placed([coin(11)], 0, 0),
    ]
    spots = (44, 121, 198, 275)
    return [
        patch(box(0, 0, 320, 200, 14), MIST),
        [placed(jar(level), x, 116) for x, level in zip(spots, (1.0, 0.7, 0.5, 0.34), strict=True)],
        shape(box(8, 116, 304, 12, 4), OCHRE),
        [[shape(box(x - 32, 138, 64, 50, 5), PAPER), placed(label, x, 163, 1.1)]
         for x, label in zip(spots, labels, strict=True)],
    ]  # fmt: skip


def _reminder_stack() -> Parts:
    return [
        disc(170, 100, 92, SAND),
        line((10, 180), (310, 180)),
        placed(envelope(46, 32), 44, 162),
        placed(envelope(70, 50), 122, 153),
        placed(envelope(104, 74), 232, 141),
        placed(coin(9), 44, 128),
        [placed(coin(9), 122 + (i - 1) * 20, 110) for i in range(3)],
        [placed(coin(9), 232 + (i - 2) * 20, 86) for i in range(5)],
        [placed(coin(9), 232 + (i - 1.5) * 20, 64) for i in range(4)],
        arrow((30, 98), (86, 82), (136, 60), (176, 26), colour=TEAL, tip=13),
    ]


def _loan_message() -> Parts:
    return [
        disc(160, 100, 90, SAND),
        in_hand(who.PAVLO, [
            shape(box(-28, -46, 56, 34, 6), SAND), [placed(coin(8), x, -29) for x in (-16, 4)],
            bars(-20, 4, 36, 24, gap=10),
        ], 104),
        placed([bubble(126, 66, tail=-0.42), [placed(coin(14), x, 0) for x in (-36, 0, 36)]], 234, 50),
        placed(fish_hook(1.5), 252, 78),
    ]  # fmt: skip


def _money_home() -> Parts:
    receipt: Parts = [paper(44, 58, 26, 26, 16), placed(stamp(9), -4, 14)]
    return [
        room(MIST, 186),
        circle(278, 42, 34, PAPER),
        placed(house(), 278, 62, 0.48),
        [placed(coin(8), x, y) for x, y in ((150, 40), (172, 31), (195, 27))],
        arrow((210, 27), (224, 29), (238, 34), tip=11),
        person(who.CLERK, Pose((236, 182), 1.2, -1, cut_off=True, mood="glad", near=(196, 122), near_hand="fist",
                               held=placed(receipt, 188, 98, turn=-6))),
        person(who.GRACE, Pose((76, 186), 1.45, 1, cut_off=True, near=(128, 146), near_hand="fist",
                               held=placed(banknote(42, 25), 142, 138, turn=-14))),
        placed(desk(176, 60, SAND), 222, 154),
    ]  # fmt: skip


SCENES = {
    "contract-sign": _contract_sign,
    "payslip": _payslip,
    "job-interview": _job_interview,
    "break-clock": _break_clock,
    "union-circle": _union_circle,
    "cash-no-slip": _cash_no_slip,
    "bill-date": _bill_date,
    "budget-jars": _budget_jars,
    "reminder-stack": _reminder_stack,
    "loan-message": _loan_message,
    "money-home": _money_home,
}
