"""Limbs: where joints go, and the outline of arms, legs and fingers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ink import Path, Point


def along(a: Point, b: Point, t: float) -> Point:
    """Return the point at share `t` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def angle(a: Point, b: Point) -> float:
    """Return the direction from a to b in degrees, clockwise from right."""
    return math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))


def joint(a: Point, b: Point, upper: float, lower: float, side: int) -> Point:
    """Return the elbow or knee between a and b; `side` is -1 or 1.

    Out of reach, the limb is stretched towards b.
    """
    gap = max(math.dist(a, b), 0.1)
    if gap >= upper + lower:
        return along(a, b, upper / (upper + lower))
    base = (upper**2 - lower**2 + gap**2) / (2 * gap)
    height = math.sqrt(max(upper**2 - base**2, 0)) * side
    ux, uy = (b[0] - a[0]) / gap, (b[1] - a[1]) / gap
    return (a[0] + ux * base - uy * height, a[1] + uy * base + ux * height)


def reach(a: Point, b: Point, length: float) -> Point:
    """Return b, or the farthest point towards b that is in reach of a."""
    gap = math.dist(a, b)
    return b if gap <= length else along(a, b, length / gap)


def tube(points: Sequence[Point], widths: Sequence[float], *, cap: str = "flat") -> Path:
    """Return the outline of a limb, open where it begins.

    `cap` is how it ends: `flat` or `round`.
    """
    left = _side(points, widths, 1)
    right = _side(points, widths, -1)
    end_left, end_right = left[-1][1][-1], right[-1][1][-1]
    path = list(left)
    if cap == "round":
        (ax, ay), (bx, by) = points[-2], points[-1]
        gap = math.dist((ax, ay), (bx, by)) or 1
        k = widths[-1] * 0.66 / gap
        dx, dy = (bx - ax) * k, (by - ay) * k
        first = (end_left[0] + dx, end_left[1] + dy)
        second = (end_right[0] + dx, end_right[1] + dy)
        path.append(("C", (first, second, end_right)))
    else:
        path.append(("L", (end_right,)))
    return path + _backwards(right)


def _side(points: Sequence[Point], widths: Sequence[float], side: int) -> Path:
    path: Path = [("M", (_offset(points[0], points[1], points[0], widths[0], side),))]
    for i in range(1, len(points) - 1):
        before, here, after = points[i - 1], points[i], points[i + 1]
        corner = _corner(before, here, after, widths[i], side)
        cut = widths[i] * 0.7
        path.append(("L", (_towards(corner, _pair(path), cut),)))
        w2 = widths[i + 1]
        ahead = _offset(here, after, after, w2, side)
        path.append(("Q", (corner, _towards(corner, ahead, cut))))
    last = _offset(points[-2], points[-1], points[-1], widths[-1], side)
    return [*path, ("L", (last,))]


def _pair(path: Path) -> Point:
    return path[-1][1][-1]


def _towards(a: Point, b: Point, distance: float) -> Point:
    gap = math.dist(a, b) or 1
    return along(a, b, min(distance / gap, 0.48))


def _offset(a: Point, b: Point, at: Point, width: float, side: int) -> Point:
    gap = math.dist(a, b) or 1
    nx, ny = -(b[1] - a[1]) / gap, (b[0] - a[0]) / gap
    return (at[0] + nx * width / 2 * side, at[1] + ny * width / 2 * side)


def _corner(a: Point, b: Point, c: Point, width: float, side: int) -> Point:
    first = _offset(a, b, (0, 0), width, side)
    second = _offset(b, c, (0, 0), width, side)
    mx, my = first[0] + second[0], first[1] + second[1]
    size = math.hypot(mx, my) or 1
    share = max(size / width, 0.62)  # a sharp bend keeps a short corner
    k = width / 2 / share / size
    return (b[0] + mx * k, b[1] + my * k)


def _backwards(path: Path) -> Path:
    """Return the commands that walk a side from its end to its start."""
    ends = [command[1][-1] for command in path]
    back: Path = []
    for i in range(len(path) - 1, 0, -1):
        letter, points = path[i]
        if letter == "Q":
            back.append(("Q", (points[0], ends[i - 1])))
        else:
            back.append(("L", (ends[i - 1],)))
    return back
