"""What a phone keeps after somebody has opened every page and used everything there: the list in docs/data-map.md."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.safety.conftest import Visit

pytestmark = pytest.mark.browser

ALLOWED = {"left": "sessionStorage", "text": "localStorage", "done": "localStorage"}
SCRIPTS = Path(__file__).resolve().parents[2] / "_static" / "course"
# Writes of any kind are noted, so that what was kept for a moment counts, too.
NOTE = """(() => {
  window.writes = [];
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    window.noteWrite([this === localStorage ? 'localStorage' : 'sessionStorage', key, value]);
    return set.call(this, key, value);
  };
  for (const [owner, name] of [[IDBFactory.prototype, 'open'], [CacheStorage.prototype, 'open']]) {
    const act = owner[name];
    owner[name] = function (...given) {
      window.noteWrite([name, String(given[0]), '']);
      return act.apply(this, given);
    };
  }
})()"""
USE_EVERYTHING = """() => {
  const main = document.querySelector('main');
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const field of main.querySelectorAll('input:not([type=radio]):not([type=checkbox]), textarea')) {
    field.value = 'Maryam';
    for (const kind of ['input', 'change', 'keyup']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  for (const list of main.querySelectorAll('select')) {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }
  for (const one of main.querySelectorAll('input[type=radio], input[type=checkbox]:not([data-remember])')) one.click();
  for (const one of main.querySelectorAll('button:not([data-clear]):not([data-hand-over]):not([data-text-size])')) {
    if (!one.closest('[data-keep]')) one.click();
  }
}"""


def walk(page: Page, names: list[str]) -> None:
    """Open each page and use everything on it."""
    base = page.url.rpartition("/")[0]
    for name in names:
        page.goto(f"{base}/{name}", wait_until="domcontentloaded")
        page.evaluate(USE_EVERYTHING)


def test_after_every_page_only_the_allowed_is_kept(visit: Visit, site: Path) -> None:
    names = sorted(path.name for path in site.glob("*.html") if path.name != "bread.html")
    assert len(names) > 35
    page = visit("index")
    writes: list[list[str]] = []

    def note(write: list[str]) -> None:
        writes.append(write)

    page.context.expose_function("noteWrite", note)
    page.context.add_init_script(NOTE)
    page.reload()
    walk(page, names)
    assert writes == [], "nobody asked to remember anything"
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]

    page.goto(page.url.rpartition("/")[0] + "/phone.html")
    page.locator("[data-remember]").check()
    page.locator(".course-head [data-text-size=larger]").click()
    walk(page, names)
    page.locator("a[data-exit]").click()
    page.wait_for_url("**/bread.html")

    kept = page.evaluate("({ localStorage: {...localStorage}, sessionStorage: {...sessionStorage} })")
    done = json.loads(kept["localStorage"].pop("done"))
    assert kept == {"localStorage": {"text": "1"}, "sessionStorage": {"left": "1"}}
    ordinary = {one for name in names if (one := ordinary_number(site / name))}
    assert set(done) == ordinary
    assert len(done) == len(ordinary)
    assert {key: where for where, key, _ in writes} == ALLOWED
    assert "Maryam" not in json.dumps(writes)
    assert page.context.cookies() == []
    databases, caches = page.evaluate("async () => [await indexedDB.databases(), await caches.keys()]")
    assert [databases, caches] == [[], []]


def ordinary_number(path: Path) -> str:
    """Return the number of a lesson that may be remembered, or nothing."""
    body = re.search(r"<body[^>]*>", path.read_text(encoding="utf-8"))
    assert body
    found = re.search(r'data-page="?lesson"?.*data-number="?([\d.]+)', body[0])
    return found[1] if found and "data-sensitive" not in body[0] else ""


def test_the_data_map_names_exactly_what_is_allowed(root: Path) -> None:
    table = (root / "docs" / "data-map.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", table, re.MULTILINE)
    assert dict(rows) == ALLOWED


def test_no_script_writes_another_key() -> None:
    """The sources say it, too: a key that a walk does not reach would be found here."""
    written: dict[str, str] = {}
    for path in sorted(SCRIPTS.glob("*.js")):
        code = path.read_text(encoding="utf-8")
        assert not re.search(r"document\.cookie|indexedDB\.open|(?:local|session)Storage(?:\.\w+\s*=|\[)", code), (
            path.name
        )
        for where, key in re.findall(r"(localStorage|sessionStorage)\.setItem\(([^,]+),", code):
            assert re.fullmatch(r'"\w+"', key), f"{path.name}: {key} can't be read from the source"
            written[key.strip('"')] = where
    assert written == ALLOWED


def test_answers_do_not_come_back_with_back(visit: Visit) -> None:
    """A browser fills forms again when it loads a page once more; ours are marked so that it does not."""
    page = visit("3-2", before="window.addEventListener('unload', () => {})")  # no page is kept whole
    page.evaluate(USE_EVERYTHING)
    filled = page.locator("main input:checked").count()
    assert filled
    page.goto(page.url.replace("3-2", "3-3"))
    page.go_back()
    assert page.locator("main input:checked").count() == 0
    values = "Array.from(document.querySelectorAll('main input:not([type=radio]):not([type=checkbox]), main select'))"
    assert page.evaluate(f"{values}.map(one => one.value).filter(Boolean)") == []
