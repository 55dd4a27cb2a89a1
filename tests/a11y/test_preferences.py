"""What readers have set in their system counts: no motion, and colours of their own."""

from __future__ import annotations

import pytest

from coursebuilder.build.places import Edition
from tests.a11y.conftest import Open, Walk
from tests.a11y.states import ADD_STYLE

pytestmark = pytest.mark.browser

MOVES = """() => [
  ...document.getAnimations().map(() => 'an animation runs'),
  ...Array.from(document.querySelectorAll('*')).flatMap(one => [null, '::before', '::after'].flatMap(part => {
    const style = getComputedStyle(one, part);
    const still = style.transitionDuration.split(',').every(time => parseFloat(time) === 0) &&
      style.animationName === 'none' && style.scrollBehavior === 'auto';
    return still ? [] : [`<${one.localName} class="${one.className}">${part || ''}`];
  }))]"""
# The colour of each sign's line, and what lies below it.
SIGNS = """() => {
  const light = colour => {
    const part = colour.match(/[\\d.]+/g).slice(0, 3).map(one => one / 255)
      .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  };
  const below = one => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
  };
  return Array.from(document.querySelectorAll('svg')).filter(one => one.checkVisibility()).map(one => {
    const [line, ground] = [light(getComputedStyle(one).stroke), light(below(one))];
    return [one.parentElement.textContent.trim(), (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05)];
  });
}"""


def test_nothing_moves_for_who_wants_no_motion(edition: Edition, walk: Walk) -> None:
    moving = []
    for name, page in walk(edition, used=True, reduced_motion="reduce"):
        moving += [f"{name}: {one}" for one in page.evaluate(MOVES)]
    assert moving == []


def test_motion_is_found(open_page: Open) -> None:
    page = open_page("3-2", reduced_motion="reduce")
    page.evaluate(ADD_STYLE, ".course-bar a::before { transition: opacity 1s } ")
    assert page.evaluate(MOVES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index", "3-2", "help", "phone"])
def test_signs_are_seen_in_colours_of_their_own(open_page: Open, name: str, scheme: str) -> None:
    page = open_page(name, forced_colors="active", color_scheme=scheme)
    signs = page.evaluate(SIGNS)
    assert len(signs) >= 3
    assert [one for one in signs if one[1] < 3] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_is_seen_in_colours_of_their_own(open_page: Open, scheme: str) -> None:
    page = open_page("3-2", forced_colors="active", color_scheme=scheme)
    choice = page.locator(".question label.choice").first
    choice.scroll_into_view_if_needed()
    before = choice.screenshot()
    choice.locator("input").evaluate("one => { one.checked = true }")
    chosen = choice.screenshot()
    assert chosen != before
    choice.locator("input").focus()
    assert choice.screenshot() != chosen
    edge = "one => getComputedStyle(one.querySelector('.choice-text'), '::before').borderTopWidth"
    assert choice.evaluate(edge) == "4px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_keep_their_paper_in_colours_of_their_own(open_page: Open, scheme: str) -> None:
    """Their ink is dark, whatever colour the page has."""
    page = open_page("3-2", forced_colors="active", color_scheme=scheme)
    paper = page.locator(".lesson-picture").first.evaluate("one => getComputedStyle(one).backgroundColor")
    assert paper == "rgb(255, 253, 248)"
