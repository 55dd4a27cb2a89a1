"""One function a type of question: what there is to mark, write, draw or cut out. Never an answer.

Which answer is right is in `answers` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docutils import nodes

from coursebuilder.pdf import printed
from coursebuilder.pdf.printed import Model
from coursebuilder.pdf.source import NOTHING, Source, Value, call, content
from coursebuilder.pdf.texts import fill_text, picture_of, text_of
from coursebuilder.pdf.writer import Writer


def _letters(writer: Writer, index: int) -> str:
    return printed.letter(writer.say("letters"), index)


def _choices(writer: Writer, node: nodes.Element, model: Model) -> Source:
    large = model["type"] == "picture"
    look = "choice-picture" if large else "thumb"
    several = model["type"] == "multiple" or bool(model.get("several"))
    rows: list[Value] = []
    for index, choice in enumerate(printed.printed_choices(node)):
        path = f"choices.{choice['id']}"
        body = text_of(writer, node, f"{path}.text", choice["text"])
        rows.append([_letters(writer, index), body, picture_of(writer, node, f"{path}.picture", look)])
    return call("picture-grid" if large else "choices", *rows, several=several)


def _true_false(writer: Writer, node: nodes.Element, model: Model) -> Source:
    words = [content(writer.words(writer.say(key), node)) for key in ("answer-true", "answer-false")]
    rows: list[Value] = [[None, word, None] for word in words]
    return call("choices", *rows, several=False)


def _match(writer: Writer, node: nodes.Element, model: Model) -> Source:
    pairs, extra = printed.by_id(model["pairs"]), printed.by_id(model.get("extra", ()))
    lefts: list[Value] = [
        [
            text_of(writer, node, f"pairs.{one}.left", pair["left"]),
            picture_of(writer, node, f"pairs.{one}.picture", "thumb"),
        ]
        for one, pair in pairs.items()
    ]
    rights: list[Value] = []
    for index, one in enumerate(printed.printed_rights(node)):
        if one in pairs:
            body = text_of(writer, node, f"pairs.{one}.right", pairs[one]["right"])
        else:
            body = text_of(writer, node, f"extra.{one}.text", extra[one]["text"])
        rights.append([_letters(writer, index), body])
    return call("match-columns", lefts=lefts, rights=rights)


def _boxed(writer: Writer, node: nodes.Element, things: Sequence[Model], name: str) -> list[Value]:
    return [
        [
            text_of(writer, node, f"{name}.{thing['id']}.text", thing["text"]),
            picture_of(writer, node, f"{name}.{thing['id']}.picture", "thumb"),
        ]
        for thing in things
    ]


def _order(writer: Writer, node: nodes.Element, model: Model) -> Source:
    steps = printed.printed_steps(node)
    pictured = all("picture" in step for step in steps)
    return call("boxed-rows", *_boxed(writer, node, steps, "steps"), beside=pictured)


def _sort(writer: Writer, node: nodes.Element, model: Model) -> Source:
    groups: list[Value] = []
    for index, group in enumerate(model["groups"]):
        path = f"groups.{group['id']}"
        body = text_of(writer, node, f"{path}.text", group["text"])
        groups.append([_letters(writer, index), body, picture_of(writer, node, f"{path}.picture", "thumb")])
    cards = _boxed(writer, node, printed.printed_cards(node), "cards")
    return content([call("group-letters", *groups), call("boxed-rows", *cards, beside=True)])


def _fill(writer: Writer, node: nodes.Element, model: Model) -> Source:
    return call("gap-text", fill_text(writer, node, lambda gap: _gap(writer, node, gap)))


def _gap(writer: Writer, node: nodes.Element, gap: Model) -> Source:
    if not gap.get("choices"):
        longest = max((len(_accepted(one)) for one in gap.get("accept", ())), default=8)
        return call("gap-line", min(max(longest, 8), 24))
    order = printed.printed_order(node, f"gaps.{gap['id']}.choices", [one["id"] for one in gap["choices"]])
    known = printed.by_id(gap["choices"])
    words: list[Value] = [
        text_of(writer, node, f"gaps.{gap['id']}.choices.{one}.text", known[one]["text"]) for one in order
    ]
    return call("gap-choice", *words)


def _accepted(one: object) -> str:
    return str(one["text"]) if isinstance(one, dict) else str(one)


def _short(writer: Writer, node: nodes.Element, model: Model) -> Source:
    return call("writing-lines", 1)


def _number(writer: Writer, node: nodes.Element, model: Model) -> Source:
    unit = text_of(writer, node, "unit", model.get("unit", ""))
    return call("number-line", unit)


def _scale(writer: Writer, node: nodes.Element, model: Model) -> Source:
    low, high = (text_of(writer, node, key, model[key]) for key in ("low", "high"))
    return call("scale-row", int(model.get("points", 5)), low=low, high=high)


def _reflect(writer: Writer, node: nodes.Element, model: Model) -> Source:
    thoughts = [
        text_of(writer, node, f"think-about.{index}", one) for index, one in enumerate(model.get("think-about", ()))
    ]
    return content([call("bullets", *thoughts) if thoughts else NOTHING, call("writing-lines", 3)])


def _scenario(writer: Writer, node: nodes.Element, model: Model) -> Source:
    steps = printed.printed_story(node)
    numbers = {step["id"]: index for index, step in enumerate(steps, 1)}
    paragraphs: list[Value] = []
    for step in steps:
        path = f"steps.{step['id']}"
        ways: list[Value] = [
            [
                text_of(writer, node, f"{path}.choices.{way['id']}.text", way["text"]),
                writer.say("go-to").format(number=numbers.get(way["next"], "?")),
            ]
            for way in step.get("choices", ())
        ]
        body = text_of(writer, node, f"{path}.text", step["text"])
        paragraphs.append([numbers[step["id"]], body, picture_of(writer, node, f"{path}.picture"), ways])
    return call("story", *paragraphs, ending=writer.say("story-ends"))


def _cards(writer: Writer, node: nodes.Element, model: Model) -> Source:
    rows: list[Value] = [
        [
            text_of(writer, node, f"cards.{card['id']}.front", card["front"]),
            text_of(writer, node, f"cards.{card['id']}.back", card["back"]),
            picture_of(writer, node, f"cards.{card['id']}.picture"),
        ]
        for card in printed.printed_cards(node)
    ]
    return call("flash-cards", *rows)


Sheet = Callable[[Writer, nodes.Element, Model], Source]

SHEETS: dict[str, Sheet] = {
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
    "scale": _scale,
    "reflect": _reflect,
    "scenario": _scenario,
    "cards": _cards,
}
