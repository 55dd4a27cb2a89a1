"""Small courses and one way to run Sphinx on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coursebuilder.build.edition import settings
from coursebuilder.build.places import Edition
from coursebuilder.build.sphinx_run import SphinxRun

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 21)

LESSON = """---
number: "{number}"
minutes: 10
short-minutes: 5
self-study-minutes: 5
stage: both
care: low
objectives:
  know-it: can say it
---

# {title}

:::{{objectives}}
:::

{body}

:::{{words}}
word
: What it means
:::

:::{{activity}} Do it
Do it now.
:::

:::{{key-messages}}
- Ask first.
:::

```{{quiz}} unit/{quiz}
```

::::{{trainer}}
CANARY-TRAINER-{number}

:::{{step}} Start
:minutes: 10
:short: 5
:phase: activate
:need: must

:say: Hello.
:::
::::
"""

QUIZ = """title: Quiz {name}
purpose: {purpose}
questions:
  - id: first
    type: single
    objective: know-it
    prompt: What do you do first? {name}
    choices:
      - id: ask
        text: I ask.
        correct: yes
        feedback: Yes. Asking helps. CANARY-ANSWER-{name}
      - id: pay
        text: I pay.
        feedback: Not quite. CANARY-ANSWER-{name}
"""

FACTS = """country: {country}
name: {name}
code: {code}
emergency: [emergency]
facts:
  emergency:
    label: Emergency number
    kind: short-code
    value: "{number}"
    accepted-because: made up for this test
    hours: day and night
    grade: {grade}
    risk: critical
    review-every: 90
    seen: 2026-11-01
    sources:
      - publisher: Somebody
        title: A page
        url: https://example.org/
  school:
    label: School
    kind: text
    value: {name} says that children go to school.
    grade: B
    risk: low
    review-every: 90
    seen: 2026-11-01
    sources:
      - publisher: Somebody
        title: A page
        url: https://example.org/
"""


class SmallCourse:
    """A course in a folder of its own, to be filled and built by a test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("_static/course", "_templates"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copyfile(ROOT / "conf.py", root / "conf.py")
        self.write(
            "_static/pictures/pictures.yaml",
            ("pictures:\n  house:\n    file: house.svg\n    alt: A house\n    origin: made for this test\n"),
        )
        self.write("_static/pictures/house.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
        self.lessons: list[str] = []
        self.country("finland", "Finland", "FI", "112")
        self.country("sweden", "Sweden", "SE", "113")

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def country(self, country: str, name: str, code: str, number: str, grade: str = "A") -> None:
        self.write(
            f"facts/{country}.yaml", FACTS.format(country=country, name=name, code=code, number=number, grade=grade)
        )

    def lesson(self, name: str, number: str, body: str = "Text.", purpose: str = "practice") -> None:
        self.write(
            f"course/unit/{name}.md",
            LESSON.format(number=number, title=f"Title of {name}", body=body, quiz=f"{name}-quiz"),
        )
        self.write(f"quizzes/unit/{name}-quiz.yaml", QUIZ.format(name=name, purpose=purpose))
        if name not in self.lessons:
            self.lessons.append(name)
        entries = "\n".join(self.lessons)
        self.write("course/unit/index.md", f'---\nnumber: "1"\n---\n\n# Unit\n\n```{{toctree}}\n{entries}\n```\n')
        self.write("course/index.md", "---\n{}\n---\n\n# Start\n\n```{toctree}\nunit/index\n```\n")

    def build(self, builder: str = "course-html", country: str | None = "finland", **more: Any) -> list[str]:
        """Build; return the warnings. Settings come last, `audience` and `jobs` are ours."""
        audience, jobs = more.pop("audience", "learner"), more.pop("jobs", 1)
        language = more.pop("language", "en")
        config = settings(Edition(country, language), audience, more.pop("today", TODAY), **more)
        output = self.root / "out" / builder
        doctrees = self.root / "out" / f"doctrees-{audience}"
        return SphinxRun(self.root, builder, output, doctrees, config, jobs).build()

    def page(self, name: str, builder: str = "course-html") -> str:
        return (self.root / "out" / builder / name).read_text(encoding="utf-8")


@pytest.fixture
def small_course(tmp_path: Path) -> SmallCourse:
    return SmallCourse(tmp_path / "small")


@pytest.fixture
def text_of() -> Callable[[str], str]:
    """Return a function from a page to what people read of its article."""
    from bs4 import BeautifulSoup

    def read(html: str) -> str:
        article = BeautifulSoup(html, "html.parser").select_one(".bd-article")
        assert article
        return " ".join(article.get_text(" ").split())

    return read
