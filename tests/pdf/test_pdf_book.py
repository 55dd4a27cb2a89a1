"""The learner's book: what authors write is on the page, tagged, linked, in the right order."""

from __future__ import annotations

import os
import re
from pathlib import Path

import page
import pdf_reading as reading
import pikepdf
import pytest
from pdf_builds import BUILD_DATE, Build, Built

HERE = Path(__file__).parent
HOSTILE = (
    "#panic()",
    "@ref",
    "<label>",
    "[brackets]",
    "{braces}",
    "// no comment",
    "/* none */",
    "#set page(width: 1pt)",
)


@pytest.fixture(params=["english", "arabic"])
def book(request: pytest.FixtureRequest) -> Built:
    built: Built = request.getfixturevalue(request.param)
    return built


@pytest.mark.parametrize("name", ["english", "arabic"])
def test_the_source_is_the_snapshot(name: str, request: pytest.FixtureRequest) -> None:
    source = request.getfixturevalue(name).source
    snapshot = HERE / "snapshots" / f"{name}.typ"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        snapshot.write_text(source, "utf-8", newline="\n")
    assert source == snapshot.read_text("utf-8"), "UPDATE_SNAPSHOTS=1 writes the snapshots anew"


def test_no_accessibility_rule_fails(book: Built) -> None:
    for pdf in (book.pdf, book.answers):
        report = page.validate_pdf_bytes(pdf, profile="ua1")
        assert [f"{one.rule_id} {one.message}" for one in report.failures] == []
        assert report.rules.failed == 0
        assert report.rules.total > 100


@pytest.mark.parametrize(("name", "language"), [("english", "en"), ("arabic", "ar")])
def test_language_title_and_xmp(name: str, language: str, request: pytest.FixtureRequest) -> None:
    with reading.opened(request.getfixturevalue(name).pdf) as document:
        assert str(document.Root.Lang) == language
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.docinfo["/Title"]
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == str(document.docinfo["/Title"])


def test_bookmarks_are_the_headings(english: Built) -> None:
    found = reading.bookmarks(english.pdf)
    assert found[:5] == [
        "A new place",
        "Scams and false friends",
        "Fake offers",
        "Somebody sends you an offer",
        "Three checks",
    ]
    assert found.count("Quotations and notes") == 1


def test_links_lead_inside_and_outside(english: Built) -> None:
    outside, inside = reading.links(english.pdf)
    assert set(outside) == {"https://help.unhcr.org/", "https://help.unhcr.org/fraud/"}
    assert inside > 15
    assert english.source.count('t.link-inside("scams/fake-offers#three-checks"') == 3


def test_addresses_are_printed_because_paper_can_not_be_clicked(english: Built) -> None:
    assert "(help.unhcr.org/fraud)" in reading.words(english.pdf)


def test_all_fonts_are_embedded_and_no_others_are_used(book: Built) -> None:
    fonts = reading.fonts_embedded(book.pdf)
    assert all(fonts.values())
    assert {name.split("-")[0] for name in fonts} <= {"NotoSans", "Amiri", "DejaVuSansMono"}


def test_lists_tables_notes_pictures_and_headings_are_tagged(english: Built) -> None:
    tags = reading.tags(english.pdf)
    for wanted in (
        "/H1",
        "/H2",
        "/H3",
        "/H4",
        "/L",
        "/LI",
        "/Table",
        "/THead",
        "/TH",
        "/TD",
        "/Note",
        "/Figure",
        "/TOC",
        "/BlockQuote",
        "/Code",
        "/Strong",
        "/Em",
    ):
        assert wanted in tags
    assert tags.count("/Note") == 2


@pytest.mark.parametrize("text", ["131052-308T", "+358 80 005 005", "9:30", "116 111", "0501234567"])
def test_digits_keep_their_order_in_arabic(arabic: Built, text: str) -> None:
    assert text in reading.words(arabic.pdf)


def test_the_reader_of_these_tests_would_see_turned_digits() -> None:
    from coursebuilder.pdf.fonts import font_folders, fonts_for

    wrong = typst_pdf('#set text(lang: "ar", font: "Amiri")\n#"هو 131052-308T"', fonts_for(tuple(font_folders("ar"))))
    assert "308T-131052" in reading.words(wrong)


def typst_pdf(source: str, fonts: object) -> bytes:
    import typst

    made: bytes = typst.compile(source.encode(), font_paths=fonts, ignore_system_fonts=True)  # type: ignore[arg-type]
    return made


def test_no_direction_signs_are_left_in_the_text(book: Built) -> None:
    assert re.findall("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", reading.words(book.pdf)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(english: Built, text: str) -> None:
    assert re.sub(r"\s", "", text) in reading.squeezed(english.pdf)


def test_the_page_foot_says_what_it_must(english: Built) -> None:
    words = reading.words(english.pdf)
    for wanted in (
        "A new place",
        "Finland · English · Version 1.2.0",
        "21 November 2026",
        "valid until 19 February 2027",
        "Page 2 of ",
    ):
        assert wanted in words


def test_every_page_of_a_draft_says_so(build: Build) -> None:
    built = build({"index.md": "# Book\n\nText.\n"}, course_edition_notice="Nobody has checked this yet.")
    for one in reading.opened(built.pdf).pages:
        assert "Nobody has checked this yet." in "\n".join(reading.lines(one))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
@pytest.mark.parametrize("print_size", ["normal", "large"])
def test_paper_and_print_size(build: Build, paper: str, size: tuple[int, int], print_size: str) -> None:
    built = build(HERE / "pages" / "en", course_paper=paper, course_print_size=print_size)
    document = reading.opened(built.pdf)
    assert {tuple(round(float(one)) for one in page_.mediabox[2:]) for page_ in document.pages} == {size}
    assert page.is_pdf_compliant_bytes(built.pdf, profile="ua1")
    left = min(one.x for page_ in document.pages for one in reading.glyphs(page_) if one.text.strip())
    right = max(one.x for page_ in document.pages for one in reading.glyphs(page_) if one.text.strip())
    assert left >= 42.5
    assert right <= size[0] - 42.5
    wanted = {"normal": 12.0, "large": 18.0}[print_size]
    sizes = [
        float(operands[1])
        for page_ in document.pages
        for operands, operator in pikepdf.parse_content_stream(page_)
        if str(operator) == "Tf"
    ]
    assert wanted in {round(one, 1) for one in sizes}


def test_the_same_book_is_the_same_bytes(build: Build, english: Built) -> None:
    again = build(HERE / "pages" / "en", language="en")
    assert again.pdf == english.pdf
    assert again.answers == english.answers


def test_two_processes_make_the_same_book(build: Build, english: Built) -> None:
    again = build(HERE / "pages" / "en", language="en", jobs=2)
    assert again.source == english.source
    assert again.pdf == english.pdf


def test_a_subset_keeps_only_its_documents_and_links_become_text(build: Build) -> None:
    built = build(HERE / "pages" / "en", course_documents=["kitchen"])
    words = reading.squeezed(built.pdf)
    assert "threechecks" in words
    assert "Somebodysendsyouanoffer" not in words
    assert "link-inside" in built.source
    assert "scams/" not in built.source
    assert "fake-offers" not in built.warnings
    assert len(reading.opened(built.answers).pages) == 1


def test_a_subset_begins_with_a_heading_of_level_one(build: Build) -> None:
    built = build(HERE / "pages" / "en", course_documents=["scams/fake-offers"])
    assert reading.bookmarks(built.pdf)[0] == "Fake offers"
    assert page.is_pdf_compliant_bytes(built.pdf, profile="ua1")


def test_units_list_their_lessons_with_pages(english: Built) -> None:
    assert 't.unit-entry("scams/fake-offers#", "Fake offers", number: "Lesson 3.2")' in english.source


def test_the_date_comes_from_the_edition(english: Built) -> None:
    with reading.opened(english.pdf) as document:
        assert BUILD_DATE.replace("-", "") in str(document.docinfo["/CreationDate"])
