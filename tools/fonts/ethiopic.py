"""Write the Ethiopic letters for phones that have none, and for paper: `python tools/fonts/ethiopic.py FONT`.

FONT is the variable font Noto Sans Ethiopic 2.102 (TTF), or the wheel `justmytype-intl-africa` 0.1.0 that holds it:
`pip download --no-deps justmytype-intl-africa==0.1.0`. Another font is refused, so that the file can be made again.

What stays: the whole block “Ethiopic” (U+1200 to U+137F: letters, punctuation, numerals) in its normal weight, on paper
in bold too. What goes: other blocks, weights and widths, and the kerning, which alone would be 28 KB. Latin letters
and digits come from the phone's own font, on paper from Noto Sans.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import zipfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parents[2]
FONTS, PAPER = ROOT / "_static" / "course" / "fonts", ROOT / "coursebuilder" / "pdf" / "ethiopic"
TARGET = FONTS / "ethiopic.woff2"
# The compiler of paper finds a font by its family and weight; it can't read variable ones.
WEIGHTS = {"Regular": 400, "Bold": 700}
IN_WHEEL = "justmytype_intl_africa/fonts/ofl/notosansethiopic/"
FONT, LICENCE_IN_WHEEL = f"{IN_WHEEL}NotoSansEthiopic[wdth,wght].ttf", f"{IN_WHEEL}OFL.txt"
SHA256 = "0dbccc00b22d180ebd6a4bd8a733918a29e709fa6798023adc3e6cd40da65077"
LETTERS = range(0x1200, 0x1380)
MOST = 20_000
# Family, style, full name, copyright, licence and its address: the font says itself whose it is.
NAMES = [0, 1, 2, 4, 13, 14]
# The compiler of paper asks for the PostScript name, too.
POSTSCRIPT_NAME = 6


def subset(font: bytes, weight: int = 400, flavor: str | None = "woff2") -> bytes:
    """Return a file with the letters of `font` in one weight; the same bytes each time."""
    letters = TTFont(io.BytesIO(font), recalcTimestamp=False)
    instantiateVariableFont(letters, {"wght": weight, "wdth": 100}, inplace=True, updateFontNames=True)
    options = Options(
        hinting=False,
        layout_features=["mark", "mkmk"],
        name_IDs=NAMES if flavor else [*NAMES, POSTSCRIPT_NAME],
        notdef_outline=True,
    )
    options.drop_tables += ["STAT", "gasp", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(letters)
    letters.flavor = flavor
    written = io.BytesIO()
    letters.save(written)
    return written.getvalue()


def read_source(path: Path) -> tuple[bytes, bytes | None]:
    """Return the font in a file, and the licence that is in the wheel; stop when it is another font."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            font, licence = wheel.read(FONT), wheel.read(LICENCE_IN_WHEEL)
    else:
        font, licence = path.read_bytes(), None
    if hashlib.sha256(font).hexdigest() != SHA256:
        raise SystemExit(f"{path} is not the font that this program is for. Take Noto Sans Ethiopic 2.102.")
    return font, licence


def main() -> int:
    """Write the font, and its licence when that is at hand."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("font", type=Path)
    font, licence = read_source(parser.parse_args().font)
    made = subset(font)
    if len(made) > MOST:
        raise SystemExit(f"The font would have {len(made)} bytes; {MOST} are the most.")
    written = {TARGET: made} | {
        PAPER / f"NotoSansEthiopic-{name}.ttf": subset(font, weight, None) for name, weight in WEIGHTS.items()
    }
    if licence is not None:
        written |= {folder / "OFL.txt": licence for folder in (FONTS, PAPER)}
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"{path.relative_to(ROOT)}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
