"""Courses with a made-up translation: a small one with every kind of block, and the real one."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursebuilder.build.edition import settings
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.sphinx_run import SphinxRun
from coursebuilder.build.translation import update_translations
from coursebuilder.catalog.interface import interface_strings
from tests.sphinx_ext.conftest import ROOT, SmallCourse
from tests.translation.pseudo import PSEUDO, translate_all

TODAY = date(2026, 11, 21)

BLOCKS = """
Running text with **strong**, *emphasis*, a [link](two.md), a [web page](https://example.org/) and {ltr}`Kela`.
A second line of the same paragraph.

```{picture} house
```

- An entry
- Another entry with {fact}`school.label`

1. A step

| Head | Other head |
|---|---|
| Cell | Other cell |

:::{message} Unknown sender
:kind: sms
Pay today.
:::

:::{checklist} A list of mine
- Look first
:::

::::{country} finland
For this country only.
::::

::::{before-travel}
Before the journey.

:::{local-contacts} emergency
:::
::::

:::::{after-arrival}
::::{with-fact} emergency
Call {fact}`emergency`, {fact}`emergency.hours`.

:::{else}
Nobody knows the number.
:::
::::

::::{with-fact} nothing
Hidden.

:::{else}
What stands there instead.
:::
::::
:::::

## A heading

::::{with-fact} school
{fact}`school`
::::
"""


def take_interface_from(root: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(interface_strings, "__defaults__", (root / "locale",))


def small_translated(root: Path) -> SmallCourse:
    """Return a small course whose every text is translated."""
    course = SmallCourse(root)
    course.lesson("one", "1.1", BLOCKS.replace("- Another entry with {fact}`school.label`\n", ""))
    course.lesson("two", "1.2", "The second lesson. It leads back to the [first](one.md).")
    course.write("course/help.md", '---\nnumber: "help"\n---\n\n# Help\n\n:::{after-arrival}\nAsk.\n:::\n')
    course.write("course/words.md", "---\nnumber: words\n---\n\n# Words\n\n```{word-list}\n```\n")
    index = course.root / "course/index.md"
    index.write_text(index.read_text("utf-8").replace("unit/index", "unit/index\nwords\nhelp"), "utf-8")
    course.write(
        "sessions/short.yaml",
        'title: A short session\naudience: adults\ncountry: finland\nstart: "9:00"\nslots:\n  - lesson: two\n',
    )
    update_translations(course.root, PSEUDO, lambda words: None)
    translate_all(course.root / "locale")
    return course


def built(root: Path, language: str, audience: str = "learner", **more: object) -> tuple[Path, list[str]]:
    """Build the pages; return their folder and the warnings."""
    places, edition = Places(root), Edition("finland", language)
    output = places.work(edition.id, audience, "course-html")
    config = settings(edition, audience, TODAY, **more)
    return output, SphinxRun(root, "course-html", output, places.doctrees(audience, language), config).build()


def real_course(root: Path) -> Path:
    """Return a copy of the real course with a made-up translation."""
    for name in ("course", "quizzes", "facts", "sessions", "_static", "_templates"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copyfile(ROOT / "conf.py", root / "conf.py")
    update_translations(root, PSEUDO, lambda words: None)
    translate_all(root / "locale")
    return root


def english_left(page: Path) -> set[str]:
    """Return the Latin words that people read or hear on a page, without names and numbers, which are isolated."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    body = soup.find("body")
    assert body
    for node in body.find_all(["bdi", "script", "style"]):
        node.decompose()
    # A list of contents or a switch of languages may name a language in itself.
    for node in body.select(".course-languages"):
        node.decompose()
    said = [body.get_text(" ")]
    for name in ("alt", "title", "aria-label", "placeholder"):
        said += [str(node[name]) for node in body.find_all(attrs={name: True})]
    # Gaps that a script fills, and names of pages such as “Suomi.fi”, are the same in every language.
    kept = re.compile(r"\{[a-z]+\}|[\w@-]+(?:\.[\w-]+)+")
    return {word for words in said for word in re.findall(r"[A-Za-z]{2,}", kept.sub("", words))}
