"""A small course with recordings that are short tones; no test needs ffmpeg."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from coursebuilder.build.audio import SpokenPage, pages_in
from coursebuilder.build.audio_import import Heard, import_recordings
from coursebuilder.build.audio_script import write_script
from coursebuilder.load.recordings import RecordingPlaces, load_numbers
from tests.sphinx_ext.conftest import SmallCourse

HERE = Path(__file__).resolve().parent
TONE = HERE / "tone-4s.opus"
OTHER_TONE = HERE / "tone-3s.opus"
TODAY = date(2026, 11, 22)
BODY = """
## First section

Stop and think.

::::{after-arrival}
:::{with-fact} emergency
Call {fact}`emergency`.

:::
::::

Then ask.

::::{country} sweden
Ask in Sweden.
::::

## Second section

Tell a friend.
"""


class HeardCourse:
    """A small course, and what a volunteer does with it."""

    def __init__(self, course: SmallCourse, phone: Path) -> None:
        self.course = course
        self.phone = phone
        self.phone.mkdir()
        self.places = RecordingPlaces(course.root, "en")

    def pages(self) -> list[SpokenPage]:
        """Return what can be recorded now."""
        assert self.course.build("course-spoken") == []
        return pages_in(self.course.root / "out" / "course-spoken")

    def number(self, address: str, key: str) -> int:
        """Return the number under which the script has a text now."""
        return self.numbers(self.pages())[address, key]

    def numbers(self, pages: list[SpokenPage]) -> dict[tuple[str, str], int]:
        """Write the script; return its numbers by page and key."""
        write_script(self.places, pages, None, missing=False)
        numbers, problems = load_numbers(self.places)
        assert problems == []
        given = numbers.number_of()
        return {
            (page.address, one.key): given[page.address, one.mark]
            for page in pages
            for one in page.passages
            if one.text
        }

    def put(self, name: str, source: Path = TONE) -> Path:
        """Put a recording among those of the phone."""
        return Path(shutil.copyfile(source, self.phone / name))

    def import_all(self) -> list[Heard]:
        """Import what is on the phone."""
        return import_recordings(self.places, self.pages(), self.phone, "volunteer", TODAY)

    def record(self, address: str, *keys: str, source: Path = TONE) -> None:
        """Record texts of a page and import them."""
        shutil.rmtree(self.phone)
        self.phone.mkdir()
        pages = self.pages()
        numbers = self.numbers(pages)
        for key in keys:
            self.put(f"{numbers[address, key]:03d}.opus", source)
        import_recordings(self.places, pages, self.phone, "volunteer", TODAY)

    def build(self, country: str | None = "finland") -> None:
        """Write the pages."""
        assert self.course.build(country=country) == []

    def page(self, name: str = "1-1.html") -> str:
        """Return a page."""
        return self.course.page(name)

    @property
    def sounds(self) -> list[str]:
        """Return the names of the recordings that the pages have."""
        return sorted(path.name for path in (self.course.root / "out/course-html/_static/audio").glob("*"))


@pytest.fixture(autouse=True)
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test depend on what this machine has."""
    monkeypatch.setattr("coursebuilder.build.audio_import.find_ffmpeg", lambda: None)


@pytest.fixture
def heard(tmp_path: Path) -> HeardCourse:
    return made_course(tmp_path)


def made_course(folder: Path) -> HeardCourse:
    course = SmallCourse(folder / "course")
    course.lesson("one", "1.1", BODY)
    course.lesson("two", "1.2")
    return HeardCourse(course, folder / "phone")


@pytest.fixture
def texts_of() -> Callable[[list[SpokenPage], str], dict[str, str]]:
    """Return a function from pages and an address to the texts by key."""

    def read(pages: list[SpokenPage], address: str) -> dict[str, str]:
        page = next(page for page in pages if page.address == address)
        return {one.key: one.text for one in page.passages if one.text}

    return read
