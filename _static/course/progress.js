// @ts-check
/**
 * Shows which lessons are finished, if the reader has asked this phone to remember them on the page “This phone”.
 * Kept in `done`: the numbers of lessons whose button was pressed, nothing else, never those of sensitive lessons.
 * Where `done` does not exist, nobody has asked, and this script shows and keeps nothing.
 */
(function () {
  "use strict";

  const NUMBER = /^\d+\.\d+$/;
  /** @param {string} selector @returns {any} */
  const one = (selector) => document.querySelector(selector);
  /** @param {string} selector @returns {any} */
  const all = (selector) => document.querySelectorAll(selector);
  const contents = one("[data-i18n-finished]");

  /** @returns {string[] | null}  the numbers, or null where nobody has asked to remember any */
  const read = () => {
    try {
      return JSON.parse(/** @type {any} */ (localStorage.getItem("done"))).filter((/** @type {any} */ kept) => NUMBER.test(kept));
    } catch (error) {
      return null;
    }
  };

  /** @param {string[]} numbers */
  const write = (numbers) => {
    try {
      localStorage.setItem("done", JSON.stringify(numbers));
    } catch (error) {
      // Refused: what is shown is read anew.
    }
  };

  /** @param {string[]} done */
  const mark = (done) => {
    for (const old of all(".finished-mark")) old.remove();
    for (const link of contents ? all("[data-lesson]") : []) {
      if (!done.includes(link.dataset.lesson)) continue;
      const sign = document.createElement("span");
      sign.className = "finished-mark";
      sign.textContent = ` ${contents.dataset.i18nFinished}`;
      link.append(sign);
    }
  };

  /** @param {any} button @param {string} number */
  const offer = (button, number) => {
    const show = () => button.setAttribute("aria-pressed", (read() || []).includes(number));
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      const done = read();
      if (!done) return;
      const others = done.filter((other) => other !== number);
      write(others.length < done.length ? others : [...done, number]);
      mark(read() || []);
      show();
    });
  };

  /** Leads to the first lesson after the one that was finished last and that is still to do.
   * @param {any} place @param {string[]} done */
  const lead = (place, done) => {
    const lessons = place.dataset.goOn.split(" ");
    const last = lessons.indexOf(done[done.length - 1]);
    const next = [...lessons.slice(last + 1), ...lessons].find((lesson) => !done.includes(lesson));
    if (!done.length || !next) return;
    const link = place.querySelector("a");
    link.href = `${next.replace(".", "-")}.html`;
    link.textContent = place.dataset.i18nGoOn.replace("{number}", next);
    place.hidden = false;
  };

  const done = read();
  if (!done || "sensitive" in document.body.dataset) return;
  mark(done);
  const button = one("[data-finish]");
  const number = document.body.dataset.number;
  if (button && number) offer(button, number);
  const place = one("[data-go-on]");
  if (place) lead(place, done);
})();
