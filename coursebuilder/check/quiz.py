"""Rules inside one quiz that need more than one field: one right choice, every gap described, every story ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from coursebuilder.grade import normalise
from coursebuilder.load.course import Loaded
from coursebuilder.load.validate import nearest
from coursebuilder.load.yaml_source import Keys, Source
from coursebuilder.model.problem import Problem
from coursebuilder.model.quiz import (
    ASK,
    Accepted,
    AnyQuestion,
    Cards,
    Choice,
    Fill,
    Gap,
    GapChoice,
    Match,
    Multiple,
    Number,
    Order,
    Picture,
    Quiz,
    Scenario,
    Short,
    Single,
    Sort,
)

GAP = re.compile(r"\[([a-z][a-z0-9-]*)\]")
LOOKS_LIKE_GAP = re.compile(r"\[([^\[\]]+)\](?!\()")


def check_quiz(loaded: Loaded[Quiz]) -> Iterator[Problem]:
    """Yield the problems of a quiz that was loaded."""
    quiz, source = loaded.value, loaded.source
    yield from _repeated_ids(source, ("questions",), [question.id for question in quiz.questions], "Q001")
    if quiz.draw is not None and quiz.draw > len(quiz.questions):
        yield Problem("Q026", source.place(("draw",)), {"draw": quiz.draw, "count": len(quiz.questions)})
    if "{fact}`" in quiz.title:
        yield Problem("Q042", source.place(("title",)))
    for position, question in enumerate(quiz.questions):
        yield from check_question(question, source, ("questions", position))


def check_question(question: AnyQuestion, source: Source, at: Keys) -> Iterator[Problem]:
    """Yield the problems of one question, which stands at `at` in its file."""
    if check := _CHECKS.get(type(question)):
        yield from check(question, source, at)


def _repeated_ids(source: Source, at: Keys, ids: Sequence[str], code: str = "Q003") -> Iterator[Problem]:
    first: dict[str, int] = {}
    for position, name in enumerate(ids):
        place = source.place((*at, position, "id"))
        if name == ASK and code == "Q003":
            yield Problem("Q008", place)
        if name in first:
            line = source.place((*at, first[name], "id")).line
            yield Problem(code, place, {"id": name, "first": line})
        first.setdefault(name, position)


def _repeated_texts(source: Source, at: Keys, words: Sequence[str], key: str = "text") -> Iterator[Problem]:
    seen: set[str] = set()
    for position, text in enumerate(words):
        plain = " ".join(text.lower().split())
        if plain in seen:
            yield Problem("Q009", source.place((*at, position, key)), {"text": text})
        seen.add(plain)


def _choices(source: Source, at: Keys, choices: Sequence[Choice | GapChoice]) -> Iterator[Problem]:
    yield from _repeated_ids(source, at, [choice.id for choice in choices])
    yield from _repeated_texts(source, at, [choice.text for choice in choices])
    if not any(choice.correct for choice in choices):
        yield Problem("Q004", source.place(at[:-1]))
    for position, choice in enumerate(choices):
        if choice.correct and isinstance(choice, Choice) and choice.credit is not None:
            yield Problem("Q034", source.place((*at, position, "credit")))


def _single(question: Single | Picture, source: Source, at: Keys) -> Iterator[Problem]:
    yield from _choices(source, (*at, "choices"), question.choices)
    count = sum(choice.correct for choice in question.choices)
    if count > 1:
        advice = "Use “several: yes”." if isinstance(question, Picture) else "Keep one, or use “type: multiple”."
        yield Problem("Q005", source.place(at), {"count": count, "type": question.type, "advice": advice})


def _multiple(question: Multiple | Picture, source: Source, at: Keys) -> Iterator[Problem]:
    yield from _choices(source, (*at, "choices"), question.choices)
    if all(choice.correct for choice in question.choices):
        yield Problem("Q006", source.place(at))
    for position, choice in enumerate(question.choices):
        if choice.credit is not None and not choice.correct:
            yield Problem("Q041", source.place((*at, "choices", position, "credit")))


def _picture(question: Picture, source: Source, at: Keys) -> Iterator[Problem]:
    yield from _multiple(question, source, at) if question.several else _single(question, source, at)


def _match(question: Match, source: Source, at: Keys) -> Iterator[Problem]:
    pairs = (*at, "pairs")
    yield from _repeated_ids(source, pairs, [pair.id for pair in question.pairs])
    yield from _repeated_texts(source, pairs, [pair.left for pair in question.pairs], "left")
    yield from _repeated_texts(source, pairs, [pair.right for pair in question.pairs], "right")
    taken = {pair.id: position for position, pair in reversed(list(enumerate(question.pairs)))}
    rights = {" ".join(pair.right.lower().split()) for pair in question.pairs}
    yield from _repeated_ids(source, (*at, "extra"), [extra.id for extra in question.extra])
    for position, extra in enumerate(question.extra):
        here = (*at, "extra", position)
        if extra.id in taken:
            line = source.place((*pairs, taken[extra.id], "id")).line
            yield Problem("Q003", source.place((*here, "id")), {"id": extra.id, "first": line})
        if " ".join(extra.text.lower().split()) in rights:
            yield Problem("Q009", source.place((*here, "text")), {"text": extra.text})


def _order(question: Order, source: Source, at: Keys) -> Iterator[Problem]:
    yield from _repeated_ids(source, (*at, "steps"), [step.id for step in question.steps])
    yield from _repeated_texts(source, (*at, "steps"), [step.text for step in question.steps])


def _sort(question: Sort, source: Source, at: Keys) -> Iterator[Problem]:
    groups = [group.id for group in question.groups]
    yield from _repeated_ids(source, (*at, "groups"), groups)
    yield from _repeated_texts(source, (*at, "groups"), [group.text for group in question.groups])
    yield from _repeated_ids(source, (*at, "cards"), [card.id for card in question.cards])
    yield from _repeated_texts(source, (*at, "cards"), [card.text for card in question.cards])
    for position, card in enumerate(question.cards):
        if card.group not in groups:
            place = source.place((*at, "cards", position, "group"))
            yield Problem("Q010", place, {"group": card.group, "advice": _one_of(card.group, groups)})
    for position, name in enumerate(groups):
        if all(card.group != name for card in question.cards):
            yield Problem("Q011", source.place((*at, "groups", position, "id")), {"group": name})


def _fill(question: Fill, source: Source, at: Keys) -> Iterator[Problem]:
    written = GAP.findall(question.text)
    described = [gap.id for gap in question.gaps]
    text = source.place((*at, "text"))
    yield from _repeated_ids(source, (*at, "gaps"), described)
    for name in dict.fromkeys(written):
        if name not in described:
            yield Problem("Q012", text, {"gap": name})
        elif written.count(name) > 1:
            yield Problem("Q014", text, {"gap": name, "count": written.count(name)})
    for found in LOOKS_LIKE_GAP.findall(question.text):
        if not GAP.fullmatch(f"[{found}]"):
            yield Problem("Q038", text, {"text": f"[{found}]"})
    for position, gap in enumerate(question.gaps):
        yield from _gap(gap, source, (*at, "gaps", position), gap.id in written)


def _gap(gap: Gap, source: Source, at: Keys, written: bool) -> Iterator[Problem]:
    if not written:
        yield Problem("Q013", source.place((*at, "id")), {"gap": gap.id})
    if bool(gap.accept) == bool(gap.choices):
        yield Problem("Q015", source.place(at), {"gap": gap.id})
    if gap.choices:
        yield from _choices(source, (*at, "choices"), gap.choices)
        if all(choice.correct for choice in gap.choices):
            yield Problem("Q006", source.place((*at, "choices")))
    if gap.accept:
        yield from _accepted(gap.accept, source, (*at, "accept"))


def _accepted(accepted: Iterable[Accepted], source: Source, at: Keys) -> Iterator[Problem]:
    known: dict[str, str] = {}
    answers = list(accepted)
    for position, answer in enumerate(answers):
        place = source.place((*at, position))
        plain = normalise(answer.text)
        if not plain:
            yield Problem("Q019", place)
        elif plain in known:
            yield Problem("Q017", place, {"text": answer.text, "other": known[plain]})
        if answer.credit == 0:
            yield Problem("Q035", place, {"text": answer.text})
        known.setdefault(plain, answer.text)
    if not any(answer.credit == 1 for answer in answers):
        yield Problem("Q016", source.place(at))


def _short(question: Short, source: Source, at: Keys) -> Iterator[Problem]:
    yield from _accepted(question.accept, source, (*at, "accept"))


def _number(question: Number, source: Source, at: Keys) -> Iterator[Problem]:
    if question.near is not None and question.near <= question.tolerance:
        values = {"near": f"{question.near:g}", "tolerance": f"{question.tolerance:g}"}
        yield Problem("Q018", source.place((*at, "near")), values)


def _cards(question: Cards, source: Source, at: Keys) -> Iterator[Problem]:
    yield from _repeated_ids(source, (*at, "cards"), [card.id for card in question.cards])


def _scenario(question: Scenario, source: Source, at: Keys) -> Iterator[Problem]:
    steps = [step.id for step in question.steps]
    by_id = set(steps)
    yield from _repeated_ids(source, (*at, "steps"), steps)
    if question.start not in by_id:
        values = {"start": question.start, "advice": _one_of(question.start, steps)}
        yield Problem("Q036", source.place((*at, "start")), values)
    for position, step in enumerate(question.steps):
        here = (*at, "steps", position)
        yield from _repeated_ids(source, (*here, "choices"), [choice.id for choice in step.choices])
        yield from _repeated_texts(source, (*here, "choices"), [choice.text for choice in step.choices])
        if bool(step.choices) == bool(step.outcome):
            yield Problem("Q023", source.place(here), {"step": step.id})
        for number, choice in enumerate(step.choices):
            if choice.next not in by_id:
                place = source.place((*here, "choices", number, "next"))
                yield Problem("Q020", place, {"next": choice.next, "advice": _one_of(choice.next, steps)})
    # A wrong name cuts the story: what it cuts off is not one more mistake.
    if question.start in by_id and all(choice.next in by_id for step in question.steps for choice in step.choices):
        yield from _ways(question, source, at)


def _ways(question: Scenario, source: Source, at: Keys) -> Iterator[Problem]:
    """Yield steps that nobody reaches and steps from which the story never ends."""
    following = {step.id: [choice.next for choice in step.choices] for step in question.steps}
    reached = _reach({question.start}, following)
    ends = {step.id for step in question.steps if step.outcome or not step.choices}
    backwards: dict[str, list[str]] = {}
    for name, nexts in following.items():
        for later in nexts:
            backwards.setdefault(later, []).append(name)
    ending = _reach(ends, backwards)
    for position, step in enumerate(question.steps):
        place = source.place((*at, "steps", position, "id"))
        if step.id not in reached:
            yield Problem("Q021", place, {"step": step.id})
        elif step.id not in ending:
            yield Problem("Q022", place, {"step": step.id})
    whole = all(step.choices or step.outcome for step in question.steps)
    if whole and not any(step.outcome == "good" and step.id in reached for step in question.steps):
        yield Problem("Q024", source.place(at))
    if all(len(nexts) < 2 for nexts in following.values()):
        yield Problem("Q025", source.place(at))


def _reach(begin: set[str], following: dict[str, list[str]]) -> set[str]:
    reached, waiting = set(begin), list(begin)
    while waiting:
        for name in following.get(waiting.pop(), []):
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached


def _one_of(word: str, known: Sequence[str]) -> str:
    return nearest(word, known, f"Write one of: {', '.join(dict.fromkeys(known))}.")


_CHECKS: dict[type[Any], Callable[[Any, Source, Keys], Iterator[Problem]]] = {
    Single: _single,
    Multiple: _multiple,
    Picture: _picture,
    Match: _match,
    Order: _order,
    Sort: _sort,
    Fill: _fill,
    Short: _short,
    Number: _number,
    Cards: _cards,
    Scenario: _scenario,
}
