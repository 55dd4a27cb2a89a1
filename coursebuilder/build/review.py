"""Build the review sheets of an edition: each lesson with its facts and its key, what waits for whom, a worksheet."""

from __future__ import annotations

import shutil
from pathlib import Path

from coursebuilder.build.edition import Say, build_date, checked_course, parts_of, run, settings
from coursebuilder.build.finish import copy_pages, fresh_tree, swap_all
from coursebuilder.build.places import Edition, Places
from coursebuilder.check.reviews import waiting_for
from coursebuilder.load.course import Course
from coursebuilder.model.fact import RISKS, SHOWN_GRADES
from coursebuilder.model.lesson import in_order

FOLDER = "review"


def build_review(root: Path, edition: Edition, say: Say) -> list[Path]:
    """Build pages and paper for reviewers into the trainer's folder; return what to open."""
    places, today = Places(root), build_date()
    say("Checking lessons, quizzes and facts ...")
    course = checked_course(root, edition, today)
    config = settings(edition, "trainer", today, course_review=True)
    say("Writing pages to review ...")
    pages = run(places, edition, "course-html", config, FOLDER)
    say("Writing sheets to review ...")
    paper = run(places, edition, "typst", config, FOLDER)
    target = places.trainer(edition)
    fresh = fresh_tree(target)
    copy_pages(pages, fresh / FOLDER)
    addresses = {lesson.address for lesson in course.lessons.values()}
    for path in sorted(paper.glob("*.pdf")):
        if path.stem in addresses | {"waiting", "facts"}:
            shutil.copyfile(path, fresh / FOLDER / path.name)
    swap_all(parts_of(fresh, target))
    fresh.rmdir()
    for line in waiting_lines(course, edition):
        say(line)
    return [target / FOLDER / name for name in ("waiting.html", "waiting.pdf", "facts.html", "facts.pdf")]


def waiting_lines(course: Course, edition: Edition) -> list[str]:
    """Return what waits for whom, a line each: how many lessons a role, and how many facts a risk."""
    today = build_date()
    by_role: dict[str, list[str]] = {}
    for lesson in course.lessons.values():
        for one in waiting_for(course, lesson, today, edition.language):
            by_role.setdefault(one.role, []).append(lesson.head.number)
    lines = [
        f"{role}: {len(numbers)} lesson{'s' if len(numbers) > 1 else ''} ({', '.join(sorted(numbers, key=in_order))})"
        for role, numbers in by_role.items()
    ]
    facts = [fact for fact in course.facts_of(edition.country).values() if fact.grade in SHOWN_GRADES]
    for risk in RISKS:
        unchecked = sum(fact.checked is None for fact in facts if fact.risk == risk)
        if unchecked:
            lines.append(f"facts, {risk}: {unchecked} that nobody has checked live")
    return ["What waits for whom:", *(f"  {line}" for line in lines)] if lines else ["Nothing waits for a review."]
