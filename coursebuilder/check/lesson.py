"""Rules of one lesson: known blocks, minutes that add up, facts in their slots, nothing typed that is a fact."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from coursebuilder.check.typed import typed_in
from coursebuilder.load.course import PICTURES_FILE, Course
from coursebuilder.load.lesson import LessonText
from coursebuilder.load.validate import nearest
from coursebuilder.model.fact import CALLABLE_KINDS, FIELDS
from coursebuilder.model.lesson import (
    MESSAGE_KINDS,
    NEEDS,
    PHASES,
    VARIANTS,
    Block,
    Lesson,
    Mention,
    is_for_trainers,
)
from coursebuilder.model.organisation import CONTACT_KINDS
from coursebuilder.model.problem import Place, Problem

OUR_BLOCKS = {
    "objectives", "key-messages", "activity", "words", "checklist", "message", "country", "before-travel",
    "after-arrival", "with-fact", "else", "local-contacts", "help-numbers", "trainer", "step", "materials", "variant",
    "safeguarding", "picture", "quiz", "toctree", "word-list", "units", "places",
}  # fmt: skip
# What authors may use of MyST and docutils. Nothing that loads files, runs code or writes raw output.
OTHER_BLOCKS = {
    "note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "seealso", "admonition",
    "epigraph", "pull-quote", "topic", "rubric", "table", "list-table", "container", "glossary",
}  # fmt: skip
ROLES = ("fact", "ltr", "ref", "doc", "term", "sub", "sup", "abbr")
KNOWN_BLOCKS = OUR_BLOCKS | OTHER_BLOCKS
NEEDED_BLOCKS = ("objectives", "key-messages", "words", "activity", "quiz", "trainer")
ONE_OF = {"kind": MESSAGE_KINDS, "phase": PHASES, "need": NEEDS}
OPTIONS = {"step": ("minutes", "short", "phase", "need"), "message": ("kind",)}

TYPED = {"phone": "L009", "email": "L010", "age": "L011", "money": "L012"}
# The one page that dials.
HELP_PAGE = "course/help.md"
# Blocks that make sense, or stay hidden from learners, only inside another one.
ONLY_INSIDE = {
    "step": "trainer",
    "materials": "trainer",
    "variant": "trainer",
    "safeguarding": "trainer",
    "else": "with-fact",
}
UNSAFE_LINK = re.compile(r"(?:\]\(|\]:|<)\s*<?\s*((?:javascript|data|vbscript|file)\s*:[^\s)>]*)", re.IGNORECASE)
FENCE = re.compile(r"(:{3,}|`{3,}|~{3,})")


def check_lesson(lesson: Lesson, text: LessonText, course: Course) -> Iterator[Problem]:
    """Yield the problems of a lesson that was loaded."""
    source = text.source
    if not lesson.title:
        yield Problem("L028", Place(source.path, text.first_line, 1))
    misspelt = {nearest(block.name, KNOWN_BLOCKS) for block in text.blocks if block.name not in KNOWN_BLOCKS}
    for name in NEEDED_BLOCKS if not (text.stray or lesson.for_trainers) else ():
        if not any(True for _ in lesson.named(name)) and not any(f"“{name}”" in advice for advice in misspelt):
            yield Problem("L023", Place(source.path, text.first_line, 1), {"name": name})
    yield from _check_minutes(lesson, text)
    for block in lesson.named("key-messages"):
        count = sum(line.startswith(("- ", "* ")) for line in block.text.splitlines())
        if not 1 <= count <= 3:
            yield Problem("L022", block.place, {"count": count})
    for mention in lesson.mentions:
        if mention.role == "fact":
            yield from _check_place_of_fact(mention, lesson.head.stage, course)


def check_page(text: LessonText, course: Course) -> Iterator[Problem]:
    """Yield the problems that any page can have."""
    for html, place in text.html:
        if not html.startswith("</"):  # its beginning is the mistake
            yield Problem("L024", place, {"found": html})
    for number, line in enumerate(text.body.split("\n"), start=text.first_line):
        for match in UNSAFE_LINK.finditer(line):
            yield Problem("L024", Place(text.source.path, number, match.start(1) + 1), {"found": match[1]})
    yield from _check_fences(text)
    for block in text.blocks:
        yield from _check_block(block, course)
    for target, place in text.links:
        yield from _check_link(target, place, text, course)
    for source, place in text.images:
        values = {"what": f"the picture “{source}”", "advice": "Use {picture} with an id of pictures.yaml."}
        yield Problem("L035", place, values)
    for mention in text.mentions:
        if mention.role == "fact":
            yield from _check_mention(mention, course)
        elif mention.role not in ROLES:
            advice = nearest(mention.role, ROLES, f"Write one of: {', '.join(ROLES)}.")
            yield Problem("L036", mention.place, {"role": mention.role, "advice": advice})
    for title, place, inside in text.headings:
        if any(block.name == "country" for block in inside):
            yield Problem("L016", place, {"what": f"The heading “{title}”", "around": "country"})
    yield from _check_typed(text)


def _check_link(target: str, place: Place, text: LessonText, course: Course) -> Iterator[Problem]:
    """A link leads to a web page, to a place on this page or to another page of the course, never to a file."""
    path = target.partition("#")[0]
    if not path or target.startswith(("https://", "http://", "tel:", "sms:", "mailto:")):  # typed numbers: L009, L010
        return
    known = {posixpath.relpath(name, posixpath.dirname(text.source.path)) for name in course.pages}
    here, there = text.source.path, posixpath.join(posixpath.dirname(text.source.path), path)
    if posixpath.normpath(path) not in known and not UNSAFE_LINK.search(f"]({target})"):
        yield Problem("L037", place, {"target": target, "advice": nearest(path, known, "Link to a page that exists.")})
    elif is_for_trainers(posixpath.normpath(there)) and not is_for_trainers(here):
        yield Problem("L038", place, {"target": target})


def _check_fences(text: LessonText) -> Iterator[Problem]:
    """Yield the blocks that are not closed, and the ends of blocks that close nothing."""
    lines = text.body.split("\n")

    def fence(block: Block) -> str:
        match = FENCE.search(lines[block.place.line - text.first_line])
        return match[1] if match else ":::"

    open_blocks = [block for block in text.blocks if not block.closed]
    for block in open_blocks:
        if any(around in open_blocks for around in block.inside):
            continue  # mending that one may mend this one
        outer = block.inside[-1] if block.inside else None
        if outer and fence(block).startswith(fence(outer)):
            # The end of the inner block was taken for the end of the outer one.
            line, more = block.place.line, f"{fence(block)}{fence(block)[0]}"
            advice = (
                f"End it with “{fence(outer)}” before line {line}. If the block of line {line} stands inside it, "
                f"begin and end the outer one with “{more}”."
            )
            yield Problem("L008", outer.place, {"name": outer.name, "advice": advice})
        else:
            advice = f"End it with a line of “{fence(block)}”."
            yield Problem("L008", block.place, {"name": block.name, "advice": advice})
    if not open_blocks:
        yield from (Problem("L033", place) for place in text.stray)


def _check_block(block: Block, course: Course) -> Iterator[Problem]:
    if block.name not in KNOWN_BLOCKS:
        advice = nearest(block.name, KNOWN_BLOCKS, "See docs/lessons.md.")
        yield Problem("L007", block.place, {"name": block.name, "advice": advice})
    around = ONLY_INSIDE.get(block.name)
    if around and not block.is_inside(around):
        yield Problem("L034", block.place, {"name": block.name, "around": around})
    # A number to press by mistake would be dialled: only Help dials.
    if block.name == "help-numbers" and block.place.path != HELP_PAGE:
        yield Problem("L039", block.place, {"help": HELP_PAGE})
    # The list of all words shows them in every country.
    for outer in ("country", "with-fact"):
        if block.name == "words" and block.is_inside(outer):
            yield Problem("L016", block.place, {"what": "A list of words", "around": outer})
    if block.name in OPTIONS:
        yield from _check_options(block)
    yield from _check_argument(block, course)


def _check_argument(block: Block, course: Course) -> Iterator[Problem]:
    if block.name == "country":
        for country in block.argument.split():
            if country not in course.countries() and f"facts/{country}.yaml" not in course.unread:
                advice = nearest(country, course.countries(), f"Write one of: {_list(course.countries())}.")
                values = {"country": country, "advice": advice}
                yield Problem("L017", block.place, values)
    if block.name == "local-contacts" and block.argument not in CONTACT_KINDS:
        yield Problem("L030", block.place, {"kind": block.argument})
    if block.name == "variant" and block.argument not in VARIANTS:
        advice = f" {nearest(block.argument, VARIANTS)}".rstrip()
        yield Problem("M006", block.place, {"value": block.argument, "possible": VARIANTS, "advice": advice})
    if block.name == "picture":
        yield from _check_picture(block, course)
    if block.name in {"with-fact", "help-numbers"}:
        ids = block.argument.replace(",", " ").split()
        yield from (problem for name in ids for problem in _unknown_fact(name, block.place, course))


def _check_picture(block: Block, course: Course) -> Iterator[Problem]:
    if course.picture(block.argument) is None and course.knows_all(PICTURES_FILE):
        known = course.pictures.value.pictures if course.pictures else {}
        advice = nearest(block.argument, known, "See that file for all.")
        yield Problem("L018", block.place, {"picture": block.argument, "advice": advice})


def _check_options(block: Block) -> Iterator[Problem]:
    known = OPTIONS[block.name]
    for option, value in block.options.items():
        if option not in known:
            yield Problem(
                "L031",
                block.place,
                {"option": option, "advice": nearest(option, known, f"Known here: {_list(known)}.")},
            )
        elif option in ONE_OF and value not in ONE_OF[option]:
            yield Problem(
                "L026", block.place, {"option": option, "value": value, "possible": f"one of: {_list(ONE_OF[option])}"}
            )
        elif option in {"minutes", "short"} and not (value.isascii() and value.isdigit()):
            yield Problem("L026", block.place, {"option": option, "value": value, "possible": "a number of minutes"})
    if block.name == "step":
        misspelt = {nearest(option, known) for option in block.options if option not in known}
        for option in ("minutes", "phase", "need"):
            if option not in block.options and f"Did you mean “{option}”?" not in misspelt:
                yield Problem("L025", block.place, {"option": option})


def _is_in_else(mention: Mention) -> bool:
    """Tell whether the innermost block that matters is what stands there without the facts."""
    matters = [block.name for block in mention.inside if block.name in {"with-fact", "else"}]
    return matters[-1:] == ["else"]


def _check_mention(mention: Mention, course: Course) -> Iterator[Problem]:
    name, _, field = mention.target.partition(".")
    around = [block for block in mention.inside if block.name == "with-fact"]
    named = {fact for block in around for fact in block.argument.replace(",", " ").split()}
    if name not in course.fact_ids():
        if name not in named:  # or else the block has said it
            yield from _unknown_fact(name, mention.place, course)
    elif not around or _is_in_else(mention):
        yield Problem("L013", mention.place, {"fact": mention.target, "id": name})
    elif name not in named:
        yield Problem("L015", mention.place, {"fact": name, "id": " ".join(sorted(named | {name}))})
    if field and field not in FIELDS:
        yield Problem("L029", mention.place, {"field": field, "possible": _list(FIELDS)})


def _check_place_of_fact(mention: Mention, stage: str, course: Course) -> Iterator[Problem]:
    """A number that only works in the host country is the wrong number for who has not left yet."""
    name, _, field = mention.target.partition(".")
    found = [loaded.value.facts[name] for loaded in course.facts.values() if name in loaded.value.facts]
    host_only = any(fact.kind in CALLABLE_KINDS and fact.callable_from == "host" for fact in found)
    arrived = stage == "arrived" or any(block.name == "after-arrival" for block in mention.inside)
    if host_only and field in {"", "value"} and not arrived:
        yield Problem("L021", mention.place, {"fact": name})


def _unknown_fact(name: str, place: Place, course: Course) -> Iterator[Problem]:
    known = course.fact_ids()
    if name not in known and course.knows_all("facts/"):
        yield Problem("L014", place, {"fact": name, "advice": nearest(name, known, "See facts/ for what there is.")})


def _check_minutes(lesson: Lesson, text: LessonText) -> Iterator[Problem]:
    steps, head, source = lesson.steps(), lesson.head, text.source
    if not steps:
        return
    total = sum(step.minutes for step in steps)
    if total != head.minutes:
        yield Problem("L005", source.place(("minutes",)), {"sum": total, "minutes": head.minutes})
    short = sum(step.short for step in steps)
    if short != (head.short_minutes or 0):
        place = source.place(("short-minutes",))
        yield Problem("L006", place, {"sum": short, "minutes": head.short_minutes or "nothing"})


def _check_typed(text: LessonText) -> Iterator[Problem]:
    """Find numbers, addresses, ages and money that an author typed instead of asking facts/ for them."""
    for number, line in enumerate(text.body.split("\n"), start=text.first_line):
        for kind, found, column in typed_in(line):
            yield Problem(TYPED[kind], Place(text.source.path, number, column), {"found": found})


def _list(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(words)
