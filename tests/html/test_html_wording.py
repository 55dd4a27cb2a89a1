"""Every word that the visitors ask for is in the interface's table."""

from __future__ import annotations

import re
from pathlib import Path

from coursebuilder.catalog.interface import interface_strings
from coursebuilder.sphinx_ext.html.blocks import LABELLED
from coursebuilder.sphinx_ext.html.quiz import WORDS_FOR_SCRIPT
from coursebuilder.sphinx_ext.html.stories import MARK_OF_OUTCOME
from coursebuilder.sphinx_ext.html.trainer import CUES, KINDS

HTML = Path(__file__).resolve().parents[2] / "coursebuilder" / "sphinx_ext" / "html"


def test_every_key_exists() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in HTML.glob("*.py"))
    keys = set(re.findall(r'words\((?:self, |writer, )?"([a-z-]+)"', source))
    keys |= {f"quiz-{name}" for name in WORDS_FOR_SCRIPT}
    keys |= {f"block-{kind}" for kind in (*LABELLED, *KINDS, "sources") if kind not in {"step", "variant"}}
    keys |= {f"cue-{cue}" for cue in CUES} | {f"story-{outcome}" for outcome in MARK_OF_OUTCOME}
    assert keys - set(interface_strings("en")) == set()
