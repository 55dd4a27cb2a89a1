"""What a reader can do to a page: answer, open, look for a word, choose larger text, set more room between letters."""

from __future__ import annotations

from playwright.sync_api import Page, expect

# A word that each edition has in several lessons.
LOOKED_FOR = {"en": "offer", "ar": "عرض"}
USE = """() => {
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));
  const tell = (field, kind) => field.dispatchEvent(new Event(kind, { bubbles: true }));
  for (const question of all(document, '.question')) {
    const named = new Set(all(question, 'input[type=radio]').map(one => one.name));
    for (const name of named) question.querySelector(`input[type=radio][name="${name}"]`).click();
    const box = question.querySelector('input[type=checkbox]:not([value=ask])');
    if (box) box.click();
    for (const list of all(question, 'select')) { list.selectedIndex = 1; tell(list, 'change') }
    for (const field of all(question, 'input[type=text]')) { field.value = '7'; tell(field, 'input') }
    const down = question.querySelector('[data-move=down]');
    if (down) down.click();
    for (let step = 0; step < 20; step += 1) {
      const choice = all(question, '[data-choice]').find(one => one.offsetParent);
      if (!choice) break;
      choice.click();
    }
    const check = question.querySelector('[data-check]');
    if (check) check.click();
  }
  for (const one of all(document, 'details')) one.open = true;
  const term = document.querySelector('a.term');
  if (term) term.click();
  if (document.activeElement) document.activeElement.blur();
  scrollTo(0, 0);
}"""
# A page's policy refuses styles that are written into it, but not those of the browser's own tools.
ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
# Success criterion 1.4.12 of WCAG 2.2.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }"""


def use_everything(page: Page, name: str) -> None:
    """Answer every question, open what can be opened, have a word explained; on the page Search, look for a word."""
    if name == "search":
        page.locator("[data-search-field]").fill(LOOKED_FOR[language_of(page)])
        expect(page.locator(".found-place").first).to_be_visible()
    page.evaluate(USE)


def language_of(page: Page) -> str:
    """Return the language that the page says it is in."""
    return str(page.evaluate("document.documentElement.lang"))


def set_spacing(page: Page) -> None:
    """Give letters, words, lines and paragraphs the room that some readers need."""
    page.evaluate(ADD_STYLE, TEXT_SPACING)


def set_text_size(page: Page, size: int) -> None:
    """Choose a size, 3 is the largest; 0 is what a reader gets who chose none."""
    page.evaluate("size => { document.documentElement.dataset.text = size || '' }", size)
