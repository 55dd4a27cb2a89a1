"""Questions that are answered by choosing: `single`, `multiple`, `true-false`, `picture`, `scale`."""

from __future__ import annotations

from typing import Any

from coursebuilder.sphinx_ext.html.asked import ASK, Asked
from coursebuilder.sphinx_ext.html.explained import explained_part, write_mark, write_quoted
from coursebuilder.sphinx_ext.html.tags import element, empty_tag, open_tag, say, tag


def takes_several(asked: Asked) -> bool:
    """Tell whether more than one choice can be right."""
    return asked.question["type"] == "multiple" or bool(asked.question.get("several"))


def write_choices(asked: Asked) -> None:
    """Write the choices as cards, one below the other, none of them chosen."""
    kind = "checkbox" if takes_several(asked) else "radio"
    pictures = any(asked.has(f"choices.{choice['id']}.picture") for choice in asked.question["choices"])
    if kind == "checkbox":
        element(asked.writer, "p", asked.words("quiz-several"), class_="question-how")
    with tag(asked.writer, "div", class_="choices choices-pictures" if pictures else "choices"):
        for number, choice in enumerate(asked.ordered("choices", asked.question["choices"]), start=1):
            key = f"choices.{choice['id']}"
            with choice_card(asked, kind, asked.code(choice["id"], number)):
                asked.write(f"{key}.picture")
                asked.write(f"{key}.text")
            asked.listen(f"{key}.text")
        write_ask(asked, kind)


def write_true_false(asked: Asked) -> None:
    """Write the two choices of a statement."""
    with tag(asked.writer, "div", class_="choices"):
        for value, key in (("yes", "quiz-true"), ("no", "quiz-false")):
            with choice_card(asked, "radio", value):
                say(asked.writer, asked.words(key))
            asked.listen(key)
        write_ask(asked, "radio")


def write_scale(asked: Asked) -> None:
    """Write the points of a scale; its ends carry their words."""
    points = int(asked.question.get("points", 5))
    with tag(asked.writer, "div", class_="choices choices-scale"):
        for point in range(1, points + 1):
            end = {1: "low", points: "high"}.get(point)
            with choice_card(asked, "radio", str(point)):
                with tag(asked.writer, "span", class_="scale-point"):
                    say(asked.writer, str(point))
                if end:
                    asked.write_in("span", end, class_="scale-end")
            if end:
                asked.listen(end)
        write_ask(asked, "radio")


class choice_card:  # noqa: N801
    """Write a label around a control and what stands in the `with` block."""

    def __init__(self, asked: Asked, kind: str, value: str, *, name: str | None = None, ask: bool = False) -> None:
        self.asked = asked
        self.attributes = {"type": kind, "name": name or asked.base, "value": value}
        self.ask = ask

    def __enter__(self) -> None:
        open_tag(self.asked.writer, "label", class_="choice choice-ask" if self.ask else "choice")
        empty_tag(self.asked.writer, "input", **self.attributes)
        open_tag(self.asked.writer, "span", class_="choice-text")

    def __exit__(self, *_: object) -> None:
        self.asked.writer.body.append("</span></label>\n")


def write_ask(asked: Asked, kind: str = "checkbox") -> None:
    """Write the choice that every question has: "I would ask somebody I trust"."""
    name = asked.base if kind == "radio" else asked.part_id("ask")
    with choice_card(asked, kind, ASK, name=name, ask=True):
        say(asked.writer, asked.words("quiz-ask"))
    asked.listen("quiz-ask")


def explain_choices(asked: Asked) -> None:
    """Write what each choice means."""
    with tag(asked.writer, "ul", class_="explained"):
        for choice in asked.ordered("choices", asked.question["choices"]):
            key = f"choices.{choice['id']}"
            with explained_part(asked, choice["id"], _mark(choice)):
                with tag(asked.writer, "p", class_="explained-of"):
                    write_quoted(asked, f"{key}.text")
                    write_mark(asked, _mark(choice))
                _write_reasons(asked, key)


def explain_true_false(asked: Asked) -> None:
    """Write which of the two it is, and why."""
    answer = bool(asked.question.get("answer"))
    with tag(asked.writer, "ul", class_="explained"):
        for value, key, fits in (("yes", "quiz-true", answer), ("no", "quiz-false", not answer)):
            mark = "right" if fits else "wrong"
            with explained_part(asked, value, mark):
                with tag(asked.writer, "p", class_="explained-of"):
                    element(asked.writer, "q", asked.words(key))
                    write_mark(asked, mark)
                asked.write_in("p", f"feedback-{value}", data_why="chosen")


def _mark(choice: dict[str, Any]) -> str:
    return "right" if choice.get("correct") else "partly" if choice.get("credit") else "wrong"


def _write_reasons(asked: Asked, key: str) -> None:
    chosen, unchosen = f"{key}.feedback", f"{key}.unchosen"
    asked.write_in("p", chosen, data_why="chosen")
    asked.write_in("p", unchosen, data_why="unchosen", hidden=asked.has(chosen))
