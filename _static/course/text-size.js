// @ts-check
/**
 * Makes text larger or smaller in four steps, up to twice its size. Keeps the step in `text`; the first one is not kept.
 * `first.js` reads it before anything is painted, and the style sheet says what each step means.
 */
(function () {
  "use strict";

  const LARGEST = 3;
  const root = document.documentElement;
  /** @type {any} */
  const buttons = document.querySelectorAll("[data-text-size]");

  const size = () => Number(root.dataset.text || 0);

  /** @param {number} step */
  const keep = (step) => {
    try {
      if (step) localStorage.setItem("text", String(step));
      else localStorage.removeItem("text");
    } catch (error) {
      // Refused: the size holds for this page.
    }
  };

  /** @param {any} button */
  const by = (button) => (button.dataset.textSize === "larger" ? 1 : -1);

  // A button at its end stays where the focus is; it only says that it can do no more.
  const say = () => {
    for (const button of buttons) {
      const next = size() + by(button);
      button.setAttribute("aria-disabled", next < 0 || next > LARGEST);
    }
    for (const status of /** @type {any} */ (document.querySelectorAll("[data-text-status]"))) {
      status.textContent = status.dataset.i18nStep.replace("{number}", size() + 1).replace("{count}", LARGEST + 1);
    }
  };

  for (const button of buttons) {
    const row = button.closest("[hidden]");
    if (row) row.hidden = false;
    button.addEventListener("click", () => {
      const step = Math.min(LARGEST, Math.max(0, size() + by(button)));
      if (step) root.dataset.text = String(step);
      else delete root.dataset.text;
      keep(step);
      say();
    });
  }
  say();
})();
