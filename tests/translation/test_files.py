"""Files for translators: what is kept, what is marked, what is set aside; and the same content is the same bytes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages import pofile
from hypothesis import given
from hypothesis import strategies as st

from coursebuilder.build.error import BuildError
from coursebuilder.build.translation import header_of, readable, terms_of, update_translations, write_pots
from coursebuilder.catalog.merge import updated
from coursebuilder.catalog.messages import Message, has_words, merged, to_keep
from coursebuilder.catalog.po_file import Entry, PoFile, write_po
from coursebuilder.catalog.po_reader import PoError, parse_po, read_po
from coursebuilder.model.problem import Place
from tests.translation.conftest import small_translated
from tests.translation.pseudo import PSEUDO, change, pseudo

FIRST = Message("", "Pay nothing to anybody who calls you today.", ("Heading",), (("course/a.md", 3),))
KEYED = Message("questions.a.prompt", "What do you do?")
HEADER = header_of("ar")


def once(old: PoFile, *messages: Message) -> PoFile:
    return updated(old, messages, HEADER, {})


def done(message: Message, words: str = "كلمات") -> PoFile:
    return PoFile((replace(Entry.of(message), translated=words, comments=((1, "by hand"),)),), HEADER)


def test_what_did_not_change_is_kept() -> None:
    (entry,) = once(done(FIRST), replace(FIRST, places=(("course/a.md", 9),))).entries
    assert entry.is_shown
    assert entry.comments == ((1, "by hand"),)
    assert entry.references == (("course/a.md", 9),)


@pytest.mark.parametrize(
    "changed",
    [replace(FIRST, words="Pay nothing to anybody who calls you now."), replace(KEYED, words="Whom do you ask?")],
)
def test_what_changed_is_to_be_looked_at_again(changed: Message) -> None:
    before = FIRST if not changed.context else KEYED
    (entry,) = once(done(before), changed).entries
    assert (entry.translated, entry.fuzzy, entry.previous) == ("كلمات", True, before.words)
    assert not entry.is_shown


def test_something_quite_different_begins_anew() -> None:
    new, old = once(done(FIRST), replace(FIRST, words="Where is the school?")).entries
    assert (new.translated, new.fuzzy) == ("", False)
    assert (old.source, old.obsolete) == (FIRST.words, True)


def test_what_is_gone_is_set_aside_and_comes_back() -> None:
    without = once(done(FIRST), KEYED)
    assert [entry.obsolete for entry in without.entries] == [False, True]
    again = parse_po(write_po(without), "a.po")
    assert once(again, FIRST, KEYED).entries[0].is_shown
    assert "\n#~ msgid" in write_po(without)


def test_what_was_set_aside_never_takes_the_place_of_what_is_in_use() -> None:
    old = done(FIRST)
    aside = replace(old.entries[0], translated="old and wrong", obsolete=True)
    (kept,) = once(replace(old, entries=(*old.entries, aside)), FIRST).entries
    assert kept.translated == old.entries[0].translated


WORDS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n\t\r\\"')
TEXT = st.text(WORDS, min_size=1, max_size=300)


@given(TEXT, TEXT, TEXT, st.booleans())
def test_what_is_written_is_read(words: str, translated: str, context: str, obsolete: bool) -> None:
    about = {"comments": ((1, "by hand"), (2, "")), "extracted": ("About it",), "references": (("a.md", 3), ("b", 0))}
    entry = Entry(words, translated, context, fuzzy=True, previous=f"Old {words}", **about)
    if obsolete:
        entry = replace(entry, obsolete=True, previous="", extracted=(), references=())
    read = parse_po(write_po(PoFile((entry,), HEADER, ("first", "comment"))), "a.po")
    assert (read.header, read.comment) == (HEADER, ("first", "comment"))
    (one,) = read.entries
    assert [words for _, words in one.comments] == ["by hand", ""]
    place, place_of_translation = one.place, one.place_of_translation
    assert place.line < place_of_translation.line
    assert place.column == place_of_translation.column == (4 if obsolete else 1)
    assert replace(one, comments=entry.comments, place=entry.place, place_of_translation=entry.place) == entry


def test_translators_lines_of_the_header_stay() -> None:
    theirs = (*HEADER[:2], "Last-Translator: Somebody", *HEADER[3:], "X-Generator: Poedit 3.4")
    header = updated(PoFile((), theirs), [FIRST], HEADER, {}).header
    assert "Last-Translator: Somebody" in header
    assert header[-1] == "X-Generator: Poedit 3.4"


def test_a_file_that_is_broken_says_where(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "A"\nmsgstr "B"\nnonsense here\n', "utf-8")
    with pytest.raises(PoError) as caught:
        read_po(path)
    assert caught.value.problem.place == Place(path.as_posix(), 6, 1)
    other = tmp_path / "b.po"
    other.write_text('msgid ""\nmsgstr ""\n\nmsgid "A"\nmsgstr "\u202eB"\n', "utf-8")
    with pytest.raises(BuildError) as stopped:
        readable(tmp_path, [path, other])
    assert [line.partition(" ")[0] for line in stopped.value.lines] == ["a.po:6:1:", "b.po:5:9:"]


def test_the_same_words_are_one_message_for_learners() -> None:
    trainers = replace(FIRST, comments=("For trainers",), places=(("course/a.md", 9),), for_learners=False)
    (one,) = merged([trainers, FIRST])
    assert one.for_learners
    assert one.places == (("course/a.md", 9), ("course/a.md", 3))


def test_what_has_no_words_is_nothing_to_translate() -> None:
    assert not has_words("{fact}`emergency.label`: {fact}`emergency` 112")
    assert has_words("Call {fact}`emergency`")
    assert to_keep("See [Help](../help.md), {fact}`emergency`, {date} and [gap]") == [
        "Keep as it is: {fact}`emergency`, {date}, [gap]",
        "A link [words](address): translate the words, keep the address: ../help.md",
    ]


def test_a_course_gives_the_same_files_every_time(tmp_path: Path) -> None:
    course = small_translated(tmp_path / "small")
    folder, silent = write_pots(course.root, lambda words: None), lambda words: None
    before = {path: path.read_bytes() for path in [*folder.rglob("*.pot"), *(course.root / "locale").rglob("*.po")]}
    assert {
        "course/unit/one.pot",
        "quizzes/unit/one-quiz.pot",
        "facts/finland.pot",
        "pictures.pot",
        "interface.pot",
    } <= {path.relative_to(folder).as_posix() for path in folder.rglob("*.pot")}
    write_pots(course.root, silent)
    changes = update_translations(course.root, PSEUDO, silent)
    assert (changes.fuzzy, changes.missing) == (0, 0)
    assert {path: path.read_bytes() for path in before} == before
    text = b"".join(before.values()).decode()
    assert str(tmp_path) not in text
    assert "2026-" not in text
    for path in before:
        with path.open("rb") as file:
            pofile.read_po(file, abort_invalid=True)
    lesson = (folder / "course/unit/one.pot").read_text("utf-8")
    assert 'msgctxt "objectives.know-it"\nmsgid "can say it"' in lesson
    assert "#. Who sends the message (sms)\n#: course/unit/one.md:" in lesson
    assert "#. This choice is not right" in (folder / "quizzes/unit/one-quiz.pot").read_text("utf-8")

    course.write(f"locale/{PSEUDO}/terms.yaml", "heading: tavi\n")
    assert terms_of(course.root, PSEUDO) == {"heading": "tavi"}
    (course.root / "course/unit/two.md").write_text(
        (course.root / "course/unit/two.md").read_text("utf-8").replace("The second lesson.", "The other lesson."),
        "utf-8",
    )
    changes = update_translations(course.root, PSEUDO, silent)
    assert (changes.fuzzy, changes.missing) == (1, 0)
    one = (course.root / f"locale/{PSEUDO}/LC_MESSAGES/course/unit/one.po").read_text("utf-8")
    assert "#. Terms: heading = tavi" in one


def test_a_word_that_is_no_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no language code"):
        update_translations(tmp_path, "../ar", lambda words: None)


def test_changing_a_translation_changes_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(write_po(done(FIRST)), "utf-8")
    change(path, lambda entry: replace(entry, translated=pseudo("Yes")))
    assert read_po(path).entries[0].translated == pseudo("Yes")
