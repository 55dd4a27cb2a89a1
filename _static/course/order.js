// @ts-check
/**
 * Turns the places of an `order` question into buttons that move a step up or down.
 * The lists stay in the page, hidden, and hold the places: `quiz.js` reads them as it would without this script.
 */
(function () {
  "use strict";

  /** @param {any} root */
  const start = (root) => {
    const list = root.querySelector(".order-steps");
    const said = root.querySelector(".order-said");
    /** @param {any} button */
    const isUp = (button) => button.dataset.move === "up";
    const stepsNow = () => Array.from(list.children);
    const first = stepsNow();

    /** @param {boolean} placed  whether the steps' places are an answer already */
    const number = (placed) =>
      stepsNow().forEach((step, place) => {
        if (placed) step.querySelector("select").value = place + 1;
        for (const button of step.querySelectorAll("[data-move]")) {
          button.setAttribute("aria-disabled", place === (isUp(button) ? 0 : first.length - 1));
        }
      });

    list.addEventListener("click", (/** @type {any} */ event) => {
      const button = event.target.closest("[data-move]");
      if (!button) return;
      const step = button.closest("[data-step]");
      const up = isUp(button);
      const neighbour = up ? step.previousElementSibling : step.nextElementSibling;
      if (!neighbour) return;
      // The neighbour moves, not the step: a button that stays in its place keeps the focus.
      list.insertBefore(neighbour, up ? step.nextElementSibling : step);
      number(true);
      said.textContent = root.dataset.i18nMoved
        .replace("{step}", step.querySelector("label").textContent)
        .replace("{place}", stepsNow().indexOf(step) + 1)
        .replace("{count}", first.length);
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });

    root.closest("[data-question]").addEventListener("course-retry", () => {
      list.append(...first);
      said.textContent = "";
      number(false);
    });

    number(false);
    root.querySelector("[data-order-how]").textContent = root.dataset.i18nHow;
    for (const select of list.querySelectorAll("select")) select.hidden = true;
    for (const moves of list.querySelectorAll(".order-moves")) moves.hidden = false;
    root.dataset.live = "yes";
  };

  for (const root of /** @type {any} */ (document.querySelectorAll('[data-module="order"]'))) {
    try {
      start(root);
    } catch (error) {
      console.error(error);
    }
  }
})();
