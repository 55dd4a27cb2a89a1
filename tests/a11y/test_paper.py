"""A page from the browser's printer: the lesson alone, nothing to press, no answers, nothing cut on A4 and Letter."""

from __future__ import annotations

import io

import pikepdf
import pytest

from coursebuilder.build.places import Edition
from tests.a11y.conftest import Open, Walk
from tests.a11y.probes import lost_text

pytestmark = pytest.mark.browser

# In CSS pixels: the paper without a margin of 15 mm on each side.
PAPERS = {"A4": 680, "Letter": 702}
POINTS = {"A4": (595, 842), "Letter": (612, 792)}
NOT_PRINTED = (
    ".course-bar, .course-head, .course-contents, .course-places, .prev-next-area, .skip-link, button, "
    ".question-actions, .question-status, .question-missing, .question-answer, .hint, .again, .term-said, .call-now"
)
# A colour that a printer shows on white paper: whatever the screen's colours are.
PALE = """() => Array.from(document.querySelectorAll('.bd-article :is(p, li, h1, h2, h3, legend, span, a, dt, dd)'))
  .filter(one => one.checkVisibility() && one.textContent.trim()).filter(one => {
    const [red, green, blue] = getComputedStyle(one).color.match(/[\\d.]+/g).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
  }).map(one => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize(("paper", "scheme"), [("A4", "light"), ("A4", "dark"), ("Letter", "light")])
def test_every_page_prints_whole_and_without_what_is_pressed(
    edition: Edition, paper: str, scheme: str, walk: Walk
) -> None:
    wrong = []
    for name, page in walk(edition, used=True, viewport={"width": PAPERS[paper], "height": 1000}, color_scheme=scheme):
        page.emulate_media(media="print", color_scheme="dark" if scheme == "dark" else "light")
        printed = page.evaluate(
            "hidden => Array.from(document.querySelectorAll(hidden)).filter(one => one.checkVisibility())"
            ".map(one => one.outerHTML.slice(0, 80))",
            NOT_PRINTED,
        )
        wrong += [f"{name}: {one} is printed" for one in printed]
        wrong += [f"{name}: {one}" for one in lost_text(page)]
        wrong += [f"{name}: {one} is pale" for one in page.evaluate(PALE)]
        page.emulate_media(media="screen")
    assert wrong == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["3-2", "help"])
def test_paper_has_the_size_and_few_sheets(edition: Edition, name: str, paper: str, open_page: Open) -> None:
    page = open_page(name, edition)
    with pikepdf.open(io.BytesIO(page.pdf(format=paper))) as pdf:
        assert 2 <= len(pdf.pages) <= 10
        box = [float(one) for one in pdf.pages[0].mediabox]
    assert (round(box[2]), round(box[3])) == pytest.approx(POINTS[paper], abs=1)
