"""Write every picture of the course: `python tools/drawings/draw.py [--check]`.

With `--check` nothing is written; the command fails when a file is stale,
or when the list of pictures names other ids than are drawn.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

import objects_packing
import objects_society
import objects_toolkit
import scenes_help
import scenes_journey
import scenes_money
import scenes_office
import scenes_phone
import scenes_society
import scenes_society_days
import scenes_society_home
import scenes_society_more
import scenes_start
import scenes_toolkit
import scenes_toolkit_home
import scenes_toolkit_more
import scenes_trafficking
import scenes_trafficking_more
from ink import Parts, write_svg

PICTURES = Path(__file__).resolve().parents[2] / "_static" / "pictures"
LARGEST = 20_000

SCENES: dict[str, Callable[[], Parts]] = {
    **scenes_start.SCENES,
    **scenes_help.SCENES,
    **scenes_office.SCENES,
    **scenes_phone.SCENES,
    **scenes_money.SCENES,
    **scenes_journey.SCENES,
    **scenes_trafficking.SCENES,
    **scenes_trafficking_more.SCENES,
    **scenes_society.SCENES,
    **scenes_society_more.SCENES,
    **scenes_society_home.SCENES,
    **scenes_toolkit.SCENES,
    **scenes_society_days.SCENES,
    **scenes_toolkit_more.SCENES,
    **scenes_toolkit_home.SCENES,
}
OBJECTS: dict[str, Callable[[], Parts]] = {
    **objects_packing.OBJECTS,
    **objects_society.OBJECTS,
    **objects_toolkit.OBJECTS,
}


def draw_all() -> dict[str, str]:
    """Return the text of every picture by file name."""
    drawn = {f"{id_}.svg": write_svg(320, 200, draw()) for id_, draw in SCENES.items()}
    drawn |= {f"{id_}.svg": write_svg(200, 200, draw()) for id_, draw in OBJECTS.items()}
    return drawn


def find_problems(drawn: dict[str, str]) -> list[str]:
    """Return what is stale, missing, unlisted or too large."""
    there = {path.name: path.read_text("utf-8") for path in PICTURES.glob("*.svg")}
    problems = [f"{name}: stale, run draw.py" for name in sorted(drawn)
                if there.get(name) != drawn[name]]  # fmt: skip
    problems += [f"{name}: nothing draws it" for name in sorted(there.keys() - drawn)]
    problems += [f"{name}: larger than {LARGEST} bytes" for name, text in drawn.items()
                 if len(text) > LARGEST]  # fmt: skip
    yaml = (PICTURES / "pictures.yaml").read_text("utf-8")
    listed = {f"{id_}.svg" for id_ in re.findall(r"^  ([a-z-]+):$", yaml, re.MULTILINE)}
    problems += [f"{name}: not in pictures.yaml" for name in sorted(drawn.keys() - listed)]
    problems += [f"{name}: listed, not drawn" for name in sorted(listed - drawn.keys())]
    return problems


def main() -> int:
    """Draw, or check what is drawn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say what is stale")
    check = parser.parse_args().check
    drawn = draw_all()
    if not check:
        PICTURES.mkdir(parents=True, exist_ok=True)
        for name, text in drawn.items():
            (PICTURES / name).write_text(text, "utf-8", newline="\n")
    problems = find_problems(drawn)
    print(*problems, sep="\n", file=sys.stderr) if problems else None
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
