"""Marks on paper: the palette, what one mark is, how marks are moved and written.

It knows nothing of people, things or scenes.
A mark is kept as points, so that it can be scaled without scaling its line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Command = tuple[str, tuple[Point, ...]]
Path = list[Command]

INK = "#1d2b36"
PAPER = "#fffdf8"
TEAL = "#0b6e6e"
SEA = "#7db8b2"
MIST = "#cfe6e2"
OCHRE = "#d69138"
SAND = "#f3dfc1"
RED = "#b3261e"  # danger to life only
NONE = "none"

STROKE = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One filled or outlined path, or a circle (command `O`: centre and rim)."""

    path: tuple[Command, ...]
    fill: str = NONE
    line: str = INK


Marks = list[Mark]
Parts = Mark | Iterable["Parts"]


def shape(path: Path, fill: str = PAPER, line: str = INK) -> Mark:
    """Return a filled mark with an outline."""
    return Mark(tuple(path), fill, line)


def patch(path: Path, fill: str) -> Mark:
    """Return a flat surface without an outline."""
    return Mark(tuple(path), fill, NONE)


def line(*points: Point, colour: str = INK) -> Mark:
    """Return a straight or broken line."""
    return Mark((("M", points[:1]), *(("L", (p,)) for p in points[1:])), NONE, colour)


def curve(*points: Point, colour: str = INK) -> Mark:
    """Return a smooth line through the points."""
    return Mark(tuple(spline(points)), NONE, colour)


def circle(x: float, y: float, r: float, fill: str = NONE, line: str = INK) -> Mark:
    """Return a circle."""
    return Mark((("O", ((x, y), (x + r, y))),), fill, line)


def dot(x: float, y: float, r: float, fill: str = INK) -> Mark:
    """Return a small flat circle."""
    return circle(x, y, r, fill, NONE)


def polygon(*points: Point) -> Path:
    """Return a closed path with straight sides."""
    return [("M", points[:1]), *(("L", (p,)) for p in points[1:]), ("Z", ())]


def box(x: float, y: float, w: float, h: float, r: float = 0) -> Path:
    """Return a rectangle whose corners are rounded by `r`."""
    r = min(r, w / 2, h / 2)
    if not r:
        return polygon((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    x2, y2 = x + w, y + h
    return [
        ("M", ((x + r, y),)),
        ("L", ((x2 - r, y),)),
        ("Q", ((x2, y), (x2, y + r))),
        ("L", ((x2, y2 - r),)),
        ("Q", ((x2, y2), (x2 - r, y2))),
        ("L", ((x + r, y2),)),
        ("Q", ((x, y2), (x, y2 - r))),
        ("L", ((x, y + r),)),
        ("Q", ((x, y), (x + r, y))),
        ("Z", ()),
    ]


def spline(points: Sequence[Point], *, closed: bool = False) -> Path:
    """Return a smooth path through the points."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    path: Path = [("M", (points[0],))]
    for i in range(count if closed else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (at(i + k) for k in (-1, 0, 1, 2))
        first = (bx + (cx - ax) / 6, by + (cy - ay) / 6)
        second = (cx - (dx - bx) / 6, cy - (dy - by) / 6)
        path.append(("C", (first, second, (cx, cy))))
    return [*path, ("Z", ())] if closed else path


def blob(*points: Point) -> Path:
    """Return a smooth closed path through the points."""
    return spline(points, closed=True)


def ellipse(x: float, y: float, rx: float, ry: float) -> Path:
    """Return an ellipse as four curves."""
    k, j = rx * 0.5523, ry * 0.5523
    return [
        ("M", ((x + rx, y),)),
        ("C", ((x + rx, y + j), (x + k, y + ry), (x, y + ry))),
        ("C", ((x - k, y + ry), (x - rx, y + j), (x - rx, y))),
        ("C", ((x - rx, y - j), (x - k, y - ry), (x, y - ry))),
        ("C", ((x + k, y - ry), (x + rx, y - j), (x + rx, y))),
        ("Z", ()),
    ]


def flat(parts: Parts) -> Marks:
    """Return the marks of nested lists in drawing order."""
    if isinstance(parts, Mark):
        return [parts]
    return [mark for part in parts for mark in flat(part)]


def placed(
    parts: Parts,
    x: float = 0,
    y: float = 0,
    size: float = 1,
    turn: float = 0,
    *,
    flip: bool = False,
) -> Marks:
    """Mirror, scale, turn (degrees, clockwise) and move marks, in this order."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))

    def move(point: Point) -> Point:
        px, py = point[0] * size * (-1 if flip else 1), point[1] * size
        return (x + px * cos - py * sin, y + px * sin + py * cos)

    return [
        Mark(
            tuple((letter, tuple(map(move, points))) for letter, points in mark.path),
            mark.fill,
            mark.line,
        )
        for mark in flat(parts)
    ]


def write_svg(width: int, height: int, parts: Parts) -> str:
    """Return the text of an SVG file: the marks on a sheet of paper."""
    body = "\n".join(map(_element, _joined(flat(parts))))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
        f'<rect width="{width}" height="{height}" rx="14" fill="{PAPER}"/>\n'
        f'<g fill="none" stroke="{INK}" stroke-width="{STROKE}"'
        ' stroke-linecap="round" stroke-linejoin="round">\n'
        f"{body}\n</g>\n</svg>\n"
    )


def _joined(marks: Marks) -> Marks:
    """Join neighbouring bare lines of one colour into one path."""
    joined: Marks = []
    for mark in marks:
        last = joined[-1] if joined else None
        bare = mark.fill == NONE and mark.path[0][0] == "M"
        like = last and last.fill == NONE and last.line == mark.line and last.path[0][0] == "M"
        if last and bare and like:
            joined[-1] = Mark(last.path + mark.path, NONE, mark.line)
        else:
            joined.append(mark)
    return joined


def _element(mark: Mark) -> str:
    style = "" if mark.fill == NONE else f' fill="{mark.fill}"'
    if mark.line != INK:
        style += f' stroke="{mark.line}"'
    letter, points = mark.path[0]
    if letter == "O":
        (cx, cy), rim = points
        r = math.dist((cx, cy), rim)
        return f'<circle cx="{cx:.4g}" cy="{cy:.4g}" r="{r:.3g}"{style}/>'
    return f'<path d="{_compact(mark.path)}"{style}/>'


def _compact(path: tuple[Command, ...]) -> str:
    """Write a path with relative coordinates, rounded to tenths."""
    text, here, start = "", (0, 0), (0, 0)
    bend: Point | None = None  # where a smooth curve would bend first
    for i, (letter, points) in enumerate(path):
        if letter == "Z":
            text, here = text + "z", start
            continue
        smooth = letter == "C" and bend is not None and math.dist(bend, points[0]) < 0.01
        bend = _ahead(points) if letter == "C" else None
        exact = path[i + 1 : i + 2] in ((), (("Z", ()),))  # ends meet
        steps = [(_tenths(x, here[0], exact), _tenths(y, here[1], exact)) for x, y in points[smooth:]]
        text += _command("S" if smooth else letter, [n for step in steps for n in step])
        here = (here[0] + steps[-1][0], here[1] + steps[-1][1])
        if letter == "M":
            start = here
    return text


def _ahead(points: tuple[Point, ...]) -> Point:
    """Return the mirror image of a curve's second handle."""
    (ax, ay), (bx, by) = points[-2:]
    return (2 * bx - ax, 2 * by - ay)


def _command(letter: str, numbers: list[int]) -> str:
    if letter == "L" and 0 in numbers:
        return f"v{_numbers(numbers[1:])}" if not numbers[0] else f"h{_numbers(numbers[:1])}"
    return letter.lower() + _numbers(numbers)


def _tenths(to: float, start: int, exact: bool) -> int:
    """Return the way to a place in tenths; a long way is rounded to whole units."""
    step = round(to * 10) - start
    return step if exact or abs(step) < 80 else round(step / 10) * 10


def _numbers(tenths: list[int]) -> str:
    text = ""
    for n in tenths:
        word = str(n // 10) if n % 10 == 0 else f"{n / 10:.1f}"
        word = word.replace("0.", ".", 1) if word.lstrip("-").startswith("0.") else word
        text += word if not text or word.startswith("-") else f" {word}"
    return text
