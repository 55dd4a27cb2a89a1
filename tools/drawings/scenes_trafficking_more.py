"""More pictures about people who use people: being watched, asking for help, the young."""

from __future__ import annotations

from dataclasses import replace

import looks as who
from hands import bare_palm, offered
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
from looks import Look
from people import Pose, person
from places import bed, bench, chair, desk, disc, door, house, room, table, tree, window
from scenes_trafficking import AUNT, MADAM, SPEAKER, WORKER
from signs import arrow, bars, crossed, dashed, heart
from symbols import bubble, coin, coin_pile, handset, key, lock, mug, paper, phone

GIRL = Look(who.ROSE, "long", OCHRE, top=SEA, bottom=TEAL)
LAD = Look(who.CHESTNUT, "curly", top=OCHRE, bottom=TEAL)
STUDENT = Look(who.ROSE, "bob", INK, top=OCHRE, bottom=TEAL, skirt=True)


def headset() -> Marks:
    """Draw a headset for a head at (0, 0) that looks right."""
    band: Path = [("M", ((-14, 4),)), ("C", ((-20, -26), (14, -28), (14, -8)))]
    boom: Path = [("M", ((-9, 6),)), ("C", ((-8, 16), (0, 16), (6, 12)))]
    return [shape(band, NONE), shape(boom, NONE), circle(-10, 3, 5.5, OCHRE)]


def police_cap() -> Marks:
    """Draw the flat cap of a police officer, 56 wide, seen from the front."""
    return [
        shape(blob((-29, -8), (-22, -19), (0, -23), (22, -19), (29, -8), (16, 0), (-16, 0)), TEAL),
        shape(box(-19, -6, 38, 11, 3), SEA),
        shape([("M", ((-19, 5),)), ("C", ((-16, 15), (16, 15), (19, 5))), ("Z", ())], INK),
        circle(0, -11, 5, OCHRE),
    ]


def lamp(fill: str = OCHRE) -> Marks:
    """Draw a table lamp, 46 high, that stands on (0, 0)."""
    return [
        line((0, 0), (0, -24)),
        line((-9, 0), (9, 0)),
        shape(polygon((-10, -46), (10, -46), (17, -22), (-17, -22)), fill),
    ]


def ring() -> Marks:
    """Draw a finger ring with a stone, 34 high."""
    return [
        circle(0, 4, 13, OCHRE),
        circle(0, 4, 7.5, PAPER),
        shape(polygon((-7, -15), (7, -15), (9, -11), (0, -3), (-9, -11)), MIST),
    ]


def _watched_walk() -> Parts:
    return [
        room(MIST, 178),
        placed(house(wall=PAPER, roof=SEA), 44, 178, 0.9),
        placed(tree(100), 296, 178),
        dashed((154, 28), (200, 28), dash=5, gap=7),
        person(SPEAKER, Pose((126, 101), 1.0, 1, lean=5, near=(112, 112), far=(148, 112),
                             feet=((110, 178), (146, 180)))),
        person(replace(who.GRACE, top=SEA, cut="jumper", skirt=False, bottom=TEAL),
               Pose((222, 101), 1.0, 1, mood="worried", tilt=8, near=(216, 116), far=(244, 112),
                    feet=((206, 178), (240, 180)))),
    ]  # fmt: skip


def _wages_kept() -> Parts:
    return [
        room(SAND, 186),
        person(WORKER, Pose((70, 206), 1.6, 1, cut_off=True, mood="worried", near=(84, 206),
                            far=(146, 136), far_hand="flat", turns=(None, 86))),
        person(MADAM, Pose((266, 196), 1.56, -1, cut_off=True, near=(222, 108), near_hand="fist",
                           held=[placed(coin(9), x, y) for x, y in ((216, 97), (228, 96))])),
        placed(desk(150, 50, MIST), 238, 166),
        [placed(coin_pile(n, w=26), x, 160) for n, x in ((2, 182), (3, 212))],
    ]  # fmt: skip


def _help_line() -> Parts:
    return [
        room(MIST, 196),
        person(who.HELPER, Pose((104, 190), 1.6, 1, cut_off=True, near=(144, 160), far=(168, 148))),
        placed(headset(), 106.4, 75, 1.6),
        placed(desk(300, 40), 160, 172),
        shape(polygon((150, 166), (160, 156), (212, 156), (206, 166)), PAPER),
        placed([bubble(104, 88, tail=-0.34), placed(lock(), 0, 2, 1.5)], 236, 66),
    ]


def _four_questions() -> Parts:
    talk: Parts = [placed(bubble(40, 24, tail=-0.2, fill=SAND), -8, -6),
                   placed(bubble(36, 22, tail=0.2, fill=SEA), 10, 8, 0.9)]  # fmt: skip
    pictures: list[Parts] = [
        placed(police_cap(), 0, 4, 1.05),
        placed(paper(40, 50, 24, 24, 14), 0, 0, 0.9),
        talk,
        placed([coin(19)], 0, 0),
    ]
    spots = ((60, 52), (260, 52), (60, 148), (260, 148))
    return [
        disc(160, 100, 92, MIST),
        placed(phone(placed(handset(), 0, 0, 1.5), w=76, h=136), 160, 100),
        [[placed(bubble(92, 66, tail=0.3 if x < 160 else -0.3), x, y) if y < 100
          else placed(bubble(92, 66, tail=0.3 if x > 160 else -0.3), x, y, 1, 180),
          placed(picture, x, y)] for (x, y), picture in zip(spots, pictures, strict=True)],
    ]  # fmt: skip


def _safe_room() -> Parts:
    return [
        room(SAND, 178),
        placed(window(54, 50), 92, 62),
        placed(bed(), 96, 178),
        shape(box(74, 128, 90, 24, 6), SEA),
        line((92, 130), (92, 150)),
        dot(196, 92, 30, PAPER),
        placed(table(44, 44), 196, 134),
        placed(lamp(), 196, 130),
        placed(door(w=62, h=130, fill=MIST), 268, 178, flip=True),
        shape(box(240, 96, 15, 34, 3), PAPER),
        dot(247, 106, 2.6),
        circle(247, 124, 9, NONE),
        placed(key(), 245, 136, 0.62, 6),
    ]


def _phone_gift() -> Parts:
    gift: Parts = [
        phone(w=58, h=100),
        patch(box(-24, -5, 48, 10), OCHRE),
        line((-25, -5), (25, -5)), line((-25, 5), (25, 5)),
        [shape(blob((0, 0), (s * 10, -12), (s * 22, -10), (s * 22, 8), (s * 10, 10)), OCHRE) for s in (-1, 1)],
        circle(0, 0, 5, OCHRE),
    ]  # fmt: skip
    return [
        room(MIST, 196),
        person(GIRL, Pose((88, 206), 1.56, 1, cut_off=True, mood="glad", near=(104, 204),
                          far=(164, 142), far_hand="flat", turns=(None, 70))),
        placed(gift, 256, 100, 1, 4),
        placed(offered(SPEAKER.skin, TEAL), 330, 160, 1.1, flip=True),
    ]  # fmt: skip


def _chat_turns() -> Parts:
    camera: Parts = [shape(box(-14, -9, 28, 20, 4), PAPER), shape(box(-5, -13, 10, 5, 1), PAPER),
                     circle(0, 1, 5.5, SEA)]  # fmt: skip
    return [
        disc(160, 100, 92, SAND),
        placed(phone([
            shape(box(-36, -66, 52, 28, 8), MIST), bars(-28, -56, 36, 22, gap=9),
            shape(box(-12, -28, 48, 24, 8), SAND), bars(-4, -16, 32),
            shape(box(-36, 6, 60, 38, 8), MIST), placed(heart(10), -20, 25), placed(heart(10), 6, 25),
        ], w=92, h=168), 80, 100),
        arrow((142, 100), (178, 100), tip=13),
        placed(phone([
            shape(box(-36, -66, 48, 36, 8), MIST), placed(camera, -12, -46, 1.05),
            shape(box(-14, 56, 30, 18, 3), TEAL), placed(bare_palm(GIRL.skin, spread=0.4), 1, 60, 0.76),
        ], w=92, h=168), 240, 100),
    ]  # fmt: skip


def _adult_listens() -> Parts:
    return [
        room(MIST, 178),
        placed(tree(120), 42, 178),
        placed(bench(196, 40), 166, 138),
        person(replace(who.PAVLO, bottom=TEAL),
               Pose((104, 134), 1.12, 1, tilt=6, feet=((144, 178), (154, 176)), near=(144, 120))),
        person(LAD, Pose((234, 134), 1.02, -1, mood="talking", feet=((198, 178), (190, 176)),
                         near=(196, 108), near_hand="flat", turns=(-80, None))),
        placed([bubble(62, 36, tail=0.25), bars(-20, -6, 40, 26, gap=11)], 184, 30),
    ]  # fmt: skip


def _guardian() -> Parts:
    return [
        room(SAND, 182),
        placed(chair(44), 38, 138),
        placed(chair(44), 102, 138),
        person(replace(who.OLENA, skirt=False, bottom=TEAL, hair="bun", hair_colour=OCHRE),
               Pose((40, 136), 1.12, 1, feet=((82, 182), (92, 180)), near=(84, 120), tilt=4)),
        person(LAD, Pose((104, 138), 1.02, 1, feet=((142, 182), (150, 180)), mood="talking",
                         near=(144, 116), far=(158, 108))),
        person(who.CLERK, Pose((262, 144), 1.16, -1, cut_off=True, near=(218, 122), far=(214, 118),
                               mood="glad")),
        placed(desk(150, 56, MIST), 240, 132),
        shape(polygon((176, 126), (184, 119), (216, 119), (210, 126)), PAPER),
        placed([bubble(54, 32, tail=-0.2), bars(-16, -5, 32, 20, gap=10)], 152, 30),
    ]  # fmt: skip


def _no_marriage() -> Parts:
    books: Parts = [shape(box(-22, -30, 44, 56, 3), TEAL), shape(box(-18, -36, 44, 56, 3), PAPER),
                    line((-8, -22), (14, -22)), line((-8, -12), (8, -12))]  # fmt: skip
    return [
        room(SAND, 196),
        person(STUDENT, Pose((68, 206), 1.46, 1, cut_off=True, mood="talking", near=(104, 164),
                             near_hand="rest", far=(144, 118), far_hand="open", turns=(None, 6),
                             held=placed(books, 96, 160, 1, -8))),
        person(AUNT, Pose((280, 206), 1.5, -1, cut_off=True, near=(264, 204))),
        person(SPEAKER, Pose((222, 206), 1.62, -1, cut_off=True, near=(186, 148), near_hand="fist",
                             held=placed(ring(), 176, 126, 1.15))),
        placed(bubble(66, 52, tail=-0.25), 128, 34),
        placed([ring(), crossed(17)], 128, 34),
    ]  # fmt: skip


def _family_phones() -> Parts:
    return [
        room(SAND, 196),
        placed(window(66, 56, MIST), 60, 50),
        line((262, 0), (262, 24)),
        shape(polygon((250, 24), (274, 24), (286, 50), (238, 50)), TEAL),
        placed([phone(w=34, h=62)], 132, 84, 1, -10),
        placed([phone(w=34, h=62)], 162, 76, 1, 2),
        placed([phone(w=34, h=62)], 192, 86, 1, 12),
        shape(polygon((104, 96), (220, 96), (208, 148), (116, 148)), OCHRE),
        shape(box(100, 90, 124, 12, 6), SAND),
        line((112, 124), (212, 124)),
        [line((x, 104), (x, 122)) for x in range(126, 214, 18)],
        [line((x, 126), (x, 146)) for x in range(134, 206, 18)],
        placed(mug(SEA), 62, 148, 1.3),
        placed(mug(MIST), 262, 148, 1.3, flip=True),
        placed(table(296, 60), 160, 152),
    ]


SCENES = {
    "watched-walk": _watched_walk,
    "wages-kept": _wages_kept,
    "help-line": _help_line,
    "four-questions": _four_questions,
    "safe-room": _safe_room,
    "phone-gift": _phone_gift,
    "chat-turns": _chat_turns,
    "adult-listens": _adult_listens,
    "guardian": _guardian,
    "no-marriage": _no_marriage,
    "family-phones": _family_phones,
}
