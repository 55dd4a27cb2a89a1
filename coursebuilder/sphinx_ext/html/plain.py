"""Our nodes as ordinary paragraphs, lists and definitions, so that any writer can show them.

The answer to a question is never among them: these outputs have no place to fold it away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from docutils import nodes

from coursebuilder.sphinx_ext.html.asked import question_number
from coursebuilder.sphinx_ext.html.interface import words
from coursebuilder.sphinx_ext.html.trainer import CUES
from coursebuilder.sphinx_ext.nodes import (
    block_title,
    child_by_key,
    contact_entry,
    country_block,
    course_block,
    fact_else,
    fact_slot,
    help_numbers,
    isolated,
    lesson_sources,
    local_contacts,
    phone_message,
    place_block,
    place_links,
    question_node,
    quiz_node,
    quiz_text,
    unit_card,
    unit_cards,
    with_fact,
    word_list,
)

GAP = "____"


def visit_as_ordinary(self: Any, node: nodes.Element) -> None:
    """Write the ordinary nodes that stand for `node`, in its place of the tree."""
    # Some writers look for a node among its parent's children, so the ordinary nodes need a parent that has them.
    holder = nodes.compound("", *ORDINARY[type(node)](self, node))
    holder.parent = node.parent
    for ordinary in holder.children:
        ordinary.walkabout(self)
    raise nodes.SkipNode


def visit_inline(self: Any, node: nodes.Element) -> None:
    """Write what stands inside a sentence as it is."""


def depart_inline(self: Any, node: nodes.Element) -> None:
    """Write nothing after it."""


def visit_nothing(self: Any, node: nodes.Element) -> None:
    """Leave out what nobody has resolved."""
    raise nodes.SkipNode


VISITORS: dict[type[nodes.Element], tuple[Callable[[Any, Any], None], Callable[[Any, Any], None] | None]] = {
    isolated: (visit_inline, depart_inline),
    quiz_text: (visit_inline, depart_inline),
    **dict.fromkeys(
        (
            country_block,
            fact_slot,
            local_contacts,
            help_numbers,
            lesson_sources,
            place_links,
            word_list,
            unit_cards,
            unit_card,
        ),
        (visit_nothing, None),
    ),
}


def ordinary_block(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return a block: its label, its minutes, its content."""
    kind, variant = node["kind"], node.get("variant")
    label = words(
        self,
        f"variant-{variant}" if variant else "step-minutes" if kind == "step" else f"block-{kind}",
        minutes=node.get("minutes", ""),
    )
    return [_strong(label), *ordinary_content(self, node)]


def ordinary_content(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return the content of a block; cues of a step get their words."""
    copies = [child.deepcopy() for child in node.children]
    for child in copies:
        for name in list(child.findall(nodes.field_name)):
            if (cue := name.astext().strip().lower()) in CUES:
                name.children = [nodes.Text(words(self, f"cue-{cue}"))]
    return copies


def ordinary_title(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return a title as a paragraph."""
    return [nodes.paragraph("", "", nodes.strong("", "", *_inside(node)))]


def ordinary_message(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return a message as a quotation under what it is and who sends it."""
    sender = next((child for child in node.children if isinstance(child, block_title)), None)
    label = words(self, f"message-{node.get('kind', 'sms')}")
    body = [child.deepcopy() for child in node.children if child is not sender]
    head = _strong(label if sender is None else f"{label}: {sender.astext()}")
    return [head, nodes.block_quote("", *body)]


def ordinary_place(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return what is true at a place under the place's name."""
    return [_strong(words(self, f"place-{node['where']}")), *ordinary_content(self, node)]


def ordinary_fact_block(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return what stands there instead: nobody has resolved the facts."""
    return [copy for child in node.children if isinstance(child, fact_else) for copy in ordinary_content(self, child)]


def ordinary_quiz(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return a quiz: its title, its questions."""
    title = child_by_key(node, "title")
    head: list[nodes.Node] = [] if title is None else ordinary_title(self, title)
    opening = nodes.paragraph("", words(self, "quiz-opening"))
    return [*head, opening, *(child.deepcopy() for child in node.children if isinstance(child, question_node))]


def ordinary_question(self: Any, node: nodes.Element) -> list[nodes.Node]:
    """Return a question: its prompt, what can be chosen, and that asking is fine."""
    number = nodes.strong("", question_number(self, node))
    prompt = child_by_key(node, "prompt")
    first = nodes.paragraph("", "", number, nodes.Text(" "), *([] if prompt is None else _inside(prompt)))
    shown: list[nodes.Node] = [first]
    if node["question"]["type"] == "fill" and (text := child_by_key(node, "text")) is not None:
        shown.append(_with_lines(text, [gap["id"] for gap in node["question"]["gaps"]]))
    listed = [nodes.list_item("", nodes.paragraph("", "", *entry)) for entry in _listed(self, node)]
    if listed:
        shown.append(nodes.bullet_list("", *listed, bullet="-"))
    return shown


ORDINARY: dict[type[nodes.Element], Callable[[Any, nodes.Element], list[nodes.Node]]] = {
    course_block: ordinary_block,
    block_title: ordinary_title,
    phone_message: ordinary_message,
    place_block: ordinary_place,
    with_fact: ordinary_fact_block,
    fact_else: ordinary_content,
    contact_entry: ordinary_content,
    quiz_node: ordinary_quiz,
    question_node: ordinary_question,
}


def _listed(self: Any, node: nodes.Element) -> Iterable[list[nodes.Node]]:
    """Yield the entries of a question's list; parts of one entry are kept apart by a dash."""
    for keys in _keys_of(node["question"], node.get("order", {})):
        found = [_inside(child) for key in keys if (child := child_by_key(node, key)) is not None]
        if found:
            yield [part for place, inside in enumerate(found) for part in ([nodes.Text(" – ")] * bool(place) + inside)]
    if node["question"]["type"] == "true-false":
        yield [nodes.Text(words(self, "quiz-true"))]
        yield [nodes.Text(words(self, "quiz-false"))]
    if node["question"]["type"] not in {"reflect", "cards"}:
        yield [nodes.Text(words(self, "quiz-ask"))]


def _keys_of(question: dict[str, Any], order: dict[str, list[str]]) -> list[list[str]]:  # noqa: PLR0911
    """Return the keys of the texts of each entry, in the order to show."""

    def ids(name: str) -> list[str]:
        every = [part["id"] for part in question.get(name, ())]
        return [one for one in order.get(name, ()) if one in every] or every

    match question["type"]:
        case "single" | "multiple" | "picture":
            return [[f"choices.{one}.text"] for one in ids("choices")]
        case "match":
            extra = [f"extra.{one['id']}.text" for one in question.get("extra", ())]
            pairs = [one["id"] for one in question["pairs"]]
            rights = order.get("pairs-right") or [*pairs[1:], pairs[0]]
            right_keys = [f"pairs.{one}.right" for one in rights if one in pairs]
            return [[f"pairs.{one}.left"] for one in pairs] + [[key] for key in right_keys + extra]
        case "order":
            steps = ids("steps")
            written = [step["id"] for step in question["steps"]]
            return [[f"steps.{one}.text"] for one in (steps if steps != written else [*steps[1:], steps[0]])]
        case "sort":
            groups = [f"groups.{one}.text" for one in ids("groups")]
            return [[f"cards.{one}.text"] for one in ids("cards")] + [groups]
        case "fill":
            gaps = [
                [f"gaps.{gap['id']}.choices.{one['id']}.text" for one in gap.get("choices", ())]
                for gap in question["gaps"]
            ]
            return [keys for keys in gaps if keys]
        case "scale":
            return [["low", "high"]]
        case "reflect":
            return [[f"think-about.{n}"] for n in range(len(question.get("think-about", ())))]
        case "scenario":
            return [
                [
                    f"steps.{step['id']}.text",
                    *(f"steps.{step['id']}.choices.{one['id']}.text" for one in step.get("choices", ())),
                ]
                for step in question["steps"]
            ]
        case "cards":
            return [[f"cards.{one}.front"] for one in ids("cards")]
    return []


def _with_lines(text: nodes.Element, gaps: list[str]) -> nodes.paragraph:
    """Return a text whose gaps are lines to write on."""
    paragraph = nodes.paragraph("", "", *_inside(text))
    for words_ in list(paragraph.findall(nodes.Text)):
        shown = str(words_)
        for gap in gaps:
            shown = shown.replace(f"[{gap}]", GAP)
        words_.parent.replace(words_, nodes.Text(shown))
    return paragraph


def _inside(node: nodes.Node) -> list[nodes.Node]:
    return [child.deepcopy() for child in node.children]


def _strong(text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", text))
