// @ts-check
/**
 * Shows which lessons are finished, if the reader has asked this phone to remember them on the page “This phone”.
 * Kept in `done`: the numbers of lessons whose button was pressed, nothing else, never those of sensitive lessons.
 * Where `done` does not exist, nobody has asked, and this script shows and keeps nothing.
 */
(function () {
  "use strict";

  const NUMBER = /^\d+\.\d+$/;
  const contents = /** @type {HTMLElement | null} */ (document.querySelector("[data-i18n-finished]"));

  /** @returns {string[] | null}  the numbers, or null where nobody has asked to remember any */
  const read = () => {
    try {
      const kept = JSON.parse(String(localStorage.getItem("done")));
      return Array.isArray(kept) ? kept.filter((one) => NUMBER.test(one)) : null;
    } catch (error) {
      return null;
    }
  };

  /** @param {string[]} numbers @returns {boolean}  whether the browser kept them */
  const write = (numbers) => {
    try {
      localStorage.setItem("done", JSON.stringify(numbers));
      return true;
    } catch (error) {
      return false;
    }
  };

  /** @param {string[]} done */
  const mark = (done) => {
    for (const old of Array.from(document.querySelectorAll(".finished-mark"))) old.remove();
    if (!contents) return;
    for (const link of Array.from(contents.querySelectorAll("[data-lesson]"))) {
      if (!done.includes(String(link.getAttribute("data-lesson")))) continue;
      const sign = document.createElement("span");
      sign.className = "finished-mark";
      sign.textContent = ` ${contents.dataset.i18nFinished}`;
      link.appendChild(sign);
    }
  };

  /** @param {HTMLElement} button @param {string} number */
  const offer = (button, number) => {
    const show = () => button.setAttribute("aria-pressed", String((read() || []).includes(number)));
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      const done = read();
      if (!done) return;
      const others = done.filter((one) => one !== number);
      if (write(others.length < done.length ? others : [...done, number])) mark(read() || []);
      show();
    });
  };

  /** Leads to the first lesson after the one that was finished last and that is still to do.
   * @param {HTMLElement} place @param {string[]} done */
  const lead = (place, done) => {
    const lessons = String(place.dataset.goOn).split(" ");
    const last = lessons.indexOf(done[done.length - 1]);
    const next = [...lessons.slice(last + 1), ...lessons].find((one) => !done.includes(one));
    const link = place.querySelector("a");
    if (!done.length || !next || !link) return;
    link.href = `${next.replace(".", "-")}.html`;
    link.textContent = String(place.dataset.i18nGoOn).replace("{number}", next);
    place.hidden = false;
  };

  const done = read();
  if (!done || "sensitive" in document.body.dataset) return;
  mark(done);
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-finish]"));
  const number = document.body.dataset.number;
  if (button && number) offer(button, number);
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-go-on]"));
  if (place) lead(place, done);
})();
