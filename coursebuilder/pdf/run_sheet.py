"""The run sheet: one page that a trainer reads standing, with clock times, breaks, who does what, and what to bring.

Knows the timetable and the facts of an edition; nothing of doctrees.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from docutils.utils.smartquotes import educateQuotes, smartchars
from markdown_it import MarkdownIt

from coursebuilder import __version__
from coursebuilder.catalog.dates import language_name, locale_of, long_date
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.language import LOCALE, translations
from coursebuilder.catalog.languages import base_language, direction
from coursebuilder.catalog.messages import Key
from coursebuilder.load.course import Course
from coursebuilder.model.numbers import shown_number
from coursebuilder.pdf.compile import PdfError, build_date, compile_pdf
from coursebuilder.pdf.fonts import MONOSPACE, families
from coursebuilder.pdf.source import Value, call, statement
from coursebuilder.sessions.timetable import TimedSlot, TimedStep, Timetable, clock_time
from coursebuilder.sphinx_ext.config import OPTIONS
from coursebuilder.sphinx_ext.edition import Edition

PAPER = "a4"

_FACT = re.compile(r"\{fact\}`([a-z0-9-]+)(?:\.([a-z]+))?`")
_QUOTES = {language: language for language in smartchars.quotes}
_MARKDOWN = MarkdownIt("commonmark")


def write_run_sheet(  # noqa: PLR0917  (a session's parts in the order in which they are settled)
    times: Timetable, course: Course, country: str | None, language: str, today: date, target: Path
) -> None:
    """Write the run sheet of a session as PDF to `target`."""
    sheet = Sheet(
        times,
        course,
        Edition(course, country, today, language, draft=OPTIONS["course_draft"].default),
        interface_strings(language),
        {
            key: said
            for lesson in times.lessons()
            for key, said in translations(course.root / LOCALE, language, lesson.docname).items()
        },
    )
    source = run_sheet_source(sheet)
    try:
        made = _compiled(source, language, today)
    except PdfError as error:
        if not error.unprintable:
            raise
        made = _compiled(_without(source, error.unprintable), language, today)
    target.write_bytes(made)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a run sheet is made from."""

    times: Timetable
    course: Course
    edition: Edition
    words: Mapping[str, str]
    translations: Mapping[Key, str] = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        """Return an interface string with its gaps filled."""
        return self.words[key].format(**values)


def run_sheet_source(sheet: Sheet) -> str:
    """Return the run sheet as Typst: one call of the template with all that it shows."""
    times, edition = sheet.times, sheet.edition
    plan, language = times.plan, edition.language
    until = edition.valid_until()
    organisation = sheet.course.organisation
    whole = call(
        "run-sheet",
        title=words(sheet, plan.title),
        language=base_language(language),
        direction=direction(language),
        fonts=[*families(language), MONOSPACE],
        monospace=MONOSPACE,
        paper=organisation.value.paper if organisation else PAPER,
        size="normal",
        edition=[edition.country_name, language_name(language)],
        version=__version__,
        date=long_date(edition.today, language),
        valid_until=long_date(until, language) if until else "",
        notice=sheet.say("draft-notice-paper") if edition.draft else "",
        strings={key: sheet.words[key] for key in TEMPLATE_STRINGS},
        start=clock_time(times.slots[0].start),
        end=clock_time(times.end),
        whole=sheet.say("run-sheet-whole", minutes=times.minutes),
        about=list(_about(sheet)),
        audience=words(sheet, plan.audience or ""),
        slots=[_slot(sheet, slot) for slot in times.slots],
        balance=_balance(sheet),
        materials=list(_materials(sheet)),
    )
    return f'#import "/template/all.typ" as t\n{statement(whole)}'


TEMPLATE_STRINGS = (
    "edition-version",
    "foot-valid-until",
    "materials",
    "page-of",
    "run-sheet-cut",
    "run-sheet-date",
    "run-sheet-end",
    "run-sheet-helps",
    "run-sheet-interpreter",
    "run-sheet-leads",
    "run-sheet-name",
    "run-sheet-need",
    "run-sheet-place",
    "run-sheet-trainer",
)


def plain(text: str) -> str:
    """Return a paragraph of inline CommonMark as the words that a reader sees."""
    inline = [token for block in _MARKDOWN.parseInline(text) for token in block.children or []]
    return "".join(" " if token.type in {"softbreak", "hardbreak"} else token.content for token in inline)


def words(sheet: Sheet, text: str) -> str:
    """Return the words of a paragraph with the quotation marks of the sheet's language."""
    text = sheet.translations.get(("", text), text)
    # A quotation mark opens after a space, so the first one needs a space, too.
    return str(educateQuotes(f" {plain(text)}", language=_QUOTES.get(sheet.edition.language, "en")))[1:]


def _about(sheet: Sheet) -> Iterator[str]:
    """Yield where the group goes, how large it is, which languages are spoken."""
    plan = sheet.times.plan
    yield sheet.edition.country_name
    yield sheet.say("run-sheet-group", people=plan.group_size)
    yield " + ".join(_name_of_language(one, sheet.edition.language) for one in plan.languages)


def _name_of_language(spoken: str, language: str) -> str:
    """Return the name of the language `spoken` in the sheet's own language; its code if nobody has told us."""
    locale = locale_of(spoken)
    return (locale.get_language_name(locale_of(language)) if locale else None) or spoken


def _slot(sheet: Sheet, timed: TimedSlot) -> dict[str, Value]:
    kind, title, about = _named(sheet, timed)
    return {
        "kind": kind,
        "time": clock_time(timed.start),
        "minutes": sheet.say("step-minutes", minutes=timed.minutes),
        "title": title,
        "about": [*about, sheet.say("run-sheet-until", time=clock_time(timed.end))],
        "steps": [_step(sheet, step) for step in timed.steps],
    }


def _named(sheet: Sheet, timed: TimedSlot) -> tuple[str, str, list[str]]:
    """Return the kind of a slot, what it is called, and what else the trainer must know about it."""
    slot, lesson = timed.slot, timed.lesson
    if lesson:
        form = sheet.say(f"run-sheet-{slot.form}")
        return "lesson", words(sheet, lesson.title), [sheet.say("lesson", number=lesson.head.number), form]
    if slot.check:
        quiz = sheet.course.quizzes.get(slot.check)
        return "check", words(sheet, quiz.value.title) if quiz else slot.check, [sheet.say("run-sheet-check")]
    if slot.activity:
        return "activity", words(sheet, slot.activity), [sheet.say("run-sheet-activity")]
    return "break", sheet.say("run-sheet-break"), []


def _step(sheet: Sheet, timed: TimedStep) -> dict[str, Value]:
    return {
        "time": clock_time(timed.start),
        "title": words(sheet, timed.step.title),
        "minutes": sheet.say("step-minutes", minutes=timed.minutes),
        "need": timed.step.need,
        "need-word": sheet.words.get(f"need-{timed.step.need}", timed.step.need),
    }


def _balance(sheet: Sheet) -> str:
    """Return by how much the plan is too long or too short; nothing where it fits or says no minutes."""
    planned = sheet.times.plan.minutes
    over = sheet.times.minutes - planned if planned else 0
    if not over:
        return ""
    return sheet.say("run-sheet-over" if over > 0 else "run-sheet-spare", minutes=abs(over), planned=planned)


def _materials(sheet: Sheet) -> Iterator[list[Value]]:
    """Yield each lesson's title with what to bring, each thing once; without what names a fact that can't be shown."""
    seen: set[str] = set()
    for lesson in sheet.times.lessons():
        lines = [line for line in dict.fromkeys(lesson.materials()) if line not in seen]
        seen.update(lines)
        shown = [filled for line in lines if (filled := _with_facts(line, sheet.edition)) is not None]
        if shown:
            yield [words(sheet, lesson.title), [words(sheet, one) for one in shown]]


def _with_facts(line: str, edition: Edition) -> str | None:
    """Return `line` with the facts that it asks for; nothing if one of them can't be shown."""
    words = line
    for match in _FACT.finditer(line):
        name, field = match[1], match[2] or "value"
        fact = edition.shown(name, field)
        if fact is None:
            return None
        value = getattr(fact, field)
        words = words.replace(match[0], shown_number(value) if (fact.kind, field) == ("phone", "value") else value)
    return words


def _compiled(source: str, language: str, today: date) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        with as_file(files("coursebuilder.pdf") / "template") as template:
            shutil.copytree(template, root / "template")
        main = root / "run-sheet.typ"
        main.write_text(source, "utf-8", newline="\n")
        return compile_pdf(main, root=root, language=language, date=build_date(today.isoformat()))


def _without(source: str, unprintable: frozenset[str]) -> str:
    """Return `source` with the name of each sign that no font holds in its place."""
    for character in sorted(unprintable):
        name = unicodedata.name(character, "").lower()
        shown = f"[{name}]" if name and character.isprintable() and not unicodedata.combining(character) else ""
        source = source.replace(character, shown).replace(f"\\u{{{ord(character):x}}}", "")
    return source
