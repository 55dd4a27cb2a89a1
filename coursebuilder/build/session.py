"""Build a session: the chosen lessons as pages and handout, the run sheet and the answers for the trainer."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from coursebuilder.build.chosen import missing_pages
from coursebuilder.build.edition import build_date, checked_course, run, settings, untranslated_texts
from coursebuilder.build.error import BuildError
from coursebuilder.build.finish import copy_pages, fresh_tree, swap_all
from coursebuilder.build.offline import add_offline
from coursebuilder.build.places import Edition, Places
from coursebuilder.catalog.language import ENGLISH, LOCALE, translated
from coursebuilder.check.sessions import check_plan
from coursebuilder.load.course import Course, load_course
from coursebuilder.load.validate import nearest
from coursebuilder.model.problem import Place, Problem
from coursebuilder.model.session import SessionPlan
from coursebuilder.pdf.run_sheet import write_run_sheet
from coursebuilder.sessions.timetable import timetable
from coursebuilder.sphinx_ext.builder import HELP_PAGE, SAFE_PAGE

ZIP_DATE = (1980, 1, 1, 0, 0, 0)


class SessionError(BuildError):
    """The session can't be built; `lines` say why, each with its place."""


def build_session(
    root: Path,
    name: str,
    country: str | None,
    language: str | None,
    say: Callable[[str], None],
    *,
    country_given: bool,
) -> Path:
    """Build the session plan `name`; country and language override the plan's. Return the session's folder."""
    plan = find_plan(load_course(root), name)
    edition = Edition(country if country_given else plan.country, language or plan.languages[0])
    places, today = Places(root), build_date()
    say("Checking lessons, quizzes, facts and the plan ...")
    course = checked_course(root, edition, today)
    for problem in check_plan(course, course.plans[name]):
        say(str(problem))
    plan = translated(plan, root / LOCALE, edition.language, f"sessions/{name}")[0]
    times = timetable(plan, course.lessons)
    documents = [lesson.docname for lesson in times.lessons() if not lesson.for_trainers]
    # A session can begin with a lesson that is hard to read, so that the page before these lessons is in each.
    around = [name for name in (HELP_PAGE, SAFE_PAGE) if f"{name}.md" in course.pages]
    if edition.language != ENGLISH:
        untranslated = untranslated_texts(places, edition, settings(edition, "learner", today))
        if missing := missing_pages(course, untranslated, edition.language, [*around, *documents]):
            raise SessionError([str(problem) for problem in missing])
    config = settings(edition, "learner", today, course_documents=[*documents, *around])
    say("Writing pages ...")
    first_page = {"course_first_page": plan.title}
    pages = run(places, edition, "course-html", config | first_page, "sessions", name)
    say("Writing paper ...")
    handout = {"course_handout": True, "course_book_title": plan.title}
    printed = settings(edition, "learner", today, course_documents=[*documents, HELP_PAGE], **handout)
    paper = run(places, edition, "typst", printed, "sessions", name)
    target = places.session(name, edition)
    fresh = fresh_tree(target)
    copy_pages(pages, fresh / "learner" / "html")
    add_offline(root, fresh / "learner" / "html", target.name, edition.language)
    shutil.copyfile(paper / "course.pdf", fresh / "learner" / "handout.pdf")
    (fresh / "trainer").mkdir()
    shutil.copyfile(paper / "answers" / "answers.pdf", fresh / "trainer" / "answers.pdf")
    write_run_sheet(times, course, edition.country, edition.language, today, fresh / "trainer" / "run-sheet.pdf")
    write_zip(fresh, fresh / f"{target.name}.zip")
    say("Putting everything in place ...")
    swap_all([(fresh, target)])
    return target


def find_plan(course: Course, name: str) -> SessionPlan:
    """Return the plan `name`, or stop with the problems of its file or the nearest name."""
    if name in course.plans:
        return course.plans[name].value
    path = f"sessions/{name}.yaml"
    own = [str(problem) for problem in course.problems if problem.place.path == path]
    known = ", ".join(course.plans) or "none yet"
    missing = Problem(
        "S011", Place(path), {"plan": name, "advice": nearest(name, course.plans, f"There are: {known}.")}
    )
    raise SessionError(own or [str(missing)])


def write_zip(folder: Path, target: Path) -> None:
    """Pack `folder` so that the same files always make the same zip."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != target)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(f"{target.stem}/{path.relative_to(folder).as_posix()}", ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
