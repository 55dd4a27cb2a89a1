"""Questions whose parts are put somewhere: `match`, `order`, `sort`."""

from __future__ import annotations

from collections.abc import Sequence

from coursebuilder.catalog.languages import direction
from coursebuilder.sphinx_ext.html.asked import Asked
from coursebuilder.sphinx_ext.html.choices import choice_card, write_ask
from coursebuilder.sphinx_ext.html.explained import explained_part, write_quoted
from coursebuilder.sphinx_ext.html.tags import element, say, tag

FEW_GROUPS = 3
ARROWS = {"ltr": "→", "rtl": "←"}


def write_match(asked: Asked) -> None:
    """Write each left side with a list of all right sides."""
    writer, question = asked.writer, asked.question
    rights = asked.ordered("pairs-right", [*question["pairs"], *question.get("extra", ())], never_solved=True)
    keys = {pair["id"]: f"pairs.{pair['id']}.right" for pair in question["pairs"]}
    texts = [(right["id"], asked.plain(keys.get(right["id"], f"extra.{right['id']}.text"))) for right in rights]
    options = numbered(asked, texts)
    with tag(writer, "div", class_="choices"):
        for number, pair in enumerate(asked.ordered("pairs", question["pairs"]), start=1):
            ident = asked.part_id(number)
            with tag(writer, "p", class_="placed"):
                asked.write(f"pairs.{pair['id']}.picture")
                asked.write_in("label", f"pairs.{pair['id']}.left", for_=ident)
                write_select(asked, asked.code(pair["id"], number), ident, options)
        write_ask(asked)


def write_order(asked: Asked) -> None:
    """Write each step with a list of places; a script turns the list into buttons that move the step."""
    writer = asked.writer
    steps = asked.ordered("steps", asked.question["steps"], never_solved=True)
    places = [(str(place), str(place)) for place in range(1, len(steps) + 1)]
    with tag(
        writer,
        "div",
        class_="choices",
        data_module="order",
        data_live="no",
        data_i18n_how=asked.words("order-how-move"),
        data_i18n_moved=asked.words("order-moved"),
        data_i18n_paper=asked.words("sheet-order"),
    ):
        element(writer, "p", asked.words("order-how"), class_="question-how", data_order_how=True)
        with tag(writer, "ul", class_="order-steps"):
            for number, step in enumerate(steps, start=1):
                ident = asked.part_id(number)
                with tag(writer, "li", class_="placed", data_step=asked.code(step["id"], number)):
                    asked.write(f"steps.{step['id']}.picture")
                    asked.write_in("label", f"steps.{step['id']}.text", for_=ident, ids=[f"{ident}-text"])
                    write_select(asked, asked.code(step["id"], number), ident, places)
                    _write_moves(asked, ident)
        with tag(writer, "p", class_="order-said", role="status"):
            pass
        write_ask(asked)


def write_sort(asked: Asked) -> None:
    """Write each card with its groups: buttons where they are few, else a list."""
    writer, question = asked.writer, asked.question
    groups = asked.ordered("groups", question["groups"])
    few = len(groups) <= FEW_GROUPS
    options = numbered(asked, [(group["id"], asked.plain(f"groups.{group['id']}.text")) for group in groups])
    with tag(writer, "div", class_="choices"):
        for number, card in enumerate(asked.ordered("cards", question["cards"]), start=1):
            ident, key = asked.part_id(number), f"cards.{card['id']}"
            if few:
                _write_group_buttons(asked, card["id"], number, options)
                continue
            with tag(writer, "p", class_="placed"):
                asked.write(f"{key}.picture")
                asked.write_in("label", f"{key}.text", for_=ident)
                write_select(asked, asked.code(card["id"], number), ident, options)
        write_ask(asked)


def write_select(
    asked: Asked, part: str, ident: str, options: Sequence[tuple[str, str]], label: str | None = None
) -> None:
    """Write a list to choose from that begins with nothing chosen."""
    with tag(asked.writer, "select", ids=[ident], data_part=part, aria_label=label):
        element(asked.writer, "option", asked.words("quiz-choose"), value="")
        for value, text in options:
            element(asked.writer, "option", text, value=value)


def numbered(asked: Asked, options: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return options whose ids tell nothing where answers must not be told."""
    return [(asked.code(part, number), text) for number, (part, text) in enumerate(options, start=1)]


def explain_match(asked: Asked) -> None:
    """Write the pairs."""
    with tag(asked.writer, "ul", class_="explained"):
        for pair in asked.question["pairs"]:
            key = f"pairs.{pair['id']}"
            _explain_placed(asked, pair["id"], key, f"{key}.left", f"{key}.right")


def explain_order(asked: Asked) -> None:
    """Write the steps in their order."""
    with tag(asked.writer, "ol", class_="explained"):
        for step in asked.question["steps"]:
            _explain_placed(asked, step["id"], f"steps.{step['id']}", f"steps.{step['id']}.text")


def explain_sort(asked: Asked) -> None:
    """Write the group of each card."""
    with tag(asked.writer, "ul", class_="explained"):
        for card in asked.ordered("cards", asked.question["cards"]):
            key = f"cards.{card['id']}"
            _explain_placed(asked, card["id"], key, f"{key}.text", f"groups.{card['group']}.text")


def _write_moves(asked: Asked, ident: str) -> None:
    with tag(asked.writer, "span", class_="order-moves", hidden=True):
        for direction in ("up", "down"):
            button = f"{ident}-{direction}"
            element(
                asked.writer,
                "button",
                asked.words(f"order-{direction}"),
                ids=[button],
                type="button",
                class_=f"order-{direction}",
                data_move=direction,
                aria_labelledby=f"{button} {ident}-text",
            )


def _write_group_buttons(asked: Asked, card: str, number: int, groups: Sequence[tuple[str, str]]) -> None:
    with tag(asked.writer, "fieldset", class_="sort-card", data_part=asked.code(card, number)):
        with tag(asked.writer, "legend"):
            asked.write(f"cards.{card}.picture")
            asked.write(f"cards.{card}.text")
        asked.listen(f"cards.{card}.text")
        with tag(asked.writer, "div", class_="sort-groups"):
            for group, text in groups:
                with choice_card(asked, "radio", group, name=asked.part_id(number)):
                    say(asked.writer, text)
                asked.listen(f"groups.{group}.text")


def _explain_placed(asked: Asked, part: str, key: str, text: str, place: str | None = None) -> None:
    with explained_part(asked, part):
        with tag(asked.writer, "p", class_="explained-of"):
            if place:
                write_quoted(asked, text)
                say(asked.writer, " ")
                element(asked.writer, "span", ARROWS[direction(asked.language)], aria_hidden="true")
                say(asked.writer, " ")
                asked.write_in("strong", place, data_solution=True)
            else:
                asked.write(text)
        asked.write_in("p", f"{key}.feedback", data_why="chosen")
