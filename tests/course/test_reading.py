"""The reading level: syllables of known words, the formula on known texts, what does not count."""

from __future__ import annotations

import pytest

from .learner_texts import Sentence, learner_texts
from .reading import counted, grade, table
from .syllables import syllables

KNOWN = {
    1: "cat house asked stopped goes eyes clothes fire scheme change breathes your through strength judged pays whose",
    2: "table office wanted houses people lawyer being careful quiet business careless settled handled union every",
    3: "family employer example radio serious easier agreement somebody hospital quieter official different idea",
    4: "emergency usually situation information registration voluntary interpreter advertisement society everybody",
    5: "organisation discrimination university electricity opportunity disability",
    6: "responsibility reunification",
}


@pytest.mark.parametrize(("count", "word"), [(count, word) for count, words in KNOWN.items() for word in words.split()])
def test_syllables(count: int, word: str) -> None:
    assert syllables(word) == count


def test_a_word_keeps_its_syllables_in_another_form() -> None:
    assert syllables("doctor's") == syllables("Doctor") == syllables("doctors") == 2
    assert syllables("hmm") == 1


def level(*texts: str) -> float:
    return round(grade(Sentence(each, "x") for each in texts), 2)


def test_the_formula() -> None:
    # 6 words, 6 syllables: 0.39 x 6 + 11.8 - 15.59.
    assert level("The cat sat on the mat.") == -1.45
    # 5 words, 20 syllables: 0.39 x 5 + 11.8 x 4 - 15.59.
    assert level("Usually registration situation emergency information.") == 33.56


def test_long_words_and_long_sentences_are_harder() -> None:
    assert level("You can ask.") < level("You can ask the office.") < level("You can ask the immigration authority.")
    assert level("You can ask.", "You can wait.") < level("You can ask, and you can wait, and you can go.")


def test_what_does_not_count() -> None:
    assert counted("Amina and Tigrinya FACT 112.") == ["and"]
    assert level("Ask Ibrahim.", "Emergency organisation") == level("Ask.")
    assert level("A heading") == 0


def test_the_table_has_every_unit() -> None:
    units = {name.split("/")[1] for name in learner_texts() if name.count("/") == 2}
    assert {line.split()[0] for line in table().splitlines()[1:]} == units
