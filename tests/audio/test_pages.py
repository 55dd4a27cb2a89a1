"""A page has a button where a recording says its words, and not one byte of it elsewhere."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursebuilder.build.finish import copy_pages
from coursebuilder.build.slim.minified import minified
from tests.audio.conftest import OTHER_TONE, HeardCourse

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "one-quiz.questions.first"


def links(heard: HeardCourse, name: str = "1-1.html") -> list[str]:
    return [link.get_text() for link in BeautifulSoup(heard.page(name), "html.parser").select("a.listen")]


def test_no_recording_no_button_and_no_byte(heard: HeardCourse) -> None:
    heard.build()
    without = heard.page()
    assert "listen" not in without
    heard.record("1-2", "s0")
    heard.build()
    assert heard.page() == without
    assert heard.page("1-2.html").count('class="listen"') == 1


def test_section_prompt_choice_and_feedback(heard: HeardCourse) -> None:
    choice = f"{QUESTION}.choices.pay"
    heard.record("1-1", "s1", f"{QUESTION}.prompt", f"{choice}.text", f"{choice}.feedback")
    heard.record("interface", "quiz-ask", source=OTHER_TONE)
    heard.build()
    soup = BeautifulSoup(heard.page(), "html.parser")
    assert links(heard).count("Listen (4 s, 4 KB)") == 4
    assert links(heard).count("Listen (3 s, 3 KB)") == 1
    assert soup.select_one("#s1 > h2 + .listen-row > a.listen")
    assert soup.select_one("fieldset > legend + a.listen")
    assert soup.select_one("label.choice + a.listen")
    assert soup.select_one(".explained p > a.listen")
    # A control is named by its label, so that no link may stand in one.
    assert soup.select("label a, legend a, summary a, button a, a a") == []


def test_help_can_be_heard_and_its_numbers_can_not(heard: HeardCourse) -> None:
    numbers = "::::{after-arrival}\n:::{help-numbers} emergency\n:::\n::::"
    heard.course.write("course/help.md", f'---\nnumber: "help"\n---\n\n# Help\n\nAsk somebody.\n\n{numbers}\n')
    index = heard.course.root / "course/index.md"
    index.write_text(index.read_text(encoding="utf-8").replace("unit/index", "unit/index\nhelp"), encoding="utf-8")
    help_ = next(page for page in heard.pages() if page.address == "help")
    assert [one.kind for one in help_.passages if "Ask somebody." in one.text] == ["section"]
    assert not any("112" in one.text for one in help_.passages)
    heard.record("help", "s0")
    heard.build()
    assert ">112</bdi>" in heard.page("help.html")
    assert links(heard, "help.html") == ["Listen (4 s, 4 KB)"]


def test_the_part_of_another_country_has_no_button(heard: HeardCourse) -> None:
    heard.record("1-1", "s1.3")
    heard.build("finland")
    assert links(heard) == [] and heard.sounds == []
    heard.build("sweden")
    assert len(links(heard)) == 1 and len(heard.sounds) == 1


def test_changed_words_have_no_button(heard: HeardCourse) -> None:
    heard.record("1-1", "s1")
    heard.build()
    assert len(links(heard)) == 1
    source = heard.course.root / "course/unit/one.md"
    source.write_text(source.read_text(encoding="utf-8").replace("Stop and", "Stop, sit and"), encoding="utf-8")
    heard.build()
    assert links(heard) == [] and heard.sounds == []


def test_the_files_of_the_pages_are_there_under_neutral_names(heard: HeardCourse, tmp_path: Path) -> None:
    heard.record("1-1", "s1")
    heard.record("1-1", f"{QUESTION}.prompt", source=OTHER_TONE)
    heard.build()
    (heard.course.root / "out/course-html/_static/search-index.js").touch()
    copy_pages(heard.course.root / "out/course-html", tmp_path / "html")
    sounds = sorted(path.name for path in (tmp_path / "html/_static/audio").iterdir())
    assert sounds == heard.sounds and len(sounds) == 2
    assert all(len(Path(name).stem) == 10 and int(Path(name).stem, 16) for name in sounds)
    page = (tmp_path / "html/1-1.html").read_text(encoding="utf-8")
    assert all(f"_static/audio/{name}" in page for name in sounds)


def test_a_new_recording_and_one_that_is_gone_write_the_page_again(heard: HeardCourse) -> None:
    heard.record("1-1", "s1")
    heard.build()
    before = heard.sounds
    heard.record("1-1", "s1", source=OTHER_TONE)
    heard.build()
    assert heard.sounds != before and len(heard.sounds) == 1
    assert links(heard) == ["Listen (3 s, 3 KB)"]
    (heard.places.folder / "1-1" / "recordings.yaml").unlink()
    heard.build()
    assert links(heard) == [] and heard.sounds == []


@pytest.mark.parametrize("harm", ["missing", "another", "yaml"])
def test_what_is_wrong_in_the_folder_stops_the_build(heard: HeardCourse, harm: str) -> None:
    heard.record("1-1", "s1")
    sound, listed = (heard.places.folder / "1-1" / name for name in ("s1.opus", "recordings.yaml"))
    if harm == "missing":
        sound.unlink()
    elif harm == "another":
        sound.write_bytes(OTHER_TONE.read_bytes())
    else:
        listed.write_text(listed.read_text(encoding="utf-8").replace("s1:", "../../../s1:"), encoding="utf-8")
    warnings = heard.course.build()
    assert len(warnings) == 1
    assert "recordings/en/1-1/recordings.yaml:" in warnings[0]
    assert ("A009" in warnings[0]) == (harm != "yaml")


def test_paper_has_no_button(heard: HeardCourse) -> None:
    heard.record("1-1", "s1")
    assert heard.course.build("text") == []
    assert "Listen (" not in heard.course.page("course/unit/one.txt", "text")


def test_no_computer_voice_is_asked_for() -> None:
    """A phone lists voices that it does not have, and some send the words away."""
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "_static/course").glob("*.js")}
    assert "listen.js" in scripts
    assert [name for name, code in scripts.items() if "peechSynthesis" in code] == []


def test_the_script_is_small() -> None:
    text = (ROOT / "_static/course/listen.js").read_text(encoding="utf-8")
    assert len(gzip.compress(minified(text, ".js").encode(), 9)) <= 500
