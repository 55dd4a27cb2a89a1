"""PO files: what is read is what Babel reads, with lines; whatever a file holds, reading gives an answer."""

import io
from pathlib import Path

import pytest
from babel.messages import pofile
from babel.messages.catalog import Catalog
from hypothesis import given, settings
from hypothesis import strategies as st

from coursebuilder.catalog.po_file import Entry, PoFile
from coursebuilder.catalog.po_reader import PoError, parse_po, read_po
from coursebuilder.model.problem import Place

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t"\\'), min_size=1, max_size=30)
PO_WORDS = st.lists(
    st.sampled_from(["msgid ", "msgstr ", "msgctxt ", '"a"', '""', '"', "\n", "\n\n", "#, fuzzy\n", "#| ", "#~ ", "# "])
    | st.sampled_from(['msgid "a"\n', 'msgstr "b"\n', "msgid_plural", "msgstr[0] ", "\\", "#: a:1\n", "\r", "\ufeff"])
    | st.text(max_size=3),
    max_size=30,
).map("".join)
NAME = "locale/ar/LC_MESSAGES/a.po"
HEADER = 'msgid ""\nmsgstr "Language: ar\\n"\n\n'


def read_of(text: str) -> PoFile:
    return parse_po(text, NAME)


@settings(max_examples=200, deadline=None)
@given(pairs=st.dictionaries(WORDS, WORDS, max_size=5), context=st.none() | WORDS, fuzzy=st.booleans())
def test_what_babel_writes_is_read(pairs: dict[str, str], context: str | None, fuzzy: bool) -> None:
    catalog = Catalog(locale="ar")
    for source, translated in pairs.items():
        catalog.add(source, translated, context=context, flags=["fuzzy"] if fuzzy else [])
    file = io.BytesIO()
    pofile.write_po(file, catalog, width=0)
    read = read_of(file.getvalue().decode()).entries
    assert {each.source: each.translated for each in read} == pairs
    assert all(each.fuzzy == fuzzy and each.context == (context or "") for each in read)


@settings(max_examples=300, deadline=None)
@given(text=PO_WORDS | st.text(max_size=60))
def test_what_is_read_is_what_babel_reads(text: str) -> None:
    try:
        read = read_of(text).entries
    except PoError as error:
        place = error.problem.place
        assert 1 <= place.line <= text.count("\n") + text.count("\r") + 1
        assert 1 <= place.column <= len(text) + 1
        assert error.problem.what
        assert error.problem.instead
        return
    # Of two equal messages Babel keeps the first.
    ours = {each.key: each.translated for each in reversed(read) if each.source and not each.obsolete}
    theirs = pofile.read_po(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), abort_invalid=True)
    assert ours == {(each.context or "", each.id): each.string for each in theirs if each.id}


def test_every_part_has_its_line() -> None:
    text = (
        '# by hand\n#. A note\n#: a.md:3 b.md c:1000000000000\n#, fuzzy\n#| msgid "old "\n#| "words"\n'
        'msgctxt "title"\nmsgid ""\n"Ask "\n"first."\nmsgstr "اسألوا"\n\n'
        '#~| msgid "before"\n#~ msgid "gone"\n  #~ msgstr "ذهب"\n'
    )
    first, gone = read_of(text).entries
    assert (first.source, first.translated, first.context) == ("Ask first.", "اسألوا", "title")
    assert (first.place, first.place_of_translation) == (Place(NAME, 8, 1), Place(NAME, 11, 1))
    assert first.comments == ((1, "by hand"),)
    assert first.extracted == ("A note",)
    assert first.references == (("a.md", 3), ("b.md", 0), (f"c:{10**12}", 0))
    assert first.previous == "old words"
    assert first.fuzzy
    assert not first.is_shown
    assert gone.obsolete
    assert gone.previous == "before"
    assert (gone.place, gone.place_of_translation) == (Place(NAME, 14, 4), Place(NAME, 15, 6))
    assert not gone.is_shown


@pytest.mark.parametrize("translated", ["", " ", "\n"])
def test_an_empty_translation_is_shown_to_nobody(translated: str) -> None:
    assert not read_of(f'msgid "a"\nmsgstr {translated!r}'.replace("'", '"')).entries[0].is_shown


def test_the_header_is_no_entry() -> None:
    file = read_of(f'# First\n{HEADER}msgctxt "a"\nmsgid ""\nmsgstr "b"\n')
    assert (file.header, file.comment, file.header_place) == (("Language: ar",), ("First",), Place(NAME, 3, 1))
    assert [entry.key for entry in file.entries] == [("a", "")]


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        (f"{HEADER}{HEADER}", 4, 1, "T005 This text is in the catalogue twice (first in line 1)"),
        ('msgid "a"\n  msgstr b\n', 2, 3, "a text is not in double quotes"),
        ('#~ msgid "a"\n#~   msgstr "\\q"\n', 2, 6, "“\\q” has no meaning"),
        ('#| msgid "a\nmsgid "b"\nmsgstr ""\n', 1, 1, "a text is not in double quotes"),
        ('#| msgid "a"\n"b"\n', 2, 1, "a text stands alone"),
        ("#| a\n", 1, 1, "this line has no meaning in a PO file: #| a"),
        ("\t#~  b\n", 1, 6, "this line has no meaning in a PO file: #~  b"),
        ('msgid "a"\n#| "b"\n', 2, 1, "a comment stands inside a message"),
        ('msgid "a"\nmsgstr "b"\n#| "c"\n', 3, 1, "a text stands alone"),
        ('msgid "a"\nmsgstr "b"\n# c\n"d"\n', 4, 1, "a text stands alone"),
        ('msgstr "a"\n', 1, 1, "“msgstr” has no “msgid”"),
        ('msgid "a"\nmsgctxt "b"\n', 2, 1, "“msgctxt” stands where “msgstr” should stand"),
        ('\nmsgctxt "a"\nmsgid "b"\n', 2, 1, "this message has no “msgstr”"),
    ],
)
def test_the_first_mistake_has_a_place_and_an_advice(text: str, line: int, column: int, said: str) -> None:
    with pytest.raises(PoError) as caught:
        read_of(text)
    problem = caught.value.problem
    assert problem.place == Place(NAME, line, column)
    assert said in str(caught.value)
    assert problem.instead


def test_a_file_is_read_with_its_mark_and_refused_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b'\xef\xbb\xbfmsgid "a"\r\nmsgstr "b"\r\n')
    place = Place(path.as_posix(), 1, 1), Place(path.as_posix(), 2, 1)
    assert read_po(path).entries == (Entry("a", "b", place=place[0], place_of_translation=place[1]),)
    path.write_bytes(b'msgid "a"\nmsgstr "\xe7"\n')
    with pytest.raises(PoError, match="Y001") as caught:
        read_po(path)
    assert caught.value.problem.place.line == 2
