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
    const first = Array.from(list.children);

    /** @param {boolean} placed  whether the steps' places are an answer already */
    const number = (placed) => {
      const steps = Array.from(list.children);
      steps.forEach((step, place) => {
        if (placed) step.querySelector("select").value = String(place + 1);
        step.querySelector('[data-move="up"]').setAttribute("aria-disabled", String(place === 0));
        step.querySelector('[data-move="down"]').setAttribute("aria-disabled", String(place === steps.length - 1));
      });
    };

    list.addEventListener("click", (/** @type {any} */ event) => {
      const button = event.target.closest("[data-move]");
      if (!button) return;
      const step = button.closest("[data-step]");
      // The neighbour moves, not the step: a button that stays in its place keeps the focus.
      if (button.dataset.move === "up" && step.previousElementSibling) {
        list.insertBefore(step.previousElementSibling, step.nextElementSibling);
      } else if (button.dataset.move === "down" && step.nextElementSibling) {
        list.insertBefore(step.nextElementSibling, step);
      } else return;
      number(true);
      said.textContent = root.dataset.i18nMoved
        .replace("{step}", step.querySelector("label").textContent)
        .replace("{place}", String(Array.from(list.children).indexOf(step) + 1))
        .replace("{count}", String(list.children.length));
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });

    root.closest("[data-question]").addEventListener("course-retry", () => {
      for (const step of first) list.appendChild(step);
      said.textContent = "";
      number(false);
    });

    number(false);
    root.querySelector("[data-order-how]").textContent = root.dataset.i18nHow;
    for (const select of Array.from(list.querySelectorAll("select"))) select.hidden = true;
    for (const moves of Array.from(list.querySelectorAll(".order-moves"))) moves.hidden = false;
    root.dataset.live = "yes";
  };

  for (const root of Array.from(document.querySelectorAll('[data-module="order"]'))) {
    try {
      start(root);
    } catch (error) {
      console.error(error);
    }
  }
})();
