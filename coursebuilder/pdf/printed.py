"""The order and the letters that a question has on paper: the sheet and its answer key must agree on both.

Knows no Typst.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from docutils import nodes

Model = Mapping[str, Any]


def model_of(node: nodes.Element) -> Model:
    """Return a question's model as plain data."""
    model: Model = node["question"]
    return model


def printed_order(node: nodes.Element, name: str, ids: Sequence[str], *, never_solved: bool = False) -> list[str]:
    """Return `ids` in the order to print: the question's own `order`, else as written.

    With `never_solved` the result is never `ids` itself, because that would be the answer.
    """
    orders: Mapping[str, Sequence[str]] = node.attributes.get("order") or {}
    wanted = [one for one in orders.get(name, ()) if one in ids]
    order = wanted + [one for one in ids if one not in wanted]
    if never_solved and order == list(ids) and len(order) > 1:
        turn = max(1, len(order) // 2)
        return order[turn:] + order[:turn]
    return order


def by_id(things: Iterable[Model]) -> dict[str, Model]:
    """Return `things` by their ids."""
    return {thing["id"]: thing for thing in things}


def printed_choices(node: nodes.Element) -> list[Model]:
    """Return a question's choices in printed order."""
    return _in_order(node, "choices", model_of(node).get("choices", ()))


def printed_steps(node: nodes.Element) -> list[Model]:
    """Return the steps of `order`, never in the right order."""
    return _in_order(node, "steps", model_of(node).get("steps", ()), never_solved=True)


def printed_cards(node: nodes.Element) -> list[Model]:
    """Return the cards of `sort` or `cards` in printed order."""
    return _in_order(node, "cards", model_of(node).get("cards", ()))


def printed_rights(node: nodes.Element) -> list[str]:
    """Return the ids of the right sides of `match`, extra ones among them, never beside their left sides."""
    model = model_of(node)
    ids = [thing["id"] for name in ("pairs", "extra") for thing in model.get(name, ())]
    return printed_order(node, "pairs-right", ids, never_solved=True)


def printed_story(node: nodes.Element) -> list[Model]:
    """Return the steps of a scenario, the start first, the others as the author wrote them."""
    model = model_of(node)
    steps = by_id(model.get("steps", ()))
    order = printed_order(node, "steps", list(steps))
    return [steps[one] for one in sorted(order, key=lambda one: one != model.get("start"))]


def letter(letters: str, index: int) -> str:
    """Return the letter of a choice: `letters` is the language's own, parted by spaces."""
    known = letters.split()
    return known[index] if index < len(known) else str(index + 1)


def plain_number(value: float) -> str:
    """Return 10 for 10.0 and 2.5 for 2.5."""
    return str(int(value)) if float(value).is_integer() else str(value)


def _in_order(node: nodes.Element, name: str, things: Sequence[Model], *, never_solved: bool = False) -> list[Model]:
    known = by_id(things)
    return [known[one] for one in printed_order(node, name, list(known), never_solved=never_solved)]
