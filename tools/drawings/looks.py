"""The people of the course: how each of them looks, the same in every picture."""

from __future__ import annotations

from dataclasses import dataclass

from ink import INK, MIST, OCHRE, PAPER, SAND, SEA, TEAL

ROSE = "#f1d3b8"
HONEY = "#dfb48a"
ALMOND = "#c99a6e"
CHESTNUT = "#98653f"
COCOA = "#74492f"


@dataclass(frozen=True, slots=True)
class Look:
    """What does not change from picture to picture."""

    skin: str
    hair: str = "short"  # short, curly, bun, long, bob, puffs, bald, scarf, beanie
    hair_colour: str = INK
    beard: bool = False
    glasses: bool = False
    top: str = SEA
    cut: str = "jumper"  # jumper, shirt, coat, dress, vest
    bottom: str = TEAL
    skirt: bool = False
    child: bool = False
    shoes: str = INK


SALMA = Look(ALMOND, "scarf", OCHRE, top=SEA, cut="dress", bottom=SEA, skirt=True)
YONAS = Look(COCOA, "curly", top=OCHRE, bottom=TEAL)
OLENA = Look(ROSE, "bob", OCHRE, top=MIST, bottom=TEAL, skirt=True)
HAMID = Look(ALMOND, "short", PAPER, beard=True, top=SAND, cut="shirt", bottom=TEAL)
GRACE = Look(CHESTNUT, "bun", top=OCHRE, cut="dress", bottom=OCHRE, skirt=True)
MIN = Look(HONEY, "short", top=OCHRE, cut="shirt", bottom=SEA)
LEILA = Look(HONEY, "long", top=SEA, bottom=INK)
PAVLO = Look(ROSE, "bald", beard=True, top=SEA, cut="shirt", bottom=INK)
ROSA = Look(ALMOND, "bun", PAPER, glasses=True, top=SAND, bottom=TEAL, skirt=True)
AMINA = Look(COCOA, "scarf", MIST, top=TEAL, cut="dress", bottom=TEAL, skirt=True)
DAWIT = Look(CHESTNUT, "short", top=MIST, bottom=TEAL)
HELPER = Look(CHESTNUT, "short", top=TEAL, cut="vest", bottom=SAND)
GUIDE = Look(ROSE, "long", OCHRE, top=TEAL, cut="vest", bottom=SAND)
CLERK = Look(HONEY, "bob", glasses=True, top=SEA, cut="shirt", bottom=INK)
LINA = Look(CHESTNUT, "puffs", top=OCHRE, bottom=TEAL, child=True)
DOCTOR = Look(COCOA, "bun", top=PAPER, cut="coat", bottom=TEAL)
OMAR = Look(ALMOND, "short", top=OCHRE, bottom=TEAL, child=True)
