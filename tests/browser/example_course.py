"""A small course made of the examples in `docs/`: a page with every type of question, a check, every block."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ("house-fire", "lost-wallet", "person-calls", "phone-message")
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90"><path d="M20 80V40l40-30 40 30v40z" '
    'fill="none" stroke="#1d2b36" stroke-width="4"/></svg>'
)

LESSON = """---
number: "9.{number}"
minutes: 10
short-minutes: 5
self-study-minutes: 5
stage: both
care: low
objectives:
  see-all: can see every type
---

# Page {number}

## First section

{body}
"""

BLOCKS = """
:::{{objectives}}
:::

Somebody sends you a message. Call {ltr}`+44 20 7946 0958` or write.

The message is fake, and it asks for a deposit. A fake message says “today”.

```{picture} phone-message
```

:::{message} Unknown number
:kind: chat
Congratulations. You are chosen. Pay today.
:::

:::{message} +44 20 7946 0958
:kind: sms
Your parcel waits. Press the link.
:::

:::{message} Mother
:kind: call
The phone rings.
:::

:::{message} Office
:kind: email
Your appointment is on Tuesday.
:::

:::{message} The town
:kind: letter
Please bring your papers.
:::

:::{words}
deposit
: Money that you pay first and get back later.

fake
: Not real, but made to look real.
:::

:::{checklist}
- I know who sent it.
- I asked somebody I trust.
:::

:::{activity} Show it to somebody
Choose one message on your phone. Show it to somebody you trust.
:::

:::{key-messages}
- Help that is free is free.
- You can ask at any time.
:::

::::{before-travel}
:::{local-contacts} emergency
:::
::::

::::{after-arrival}
Ask the office that you know.
::::

:::::{trainer}
Why this lesson matters, in two sentences.

:::{materials}
- Ten printed messages
:::

:::{step} What do you know?
:minutes: 8
:short: 3
:phase: activate
:need: must

:say: We look at messages together.
:ask: Who has had a strange message?
:do: Put the ten messages on the wall.
:expect: People name lottery and job messages.
:::

:::{step} One more
:minutes: 5
:short: 0
:phase: apply
:need: could

:say: Try it.
:::

:::{variant} low-literacy
Use the picture cards only.
:::

:::{safeguarding}
Do not ask who has lost money.
:::
:::::

## Second section

The end.
""".replace("{{objectives}}", "{objectives}")


def example_questions() -> list[dict[str, Any]]:
    """Return one question of each type, as `docs/quizzes.md` shows it."""
    text = (ROOT / "docs" / "quizzes.md").read_text(encoding="utf-8")
    examples = [yaml.load(found, yaml.BaseLoader) for found in re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S)]  # noqa: S506
    whole, *single = [example for example in examples if isinstance(example, dict)]
    return [whole["questions"][0], *(example for example in single if "type" in example)]


def write_course(root: Path, questions: list[dict[str, Any]] | None = None) -> Path:
    """Write the course into the folder `root`."""
    questions = example_questions() if questions is None else questions
    pages = {
        "practice": "```{quiz} all/practice\n```",
        "check": "```{quiz} all/check\n```",
        "blocks": BLOCKS,
    }
    _write(root / "course/index.md", "# Example\n\n```{units}\n```\n\n```{toctree}\n:hidden:\n\nall/index\n```\n")
    _write(
        root / "course/all/index.md",
        '---\nnumber: "9"\npicture: phone-message\n---\n\n# All\n\n```{toctree}\n' + "\n".join(pages) + "\n```\n",
    )
    for number, (name, body) in enumerate(pages.items(), start=1):
        page = LESSON.replace("{number}", str(number)).replace("{body}", body)
        _write(root / f"course/all/{name}.md", page)
    _write_quiz(root / "quizzes/all/practice.yaml", "Every type", "practice", questions)
    _write_quiz(root / "quizzes/all/check.yaml", "Before and after", "check-before-after", questions)
    listed = "".join(
        f"  {name}:\n    file: {name}.svg\n    alt: A drawing\n    origin: drawn for this course\n" for name in PICTURES
    )
    _write(root / "_static/pictures/pictures.yaml", f"pictures:\n{listed}")
    for name in PICTURES:
        _write(root / f"_static/pictures/{name}.svg", DRAWING)
    return root


def build(root: Path, out: Path, builder: str = "html", **config: Any) -> str:
    """Build the course in `root`; return what Sphinx warned of."""
    warnings = out / "warnings.txt"
    out.mkdir(parents=True, exist_ok=True)
    settings = {
        "course_audience": "trainer",
        "course_date": "2026-11-21",
        "html_static_path": [str(ROOT / "_static" / "course")],
        "templates_path": [str(ROOT / "_templates")],
        **config,
    }
    with warnings.open("w", encoding="utf-8") as stream, patch_docutils(), docutils_namespace():
        app = Sphinx(
            root, ROOT, out / builder, out / "doctrees", builder, confoverrides=settings, status=None, warning=stream
        )
        app.build(force_all=True)
    return warnings.read_text(encoding="utf-8")


def question_html(page: str, question: str) -> str:
    """Return the HTML of one question; it ends where the next one, the list to look at again, or the form begins."""
    begins = list(re.finditer(r'<(?:fieldset|div)[^>]*data-question="([^"]*)"', page))
    start = next(found.start() for found in begins if found[1] == question)
    ends = [found.start() for found in [*begins, *re.finditer(r'<div class="again"|</form>', page)]]
    return page[start : min(end for end in ends if end > start)]


def _write_quiz(path: Path, title: str, purpose: str, questions: list[dict[str, Any]]) -> None:
    quiz = {"title": title, "purpose": purpose, "seed": "1", "questions": questions}
    _write(path, yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
