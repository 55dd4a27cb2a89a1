"""Words that people really type lead to the right lesson."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import OpenSearch

pytestmark = pytest.mark.browser

# What somebody types, and the lessons of which one must be among the first three places.
QUESTIONS = {
    "passport taken": "4.1 4.5",
    "they took my passport": "4.1 4.5",
    "fake job": "3.2",
    "lottery visa": "3.2",
    "pay a fee": "3.1 3.2",
    "doctor": "4.3",
    "medicine": "4.3",
    "whatsapp code": "3.3",
    "bank code": "3.3 3.5",
    "bank account": "3.4 4.6",
    "money mule": "3.4",
    "in love online": "2.3 3.4",
    "emergency number": "0.2",
    "112": "0.2",
    "police": "1.3",
    "landlord": "4.7",
    "deposit": "4.7",
    "school": "4.4",
    "bullying": "4.4",
    "boss does not pay": "4.5",
    "wages": "4.5",
    "contract": "4.5",
    "interpreter": "1.9",
    "discrimination": "1.4",
    "violence at home": "1.5",
    "husband hits me": "1.5",
    "children alone at home": "1.6",
    "guardian": "1.2 2.5",
    "stress": "1.8",
    "naked photo": "2.5 3.5",
    "I sent a photo of my passport": "3.5",
    "airport": "4.2",
    "smoke": "4.7",
    "winter": "1.1",
    "family reunification": "4.8",
    "send money home": "4.6",
    "library": "4.9",
    "trafficked": "2.1",
    "smuggler": "2.2",
    "3.2": "3.2",
    "Lesson 4.2": "4.2",
}
# Slips of the fingers, other endings, a word that is not yet whole.
NEARLY = {
    "pasport": "4.1 4.5",
    "docter": "4.3",
    "polise": "1.3",
    "emregency": "0.2",
    "interpretter": "1.9",
    "vaccination": "4.3 4.1",
    "phones": "2.4 3.3",
    "POLICE!": "1.3",
    "discri": "1.4",
}
# Whoever types one of these may be in danger: Help comes first, whatever else is found.
IN_DANGER = (
    "suicide",
    "suiside",
    "suici",
    "beaten",
    "beating",
    "abuse",
    "abused",
    "rape",
    "raped",
    "violence",
    "police",
    "polise",
    "trafficking",
    "danger",
    "Danger!",
    "killed",
    "threatened",
    "blackmail",
    "afraid",
    "hits",
)
NOT_IN_DANGER = ("passport", "library", "lottery visa", "diet", "smoke", "winter", "3.2", "landlord", "photo", "skill")
FIND = """query => {
  window.found = window.found || window.CourseSearch.unpack(window.CourseSearchIndex);
  return window.CourseSearch.find(window.found, "en", query).map(({ href }) => href);
}"""


def places(page: Page, query: str) -> list[str]:
    found: list[str] = page.evaluate(FIND, query)
    return found


def test_known_questions_find_their_lesson(open_search: OpenSearch) -> None:
    page = open_search()
    missed = {}
    for query, lessons in (QUESTIONS | NEARLY).items():
        first = [href.split(".html")[0].replace("-", ".") for href in places(page, query)[:3]]
        if not set(lessons.split()) & set(first):
            missed[query] = first
    assert missed == {}


def test_words_of_danger_find_help_first(open_search: OpenSearch) -> None:
    page = open_search()
    assert [query for query in IN_DANGER if places(page, query)[0] != "help.html"] == []
    assert places(page, "my husband beats me")[0] == "help.html"
    assert [query for query in NOT_IN_DANGER if "help.html" in places(page, query)[:1]] == []


def test_a_place_stands_there_once(open_search: OpenSearch) -> None:
    page = open_search()
    for query in ("police", "danger", "help"):
        found = places(page, query)
        assert len(found) == len(set(found)), query


def test_a_short_word_is_not_taken_for_another(open_search: OpenSearch) -> None:
    page = open_search()
    assert places(page, "rape") == ["help.html"]
    assert places(page, "bicr") == []


def test_common_words_do_not_hide_what_was_asked(open_search: OpenSearch) -> None:
    page = open_search()
    assert places(page, "what can I do in a library")[0] == "4-9.html#s7"
    assert places(page, "the") != []


def test_what_nobody_wrote_is_not_found(open_search: OpenSearch) -> None:
    page = open_search()
    for query in ("xylophone", "qqq", "hasOwnProperty", "<script>", "\\", "(", ".*", "😀", ""):
        assert places(page, query) == [], query
    # Names that every object of the browser has.
    for query in ("__proto__", "constructor", "toString", "valueOf"):
        assert all(isinstance(href, str) for href in places(page, query))


def test_one_lesson_does_not_take_all_the_room(open_search: OpenSearch) -> None:
    found = places(open_search(), "code")
    for address in {href.split("#")[0] for href in found}:
        assert sum(href.split("#")[0] == address for href in found) <= 2
