"""Review sheets: what a reviewer needs beside a lesson, as ordinary nodes, so that pages and paper say the same.

With `course_review` each lesson ends with its facts, their sources, who must look at what, and a place to sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from docutils import nodes
from sphinx.config import Config
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebuilder.check.reviews import Waiting, version_of, waiting_for
from coursebuilder.load.course import Course, load_course
from coursebuilder.model.fact import CALLABLE_KINDS, COMMON, RISKS, SHOWN_GRADES, Fact
from coursebuilder.model.lesson import Lesson, in_order
from coursebuilder.sphinx_ext.contacts import detail_nodes
from coursebuilder.sphinx_ext.edition import Edition, edition_of
from coursebuilder.sphinx_ext.nodes import help_numbers, question_node, with_fact
from coursebuilder.sphinx_ext.values import value_nodes

BLANK = "☐"
DONE = "✓"
ROLES = ("subject", "lawyer", "protection", "reader")

_COURSES: WeakKeyDictionary[Config, Course] = WeakKeyDictionary()


def course_of(config: Config, root: Path) -> Course:
    """Return the whole course in `root`, loaded once a run."""
    if config not in _COURSES:
        _COURSES[config] = load_course(root)
    return _COURSES[config]


class AskedFacts(SphinxPostTransform):
    """Keep which facts a lesson asks for, before the edition is settled and they become words."""

    default_priority = 4

    def run(self, **kwargs: Any) -> None:
        """Note the facts of the document."""
        if not self.config.course_review:
            return
        edition = edition_of(self.config, Path(self.env.srcdir))
        asked = [name for block in self.document.findall(with_fact) for name in block["facts"]]
        asked += [name for block in self.document.findall(help_numbers) for name in block["facts"]]
        asked += [name for question in self.document.findall(question_node) for name in question["needs"]]
        self.document["course_asked"] = sorted({name for name in asked if name in edition.kinds})


class AddReview(SphinxPostTransform):
    """Append the review sheet to a lesson."""

    default_priority = 6

    def run(self, **kwargs: Any) -> None:
        """Append the section."""
        if not self.config.course_review:
            return
        root = Path(self.env.srcdir)
        course, edition = course_of(self.config, root), edition_of(self.config, root)
        lesson = next((one for one in course.lessons.values() if one.docname == self.env.docname), None)
        section = next(self.document.findall(nodes.section), None)
        if lesson is not None and section is not None:
            # Who signs stands first, before the text that the signature is about.
            section.insert(1, people_section(course, lesson, edition))
            section += facts_section(course, edition, self.document["course_asked"])


def people_section(course: Course, lesson: Lesson, edition: Edition) -> nodes.section:
    """Return who must look at what, who has, and where to sign."""
    words = edition.words
    section = _section(words["review"], "review")
    section += nodes.paragraph("", words["review-version"].format(version=version_of(course, lesson, edition.language)))
    for role, count in lesson.head.reviewers().items():
        section += nodes.paragraph("", "", nodes.strong("", words[f"review-role-{role}"]))
        section += nodes.paragraph("", words[f"review-ask-{role}"])
        for review in (review for review in lesson.head.reviewed if review.by == role):
            said = {"role": review.who or review.by, "date": edition.day(review.on), "version": review.of}
            section += nodes.paragraph("", words["review-read"].format(**said))
        for _ in range(count):
            section += nodes.paragraph("", words["review-remarks"])
            section += nodes.paragraph("", words["review-sign"])
    return section


def facts_section(course: Course, edition: Edition, asked: Iterable[str]) -> nodes.section:
    """Return the facts that a lesson shows in this edition, and those that it asks for and can't show."""
    words = edition.words
    section = _section(words["review-facts"], "review-facts")
    shown = {name: fact for name in asked if (fact := edition.shown(name))}
    hidden = sorted(set(asked) - set(shown))
    section += fact_table(shown, course, edition) if shown else nodes.paragraph("", words["review-no-facts"])
    if hidden:
        section += nodes.paragraph("", words["review-hidden"].format(facts=", ".join(hidden)))
    return section


def waiting_section(course: Course, edition: Edition) -> nodes.section:
    """Return the list of all lessons that wait for somebody."""
    words = edition.words
    section = _section(words["review-list"], "review-list")
    rows = []
    for lesson in sorted(course.lessons.values(), key=_harm):
        if waits := {one.role: one for one in waiting_for(course, lesson, edition.today, edition.language)}:
            needed = lesson.head.reviewers()
            cells = [_state(waits.get(role), edition) if role in needed else "–" for role in ROLES]
            title = f"{lesson.head.number} {lesson.title} ({lesson.head.care}, {version_of(course, lesson)})"
            rows.append((_words(title), *map(_words, cells)))
    heads = [words["review-lesson"], *(words[f"review-short-{role}"] for role in ROLES)]
    section += _table(heads, (48, 13, 13, 13, 13), rows) if rows else nodes.paragraph("", words["review-nothing"])
    return section


def _state(one: Waiting | None, edition: Edition) -> str:
    if one is None:
        return DONE
    return BLANK if one.why == "none" else f"{BLANK} {_why(one, edition)}"


def _why(one: Waiting, edition: Edition) -> str:
    return edition.words[f"review-why-{one.why}"].format(date=edition.day(one.last) if one.last else "")


def _harm(lesson: Lesson) -> tuple[int, tuple[bool, list[int]]]:
    """Order lessons by the harm that a mistake does, then by their numbers."""
    return RISKS.index(lesson.head.care), in_order(lesson.head.number)


def worksheet_section(course: Course, edition: Edition) -> nodes.section:
    """Return the worksheet for whoever checks the facts of this edition by phone and on the web."""
    words = edition.words
    section = _section(words["review-worksheet"], "review-worksheet")
    section += nodes.paragraph("", words["review-worksheet-how"])
    hidden: dict[str, Fact] = {}
    for name in (edition.country, COMMON):
        if name not in course.facts:
            continue
        part = _section(course.facts[name].value.name, f"review-facts-{name}")
        facts = dict(sorted(course.facts[name].value.facts.items(), key=lambda item: _urgency(item[1])))
        hidden |= {key: fact for key, fact in facts.items() if fact.grade not in SHOWN_GRADES}
        part += fact_table({key: fact for key, fact in facts.items() if key not in hidden}, course, edition)
        section += part
    if hidden:
        part = _section(words["review-not-shown"], "review-not-shown")
        part += fact_table(hidden, course, edition)
        section += part
    return section


def _urgency(fact: Fact) -> tuple[int, bool, str]:
    """Order facts by the harm that a mistake does; whom to call first."""
    return RISKS.index(fact.risk), fact.kind not in CALLABLE_KINDS, fact.label


def fact_table(facts: Mapping[str, Fact], course: Course, edition: Edition) -> nodes.table:
    """Return facts with what they say, where that was read, where they stand, and room to write under each."""
    words = edition.words
    rows: list[tuple[list[nodes.Node], ...]] = []
    for name, fact in facts.items():
        country = edition.country if edition.country and name in course.facts[edition.country].value.facts else COMMON
        place = course.facts[country].source.place(("facts", name), of_key=True)
        about = f"{name}, {fact.risk}, {place.path}:{place.line}"
        said = [
            nodes.paragraph("", "", nodes.strong("", "", edition.said(fact.label))),
            *([nodes.paragraph("", "", *value_nodes(fact, "value", edition))] if fact.value else []),
            *detail_nodes(edition, hours=fact.hours, languages=fact.languages, cost=fact.cost, reports=fact.reports),
            *([nodes.paragraph("", words["review-never-dial"])] if name in edition.emergency else []),
            nodes.paragraph("", about),
        ]
        rows += [(said, _sources(fact, edition)), (_words(words["review-answer"]),)]
    return _table([words["review-fact"], words["review-where"]], (50, 50), rows)


def _sources(fact: Fact, edition: Edition) -> list[nodes.Node]:
    found: list[nodes.Node] = []
    for reference in fact.sources:
        line = nodes.paragraph("", f"{reference.publisher}: ")
        line += nodes.reference("", reference.title, refuri=reference.url)
        found.append(line)
    state = edition.words["checked-by-person" if fact.checked else "review-graded"]
    return [*found, nodes.paragraph("", state.format(date=edition.day(fact.last_seen), grade=fact.grade))]


def _words(text: str) -> list[nodes.Node]:
    return [nodes.paragraph("", text)]


def _section(title: str, name: str) -> nodes.section:
    return nodes.section("", nodes.title("", title), ids=[name], names=[name])


def _table(heads: list[str], widths: tuple[int, ...], rows: Iterable[tuple[list[nodes.Node], ...]]) -> nodes.table:
    group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in widths), cols=len(widths))
    group += nodes.thead("", nodes.row("", *(nodes.entry("", nodes.paragraph("", head)) for head in heads)))
    body = nodes.tbody()
    for row in rows:
        entries = [nodes.entry("", *cell) for cell in row]
        # A row with fewer cells fills the width with its last one.
        if more := len(widths) - len(entries):
            entries[-1]["morecols"] = more
        body += nodes.row("", *entries)
    group += body
    return nodes.table("", group, classes=["review-table"])
