"""The index of the search: made from the finished pages, so that it can hold nothing that a learner can't read.

It is a script that sets one name, because a page opened from a file can load a script but no data.
It holds the title and the first words of each section, and for each word the sections in which it stands.
Titles are not counted into the words: `_static/course/search.js` reads them itself.
Whoever types a word of danger is led to the page Help, though the word may stand on no page: those words come from the
catalogue of the interface. They are no text, so no excerpt shows them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from coursebuilder.build.search_words import words_of
from coursebuilder.catalog.interface import interface_strings
from coursebuilder.catalog.words import ENGLISH

INDEX = "search-index.js"
HELP = "help"
# The kinds of page that a learner reads; a page without one of these is a tool, or hides the course.
READ = {"unit", "lesson", "help", "words", "safe"}
# What is no text of the lesson: answers and feedback, sources, links to dial, lists of pages, what the trainer reads,
# and what all lessons say before their own words: how they were translated, and "After this lesson you".
UNREAD = (
    "form, .question, details.block-sources, details.call, nav, .toctree-wrapper, button, audio, [hidden], "
    ".block-trainer, .block-step, .block-materials, .block-variant, .block-safeguarding, "
    ".block-notice, .block-objectives > .block-label"
)
# Numbers stand in an excerpt without the place in which they hold, so an excerpt shows no contact and no place.
# Nor does it show what a swindler writes: "Your money will grow" would read as our advice.
NOT_SHOWN = frozenset({"place", "contact", "message"})
LABELS = frozenset({"block-label", "message-kind"})
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "q", "small", "span", "strong", "sub", "sup"}
EXCERPT = 80
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "": "\u2068"}
END_OF_ISOLATE = "\u2069"
# A word that stands nearly everywhere finds nothing: it is named without its sections.
COMMON = 4
# Five bits a sign: small letters and 0 to 5 end a number, capitals and the rest say that more follows.
LAST = "abcdefghijklmnopqrstuvwxyz012345"
MORE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_"


@dataclass(frozen=True, slots=True)
class Section:
    """A place that a search can find: its fragment, title, first words, and all its words."""

    fragment: str
    title: str
    excerpt: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page with its address, its neutral name such as "Lesson 3.2", its title and its sections."""

    address: str
    name: str
    title: str
    sections: list[Section]


def write_search_index(folder: Path, language: str) -> None:
    """Write the index of the pages in `folder`, which are in `language`, beside their other scripts."""
    text = search_index(read_pages(folder), language)
    (folder / "_static").mkdir(exist_ok=True)
    (folder / "_static" / INDEX).write_text(text, encoding="utf-8")


def read_pages(folder: Path) -> list[FoundPage]:
    """Return the pages that a search can find, in the order of their numbers."""
    pages = [read_page(path) for path in sorted(folder.glob("*.html"), key=by_number)]
    return [page for page in pages if page is not None]


def by_number(path: Path) -> tuple[bool, list[int], str]:
    """Return a key that puts 1-10 after 1-9, and pages without a number last."""
    numbers = [int(number) for number in re.findall("[0-9]+", path.stem)]
    return not path.stem[:1].isdigit(), numbers, path.stem


def read_page(path: Path) -> FoundPage | None:
    """Return what a search can find in a page, or nothing if it isn't a page to read."""
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one(".bd-article")
    if soup.body is None or soup.body.get("data-page") not in READ or article is None or soup.title is None:
        return None
    quizzes = [quiz_section(form) for form in article.select("form.quiz[id]")]
    for element in article.select(UNREAD):
        element.extract()
    sections = [lesson_section(section) for section in article.select("section[id]")]
    title = sections[0].title if sections else ""
    return FoundPage(path.stem, words_in(soup.title), title, [*sections, *quizzes])


def quiz_section(form: Tag) -> Section:
    """Return a quiz as a place to find: its title and its prompts, never an answer."""
    title = form.select_one(".quiz-title")
    prompts = [words_in(prompt) for prompt in form.select(".prompt-text")]
    # A prompt's first words are no excerpt of what the quiz is about; its title says that.
    return Section(str(form["id"]), words_in(title) if title else "", "", " ".join(prompts))


def lesson_section(section: Tag) -> Section:
    """Return a section of a lesson without the sections in it."""
    heading = section.find(HEADINGS, recursive=False)
    title = words_in(heading) if isinstance(heading, Tag) else ""
    own = [child for child in section.children if child is not heading and getattr(child, "name", None) != "section"]
    return Section(str(section["id"]), title, excerpt_of(own), one_line("".join(plain(own, LABELS))))


def excerpt_of(elements: Iterable[object]) -> str:
    """Return the first words of a section, as long as two lines on a phone."""
    text = one_line("".join(plain(elements, NOT_SHOWN)))
    if len(text) <= EXCERPT:
        return text
    cut = text[: EXCERPT + 1].rpartition(" ")[0] or text[:EXCERPT]
    opened = max(cut.rfind(sign) for sign in ISOLATES.values())
    if opened > cut.rfind(END_OF_ISOLATE):
        cut = cut[:opened]
    return cut.rstrip(" ,;:\u060c\u061b") + " \u2026"


def words_in(element: Tag) -> str:
    """Return the text of an element on one line."""
    return one_line("".join(plain([element])))


def one_line(text: str) -> str:
    """Return `text` with single spaces for any gap."""
    return " ".join(text.split())


def plain(elements: Iterable[object], left_out: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the text of elements without those of some classes.

    Words of two paragraphs don't run together, and a number keeps its direction.
    """
    for element in elements:
        if isinstance(element, Tag):
            if not left_out.isdisjoint(element.get_attribute_list("class")):
                continue
            if element.name == "bdi":
                yield ISOLATES.get(str(element.get("dir", "")), ISOLATES[""])
                yield from plain(element.children, left_out)
                yield END_OF_ISOLATE
            else:
                gap = "" if element.name in INLINE else " "
                yield gap
                yield from plain(element.children, left_out)
                yield gap
        elif isinstance(element, NavigableString) and not isinstance(element, PreformattedString):
            yield str(element)


def search_index(pages: list[FoundPage], language: str) -> str:
    """Return the script that holds the index."""
    found = [
        [page.address, page.name, page.title, [[part.fragment, part.title, part.excerpt] for part in page.sections]]
        for page in pages
    ]
    texts = [section.text for page in pages for section in page.sections]
    index = {
        "language": language,
        "help": " ".join(words_of_help(language)) if any(page.address == HELP for page in pages) else "",
        "pages": found,
        "words": "\n".join(word_lines(texts, language)),
    }
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # JSON allows these two in a string; a script that an old phone reads does not.
    written = written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.CourseSearchIndex={written};\n"


def words_of_help(language: str) -> list[str]:
    """Return the words that lead to the page Help, folded: those of `language` and those of English."""
    key = "search-help-words"
    texts = (ENGLISH[key], interface_strings(language)[key])
    return sorted({form for text in texts for forms in words_of(text, language) for form in forms})


def word_lines(texts: list[str], language: str) -> Iterator[str]:
    """Yield each word with the sections in which it stands, as steps from one to the next."""
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        for word in sorted({form for forms in words_of(text, language) for form in forms}):
            places.setdefault(word, []).append(place)
    most = max(len(texts) // COMMON, 10)
    for word, where in sorted(places.items()):
        steps = (after - before for before, after in zip([0, *where], where, strict=False))
        yield word if len(where) > most else f"{word} {''.join(map(number_as_signs, steps))}"


def number_as_signs(number: int) -> str:
    """Return a number in as few signs as it needs, the lowest five bits last."""
    signs = LAST[number % 32]
    while number := number // 32:
        signs = MORE[number % 32] + signs
    return signs
