// @ts-check
/** Grades like the package coursebuilder.grade, which explains why; tests/vectors/grading.json holds both together. */
(function () {
  "use strict";
  const { abs, max } = Math;

  /** @param {string} char */
  const digit = (char) => {
    let code = Number(char.codePointAt(0));
    let value = -1;
    // Every script has its ten digits in a row; some rows stand end to end.
    for (; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++;
    return String(value % 10);
  };

  /** @param {string} text @param {string} form */
  const fold = (text, form) =>
    text
      .normalize(form)
      .toLowerCase()
      .replace(/[\u0640\u064b-\u0652\u0670\u00ad\u061c\u200b\u200d-\u200f\u2060\ufe0e\ufe0f\ufeff]/g, "")
      .replace(/i\u0307|\u0131/g, "i")
      .normalize(form)
      .replace(/\p{Nd}/gu, digit);

  /** @param {string} text */
  const normalise = (text) => fold(text, "NFKC").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();

  /** @param {any[]} accept @param {string} text */
  const matching = (accept, text) => {
    const typed = normalise(text);
    let best = -1;
    accept.forEach(([accepted, credit], place) => {
      if (accepted === typed && (best < 0 || credit > accept[best][1])) best = place;
    });
    return best;
  };

  /** @param {any[]} accept @param {string} text */
  const wordsCredit = (accept, text) => (accept[matching(accept, text)] || [0, 0])[1];

  /** @param {string} text @param {string} unit */
  const readNumber = (text, unit) => {
    let body = fold(text, "NFC").replace(/[\s'\u2019]+/g, " ").trim();
    if (unit && body.startsWith(unit)) body = body.slice(unit.length);
    if (unit && body.endsWith(unit)) body = body.slice(0, -unit.length);
    body = body.trim();
    const sign = /^[-\u2212]/.test(body) ? -1 : 1;
    body = body.replace(/^[-+\u2212]/, "").trim().replace(/\u060c/g, ",");
    const readings = [];
    if (/^([0-9]+([.,\u066b][0-9]*)?|[.,\u066b][0-9]+)$/.test(body)) readings.push(body.replace(/[,\u066b]/, "."));
    const grouped = /^([1-9][0-9]{0,2}([., \u066c])([0-9]{2,3}\2)*[0-9]{3})((?!\2)[.,\u066b]([0-9]*))?$/.exec(body);
    if (grouped) readings.push(grouped[1].replace(/[^0-9]/g, "") + "." + (grouped[5] || ""));
    return readings.map((reading) => sign * Number(reading));
  };

  /** @param {any} value */
  const given = (value) => typeof value === "string" && normalise(value) !== "";

  /** @param {any} response @returns {string[]} */
  const givenList = (response) => (Array.isArray(response) ? response.filter(given) : []);

  /** @param {string[]} ids @param {(id: string, n: number) => boolean} right */
  const partsOf = (ids, right) => {
    /** @type {Record<string, boolean>} */
    const parts = {};
    ids.forEach((id, n) => (parts[id] = right(id, n)));
    return parts;
  };

  /** @param {any} key @param {string[]} chosen */
  const choiceParts = (key, chosen) => partsOf(key.choices, (id) => chosen.includes(id) === key.correct.includes(id));

  /** @param {any} wanted @param {any} response @param {(want: any, answer: any) => number} credit */
  const partByPart = (wanted, response, credit) => {
    const answers = (typeof response === "object" && !Array.isArray(response) && response) || {};
    if (!Object.values(answers).some(given)) return null;
    const ids = Object.keys(wanted);
    let total = 0;
    const parts = partsOf(ids, (id) => {
      const earned = given(answers[id]) ? credit(wanted[id], answers[id]) : 0;
      total += earned;
      return earned >= 1;
    });
    return [total / max(1, ids.length), parts];
  };

  /** Points and parts, or null where nothing is given. @type {Record<string, (key: any, response: any) => any>} */
  const rules = {
    one(key, response) {
      if (!given(response)) return null;
      const credit = key.credit[response];
      // An unknown id such as "constructor" finds something there, but no number.
      const points = key.correct.includes(response) ? 1 : typeof credit === "number" ? credit : 0;
      return [points, choiceParts(key, [response])];
    },

    several(key, response) {
      const chosen = Array.from(new Set(givenList(response)));
      if (!chosen.length) return null;
      const right = chosen.filter((id) => key.correct.includes(id)).length;
      return [max(0, 2 * right - chosen.length) / max(1, key.correct.length), choiceParts(key, chosen)];
    },

    pairs: (key, response) => partByPart(key.pairs, response, (right, answer) => Number(answer === right)),

    order({ steps }, response) {
      const placed = givenList(response);
      if (!placed.length) return null;
      let follows = 0;
      const parts = partsOf(steps, (step, n) => {
        const place = placed.indexOf(step);
        if (!n) return !place;
        const fits = place > 0 && placed[place - 1] === steps[n - 1];
        if (fits) follows++;
        return fits;
      });
      return [follows / max(1, steps.length - 1, placed.length - 1), parts];
    },

    gaps: (key, response) =>
      partByPart(key.gaps, response, (gap, answer) =>
        gap.accept ? wordsCredit(gap.accept, answer) : Number(gap.correct.includes(answer))
      ),

    words: (key, response) => (given(response) ? [wordsCredit(key.accept, response), {}] : null),

    number({ answer, within, unit }, response) {
      if (!given(response)) return null;
      let best = 0;
      for (const value of readNumber(response, unit)) {
        for (const [distance, credit] of within) {
          const room = 1e-14 * max(1, abs(answer), distance);
          if (abs(value - answer) <= distance + room) best = max(best, credit);
        }
      }
      return [best, {}];
    },

    story({ start, steps }, response) {
      const walked = givenList(response);
      if (!walked.length) return null;
      let ways = steps[start];
      for (const choice of walked) {
        if (typeof ways !== "object" || typeof ways[choice] !== "string") return [0, {}];
        ways = steps[ways[choice]];
      }
      return typeof ways === "number" ? [ways, {}] : null;
    },
  };

  /** @param {any} key @param {any} response */
  const grade = (key, response) => {
    /** @param {string} outcome */
    const graded = (outcome, points = 0, parts = {}) => ({ outcome, points, parts });
    if (response === "ask" && !(key.rule === "words" && matching(key.accept, response) >= 0)) return graded("ask");
    if (key.rule === "none") return graded("ungraded");
    const score = rules[key.rule](key, response);
    if (!score) return graded("unanswered");
    const points = Math.floor(score[0] * 10000 + 0.5) / 10000;
    return graded(points === 1 ? "right" : points > 0 ? "partly" : "wrong", points, score[1]);
  };

  /** @type {any} */ (window).CourseGrade = { grade, matching };
})();
