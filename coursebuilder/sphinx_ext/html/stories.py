"""Questions without a form: `scenario` (a story with choices), `cards` (to turn), `reflect` (to think about)."""

from __future__ import annotations

from typing import Any

from coursebuilder.sphinx_ext.html.asked import Asked
from coursebuilder.sphinx_ext.html.explained import explained_part
from coursebuilder.sphinx_ext.html.tags import element, say, tag

MARK_OF_OUTCOME = {"good": "right", "partly": "partly", "poor": "wrong"}


def write_scenario(asked: Asked) -> None:
    """Write the story: its parts one below the other, each choice a link to the part that follows."""
    steps = _steps(asked)
    numbers = {step["id"]: number for number, step in enumerate(steps, start=1)}
    start = asked.code(asked.question["start"], 1)
    with tag(asked.writer, "div", class_="story", data_module="scenario", data_live="no", data_start=start):
        for number, step in enumerate(steps, start=1):
            code, ident = asked.code(step["id"], number), asked.part_id(number)
            with tag(asked.writer, "div", ids=[ident], class_="story-step", data_step=code, tabindex="-1"):
                element(asked.writer, "p", asked.words("story-part", number=number), class_="story-part")
                _write_step(asked, step, numbers)
        with tag(asked.writer, "p", class_="question-actions", hidden=True):
            element(asked.writer, "button", asked.words("story-back"), type="button", class_="retry", data_back=True)
            element(
                asked.writer, "button", asked.words("story-again"), type="button", class_="retry", data_restart=True
            )


def explain_scenario(asked: Asked) -> None:
    """Write what the author says about each choice."""
    with tag(asked.writer, "ul", class_="explained"):
        for step in _steps(asked):
            for choice in step.get("choices", ()):
                key = f"steps.{step['id']}.choices.{choice['id']}"
                if asked.has(f"{key}.feedback"):
                    with explained_part(asked, f"{step['id']}.{choice['id']}"):
                        asked.write_in("p", f"{key}.text", class_="explained-of")
                        asked.write_in("p", f"{key}.feedback", data_why="chosen")


def scenario_explains(asked: Asked) -> bool:
    """Tell whether any choice of the story has feedback."""
    return any(
        asked.has(f"steps.{step['id']}.choices.{choice['id']}.feedback")
        for step in asked.question["steps"]
        for choice in step.get("choices", ())
    )


def write_cards(asked: Asked) -> None:
    """Write cards that open; in a check their fronts only."""
    if not asked.practice:
        with tag(asked.writer, "ul", class_="cards"):
            for card in asked.ordered("cards", asked.question["cards"]):
                with tag(asked.writer, "li", class_="card-front"):
                    _write_front(asked, card)
                    asked.listen(f"cards.{card['id']}.front")
        return
    element(asked.writer, "p", asked.words("cards-how"), class_="question-how")
    with tag(asked.writer, "div", class_="cards"):
        for card in asked.ordered("cards", asked.question["cards"]):
            with tag(asked.writer, "details", class_="flash-card"):
                with tag(asked.writer, "summary"):
                    _write_front(asked, card)
                asked.listen(f"cards.{card['id']}.front")
                asked.write_in("p", f"cards.{card['id']}.back")


def write_reflect(asked: Asked) -> None:
    """Write what one can think about; there is no field, because nothing is kept."""
    count = len(asked.question.get("think-about", ()))
    if count:
        element(asked.writer, "p", asked.words("reflect-think-about"), class_="question-how")
        with tag(asked.writer, "ul", class_="think-about"):
            for position in range(count):
                asked.write_in("li", f"think-about.{position}")


def _steps(asked: Asked) -> list[dict[str, Any]]:
    steps = asked.ordered("steps", asked.question["steps"])
    return sorted(steps, key=lambda step: step["id"] != asked.question["start"])


def _write_step(asked: Asked, step: dict[str, Any], numbers: dict[str, int]) -> None:
    key = f"steps.{step['id']}"
    asked.write(f"{key}.picture")
    asked.write_in("p", f"{key}.text", class_="story-text")
    if not step.get("choices"):
        _write_end(asked, step)
        return
    if not asked.asks(f"{key}.text"):
        element(asked.writer, "p", asked.words("story-what-now"), class_="question-how")
    with tag(asked.writer, "ul", class_="story-choices"):
        for place, choice in enumerate(asked.ordered(f"{key}.choices", step["choices"]), start=1):
            number = numbers[choice["next"]]
            text = f"{key}.choices.{choice['id']}.text"
            with tag(asked.writer, "li"):
                with tag(
                    asked.writer,
                    "a",
                    class_="choice",
                    href=f"#{asked.part_id(number)}",
                    data_choice=asked.code(choice["id"], place),
                    data_next=asked.code(choice["next"], number),
                ):
                    asked.write_in("span", text, class_="choice-text")
                    say(asked.writer, " ")
                    element(asked.writer, "span", asked.words("story-part", number=number), class_="story-to")
                asked.listen(text)
    with tag(asked.writer, "details", class_="story-ask"):
        element(asked.writer, "summary", asked.words("quiz-ask"))
        element(asked.writer, "p", asked.words("story-asked"))


def _write_end(asked: Asked, step: dict[str, Any]) -> None:
    element(asked.writer, "p", asked.words("story-end"), class_="story-end")
    if asked.practice and step.get("outcome"):
        with tag(asked.writer, "p", class_="verdict", data_mark=MARK_OF_OUTCOME[step["outcome"]]):
            element(asked.writer, "b", asked.words(f"story-{step['outcome']}"), class_="answer-mark")
        asked.write_in("p", f"steps.{step['id']}.feedback")


def _write_front(asked: Asked, card: dict[str, Any]) -> None:
    key = f"cards.{card['id']}"
    asked.write(f"{key}.picture")
    asked.write_in("span", f"{key}.front")
