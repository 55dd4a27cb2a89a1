"""PO files: what is read is what Babel reads, with lines; whatever a file holds, reading gives an answer."""

import io
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursebuilder.load.po_source import PoError, parse_po
from coursebuilder.load.translations import load_catalogue, load_catalogues

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t"\\'), min_size=1, max_size=30)
PO_WORDS = st.lists(
    st.sampled_from(["msgid ", "msgstr ", "msgctxt ", '"a"', '""', '"', "\n", "\n\n", "#, fuzzy\n", "#| ", "#~ ", "# "])
    | st.sampled_from(['msgid "a"\n', 'msgstr "b"\n', "msgid_plural", "msgstr[0] ", "\\", "#: a:1\n", "\r", "\ufeff"])
    | st.text(max_size=3),
    max_size=30,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(pairs=st.dictionaries(WORDS, WORDS, max_size=5), context=st.none() | WORDS, fuzzy=st.booleans())
def test_what_babel_writes_is_read(pairs: dict[str, str], context: str | None, fuzzy: bool) -> None:
    catalog = Catalog(locale="ar")
    for source, translated in pairs.items():
        catalog.add(source, translated, context=context, flags=["fuzzy"] if fuzzy else [])
    file = io.BytesIO()
    write_po(file, catalog, width=0)
    read = parse_po(file.getvalue().decode())[1:]
    assert {each.source: each.translated for each in read} == pairs
    assert all(each.fuzzy == fuzzy and each.context == (context or "") for each in read)


@settings(max_examples=300, deadline=None)
@given(text=PO_WORDS | st.text(max_size=60))
def test_what_is_read_is_what_babel_reads(text: str) -> None:
    try:
        read = parse_po(text)
    except PoError as error:
        assert 1 <= error.line <= text.count("\n") + text.count("\r") + 1
        assert error.detail
        assert error.advice
        return
    ours = {each.key: each.translated for each in read if each.source and not each.obsolete}
    theirs = read_po(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), abort_invalid=True)
    assert ours == {(each.context or "", each.id): each.string for each in theirs if each.id}


def test_every_part_has_its_line() -> None:
    text = (
        '# by hand\n#. A note\n#: a.md:3\n#, fuzzy\n#| msgid "old"\nmsgctxt "title"\nmsgid ""\n"Ask "\n"first."\n'
        'msgstr "اسألوا"\n\n#~ msgid "gone"\n#~ msgstr "ذهب"\n'
    )
    first, gone = parse_po(text)
    assert (first.source, first.translated, first.context) == ("Ask first.", "اسألوا", "title")
    assert (first.line, first.line_of_translation) == (7, 10)
    assert first.comments == ((1, "by hand"),)
    assert first.notes == ("A note",)
    assert first.fuzzy
    assert not first.is_shown
    assert gone.obsolete
    assert not gone.is_shown


@pytest.mark.parametrize("translated", ["", " ", "\n"])
def test_an_empty_translation_is_shown_to_nobody(translated: str) -> None:
    assert not parse_po(f'msgid "a"\nmsgstr {translated!r}'.replace("'", '"'))[0].is_shown


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_any_bytes(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "locale" / "ar" / "LC_MESSAGES" / "interface.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    catalogue, problem = load_catalogue(tmp_path, path, "ar", "interface")
    assert (catalogue is None) == (problem is not None)


def test_catalogues_are_found_by_language_and_domain(tmp_path: Path) -> None:
    for name in ("ar/LC_MESSAGES/course/scams/fake-offers.po", "sw/LC_MESSAGES/interface.po", "sw/terms.yaml"):
        path = tmp_path / "locale" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('msgid ""\nmsgstr "Language: ar\\nX-Note: a\\n"\n', encoding="utf-8")
    found, problems = load_catalogues(tmp_path)
    assert problems == []
    assert [(each.language, each.domain) for each in found] == [("ar", "course/scams/fake-offers"), ("sw", "interface")]
    assert found[0].header == {"language": "ar", "x-note": "a"}
    assert found[0].messages == ()


def test_no_catalogues(tmp_path: Path) -> None:
    assert load_catalogues(tmp_path) == ([], [])


def test_a_catalogue_that_is_a_link_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "course" / "locale" / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (tmp_path / "outside.po").write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    (folder / "interface.po").symlink_to(tmp_path / "outside.po")
    found, problems = load_catalogues(tmp_path / "course")
    assert found == []
    assert [problem.code for problem in problems] == ["Y013"]
