"""Listening in a real Chromium, from files: by keyboard, one sound at a time, stopped at once by leaving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.audio.conftest import OTHER_TONE, made_course

pytestmark = pytest.mark.browser

QUESTION = "one-quiz.questions.first"
# Lets a test see what plays: the script keeps its one player to itself.
WATCH = """
(() => {
  window.players = new Set();
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { window.players.add(this); return play.call(this); };
})();
"""
PLAYING = "() => [...window.players].filter((one) => !one.paused && one.currentTime > 0).map((one) => one.src)"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("coursebuilder.build.audio_import.find_ffmpeg", lambda: None)
        heard = made_course(tmp_path_factory.mktemp("heard"))
        choice = f"{QUESTION}.choices.pay"
        heard.record("1-1", "s1", f"{QUESTION}.prompt", f"{choice}.text", f"{choice}.feedback")
        heard.record("1-1", "s2", source=OTHER_TONE)
        heard.build()
    return heard.course.root / "out" / "course-html"


@pytest.fixture
def open_lesson(browser: Browser, site: Path) -> Iterator[Callable[..., Page]]:
    contexts = []

    def opened(**options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 320, "height": 640}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto((site / "1-1.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def test_nothing_is_loaded_before_it_is_asked_for(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_timeout(200)
    assert not any(url.endswith(".opus") for url in asked)
    assert page.locator("audio, a.listen").count() == 0


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keyboard_plays_and_pauses(open_lesson: Callable[..., Page], key: str) -> None:
    page = open_lesson()
    button = page.locator("#s1").get_by_role("button", name="Listen (4 s, 4 KB)", exact=True).first
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press(key)
    expect(button).to_have_attribute("aria-pressed", "true")
    page.wait_for_function(f"({PLAYING})().length === 1")
    page.keyboard.press(key)
    expect(button).to_have_attribute("aria-pressed", "false")
    where = page.evaluate("() => [...window.players][0].currentTime")
    page.keyboard.press(key)
    page.wait_for_function(f"({PLAYING})().length === 1")
    # On from where it stopped, not from the beginning.
    assert page.evaluate("() => [...window.players][0].currentTime") >= where > 0


def test_one_at_a_time_and_it_ends(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson()
    first, second = page.locator("#s1 > .listen-row .listen"), page.locator("#s2 > .listen-row .listen")
    first.click()
    page.wait_for_function(f"({PLAYING})().length === 1")
    second.click()
    expect(first).to_have_attribute("aria-pressed", "false")
    expect(second).to_have_attribute("aria-pressed", "true")
    page.wait_for_function(f"({PLAYING})().length === 1")
    assert page.evaluate("() => window.players.size") == 1
    page.evaluate("() => { [...window.players][0].currentTime = 2.8 }")
    expect(second).to_have_attribute("aria-pressed", "false")
    second.click()
    expect(second).to_have_attribute("aria-pressed", "true")


def test_leaving_stops_the_sound_at_once(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson()
    page.locator("#s1 > .listen-row .listen").click()
    page.wait_for_function(f"({PLAYING})().length === 1")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate("() => { const [one] = window.players; one.onpause = () => console.log(`stopped ${one.ended}`); }")
    # The next page does not come: on a slow network the words would be heard for long.
    page.route("**/bread.html", lambda route: None)
    page.evaluate("() => { setTimeout(() => location.replace('bread.html')) }")
    page.wait_for_timeout(500)
    assert said == ["stopped false"]
    assert page.url.endswith("1-1.html")


def test_controls_keep_their_names(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson()
    expect(page.get_by_role("radio", name="I pay.", exact=True)).to_have_count(1)
    expect(page.get_by_role("group", name="Question 1 of 1 What do you do first? one", exact=True)).to_have_count(1)


def test_feedback_can_be_heard_where_it_is_shown(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson()
    page.get_by_role("radio", name="I pay.", exact=True).check()
    page.locator("[data-check]").click()
    button = page.locator(".question-status .listen")
    expect(button).to_have_text("Listen (4 s, 4 KB)")
    button.click()
    page.wait_for_function(f"({PLAYING})().length === 1")


def test_a_sound_that_is_not_there_says_so(open_lesson: Callable[..., Page], site: Path) -> None:
    page = open_lesson()
    button = page.locator("#s1 > .listen-row .listen")
    page.route("**/*.opus", lambda route: route.abort())
    page.evaluate("() => { document.querySelector('#s1 > .listen-row .listen').value = 'gone.opus' }")
    button.click()
    expect(button).to_have_text(
        "This sound does not play here. Please read the words, or ask somebody to read them to you."
    )
    expect(button).to_have_attribute("aria-pressed", "false")


def test_without_scripts_a_link_opens_the_recording(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson(java_script_enabled=False)
    link = page.locator("#s1 > .listen-row").get_by_role("link", name="Listen (4 s, 4 KB)", exact=True)
    expect(link).to_be_visible()
    address = page.evaluate("() => document.querySelector('a.listen').href")
    assert Path(address.removeprefix("file://")).is_file()
    link.click()
    page.wait_for_url("**/*.opus")
    assert page.locator("video, audio").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_looks(open_lesson: Callable[..., Page], scheme: str) -> None:
    page = open_lesson(color_scheme=scheme)
    page.locator("#s1 > .listen-row .listen").click()
    expect(page.locator('.listen[aria-pressed="true"]')).to_have_count(1)
    for box in [one.bounding_box() for one in page.locator(".listen:visible").all()]:
        assert box and box["height"] >= 48 and box["x"] >= 0 and box["x"] + box["width"] <= 320
    found = Axe().run(page).response["violations"]
    assert [node["html"] for one in found for node in one["nodes"] if "listen" in node["html"]] == []


def test_no_button_on_paper(open_lesson: Callable[..., Page]) -> None:
    page = open_lesson()
    page.emulate_media(media="print")
    assert page.locator(".listen:visible").count() == 0
