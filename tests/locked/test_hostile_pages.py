"""If a check ever lets something through, it is still only text: nothing runs, nothing is asked for.

The courses here are built without the checks that would refuse them, and opened in a browser.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from coursebuilder.build.error import BuildError
from coursebuilder.build.finish import copy_pages
from coursebuilder.catalog.po_file import Entry
from tests.locked.conftest import Watched
from tests.sphinx_ext.conftest import SmallCourse
from tests.translation.conftest import built, small_translated, take_interface_from
from tests.translation.pseudo import PSEUDO, change

pytestmark = pytest.mark.browser

HTML = """<img src=x onerror=hacked()><script>hacked()</script>"'></title></textarea><svg onload=hacked()>"""
LINK = "[press](javascript:hacked())"
LESSONS = {
    "tags": HTML,
    "block": f"<div onclick='hacked()'>\n{HTML}\n</div>",
    "comment": f"<!--\n{HTML}\n-->",
    "script-link": LINK,
    "encoded-link": "[press](&#106;avascript:hacked())",
    "link-with-a-line": "[press](<java\tscript:hacked()>)",
    "data-link": "[press](data:text/html,<script>hacked()</script>)",
    "reference": "[press]\n\n[press]: javascript:hacked() 'title'",
    "autolink": "<javascript:hacked()>",
    "picture": "![words](https://example.org/x.png)",
    "picture-handler": '![words](x" onerror="hacked())',
    "raw": f"```{{raw}} html\n{HTML}\n```",
    "raw-rst": f"```{{eval-rst}}\n.. raw:: html\n\n   {HTML}\n```",
    "raw-role": f"```{{eval-rst}}\n.. role:: h(raw)\n   :format: html\n\n:h:`{HTML}`\n```",
    "include": "```{include} /etc/passwd\n```",
    "literal-include": "```{literalinclude} /etc/passwd\n```",
    "table-from-outside": "```{csv-table} T\n:url: https://example.org/x.csv\n```",
    "table-from-a-file": "```{csv-table} T\n:file: /etc/passwd\n```",
    "figure": "```{figure} https://example.org/x.png\n```",
    "class": '```{container} "><script>hacked()</script>\nx\n```',
    "code": f"`{HTML}`\n\n```\n{HTML}\n```",
    "ltr": f"{{ltr}}`{HTML}`",
    "message": f":::{{message}} {HTML}\n:kind: sms\n{HTML}\n:::",
    "substitution": "{{ __import__('os').system('true') }}",
}


def use(page: Page) -> None:
    """Press whatever can be pressed; an ordinary link is not followed."""
    page.evaluate(
        """() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
          for (const one of document.querySelectorAll('a[href], button, summary, label, [onclick]')) {
            if (one.localName !== 'a' || !/^(https?|file|tel):$/.test(one.protocol)) one.click();
          }
        }"""
    )
    page.wait_for_timeout(50)


def shown(watched: Callable[..., Watched], folder: Path) -> dict[str, str]:
    """Open and use every page of a folder; fail if anything runs or is asked for. Return the text of each."""
    texts = {}
    tab = watched()
    for path in sorted(folder.glob("*.html")):
        tab.page.goto(path.as_uri())
        texts[path.stem] = tab.page.locator("body").inner_text() + tab.page.title()
        use(tab.page)
    assert texts
    assert tab.told == []
    assert tab.outside(folder.parent.as_uri()) == []
    return texts


def finished(written: Path, target: Path) -> tuple[Path, set[str]]:
    """Write the pages as they go out; return their folder, and the names of the pages that were refused."""
    refused: set[str] = set()
    try:
        copy_pages(written, target)
    except BuildError as error:
        refused = {line.partition(":")[0] for line in error.lines}
        assert all((written / name).suffix == ".html" for name in refused), error.lines
        for name in refused:
            (written / name).unlink()
        shutil.rmtree(target, ignore_errors=True)
        copy_pages(written, target)
    return target, refused


def test_hostile_lessons_come_out_as_text(tmp_path: Path, watched: Callable[..., Watched]) -> None:
    course = SmallCourse(tmp_path / "course")
    for number, (name, body) in enumerate(LESSONS.items(), start=1):
        course.lesson(name, f"1.{number}", body)
    warnings = "\n".join(course.build())
    folder, refused = finished(course.root / "out" / "course-html", tmp_path / "html")
    texts = shown(watched, folder)
    assert "root:" not in "".join(texts.values()), "a file of the machine is shown"
    for number, name in enumerate(LESSONS, start=1):
        page = f"1-{number}"
        # Refused by Sphinx with the file, refused by the finish step with the page, or on the page as text.
        outcome = f"{name}.md:" in warnings or f"{page}.html" in refused or page in texts
        assert outcome, name
    for name in ("tags", "code", "ltr", "message"):
        assert "<img src=x onerror=hacked()>" in texts[f"1-{list(LESSONS).index(name) + 1}"], name


@pytest.mark.parametrize("words", [HTML, LINK], ids=["tags", "links"])
def test_hostile_translations_come_out_as_text(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watched: Callable[..., Watched]
) -> None:
    """In every file of translations: lessons, quizzes, facts, pictures, plans, the interface."""
    course = small_translated(tmp_path / "course")
    take_interface_from(course.root, monkeypatch)

    def hostile(entry: Entry) -> Entry:
        return replace(entry, translated=f"{entry.translated} {words}".strip())

    files = sorted((course.root / "locale" / PSEUDO).rglob("*.po"))
    domains = {path.relative_to(course.root / "locale" / PSEUDO / "LC_MESSAGES").parts[0] for path in files}
    assert {"course", "quizzes", "facts", "interface.po", "pictures.po"} <= domains
    for path in files:
        change(path, hostile)
    written, _ = built(course.root, PSEUDO)
    folder, refused = finished(written, tmp_path / "html")
    assert refused == set()
    told = " ".join(shown(watched, folder).values())
    assert told.count(words[:20]) > 20


def test_code_that_runs_is_noticed(tmp_path: Path, watched: Callable[..., Watched]) -> None:
    page = tmp_path / "html" / "page.html"
    page.parent.mkdir()
    page.write_text(f"<!doctype html><title>x</title><p>{HTML}", encoding="utf-8")
    with pytest.raises(AssertionError, match="ran"):
        shown(watched, page.parent)
