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
from coursebuilder.model.fact import COMMON, RISKS, SHOWN_GRADES, Fact
from coursebuilder.model.lesson import Lesson, in_order
from coursebuilder.sphinx_ext.contacts import detail_nodes
from coursebuilder.sphinx_ext.edition import Edition, edition_of
from coursebuilder.sphinx_ext.nodes import help_numbers, question_node, with_fact
from coursebuilder.sphinx_ext.values import value_nodes

BLANK = "☐"

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
            section += review_section(course, lesson, edition, self.document["course_asked"])


def review_section(course: Course, lesson: Lesson, edition: Edition, asked: Iterable[str]) -> nodes.section:
    """Return the sheet of one lesson: version, facts, who looks at what, where to sign."""
    words = edition.words
    section = _section(words["review"], "review")
    section += nodes.paragraph("", words["review-version"].format(version=version_of(course, lesson)))
    shown = {name: fact for name in asked if (fact := edition.shown(name))}
    hidden = sorted(set(asked) - set(shown))
    facts = _section(words["review-facts"], "review-facts")
    facts += fact_table(shown, edition) if shown else nodes.paragraph("", words["review-no-facts"])
    if hidden:
        facts += nodes.paragraph("", words["review-hidden"].format(facts=", ".join(hidden)))
    section += facts
    people = _section(words["review-people"], "review-people")
    for role, count in lesson.head.reviewers().items():
        people += nodes.paragraph("", "", nodes.strong("", words[f"review-role-{role}"]))
        people += nodes.paragraph("", words[f"review-ask-{role}"])
        for review in (review for review in lesson.head.reviewed if review.by == role):
            said = {"role": review.who or review.by, "date": edition.day(review.on), "version": review.of}
            people += nodes.paragraph("", words["review-read"].format(**said))
        for _ in range(count):
            people += nodes.paragraph("", words["review-remarks"])
            people += nodes.paragraph("", words["review-sign"])
    section += people
    return section


def waiting_section(course: Course, edition: Edition) -> nodes.section:
    """Return the list of all lessons that wait for somebody."""
    words = edition.words
    section = _section(words["review-list"], "review-list")
    rows = []
    for lesson in sorted(course.lessons.values(), key=_harm):
        if waits := waiting_for(course, lesson, edition.today, edition.language):
            roles = [_words(f"{words[f'review-role-{one.role}']}: {_why(one, edition)}")[0] for one in waits]
            rows.append((_words(f"{lesson.head.number} {lesson.title}"), _words(lesson.head.care), roles))
    heads = [words["review-lesson"], words["review-care"], words["review-waits"]]
    section += _table(heads, (32, 18, 50), rows) if rows else nodes.paragraph("", words["review-nothing"])
    return section


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
    for name in (COMMON, edition.country):
        if name not in course.facts:
            continue
        part = _section(course.facts[name].value.name, f"review-facts-{name}")
        facts = {key: fact for key, fact in course.facts[name].value.facts.items() if fact.value}
        part += fact_table(dict(sorted(facts.items(), key=lambda item: _urgency(item[1]))), edition)
        section += part
    return section


def _urgency(fact: Fact) -> tuple[int, bool, str]:
    """Order facts by the harm that a mistake does; those that can be shown first."""
    return RISKS.index(fact.risk), fact.grade not in SHOWN_GRADES, fact.label


def fact_table(facts: Mapping[str, Fact], edition: Edition) -> nodes.table:
    """Return facts with what they say, where that was read, and room to say whether it is still right."""
    words = edition.words
    rows = [
        (
            [
                nodes.paragraph("", "", nodes.strong("", fact.label), nodes.Text(f" ({name}, {fact.risk})")),
                nodes.paragraph("", "", *value_nodes(fact, "value")),
                *detail_nodes(
                    edition, hours=fact.hours, languages=fact.languages, cost=fact.cost, reports=fact.reports
                ),
            ],
            _sources(fact, edition),
            _words(BLANK),
        )
        for name, fact in facts.items()
    ]
    heads = [words["review-fact"], words["review-where"], words["review-right"]]
    return _table(heads, (44, 44, 12), rows)


def _sources(fact: Fact, edition: Edition) -> list[nodes.Node]:
    state = edition.words["checked-by-person" if fact.checked else "not-checked-yet"]
    found = []
    for reference in fact.sources:
        line = nodes.paragraph("", f"{reference.publisher}: ")
        line += nodes.reference("", reference.title, refuri=reference.url)
        found.append(line)
    return [*found, nodes.paragraph("", state.format(date=edition.day(fact.last_seen), grade=fact.grade))]


def _words(text: str) -> list[nodes.Node]:
    return [nodes.paragraph("", text)]


def _section(title: str, name: str) -> nodes.section:
    return nodes.section("", nodes.title("", title), ids=[name], names=[name])


def _table(heads: list[str], widths: tuple[int, ...], rows: Iterable[tuple[list[nodes.Node], ...]]) -> nodes.table:
    group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in widths), cols=len(widths))
    group += nodes.thead("", nodes.row("", *(nodes.entry("", nodes.paragraph("", head)) for head in heads)))
    group += nodes.tbody("", *(nodes.row("", *(nodes.entry("", *cell) for cell in row)) for row in rows))
    return nodes.table("", group, classes=["review-table"])
