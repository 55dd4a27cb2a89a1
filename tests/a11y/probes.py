"""What is measured on a page: axe's rules, text that is cut or beside the screen, text on text."""

from __future__ import annotations

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """options => axe.run(document, { resultTypes: ['violations'], preload: false, ...options })
  .then(found => found.violations.flatMap(one => one.nodes.map(
    node => `${one.id}: ${node.html.slice(0, 200)} ${(node.failureSummary || '').slice(0, 200)}`)))"""

# Each line of text, as it is drawn: inside the screen, inside its box, inside every box that cuts what is too wide.
LOST_TEXT = """() => {
  const lost = [], near = 2;
  const say = (why, node) => lost.push(`${why}: “${node.textContent.trim().slice(0, 60)}” in ` +
    `<${node.parentElement.localName} class="${node.parentElement.className}">`);
  const hidden = one => one.closest('.visually-hidden, .skip-link, option, template, noscript, [hidden], svg');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  if (document.documentElement.scrollWidth > innerWidth) lost.push('the page is wider than the screen');
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.textContent.trim() || hidden(holder) || !holder.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = Array.from(range.getClientRects()).filter(line => line.width > 1 && line.height > 1);
    let block = holder;
    while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.parentElement) {
      block = block.parentElement;
    }
    const own = block.getBoundingClientRect(), slack = parseFloat(getComputedStyle(block).fontSize) * 0.35;
    const wider = (left, right) => lines.some(line => line.left < left - near || line.right > right + near);
    const higher = box => lines.some(line => line.top < box.top - slack || line.bottom > box.bottom + slack);
    if (wider(0, innerWidth)) say('beside the screen', node);
    if (wider(own.left, own.right)) say('wider than its box', node);
    if (higher(own)) say('higher than its box', node);
    for (let one = block; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = one.getBoundingClientRect(), scrolls = /auto|scroll/.test(style.overflowY);
      const sideways = /auto|scroll/.test(style.overflowX) && one.scrollWidth > one.clientWidth + near;
      if (sideways) say('scrolls sideways', node);
      if (scrolls) break;
      if (wider(box.left, box.right) || higher(box)) say('cut', node);
    }
  }
  return Array.from(new Set(lost));
}"""

# Lines of text that lie on each other; the bar lies on what scrolls below it, as it should.
TEXT_ON_TEXT = """() => {
  const lines = [], found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.textContent.trim() || !holder.checkVisibility({ visibilityProperty: true })) continue;
    if (holder.closest('.visually-hidden, .skip-link, .course-bar, .course-languages ul, option, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const one of range.getClientRects()) {
      const slack = one.height * 0.3;
      const { left, right, top, bottom } = one;
      if (one.width > 2) lines.push({ left, right, top: top + slack, bottom: bottom - slack, node });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((one, place) => {
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      if (other.node !== one.node && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) {
        const [words, others] = [one, other].map(line => line.node.textContent.trim().slice(0, 40));
        found.push(`“${words}” lies on “${others}”`);
      }
    }
  });
  return Array.from(new Set(found));
}"""


def violations(page: Page, *, only: str = "", without: str = "") -> list[str]:
    """Return what axe finds with all its rules, with one alone, or with all but one."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {"runOnly": {"type": "rule", "values": [only]}} if only else {}
    if without:
        options = {"rules": {without: {"enabled": False}}}
    found: list[str] = page.evaluate(f"() => ({RUN})({json.dumps(options)})")
    return found


def lost_text(page: Page) -> list[str]:
    """Return text that a reader can't see whole."""
    return [*page.evaluate(LOST_TEXT), *page.evaluate(TEXT_ON_TEXT)]
