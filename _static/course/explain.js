// @ts-check
/**
 * A tap on a word shows what it means right below its line, and the address stays as it is.
 * Without this script the same link leads to the list of words. A second tap, or Escape, takes the meaning away.
 */
(function () {
  "use strict";

  // A status that is on the page before its words are: that is what screen readers announce.
  const box = document.createElement("div");
  box.className = "term-said";
  box.setAttribute("role", "status");
  /** @type {Element | null} */
  let shown = null;

  /** @param {Element | null} link */
  const show = (link) => {
    if (shown) shown.setAttribute("aria-expanded", "false");
    shown = link;
    box.textContent = "";
    if (!link) return;
    link.setAttribute("aria-expanded", "true");
    const line = /** @type {Element} */ (link.closest("p"));
    const meaning = /** @type {any} */ (document.querySelector(`${link.getAttribute("href")} + dd`));
    line.after(box);
    setTimeout(() => {
      // Somebody may have tapped again meanwhile: one meaning at a time.
      if (shown !== link) return;
      box.textContent = "";
      box.append(...meaning.cloneNode(true).childNodes);
    }, 50);
  };

  for (const link of /** @type {any} */ (document.querySelectorAll("a.term"))) {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (/** @type {Event} */ event) => {
      event.preventDefault();
      show(shown === link ? null : link);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(null);
  });
})();
