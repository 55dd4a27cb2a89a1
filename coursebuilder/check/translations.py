"""Rules of catalogues: a translation says no more, no less and nothing else than its original.

What is doubtful (`fuzzy`) or obsolete is shown to nobody, and is not judged.
Three rules are about words and can be wrong: a translator's comment with a reason allows what they find.

    # allow: negation: the verb “refuse” says it
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from coursebuilder.catalog.dates import locale_of
from coursebuilder.catalog.interface import DOMAIN as INTERFACE
from coursebuilder.catalog.language import LOCALE
from coursebuilder.catalog.messages import Key
from coursebuilder.catalog.po_file import Entry
from coursebuilder.check.translation_age import age_flaws
from coursebuilder.check.translation_care import care_of
from coursebuilder.check.translation_flaws import Flaw, Pair, base, without_technical_parts
from coursebuilder.check.translation_markup import markup_flaws
from coursebuilder.check.translation_negation import languages_with_negations, negation_flaws
from coursebuilder.check.translation_numbers import addresses_in, number_flaws
from coursebuilder.load.course import Course
from coursebuilder.load.translations import Catalogue, languages, load_catalogues
from coursebuilder.load.validate import nearest
from coursebuilder.model.problem import Place, Problem

ALLOWED = {
    "negation": frozenset({"T023", "T024", "T025"}),
    "number": frozenset({"T018", "T019"}),
    "same": frozenset({"T028"}),
}
FEWEST_WORDS_OF_A_REASON = 3
RULES: tuple[Callable[[Pair], Iterable[Flaw]], ...] = (markup_flaws, number_flaws, negation_flaws, age_flaws)

_ALLOW = re.compile(r"allow:\s*([\w-]*)\s*:?\s*(.*)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]+")
_UTF_8 = re.compile(r"charset=utf-?8", re.IGNORECASE)


def check_translations(course: Course) -> Iterator[Problem]:
    """Yield the problems of all catalogues of the course."""
    for language in languages(course.root):
        if not _is_known(language):
            yield Problem("T002", Place(f"{LOCALE}/{language}"), {"language": language})
    catalogues, problems = load_catalogues(course.root)
    yield from problems
    for catalogue in catalogues:
        yield from check_catalogue(course, catalogue)


def check_catalogue(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the problems of one catalogue."""
    yield from _header(catalogue)
    yield from _domain(course, catalogue)
    yield from _twice(catalogue)
    language, domain = catalogue.language, catalogue.domain
    of_all = care_of(course, domain)
    for message in catalogue.messages:
        if message.is_shown:
            # Only facts have a care of their own.
            care = care_of(course, domain, message.context) if domain.startswith("facts/") else of_all
            pair = Pair(message.source, message.translated, language, domain, message.context, care)
            yield from _judged(pair, message, catalogue)


def flaws(pair: Pair) -> Iterator[Flaw]:
    """Yield every flaw of a translation, whatever its comments allow."""
    found = [flaw for rule in RULES for flaw in rule(pair)]
    # The lost “not” of the age branch is said once, and nothing allows it.
    of_the_age = any(flaw.code == "T027" for flaw in found)
    yield from (flaw for flaw in found if not (of_the_age and flaw.code in ALLOWED["negation"]))
    if is_untranslated(pair):
        yield Flaw("T028")


def is_untranslated(pair: Pair) -> bool:
    """Tell whether a translation is a copy of words; a number, an abbreviation or a name of several words stays.

    The interface has no names, so that each word of it counts.
    """
    if pair.source != pair.translated or base(pair.language) == "en":
        return False
    text = without_technical_parts(pair.source)
    for address in addresses_in(text):
        text = text.replace(address, " ")
    words = _WORD.findall(text)
    small = [word for word in words if word[0].islower()]
    if pair.is_plain or small:
        return bool(words)
    return len(words) == 1 and words[0][1:].islower()


def _judged(pair: Pair, message: Entry, catalogue: Catalogue) -> Iterator[Problem]:
    found = list(flaws(pair))
    reasons = [(line, match[1], match[2]) for line, text in message.comments if (match := _ALLOW.fullmatch(text))]
    allowed = {code for _, name, reason in reasons if _is_reason(reason) for code in ALLOWED.get(name, ())}
    for flaw in found:
        if flaw.code not in allowed:
            yield Problem(flaw.code, message.place_of_translation, flaw.values)
    codes = {flaw.code for flaw in found}
    for line, name, reason in reasons:
        place = Place(catalogue.path, line, 1)
        if name not in ALLOWED:
            advice = nearest(name, ALLOWED, f"Write one of: {', '.join(ALLOWED)}.")
            yield Problem("I013", place, {"name": name, "advice": advice})
        elif not codes & ALLOWED[name]:
            yield Problem("I014", place, {"name": name})
        elif not _is_reason(reason):
            yield Problem("I015", place, {"name": name})


def _is_reason(words: str) -> bool:
    return len(words.split()) >= FEWEST_WORDS_OF_A_REASON


def _is_known(language: str) -> bool:
    known = base(language) in languages_with_negations() or locale_of(base(language)) is not None
    return known and bool(_LANGUAGE.fullmatch(language))


def _header(catalogue: Catalogue) -> Iterator[Problem]:
    place = catalogue.header_place
    said = catalogue.header.get("language", "")
    if said and said.replace("_", "-") != catalogue.language:
        yield Problem("T003", place, {"found": f"Language: {said}", "wanted": f"Language: {catalogue.language}"})
    kind = catalogue.header.get("content-type", "")
    if kind and not _UTF_8.search(kind):
        wanted = "Content-Type: text/plain; charset=UTF-8"
        yield Problem("T003", place, {"found": f"Content-Type: {kind}", "wanted": wanted})


def _domain(course: Course, catalogue: Catalogue) -> Iterator[Problem]:
    known = _domains(course)
    if catalogue.domain not in known:
        values = {"domain": catalogue.domain, "advice": nearest(catalogue.domain, known, "Remove the file.")}
        yield Problem("T004", Place(catalogue.path), values)


def _domains(course: Course) -> list[str]:
    """Return what a catalogue can be of."""
    unread = [str(Path(path).with_suffix("")) for path in course.unread]
    pages = [path.removesuffix(".md") for path in course.pages]
    quizzes = [f"quizzes/{address}" for address in course.quizzes]
    facts = [f"facts/{country}" for country in course.facts]
    plans = [f"sessions/{name}" for name in course.plans]
    return [*pages, *quizzes, *facts, *plans, *unread, "pictures", "organisation", INTERFACE]


def _twice(catalogue: Catalogue) -> Iterator[Problem]:
    first: dict[Key, int] = {}
    for message in catalogue.messages:
        if message.obsolete:
            continue
        if message.key in first:
            yield Problem("T005", message.place, {"first": first[message.key]})
        first.setdefault(message.key, message.place.line)
