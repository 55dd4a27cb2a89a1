"""This phone: everything can be cleared, what was cleared is really gone, and the phone can be handed over."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from coursebuilder.catalog.words import ENGLISH
from tests.safety.conftest import WORKER, Visit, name_of

pytestmark = pytest.mark.browser

FILL = """async worker => {
  localStorage.setItem('text', '2'); localStorage.setItem('done', '["3.2"]'); localStorage.setItem('other', 'x');
  sessionStorage.setItem('other', 'x');
  await new Promise(done => {
    const asked = indexedDB.open('base', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('store').put('x', 'y');
    asked.onsuccess = () => { asked.result.close(); done(); };
  });
  if (!worker) return;
  await (await caches.open('course-1')).put('kept', new Response('x'));
  await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
}"""
LEFT = """async () => {
  const list = async ask => { try { return (await ask()).length } catch (error) { return 0 } };
  return { local: Object.keys(localStorage), session: {...sessionStorage}, cookies: document.cookie,
    databases: (await indexedDB.databases()).length, caches: await list(() => caches.keys()),
    workers: await list(() => navigator.serviceWorker.getRegistrations()) };
}"""
NOTHING = {"local": [], "session": {}, "cookies": "", "databases": 0, "caches": 0, "workers": 0}


def on_disk(page: Page, address: str) -> list[list[str]]:
    """Return what the browser itself says is kept for an origin beyond this tab."""
    session = page.context.new_cdp_session(page)
    session.send("DOMStorage.enable")
    identity = {"securityOrigin": address, "isLocalStorage": True}
    return list(session.send("DOMStorage.getDOMStorageItems", {"storageId": identity})["entries"])


@pytest.mark.parametrize("at", ["localhost", "plain", "file"])
def test_clear_everything_leaves_nothing_and_then_leaves(visit: Visit, at: str, addresses: dict[str, str]) -> None:
    page = visit("index", "3-2", "phone", at=at)
    page.evaluate(FILL, WORKER if at == "localhost" else "")
    before = page.evaluate(LEFT)
    assert before["local"]
    assert before["databases"]
    if at == "localhost":
        assert before["caches"]
        assert before["workers"]
    page.locator("[data-clear]").click()
    expect(page.get_by_text("What the course kept here is deleted.")).to_be_visible()
    assert page.evaluate(LEFT) == NOTHING
    page.wait_for_url("**/bread.html")
    assert page.evaluate(LEFT) == NOTHING | {"session": {"left": "1"}}
    if at != "file":
        assert on_disk(page, addresses[at]) == []


def test_clear_everything_with_no_network_ends_calmly(visit: Visit) -> None:
    """The worker is gone, so that the dull page can't come; nor does an error page."""
    page = visit("index", "3-2", "phone")
    page.evaluate(FILL, WORKER)
    page.reload()
    assert page.evaluate("Boolean(navigator.serviceWorker.controller)"), "or the test would prove nothing"
    other = page.context.new_page()
    other.goto(page.url.replace("phone", "2-1"))
    page.context.set_offline(True)
    page.locator("[data-clear]").click()
    expect(page.get_by_text("What the course kept here is deleted.")).to_be_visible()
    assert page.evaluate(LEFT) == NOTHING
    for tab in (other, page):
        expect(tab.locator("body")).to_have_text(ENGLISH["bread-about"])
        expect(tab).to_have_title("Bread")


def test_handing_over_with_no_network_stays_here(visit: Visit) -> None:
    page = visit("phone")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.locator("[data-hand-over]").click()
    expect(page.get_by_text("What the course kept here is deleted.")).to_be_visible()
    page.wait_for_timeout(3300)
    assert name_of(page) == "phone.html"
    expect(page.locator("h1")).to_be_visible()


def test_what_came_before_the_network_broke_off_is_deleted(visit: Visit) -> None:
    """“Keep on this phone” that failed leaves a list of files, but no worker."""
    page = visit("phone")
    page.evaluate("async () => (await caches.open('course-0a1b2c3d-5e6f')).put('3-2.html?1', new Response('x'))")
    page.locator("[data-clear]").click()
    page.wait_for_url("**/bread.html")
    assert page.evaluate(LEFT) == NOTHING | {"session": {"left": "1"}}


def test_what_stays_is_said_and_nobody_is_told_that_it_is_gone(visit: Visit) -> None:
    page = visit("phone")
    page.evaluate("() => { localStorage.setItem('text', '1'); Storage.prototype.removeItem = () => {} }")
    page.locator("[data-clear]").click()
    expect(page.get_by_text("Something is still there.")).to_be_visible()
    page.wait_for_timeout(3300)
    assert name_of(page) == "phone.html"


def test_it_says_what_it_cannot_delete_and_does_not_advise_to_empty_the_history(visit: Visit) -> None:
    page = visit("phone")
    said = page.locator("main").inner_text()
    for words in ("list of pages", "pictures of the screen", "Calls and messages", "phone company"):
        assert words in said
    assert "Do not empty the whole list of pages" in said


def test_handing_over_clears_and_opens_the_first_page_for_the_next_reader(visit: Visit) -> None:
    page = visit("index", "3-2", "phone")
    page.evaluate("() => { localStorage.setItem('text', '2'); localStorage.setItem('done', '[]') }")
    page.locator("[data-hand-over]").click()
    page.wait_for_url("**/index.html")
    assert page.evaluate(LEFT) == NOTHING


def test_answers_are_not_there_for_the_next_reader(visit: Visit) -> None:
    """Not in a page that the browser kept whole for Back, and not in a second tab."""
    page = visit("index", "3-2")
    page.evaluate("document.querySelectorAll('main input[type=radio]').forEach(one => { one.checked = true })")
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate("document.querySelectorAll('main input[type=radio]').forEach(one => { one.checked = true })")
    page.goto(page.url.replace("3-2", "phone"))
    page.locator("[data-hand-over]").click()
    page.wait_for_url("**/index.html")
    page.go_back(wait_until="commit")
    page.wait_for_function("document.readyState === 'complete' && document.querySelector('main input[type=radio]')")
    for tab in (page, other):
        assert tab.locator("main input:checked").count() == 0


def test_without_scripts_it_says_so_and_offers_no_dead_button(visit: Visit) -> None:
    page = visit("phone", java_script_enabled=False)
    assert page.locator("main button:visible, main input:visible").count() == 0
    said = page.locator("main").inner_text()
    assert "this page can show and delete nothing" in said
    assert "may still be here" in said


def test_the_certificate_has_empty_lines_and_no_result(visit: Visit) -> None:
    page = visit("phone")
    page.get_by_role("link", name="Certificate").last.click()
    said = page.locator("main").inner_text()
    assert "took part in" in said
    assert not {"passed", "points", "score", "result"} & set(said.lower().split())
    assert page.locator("main input, main textarea, main img").count() == 0
    page.emulate_media(media="print")
    empty = page.locator(".certificate dd:empty")
    assert empty.count() >= 3
    assert all((box := line.bounding_box()) and box["height"] >= 40 for line in empty.all())
    for hidden in (".course-bar", ".course-head", ".course-contents", ".course-foot"):
        assert page.locator(f"{hidden}:visible").count() == 0, hidden
