"""What can be recorded in a language, what is recorded, what is missing, what says old words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coursebuilder.build.edition import Say, build_date, checked_course, run, settings
from coursebuilder.build.error import BuildError
from coursebuilder.build.places import Edition, Places
from coursebuilder.load.recordings import RecordingPlaces, load_recordings
from coursebuilder.model.problem import Problem
from coursebuilder.model.recording import LessonRecordings
from coursebuilder.sphinx_ext.spoken import Passage

# How fast people speak, in letters a second; what is far from it is another text.
USUAL, FASTEST, SLOWEST = 14, 40, 3
PAUSE = 10


@dataclass(frozen=True, slots=True)
class SpokenPage:
    """A page with all that can be recorded of it, in its order."""

    address: str
    title: str
    passages: tuple[Passage, ...]

    def by_words(self) -> dict[str, Passage]:
        """Return each text once, by what names its words: one recording serves all places that say the same."""
        found: dict[str, Passage] = {}
        for passage in self.passages:
            if passage.text:
                found.setdefault(passage.mark, passage)
        return found


@dataclass(frozen=True, slots=True)
class PageState:
    """Which texts of a page have a recording, which have none, and which recordings say words that are gone."""

    page: SpokenPage
    recorded: tuple[str, ...]
    missing: tuple[str, ...]
    stale: tuple[str, ...]


def spoken_pages(root: Path, language: str, say: Say) -> list[SpokenPage]:
    """Return what learners hear in a language, whatever the country."""
    places, edition = Places(root), Edition(None, language)
    say("Checking lessons, quizzes and facts ...")
    checked_course(root, edition, build_date())
    say("Reading what is to be heard ...")
    return pages_in(run(places, edition, "course-spoken", settings(edition, "learner", build_date()), "audio"))


def pages_in(output: Path) -> list[SpokenPage]:
    """Return the pages that the builder `course-spoken` has listed in its folder."""
    plain = json.loads((output / "passages.json").read_text(encoding="utf-8"))
    return [SpokenPage(page["address"], page["title"], tuple(map(_passage, page["passages"]))) for page in plain]


def _passage(plain: dict[str, object]) -> Passage:
    countries = plain["countries"]
    return Passage(
        key=str(plain["key"]),
        kind=plain["kind"],  # type: ignore[arg-type]
        text=str(plain["text"]),
        number=int(str(plain["number"])),
        countries=tuple(map(str, countries)) if isinstance(countries, list) else (),
    )


def recorded(places: RecordingPlaces, address: str) -> LessonRecordings:
    """Return a page's recordings; stop where their list or a file of theirs is not as it should be."""
    loaded, problems = load_recordings(places, address)
    stop_for(problems)
    return loaded


def stop_for(problems: list[Problem]) -> None:
    """Stop if there are problems, and say all of them."""
    if problems:
        raise BuildError([str(problem) for problem in problems])


def states(places: RecordingPlaces, pages: list[SpokenPage]) -> Iterator[PageState]:
    """Yield the state of each page that has something to hear or to throw away."""
    left = set(places.addresses())
    for page in pages:
        left.discard(page.address)
        wanted, there = page.by_words(), recorded(places, page.address).by_words()
        stale = tuple(sorted(key for words, (key, _) in there.items() if words not in wanted))
        ready = tuple(words for words in wanted if words in there)
        if wanted or stale:
            yield PageState(page, ready, tuple(words for words in wanted if words not in there), stale)
    for address in sorted(left):
        keys = tuple(sorted(recorded(places, address).recordings))
        yield PageState(SpokenPage(address, address, ()), (), (), keys)


def report(found: list[PageState], *, missing: bool, stale: bool) -> Iterator[str]:
    """Yield the lines of the report: a line a page, and what is missing or stale where that was asked for."""
    for state in found:
        wanted = len(state.recorded) + len(state.missing)
        line = f"{state.page.title}: {len(state.recorded)} of {wanted} recorded"
        yield f"{line}, {len(state.stale)} stale" if state.stale else line
        texts = state.page.by_words()
        for words in state.missing if missing else ():
            yield f"  missing: {texts[words].key}: {_begin(texts[words].text)}"
        for key in state.stale if stale else ():
            yield f"  stale: {key}"
    yield verdict(found)


def verdict(found: list[PageState]) -> str:
    """Return whether an edition in this language may claim to serve people who don't read."""
    missing = sum(len(state.missing) for state in found)
    whole = missing + sum(len(state.recorded) for state in found)
    if not missing:
        return f"All {whole} texts are recorded: this language also serves people who don't read."
    return f"{missing} of {whole} texts have no recording: do not say that this language serves people who don't read."


def _begin(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}..."


def letters(text: str) -> int:
    """Return how many letters are said; spaces take no time."""
    return len("".join(text.split()))


def usual_seconds(text: str) -> int:
    """Return about how long it takes to say a text."""
    return max(1, round(letters(text) / USUAL))


def fits(seconds: float, text: str) -> bool:
    """Tell whether a recording can be one of this text: far too short or too long is another one."""
    return letters(text) / FASTEST <= seconds <= PAUSE + letters(text) / SLOWEST
