// @ts-check
/**
 * Shift three times, alone, is Exit. A Shift that writes a capital, draws a selection or belongs to another shortcut
 * does not count, so that it can be pressed in a text field, too. Nothing is kept.
 */
(function () {
  "use strict";

  const TIMES = 3;
  // As long as the tested model gives people who press slowly (GOV.UK, “Exit this page”).
  const PATIENCE = 5000;

  /** @type {any} */
  const exit = document.querySelector("a[data-exit]");
  if (!exit) return;

  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  let count = 0;
  let alone = false;
  let timer = 0;

  const forget = () => {
    alone = false;
    count = 0;
    status.textContent = "";
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) forget();
    else if (!event.repeat) alone = true;
  });

  document.addEventListener("pointerdown", forget);

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    count += 1;
    clearTimeout(timer);
    timer = setTimeout(forget, PATIENCE);
    if (count < TIMES) status.textContent = count === 1 ? exit.dataset.i18nTwo : exit.dataset.i18nOne;
    else exit.click();
  });
})();
