"""One file for a lesson: it asks for nothing, its questions work, help is in it, and Exit leaves it for good."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from statistics import median

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from coursebuilder.build.alone import in_page, lowered, prefixed, scoped, without
from coursebuilder.build.slim.markup import parse_page, written_page
from tests.offline.conftest import Open, Site, all_pictures_are_there, answer_first_question

# By Bluetooth a second or two; a chat sends it as a document.
LARGEST = 170_000
MIDDLE = 130_000
NO_STORAGE = """for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });"""


@pytest.fixture(scope="session")
def alone(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for each file, with nothing beside it: so it arrives by chat."""
    folder = tmp_path_factory.mktemp("alone")
    for path in shared.glob("*.html"):
        (folder / path.stem).mkdir()
        shutil.copyfile(path, folder / path.stem / path.name)
    return folder


def address(alone: Path, name: str) -> str:
    return (alone / name / f"{name}.html").as_uri()


def soup(alone: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((alone / name / f"{name}.html").read_text(encoding="utf-8"), "html.parser")


def names(alone: Path) -> list[str]:
    return sorted(path.name for path in alone.iterdir())


def test_every_lesson_and_help_is_there(alone: Path, pages: Path) -> None:
    assert set(names(alone)) == {path.stem for path in pages.glob("*-*.html")} | {"help"}


def test_it_is_small_enough_to_send(alone: Path) -> None:
    sizes = {name: (alone / name / f"{name}.html").stat().st_size for name in names(alone)}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert median(sizes.values()) <= MIDDLE


@pytest.mark.browser
def test_it_asks_for_nothing(open_page: Open, alone: Path) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in names(alone):
        asked.clear()
        page.goto(address(alone, name))
        assert all_pictures_are_there(page), name
        assert {url for url in asked if not url.startswith("data:")} == {address(alone, name)}
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), name


def test_no_link_is_dead(alone: Path) -> None:
    for name in names(alone):
        page = soup(alone, name)
        ids = Counter(str(tag["id"]) for tag in page.select("[id]"))
        assert [one for one, count in ids.items() if count > 1] == [], name
        for link in page.select("a[href]"):
            href = str(link["href"])
            assert re.match(r"https?://|tel:|#", href), f"{name}: {href}"
            assert not href.startswith("#") or href[1:] in {*ids, ""}, f"{name}: {href}"  # "#" is the top
        for tag in page.select("[aria-labelledby], [aria-describedby], label[for]"):
            for pointer in ("aria-labelledby", "aria-describedby", "for"):
                assert set(str(tag.get(pointer, "")).split()) <= set(ids), f"{name}: {tag}"


def test_a_link_to_a_lesson_says_which_one_to_ask_for(alone: Path) -> None:
    assert "the lesson about free help (Lesson 3.1)" in soup(alone, "3-2").get_text()


def test_a_link_that_is_a_lessons_number_does_not_say_it_twice(alone: Path) -> None:
    said = {name: " ".join(soup(alone, name).get_text().split()) for name in names(alone)}
    assert {name: found for name, text in said.items() if (found := re.findall(r"(Lesson [\d.]+) \(\1\)", text))} == {}
    assert any("Lesson 4.7 says more" in text for text in said.values())


def test_what_comes_next_is_said_before_help_and_is_no_navigation(alone: Path) -> None:
    page = soup(alone, "3-2")
    ways = page.select(".prev-next-area")
    assert ways[0].name == "div"
    assert "(Lesson 3.3)" in ways[0].get_text()
    assert ways[0].find_next(id="help"), "Help comes after it"
    assert [way for way in page.find_all("nav") if not way.find("a")] == []


def test_the_bar_has_help_and_exit_alone(alone: Path) -> None:
    bar = soup(alone, "3-2").select_one(".course-bar")
    assert bar
    assert bar.get_text("|", strip=True) == "Help|Exit"


def test_help_is_in_it_and_calls_only_there(alone: Path, pages: Path) -> None:
    whole = BeautifulSoup((pages / "help.html").read_text(encoding="utf-8"), "html.parser").select("a[href^='tel:']")
    assert whole
    page = soup(alone, "3-2")
    assert len(page.select("#help .call a[href^='tel:']")) == len(page.select("a[href^='tel:']")) == len(whole)
    assert len(page.select("h1:not(#bread h1)")) == 1


@pytest.mark.browser
def test_from_help_a_link_leads_back_to_the_lesson(open_page: Open, alone: Path) -> None:
    page = open_page(address(alone, "3-2"))
    page.locator(".course-bar a[href='#help']").click()
    back = page.get_by_role("link", name="Back to the lesson")
    expect(back).to_have_count(2)
    expect(back.first).to_be_in_viewport()
    expect(page.locator("h1:visible")).not_to_be_in_viewport()
    back.first.click()
    expect(page.locator("h1:visible")).to_be_in_viewport()
    assert soup(alone, "help").find(string="Back to the lesson") is None


def test_a_sensitive_file_says_first_that_it_stays(alone: Path) -> None:
    said = "This file stays on this phone"
    for name in names(alone):
        page = soup(alone, name)
        sensitive = page.body is not None and page.body.has_attr("data-sensitive")
        assert (said in page.get_text()) == sensitive, name
    titles = [one.get_text() for one in soup(alone, "2-1").select(".bd-article .block-label, .bd-article h2")]
    assert titles[0] == "This file"
    assert titles.count("Before you read") == 1


def test_the_policy_allows_what_is_in_it_and_nothing_else(alone: Path) -> None:
    policy = soup(alone, "3-2").select_one("meta[http-equiv='Content-Security-Policy']")
    assert policy
    rules = str(policy["content"])
    assert rules.startswith("default-src 'none'; script-src 'sha256-")
    assert "'self'" not in rules
    assert "unsafe" not in rules
    assert "base-uri 'none'; form-action 'none'" in rules


@pytest.mark.browser
def test_its_questions_work(open_page: Open, alone: Path) -> None:
    page = open_page(address(alone, "3-2"))
    answer_first_question(page)
    page.locator(".course-bar a[href='#help']").click()
    expect(page.locator("#help h2").first).to_be_in_viewport()


def is_bread(page: Page) -> None:
    expect(page.locator("#bread")).to_be_visible()
    assert page.evaluate("() => document.body.innerText").startswith("Bread")
    assert page.locator(".bd-article").count() == 0


def gone_now(page: Page) -> bool:
    """Press Exit; tell whether the lesson was gone before the browser did anything else."""
    return bool(
        page.evaluate("""() => {
          document.querySelector('a[data-exit]').click();
          return document.title === 'Bread' && !document.querySelector('.bd-article') &&
            document.body.innerText.startsWith('Bread');
        }""")
    )


@pytest.mark.browser
@pytest.mark.parametrize("storage", ("allowed", "refused"))
def test_exit_takes_the_lesson_away(open_page: Open, alone: Path, storage: str) -> None:
    page = open_page(address(alone, "2-1"), before=NO_STORAGE if storage == "refused" else "")
    assert gone_now(page)
    is_bread(page)
    background, font = page.evaluate("() => [document.body, bread].map(e => getComputedStyle(e).backgroundColor)")
    assert (background, font) == ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    page.reload()
    is_bread(page)
    expect(page).to_have_title("Bread")


@pytest.mark.browser
def test_back_never_shows_the_lesson_again(open_page: Open, alone: Path) -> None:
    page = open_page("about:blank")
    for name in ("3-2", "2-1"):
        page.goto(address(alone, name))
        page.locator(".course-bar a[href='#help']").click()
    page.locator("a[data-exit]").click()
    is_bread(page)
    for step in range(3):
        page.go_back(wait_until="commit")
        page.wait_for_timeout(80)
        assert page.url.startswith("file:"), step
        is_bread(page)
        expect(page).to_have_title("Bread")
    page.go_forward(wait_until="commit")
    page.wait_for_timeout(80)
    is_bread(page)
    # Whoever opens a file again wants to read it.
    page.goto("about:blank")
    page.goto(address(alone, "3-2"))
    expect(page.locator(".bd-article").first).to_be_visible()
    expect(page).to_have_title("Lesson 3.2")


@pytest.mark.browser
def test_three_times_shift_is_exit(open_page: Open, alone: Path) -> None:
    page = open_page(address(alone, "3-2"))
    for _ in range(3):
        page.keyboard.press("Shift")
    is_bread(page)


@pytest.mark.browser
def test_exit_works_without_scripts(open_page: Open, alone: Path) -> None:
    page = open_page(address(alone, "2-1"), java_script_enabled=False)
    expect(page.locator("#bread")).to_be_hidden()
    page.locator("a[data-exit]").click()
    expect(page.locator("#bread")).to_be_visible()
    expect(page.locator("#bread noscript")).to_be_visible()
    for part in (".bd-article >> nth=0", "#help", ".course-bar", ".course-foot"):
        expect(page.locator(part)).to_be_hidden()
    page.locator("#bread h1").click()  # nothing lies over it


@pytest.mark.browser
def test_exit_is_large_and_free_on_a_small_phone(open_page: Open, alone: Path) -> None:
    page = open_page(address(alone, "3-2"), before="localStorage.setItem('text', '3')")
    box = page.locator("a[data-exit]").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 48
    middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
    assert page.evaluate("([x, y]) => Boolean(document.elementFromPoint(x, y).closest('a[data-exit]'))", middle)


@pytest.mark.browser
def test_nobody_is_shut_out(open_page: Open, alone: Path, stick: Path, site: Site) -> None:
    for url in (
        address(alone, "2-1"),
        address(alone, "help"),
        (stick / "START.html").as_uri(),
        site.address("phone.html"),
    ):
        found = Axe().run(open_page(url), options={"preload": False}).response["violations"]
        assert [f"{url}: {one['id']}: {node['html']}" for one in found for node in one["nodes"]] == []


def test_elements_are_cut_out_whole() -> None:
    page = parse_page('<div><nav id="contents"><nav>a</nav>b<br><svg/></nav><p>c</p></div>')
    assert written_page(without(page, "nav", "id", "contents")) == "<div><p>c</p></div>"


def test_a_part_of_another_page_gets_names_of_its_own() -> None:
    page = parse_page('<h1 id="s0">A</h1><a href="#s0">up</a><p aria-labelledby="s0 s1">x</p>')
    written = written_page(lowered(prefixed(page, "help-")))
    assert written == ('<h2 id="help-s0">A</h2><a href="#help-s0">up</a><p aria-labelledby="help-s0 help-s1">x</p>')


def test_a_style_is_held_to_its_part() -> None:
    css = scoped("body{color:red}h1,p{margin:0}@media print{body{color:#000}}", "#bread")
    assert css == "#bread{color:red}#bread h1,#bread p{margin:0}@media print{#bread{color:#000}}"


def test_no_script_can_end_its_element() -> None:
    assert in_page("'</script>' + '<!--'") == "'<\\/script>' + '<\\!--'"
