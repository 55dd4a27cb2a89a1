"""Hands, small at the end of an arm and large as the subject of a picture.

A hand begins at the wrist, (0, 0), and its fingers point up.
"""

from __future__ import annotations

from bones import tube
from ink import Mark, Marks, Path, Point, blob, box, line, patch, placed, shape, spline


def small_hand(kind: str, skin: str, at: Point, size: float, turn: float, *, flip: bool = False) -> Marks:
    """Draw a figure's hand: `rest`, `fist`, `point`, `open` or `flat`."""
    marks: Marks
    if kind == "fist":
        marks = [shape(blob((-5, 1), (-6, -6), (-3, -11), (4, -11), (6.5, -5), (5, 1)),
                       skin)]  # fmt: skip
    elif kind == "point":
        marks = [
            shape(tube([(-3, -6), (-3.4, -19)], [5.4, 5], cap="round"), skin),
            shape(blob((-5, 1), (-6, -6), (-4, -11), (4, -10), (6, -4), (5, 1)), skin),
        ]
    elif kind == "open":
        fingers: list[tuple[Point, Point]] = [
            ((-4.5, -8), (-7, -17)), ((-1.4, -9), (-2, -20)),
            ((1.8, -9), (3, -19)), ((4.4, -7), (8, -15)),
        ]  # fmt: skip
        marks = [shape(blob((-5, 1), (-7, -6), (-5, -11), (5, -11), (6.5, -5), (5, 1)),
                       skin)]  # fmt: skip
        marks += [shape(tube([a, b], [4.6, 4.2], cap="round"), skin) for a, b in fingers]
        marks.append(shape(tube([(-3, -3), (-11, -9)], [5.5, 4.6], cap="round"), skin))
    elif kind == "flat":
        marks = [shape(blob((-5, 1), (-9, -6), (-8, -9), (-5, -7), (-3.5, -18), (1, -20),
                            (3, -17), (5, -8), (5, 1)), skin)]  # fmt: skip
    else:
        marks = [shape(blob((-5, 1), (-8, -4), (-8.5, -9), (-5, -9), (-4, -14), (0, -16),
                            (4.5, -13), (5.5, -6), (5, 1)), skin)]  # fmt: skip
    return placed(marks, *at, size, turn, flip=flip)


def arm(skin: str, sleeve: str, *, length: float = 60, width: float = 34) -> Marks:
    """Draw a forearm that ends at the wrist, its sleeve below."""
    return [
        shape(tube([(0, length), (0, -6)], [width * 0.9, width * 0.82]), skin),
        shape(tube([(0, length + 60), (0, 30)], [width * 1.5, width * 1.35]), sleeve),
    ]


def mound(*points: Point) -> Path:
    """Return a smooth outline that is open where it joins the wrist."""
    return spline(points)


def palm(skin: str, sleeve: str, *, spread: float = 1) -> Marks:
    """Draw an open hand, about 105 high; `spread` 0 keeps the fingers together."""
    return [*arm(skin, sleeve), *bare_palm(skin, spread=spread)]


def bare_palm(skin: str, *, spread: float = 1) -> Marks:
    """Draw an open hand without its arm."""
    s = spread
    fingers: list[tuple[Point, Point, Point, float]] = [
        ((-18, -46), (-20 - 2 * s, -66), (-20 - 7 * s, -88), 13),
        ((-6, -48), (-6.6 - s, -74), (-6.6 - 2 * s, -99), 13.4),
        ((6.6, -47), (6.8 + s, -70), (6.8 + 3.5 * s, -94), 13),
        ((18, -40), (19 + 2 * s, -58), (19 + 8 * s, -76), 11.6),
    ]
    thumb = tube([(-6, -10), (-30, -26), (-36 - 6 * s, -52)], [26, 17, 13], cap="round")
    body = mound((-14, -4), (-22, -16), (-25, -34), (-23, -50), (0, -54), (22, -48),
                 (25, -32), (21, -14), (14, -4))  # fmt: skip
    return [
        shape(body, skin),
        *(shape(tube([a, b, c], [w, w, w - 1], cap="round"), skin)
          for a, b, c, w in fingers),
        shape(thumb, skin),
        patch(blob((-12, 0), (-17, -12), (-14, -26), (0, -30), (10, -14), (11, 0)), skin),
        line((-10, -30), (-3, -20)),
    ]  # fmt: skip


def pointing(skin: str, sleeve: str) -> Marks:
    """Draw a hand with one finger stretched out, its tip at (-10, -96)."""
    return [
        *arm(skin, sleeve),
        shape(tube([(-12, -40), (-11, -68), (-10, -90)], [16, 14, 12], cap="round"), skin),
        shape(mound((-14, -4), (-20, -16), (-21, -42), (-8, -52), (14, -50), (24, -38),
                    (22, -16), (14, -4)), skin),
        patch(box(-18, -58, 11.5, 24, 4), skin),
        line((-3, -50), (-3, -36)),
        line((8, -50), (8, -36)),
        line((17, -45), (17, -32)),
        shape(mound((-14, -4), (-23, -16), (-18, -33), (4, -38), (12, -32), (6, -26),
                    (-6, -24), (-6, -12)), skin),
    ]  # fmt: skip


def holding_back(skin: str, sleeve: str, *, width: float = 60) -> Marks:
    """Draw what is seen behind a phone that a hand holds upright."""
    w = width / 2
    body = mound((-14, -4), (-24, -12), (-w - 9, -28), (-w - 6, -50), (0, -64),
                 (w, -50), (w - 4, -22), (24, -12), (14, -4))  # fmt: skip
    return [*arm(skin, sleeve), shape(body, skin)]


def holding_front(skin: str, *, width: float = 60) -> Marks:
    """Draw the thumb and the finger tips that close around a phone."""
    w = width / 2
    tips = [shape(box(w - 8, y, 17, 12.5, 6.2), skin) for y in (-78, -65, -52, -39)]
    thumb = mound((-14, -4), (-w - 3, -16), (-w - 11, -38), (-w + 2, -69), (-w + 11, -74),
                  (-w + 13, -65), (-w + 4, -44), (-w + 8, -24), (-6, -12))  # fmt: skip
    return [*tips, shape(thumb, skin)]


def pinch_back(skin: str, sleeve: str) -> Marks:
    """Draw the fingers behind a card or a coin that is held at (0, -70)."""
    return [
        *arm(skin, sleeve),
        shape(mound((-14, -4), (-21, -18), (-18, -42), (0, -54), (20, -44), (22, -18),
                    (14, -4)), skin),
        shape(tube([(12, -34), (16, -56), (8, -80)], [15, 14, 12], cap="round"), skin),
        shape(tube([(0, -40), (2, -62), (-2, -86)], [16, 14, 12], cap="round"), skin),
        shape(tube([(-12, -36), (-12, -62), (-13, -84)], [15, 14, 12], cap="round"), skin),
    ]  # fmt: skip


def pinch_front(skin: str) -> Marks:
    """Draw the thumb before what is held."""
    return [
        shape(mound((-14, -4), (-25, -22), (-24, -42), (-9, -68), (1, -71), (2, -62),
                    (-9, -44), (-8, -28), (-2, -18)), skin),
    ]  # fmt: skip


def offered(skin: str, sleeve: str) -> Marks:
    """Draw a hand held out flat, palm up, seen from the side; it points right."""
    return [
        shape(tube([(-60, 6), (2, 2)], [32, 27]), skin),
        shape(tube([(-110, 8), (-36, 5)], [50, 45]), sleeve),
        shape(blob((-2, -11), (18, -13), (26, -22), (37, -22), (37, -14), (32, -7),
                   (58, -4), (88, -6), (97, -1), (93, 6), (60, 12), (30, 18),
                   (0, 15)), skin),
        patch(blob((-10, -8), (8, -9), (8, 13), (-10, 13)), skin),
        line((40, 2), (84, 1)),
    ]  # fmt: skip


def grip(skin: str, x: float, y: float, size: float = 1, turn: float = 0) -> Marks:
    """Draw the knuckles of a hand that is closed around a bar at (x, y)."""
    marks: list[Mark] = [shape(blob((-24, 2), (-25, -16), (0, -20), (24, -16), (24, 2),
                                    (0, 6)), skin)]  # fmt: skip
    marks += [
        shape(tube([(i * 11.5, -12), (i * 11.5, 5)], [11.5, 11], cap="round"), skin) for i in (-1.5, -0.5, 0.5, 1.5)
    ]
    return placed(marks, x, y, size, turn)
