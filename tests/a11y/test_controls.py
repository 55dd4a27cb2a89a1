"""What is pressed and what is seen of it: large enough, below each other, with a word, and with edges that are seen."""

from __future__ import annotations

import pytest

from coursebuilder.build.places import Edition
from tests.a11y.conftest import Open, Walk
from tests.a11y.states import ADD_STYLE

pytestmark = pytest.mark.browser

# A link in a sentence may be as high as its line; whatever stands by itself may not. “Start” is a short word.
SMALL = """() => Array.from(document.querySelectorAll(
  'label:has(input), .bd-main button, .bd-main summary, .bd-main select, .bd-main input[type=text], .course-bar a, ' +
  '.course-contents a, .course-where a, .course-places a, .prev-next-area a, .toctree-wrapper a, .unit-cards a, ' +
  '.again a, .go-on a, a.choice, a.call-now, .course-languages a')).filter(one => one.checkVisibility())
  .map(one => [one.getBoundingClientRect(), one])
  .filter(([box, one]) => box.height < 47.5 || (box.width < 47.5 && !one.closest('.course-where')))
  .map(([box, one]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 100)}`)"""
# The choices of a question; groups into which things are sorted stand beside each other where their words fit.
BESIDE = """() => Array.from(document.querySelectorAll('.choices')).flatMap(list => {
  if (list.matches('.sort-groups, :has(.sort-card)')) return [];
  const drawn = Array.from(list.querySelectorAll('label.choice')).map(one => one.getBoundingClientRect());
  const beside = drawn.some((box, place) => place && box.height && box.top < drawn[place - 1].bottom - 1);
  return beside ? [list.closest('.question').id] : [];
})"""
WITHOUT_A_WORD = """() => Array.from(document.querySelectorAll('svg')).filter(one => one.checkVisibility())
  .filter(one => !Array.from(one.parentElement.childNodes).some(
    node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
  .map(one => one.parentElement.outerHTML.slice(0, 120))"""
# The edge of each field, box and button, and the lines of each sign, against what lies around them.
PALE = """() => {
  const light = colour => {
    const part = colour.match(/[\\d.]+/g).slice(0, 3).map(one => one / 255)
      .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  };
  const clear = colour => /^rgba\\(.*, 0\\)$|transparent/.test(colour);
  const below = one => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!clear(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const ratio = (one, other) => {
    const [a, b] = [light(one), light(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const pale = [];
  let count = 0;
  const look = (what, colour, ground) => {
    count += 1;
    if (ratio(colour, ground) < 3) pale.push(`${what}: ${colour} on ${ground}`);
  };
  for (const one of document.querySelectorAll('main :is(input, select, button, .choice, .choice-text)')) {
    if (!one.checkVisibility() || one.closest('[aria-disabled=true]')) continue;
    for (const part of [null, '::before']) {
      const style = getComputedStyle(one, part), ground = below(part ? one : one.parentElement);
      if (part && style.content === 'none' || style.opacity === '0') continue;
      const edged = parseFloat(style.borderTopWidth) && style.borderTopStyle !== 'none' && !clear(style.borderTopColor);
      const what = `${one.localName}.${one.className}${part || ''}`;
      if (edged) look(what, style.borderTopColor, ground);
      else if (!part && one.localName === 'button' && !clear(style.backgroundColor)) {
        look(what, style.backgroundColor, ground);
      }
    }
  }
  for (const one of document.querySelectorAll('svg')) {
    if (one.checkVisibility()) look(one.parentElement.textContent.trim(), getComputedStyle(one).stroke, below(one));
  }
  return [count, Array.from(new Set(pale))];
}"""


def test_whatever_is_pressed_is_large_enough(edition: Edition, walk: Walk) -> None:
    small = [f"{name}: {one}" for name, page in walk(edition, used=True) for one in page.evaluate(SMALL)]
    assert small == []


def test_choices_stand_below_each_other(edition: Edition, walk: Walk) -> None:
    assert [f"{name}: {one}" for name, page in walk(edition) for one in page.evaluate(BESIDE)] == []


def test_each_sign_has_a_word_beside_it(edition: Edition, walk: Walk) -> None:
    assert [f"{name}: {one}" for name, page in walk(edition) for one in page.evaluate(WITHOUT_A_WORD)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_edges_and_signs_are_seen(edition: Edition, scheme: str, walk: Walk) -> None:
    count, pale = 0, []
    for name, page in walk(edition, used=True, color_scheme=scheme):
        found, weak = page.evaluate(PALE)
        count += found
        pale += [f"{name}: {one}" for one in weak]
    assert pale == []
    assert count > 200


@pytest.mark.parametrize(
    ("style", "look"),
    [
        (".choice { min-block-size: 0; padding: 0 } .choice-text { padding: 0; min-block-size: 0 }", SMALL),
        (".choices { display: flex }", BESIDE),
        (".choice { border-color: #ccc !important }", f"({PALE})()[1]"),
        (".course-bar svg { stroke: #aaa !important }", f"({PALE})()[1]"),
    ],
    ids=["small", "beside", "pale edge", "pale sign"],
)
def test_what_is_wrong_is_found(open_page: Open, style: str, look: str) -> None:
    page = open_page("3-4", color_scheme="light")
    assert page.evaluate(look) == []
    page.evaluate(ADD_STYLE, style)
    assert page.evaluate(look)
