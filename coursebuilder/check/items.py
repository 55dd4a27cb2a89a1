"""Flaws of questions that give the answer away or confuse, as research on item writing names them.

After Haladyna, Downing and Rodriguez (2002), "A review of multiple-choice item-writing guidelines".
A question may carry one of them for a reason, which it gives under `allow`.
The rules read English, the language in which the course is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coursebuilder.load.course import Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.load.yaml_source import Keys, Source
from coursebuilder.model.problem import Problem
from coursebuilder.model.quiz import AnyQuestion, Choice, Fill, Multiple, Picture, Quiz, Scenario, Single, TrueFalse

MOST_WORDS_OF_A_PROMPT = 40
MOST_WORDS_OF_A_QUESTION = 110
MOST_WORDS_OF_A_STORY_STEP = 60
# A right choice is too long when it has this many times the words of the longest wrong one, and so many more.
TOO_LONG, MORE_WORDS = 1.3, 3
FEWEST_FOR_A_PATTERN = 3
FEWEST_WORDS_OF_A_REASON = 3

# The names that `allow` knows, each with the code of its problem.
RULES = {
    "all-of-the-above": "I001",
    "negative-prompt": "I002",
    "double-negative": "I003",
    "long-key": "I004",
    "no-feedback": "I006",
    "cue": "I007",
    "echo": "I008",
    "overlap": "I009",
    "long-prompt": "I010",
    "absolute": "I011",
}
NAMES = {code: name for name, code in RULES.items()}

ALL_OF_THEM = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the above|these|them|the others?)\b|\b(?:both )?[a-d] and [a-d]\b",
    re.IGNORECASE,
)
NEGATION = re.compile(r"\b(?:not|never|except|no one|nobody|nothing|none)\b|n['’]t\b", re.IGNORECASE)
ABSOLUTE = re.compile(r"\b(?:always|never|only|every|all|nobody|nothing|everybody|everything)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
RANGE = re.compile(r"\b(\d+)\s*(?:-|–|to)\s*(\d+)\b")
QUESTION = re.compile(r"[^.?!:]*\?")
LAST_SENTENCE = re.compile(r"[^.?!:]+[.!:]?\s*$")
# Words that carry no meaning of their own; a prompt and a choice may share them.
PLAIN_WORDS = frozenset(
    {
        *("about", "after", "again", "another", "because", "before", "choose", "during", "happen", "happens"),
        *("people", "person", "please", "should", "somebody", "someone", "something", "things", "through", "without"),
    }
)


class Flaw(NamedTuple):
    """A flaw: the code of its problem, where in the question, and what the wording needs."""

    code: str
    keys: Keys
    values: Mapping[str, object]


def check_items(loaded: Loaded[Quiz]) -> Iterator[Problem]:
    """Yield the flaws of a quiz's questions that no reason allows, and reasons that allow nothing."""
    quiz, source = loaded.value, loaded.source
    for position, question in enumerate(quiz.questions):
        at = ("questions", position)
        flaws = list(_flaws(question, practice=quiz.purpose == "practice"))
        found = {NAMES[flaw.code] for flaw in flaws}
        for flaw in flaws:
            if NAMES[flaw.code] not in question.allow:
                yield Problem(flaw.code, source.place((*at, *flaw.keys)), flaw.values)
        yield from _useless_reasons(question, found, source, at)
    yield from _patterns(quiz, source)


def _useless_reasons(question: AnyQuestion, found: set[str], source: Source, at: Keys) -> Iterator[Problem]:
    for name, reason in question.allow.items():
        place = source.place((*at, "allow", name), of_key=True)
        if name not in RULES:
            advice = nearest(name, RULES, f"Write one of: {', '.join(RULES)}.")
            yield Problem("I013", place, {"name": name, "advice": advice})
        elif name not in found:
            yield Problem("I014", place, {"name": name})
        elif len(reason.split()) < FEWEST_WORDS_OF_A_REASON:
            yield Problem("I015", place, {"name": name})


def _flaws(question: AnyQuestion, *, practice: bool) -> Iterator[Flaw]:
    yield from _prompt(question)
    if isinstance(question, TrueFalse):
        yield from _statement(question, practice=practice)
    elif isinstance(question, Single | Multiple | Picture):
        yield from _choices(question, practice=practice)
    elif isinstance(question, Fill):
        yield from _gaps(question, practice=practice)
    elif isinstance(question, Scenario):
        for position, step in enumerate(question.steps):
            if (count := len(words_of(step.text))) > MOST_WORDS_OF_A_STORY_STEP:
                values = {"count": count, "most": MOST_WORDS_OF_A_STORY_STEP}
                yield Flaw("I010", ("steps", position, "text"), values)


def _prompt(question: AnyQuestion) -> Iterator[Flaw]:
    count = len(words_of(question.prompt))
    choices = question.choices if isinstance(question, Single | Multiple | Picture) else ()
    whole = count + sum(len(words_of(choice.text)) for choice in choices)
    if count > MOST_WORDS_OF_A_PROMPT:
        yield Flaw("I010", ("prompt",), {"count": count, "most": MOST_WORDS_OF_A_PROMPT})
    elif whole > MOST_WORDS_OF_A_QUESTION:
        yield Flaw("I010", ("prompt",), {"count": whole, "most": MOST_WORDS_OF_A_QUESTION})


def _statement(question: TrueFalse, *, practice: bool) -> Iterator[Flaw]:
    # "True or not true: you must not pay" and the answer "not true" is one turn too many.
    if not question.answer and (found := NEGATION.search(question.prompt)):
        yield Flaw("I003", ("prompt",), {"found": found.group()})
    said = question.feedback_no if question.answer else question.feedback_yes
    if practice and not (said or question.feedback.wrong or question.feedback.general):
        yield Flaw("I006", ("prompt",), {"text": "not true" if question.answer else "true"})


def _choices(question: Single | Multiple | Picture, *, practice: bool) -> Iterator[Flaw]:
    # “Choose what you must not do” asks, too.
    asked = QUESTION.findall(question.prompt) or LAST_SENTENCE.findall(question.prompt)
    if asked and (found := NEGATION.search(asked[-1])):
        yield Flaw("I002", ("prompt",), {"found": found.group()})
    # Where nothing is right, that is the mistake.
    taught = practice and any(choice.correct for choice in question.choices)
    for position, choice in enumerate(question.choices):
        here = ("choices", position, "text")
        if found := ALL_OF_THEM.search(choice.text):
            yield Flaw("I001", here, {"found": found.group()})
        if taught and not choice.correct and not (choice.feedback or question.feedback.wrong):
            yield Flaw("I006", here, {"text": choice.text})
    yield from _overlaps(question.choices)
    right = [choice for choice in question.choices if choice.correct]
    wrong = [choice for choice in question.choices if not choice.correct]
    if len(right) == 1 and wrong:
        yield from _given_away(question, right[0], wrong)


def _given_away(question: Single | Multiple | Picture, right: Choice, wrong: Sequence[Choice]) -> Iterator[Flaw]:
    here = ("choices", question.choices.index(right), "text")
    length, longest = len(words_of(right.text)), max(len(words_of(choice.text)) for choice in wrong)
    # How long a fact is, no author can know.
    has_facts = any("{fact}" in choice.text for choice in question.choices)
    if not has_facts and length > longest * TOO_LONG and length - longest >= MORE_WORDS:
        yield Flaw("I004", here, {"count": length, "longest": longest})
    if len(wrong) > 1 and {_is_sentence(choice) for choice in wrong} == {not _is_sentence(right)}:
        yield Flaw("I007", here, {"what": "ends in another way than the others"})
    if len(wrong) > 1 and _begins_like(question.prompt, right, wrong):
        yield Flaw("I007", here, {"what": "alone fits “a” or “an” at the end of the question"})
    elsewhere = {word for choice in wrong for word in map(stem, words_of(choice.text))}
    echoed = {stem(word) for word in words_of(right.text)} - elsewhere
    asked = {stem(word): word for word in words_of(question.prompt) if _says_something(word)}
    if echo := [f"“{asked[word]}”" for word in sorted(echoed & set(asked))]:
        yield Flaw("I008", here, {"words": echo})
    if len(wrong) > 1 and not ABSOLUTE.search(right.text) and all(ABSOLUTE.search(choice.text) for choice in wrong):
        yield Flaw("I011", here, {})


def _is_sentence(choice: Choice) -> bool:
    return choice.text.rstrip(" \"'”’*)")[-1:] in {".", "?", "!"}


def _begins_like(prompt: str, right: Choice, wrong: Sequence[Choice]) -> bool:
    article = re.search(r"\b(an?)\s*$", prompt.rstrip(" .:?…_"))
    if not article:
        return False
    wants_vowel = article.group(1) == "an"
    return (right.text[:1].lower() in "aeiou") == wants_vowel and all(
        (choice.text[:1].lower() in "aeiou") != wants_vowel for choice in wrong
    )


def _overlaps(choices: Sequence[Choice]) -> Iterator[Flaw]:
    for position, choice in enumerate(choices):
        for other in choices[:position]:
            one, two = sorted(([*map(str.lower, words_of(each.text))] for each in (choice, other)), key=len)
            inside = len(one) > 1 and one != two and f" {' '.join(one)} " in f" {' '.join(two)} "
            if inside or _ranges_overlap(choice.text, other.text):
                yield Flaw("I009", ("choices", position, "text"), {"other": other.text})


def _ranges_overlap(text: str, other: str) -> bool:
    one, two = RANGE.search(text), RANGE.search(other)
    if not (one and two):
        return False
    return int(one[1]) <= int(two[2]) and int(two[1]) <= int(one[2])


def _gaps(question: Fill, *, practice: bool) -> Iterator[Flaw]:
    for position, gap in enumerate(question.gaps):
        taught = practice and any(choice.correct for choice in gap.choices) and not gap.accept
        for number, choice in enumerate(gap.choices):
            said = choice.feedback or gap.feedback or question.feedback.wrong
            if taught and not choice.correct and not said:
                yield Flaw("I006", ("gaps", position, "choices", number, "text"), {"text": choice.text})


def _patterns(quiz: Quiz, source: Source) -> Iterator[Problem]:
    """Yield what gives answers away over several questions: always the same place, always the same answer."""
    statements = [question.answer for question in quiz.questions if isinstance(question, TrueFalse)]
    if len(statements) >= FEWEST_FOR_A_PATTERN and len(set(statements)) == 1:
        yield Problem("I012", source.place(("questions",)), {"answer": "true" if statements[0] else "not true"})
    places = [
        next(number for number, choice in enumerate(question.choices, start=1) if choice.correct)
        for question in quiz.questions
        if isinstance(question, Single | Picture) and sum(choice.correct for choice in question.choices) == 1
    ]
    if not quiz.shuffle and len(places) >= FEWEST_FOR_A_PATTERN and len(set(places)) == 1:
        yield Problem("I005", source.place(("questions",)), {"place": places[0]})


def words_of(text: str) -> list[str]:
    """Return the words of a text without its marks and links."""
    return WORD.findall(re.sub(r"\]\([^)]*\)|\{[a-z-]+\}`[^`]*`", " ", text))


def stem(word: str) -> str:
    """Return a word without the ending that changes with its number or tense."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return re.sub(r"(?:ing|ed|es|s)$", "", plain) if len(plain) > 5 else plain


def _says_something(word: str) -> bool:
    return len(word) >= 6 and word.lower() not in PLAIN_WORDS
