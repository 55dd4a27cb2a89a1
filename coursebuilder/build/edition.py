"""Build one edition: the learner's pages and book, the trainer's answer key; and the trainers' own pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from coursebuilder import __version__
from coursebuilder.build.chosen import NEEDED, chosen_pages, missing_pages, pages_of
from coursebuilder.build.error import BuildError
from coursebuilder.build.fingerprint import fingerprint
from coursebuilder.build.finish import copy_pages, fresh_tree, swap_all
from coursebuilder.build.offline import add_offline
from coursebuilder.build.places import Edition, Places
from coursebuilder.build.sphinx_run import SphinxRun
from coursebuilder.catalog.dates import language_name
from coursebuilder.catalog.language import ENGLISH
from coursebuilder.check.course import check_course
from coursebuilder.check.sessions import known_languages
from coursebuilder.load.course import Course, load_course
from coursebuilder.model.lesson import TRAINERS
from coursebuilder.model.problem import Place, Problem
from coursebuilder.pdf.fonts import is_printable

Say = Callable[[str], None]

# The trainers' papers, and where the builder writes them.
SHEETS = {"sheets.pdf": "course.pdf", "sheets-answers.pdf": "answers/answers.pdf"}


def build_date() -> date:
    """Return the day of the build: SOURCE_DATE_EPOCH, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdigit():
        raise BuildError([f"SOURCE_DATE_EPOCH is “{epoch}”. Write seconds since 1970, digits only, or remove it."])
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def checked_course(root: Path, edition: Edition, today: date) -> Course:
    """Load and check the course; stop with all its problems if it has errors or the country can't be built."""
    course = load_course(root)
    problems = [problem for problem in check_course(course, today) if problem.severity == "error"]
    problems += country_problems(course, edition)
    languages = sorted(known_languages(course))
    if edition.language not in languages:
        problems.append(Problem("S004", Place("locale"), {"language": edition.language, "possible": languages}))
    elif not is_printable(edition.language):
        problems.append(Problem("S013", Place(f"locale/{edition.language}"), {"language": edition.language}))
    if problems:
        raise BuildError([str(problem) for problem in problems])
    return course


def country_problems(course: Course, edition: Edition) -> list[Problem]:
    """Return why an edition for this country can't be built."""
    if edition.country is None:
        return []
    if edition.country not in course.facts:
        known = ", ".join(course.countries())
        return [Problem("O001", Place("facts"), {"country": edition.country, "advice": f"Write one of: {known}."})]
    loaded = course.facts[edition.country]
    if not any(fact.disputed is None for _, fact in loaded.value.emergency_facts()):
        return [Problem("F010", loaded.source.place(("emergency",)))]
    return []


def settings(edition: Edition, audience: str, today: date, **more: Any) -> dict[str, Any]:
    """Return the configuration of an edition."""
    return {
        "language": edition.language,
        "course_country": edition.country,
        "course_audience": audience,
        "course_date": today.isoformat(),
        "course_version": __version__,
        **more,
    }


def build_edition(root: Path, edition: Edition, say: Say) -> list[Path]:
    """Build the pages, the book and the answer key of `edition`; return what to open."""
    return build_editions(root, edition.country, [edition.language], say)


def build_editions(root: Path, country: str | None, languages: Sequence[str], say: Say) -> list[Path]:
    """Build an edition in each language; their pages lead from one to the others. Return what to open."""
    places, today = Places(root), build_date()
    editions = [Edition(country, language) for language in dict.fromkeys(languages)]
    mark = fingerprint(root, *(edition.id for edition in editions), today.isoformat())
    results = [path for edition in editions for path in results_of(places, edition)]
    stamps = [places.work(edition.id) / "fingerprint" for edition in editions]
    if all(path.exists() for path in [*results, *stamps]) and {path.read_text("utf-8") for path in stamps} == {mark}:
        say("Nothing changed since the last build.")
        return results
    say("Checking lessons, quizzes and facts ...")
    together = {edition: documents_of(root, edition, "learner", say) for edition in editions}
    for edition, stamp in zip(editions, stamps, strict=True):
        write_edition(root, edition, together, say)
        stamp.write_text(mark, encoding="utf-8")
    return results


def results_of(places: Places, edition: Edition) -> list[Path]:
    """Return what people open of an edition."""
    learner, trainer = places.learner(edition), places.trainer(edition)
    return [learner / "html" / "index.html", learner / "course.pdf", trainer / "answers.pdf"]


def documents_of(root: Path, edition: Edition, audience: str, say: Say) -> list[str] | None:
    """Check the course and return the pages that an edition has: all in English, else those that are translated.

    Stop if the most needed ones are not.
    """
    course, config = checked_course(root, edition, build_date()), settings(edition, audience, build_date())
    if edition.language == ENGLISH:
        return None
    untranslated = untranslated_texts(Places(root), edition, config)
    if problems := missing_pages(course, untranslated, edition.language, NEEDED):
        raise BuildError([str(problem) for problem in problems])
    chosen = chosen_pages(course, untranslated, edition.language)
    if chosen.left_out:
        say(f"{language_name(edition.language)}: {len(chosen.left_out)} pages are not translated and left out.")
    return list(chosen.documents)


def untranslated_texts(places: Places, edition: Edition, config: dict[str, Any]) -> dict[str, list[list[str]]]:
    """Return by page what its language does not have."""
    written = run(places, edition, "course-messages", config, "messages")
    return {docname: page["untranslated"] for docname, page in pages_of(places.root, written)}


def write_edition(root: Path, edition: Edition, together: Mapping[Edition, Sequence[str] | None], say: Say) -> None:
    """Write one of the editions that are built together; each has its pages, or nothing for all."""
    places, today = Places(root), build_date()
    learner, trainer = places.learner(edition), places.trainer(edition)
    switcher = {one.language: {"folder": one.id, "documents": pages} for one, pages in together.items()}
    config = settings(edition, "learner", today, course_documents=together[edition], course_languages=switcher)
    say("Writing pages ...")
    pages = run(places, edition, "course-html", config)
    say("Writing paper ...")
    paper = run(places, edition, "typst", config)
    say("Putting everything in place ...")
    fresh_learner, fresh_trainer = fresh_tree(learner), fresh_tree(trainer)
    copy_pages(pages, fresh_learner / "html")
    add_offline(root, fresh_learner / "html", edition.id, edition.language)
    shutil.copyfile(paper / "course.pdf", fresh_learner / "course.pdf")
    shutil.copyfile(paper / "answers" / "answers.pdf", fresh_trainer / "answers.pdf")
    swap_all([(fresh_learner, learner), *parts_of(fresh_trainer, trainer)])
    fresh_trainer.rmdir()


def build_trainer(root: Path, edition: Edition, say: Say) -> list[Path]:
    """Build the trainers' pages of `edition`, with all that learners don't see, and their sheets on paper."""
    places, today = Places(root), build_date()
    say("Checking lessons, quizzes and facts ...")
    course = checked_course(root, edition, today)
    documents = documents_of(root, edition, "trainer", say)
    config = settings(edition, "trainer", today, course_documents=documents)
    say("Writing pages for trainers ...")
    pages = run(places, edition, "course-html", config, "trainer")
    target = places.trainer(edition)
    fresh = fresh_tree(target)
    copy_pages(pages, fresh / "html")
    index = f"course/{TRAINERS}/index.md"
    sheets = [f"course/{TRAINERS}/{entry}" for entry in course.toctrees.get(index, [])]
    sheets = [name for name in sheets if documents is None or name in documents]
    if sheets:
        say("Writing sheets for trainers ...")
        chosen = {"course_documents": sheets, "course_book_title": course.pages[index].title}
        paper = run(places, edition, "typst", config | chosen, "trainer")
        for name, written in SHEETS.items():
            shutil.copyfile(paper / written, fresh / name)
    say("Putting everything in place ...")
    parts = parts_of(fresh, target)
    swap_all(parts)
    fresh.rmdir()
    for name in SHEETS if not sheets else ():
        (target / name).unlink(missing_ok=True)  # of sheets that the course had before
    return [path / "index.html" if path.is_dir() else path for _, path in parts]


def parts_of(fresh: Path, target: Path) -> list[tuple[Path, Path]]:
    """Return what is in `fresh` with its place in `target`: the rest of `target` stays, another command built it."""
    return [(path, target / path.name) for path in sorted(fresh.iterdir())]


def run(places: Places, edition: Edition, builder: str, config: dict[str, Any], *more: str) -> Path:
    """Run one builder into the cache; stop with its warnings if there are any. Return the folder that it wrote."""
    output = places.work(edition.id, *more, builder)
    doctrees = places.doctrees(config["course_audience"], edition.language)
    warnings = SphinxRun(places.root, builder, output, doctrees, config).build()
    if warnings:
        raise BuildError(warnings)
    return output
