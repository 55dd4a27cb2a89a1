// @ts-check
/**
 * In a lesson that is one file, in the place of `first.js`: the way out can't lead to another page there, so the dull
 * page is a part of the file, shown by `#bread:target` with scripts off. With scripts, Exit takes the lesson out of the
 * document in the same task, and neither Back nor a reload brings it back.
 *
 * Kept: `left` for this tab, and read: `text`. A browser may refuse both; exit still leaves.
 */
(function () {
  "use strict";

  const root = document.documentElement;

  /** @param {() => any} act @returns {any}  what it returns, or null where the browser refuses */
  const attempt = (act) => {
    try {
      return act();
    } catch (error) {
      return null;
    }
  };

  /** Takes away everything but the dull part, and the styles of the course with it. */
  const strip = () => {
    const bread = document.getElementById("bread");
    document.title = root.dataset.leaveTitle || "";
    for (const sheet of Array.from(document.querySelectorAll("style:not([data-bread])"))) sheet.remove();
    if (!bread) return;
    // Shown whatever the address is: Back takes `#bread` from it.
    bread.dataset.shown = "";
    for (const other of Array.from(document.body.childNodes)) if (other !== bread) other.remove();
  };

  const leave = () => {
    attempt(() => sessionStorage.setItem("left", "1"));
    strip();
    // Not `href`: that would keep the lesson's address one step behind.
    if (location.hash !== "#bread") location.replace("#bread");
  };

  // The style keeps room for what the scripts at the end will show.
  root.dataset.script = "";
  const size = attempt(() => localStorage.getItem("text"));
  if (/^[123]$/.test(size)) root.dataset.text = size;

  const entry = attempt(() => performance.getEntriesByType("navigation")[0]);
  const opened = Boolean(entry) && entry.type === "navigate" && location.hash !== "#bread";
  if (opened) attempt(() => sessionStorage.removeItem("left"));
  if (location.hash === "#bread" || attempt(() => sessionStorage.getItem("left")) === "1") {
    // Nothing of the lesson is painted before there is a body to take it from.
    root.hidden = true;
    document.addEventListener("DOMContentLoaded", () => {
      leave();
      root.hidden = false;
    });
  }

  window.addEventListener("pageshow", (event) => {
    if (event.persisted && attempt(() => sessionStorage.getItem("left")) === "1") leave();
  });

  /** @param {MouseEvent} event */
  const pressed = (event) => {
    if (!(/** @type {Element} */ (event.target).closest("a[data-exit]"))) return;
    event.preventDefault();
    leave();
  };
  document.addEventListener("click", pressed, true);
  // The middle button would open a second page and leave this one where it is.
  document.addEventListener("auxclick", (event) => (event.button === 1 ? pressed(event) : undefined), true);
})();
