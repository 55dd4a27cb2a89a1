// @ts-check
/** Shows a story one part at a time; a choice leads on, "Go back" leads back, and no address changes. */
(function () {
  "use strict";

  /** @param {any} root */
  const start = (root) => {
    const question = root.closest("[data-question]");
    const steps = root.querySelectorAll("[data-step]");
    const actions = root.querySelector(".question-actions");
    const again = root.querySelector("[data-restart]");
    /** @type {any[]} the links that were followed */
    let path = [];

    /** @param {Iterable<any>} elements @param {string} key @param {string} name */
    const named = (elements, key, name) => Array.from(elements).find((one) => one.dataset[key] === name);

    /** Returns a copy of what the author says about a choice, or nothing.
     * @param {any} link */
    const noteOn = (link) => {
      const name = link.closest("[data-step]").dataset.step + "." + link.dataset.choice;
      const entry = named(question.querySelectorAll("[data-of]"), "of", name);
      const why = entry && entry.querySelector("[data-why]");
      if (!why) return null;
      const note = document.createElement("div");
      note.className = "story-note";
      note.append(why.cloneNode(true));
      return note;
    };

    const show = () => {
      const last = path[path.length - 1];
      const step = named(steps, "step", last ? last.dataset.next : root.dataset.start);
      // Before anything is hidden: a story that can't begin stays readable.
      if (!step) throw new Error("no such step");
      for (const other of steps) other.hidden = other !== step;
      for (const old of root.querySelectorAll(".story-note")) old.remove();
      const note = last && noteOn(last);
      if (note) step.prepend(note);
      const ended = !step.querySelector("[data-choice]");
      const verdict = step.querySelector("[data-mark]");
      actions.hidden = !path.length;
      again.hidden = !ended;
      if (ended && verdict) question.dataset.outcome = verdict.dataset.mark;
      if (ended) root.dispatchEvent(new CustomEvent("course-graded", { bubbles: true }));
      return step;
    };

    root.addEventListener("click", (/** @type {any} */ event) => {
      const link = event.target.closest("[data-choice]");
      if (link) path.push(link);
      else if (event.target.closest("[data-back]")) path.pop();
      else if (event.target.closest("[data-restart]")) path = [];
      else return;
      event.preventDefault();
      show().focus();
    });

    show();
    root.dataset.live = "yes";
  };

  for (const root of /** @type {any} */ (document.querySelectorAll('[data-module="scenario"]'))) {
    try {
      start(root);
    } catch (error) {
      console.error(error);
    }
  }
})();
