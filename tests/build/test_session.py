"""A session on disk: pages, handout, run sheet and answers of the chosen lessons, and of no others."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

import page
import pytest
from bs4 import BeautifulSoup, Tag

from coursebuilder.build.error import BuildError
from coursebuilder.build.session import SessionError, build_session
from coursebuilder.load.course import load_course
from coursebuilder.sphinx_ext.builder import OWN_PAGES
from tests.conftest import ROOT, copy_course
from tests.pdf.pdf_reading import bookmarks, lines, opened, squeezed, words

# What every session has besides its lessons.
AROUND = {"index.html", "help.html", "safe.html", *(f"{name}.html" for name in OWN_PAGES)}

EPOCH = "1795219200"  # 2026-11-21
CANARY = "canarytrainerblock"
PLAN_A = "one-hour"
OWN = "afternoon"
OWN_PLAN = """title: An afternoon in our own order
audience: adults
country: sweden
languages: [en]
start: "13:00"
group-size: 8
slots:
  - lesson: packing-and-journey
    form: short
  - break: 10
  - activity: Walk to the office
    minutes: 15
  - lesson: free-is-free
    form: short
  - check: scams/fake-offers
    minutes: 10
  - lesson: free-is-free
    form: short
"""
LINKS = "See [the one outside](fake-offers.md) and [the one inside](../toolkit/packing-and-journey.md).\n"


def silent(words_: str) -> None:
    """Say nothing."""


def build(
    root: Path, name: str, country: str | None = None, language: str | None = None, *, given: bool = False
) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        return build_session(root, name, country, language, silent, country_given=given)


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the course with an organisation, a plan, links and a canary of its own."""
    root = copy_course(tmp_path_factory.mktemp("session") / "our course")
    (root / "local").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "local/organisation.example.yaml", root / "local/organisation.yaml")
    replace(root / "local/organisation.yaml", "paper: a4", "paper: us-letter")
    (root / "sessions" / f"{OWN}.yaml").write_text(OWN_PLAN, encoding="utf-8")
    lesson = root / "course/scams/free-is-free.md"
    replace(lesson, "## What is free?\n", f"## What is free?\n\n{LINKS}")
    replace(lesson, ":::{trainer}\n", f":::{{trainer}}\n{CANARY}\n\n")
    return root


@pytest.fixture(scope="module")
def session(root: Path) -> Path:
    return build(root, PLAN_A)


@pytest.fixture(scope="module")
def own(root: Path) -> Path:
    return build(root, OWN)


@pytest.fixture
def both(session: Path, own: Path) -> tuple[Path, Path]:
    return session, own


def html(folder: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((folder / "learner/html" / name).read_text(encoding="utf-8"), "html.parser")


def article(folder: Path, name: str) -> Tag:
    found = html(folder, name).select_one(".bd-article")
    assert isinstance(found, Tag)
    return found


def pages(folder: Path) -> set[str]:
    return {path.name for path in (folder / "learner/html").glob("*.html")}


def test_the_promised_files_are_there(session: Path, root: Path) -> None:
    assert session == root / "build/sessions/one-hour-finland-en"
    assert (session / "learner/html/index.html").is_file()
    for name in ("learner/handout.pdf", "trainer/run-sheet.pdf", "trainer/answers.pdf"):
        pdf = (session / name).read_bytes()
        assert page.is_pdf_compliant_bytes(pdf, profile="ua1"), name
    assert {path.name for path in session.iterdir()} == {"learner", "trainer", "one-hour-finland-en.zip"}
    assert {path.name for path in (session / "learner").iterdir()} == {"html", "handout.pdf"}
    assert not list(session.parent.glob(".*")), "what the build worked with is left behind"


def test_the_zip_holds_the_session(session: Path) -> None:
    with zipfile.ZipFile(session / "one-hour-finland-en.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        files = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in names}
    expected = {f"one-hour-finland-en/{name}": value for name, value in hashes(session).items() if name[-4:] != ".zip"}
    assert files == expected
    assert names == sorted(names)


def test_only_the_chosen_lessons_are_written(both: tuple[Path, Path]) -> None:
    session, own = both
    assert pages(session) == AROUND | {"0-2.html", "3-1.html", "4-2.html"}
    assert pages(own) == AROUND | {"3-1.html", "4-2.html"}


def lost_addresses(folder: Path) -> set[str]:
    """Return the addresses in a session's pages that lead nowhere."""
    lost = set()
    for name in sorted(pages(folder)):
        soup = html(folder, name)
        for tag in [*soup.find_all(href=True), *soup.find_all(src=True)]:
            address = str(tag.get("href") or tag.get("src"))
            if "://" in address or address.startswith(("tel:", "mailto:", "data:")):
                continue
            path, _, fragment = address.partition("#")
            there = (
                (folder / "learner/html" / path.partition("?")[0]).is_file() if path else soup.find(id=fragment or True)
            )
            if not there:
                lost.add(f"{name}: {address}")
    return lost


def test_every_address_leads_somewhere(both: tuple[Path, Path]) -> None:
    assert [lost_addresses(folder) for folder in both] == [set(), set()]


def test_a_lesson_that_leaves_the_plan_leaves_the_session(root: Path) -> None:
    plan = root / "sessions/changing.yaml"
    slot = "  - lesson: {}\n    form: short\n"
    first, second, third = (slot.format(one) for one in ("free-is-free", "help-right-now", "packing-and-journey"))
    plan.write_text(f"title: Two\nslots:\n{first}{second}", encoding="utf-8")
    try:
        assert pages(build(root, "changing")) == AROUND | {"3-1.html", "0-2.html"}
        plan.write_text(f"title: Other two\nslots:\n{third}{first}", encoding="utf-8")
        changed = build(root, "changing")
    finally:
        plan.unlink()
    assert pages(changed) == AROUND | {"3-1.html", "4-2.html"}
    assert {one for one in lost_addresses(changed) if "genindex" not in one} == set()
    assert "0-2.html" not in (changed / "learner/html/3-1.html").read_text(encoding="utf-8")
    assert [a["href"] for a in html(changed, "3-1.html").select("a.left-prev")] == ["4-2.html"]


def test_titles_tell_a_browsers_history_nothing(session: Path) -> None:
    titles = {}
    for name in pages(session):
        title = html(session, name).find("title")
        assert title is not None
        titles[name] = title.get_text(strip=True)
    assert {name: title for name, title in titles.items() if name[0].isdigit()} == {
        "0-2.html": "Lesson 0.2",
        "3-1.html": "Lesson 3.1",
        "4-2.html": "Lesson 4.2",
    }
    assert titles["help.html"] == "Help"


def test_paper_has_the_size_that_the_organisation_prints_on(both: tuple[Path, Path]) -> None:
    sizes = {}
    for folder in both:
        for path in sorted(folder.rglob("*.pdf")):
            with opened(path.read_bytes()) as document:
                name = path.relative_to(folder).as_posix()
                sizes[name] = {tuple(round(float(edge)) for edge in one.mediabox[2:]) for one in document.pages}
    assert sizes == {name: {(612, 792)} for name in sizes}


def test_links_to_lessons_outside_are_plain_text(session: Path) -> None:
    text = article(session, "3-1.html")
    assert "See the one outside and the one inside." in " ".join(text.get_text().split())
    links = {a.get_text(strip=True): a["href"] for a in text.find_all("a", href=True)}
    assert "the one outside" not in links
    assert links["the one inside"] == "4-2.html"


def test_the_first_page_lists_the_lessons_in_the_plans_order(both: tuple[Path, Path]) -> None:
    for folder, title, order in (
        (both[0], "One hour before you leave", ["0-2.html", "3-1.html", "4-2.html"]),
        (both[1], "An afternoon in our own order", ["4-2.html", "3-1.html"]),
    ):
        text = article(folder, "index.html")
        assert [heading.get_text(strip=True) for heading in text.find_all("h1")] == [title]
        listed = [a["href"] for a in text.select("ol li a[href]")]
        assert listed == order


def test_lessons_follow_one_another_as_in_the_plan(both: tuple[Path, Path]) -> None:
    for folder, order in ((both[0], ["0-2.html", "3-1.html", "4-2.html"]), (both[1], ["4-2.html", "3-1.html"])):
        for at, name in enumerate(order):
            soup = html(folder, name)
            before = [a["href"] for a in soup.select("a.left-prev")]
            after = [a["href"] for a in soup.select("a.right-next")]
            assert before in ([order[at - 1]], [order[at - 1], order[at - 1]]) if at else before in ([], ["index.html"])
            assert after == ([order[at + 1]] if at + 1 < len(order) else [])


def test_the_handout_has_the_chosen_lessons_in_short_and_the_page_help(both: tuple[Path, Path]) -> None:
    titles = ["Help right now", "Help that is free is free", "Packing and the journey"]
    for folder, title, wanted in (
        (both[0], "One hour before you leave", titles),
        (both[1], "An afternoon in our own order", titles[:0:-1]),
    ):
        handout = (folder / "learner/handout.pdf").read_bytes()
        assert squeezed(handout).startswith("".join(title.split()))
        # A lesson's questions may have the lesson's title.
        found = dict.fromkeys(one for one in bookmarks(handout) if one in {*titles, "Fake offers", "Money traps"})
        assert list(found) == wanted
        text = squeezed(handout)
        # What people need again is in it; what was said in the session, and where it comes from, is not.
        for kept in ("Checklist", "Keymessages", "Words", "Tryit", "Nobodyseesyouranswers."):
            assert kept in text, kept
        for left_out in ("theoneoutside", "Whatyoulearn", "Wherethiscomesfrom", "Contents"):
            assert left_out not in text, left_out
        assert len(opened(handout).pages) <= 4 * (len(wanted) + 1)


def test_the_handout_ends_with_the_page_help(both: tuple[Path, Path]) -> None:
    for folder, number in zip(both, ("116 117", "1177"), strict=True):
        handout = (folder / "learner/handout.pdf").read_bytes()
        with opened(handout) as document:
            pages = [lines(one) for one in document.pages]
        at = next(index for index, one in enumerate(pages) if one[0] == "Help")
        sheet = "\n".join(line for one in pages[at:] for line in one)
        assert number in sheet
        assert "Key messages" not in sheet


def test_the_run_sheet_follows_the_plan(own: Path) -> None:
    text = squeezed((own / "trainer/run-sheet.pdf").read_bytes())
    assert "13:00–" in text
    assert "Sweden·8people" in text
    for part in ("13:20", "Break", "until13:30", "Walktotheoffice", "Activity·until13:45", "Check·until14:10"):
        assert part in text, part


def test_nothing_of_the_trainer_reaches_the_learner(both: tuple[Path, Path]) -> None:
    for folder in both:
        learner = folder / "learner"
        assert CANARY not in squeezed((learner / "handout.pdf").read_bytes())
        assert "Fortrainers." not in squeezed((learner / "handout.pdf").read_bytes())
        for path in learner.rglob("*"):
            assert not {"trainer", "answers", "run-sheet"} & set(path.relative_to(learner).with_suffix("").parts), path
            if path.is_file():
                content = path.read_bytes()
                assert CANARY.encode() not in content, path
                assert path.suffix != ".html" or b"The golden rule" not in content, path


def test_the_canary_is_alive(root: Path) -> None:
    """Without this the test above would pass for a block that nobody reads."""
    block = next(load_course(root).lessons["free-is-free"].named("trainer"))
    assert CANARY in block.text


def test_answers_are_the_trainers(session: Path) -> None:
    text = words((session / "trainer/answers.pdf").read_bytes())
    assert "For trainers." in text
    assert "Packing and the journey" in text
    assert "Fake offers" not in text


def test_building_again_gives_the_same_bytes(root: Path, own: Path) -> None:
    before = hashes(own)
    assert hashes(build(root, OWN)) == before


def test_country_and_language_can_be_given(root: Path, session: Path) -> None:
    before = hashes(session)
    other = build(root, PLAN_A, None, given=True)
    assert other.name == "one-hour-unknown-en"
    assert "Countrynotknownyet" in squeezed((other / "trainer/run-sheet.pdf").read_bytes())
    assert hashes(session) == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("lesson: free-is-free", "lesson: free-is-fre", "13:13: S001 There is no lesson “free-is-fre”"),
        ('start: "13:00"', 'start: "25:00"', "5:8: S002 “25:00” is not a time of day."),
        ("break: 10", "break: 0", "10:12: M014 0 is too small. Write 1 or more."),
        ("country: sweden", "country: swedn", "3:10: S003 The country “swedn” is unknown. Did you mean “sweden”?"),
        ("slots:", "slots: &all", "Y004"),
    ],
)
def test_a_broken_plan_leaves_the_old_session_standing(root: Path, own: Path, old: str, new: str, said: str) -> None:
    before = hashes(own)
    plan = root / "sessions" / f"{OWN}.yaml"
    replace(plan, old, new)
    try:
        with pytest.raises((SessionError, BuildError)) as caught:
            build(root, OWN)
    finally:
        plan.write_text(OWN_PLAN, encoding="utf-8")
    assert any(line.startswith(f"sessions/{OWN}.yaml:") and said in line for line in caught.value.lines)
    assert hashes(own) == before


def test_a_country_that_nobody_knows(root: Path, session: Path) -> None:
    before = hashes(session)
    with pytest.raises(BuildError, match="“finlnd” is unknown"):
        build(root, PLAN_A, "finlnd", given=True)
    assert hashes(session) == before


def test_a_language_that_the_course_does_not_have(root: Path) -> None:
    with pytest.raises((SessionError, BuildError), match=r"S004 .*“xx”.*Write one of: .*en"):
        build(root, PLAN_A, language="xx")
    assert not (root / "build/sessions/one-hour-finland-xx").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("one-our", "Did you mean “one-hour”?"), ("zzz", "There are: afternoon, one-hour"), ("../local/organisation", "")],
)
def test_an_unknown_plan(root: Path, name: str, said: str) -> None:
    with pytest.raises(SessionError) as caught:
        build(root, name)
    (line,) = caught.value.lines
    assert "S011" in line
    assert said in line
