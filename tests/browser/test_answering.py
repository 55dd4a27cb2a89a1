"""Every type of question answered with the keyboard alone, from files, and what is said about the answer."""

from __future__ import annotations

import re
from collections.abc import Callable

import answering
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

GIVEN = [
    (outcome, kind, *answers[kind])
    for outcome, answers in (
        ("right", answering.RIGHT),
        ("partly", answering.PARTLY),
        ("wrong", answering.WRONG),
        ("ask", answering.ASK),
    )
    for kind in answers
]
SAID = {
    ("right", "single"): "Yes. Check first, then act. Yes. The office can see if the message is real.",
    ("wrong", "single"): "Not quite. Try again. Not quite. Once paid, the money is gone.",
    ("right", "true-false"): "Yes. You can ask at any time.",
    ("wrong", "true-false"): "Not quite. You may always ask.",
    ("partly", "multiple"): "You must pay today. Right answer Yes. Hurry stops you from thinking.",
    ("wrong", "multiple"): "The company invites you to its office for an interview. Not a right answer Not quite.",
    ("right", "match"): "Passport → To cross a border Right A passport shows who you are at a border.",
    ("partly", "match"): "Boarding pass → To borrow books Not right",
    ("right", "order"): "Call the bank. The bank can sometimes stop a payment",
    ("partly", "sort"): "Kitchen knife → Hand bag Not right Knives are never allowed in the cabin.",
    ("partly", "fill"): "Gap 2: continue Not right Not quite. You may always end a call.",
    ("partly", "short"): "“Later” leaves a door open.",
    ("wrong", "picture"): "Not quite. It is a bad day, but nobody is in danger.",
}
DEFAULT = {"right": "Yes.", "partly": "close", "wrong": "Not quite.", "ask": "Asking is a good step."}


@pytest.mark.parametrize(("outcome", "kind", "question", "answers"), GIVEN, ids=[f"{one[1]}-{one[0]}" for one in GIVEN])
def test_answer_is_judged_and_explained(
    open_page: Callable[..., Page], outcome: str, kind: str, question: str, answers: list[answering.Answer]
) -> None:
    page = open_page()
    for answer in answers:
        answer(page)
    answering.check(page, question)
    status = page.locator(f"#{question} [role=status].question-status")
    expect(status.locator("> p").first).to_have_attribute("data-mark", outcome)
    said = " ".join(status.inner_text().split())
    assert SAID.get((outcome, kind), DEFAULT[outcome]) in said
    expect(page.locator(f"#{question} [data-retry]")).to_be_visible(visible=outcome != "right")
    assert page.evaluate("() => document.activeElement.hasAttribute('data-check')"), "the focus stays on the button"
    assert page.url.endswith("practice.html")


@pytest.mark.parametrize("outcome", ["right", "partly", "wrong"])
@pytest.mark.parametrize("kind", ["multiple", "match", "sort"])
def test_a_mark_judges_the_answer_and_not_the_statement(
    open_page: Callable[..., Page], outcome: str, kind: str
) -> None:
    page = open_page()
    question, answers = getattr(answering, outcome.upper())[kind]
    for answer in answers:
        answer(page)
    for _tries in range(3):
        answering.check(page, question)
        heads = page.locator(f"#{question} [role=status] li[data-mark] > .explained-of")
        assert heads.count() > 0
        for head in heads.all():
            assert head.evaluate("head => head.firstElementChild.matches('q')")
            assert head.evaluate("head => head.lastElementChild.matches('.answer-mark')")
            expect(head.locator(".answer-mark")).to_have_count(1)
            expect(head.locator("strong")).to_have_count(0 if kind == "multiple" else 1)


def test_quotation_marks_are_those_of_the_script(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answering.tick(page, "q2", "hurry")
    answering.check(page, "q2")
    quotes = "() => getComputedStyle(document.querySelector('#q2 .question-status q')).quotes"
    assert page.evaluate(quotes) == "auto"
    page.evaluate("() => { document.documentElement.dir = 'rtl' }")
    assert page.evaluate(quotes) == '"«" "»"'


def test_a_missed_sign_is_named_at_the_second_try(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answering.tick(page, "q2", "hurry")
    answering.check(page, "q2")
    status = page.locator("#q2 .question-status")
    expect(status).not_to_contain_text("A secret is a sign.")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("Right answer, too")
    expect(status).to_contain_text("A secret is a sign. It keeps helpers away.")


@pytest.mark.parametrize("question", [one for one, _ in answering.RIGHT.values()])
def test_checking_without_an_answer_says_so_beside_the_button(open_page: Callable[..., Page], question: str) -> None:
    page = open_page(reduced_motion="reduce")
    answering.check(page, question)
    message = page.locator(f"#{question} [role=status] .question-missing")
    expect(message).to_be_in_viewport(ratio=1)
    expect(message).to_contain_text("“I don’t know yet” is an answer, too.")
    expect(page.locator(f"#{question} [data-check]")).to_be_focused()
    expect(page.locator(f"#{question} [data-check]")).to_be_in_viewport(ratio=1)
    assert page.locator(f"#{question} [aria-describedby='{question}-missing']").count() == 1
    expect(page.locator(f"#{question} .question-status")).to_be_empty()


def test_a_half_filled_answer_leads_to_the_open_part(open_page: Callable[..., Page]) -> None:
    page = open_page(reduced_motion="reduce")
    answering.choose(page, "q6-1", "hand")
    answering.check(page, "q6")
    assert page.evaluate("() => document.activeElement.name") == "q6-2"
    message = page.locator("#q6 .question-missing + .sort-card")
    expect(message).to_have_attribute("data-part", "knife")
    expect(page.locator("#q6-missing")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Space")
    expect(page.locator("#q6-missing")).to_be_hidden()
    assert page.evaluate("() => document.activeElement.name") == "q6-2"


def test_feedback_comes_onto_the_screen_and_the_focus_stays(open_page: Callable[..., Page]) -> None:
    page = open_page(reduced_motion="reduce")
    page.locator("#q1 [value=pay]").check()
    # The button at the lower edge, as somebody finds it who scrolls down to it.
    page.locator("#q1 [data-check]").evaluate("button => button.scrollIntoView({ block: 'end' })")
    page.locator("#q1 [data-check]").press("Enter")
    expect(page.locator("#q1 .question-status > p").first).to_be_in_viewport(ratio=1)
    expect(page.locator("#q1 [data-check]")).to_be_focused()


def test_enter_in_a_field_checks_and_leaves_the_address_alone(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answering.write(page, "q8-answer", "no")
    page.keyboard.press("Enter")
    expect(page.locator("#q8 .question-status > p").first).to_have_attribute("data-mark", "right")
    assert page.url.endswith("practice.html")


def test_hints_come_one_after_another(open_page: Callable[..., Page]) -> None:
    page = open_page()
    first, second = (
        page.get_by_text("Who knows your real flight date?"),
        page.get_by_text("Look again at “Three checks”."),
    )
    expect(first).to_be_hidden()
    answering.press_on(page, "#q1 summary", "Enter")
    expect(first).to_be_visible()
    expect(second).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(second).to_be_visible()


def test_try_again_begins_anew_at_the_first_control(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answering.choose(page, "q1", "pay")
    answering.check(page, "q1")
    answering.press_on(page, "#q1 [data-retry]", "Enter")
    assert page.locator("#q1 input:checked").count() == 0
    expect(page.locator("#q1 .question-status")).to_be_empty()
    assert page.evaluate("() => document.activeElement.value") == page.locator("#q1 input").first.input_value()


def test_try_again_puts_the_steps_back_as_they_were(open_page: Callable[..., Page]) -> None:
    page = open_page()
    steps = page.locator("#q5 [data-step]")
    first = steps.evaluate_all("steps => steps.map(step => step.dataset.step)")
    answering.PARTLY["order"][1][0](page)
    answering.check(page, "q5")
    assert steps.evaluate_all("steps => steps.map(step => step.dataset.step)") != first
    answering.press_on(page, "#q5 [data-retry]", "Enter")
    assert steps.evaluate_all("steps => steps.map(step => step.dataset.step)") == first
    expect(page.locator("#q5 .order-said")).to_be_empty()
    answering.check(page, "q5")
    expect(page.locator("#q5-missing")).to_be_visible()


def test_feedback_goes_when_the_answer_changes(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answering.choose(page, "q3", "yes")
    answering.check(page, "q3")
    page.locator('#q3 input[value="no"]').check()
    expect(page.locator("#q3 .question-status")).to_be_empty()


def test_asking_and_another_choice_exclude_each_other(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.locator('#q2 input[value="hurry"]').check()
    page.locator('#q2 input[value="ask"]').check()
    assert page.locator('#q2 input[value="hurry"]').is_checked() is False
    page.locator('#q2 input[value="hurry"]').check()
    assert page.locator('#q2 input[value="ask"]').is_checked() is False


def test_moving_a_step_keeps_the_focus_and_is_announced(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _order = "() => Array.from(document.querySelectorAll('#q5 [data-step]'), step => step.dataset.step)"
    assert page.evaluate(_order) == ["save", "stop", "bank"]
    answering.press_on(page, "#q5 [data-step=bank] [data-move=up]", "Enter")
    assert page.evaluate(_order) == ["save", "bank", "stop"]
    assert page.evaluate("() => document.activeElement.closest('[data-step]').dataset.step") == "bank"
    expect(page.locator("#q5 .order-said")).to_have_text("Call the bank. This is now number 2 of 3.")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.evaluate(_order) == ["bank", "save", "stop"]
    expect(page.locator("#q5 [data-step=bank] [data-move=up]")).to_have_attribute("aria-disabled", "true")


def test_story_goes_on_goes_back_and_begins_again(open_page: Callable[..., Page]) -> None:
    page = open_page()
    address = page.url
    expect(page.locator("#q13-2")).to_be_hidden()
    answering.press_on(page, "#q13 [data-choice=give]", "Enter")
    expect(page.locator("#q13-1")).to_be_hidden()
    expect(page.locator("#q13-2")).to_contain_text("He has a reason to hurry you.")
    expect(page.locator("#q13-2")).to_contain_text("There is a safer way.")
    assert page.evaluate("() => document.activeElement.id") == "q13-2"
    answering.press_on(page, "#q13 [data-back]", "Enter")
    expect(page.locator("#q13-1")).to_be_visible()
    expect(page.locator("#q13 [data-back]")).to_be_hidden()
    answering.press_on(page, "#q13 [data-choice=hang-up]", "Enter")
    expect(page.locator("#q13-3")).to_contain_text("Yes. You choose the number.")
    answering.press_on(page, "#q13 [data-restart]", "Enter")
    expect(page.locator("#q13-1")).to_be_visible()
    assert page.url == address


def test_scale_reflect_and_cards_work_with_the_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page()
    answering.choose(page, "q11", "4")
    expect(page.locator("#q11")).to_contain_text("Every answer is fine.")
    expect(page.locator("#q12")).to_contain_text("Somebody in your family or building.")
    assert page.locator("#q12 :is(input, textarea, select)").count() == 0
    back = page.get_by_text("What you call out when you are in danger")
    expect(back).to_be_hidden()
    answering.press_on(page, "#q14 summary", "Enter")
    expect(back).to_be_visible()


def test_end_lists_what_to_look_at_again_and_no_score(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _answer_all(page, {**answering.RIGHT, "single": answering.WRONG["single"]})
    again = page.locator(".quiz [data-again]")
    expect(again).to_be_hidden()
    page.locator("#q13 [data-choice=hang-up]").press("Enter")
    expect(again).to_be_visible()
    links = again.locator("li a")
    assert links.evaluate_all("links => links.map(link => link.getAttribute('href'))") == ["#q1"]
    expect(links.locator(".question-number")).to_have_text("Question 1 of 14")
    expect(links.locator("q")).to_have_text(page.locator("#q1-prompt").inner_text())
    assert not re.search(r"\d|%|points|score", again.inner_text().replace("Question 1 of 14", ""))


def test_end_without_anything_to_look_at_again(open_page: Callable[..., Page]) -> None:
    page = open_page()
    _answer_all(page, answering.RIGHT)
    page.locator("#q13 [data-choice=hang-up]").press("Enter")
    expect(page.locator("[data-again]")).to_contain_text("There is nothing that you need to look at again.")


def _answer_all(page: Page, answers: dict[str, tuple[str, list[answering.Answer]]]) -> None:
    for question, steps in answers.values():
        for step in steps:
            step(page)
        answering.check(page, question)
