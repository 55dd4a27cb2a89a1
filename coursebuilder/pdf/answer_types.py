"""One function a type of question: what is right, in the letters and the order of the printed sheet."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from docutils import nodes

from coursebuilder.pdf import printed
from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.reasons import reason
from coursebuilder.pdf.source import Source, Value, call, content
from coursebuilder.pdf.texts import fill_text, text_of
from coursebuilder.pdf.writer import Writer

Right = Callable[[Writer, nodes.Element, Model], Source]


def _letters(writer: Writer, index: int) -> str:
    return printed.letter(writer.say("letters"), index)


def _part(writer: Writer, node: nodes.Element, credit: float) -> Source:
    """Return "(counts 0.5)", or nothing for a whole point."""
    if credit >= 1:
        return content([])
    return content(writer.words(" (" + writer.say("counts").format(points=printed.plain_number(credit)) + ")", node))


def _choices(writer: Writer, node: nodes.Element, model: Model) -> Source:
    rows: list[Value] = []
    for index, choice in enumerate(printed.printed_choices(node)):
        credit = 1.0 if choice.get("correct") else float(choice.get("credit") or 0)
        if credit:
            body = text_of(writer, node, f"choices.{choice['id']}.text", choice["text"])
            rows.append([_letters(writer, index), content([body, _part(writer, node, credit)])])
    return call("right-rows", *rows)


def _true_false(writer: Writer, node: nodes.Element, model: Model) -> Source:
    word = writer.say("answer-true" if model["answer"] else "answer-false")
    return call("right-rows", [None, content(writer.words(word, node))])


def _match(writer: Writer, node: nodes.Element, model: Model) -> Source:
    order = printed.printed_rights(node)
    rows: list[Value] = []
    for index, pair in enumerate(model["pairs"], 1):
        path = f"pairs.{pair['id']}"
        left, right = (text_of(writer, node, f"{path}.{side}", pair[side]) for side in ("left", "right"))
        letter = _letters(writer, order.index(pair["id"]))
        words = content([left, *writer.words(": ", node), right])
        rows.append([f"{index} {letter}", words, reason(writer, node, pair, path)])
    return call("right-rows", *rows)


def _order(writer: Writer, node: nodes.Element, model: Model) -> Source:
    right = [step["id"] for step in model["steps"]]
    rows: list[Value] = [
        [
            str(right.index(step["id"]) + 1),
            text_of(writer, node, f"steps.{step['id']}.text", step["text"]),
            reason(writer, node, step, f"steps.{step['id']}"),
        ]
        for step in printed.printed_steps(node)
    ]
    note = writer.say("answers-order")
    return content([call("answer-note", content(writer.words(note, node))), call("right-rows", *rows)])


def _sort(writer: Writer, node: nodes.Element, model: Model) -> Source:
    letters = {group["id"]: _letters(writer, index) for index, group in enumerate(model["groups"])}
    groups = printed.by_id(model["groups"])
    rows: list[Value] = []
    for card in printed.printed_cards(node):
        group = card["group"]
        path = f"cards.{card['id']}"
        words = text_of(writer, node, f"{path}.text", card["text"])
        name = text_of(writer, node, f"groups.{group}.text", groups[group]["text"])
        both = content([words, *writer.words(": ", node), name])
        rows.append([letters[group], both, reason(writer, node, card, path)])
    return call("right-rows", *rows)


def _fill(writer: Writer, node: nodes.Element, model: Model) -> Source:
    def shown(gap: Model) -> Source:
        return call("filled-gap", content(_joined(writer, node, _gap_answers(writer, node, gap))))

    return call("gap-text", fill_text(writer, node, shown))


def _gap_answers(writer: Writer, node: nodes.Element, gap: Model) -> list[Source]:
    path = f"gaps.{gap['id']}"
    if gap.get("choices"):
        return [
            text_of(writer, node, f"{path}.choices.{one['id']}.text", one["text"])
            for one in gap["choices"]
            if one.get("correct")
        ]
    return [_accepted(writer, node, f"{path}.accept.{index}", one) for index, one in enumerate(gap.get("accept", ()))]


def _accepted(writer: Writer, node: nodes.Element, path: str, one: str | Model) -> Source:
    if isinstance(one, str):
        return text_of(writer, node, path, one)
    words = text_of(writer, node, f"{path}.text", one["text"])
    return content([words, _part(writer, node, float(one.get("credit", 1)))])


def _joined(writer: Writer, node: nodes.Element, parts: list[Source]) -> list[Source]:
    joined: list[Source] = []
    for index, part in enumerate(parts):
        joined += [*(writer.words(" / ", node) if index else []), part]
    return joined


def _short(writer: Writer, node: nodes.Element, model: Model) -> Source:
    rows: list[Value] = [
        [None, _accepted(writer, node, f"accept.{index}", one)] for index, one in enumerate(model["accept"])
    ]
    return call("right-rows", *rows)


def _number(writer: Writer, node: nodes.Element, model: Model) -> Source:
    unit = text_of(writer, node, "unit", model.get("unit", ""))
    words = printed.plain_number(model["answer"])
    if tolerance := model.get("tolerance"):
        words += f" ± {printed.plain_number(tolerance)}"
    rows: list[Value] = [[None, content([call("isolated", words), *writer.words(" ", node), unit])]]
    if near := model.get("near"):
        half = f"{printed.plain_number(model['answer'])} ± {printed.plain_number(near)}"
        rows.append([None, content([call("isolated", half), _part(writer, node, float(model.get("credit", 0.5)))])])
    return call("right-rows", *rows)


def _open(writer: Writer, node: nodes.Element, model: Model) -> Source:
    return call("answer-note", content(writer.words(writer.say("no-right-answer"), node)))


def _scenario(writer: Writer, node: nodes.Element, model: Model) -> Source:
    steps = printed.printed_story(node)
    numbers = {step["id"]: index for index, step in enumerate(steps, 1)}
    way = ", ".join(str(numbers[one]) for one in good_way(steps, model["start"]))
    rows: list[Value] = [
        [
            str(numbers[step["id"]]),
            content(
                [
                    call("strong-words", content(writer.words(writer.say(f"outcome-{step['outcome']}") + " ", node))),
                    text_of(writer, node, f"steps.{step['id']}.text", step["text"]),
                ]
            ),
        ]
        for step in steps
        if step.get("outcome")
    ]
    note = writer.say("answers-story").format(way=way or "-")
    return content([call("answer-note", content([*writer.words(note, node)])), call("right-rows", *rows)])


def good_way(steps: list[Model], start: str) -> list[str]:
    """Return the ids of the shortest way from `start` to a good end; nothing if there is none."""
    known = printed.by_id(steps)
    ways = deque([[start]])
    seen = {start}
    while ways:
        way = ways.popleft()
        step = known.get(way[-1], {})
        if step.get("outcome") == "good":
            return way
        for choice in step.get("choices", ()):
            if choice["next"] not in seen:
                seen.add(choice["next"])
                ways.append([*way, choice["next"]])
    return []


def _cards(writer: Writer, node: nodes.Element, model: Model) -> Source:
    rows: list[Value] = []
    for card in printed.printed_cards(node):
        front, back = (text_of(writer, node, f"cards.{card['id']}.{side}", card[side]) for side in ("front", "back"))
        both = content([call("strong-words", front), *writer.words(": ", node), back])
        rows.append([None, both, reason(writer, node, card, f"cards.{card['id']}")])
    return call("right-rows", *rows)


WITH_REASONS = frozenset({"match", "order", "sort", "cards"})
"""Types whose rows say why, too."""

RIGHT: dict[str, Right] = {
    "single": _choices,
    "multiple": _choices,
    "picture": _choices,
    "true-false": _true_false,
    "match": _match,
    "order": _order,
    "sort": _sort,
    "fill": _fill,
    "short": _short,
    "number": _number,
    "scale": _open,
    "reflect": _open,
    "scenario": _scenario,
    "cards": _cards,
}
