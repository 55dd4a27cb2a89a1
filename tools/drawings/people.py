"""Whole people: a body is posed by saying where hands and feet are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bones import along, angle, joint, reach, tube
from hands import small_hand
from heads import head, nape
from ink import NONE, PAPER, Mark, Marks, Parts, Path, Point, circle, curve, flat, line, polygon, shape, spline
from looks import Look


@dataclass(frozen=True, slots=True)
class Pose:
    """What changes from picture to picture; every place is in the scene.

    `near` is the arm and leg on the viewer's side (for a front view: on the left).
    """

    hip: Point
    size: float = 1
    face: int = 1  # -1 left, 0 front, 1 right
    gaze: int | None = None  # where the head looks, if not where the body faces
    back: bool = False  # seen from behind
    lean: float = 0  # how far the shoulders are ahead of the hip
    tilt: float = 0  # of the head, in degrees
    mood: str = "calm"
    near: Point | None = None
    far: Point | None = None
    near_hand: str = "rest"  # `none` leaves the whole arm out
    far_hand: str = "rest"
    elbows: tuple[int, int] = (0, 0)  # near, far: -1 or 1 bends the other way
    turns: tuple[float | None, float | None] = (None, None)  # of the hands
    feet: tuple[Point, Point] | None = None  # near, far; default: standing
    cut_off: bool = False  # no legs: the picture ends at the waist
    belly: float = 0
    neck: float = 0  # how much longer it is than usual
    kneels: bool = False  # seen from the front, the shins hidden
    held: Parts = field(default_factory=tuple)  # in the near hand
    held_far: Parts = field(default_factory=tuple)


def person(look: Look, pose: Pose) -> Marks:
    """Draw a person."""
    if look.child:
        pose = replace(pose, size=pose.size * 0.66)
    frame = _Frame(look, pose)
    parts: list[Parts] = []
    front = pose.face == 0
    if not front and pose.far:  # else the body hides it
        parts.append(_arm(frame, near=False))
    if not pose.cut_off:
        parts.append(_legs(frame))
    parts += [_neck(frame), _torso(frame)]
    arms: list[Parts] = [_arm(frame, near=False)] if front else []
    arms.append(_arm(frame, near=True))
    raised = any(t and t[1] < frame.at(0, -44)[1] for t in (pose.near, pose.far))
    parts += [_head(frame), *arms] if raised else [*arms, _head(frame)]
    return flat(parts)


def limb(
    look: Look, places: tuple[Point, Point, Point], size: float, hand: str, turn: float, *, flip: bool = False
) -> Marks:
    """Draw an arm through shoulder, elbow and wrist, where a pose cannot say it."""
    colour = PAPER if look.cut == "vest" else look.top
    sleeve = tube(places, [15 * size, 13 * size, 10.5 * size])
    at = along(places[1], places[2], 0.94)
    skin = [] if hand == "none" else small_hand(hand, look.skin, at, size * 0.95, turn, flip=flip)
    return flat([skin, shape(sleeve, colour)])


@dataclass(frozen=True, slots=True)
class _Frame:
    """Turns places on a body into places in the scene."""

    look: Look
    pose: Pose

    def at(self, x: float, y: float) -> Point:
        """Return a place: x towards the face, y down from the hip, in body units."""
        p, side = self.pose, self.pose.face or 1
        lean = p.lean * (-y / 52)
        return (p.hip[0] + (x + lean) * side * p.size, p.hip[1] + y * p.size)

    def path(self, *points: Point) -> Path:
        """Return a smooth open path through body places."""
        return spline([self.at(x, y) for x, y in points])


def _head(f: _Frame) -> Marks:
    p = f.pose
    scale = p.size * (1.3 if f.look.child else 1.0)
    x, y = f.at(1.5 if p.face else 0, -72 - p.neck - (5 if f.look.child else 0))
    if p.back:
        return nape(f.look, x, y, scale)
    gaze = p.face if p.gaze is None else p.gaze
    return head(f.look, x, y, scale, p.tilt, face=gaze, mood=p.mood)


def _neck(f: _Frame) -> list[Mark]:
    top = f.at(0, -66 - f.pose.neck)
    bottom = f.at(-0.5, -48)
    width = 11 * f.pose.size
    return [shape(tube([top, bottom], [width, width * 1.15]), f.look.skin)]


def _torso(f: _Frame) -> Marks:
    look, p = f.look, f.pose
    if p.face:
        back = [(-6.5, -56.5), (-13, -53), (-15.5, -44), (-15, -22)]
        front = [(14.5, -32), (14, -44), (11.5, -52.5), (5, -56)]
        bulge = 13.5 + p.belly
        middle = [(14, 2), (bulge, -13)]
        if p.belly:
            middle = [(14, 2), (bulge * 0.96, -2), (bulge, -12), (bulge * 0.86, -23)]
        collar = [(5, -56), (0, -51), (-6.5, -56.5)]
    else:
        back = [(-7, -57), (-16, -54.5), (-20.5, -47), (-17.5, -22)]
        front = [(17.5, -22), (20.5, -47), (16, -54.5), (7, -57)]
        middle = []
        collar = [(7, -57), (0, -51), (-7, -57)]
    if p.back:
        collar = [collar[0], (0, -57), collar[2]]
    hem_back, hem_front = _hem(f)
    outline = f.path(*back, hem_back)
    outline.append(("L", (f.at(*hem_front),)))
    outline += f.path(hem_front, *middle[1:], *front)[1:]
    outline += f.path(*collar)[1:]
    if look.cut == "dress" and not p.feet and not p.cut_off:  # one piece, no hem
        belt = Mark(tuple(polygon(f.at(-13, -4), f.at(13, -4), f.at(13.5, 7),
                                  f.at(-13.5, 7))), look.top, NONE)  # fmt: skip
        return [shape(outline, look.top), belt, *_details(f)]
    return [shape(outline, look.top), *_details(f)]


def _hem(f: _Frame) -> tuple[Point, Point]:
    side = bool(f.pose.face)
    w = 14.5 if side else 16.5
    if f.look.cut == "coat" and not f.pose.feet:
        return (-w - 3, 30), (w + 3, 30)
    y = 30 if f.pose.cut_off else 4
    return (-w, y), (w + f.pose.belly * 0.5, y)


def _details(f: _Frame) -> Marks:
    """Return collar, buttons and openings of the clothes."""
    cut, p = f.look.cut, f.pose
    if p.back:
        return []
    x = 4.0 if p.face else 0.0
    at = f.at
    if cut == "shirt":
        return [line(at(x, -46), at(x, 2)),
                line(at(x - 7, -54), at(x, -45), at(x + 6, -53))]  # fmt: skip
    if cut == "vest":
        shirt = polygon(at(x - 6, -55), at(x, -51), at(x + 5, -55), at(x + 1, -30))
        return [shape(shirt, PAPER), line(at(x + 1, -30), at(x + 1, 3))]
    if cut == "coat":
        return [line(at(x, -49), at(x, _hem(f)[0][1] - 1)),
                circle(*at(x - 5, -32), 0.8), circle(*at(x - 5, -14), 0.8)]  # fmt: skip
    if f.look.hair != "scarf":  # a collar along the neck
        return [curve(at(x - 10, -54.5), at(x - (4 if p.face else 0), -47), at(x + 6, -54))]
    return []


def _legs(f: _Frame) -> list[Parts]:
    look, p = f.look, f.pose
    side = bool(p.face)
    ground = 66 if look.child else 77
    spread = 6 if side else 9
    feet = p.feet or (f.at(-spread, ground), f.at(spread, ground))
    standing_skirt = look.skirt and not p.feet
    cloth = look.bottom if not look.skirt or p.feet else look.skin
    parts: list[Parts] = []
    if p.kneels:
        for s in (-1, 1):
            thigh = [f.at(7 * s, 0), f.at(15 * s, 17), f.at(21 * s, 30)]
            parts.append(shape(tube(thigh, [18 * p.size, 19 * p.size, 18 * p.size], cap="round"), cloth))
        return parts
    for near in (False, True):
        x = (-5.5 if near else 5.5) if side else (-8.5 if near else 8.5)
        foot = feet[0 if near else 1]
        hip = f.at(x, 0)
        bone = (33.5 if look.child else 39) * p.size
        foot = reach(hip, foot, bone * 2)
        parts.append(_shoe(f, foot, near=near))
        knee = joint(hip, foot, bone, bone, -(p.face or 1))
        widths = [w * p.size for w in (19, 16, 13.5)]
        ankle = along(knee, foot, 0.97)
        if look.skirt and p.feet:  # a skirt over the knees of somebody who sits
            shin = [along(knee, foot, 0.5), ankle]
            parts.append(shape(tube(shin, [11 * p.size, 10 * p.size]), look.skin))
            widths = [23 * p.size] * 2 + [27 * p.size]
            ankle = along(knee, foot, 0.74)
        parts.append(shape(tube([hip, knee, ankle], widths), cloth))
    if standing_skirt:
        parts.append(_skirt(f))
    else:
        seat = f.path((-13, -6), (-13, 4), (0, 7), (13, 4), (13, -6))
        parts.append(Mark(tuple(seat), look.bottom, NONE))
    return parts


def _skirt(f: _Frame) -> Mark:
    w = 15 if f.pose.face else 17
    hem = 58 if not f.look.child else 40
    path = f.path((-w, -4), (-w - 3, 20), (-w - 7, hem))
    path += f.path((-w - 7, hem), (0, hem + 4), (w + 7, hem))[1:]
    path += f.path((w + 7, hem), (w + 3, 20), (w, -4))[1:]
    return shape(path, f.look.bottom)


def _shoe(f: _Frame, foot: Point, *, near: bool) -> Mark:
    s, side = f.pose.size, f.pose.face
    x, y = foot
    if side:
        pts = [(-6.5, -6), (-7.5, 4), (8, 4.4), (15, 3), (11, -3), (5, -7)]
    else:
        out = -1 if near else 1
        pts = [(-6 * 1, -6), (-7 + out, 4), (0 + out * 3, 6), (7 + out, 4), (6, -6)]
    points = [(x + px * s * (side or 1), y + py * s) for px, py in pts]
    path = spline(points)
    path.append(("Z", ()))
    return shape(path, f.look.shoes)


def _arm(f: _Frame, *, near: bool) -> list[Parts]:
    look, p = f.look, f.pose
    kind = p.near_hand if near else p.far_hand
    if kind == "none":
        return []
    s, side = p.size, p.face or 1
    x = -6.5 if p.face else -14.5
    shoulder = f.at(x if near else x + 14.5 if p.face else -x, -45.5)
    target = p.near if near else p.far
    if target is None:
        hang = (-6 if near else 7) if p.face else (-24 if near else 24)
        target = f.at(hang, 15)
    target = reach(shoulder, target, 63 * s)
    bend = p.elbows[0 if near else 1] or _bend(p, near=near)
    elbow = joint(shoulder, target, 31 * s, 33 * s, bend)
    wrist = along(elbow, target, 0.8)
    turn = p.turns[0 if near else 1]
    if turn is None:
        turn = angle(elbow, target) + 90
    hand_at = along(elbow, wrist, 0.94)
    # the thumb points up, or towards the body's front
    flip = side < 0 if p.face else not near
    skin_hand = small_hand(kind, look.skin, hand_at, s * 0.95, turn, flip=flip)
    sleeve_colour = PAPER if look.cut == "vest" else look.top
    sleeve = tube([shoulder, elbow, wrist], [15 * s, 13 * s, 10.5 * s])
    held = p.held if near else p.held_far
    return [held, skin_hand, shape(sleeve, sleeve_colour)]


def _bend(p: Pose, *, near: bool) -> int:
    """Return the side to which an elbow points: back or outwards."""
    if p.face:
        return p.face
    return 1 if near else -1
