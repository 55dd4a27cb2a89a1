"""How much harm a mistake in a text can do, whatever it is a part of."""

from __future__ import annotations

from coursebuilder.check.translation_flaws import Care
from coursebuilder.load.course import Course

CARES: tuple[Care, ...] = ("critical", "high", "medium", "low")
# Pages without front matter of a lesson on which somebody in danger relies.
_CRITICAL_PAGES = frozenset({"course/help", "course/safe"})


def care_of(course: Course, domain: str, context: str = "") -> Care:
    """Return the care of a text: its page's, for a quiz that of the lessons that show it, for a fact its risk."""
    folder, _, name = domain.partition("/")
    if domain in _CRITICAL_PAGES:
        return "critical"
    if folder == "course":
        page = course.pages.get(f"{domain}.md")
        front = page.source.data if page else None
        said = front.get("care") if isinstance(front, dict) else None
        return next((care for care in CARES if care == said), "low")
    if folder == "quizzes":
        found = {lesson.head.care for lesson in course.lessons.values() if name in lesson.quizzes()}
        return next((care for care in CARES if care in found), "low")
    if folder == "facts":
        return _care_of_fact(course, name, context)
    # The interface's sentences stand on every page, Help among them.
    return "high" if domain == "interface" else "low"


def _care_of_fact(course: Course, country: str, context: str) -> Care:
    keys = context.split(".")
    loaded = course.facts.get(country)
    fact = loaded.value.facts.get(keys[1]) if loaded and len(keys) > 1 and keys[0] == "facts" else None
    return fact.risk if fact else "low"
