"""The Arabic single files: from right to left, and all that the English ones are."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from coursebuilder.build.share import COURSE, hand_on
from coursebuilder.catalog.interface import interface_strings
from tests.a11y.probes import lost_text
from tests.a11y.states import USE, set_text_size
from tests.editions import ARABIC, built_editions, page_names
from tests.offline.conftest import Open
from tests.offline.test_everywhere import OUTCOMES
from tests.safety.test_reach import REACH

pytestmark = pytest.mark.browser

SWITCHER = re.compile(r'<details class="course-languages">.*?</details>', re.DOTALL)
BREAD = interface_strings("ar")["bread"]


@pytest.fixture(scope="module")
def files(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("arabic")
    shutil.copytree(built_editions() / ARABIC.id / "html", folder / COURSE / "html")
    (folder / COURSE / "course.pdf").write_bytes(b"%PDF-1.7")
    for page in (folder / COURSE / "html").glob("*.html"):  # what is shared leads to no other language
        page.write_text(SWITCHER.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    hand_on(root, ARABIC.language, folder)
    return sorted(folder.glob("*.html"))


def test_all_are_there(files: list[Path]) -> None:
    lessons = {name for name in page_names(ARABIC) if "-" in name}
    assert {path.stem for path in files} == lessons | {"help"}
    assert len(lessons) > 7


@pytest.mark.parametrize("size", [0, 3])
def test_each_works_by_itself(open_page: Open, files: list[Path], size: int) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in files:
        asked.clear()
        page.goto(path.as_uri())
        set_text_size(page, size)
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
        page.evaluate(USE)
        assert {"right", "partly", "wrong"}.issuperset(page.evaluate(OUTCOMES)), path.name
        assert lost_text(page) == [], path.name
        reach = page.evaluate(REACH)
        assert min(reach["width"], reach["height"]) >= 48, f"{path.name}: {reach}"
        assert reach["inside"] and reach["on_top"] and reach["text_whole"], f"{path.name}: {reach}"
        assert {url for url in asked if not url.startswith("data:")} == {path.as_uri()}
        page.locator("a[data-exit]").click()
        expect(page).to_have_title(BREAD)
        assert page.locator(".bd-article").count() == 0


def test_without_scripts_exit_hides_the_lesson(open_page: Open, files: list[Path]) -> None:
    page = open_page("about:blank", java_script_enabled=False)
    for path in files:
        page.goto(path.as_uri())
        page.locator("a[data-exit]").click(timeout=2000)
        assert page.locator("h1:visible, h2:visible, legend:visible").all_inner_texts()[:1] == [BREAD], path.name
        expect(page.locator(".bd-article").first).to_be_hidden()
        expect(page.locator("#bread noscript")).to_be_visible()
