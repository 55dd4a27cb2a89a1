// @ts-check
/**
 * Checks the answers of a quiz and says why; keeps nothing. Without it the page's `details` say the same.
 * Every sentence comes from the page: feedback is copied from the explained answers, the rest from `data-i18n-*`.
 *
 * @typedef {{outcome: string, points: number, parts: Object<string, boolean>}} Grade
 */
(function () {
  "use strict";

  const grader = /** @type {any} */ (window).CourseGrade;
  const ASK = 'input[value="ask"]';

  /** @param {Element | null} root @param {string} selector @returns {any[]} */
  const all = (root, selector) => (root ? Array.from(root.querySelectorAll(selector)) : []);

  /** @param {any} element @param {boolean} shown */
  const show = (element, shown) => {
    if (element) element.hidden = !shown;
  };

  /** @param {string} name @param {string} [text] @returns {any} */
  const made = (name, text = "") => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };

  /** Returns what is chosen in a list or a fieldset, or the field itself.
   * @param {any} control @returns {any} */
  const chosenIn = (control) => control.querySelector(":checked") || control;

  /** @param {any} control  a field, a list, or a fieldset of radio buttons */
  const valueOf = (control) => (chosenIn(control).value || "").trim();

  /** Returns the answer in the words of the page, or as it was typed.
   * @param {any} control @returns {string} */
  const wordsIn = (control) => {
    const chosen = chosenIn(control);
    return (chosen === control ? control.value : chosen.text || chosen.parentNode.textContent).trim();
  };

  /** Returns the response in the form that the grader reads.
   * @param {any} question @returns {any} */
  const responseTo = (question) => {
    if (question.querySelector(ASK).checked) return "ask";
    const parts = all(question, "[data-part]");
    const kind = question.dataset.response;
    if (kind === "text") return parts[0].value;
    if (kind === "order") {
      const placed = parts.filter((part) => part.value);
      return placed.sort((a, b) => a.value - b.value).map((part) => part.dataset.part);
    }
    if (kind === "parts") {
      /** @type {Object<string, string>} */
      const response = {};
      for (const part of parts) response[part.dataset.part] = valueOf(part);
      return response;
    }
    const chosen = all(question, ":checked").map((input) => input.value);
    return kind === "several" ? chosen : chosen[0] || "";
  };

  /** @param {any} question  the first control that has no answer yet, else the first of all */
  const firstControl = (question) => {
    const empty = all(question, "[data-part]").find((part) => !part.hidden && !valueOf(part));
    if (empty) return empty.matches("fieldset") ? empty.querySelector("input") : empty;
    return question.querySelector("[data-move], input");
  };

  /** Brings what was said below the button onto the screen; the focus stays where it is.
   * @param {any} element */
  const bringIntoView = (element) => element.scrollIntoView({ block: "nearest" });

  /** Says that an answer is missing: beside the button, or above the one part that is still open.
   * @param {any} question @param {boolean} half  whether some parts have an answer */
  const showMissing = (question, half) => {
    const message = question.querySelector(".question-missing");
    const control = firstControl(question);
    control.setAttribute("aria-describedby", message.id);
    show(message, true);
    if (!half) return bringIntoView(message);
    const part = control.closest(".sort-card, .placed, .fill-text");
    part.before(message);
    control.focus();
    bringIntoView(message);
  };

  /** @param {any} question */
  const hideMissing = (question) => {
    const message = question.querySelector(".question-missing");
    show(message, false);
    question.querySelector("[data-missing]").append(message);
    for (const control of all(question, "[aria-describedby]")) control.removeAttribute("aria-describedby");
  };

  /** Takes the feedback away, because it no longer belongs to what is chosen.
   * @param {any} question */
  const clear = (question) => {
    hideMissing(question);
    question.querySelector(".question-status").textContent = "";
    show(question.querySelector("[data-retry-row]"), false);
    delete question.dataset.outcome;
  };

  /**
   * Prepares the copy of an explained part for one response; returns whether the part was chosen, or null to leave
   * it out.
   * @typedef {{question: any, words: any, key: any, response: any, grade: Grade, reveal: boolean}} Given
   * @type {Object<string, (copy: any, part: string, given: Given) => boolean | null>}
   */
  const prepare = {
    one(copy, part, given) {
      if (given.response === part) return true;
      return given.reveal && copy.querySelector('[data-why="unchosen"]') ? false : null;
    },

    text: (copy, part, given) => (String(grader.matching(given.key.accept || [], given.response)) === part ? true : null),

    order: (copy, part, given) => (given.grade.outcome === "right" && copy.querySelector("[data-why]") ? true : null),

    several(copy, part, given) {
      if (given.response.includes(part)) return true;
      if (!given.reveal || !copy.querySelector('[data-why="unchosen"]')) return null;
      const mark = copy.querySelector(".answer-mark");
      if (copy.dataset.mark === "right") mark.textContent = given.words.i18nAnswerMissed;
      else mark.remove();
      return false;
    },

    parts(copy, part, given) {
      const right = given.grade.parts[part];
      const mark = made("b", right ? given.words.i18nMarkRight : given.words.i18nMarkWrong);
      mark.className = "answer-mark";
      // Behind what was put where: the mark judges that, and not the statement.
      copy.querySelector(".explained-of").append(" ", mark);
      copy.dataset.mark = right ? "right" : "wrong";
      if (!right) {
        const control = given.question.querySelector('[data-part="' + part + '"]');
        copy.querySelector("[data-solution]").textContent = wordsIn(control);
      }
      const typed = given.key.gaps && given.key.gaps[part].accept;
      const answer = typed ? String(grader.matching(typed, given.response[part])) : given.response[part];
      for (const note of all(copy, "[data-when]")) if (note.dataset.when !== answer) note.remove();
      return true;
    },
  };

  /** Returns the copies of the explained parts that belong to this response.
   * @param {any} question @param {Given} given */
  const explained = (question, given) => {
    /** @type {any[]} */
    const copies = [];
    for (const entry of all(question, ".question-answer [data-of]")) {
      const copy = entry.cloneNode(true);
      const chosen = prepare[question.dataset.response](copy, entry.dataset.of, given);
      if (chosen === null) continue;
      for (const why of all(copy, "[data-why]")) {
        if ((why.dataset.why === "chosen") === chosen) why.hidden = false;
        else why.remove();
      }
      copies.push(copy);
    }
    return copies;
  };

  /** Returns the sentence that stands first, and the reason for the one choice that was made.
   * @param {any} question @param {Given} given @param {any[]} copies  loses the one choice: it need not be named again */
  const verdictOn = (question, given, copies) => {
    const outcome = given.grade.outcome;
    const said = question.querySelector('[data-feedback="' + outcome + '"]');
    const words = given.words;
    /** @type {Object<string, string>} */
    const texts = { right: words.i18nRight, partly: words.i18nPartly, wrong: words.i18nWrong, ask: words.i18nAsked };
    let reason = null;
    if (question.dataset.response === "one") {
      const place = copies.findIndex((copy) => copy.dataset.of === given.response);
      if (place >= 0) reason = copies.splice(place, 1)[0].querySelector("[data-why]");
    }
    const verdict = said ? said.cloneNode(true) : reason || made("p", texts[outcome]);
    verdict.hidden = false;
    verdict.dataset.mark = outcome;
    return said && reason ? [verdict, reason] : [verdict];
  };

  /** @param {any} question @param {Given} given */
  const showFeedback = (question, given) => {
    const asked = given.grade.outcome === "ask";
    const copies = asked ? [] : explained(question, given);
    const status = question.querySelector(".question-status");
    status.append(...verdictOn(question, given, copies));
    if (copies.length) {
      const list = made("ul");
      list.className = "explained";
      list.append(...copies);
      status.append(list);
    }
    const general = question.querySelector('[data-feedback="general"]');
    if (general && !asked) status.append(general.cloneNode(true));
    show(question.querySelector("[data-retry-row]"), given.grade.outcome !== "right");
    bringIntoView(status);
    question.dataset.outcome = given.grade.outcome;
  };

  /** Lists what to look at again, once every question has been answered.
   * @param {any} form @param {any} keys */
  const showAgain = (form, keys) => {
    const graded = all(form, "[data-question]").filter((question) => keys[question.dataset.question]);
    const again = graded.filter((question) => question.dataset.outcome !== "right");
    const box = form.querySelector("[data-again]");
    const list = box.querySelector("ul");
    list.textContent = "";
    for (const question of again) {
      // Quoted, under its number: a statement that is not true must not stand there as if it were.
      const link = made("a");
      link.href = "#" + question.id;
      const number = question.querySelector(".question-number").cloneNode(true);
      link.append(number, " ", made("q", question.querySelector(".prompt-text").textContent));
      list.appendChild(made("li")).append(link);
    }
    show(box.querySelector("[data-again-none]"), !again.length);
    show(box, graded.length > 0 && graded.every((question) => question.dataset.outcome));
  };

  /** @param {any} form @param {any} keys @param {any} question */
  const check = (form, keys, question) => {
    const key = keys[question.dataset.question];
    const response = responseTo(question);
    const grade = grader.grade(key, response);
    const open = question.dataset.response === "parts" && Object.keys(response).some((part) => response[part] === "");
    const missing = grade.outcome === "unanswered" || (response !== "ask" && open);
    clear(question);
    if (missing) {
      showMissing(question, grade.outcome !== "unanswered");
    } else {
      const tries = Number(question.dataset.tries || 0) + 1;
      question.dataset.tries = tries;
      // What was missed is told at the second try, so that there is something to try again for.
      const reveal = grade.outcome === "right" || tries > 1;
      const given = { question, words: form.dataset, key, response, grade, reveal };
      showFeedback(question, given);
    }
    showAgain(form, keys);
  };

  /** @param {any} question  begins again with nothing chosen */
  const retry = (question) => {
    for (const field of all(question, "input, select")) {
      if (/radio|box/.test(field.type)) field.checked = false;
      else field.value = "";
    }
    clear(question);
    question.dispatchEvent(new Event("course-retry"));
    firstControl(question).focus();
  };

  /** "I would ask somebody" and another answer exclude each other.
   * @param {any} question @param {any} target */
  const settleAsk = (question, target) => {
    const ask = question.querySelector(ASK);
    if (target !== ask) ask.checked = false;
    else if (ask.checked && question.dataset.response === "several") {
      for (const box of all(question, ":checked")) box.checked = box === ask;
    }
  };

  /** @param {any} form */
  const start = (form) => {
    const keys = JSON.parse(form.querySelector("[data-quiz-key]").textContent);
    /** @param {any} event @returns {any} */
    const questionOf = (event) => event.target.closest("[data-response]");
    form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
    form.addEventListener("click", (/** @type {any} */ event) => {
      if (event.target.closest("[data-check]")) check(form, keys, questionOf(event));
      if (event.target.closest("[data-retry]")) retry(questionOf(event));
    });
    form.addEventListener("keydown", (/** @type {any} */ event) => {
      if (event.key !== "Enter" || !event.target.matches('input[type="text"]')) return;
      event.preventDefault();
      check(form, keys, questionOf(event));
    });
    for (const type of ["change", "input"]) {
      form.addEventListener(type, (/** @type {any} */ event) => {
        const question = questionOf(event);
        if (!question) return;
        clear(question);
        settleAsk(question, event.target);
      });
    }
    form.addEventListener("course-graded", () => showAgain(form, keys));
    for (const row of all(form, "[data-check-row]")) show(row, true);
  };

  if (!grader) return;
  for (const form of all(document.documentElement, '[data-module="quiz"]')) {
    try {
      start(form);
    } catch (error) {
      console.error(error);
    }
  }
})();
