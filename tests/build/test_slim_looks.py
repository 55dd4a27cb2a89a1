"""A finished page looks to the last pixel as it did before: every element, every property, also after an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.built_pages import finished_pages, written_pages

# What getComputedStyle says of every element, and where it stands. Two words for one thing are made one: the minifier
# writes `0 0` for a background's place and small letters for a font's name, and pictures have got a size.
READ = """() => {
  const said = [];
  for (const element of document.querySelectorAll("body, body *")) {
    if (element.closest("script, template, option")) continue;
    const box = element.getBoundingClientRect();
    const row = [[box.x, box.y, box.width, box.height].map((one) => Math.round(one * 10) / 10).join(" ")];
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (part && style.content === "none") continue;
      for (const name of style) {
        if (name.startsWith("--") || name === "aspect-ratio") continue;
        const value = style.getPropertyValue(name).replace(/^0px( 0px)?$|^0%( 0%)?$/, "0");
        row.push((part || "") + name + ": " + (name === "font-family" ? value.toLowerCase() : value));
      }
    }
    said.push([element.tagName + "." + element.getAttribute("class"), row]);
  }
  return said;
}"""
ANSWER = """() => {
  for (const question of document.querySelectorAll("[data-question]")) {
    const field = question.querySelector("input:not([value=ask]), select");
    if (!field) continue;
    if (field.matches("select")) field.selectedIndex = 1;
    else if (field.matches("[type=radio], [type=checkbox]")) field.click();
    else field.value = "7";
    for (const move of question.querySelectorAll("[data-move]")) move.click();
    field.dispatchEvent(new Event("change", { bubbles: true }));
    const button = question.querySelector("[data-check]");
    if (button) button.click();
  }
  window.scrollTo(0, 0);
  document.activeElement.blur();
}"""
# Page, width, colour scheme, and whether its questions are answered first.
CASES = [
    ("1-2", "320", "light", "answered"),
    ("2-1", "1280", "light", ""),
    ("help", "320", "dark", ""),
    ("index", "1280", "light", ""),
]


@pytest.fixture
def pages(browser: Browser) -> Iterator[dict[str, Any]]:
    opened: dict[str, Any] = {"mistakes": []}
    yield opened
    for page in opened.get("pages", []):
        page.context.close()
    assert opened["mistakes"] == []


def look(browser: Browser, path: Path, mistakes: list[str], **options: Any) -> Page:
    page = browser.new_context(**options).new_page()
    page.on("console", lambda said: mistakes.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(path.as_uri())
    return page


@pytest.mark.browser
@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_looks_the_same(browser: Browser, pages: dict[str, Any], case: tuple[str, str, Any, str]) -> None:
    name, width, scheme, answered = case
    options = {"viewport": {"width": int(width), "height": 700}, "color_scheme": scheme}
    folders = (written_pages(), finished_pages())
    both = [look(browser, folder / f"{name}.html", pages["mistakes"], **options) for folder in folders]
    pages["pages"] = both
    if answered:
        for page in both:
            page.evaluate(ANSWER)
            assert page.locator(".question-status:not(:empty)").count() > 1
    before, after = (page.evaluate(READ) for page in both)
    assert [element for element, _ in before] != []
    assert len(before) == len(after)
    different = [
        (element, sorted(set(row) ^ set(other))[:6])
        for (element, row), (_, other) in zip(before, after, strict=True)
        if row != other
    ]
    assert different[:5] == []
