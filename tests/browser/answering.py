"""Answers to the questions of the example course, given with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

MOST_TABS = 400


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what `selector` finds."""
    for _ in range(MOST_TABS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard never reaches {selector}")


def press_on(page: Page, selector: str, *keys: str) -> None:
    """Go to a control and press keys there."""
    tab_to(page, selector)
    for key in keys:
        page.keyboard.press(key)


def choose(page: Page, name: str, value: str) -> None:
    """Choose a radio button: Tab leads into the group, arrows through it."""
    tab_to(page, f'input[name="{name}"]')
    page.keyboard.press("Space")
    for _ in range(12):
        if page.evaluate("() => document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no arrow leads to {value}")


def tick(page: Page, name: str, value: str) -> None:
    """Tick a box."""
    press_on(page, f'input[name="{name}"][value="{value}"]', "Space")


def select(page: Page, identifier: str, text: str) -> None:
    """Choose from a list by typing the beginning of its words."""
    tab_to(page, f"#{identifier}")
    page.keyboard.type(text)


def write(page: Page, identifier: str, text: str) -> None:
    """Type into a field."""
    tab_to(page, f"#{identifier}")
    page.keyboard.type(text)


def check(page: Page, question: str) -> None:
    """Press the button "Check my answer"."""
    press_on(page, f"#{question} [data-check]", "Enter")


def _order_right(page: Page) -> None:
    press_on(page, "#q5 [data-step=stop] [data-move=up]", "Enter")


def _order_partly(page: Page) -> None:
    # save, bank, stop: one step still follows the right one
    press_on(page, "#q5 [data-step=stop] [data-move=down]", "Space")


def _order_wrong(page: Page) -> None:
    # stop, bank, save: no step follows the one that it should follow
    press_on(page, "#q5 [data-step=save] [data-move=down]", "Space", "Space")


Answer = Callable[[Page], None]
RADIO_ASK = frozenset({"single", "true-false", "picture"})


def _ask(kind: str, question: str) -> Answer:
    if kind in RADIO_ASK:
        return lambda page: choose(page, question, "ask")
    return lambda page: tick(page, f"{question}-ask", "ask")


RIGHT: dict[str, tuple[str, list[Answer]]] = {
    "single": ("q1", [lambda page: choose(page, "q1", "ask-office")]),
    "multiple": ("q2", [lambda page: tick(page, "q2", "secret"), lambda page: tick(page, "q2", "hurry")]),
    "true-false": ("q3", [lambda page: choose(page, "q3", "no")]),
    "match": ("q4", [lambda page: select(page, "q4-1", "To cross"), lambda page: select(page, "q4-2", "To get")]),
    "order": ("q5", [_order_right]),
    "sort": ("q6", [lambda page: choose(page, "q6-1", "hand"), lambda page: choose(page, "q6-2", "big")]),
    "fill": ("q7", [lambda page: write(page, "q7-1", "No!"), lambda page: select(page, "q7-2", "end")]),
    "short": ("q8", [lambda page: write(page, "q8-answer", " Stop. ")]),
    "number": ("q9", [lambda page: write(page, "q9-answer", "١٠")]),
    "picture": ("q10", [lambda page: choose(page, "q10", "fire")]),
}
PARTLY: dict[str, tuple[str, list[Answer]]] = {
    "multiple": ("q2", [lambda page: tick(page, "q2", "hurry")]),
    "match": ("q4", [lambda page: select(page, "q4-1", "To cross"), lambda page: select(page, "q4-2", "To borrow")]),
    "order": ("q5", [_order_partly]),
    "sort": ("q6", [lambda page: choose(page, "q6-1", "hand"), lambda page: choose(page, "q6-2", "hand")]),
    "fill": ("q7", [lambda page: write(page, "q7-1", "no"), lambda page: select(page, "q7-2", "continue")]),
    "short": ("q8", [lambda page: write(page, "q8-answer", "later")]),
    "number": ("q9", [lambda page: write(page, "q9-answer", "11,5")]),
}
WRONG: dict[str, tuple[str, list[Answer]]] = {
    "single": ("q1", [lambda page: choose(page, "q1", "pay")]),
    "multiple": ("q2", [lambda page: tick(page, "q2", "interview")]),
    "true-false": ("q3", [lambda page: choose(page, "q3", "yes")]),
    "match": ("q4", [lambda page: select(page, "q4-1", "To get"), lambda page: select(page, "q4-2", "To cross")]),
    "order": ("q5", [_order_wrong]),
    "sort": ("q6", [lambda page: choose(page, "q6-1", "big"), lambda page: choose(page, "q6-2", "hand")]),
    "fill": ("q7", [lambda page: write(page, "q7-1", "yes"), lambda page: select(page, "q7-2", "continue")]),
    "short": ("q8", [lambda page: write(page, "q8-answer", "yes")]),
    "number": ("q9", [lambda page: write(page, "q9-answer", "99")]),
    "picture": ("q10", [lambda page: choose(page, "q10", "wallet")]),
}
ASK: dict[str, tuple[str, list[Answer]]] = {
    kind: (question, [_ask(kind, question)]) for kind, (question, _) in RIGHT.items()
}
