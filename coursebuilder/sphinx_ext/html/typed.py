"""Questions that are answered by typing, or by choosing words for gaps: `fill`, `short`, `number`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docutils import nodes

from coursebuilder.sphinx_ext.html.asked import Asked
from coursebuilder.sphinx_ext.html.choices import write_ask
from coursebuilder.sphinx_ext.html.explained import explained_part
from coursebuilder.sphinx_ext.html.placed import numbered, write_select
from coursebuilder.sphinx_ext.html.tags import element, empty_tag, say, tag
from coursebuilder.sphinx_ext.nodes import child_by_key

GAP = re.compile(r"\[([a-z][a-z0-9-]*)\]")
CLOSING = re.compile(r"[^\s\w\[(“‘«„]*")


def write_short(asked: Asked) -> None:
    """Write a field for a few words."""
    _write_field(asked, asked.words("quiz-your-answer"), inputmode="text")


def write_number(asked: Asked) -> None:
    """Write a field for a number, its unit beside it; digits of any script may be typed."""
    _write_field(asked, asked.words("quiz-your-answer"), inputmode="decimal", unit=asked.has("unit"))


def write_fill(asked: Asked) -> None:
    """Write the text with its gaps."""
    gaps = {gap["id"]: gap for gap in asked.question["gaps"]}
    with tag(asked.writer, "p", class_="fill-text"):
        if (text := child_by_key(asked.node, "text")) is not None:
            _write_with_gaps(asked, text, gaps)
    asked.listen("text")
    with tag(asked.writer, "div", class_="choices"):
        write_ask(asked)


def explain_short(asked: Asked) -> None:
    """Write what is accepted."""
    accepted = asked.question["accept"]
    full = [f"accept.{n}.text" for n, one in enumerate(accepted) if _credit(one) == 1]
    with tag(asked.writer, "p"):
        _write_all(asked, full)
    with tag(asked.writer, "ul", class_="explained"):
        for n in range(len(accepted)):
            if asked.has(f"accept.{n}.feedback"):
                with explained_part(asked, str(n)):
                    asked.write_in("p", f"accept.{n}.text", class_="explained-of")
                    asked.write_in("p", f"accept.{n}.feedback", data_why="chosen")


def explain_number(asked: Asked) -> None:
    """Write the number, or from where to where."""
    answer, tolerance = float(asked.question["answer"]), float(asked.question.get("tolerance", 0))
    text = plain_number(answer)
    if tolerance:
        low, high = plain_number(answer - tolerance), plain_number(answer + tolerance)
        text = asked.words("quiz-between", **{"from": low, "to": high})
    with tag(asked.writer, "p"):
        element(asked.writer, "strong", text)
        if asked.has("unit"):
            say(asked.writer, " ")
            asked.write("unit")


def explain_fill(asked: Asked) -> None:
    """Write what fits each gap."""
    with tag(asked.writer, "ol", class_="explained"):
        for gap in asked.question["gaps"]:
            key = f"gaps.{gap['id']}"
            with explained_part(asked, gap["id"]):
                with tag(asked.writer, "p", class_="explained-of"):
                    element(asked.writer, "span", _gap_name(asked, gap["id"]))
                    say(asked.writer, ": ")
                    with tag(asked.writer, "span", data_solution=True):
                        _write_all(asked, _fitting(gap))
                for choice in gap.get("choices", ()):
                    asked.write_in("p", f"{key}.choices.{choice['id']}.feedback", data_when=choice["id"])
                for n in range(len(gap.get("accept", ()))):
                    asked.write_in("p", f"{key}.accept.{n}.feedback", data_when=str(n))
                asked.write_in("p", f"{key}.feedback", data_why="chosen")


def plain_number(value: float) -> str:
    """Return 10 for 10.0 and 2.5 for 2.5."""
    return str(int(value)) if value.is_integer() else str(value)


def _write_field(asked: Asked, label: str, *, inputmode: str, unit: bool = False) -> None:
    ident = asked.part_id("answer")
    with tag(asked.writer, "div", class_="choices"):
        with tag(asked.writer, "p", class_="typed"):
            with tag(asked.writer, "label", for_=ident):
                say(asked.writer, label)
                if unit:
                    say(asked.writer, " (")
                    asked.write("unit")
                    say(asked.writer, ")")
            _write_input(asked, ids=[ident], data_part="answer", inputmode=inputmode)
        write_ask(asked)


def _write_input(asked: Asked, ids: list[str], **attributes: str) -> None:
    empty_tag(
        asked.writer,
        "input",
        ids=ids,
        type="text",
        dir="auto",
        autocomplete="off",
        autocapitalize="off",
        spellcheck="false",
        **attributes,
    )


def _write_with_gaps(asked: Asked, node: nodes.Element, gaps: Mapping[str, dict[str, Any]]) -> None:
    for child in _joined(node):
        if isinstance(child, str):
            _write_pieces(asked, child, gaps)
        elif not GAP.search(child.astext()):
            child.walkabout(asked.writer)
        else:
            asked.writer.dispatch_visit(child)
            _write_with_gaps(asked, child, gaps)
            asked.writer.dispatch_departure(child)


def _joined(node: nodes.Element) -> Iterator[str | nodes.Element]:
    """Yield the children; text nodes beside each other are one text, so that no gap is cut in two."""
    text = ""
    for child in node.children:
        if isinstance(child, nodes.Element):
            if text:
                yield text
            text = ""
            yield child
        else:
            text += child.astext()
    if text:
        yield text


def _write_pieces(asked: Asked, text: str, gaps: Mapping[str, dict[str, Any]]) -> None:
    pieces = GAP.split(text)
    for position, piece in enumerate(pieces):
        if position % 2 and piece in gaps:
            # A full stop on a line of its own belongs to nothing: it stays with its gap.
            closing = CLOSING.match(pieces[position + 1])[0]  # type: ignore[index]  # matches the empty text, too
            pieces[position + 1] = pieces[position + 1][len(closing) :]
            with tag(asked.writer, "span", class_="gap"):
                _write_gap(asked, gaps[piece])
                if closing:
                    element(asked.writer, "span", closing)
        else:
            say(asked.writer, f"[{piece}]" if position % 2 else piece)


def _write_gap(asked: Asked, gap: dict[str, Any]) -> None:
    label = _gap_name(asked, gap["id"])
    number = _gap_number(asked, gap["id"])
    ident, code = asked.part_id(number), asked.code(gap["id"], number)
    if not gap.get("choices"):
        _write_input(asked, [ident], data_part=code, aria_label=label, size="12")
        return
    key = f"gaps.{gap['id']}.choices"
    choices = asked.ordered(key, gap["choices"])
    options = [(choice["id"], asked.plain(f"{key}.{choice['id']}.text")) for choice in choices]
    write_select(asked, code, ident, numbered(asked, options), label)


def _gap_name(asked: Asked, gap: str) -> str:
    return asked.words("quiz-gap", number=_gap_number(asked, gap))


def _gap_number(asked: Asked, gap: str) -> int:
    return [one["id"] for one in asked.question["gaps"]].index(gap) + 1


def _fitting(gap: dict[str, Any]) -> list[str]:
    key = f"gaps.{gap['id']}"
    chosen = [f"{key}.choices.{one['id']}.text" for one in gap.get("choices", ()) if one.get("correct")]
    return chosen + [f"{key}.accept.{n}.text" for n, one in enumerate(gap.get("accept", ())) if _credit(one) == 1]


def _credit(accepted: Any) -> float:
    return float(accepted.get("credit", 1)) if isinstance(accepted, dict) else 1.0


def _write_all(asked: Asked, keys: list[str]) -> None:
    for position, key in enumerate(keys):
        if position:
            say(asked.writer, f" {asked.words('quiz-or')} ")
        asked.write_in("strong", key)
