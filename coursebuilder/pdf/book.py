"""Doctrees in reading order to one Typst document: the learner's book, a session's handout, or the answer key.

Knows no builder and no files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docutils import nodes

from coursebuilder.catalog.dates import language_name, long_date
from coursebuilder.catalog.languages import base_language, direction
from coursebuilder.pdf import blocks, inline, lesson, pictures, sheets, tables, technical
from coursebuilder.pdf.answers import write_answers
from coursebuilder.pdf.fonts import MONOSPACE, families
from coursebuilder.pdf.handout import write_short
from coursebuilder.pdf.source import NOTHING, Source, call, comment, content, statement
from coursebuilder.pdf.sources import source_blocks, write_sources
from coursebuilder.pdf.writer import Renderer, Writer, ids_of

RENDERERS: dict[str, Renderer] = {
    **inline.RENDERERS,
    **technical.RENDERERS,
    **blocks.RENDERERS,
    **pictures.RENDERERS,
    **tables.RENDERERS,
    **lesson.RENDERERS,
    **sheets.RENDERERS,
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document of the book; `depth` is the level of its heading, `within` the chapters under it."""

    docname: str
    doctree: nodes.document
    title: str
    depth: int = 1
    number: str = ""
    minutes: str = ""
    path: str = ""
    within: tuple[str, ...] = ()
    front: bool = False
    """The course's first page, which shares its sheet of paper with the contents."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What cover and page foot say, and how the paper is."""

    title: str
    language: str
    strings: Mapping[str, str]
    root: Path = Path()
    country_name: str = ""
    version: str = ""
    date: str = ""
    valid_until: str = ""
    notice: str = ""
    paper: str = "a4"
    print_size: str = "normal"


def write_book(edition: Edition, chapters: Sequence[Chapter], *, unprintable: frozenset[str] = frozenset()) -> str:
    """Return the learner's book as Typst."""
    sourced = [one for one in chapters if any(source_blocks(one.doctree))]

    def written(writer: Writer) -> Iterator[Source]:
        yield from (_chapter(writer, one, chapters) for one in chapters)
        yield write_sources(writer, (_sourced(writer, one) for one in sourced))

    return _settled(edition, chapters, unprintable, "book", written)


def write_handout(edition: Edition, chapters: Sequence[Chapter], *, unprintable: frozenset[str] = frozenset()) -> str:
    """Return the handout of a session as Typst: its lessons in short, other pages (Help) each as a sheet."""

    def written(writer: Writer) -> Iterator[Source]:
        yield from (_sheet(writer, one) for one in chapters)

    return _settled(edition, chapters, unprintable, "handout", written)


def write_review(edition: Edition, chapters: Sequence[Chapter], *, unprintable: frozenset[str] = frozenset()) -> str:
    """Return the review sheet of a lesson as Typst: the whole lesson with its review, and the answers of its quiz."""

    def written(writer: Writer) -> Iterator[Source]:
        for one in chapters:
            _begin(writer, one)
            yield _placed(one, content([*_anchor_of_document(writer, one), writer.content(one.doctree)]))
            yield write_answers(writer, one.doctree, one.title, _kicker(writer, one))

    return _settled(edition, chapters, unprintable, "handout", written)


def _settled(
    edition: Edition,
    chapters: Sequence[Chapter],
    unprintable: frozenset[str],
    template: str,
    written: Callable[[Writer], Iterable[Source]],
) -> str:
    """Return the document; written again until no link leads to what is not in it."""
    targets = frozenset(_targets(chapters))
    lessons = {one.number: one.docname for one in chapters if one.number}
    while True:
        writer = Writer(RENDERERS, edition.strings, edition.language, edition.root, targets, unprintable, lessons)
        text = _document(writer, edition, template, written(writer))
        missing = writer.linked - writer.labelled
        if not missing:
            return text
        targets -= missing


def write_answer_key(
    edition: Edition, chapters: Sequence[Chapter], *, unprintable: frozenset[str] = frozenset()
) -> str:
    """Return the answer key as Typst; without any quiz it is its first page alone, so that it always exists."""
    writer = Writer(RENDERERS, edition.strings, edition.language, edition.root, unprintable=unprintable)
    parts: list[Source] = []
    for one in chapters:
        writer.docname = one.docname
        if answers := _placed(one, write_answers(writer, one.doctree, one.title, _kicker(writer, one))):
            parts.append(answers)
    return _document(writer, edition, "answer-book", parts)


def _document(writer: Writer, edition: Edition, template: str, parts: Iterable[Source]) -> str:
    written = [statement(Source("{\n" + part + "\n}")) for part in parts if part != NOTHING]
    name = language_name(edition.language)
    settings = call(
        template,
        Source("body"),
        title=edition.title,
        language=base_language(edition.language),
        direction=direction(edition.language),
        fonts=[*families(edition.language), MONOSPACE],
        monospace=MONOSPACE,
        paper=edition.paper,
        size=edition.print_size,
        edition=[one for one in (edition.country_name, name) if one],
        version=edition.version,
        date=written_day(edition.date, edition.language),
        valid_until=written_day(edition.valid_until, edition.language),
        notice=edition.notice,
        strings={key: edition.strings[key] for key in TEMPLATE_STRINGS},
    )
    return f'#import "/template/all.typ" as t\n#show: body => {settings}\n' + "".join(written)


TEMPLATE_STRINGS = (
    "answers",
    "answers-for-trainers",
    "contents",
    "edition-date",
    "edition-version",
    "page-of",
    "foot-valid-until",
    "valid-until",
)


def _sheet(writer: Writer, chapter: Chapter) -> Source:
    lesson = "." in chapter.number
    _begin(writer, chapter, with_minutes=False)
    body = write_short(writer, chapter.doctree) if lesson else writer.content(chapter.doctree)
    if body == NOTHING:
        return NOTHING
    start = call("handout-start", lesson=lesson)
    return _placed(chapter, content([start, *_anchor_of_document(writer, chapter), body]))


def _sourced(writer: Writer, chapter: Chapter) -> tuple[str, str, str, nodes.document]:
    number = _number(writer, chapter)
    heading = f"{number} · {chapter.title}" if number else chapter.title
    return chapter.docname, number or chapter.title, heading, chapter.doctree


def _begin(writer: Writer, chapter: Chapter, *, with_minutes: bool = True) -> None:
    writer.docname, writer.depth = chapter.docname, chapter.depth
    writer.footnotes = {one: note for note in chapter.doctree.findall(nodes.footnote) for one in ids_of(note)}
    kicker = _kicker(writer, chapter) if with_minutes else _number(writer, chapter)
    writer.kicker = content(writer.words(kicker, chapter.doctree)) if kicker else NOTHING


def _chapter(writer: Writer, chapter: Chapter, chapters: Sequence[Chapter]) -> Source:
    _begin(writer, chapter)
    body = writer.content(chapter.doctree)
    if body == NOTHING:
        return NOTHING
    titles = {one.docname: one for one in chapters}
    listed = [_entry(writer, titles[one]) for one in chapter.within if one in titles]
    unit = call("unit-contents", *listed) if listed and chapter.depth == 1 else NOTHING
    start = call("front-start") if chapter.front else call("chapter-start", shared=_may_share(chapter, chapters))
    return _placed(chapter, content([start, *_anchor_of_document(writer, chapter), body, unit]))


def _may_share(chapter: Chapter, chapters: Sequence[Chapter]) -> bool:
    """Return whether a lesson may begin on the page where the one before it ends: not on its unit's page."""
    before = chapters[chapters.index(chapter) - 1]
    return chapter.depth > 1 and before.depth == chapter.depth


def _anchor_of_document(writer: Writer, chapter: Chapter) -> list[Source]:
    """Return an anchor for a document whose opening heading can't carry its label."""
    label = f"{chapter.docname}#"
    return [] if label in writer.labelled else [call("anchor", writer.label(""))]


def _entry(writer: Writer, chapter: Chapter) -> Source:
    label = f"{chapter.docname}#"
    writer.linked.add(label)
    title = content(writer.words(chapter.title, chapter.doctree))
    return call("unit-entry", label, title, number=_number(writer, chapter) or None)


def _kicker(writer: Writer, chapter: Chapter) -> str:
    """Return the line above a lesson's title: its number and how long it takes alone."""
    parts = []
    if number := _number(writer, chapter):
        parts.append(number)
    if chapter.minutes:
        parts.append(writer.say("self-study-minutes").format(minutes=chapter.minutes))
    return " · ".join(parts)


def _number(writer: Writer, chapter: Chapter) -> str:
    """Return "Lesson 3.2" or "Unit 3"; nothing for a page whose number is only its address."""
    if not chapter.number[:1].isdigit():
        return ""
    return writer.say("lesson" if "." in chapter.number else "unit").format(number=chapter.number)


def _placed(chapter: Chapter, source: Source) -> Source:
    if source == NOTHING:
        return source
    return Source(f"{comment(f'{chapter.path or chapter.docname}:1')}\n{source}")


def _targets(chapters: Sequence[Chapter]) -> Iterable[str]:
    for chapter in chapters:
        yield f"{chapter.docname}#"
        for node in chapter.doctree.findall(nodes.Element):
            for one in ids_of(node):
                yield f"{chapter.docname}#{one}"


def written_day(iso: str, language: str) -> str:
    """Return a day, given as ISO, as the language writes it; nothing stays nothing."""
    return long_date(date.fromisoformat(iso), language) if iso else ""
