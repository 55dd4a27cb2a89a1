"""How far the translation into a language is: texts by kind and risk, complete pages, and what is to be done next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coursebuilder.catalog.messages import Key, Message
from coursebuilder.catalog.po_file import Entry
from coursebuilder.check.translation_care import CARES, care_of
from coursebuilder.check.translation_flaws import Care, without_technical_parts
from coursebuilder.load.course import Course
from coursebuilder.load.translations import Catalogue
from coursebuilder.model.lesson import Lesson, in_order, is_for_trainers
from coursebuilder.model.pictures_in import pictures_in

KINDS = ("interface", "pages", "lessons", "quizzes", "facts", "pictures", "sessions", "organisation", "trainers")
# No edition of a language stands without these.
NECESSARY = ("interface", "course/index", "course/help", "course/safe")
PICTURES = "pictures"
_WORD = re.compile(r"\w+(?:['’-]\w+)*")

Wanted = Mapping[str, Sequence[Message]]
"""What the course says now, by domain."""


@dataclass(frozen=True, slots=True)
class Count:
    """Texts of one kind: `fuzzy` ones count as missing for readers, `stale` ones are in no page any more."""

    total: int = 0
    translated: int = 0
    fuzzy: int = 0
    untranslated: int = 0
    stale: int = 0
    words_left: int = 0

    def __add__(self, other: Count) -> Count:
        """Return the sum of both."""
        return Count(
            self.total + other.total,
            self.translated + other.translated,
            self.fuzzy + other.fuzzy,
            self.untranslated + other.untranslated,
            self.stale + other.stale,
            self.words_left + other.words_left,
        )

    @property
    def left(self) -> int:
        """Return how many texts a translator has before them."""
        return self.fuzzy + self.untranslated


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of work: a page with its questions and pictures, a list of facts, or the interface."""

    name: str
    care: Care
    count: Count
    number: str = ""

    @property
    def is_complete(self) -> bool:
        """Tell whether readers can have it."""
        return not self.count.left


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of one language; `parts` stand in the order in which they are best translated."""

    language: str
    kinds: Mapping[tuple[str, Care], Count]
    parts: tuple[Part, ...]

    @property
    def total(self) -> Count:
        """Return the sum over all kinds."""
        return sum(self.kinds.values(), Count())

    def complete(self) -> list[Part]:
        """Return the pages for learners that can be shown."""
        return [part for part in self.parts if part.is_complete and part.name.startswith("course/")]

    def next(self) -> list[Part]:
        """Return what is missing, the riskiest first."""
        return [part for part in self.parts if not part.is_complete]


def progress(course: Course, language: str, wanted: Wanted, catalogues: Iterable[Catalogue]) -> Progress:
    """Compare what the course says with the catalogues of a language."""
    known = {each.domain: _current(each) for each in catalogues if each.language == language}
    kinds: dict[tuple[str, Care], Count] = {}
    for domain in sorted({*wanted, *known}):
        for message in wanted.get(domain, ()):
            group = _kind(domain, message), care_of(course, domain, message.context)
            kinds[group] = kinds.get(group, Count()) + _of(message, known.get(domain, {}))
        stale = known.get(domain, {}).keys() - {message.key for message in wanted.get(domain, ())}
        for context, _ in stale:
            group = _kind(domain), care_of(course, domain, context)
            kinds[group] = kinds.get(group, Count()) + Count(stale=1)
    ordered = sorted(kinds.items(), key=lambda row: (KINDS.index(row[0][0]), CARES.index(row[0][1])))
    parts = sorted(_parts(course, wanted, known), key=_urgency)
    return Progress(language, dict(ordered), tuple(parts))


def _current(catalogue: Catalogue) -> dict[Key, Entry]:
    return {each.key: each for each in catalogue.messages if not each.obsolete}


def _kind(domain: str, message: Message | None = None) -> str:
    if is_for_trainers(domain) or (message and not message.for_learners):
        return "trainers"
    folder, _, rest = domain.partition("/")
    if folder == "course":
        return "lessons" if "/" in rest and not rest.endswith("/index") else "pages"
    return folder if folder in KINDS else "organisation"


def _of(message: Message, known: Mapping[Key, Entry]) -> Count:
    found = known.get(message.key)
    if found and found.is_shown:
        return Count(total=1, translated=1)
    words = len(_WORD.findall(without_technical_parts(message.words)))
    if found and found.fuzzy and found.translated:
        return Count(total=1, fuzzy=1, words_left=words)
    return Count(total=1, untranslated=1, words_left=words)


def _parts(course: Course, wanted: Wanted, known: Mapping[str, Mapping[Key, Entry]]) -> Iterator[Part]:
    """Yield the pages for learners, each with all that it shows, and the lists that belong to no page."""
    lessons = {lesson.docname: lesson for lesson in course.lessons.values()}
    for domain, messages in wanted.items():
        if is_for_trainers(domain) or domain == PICTURES or domain.startswith("quizzes/"):
            continue
        texts = [(domain, message) for message in messages if message.for_learners]
        lesson = lessons.get(domain)
        if lesson:
            texts += _shown_by(lesson, course, wanted)
        count = sum((_of(message, known.get(where, {})) for where, message in texts), Count())
        cares = {care_of(course, domain, message.context) for _, message in texts}
        care = next((each for each in CARES if each in cares), CARES[-1])
        yield Part(domain, lesson.head.care if lesson else care, count, lesson.head.number if lesson else "")


def _shown_by(lesson: Lesson, course: Course, wanted: Wanted) -> Iterator[tuple[str, Message]]:
    """Yield the texts of a lesson's questions and pictures."""
    pictures = {block.argument for block in lesson.named("picture")}
    for address in lesson.quizzes():
        if quiz := course.quizzes.get(address):
            pictures |= {picture for _, picture in pictures_in(quiz.source.data)}
        yield from ((f"quizzes/{address}", message) for message in wanted.get(f"quizzes/{address}", ()))
    for message in wanted.get(PICTURES, ()):
        if message.context.split(".")[1:2] and message.context.split(".")[1] in pictures:
            yield PICTURES, message


def _urgency(part: Part) -> tuple[int, int, int, tuple[bool, list[int]], str]:
    """Return what puts parts into order: what every edition needs, then by risk, pages before facts."""
    necessary = NECESSARY.index(part.name) if part.name in NECESSARY else len(NECESSARY)
    is_page = int(not part.name.startswith("course/"))
    return necessary, CARES.index(part.care), is_page, in_order(part.number), part.name
