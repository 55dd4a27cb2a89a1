"""Rooms, furniture, buildings, vehicles, and the tint behind a picture."""

from __future__ import annotations

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


def room(tint: str = MIST, floor: float = 168) -> Marks:
    """Draw the wall and the floor of a room, or sky and ground."""
    if floor > 186:
        return [patch(box(0, 0, 320, 200, 14), tint)]
    wall: Path = [
        ("M", ((0, floor),)),
        ("L", ((0, 14),)),
        ("Q", ((0, 0), (14, 0))),
        ("L", ((306, 0),)),
        ("Q", ((320, 0), (320, 14))),
        ("L", ((320, floor),)),
        ("Z", ()),
    ]
    return [patch(wall, tint), line((12, floor), (308, floor))]


def disc(x: float = 100, y: float = 100, r: float = 84, tint: str = MIST) -> Mark:
    """Draw the round tint behind an object."""
    return dot(x, y, r, tint)


def door(*, w: float = 56, h: float = 112, fill: str = OCHRE) -> Marks:
    """Draw a closed door that stands on (0, 0)."""
    return [
        shape(box(-w / 2 - 5, -h - 5, w + 10, h + 5), PAPER),
        shape(box(-w / 2, -h, w, h), fill),
        line((-w / 2 + 10, -h + 12), (w / 2 - 10, -h + 12), (w / 2 - 10, -h * 0.58),
             (-w / 2 + 10, -h * 0.58), (-w / 2 + 10, -h + 12)),
        circle(w / 2 - 9, -h * 0.46, 3, PAPER),
    ]  # fmt: skip


def open_door(*, w: float = 62, h: float = 120, out: str = SAND) -> Marks:
    """Draw a door that stands open to the right, light behind it; it stands on (0, 0)."""
    return [
        shape(box(-w / 2 - 6, -h - 6, w + 12, h + 6), PAPER),
        shape(box(-w / 2, -h, w, h), out),
        shape(polygon((w / 2, -h), (w / 2 + 36, -h + 10), (w / 2 + 36, 14), (w / 2, 0)), OCHRE),
        circle(w / 2 + 28, -h * 0.42, 2.6, PAPER),
    ]


def window(w: float = 60, h: float = 56, fill: str = PAPER) -> Marks:
    """Draw a window."""
    return [
        shape(box(-w / 2, -h / 2, w, h, 2), fill),
        line((0, -h / 2), (0, h / 2)),
        line((-w / 2, 0), (w / 2, 0)),
        line((-w / 2 - 5, h / 2), (w / 2 + 5, h / 2)),
    ]


def house(*, wall: str = SAND, roof: str = TEAL) -> Marks:
    """Draw a house, 90 wide, that stands on (0, 0)."""
    return [
        shape(box(-38, -58, 76, 58), wall),
        shape(polygon((-48, -56), (0, -94), (48, -56)), roof),
        shape(box(-8, -32, 20, 32), OCHRE),
        dot(8, -15, 1.8),
        shape(box(-31, -42, 16, 16), PAPER),
        shape(box(19, -42, 14, 16), PAPER),
    ]


def desk(w: float, h: float = 50, fill: str = SAND) -> Marks:
    """Draw an office counter; its top is centred on (0, 0)."""
    return [
        shape(box(-w / 2 + 6, 0, w - 12, h), fill),
        shape(box(-w / 2, -6, w, 9, 3), OCHRE),
    ]


def table(w: float, h: float = 40) -> Marks:
    """Draw a table; its top is centred on (0, 0)."""
    return [
        line((-w / 2 + 12, 4), (-w / 2 + 8, h)),
        line((w / 2 - 12, 4), (w / 2 - 8, h)),
        shape(box(-w / 2, -4, w, 8, 3), OCHRE),
    ]


def chair(h: float = 38) -> Marks:
    """Draw a chair for somebody who looks right; the seat's middle is (0, 0)."""
    return [
        line((-20, -46), (-17, 2), (-20, h)),
        line((17, 2), (19, h)),
        shape(box(-22, -3, 42, 7, 3), OCHRE),
        line((-19, -36), (-18, -22)),
    ]


def bench(w: float = 150, h: float = 36) -> Marks:
    """Draw a bench; the seat's middle is (0, 0)."""
    return [
        line((-w / 2 + 16, -36), (-w / 2 + 16, h)),
        line((w / 2 - 16, -36), (w / 2 - 16, h)),
        shape(box(-w / 2, -42, w, 12, 4), OCHRE),
        shape(box(-w / 2, -3, w, 8, 3), OCHRE),
    ]


def tree(h: float = 70, fill: str = SEA) -> Marks:
    """Draw a tree that stands on (0, 0)."""
    return [
        line((0, 0), (0, -h * 0.62)),
        shape(blob((0, -h), (h * 0.26, -h * 0.82), (h * 0.27, -h * 0.5), (0, -h * 0.36),
                   (-h * 0.27, -h * 0.5), (-h * 0.26, -h * 0.82)), fill),
        line((0, -h * 0.3), (0, -h * 0.58), (h * 0.08, -h * 0.66)),
    ]  # fmt: skip


def car(fill: str = SEA) -> Marks:
    """Draw a car that drives right, 110 long; its wheels stand on y = 0."""
    body = spline([(-54, -12), (-55, -28), (-44, -33)])
    body += [("L", ((-32, -50),)), ("Q", ((-30, -53), (-26, -53))), ("L", ((6, -53),)),
             ("Q", ((10, -53), (13, -50))), ("L", ((28, -34),)),
             ("Q", ((52, -32), (55, -24))), ("L", ((55, -12),)), ("Z", ())]  # fmt: skip
    return [
        shape(body, fill),
        shape(polygon((-34, -34), (-26, -46), (-10, -46), (-10, -34)), PAPER),
        shape(polygon((-3, -34), (-3, -46), (6, -46), (18, -34)), PAPER),
        line((-6, -26), (1, -26)),
        *(part for x in (-33, 33) for part in (circle(x, -10, 10, INK), dot(x, -10, 4, PAPER))),
    ]  # fmt: skip


def plane(fill: str = PAPER) -> Marks:
    """Draw a plane that flies right, 150 long, around (0, 0)."""
    body = spline([(-72, -6), (-40, -14), (40, -15), (64, -9), (75, 2), (60, 11), (20, 13),
                   (-40, 9)])  # fmt: skip
    windows = [dot(x, -3, 2.4) for x in range(-36, 44, 13)]
    return [
        shape(polygon((-72, -6), (-80, -38), (-66, -38), (-42, -12)), TEAL),
        shape([*body, ("Z", ())], fill),
        *windows,
        line((58, -7), (66, -5)),
        shape(polygon((18, 4), (-22, 36), (-38, 36), (-14, 4)), TEAL),
    ]


def bus(fill: str = OCHRE) -> Marks:
    """Draw a bus that drives right, 140 long; its wheels stand on y = 0."""
    return flat([
        shape(box(-70, -68, 140, 58, 8), fill),
        [shape(box(x, -58, 22, 20, 2), PAPER) for x in (-60, -34, -8)],
        shape(box(24, -58, 18, 48, 2), PAPER),
        shape(box(50, -58, 20, 26, 2), PAPER),
        [[circle(x, -10, 10, INK), dot(x, -10, 4, PAPER)] for x in (-40, 6)],
    ])  # fmt: skip


def bed() -> Marks:
    """Draw a bed, 130 long; it stands on y = 0, the pillow at the left."""
    return [
        line((-66, -62), (-66, 0)),
        line((66, -40), (66, 0)),
        shape(box(-66, -28, 132, 16, 3), OCHRE),
        shape(box(-60, -44, 44, 17, 8), PAPER),
    ]


def wheelchair(size: float = 1) -> Marks:
    """Draw a wheelchair for somebody who looks right; the seat's middle is (0, 0)."""
    marks = [
        line((-30, -34), (-20, -34), (-16, 2), (18, 2), (30, 34), (42, 34)),
        line((-17, -12), (10, -12)),
        circle(24, 34, 7, PAPER),
        circle(-8, 15, 27),
        circle(-8, 15, 3, INK),
        line((-8, -12), (-8, 42)),
        line((-35, 15), (19, 15)),
    ]
    return placed(marks, size=size)


def flames(fill: str, inner: str) -> Marks:
    """Draw flames, 40 high, that stand on (0, 0)."""
    outer = blob((-16, 0), (-21, -14), (-14, -26), (-13, -36), (-5, -27), (0, -46), (9, -30),
                 (14, -36), (20, -16), (15, 0))  # fmt: skip
    return [
        shape(outer, fill),
        patch(blob((-8, -1), (-9, -10), (-3, -22), (3, -14), (9, -13), (8, -1)), inner),
    ]


def water(y: float, fill: str = SEA) -> Marks:
    """Draw water from y down to the lower edge."""
    sea: Path = [("M", ((0, y),))]
    sea += [("Q", ((x + 20, y + (9 if i % 2 else -9)), (x + 40, y)))
            for i, x in enumerate(range(0, 320, 40))]  # fmt: skip
    sea += [("L", ((320, 186),)), ("Q", ((320, 200), (306, 200))), ("L", ((14, 200),)),
            ("Q", ((0, 200), (0, 186))), ("Z", ())]  # fmt: skip
    return [patch(sea, fill), Mark(tuple(sea[:9]), NONE)]


def moon(x: float, y: float, r: float = 14) -> Marks:
    """Draw a crescent moon."""
    return placed([shape([("M", ((3, -14),)), ("C", ((-20, -14), (-20, 14), (3, 14))),
                          ("C", ((-7, 7), (-7, -7), (3, -14))), ("Z", ())], SAND)],
                  x, y, r / 14)  # fmt: skip


def hill(x: float, y: float, w: float, h: float, fill: str) -> Mark:
    """Draw a flat rounded hill whose foot is centred on (x, y)."""
    return patch([("M", ((x - w / 2, y),)),
                  ("C", ((x - w / 4, y - h * 1.3), (x + w / 4, y - h * 1.3), (x + w / 2, y))),
                  ("Z", ())], fill)  # fmt: skip


def poster(w: float, h: float, picture: Parts = ()) -> Marks:
    """Draw a sheet that is pinned to a wall."""
    return [shape(box(-w / 2, -h / 2, w, h, 2), PAPER), dot(0, -h / 2 + 6, 2.6, TEAL),
            *flat(picture)]  # fmt: skip


def plant() -> Marks:
    """Draw a plant in a pot that stands on (0, 0)."""
    return [
        curve((0, -20), (-4, -34), (-13, -42)),
        curve((0, -20), (4, -38), (12, -48)),
        shape(ellipse(-15, -44, 8, 5), SEA),
        shape(ellipse(14, -50, 8, 5), SEA),
        shape(ellipse(0, -36, 5, 8), SEA),
        shape(polygon((-12, -22), (12, -22), (8, 0), (-8, 0)), OCHRE),
    ]


def fir(h: float = 80, fill: str = TEAL) -> Marks:
    """Draw a fir tree that stands on (0, 0)."""
    w = h * 0.27
    return [
        line((0, 0), (0, -h * 0.16)),
        shape(polygon((-w, -h * 0.14), (0, -h * 0.58), (w, -h * 0.14)), fill),
        shape(polygon((-w * 0.82, -h * 0.4), (0, -h * 0.8), (w * 0.82, -h * 0.4)), fill),
        shape(polygon((-w * 0.6, -h * 0.66), (0, -h), (w * 0.6, -h * 0.66)), fill),
    ]


def lamp_post(h: float = 110, *, colour: str = INK) -> Marks:
    """Draw a street lamp that stands on (0, 0) and shines to the right."""
    return [
        line((0, 0), (0, -h), (22, -h), colour=colour),
        shape(polygon((14, -h), (30, -h), (34, -h + 9), (10, -h + 9)), OCHRE, colour),
    ]
