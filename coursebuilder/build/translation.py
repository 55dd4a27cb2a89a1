"""Files for translators: what the course says (`build/pot`), and each language's own files brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from coursebuilder.build.chosen import pages_of
from coursebuilder.build.edition import Say, run
from coursebuilder.build.error import BuildError
from coursebuilder.build.places import Edition, Places
from coursebuilder.catalog.dates import locale_of
from coursebuilder.catalog.interface import DOMAIN, interface_messages
from coursebuilder.catalog.language import LOCALE, catalogue_path
from coursebuilder.catalog.merge import updated
from coursebuilder.catalog.messages import Message, merged
from coursebuilder.catalog.po_file import Entry, PoFile, write_po
from coursebuilder.catalog.texts import messages_of
from coursebuilder.load.course import Course, Loaded, load_course
from coursebuilder.load.translations import read_file
from coursebuilder.load.yaml_source import read_yaml
from coursebuilder.model.base import Value

V = TypeVar("V", bound=Value)

TERMS = "terms.yaml"
WHOLE_COURSE = Edition(None)


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did to a language's files."""

    files: int
    translated: int
    fuzzy: int
    missing: int


def write_pots(root: Path, say: Say) -> Path:
    """Write what is to be translated into `build/pot`, a file for each lesson, quiz and list; return the folder."""
    folder = Places(root).build / "pot"
    written = set()
    for domain, messages in course_messages(root, say).items():
        path = folder / f"{domain}.pot"
        write_if_changed(path, write_po(PoFile(tuple(map(Entry.of, messages)), header_of(None))))
        written.add(path)
    for path in set(folder.rglob("*.pot")) - written:
        path.unlink()
    return folder


def update_translations(root: Path, language: str, say: Say) -> Changes:
    """Bring the files of a language up to date with the course; a new language gets new files."""
    if locale_of(language) is None:
        raise BuildError([f"“{language}” is no language code. Write one such as ar, sw or prs."])
    locale, header, terms = root / LOCALE, header_of(language), terms_of(root, language)
    wanted = course_messages(root, say)
    paths = {domain: catalogue_path(locale, language, domain) for domain in wanted}
    old = readable(root, [path for path in paths.values() if path.exists()])
    done: list[Entry] = []
    for domain, messages in wanted.items():
        new = updated(old.get(paths[domain], PoFile()), messages, header, terms)
        write_if_changed(paths[domain], write_po(new))
        done += [entry for entry in new.entries if not entry.obsolete]
    for path in gone(locale, language, set(wanted)):
        say(f"{path.relative_to(root).as_posix()}: the course has no such page any more. Remove it if you agree.")
    fuzzy = sum(entry.fuzzy for entry in done)
    translated = sum(entry.is_shown for entry in done)
    return Changes(len(wanted), translated, fuzzy, len(done) - translated - fuzzy)


def course_messages(root: Path, say: Say) -> dict[str, list[Message]]:
    """Return all messages of the course by domain."""
    say("Reading lessons, quizzes and facts ...")
    course = load_course(root)
    if wrong := [str(problem) for problem in course.problems if problem.severity == "error"]:
        raise BuildError(wrong)
    found = {DOMAIN: interface_messages()} | dict(_pages(root)) | dict(_values(course))
    return {domain: merged(messages) for domain, messages in sorted(found.items()) if messages}


def _pages(root: Path) -> Iterator[tuple[str, list[Message]]]:
    """Yield the messages of each page, those of trainers, too."""
    places = Places(root)
    config = {"language": WHOLE_COURSE.language, "course_audience": "trainer"}
    written = run(places, WHOLE_COURSE, "course-messages", config)
    for docname, page in pages_of(root, written):
        yield docname, [_message(data) for data in page["messages"]]


def _message(data: dict[str, Any]) -> Message:
    places = tuple((path, line) for path, line in data["places"])
    return Message(data["context"], data["words"], tuple(data["comments"]), places, data["for_learners"])


def _values(course: Course) -> Iterator[tuple[str, list[Message]]]:
    """Yield the messages of all YAML files."""
    for address, quiz in course.quizzes.items():
        yield f"quizzes/{address}", _of_loaded(quiz)
    for country, facts in course.facts.items():
        yield f"facts/{country}", _of_loaded(facts)
    for name, plan in course.plans.items():
        yield f"sessions/{name}", _of_loaded(plan)
    if course.pictures:
        yield "pictures", _of_loaded(course.pictures)
    if course.organisation:
        yield "organisation", _of_loaded(course.organisation)


def _of_loaded(loaded: Loaded[V]) -> list[Message]:
    source = loaded.source
    return messages_of(loaded.value, lambda key: (source.path, source.line_of_text(tuple(key.split(".")))))


def terms_of(root: Path, language: str) -> dict[str, str]:
    """Return the agreed terms of a language, English first; the longest first, so that it is seen first."""
    path = root / LOCALE / language / TERMS
    if not path.exists():
        return {}
    source, problems = read_yaml(root, path)
    data = source.data if isinstance(source.data, dict) else {}
    if problems or not all(isinstance(words, str) for words in data.values()):
        raise BuildError([str(problem) for problem in problems] or [f"{source.path}: write “term: translation” lines."])
    return dict(sorted(data.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def header_of(language: str | None) -> tuple[str, ...]:
    """Return a file's header; it holds no day, so that the same content is always the same file."""
    locale = locale_of(language) if language else None
    return (
        "Project-Id-Version: Course",
        "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator: ",
        f"Language-Team: {locale.english_name if locale else ''}",
        f"Language: {language or ''}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    )


def gone(locale: Path, language: str, domains: set[str]) -> list[Path]:
    """Return the files of a language that belong to no page of the course."""
    known = {catalogue_path(locale, language, domain) for domain in domains}
    return sorted(set((locale / language).rglob("*.po")) - known)


def readable(root: Path, paths: Iterable[Path]) -> dict[Path, PoFile]:
    """Return the files, or stop with what is wrong with each that can't be read."""
    read = {path: read_file(root, path) for path in paths}
    if problems := [str(problem) for _, problem in read.values() if problem]:
        raise BuildError(problems)
    return {path: file for path, (file, _) in read.items() if file}


def write_if_changed(path: Path, text: str) -> None:
    """Write a file; leave it alone where it says this already, so that nothing is built anew for nothing."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
