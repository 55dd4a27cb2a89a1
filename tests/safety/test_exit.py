"""Exit: the page is gone in the same task, and Back never shows the course again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect

from coursebuilder.catalog.words import ENGLISH
from tests.conftest import chromium_arguments
from tests.safety.conftest import Visit, leave, name_of, watch

pytestmark = pytest.mark.browser

WAYS = {
    "first lesson": ("index", "3-2"),
    "third lesson": ("index", "3", "3-2", "3-3", "3-4"),
    "first page": ("index",),
    "no first page": ("2-1", "2-2"),
}
LINE = ENGLISH["bread-about"]
AT = ("file", "localhost", "plain")
NO_STORAGE = """for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
delete window.BroadcastChannel;"""


@pytest.fixture(scope="module")
def phone(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    """Return a browser that keeps whole pages for Back, as people's browsers do and test browsers do not."""
    running = playwright.chromium.launch(
        executable_path=chromium_path,
        args=chromium_arguments(),
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield running
    running.close()


def step(page: Page, go: Callable[..., object]) -> None:
    """Press Back or Forward; wait while the browser is still changing from one kept page to another."""
    for _ in range(50):
        try:
            go(wait_until="commit")
            return
        except Error:
            page.wait_for_timeout(100)


def go_back_and_forth(page: Page, steps: int) -> None:
    """Press Back until nothing is left, as somebody does who wants to know, then Forward: all of it is dull."""
    for _ in range(steps):
        step(page, page.go_back)
        page.wait_for_url("**/bread.html", wait_until="commit")
    step(page, page.go_back)
    assert page.url == "about:blank", "there was nothing before the first page"
    for _ in range(steps + 1):
        step(page, page.go_forward)
        page.wait_for_url("**/bread.html", wait_until="commit")


@pytest.mark.parametrize(
    ("way", "at"), [*((way, "localhost") for way in WAYS), ("third lesson", "file"), ("third lesson", "plain")]
)
def test_back_never_shows_the_course_again(visit: Visit, way: str, at: str) -> None:
    page = visit(*WAYS[way], at=at)
    shown = watch(page)
    leave(page)
    go_back_and_forth(page, len(WAYS[way]) - 1)
    assert shown == []
    expect(page).to_have_title("Bread")


def test_back_shows_nothing_of_a_page_that_the_browser_kept_whole(visit: Visit) -> None:
    page = visit("index", "3-2")
    page.evaluate("() => { window.kept = true }")
    page.locator(".right-next").click()
    page.go_back(wait_until="commit")
    assert page.evaluate("window.kept"), "this browser keeps pages for Back, or the test would prove nothing"
    page.go_forward(wait_until="commit")
    leave(page)
    shown = watch(page)
    go_back_and_forth(page, 2)
    assert shown == []


def test_a_page_that_comes_back_whole_leaves(visit: Visit) -> None:
    """Not every browser throws pages away when another one leaves; then the page itself leaves when it is shown."""
    page = visit("3-2")
    page.evaluate("""() => {
      sessionStorage.setItem('left', '1');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }""")
    page.wait_for_url("**/bread.html")


@pytest.mark.parametrize("name", ["3-2", "help", "phone", "index", "2"])
def test_the_page_is_gone_in_the_same_task(visit: Visit, name: str) -> None:
    page = visit(name)
    page.route("**/bread.html", lambda route: None)  # a network that never answers
    seen = page.evaluate("""() => {
      document.querySelector('a[data-exit]').click();
      return [document.body.textContent, document.documentElement.getClientRects().length, document.title,
              sessionStorage.getItem('left'), document.querySelectorAll('input, textarea, select, svg').length];
    }""")
    assert seen == ["", 0, "Bread", "1", 0]


def test_exit_works_before_the_deferred_scripts_came(visit: Visit) -> None:
    page = visit("index")
    page.route("**/_static/*.js*", lambda route: route.continue_() if "first.js" in route.request.url else None)
    page.goto(page.url.replace("index", "3-2"), wait_until="commit")
    page.locator("a[data-exit]").wait_for()
    page.locator("a[data-exit]").click(no_wait_after=True)
    page.wait_for_url("**/bread.html")
    page.unroute_all()
    go_back_and_forth(page, 1)


def test_exit_works_where_storage_is_refused(visit: Visit) -> None:
    page = visit("index", "3-2", before=NO_STORAGE)
    leave(page)
    expect(page).to_have_title("Bread")


def disconnect(page: Page) -> None:
    """Take the network away, once the browser has all that it asked for by itself, such as the page's icon."""
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)


def cut_off(page: Page) -> None:
    """Wait until a page that somebody left with no network shows its one dull line, and nothing else."""
    expect(page.locator("body")).to_have_text(LINE)
    expect(page).to_have_title("Bread")
    assert page.locator("body *").count() == 0
    assert page.evaluate("document.documentElement.hidden") is False


@pytest.mark.parametrize("at", ["localhost", "plain"])
def test_with_no_network_the_lesson_goes_and_no_error_page_comes(visit: Visit, at: str) -> None:
    page = visit("index", "3-2", at=at)
    disconnect(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("a[data-exit]").click()
    cut_off(page)
    assert name_of(page) == "3-2.html"
    assert asked == []
    assert page.evaluate("sessionStorage.getItem('left')") == "1"


def test_with_no_network_a_page_that_comes_back_shows_the_line_too(visit: Visit) -> None:
    """Back brings a page that the browser kept whole; the flag sends it away again."""
    page = visit("index", "3-2")
    disconnect(page)
    page.evaluate("""() => {
      sessionStorage.setItem('left', '1');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }""")
    cut_off(page)


def test_with_no_network_a_page_that_is_read_anew_shows_the_line_too(visit: Visit) -> None:
    """A copy in the browser's cache runs its scripts: nothing of it is drawn, whichever script comes first."""
    page = visit("index", "3-2")
    page.evaluate("sessionStorage.setItem('left', '1')")
    shown = watch(page)
    page.context.add_init_script("Object.defineProperty(navigator, 'onLine', { get: () => false })")
    page.reload()
    cut_off(page)
    assert shown == []


def test_when_the_network_is_there_again_the_dull_page_comes(visit: Visit) -> None:
    page = visit("index", "3-2")
    disconnect(page)
    page.locator("a[data-exit]").click()
    cut_off(page)
    page.context.set_offline(False)
    page.wait_for_url("**/bread.html")
    shown = watch(page)
    go_back_and_forth(page, 1)
    assert shown == []


def test_a_file_needs_no_network(visit: Visit) -> None:
    page = visit("3-2", at="file")
    disconnect(page)
    leave(page)
    expect(page.locator("h1")).to_have_text("Bread")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dull_page_is_as_dark_as_the_reader_wants(visit: Visit, scheme: str) -> None:
    page = visit("bread", color_scheme=scheme)
    red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (red + green + blue > 3 * 128) == (scheme == "light")


def test_only_opening_the_first_page_lets_a_reader_in_again(visit: Visit) -> None:
    page = visit("index", "3-2")
    first, lesson = page.url.replace("3-2", "index"), page.url
    leave(page)
    page.goto(lesson)
    page.wait_for_url("**/bread.html")
    page.goto(first)
    assert name_of(page) == "index.html"
    page.goto(lesson)
    expect(page.locator("h1")).to_be_visible()
    assert name_of(page) == "3-2.html"


def test_reloading_the_first_page_is_no_way_back_in(visit: Visit) -> None:
    """On a slow network the screen is blank for a while, and people pull it down."""
    page = visit("index")
    page.evaluate("sessionStorage.setItem('left', '1')")
    shown = watch(page)
    step(page, page.reload)
    page.wait_for_url("**/bread.html")
    assert shown == []
    assert page.evaluate("sessionStorage.getItem('left')") == "1"


def test_a_second_tab_leaves_too(visit: Visit) -> None:
    page = visit("index", "3-2")
    other = page.context.new_page()
    other.goto(page.url.replace("3-2", "2-1"))
    leave(page)
    other.wait_for_url("**/bread.html")
    assert other.evaluate("sessionStorage.getItem('left')") == "1"


def test_the_middle_button_leaves_here_and_opens_nothing(visit: Visit) -> None:
    page = visit("3-2")
    page.locator("a[data-exit]").click(button="middle")
    page.wait_for_url("**/bread.html")
    assert len(page.context.pages) == 1


@pytest.mark.parametrize("at", AT)
def test_without_scripts_exit_is_a_link_and_the_dull_page_says_what_back_does(visit: Visit, at: str) -> None:
    page = visit("index", "3-2", at=at, java_script_enabled=False)
    page.locator("a[data-exit]").click()
    assert name_of(page) == "bread.html"
    assert "Back key" in page.locator("body").inner_text()
    page.go_back(wait_until="commit")
    assert name_of(page) == "3-2.html"


def test_with_scripts_the_dull_page_says_nothing_of_the_kind(visit: Visit) -> None:
    page = visit("3-2")
    leave(page)
    assert "Back" not in page.locator("body").inner_text()
