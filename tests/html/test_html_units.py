"""The cards of the first page, and the links of all real pages."""

from __future__ import annotations

from pathlib import Path

import example_course
from bs4 import BeautifulSoup, Tag

from tests.built_pages import finished_pages


def first_page(tmp_path: Path, picture: str = "phone-message", **config: object) -> Tag:
    root = example_course.write_course(tmp_path / "course")
    unit = root / "course/all/index.md"
    unit.write_text(unit.read_text(encoding="utf-8").replace("phone-message", picture), encoding="utf-8")
    (root / "course/help.md").write_text("---\nnumber: help\n---\n\n# Help\n", encoding="utf-8")
    (root / "course/more").mkdir()
    (root / "course/more/index.md").write_text('---\nnumber: "2"\n---\n\n# More *units*\n', encoding="utf-8")
    path = root / "course/index.md"
    text = path.read_text(encoding="utf-8").replace("all/index", "all/index\nmore/index\nhelp")
    path.write_text(text, encoding="utf-8")
    warnings = example_course.build(root, root / "out", **config)
    assert [line for line in warnings.splitlines() if "L018" not in line] == []
    assert ("nothing" in picture) == ("L018" in warnings)
    page = (root / "out/html/course/index.html").read_text(encoding="utf-8")
    return BeautifulSoup(page, "html.parser")


def cards(page: Tag) -> list[tuple[object, str, bool]]:
    return [(card["href"], card.get_text().strip(), card.img is not None) for card in page.select(".unit-cards a")]


def test_each_unit_has_a_card_in_the_order_of_the_course(tmp_path: Path) -> None:
    page = first_page(tmp_path)
    assert cards(page) == [("all/index.html", "All", True), ("more/index.html", "More units", False)]
    assert [picture["alt"] for picture in page.select(".unit-cards img")] == [""]
    assert [card["data-unit"] for card in page.select(".unit-cards a")] == ["9", "2"]


def test_a_unit_that_is_not_written_has_no_card(tmp_path: Path) -> None:
    page = first_page(tmp_path, course_documents=["course/index", "course/more/index"])
    assert cards(page) == [("more/index.html", "More units", False)]


def test_a_picture_that_is_not_listed_is_reported(tmp_path: Path) -> None:
    assert cards(first_page(tmp_path, picture="nothing-like-this"))[0] == ("all/index.html", "All", False)


def test_every_link_of_every_page_leads_somewhere() -> None:
    folder = finished_pages()
    pages = {
        path.name: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for path in folder.glob("*.html")
    }
    ids = {name: {tag["id"] for tag in page.find_all(id=True)} for name, page in pages.items()}
    lost = []
    for name, page in pages.items():
        for link in page.find_all("a", href=True):
            target, _, fragment = str(link["href"]).partition("#")
            if ":" in target:
                continue
            there = ids.get(target or name)
            if there is None or (fragment and fragment not in there):
                lost.append(f"{name}: {link['href']}")
    assert len(pages) > 35
    assert lost == []
