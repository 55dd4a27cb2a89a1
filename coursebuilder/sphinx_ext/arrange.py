"""The fixed order in which a quiz shows its questions and choices: the same for one seed, on screen and on paper.

The order is made from hashes, not from a random generator, so that it is the same on every system and version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from coursebuilder.model.quiz import AnyQuestion, Fill, Match, Multiple, Order, Picture, Quiz, Single, Sort


def mixed(ids: Sequence[str], seed: str) -> list[str]:
    """Return `ids` in an order that depends on `seed` only."""
    return sorted(ids, key=lambda name: hashlib.sha256(f"{seed}:{name}".encode()).digest())


def mixed_never_solved(ids: Sequence[str], solved: Sequence[str], seed: str) -> list[str]:
    """Return `ids` mixed, but never beginning in the solved order."""
    order = mixed(ids, seed)
    if order[: len(solved)] == list(solved):
        order = order[1:] + order[:1]
    return order


def drawn(ids: Sequence[str], count: int | None, seed: str) -> set[str]:
    """Return the questions to show: all, or as many as the quiz draws."""
    return set(ids if count is None else mixed(ids, seed)[:count])


def order_of(question: AnyQuestion, quiz: Quiz, name: str) -> dict[str, list[str]]:
    """Return for each list of `question` the ids in the order to show."""
    seed = f"{seed_of(quiz, name)}:{question.id}"
    if isinstance(question, Order):
        ids = [step.id for step in question.steps]
        return {"steps": mixed_never_solved(ids, ids, seed)}
    if isinstance(question, Match):
        left = [pair.id for pair in question.pairs]
        right = left + [extra.id for extra in question.extra]
        return {"pairs": left, "pairs-right": mixed_never_solved(right, left, seed)}
    if isinstance(question, Sort):
        ids = [card.id for card in question.cards]
        return {"cards": mixed(ids, seed) if quiz.shuffle else ids}
    if isinstance(question, Fill):
        chosen = {gap.id: [choice.id for choice in gap.choices] for gap in question.gaps if gap.choices}
        return {
            f"gaps.{gap}.choices": mixed(ids, f"{seed}:{gap}") if quiz.shuffle else ids for gap, ids in chosen.items()
        }
    if isinstance(question, Single | Multiple | Picture):
        ids = [choice.id for choice in question.choices]
        return {"choices": mixed(ids, seed) if quiz.shuffle else ids}
    return {}


def seed_of(quiz: Quiz, name: str) -> str:
    """Return what every order of the quiz depends on: its own seed, else its name."""
    return name if quiz.seed is None else str(quiz.seed)
