"""The trainers' own pages: all that learners don't see, and nothing of it where learners read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coursebuilder.build.edition import build_edition, build_trainer
from coursebuilder.build.error import BuildError
from coursebuilder.build.places import Edition
from coursebuilder.build.review import build_review
from coursebuilder.build.session import build_session
from coursebuilder.sphinx_ext.builder import OWN_PAGES
from tests.bad.corpus import HERE, LESSON, QUIZ, good, write_course
from tests.conftest import ROOT
from tests.pdf.pdf_reading import squeezed

FINLAND = Edition("finland")
EPOCH = "1796083200"  # 2026-12-01
CANARY = "A sentence that only trainers read."
SHEET = "course/trainers/sheet.md"


def silent(words: str) -> None:
    """Say nothing."""


def small_course(root: Path) -> Path:
    """Write the good course with a sheet and a text for trainers, and what a build needs."""
    pages = HERE / "course" / "link-to-a-page-for-trainers" / "course"
    files = {
        "course/index.md": (pages / "index.md").read_text(encoding="utf-8"),
        "course/trainers/index.md": (pages / "trainers" / "index.md").read_text(encoding="utf-8"),
        SHEET: (pages / "trainers" / "sheet.md").read_text(encoding="utf-8").replace("Back to", f"{CANARY} Back to"),
        "course/trainers/reading.md": f'---\nnumber: "t2"\n---\n\n# To read\n\n{CANARY}\n',
        LESSON: good(LESSON, ("care: low", "care: critical"), ("Who do you ask?", CANARY)),
    }
    write_course(root, files)
    for name in ("_templates", "_static/course"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("conf.py", "requirements.lock"):
        shutil.copyfile(ROOT / name, root / name)
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = small_course(tmp_path_factory.mktemp("trainers") / "our course")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        build_edition(root, FINLAND, silent)
        build_trainer(root, FINLAND, silent)
        build_review(root, FINLAND, silent)
    yield root


def text_of(folder: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html")))


def test_trainers_have_their_pages_and_sheets(built: Path) -> None:
    trainer = built / "build/trainer/finland-en"
    pages = {path.stem for path in (trainer / "html").glob("*.html")}
    assert pages == {"index", "1", "1-1", "help", "t", "t1", "t2"}
    assert text_of(trainer / "html").count(CANARY) == 3
    assert squeezed((trainer / "sheets.pdf").read_bytes()).count("".join(CANARY.split())) == 2
    assert (trainer / "sheets-answers.pdf").read_bytes().startswith(b"%PDF-")


def test_nothing_of_it_reaches_a_learner(built: Path) -> None:
    learner = built / "build/learner/finland-en"
    assert CANARY not in text_of(learner / "html")
    assert "".join(CANARY.split()) not in squeezed((learner / "course.pdf").read_bytes())
    assert not list((learner / "html").glob("t*.html"))
    assert "trainers" not in text_of(learner / "html")


def test_titles_and_addresses_say_a_number(built: Path) -> None:
    page = (built / "build/trainer/finland-en/html/t1.html").read_text(encoding="utf-8")
    assert "<title>Sheet T1" in page


def test_each_command_leaves_what_the_others_built(built: Path) -> None:
    found = {path.name for path in (built / "build/trainer/finland-en").iterdir()}
    assert found == {"answers.pdf", "html", "review", "sheets.pdf", "sheets-answers.pdf"}


def test_a_review_sheet_says_whom_it_waits_for(built: Path) -> None:
    review = built / "build/trainer/finland-en/review"
    assert {path.name for path in review.glob("*.pdf")} == {"1-1.pdf", "t1.pdf", "waiting.pdf", "facts.pdf"}
    page = (review / "1-1.html").read_text(encoding="utf-8")
    for words in ("A lawyer", "Two readers from the group", "Version of this text", "Signature", "emergency", CANARY):
        assert words in page
    assert page.count("Signature") == 4
    waiting = (review / "waiting.html").read_text(encoding="utf-8")
    assert "1.1 First steps" in waiting
    assert "☐" in waiting
    assert "–" in waiting, "no focal point needs to read it"
    sheet = squeezed((review / "1-1.pdf").read_bytes())
    assert "Notquite.Youcanaskfirst." in sheet, "the key of the quiz"


def test_the_worksheet_lists_every_fact_with_its_source(built: Path) -> None:
    page = (built / "build/trainer/finland-en/review/facts.html").read_text(encoding="utf-8")
    assert "help-is-free" in page
    assert "No person has checked these facts live yet" in page
    assert "facts/finland.yaml:" in page
    assert "Never dial it to test it" in page


def test_what_waits_is_said(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    said: list[str] = []
    build_review(built, FINLAND, said.append)
    assert "  lawyer: 1 lesson (1.1)" in said
    assert any(line.startswith("  facts, critical:") for line in said)


def test_a_review_names_the_facts_of_questions(tmp_path: Path) -> None:
    asked = good(QUIZ, ("    prompt:", "    needs: [help-is-free]\n    prompt:"))
    root = small_course(tmp_path / "our course")
    (root / QUIZ).write_text(asked, encoding="utf-8")
    build_review(root, FINLAND, silent)
    page = (root / "build/trainer/finland-en/review/1-1.html").read_text(encoding="utf-8")
    assert "help-is-free, high, " in page


def test_sheets_that_are_gone_do_not_stay_on_paper(tmp_path: Path) -> None:
    root = small_course(tmp_path / "our course")
    build_edition(root, FINLAND, silent)
    build_trainer(root, FINLAND, silent)
    (root / SHEET).unlink()
    (root / "course/trainers/reading.md").unlink()
    (root / "course/trainers/index.md").write_text('---\nnumber: "t"\n---\n\n# For trainers\n', encoding="utf-8")
    results = build_trainer(root, FINLAND, silent)
    trainer = root / "build/trainer/finland-en"
    assert {path.name for path in trainer.iterdir()} == {"answers.pdf", "html"}
    assert results == [trainer / "html/index.html"]


def test_a_session_leaves_sheets_of_every_folder_to_trainers(tmp_path: Path) -> None:
    root = small_course(tmp_path / "our course")
    deep = "course/trainers/more/deep.md"
    (root / deep).parent.mkdir()
    (root / SHEET).rename(root / deep)
    index = root / "course/trainers/index.md"
    index.write_text(index.read_text(encoding="utf-8").replace("sheet\n", "more/deep\n"), encoding="utf-8")
    content = (root / deep).read_text(encoding="utf-8").replace("../start", "../../start")
    (root / deep).write_text(content, encoding="utf-8")
    plan = root / "sessions/one-hour.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "  - lesson: deep\n    form: full\n", encoding="utf-8")
    folder = build_session(root, "one-hour", None, None, silent, country_given=False)
    assert CANARY not in text_of(folder / "learner")
    pages = {path.stem for path in (folder / "learner/html").glob("*.html")}
    assert pages == {"index", "1-1", "help", *OWN_PAGES}
    assert "Asheet" in squeezed((folder / "trainer/run-sheet.pdf").read_bytes())


def test_a_mistake_leaves_the_last_good_pages(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    before = text_of(built / "build/trainer/finland-en")
    path = built / SHEET
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace("minutes: 10", "minutes: 11\nsteps: 3"), encoding="utf-8")
    with pytest.raises(BuildError):
        build_trainer(built, FINLAND, silent)
    path.write_text(content, encoding="utf-8")
    assert text_of(built / "build/trainer/finland-en") == before
