"""Numbers to call, e-mail addresses, ages and money that somebody typed are found; other numbers are left alone."""

import pytest

from coursebuilder.check.typed import typed_in

TYPED = [
    ("Call 112.", "phone", "112"),
    ("Call 112, then wait.", "phone", "112"),
    ("112", "phone", "112"),
    ("(112)", "phone", "112"),
    ("**112**", "phone", "112"),
    ("Call 911!", "phone", "911"),
    ("Dial 1177 for advice.", "phone", "1177"),
    ("Child line: 116 111.", "phone", "116 111"),
    ("Child line: 116111", "phone", "116111"),
    ("+358 295 463 177", "phone", "+358 295 463 177"),
    ("Call 0800-123-456 today.", "phone", "0800-123-456"),
    ("Call (09) 123 4567.", "phone", "(09) 123 4567"),
    ("Call 00358295463177.", "phone", "00358295463177"),
    ("09.123.45.67", "phone", "09.123.45.67"),
    ("Call ٠٨٠٠١٢٣٤٥٦.", "phone", "٠٨٠٠١٢٣٤٥٦"),
    ("[Call us](tel:+358295463177)", "phone", "+358295463177"),
    ("[+358 295 463 177](https://example.org)", "phone", "+358 295 463 177"),
    ("Write to help@example.org.", "email", "help@example.org"),
    ("[Write](mailto:help@example.org)", "email", "help@example.org"),
    ("Addresses end in @unhcr.org.", "email", "@unhcr.org"),
    ("A child is anybody under 18.", "age", "under 18"),
    ("People over 65 travel free.", "age", "over 65"),
    ("From the age of 16 you may work.", "age", "age of 16"),
    ("She turns 18 in May.", "age", "turns 18"),
    ("He is 17 years old.", "age", "is 17 years"),
    ("A 16-year-old boy.", "age", "16-year-old"),
    ("You are 18.", "age", "You are 18"),
    ("You are 16 or older.", "age", "are 16 or older"),
    ("Children aged 7 go to school.", "age", "aged 7"),
    ("under eighteen", "age", "under eighteen"),
    ("Maria is sixteen years old.", "age", "is sixteen years"),
    ("It costs 50 euros.", "money", "50 euros"),
    ("It costs €50.", "money", "€50."),
    ("It costs 50 €.", "money", "50 €"),
    ("It costs 50€.", "money", "50€"),
    ("Pay $ 200.", "money", "$ 200."),
    ("1 000 kr a month", "money", "1 000 kr"),
    ("1,500 EUR", "money", "1,500 EUR"),
    ("12.50 lei", "money", "12.50 lei"),
]

LEFT_ALONE = [
    "There are 3 steps and 5 signs.",
    "There are 3 real ways.",
    "There are 5.",
    "The answer is 3.",
    "Do you have 10 minutes?",
    "The office opens at 9:30.",
    "Open from 9:30 until 16:00.",
    "Open 9:30-16:00 and 10.00-11.30.",
    "School is from 9 to 15.",
    "In 2026 the rules changed.",
    "The school year 2026-2027.",
    "On 2026-11-21 we read it.",
    "On 21.11.2026 we read it.",
    "On 12 June 2026.",
    "Bags of 23 kilos.",
    "Bags under 23 kilos.",
    "Walk over 5 kilometres.",
    "It costs 50.",
    "It costs a hundred euros.",
    "You have 50 coins.",
    "1 000 people and 10 000 people.",
    "2 years later.",
    "20 years ago.",
    "Room 3.2 is under the roof.",
    "Lesson 3.2 and lesson 3.5.",
    "Article 3(a)",
    "Call {fact}`emergency`.",
    "[Read more](https://example.org/2024/112233445566)",
    "<https://example.org/1234567>",
    "https://example.org/1234567",
    ":minutes: 112",
    "From now on.",
    "Turn 3 cards.",
    "7 out of 10 people.",
    "999 steps",
]


@pytest.mark.parametrize(("line", "kind", "found"), TYPED, ids=[line for line, _, _ in TYPED])
def test_what_is_typed_is_found(line: str, kind: str, found: str) -> None:
    assert [(each, words) for each, words, _ in typed_in(line)] == [(kind, found)]


@pytest.mark.parametrize("line", LEFT_ALONE, ids=str)
def test_other_numbers_are_left_alone(line: str) -> None:
    assert list(typed_in(line)) == []


def test_the_column_is_that_of_the_line() -> None:
    line = "{fact}`x` and [a](https://b.c/123456789): call 112"
    assert [line[column - 1 :] for _, _, column in typed_in(line)] == ["112"]
