"""The same pages with scripts off, or with one script broken."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_questions_can_be_read_answered_and_checked_by_oneself(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    for number in range(1, 15):
        expect(page.locator(f"#q{number} .prompt-text")).to_be_visible()
    assert page.locator("button:visible").count() == 0
    page.locator('#q1 input[value="pay"]').check()
    answer = page.locator("#q1 .question-answer")
    expect(page.get_by_text("Not quite. Once paid, the money is gone.")).to_be_hidden()
    answer.locator("summary").click()
    expect(answer).to_contain_text("Ask the office that handles my case. Right answer")
    expect(page.get_by_text("Not quite. Once paid, the money is gone.")).to_be_visible()


def test_order_has_places_to_choose(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.locator("#q5")).to_contain_text("Choose a place for each step.")
    page.locator("#q5-1").select_option("2")
    page.locator("#q5 .question-answer summary").click()
    assert page.locator("#q5 .question-answer li").all_inner_texts()[0].startswith("Stop writing")


def test_dark_comes_from_the_device(open_page: Callable[..., Page]) -> None:
    colours = []
    for scheme in ("light", "dark"):
        page = open_page(java_script_enabled=False, color_scheme=scheme)
        colours.append(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
    assert colours == ["rgb(255, 253, 248)", "rgb(21, 32, 42)"]


def test_story_is_whole_and_its_choices_lead_on(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    for part in (1, 2, 3):
        expect(page.locator(f"#q13-{part}")).to_be_visible()
    page.locator("#q13 a").first.click()
    assert page.url.endswith("#q13-2")


def test_enter_sends_nothing_anywhere(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    address = page.url
    page.locator("#q8-answer").fill("no")
    page.locator("#q8-answer").press("Enter")
    page.wait_for_timeout(100)
    assert page.url == address
    expect(page.locator("#q8-answer")).to_have_value("no")


@pytest.mark.parametrize("broken", ["quiz", "order", "scenario", "grade"])
def test_one_broken_part_stops_no_other(browser: Browser, example_pages: Path, tmp_path: Path, broken: str) -> None:
    folder = tmp_path / "site"
    shutil.copytree(example_pages.parents[1], folder)
    path = folder / "course" / "all" / "practice.html"
    html = path.read_text(encoding="utf-8")
    harm = {
        "quiz": lambda: re.sub(r'(data-quiz-key="" type="application/json">)', r"\1{", html),
        "order": lambda: html.replace('class="order-said"', 'class="gone"').replace(
            'class="order-steps"', 'class="no"'
        ),
        "scenario": lambda: html.replace('data-start="call"', 'data-start="nowhere"'),
        "grade": lambda: re.sub(r"<script[^>]*grade\.js[^>]*></script>", "", html),
    }
    changed = harm[broken]()
    assert changed != html
    path.write_text(changed, encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    live = {
        "quiz": page.locator("#q1 [data-check]").is_visible(),
        "order": page.locator("#q5 [data-move]").first.is_visible(),
        "scenario": page.locator("#q13-2").is_hidden(),
    }
    page.close()
    expected = {"quiz": broken not in {"quiz", "grade"}, "order": broken != "order", "scenario": broken != "scenario"}
    assert live == expected
