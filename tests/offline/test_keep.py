"""“Keep on this phone”: all or nothing, only when asked, usable with no network at all, and gone when it is removed."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from coursebuilder.build.offline import add_offline, kept_files, kilobytes
from tests.offline.conftest import FINLAND, Open, Site, all_pictures_are_there, answer_first_question

pytestmark = pytest.mark.browser
CHANGED = ("1-1.html", "2-1.html", "3-2.html", "3-3.html", "4-2.html", "4-3.html")
KEPT = "All lessons are on this phone now."


def status(page: Page) -> Any:
    return page.locator("[data-keep-status]")


def keep(page: Page) -> None:
    page.locator("[data-keep-start]").click()
    expect(status(page)).to_have_text(KEPT)


def kept_caches(page: Page) -> list[str]:
    return list(page.evaluate("() => caches.keys()"))


def registrations(page: Page) -> int:
    return int(page.evaluate("() => navigator.serviceWorker.getRegistrations().then(all => all.length)"))


def update(page: Page) -> str:
    """Let the browser look for a new version, as each visit does; return what became of it."""
    return str(
        page.evaluate("""async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return new Promise((done) => {
            registration.addEventListener('updatefound', () => {
              const worker = registration.installing;
              const look = () => /activated|redundant/.test(worker.state) && done(worker.state);
              worker.addEventListener('statechange', look);
              look();
            });
            registration.update();
          });
        }""")
    )


@pytest.fixture
def newer(root: Path, pages: Path, tmp_path: Path) -> Path:
    """Return a later version of the pages: some lessons changed."""
    folder = tmp_path / "newer"
    shutil.copytree(pages, folder)
    for name in CHANGED:
        lesson = folder / name
        lesson.write_text(lesson.read_text(encoding="utf-8").replace("<h1>", "<h1>New: ", 1), encoding="utf-8")
    add_offline(root, folder, FINLAND.id, FINLAND.language)
    return folder


def test_nothing_is_kept_before_somebody_asks(open_page: Open, site: Site) -> None:
    page = open_page(site.address("index.html"))
    page.goto(site.address("phone.html"))
    expect(page.locator("[data-keep-start]")).to_be_visible()
    expect(page.locator("[data-keep-remove]")).to_be_hidden()
    assert (kept_caches(page), registrations(page), "worker.js" in site.asked) == ([], 0, False)


def test_the_size_is_said_first(open_page: Open, site: Site, pages: Path) -> None:
    page = open_page(site.address("phone.html"))
    size = sum(path.stat().st_size for path in kept_files(pages))
    said = re.search(r"about (\d+) KB", page.locator("[data-keep]").inner_text())
    assert said
    assert abs(int(said[1]) - size / 1000) <= 15
    assert kilobytes(size) % 10 == 0


def test_everything_works_with_no_network(open_page: Open, site: Site, pages: Path) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    expect(page.locator("[data-keep-start]")).to_be_hidden()
    site.answers_left = 0
    page.context.set_offline(True)
    site.asked.clear()
    for path in sorted(pages.glob("*.html")):
        answer = page.goto(site.address(path.name), wait_until="commit")
        assert answer
        assert answer.from_service_worker
        assert answer.body() == path.read_bytes()
    page.goto(site.address("3-2.html"))
    assert all_pictures_are_there(page)
    answer_first_question(page)
    page.goto(site.address(""))
    expect(page.locator("body")).to_have_attribute("data-page", "start")
    page.goto(site.address("4-2"))  # as some servers write it
    expect(page).to_have_title("Lesson 4.2")
    page.locator("a[data-exit]").click()
    expect(page).to_have_title("Bread")
    assert site.asked == []


def test_back_after_exit_shows_no_lesson_that_is_kept(open_page: Open, site: Site) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    site.answers_left = 0
    page.context.set_offline(True)
    page.goto(site.address("3-1.html"))
    page.goto(site.address("3-2.html"))
    page.locator("a[data-exit]").click()
    expect(page).to_have_title("Bread")
    for _ in range(2):
        page.go_back(wait_until="commit")
        page.wait_for_url("**/bread.html")
        expect(page).to_have_title("Bread")


def test_an_update_comes_whole_or_not_at_all(open_page: Open, site: Site, newer: Path) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    page.evaluate("() => Promise.all([caches.open('course-another-edition'), caches.open('theirs')])")
    before = set(kept_caches(page))
    page.goto(site.address("index.html"))
    site.folder = newer
    site.answers_left = 2  # the worker and one file, then the network breaks off
    assert update(page) == "redundant"
    page.goto(site.address("3-2.html"))
    expect(page.locator("h1").first).not_to_contain_text("New:")
    assert before <= set(kept_caches(page))
    site.answers_left = None
    site.asked.clear()
    page.goto(site.address("index.html"))
    assert update(page) == "activated"
    page.wait_for_function("() => caches.keys().then(all => all.length === 3)")
    assert {"course-another-edition", "theirs"} < set(kept_caches(page))
    # Only what changed was fetched; the rest came from the version before.
    assert set(site.asked) <= {"worker.js", "index.html", "phone.html", *CHANGED}
    site.answers_left = 0
    page.goto(site.address("3-2.html"))
    expect(page.locator("h1").first).to_contain_text("New:")


def test_what_a_network_changed_is_not_kept(open_page: Open, site: Site) -> None:
    page = open_page(site.address("phone.html"))
    site.instead["2-1.html"] = b"<!doctype html><title>Sign in</title>Sign in to this network."
    page.locator("[data-keep-start]").click()
    expect(status(page)).to_have_text(re.compile("Not everything arrived."))
    assert registrations(page) == 0
    page.reload()
    expect(page.locator("[data-keep-remove]")).to_be_visible()  # what arrived can be taken away, too
    site.instead.clear()
    site.asked.clear()
    keep(page)
    assert site.asked.count("2-1.html") == 1
    assert "0-1.html" not in site.asked  # it had arrived before


def test_removing_leaves_nothing(open_page: Open, site: Site) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    page.goto(site.address("3-2.html"))
    page.goto(site.address("phone.html"))
    page.locator("[data-keep-remove]").click()
    expect(status(page)).to_have_text("The lessons are gone from this phone.")
    assert (kept_caches(page), registrations(page)) == ([], 0)
    expect(page.locator("[data-keep-start]")).to_be_visible()
    # The browser may still hold the worker of this page: asking again must fill the list anew.
    keep(page)
    site.answers_left = 0
    page.goto(site.address("1-1.html"))
    expect(page).to_have_title("Lesson 1.1")


def test_clear_everything_takes_it_away(open_page: Open, site: Site) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    page.locator("[data-clear]").click()
    expect(page).to_have_title("Bread")
    assert (kept_caches(page), registrations(page)) == ([], 0)


def test_files_outside_the_list_are_not_kept(open_page: Open, site: Site) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    page.goto(site.address("worker.js"))
    page.goto(site.address("unknown.html"))
    kept = page.evaluate("""async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map((request) => new URL(request.url).pathname);
    }""")
    assert len(kept) == len(kept_files(site.folder))
    assert not {"/worker.js", "/unknown.html"} & set(kept)


def test_names_on_the_phone_tell_nothing(open_page: Open, site: Site, pages: Path) -> None:
    page = open_page(site.address("phone.html"))
    keep(page)
    assert [bool(re.fullmatch(r"course-[0-9a-f]{8}-[0-9a-f]{12}", name)) for name in kept_caches(page)] == [True]
    manifest = json.loads((pages / "app.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == manifest["short_name"] == "Course"
    assert manifest["display"] == "browser"
    assert (pages / manifest["start_url"]).is_file()
    assert all((pages / icon["src"]).is_file() for icon in manifest["icons"])


def test_a_browser_understands_the_manifest(open_page: Open, site: Site) -> None:
    page = open_page(site.address("index.html"))
    found = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"].endswith("/app.webmanifest")


def test_only_two_pages_ask_for_the_manifest(pages: Path) -> None:
    asking = {path.name for path in pages.glob("*.html") if "app.webmanifest" in path.read_text(encoding="utf-8")}
    assert asking == {"index.html", "phone.html"}


def test_the_list_is_the_same_each_time_and_tells_editions_apart(root: Path, pages: Path, tmp_path: Path) -> None:
    for name, identity in (("one", "finland-en"), ("two", "finland-en"), ("three", "sweden-en")):
        shutil.copytree(pages, tmp_path / name)
        add_offline(root, tmp_path / name, identity, "en")
        add_offline(root, tmp_path / name, identity, "en")  # a second time changes nothing
    one, two, three = ((tmp_path / name / "worker.js").read_text(encoding="utf-8") for name in ("one", "two", "three"))
    assert one == two == (pages / "worker.js").read_text(encoding="utf-8")
    assert one[:30] != three[:30]
