// @ts-check
/**
 * Turns the links to recordings into buttons that play in the page: one at a time, and on from where it stopped.
 * Nothing is fetched before somebody presses a button. Buttons in feedback that is copied later work, too.
 */
(function () {
  "use strict";
  const sound = new Audio();
  /** @type {any} the button that was pressed last */
  let last;

  /** @param {boolean} on */
  const press = (on) => last && last.setAttribute("aria-pressed", String(on));
  const stop = () => sound.pause();

  for (const link of /** @type {any[]} */ (Array.from(document.querySelectorAll(".listen")))) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "listen";
    button.textContent = link.textContent;
    button.dataset.listen = link.dataset.listen;
    button.value = link.href;
    button.setAttribute("aria-pressed", "false");
    link.replaceWith(button);
  }

  document.addEventListener("click", (/** @type {any} */ event) => {
    const button = event.target.closest("button.listen");
    if (!button) return;
    if (button !== last) {
      // The event comes later, when another button is the last one.
      press(false);
      last = button;
      sound.src = button.value;
    } else if (!sound.paused) {
      stop();
      return;
    }
    // What went wrong is said by the event "error"; a sound that was stopped before it began is no mistake.
    sound.play().catch(() => {});
  });
  for (const name of ["play", "pause"]) sound.addEventListener(name, () => press(!sound.paused));
  sound.addEventListener("error", () => {
    if (!last) return;
    press(false);
    last.textContent = last.dataset.listen;
    last = null;
  });
  // Whoever leaves hears nothing more, however slowly the next page comes.
  for (const name of ["beforeunload", "pagehide"]) addEventListener(name, stop);
})();
