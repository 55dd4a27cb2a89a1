// @ts-check
/**
 * Finds words in the course, from an index that the page brings along. Asks no network and keeps nothing: no address
 * changes, no word is stored, and the field is empty when somebody comes back.
 * Words are cut and folded like in coursebuilder.build.search_words; tests/vectors/search/ holds both together.
 *
 * @typedef {{href: string, page: number, first: boolean, where: string, title: string, excerpt: string}} Entry
 * @typedef {Object<number, number>} Weights  of a word in entries
 * @typedef {{entries: Entry[], names: string[], weights: Object<string, Weights>, common: Object<string, boolean>,
 *   help: string[], helpEntry: Entry | undefined}} Index
 */
(function () {
  "use strict";

  const SAME = /** @type {Object<string, string>} */ ({
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ı: "i",
    ς: "σ",
    "\u0671": "\u0627",
    "\u0649": "\u064a",
    "\u06cc": "\u064a",
    "\u0629": "\u0647",
    "\u06c1": "\u0647",
    "\u06d5": "\u0647",
    "\u06a9": "\u0643",
  });
  const LAST = "abcdefghijklmnopqrstuvwxyz012345";
  const MORE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_";
  // A title says what a place is about; a lesson's title says it for all its places, a little.
  const LESSON_TITLE = 4;
  const TITLE = 3;
  const ABOVE = 1;
  const AIMS = 2;
  const BEGINNING = 0.6;
  const LONGER = 0.2;
  const NEARLY = 0.4;
  const ELSEWHERE_IN_LESSON = 0.4;
  const TOPIC_OF_LESSON = 0.25;
  const COMMON = 0.3;
  const SHORTEST_BEGINNING = 5;
  // With one other letter, a shorter word is too often another word: "rape" is no "safe" and no "race".
  const SHORTEST_WITH_SLIP = 5;
  const HELP = "help";
  const MOST = 15;
  const MOST_OF_A_PAGE = 2;
  const WORTH_SHOWING = 0.25;
  const PAUSE = 250;

  /** @param {string} char */
  const digit = (char) => {
    let code = Number(char.codePointAt(0));
    let value = -1;
    // Every script has its ten digits in a row; some rows stand end to end.
    for (; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++;
    return String(value % 10);
  };

  /** @param {string} text */
  const fold = (text) =>
    text
      .replace(/[\u2018\u2019\u02bb\u02bc\u00b4`]/g, "'")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g, "")
      .replace(/[\u00ad\u061c\u200b\u200d-\u200f\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]/g, "")
      .normalize("NFC")
      .replace(/[^\0-\x7f]/g, (char) => SAME[char] || char)
      .replace(/\p{Nd}/gu, digit);

  /** @param {string} word */
  const singular = (word) => {
    if (word.length < 4 || !/s$/.test(word) || /[sui]s$/.test(word)) return word;
    if (/.ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
    return word.slice(0, /(ss|x|ch|sh)es$/.test(word) ? -2 : -1);
  };

  /** @param {string} word @param {string} base @returns {string[]} */
  const forms = (word, base) => {
    if (base === "en") return [singular(word)];
    if (base !== "ar") return [word];
    const article = /^(?:\u0627\u0644|\u0644\u0644)(..+)$/.exec(word);
    if (article) return [article[1]];
    const joined = /^[\u0648\u0628\u0641\u0643]\u0627\u0644(...+)$/.exec(word) || /^[\u0648\u0628\u0644](...+)$/.exec(word);
    return joined ? [word, joined[1]] : [word];
  };

  /** Returns the words of a text, each as the forms under which it is found.
   * @param {string} text @param {string} language */
  const wordsOf = (text, language) => {
    const base = language.split("-")[0];
    let plain = fold(text);
    if (base === "fr" || base === "it") plain = plain.replace(/(^|[^a-z])(?:[cdjlmnst]|qu)'/g, "$1 ");
    const words = plain.replace(/'/g, "").match(/[\p{L}\p{M}\p{N}]+(?:\.[0-9]+)*/gu) || [];
    return words.filter((word) => Array.from(word).length > 1).map((word) => forms(word, base));
  };

  /** @param {string} signs  the steps from one section to the next @returns {number[]} */
  const places = (signs) => {
    const found = [];
    let place = 0;
    let step = 0;
    for (const sign of signs) {
      const last = LAST.indexOf(sign);
      step = step * 32 + (last < 0 ? MORE.indexOf(sign) : last);
      if (last < 0) continue;
      place += step;
      step = 0;
      found.push(place);
    }
    return found;
  };

  /** @param {any} data @returns {Index} */
  const unpack = (data) => {
    /** @type {Entry[]} */
    const entries = [];
    /** @type {Object<string, Object<number, number>>} */
    const weights = Object.create(null);
    /** @type {Object<string, boolean>} */
    const common = Object.create(null);
    /** @param {string} text @param {number} entry @param {number} weight */
    const weigh = (text, entry, weight) => {
      for (const word of wordsOf(text, data.language)) {
        for (const form of word) {
          const known = weights[form] || (weights[form] = {});
          known[entry] = Math.max(known[entry] || 0, weight);
        }
      }
    };
    data.pages.forEach((/** @type {any} */ [address, name, title, sections], /** @type {number} */ page) => {
      sections.forEach((/** @type {any} */ [fragment, own, excerpt], /** @type {number} */ n) => {
        const entry = entries.length;
        const where = n && title !== name ? name + " · " + title : n || title !== name ? name : "";
        entries.push({ href: address + ".html" + (n ? "#" + fragment : ""), page, first: !n, where, title: own, excerpt });
        weigh(own, entry, n ? TITLE : LESSON_TITLE);
        weigh(title, entry, ABOVE);
        // "3.2" finds the lesson of that number.
        if (!n) weigh(name.replace(/[^.\p{Nd}]+/gu, " "), entry, LESSON_TITLE);
      });
    });
    const words = data.words.split("\n").map((/** @type {string} */ line) => line.split(" "));
    /** @type {number[]} */
    const lengths = entries.map(() => 0);
    for (const word of words) {
      word[1] = places(word[1] || "");
      for (const entry of word[1]) lengths[entry]++;
    }
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    for (const [word, where] of words) {
      if (!where.length) common[word] = true;
      const known = weights[word] || (weights[word] = {});
      for (const entry of where) {
        // A word counts less in a long list of words than in a short section, and more where a lesson says its aims.
        const length = 0.4 + (0.6 * lengths[entry]) / mean;
        known[entry] = (known[entry] || 0) + (entries[entry].first ? AIMS : 1) / length;
      }
    }
    const at = data.pages.findIndex((/** @type {any} */ [address]) => address === HELP);
    const helpEntry = entries.find(({ page, first }) => first && page === at);
    return { entries, names: Object.keys(weights).sort(), weights, common, help: data.help.split(" "), helpEntry };
  };

  /** Tells whether the beginning of a word is at most one slip of the fingers away from what was typed.
   * @param {string} typed @param {string} word */
  const isNearly = (typed, word) => {
    if (typed[0] !== word[0] || word.length < typed.length - 1) return false;
    let n = 0;
    while (n < typed.length && typed[n] === word[n]) n++;
    const rest = typed.slice(n);
    const swapped = rest[1] + rest[0] + rest.slice(2);
    return (
      word.startsWith(rest.slice(1), n + 1) || // another letter
      word.startsWith(rest, n + 1) || // a letter is missing
      word.startsWith(rest.slice(1), n) || // a letter too many
      (rest.length > 1 && word.startsWith(swapped, n))
    );
  };

  /** Returns how well each entry fits one word that was typed, and how rare the word is.
   * @param {Index} index @param {string[]} typed  its forms */
  const fitting = ({ entries, names, weights, common }, typed) => {
    /** @type {Weights} */
    const fit = {};
    /** @param {number} factor @param {(name: string) => boolean} fits */
    const take = (factor, fits) => {
      for (const name of names.filter(fits)) {
        for (const place of Object.keys(weights[name]).map(Number)) {
          fit[place] = Math.max(fit[place] || 0, factor * weights[name][place]);
        }
      }
      return Object.keys(fit).length;
    };
    let count = take(1, (name) => typed.indexOf(name) >= 0);
    // Somebody may still be typing; a word that is there as a whole is more likely meant.
    const more = take(count ? LONGER : BEGINNING, (name) => typed.some((form) => name.startsWith(form)));
    count = count || more;
    // "Vaccination" finds "vaccine", "docter" finds "doctor": better than to say that there is nothing.
    const bare = typed[typed.length - 1];
    for (let end = bare.length - 1; !count && end >= Math.max(bare.length / 2, SHORTEST_BEGINNING); end--) {
      count = take(NEARLY, (name) => name.startsWith(bare.slice(0, end)));
    }
    if (!count && bare.length >= SHORTEST_WITH_SLIP) count = take(NEARLY, (name) => isNearly(bare, name));
    const rarity = typed.some((form) => common[form]) ? COMMON : Math.pow(Math.log(1 + entries.length / (count || 1)), 2);
    return { fit, rarity };
  };

  /** Returns how well each entry answers what was typed.
   * @param {Index} index @param {string[][]} typed @returns {number[]} */
  const scores = (index, typed) => {
    const { entries, common } = index;
    const score = entries.map(() => 0);
    const covered = entries.map(() => 0);
    let whole = 0;
    for (const word of typed) {
      const { fit, rarity } = fitting(index, word);
      const found = Object.keys(fit).map(Number);
      if (!found.length) continue;
      whole += rarity;
      /** @type {Object<number, number>} */
      const times = {};
      for (const entry of found) times[entries[entry].page] = (times[entries[entry].page] || 0) + 1;
      entries.forEach(({ page }, entry) => {
        if (!times[page]) return;
        // A lesson that comes back to a word is about it.
        if (fit[entry]) score[entry] += rarity * fit[entry] * (1 + TOPIC_OF_LESSON * times[page]);
        covered[entry] += rarity * (fit[entry] ? 1 : ELSEWHERE_IN_LESSON);
      });
    }
    // Two words in one place say more than one word twice.
    return score.map((one, entry) => one * Math.pow(covered[entry] / (whole || 1), 2));
  };

  /** Tells whether somebody who types this word may be in danger, even if it stands on no page.
   * @param {Index} index @param {string[]} typed  its forms */
  const asksForHelp = ({ help, weights }, typed) =>
    help.some((word) => {
      // "Killed" begins like "kill", and "diet" like "die"; other scripts say in three signs what Latin says in four.
      const root = word.length > (/[a-z]/.test(word) ? 3 : 2);
      return typed.some(
        (form) =>
          form === word ||
          (root && form.startsWith(word)) ||
          (form.length > 3 && word.startsWith(form)) ||
          (form.length >= SHORTEST_WITH_SLIP && !weights[form] && isNearly(form, word))
      );
    });

  /** Returns the entries that answer best, the best first; before them the page Help, if the words ask for it.
   * @param {Index} index @param {string} language @param {string} query @returns {Entry[]} */
  const find = (index, language, query) => {
    const typed = wordsOf(query, language);
    const score = scores(index, typed);
    const enough = Math.max(0, ...score) * WORTH_SHOWING;
    const { entries, helpEntry } = index;
    const pinned = helpEntry && typed.some((word) => asksForHelp(index, word)) ? [helpEntry] : [];
    /** @type {Object<number, number>} */
    const taken = {};
    const found = score
      .map((one, place) => ({ one, entry: entries[place] }))
      .filter(({ one }) => one > 0 && one >= enough)
      .sort((a, b) => b.one - a.one)
      .map(({ entry }) => entry)
      .filter((entry) => pinned.indexOf(entry) < 0);
    return pinned
      .concat(found)
      .filter(({ page }) => (taken[page] = (taken[page] || 0) + 1) <= MOST_OF_A_PAGE)
      .slice(0, MOST);
  };

  /** Returns a copy of the page's model of a place, filled in.
   * @param {any} model @param {Entry} entry */
  const filled = (model, { href, where, title, excerpt }) => {
    const item = model.content.cloneNode(true);
    item.querySelector("a").href = href;
    item.querySelector(".found-where").textContent = where;
    item.querySelector(".found-title").textContent = title;
    item.querySelector(".found-excerpt").textContent = excerpt;
    return item;
  };

  /** @param {any} root @param {any} data */
  const start = (root, data) => {
    const field = root.querySelector("[data-search-field]");
    const status = root.querySelector("[data-search-status]");
    const list = root.querySelector("[data-search-found]");
    const model = root.querySelector("template");
    /** @type {Index | undefined} */
    let index;
    let pause = 0;

    const search = () => {
      clearTimeout(pause);
      list.textContent = "";
      status.textContent = "";
      if (!wordsOf(field.value, data.language).length) return;
      // Only now: a slow phone needs a moment for it.
      index = index || unpack(data);
      const found = find(index, data.language, field.value);
      for (const entry of found) list.appendChild(filled(model, entry));
      status.textContent = found.length
        ? root.dataset.i18nFound.replace("{count}", String(found.length))
        : root.dataset.i18nNothing;
      // With large letters it is below the screen, or under the bar; the padding for scrolling keeps it above the bar.
      // Nothing moves if it is seen, and it glides nowhere: the field stays as near as it can for who is still typing.
      status.scrollIntoView({ block: "nearest" });
    };

    const empty = () => {
      field.value = "";
      search();
    };

    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(search, PAUSE);
    });
    field.addEventListener("keydown", (/** @type {any} */ event) => {
      // Enter that ends a word of an input method is no wish to search.
      if (event.key !== "Enter" || event.isComposing) return;
      search();
      // The keyboard of a phone goes away and shows what was found; a screen reader reads how much that is.
      if (status.textContent) status.focus();
    });
    // Back brings the page as it was left, and some browsers the field's words: whoever holds the phone next sees none.
    window.addEventListener("pageshow", empty);
    window.addEventListener("pagehide", empty);
    root.querySelector("[data-search-off]").hidden = true;
    root.querySelector("[data-search-on]").hidden = false;
  };

  /** @type {any} */ (window).CourseSearch = { wordsOf, unpack, find };
  const data = /** @type {any} */ (window).CourseSearchIndex;
  for (const root of Array.from(document.querySelectorAll('[data-module="search"]'))) {
    try {
      if (data) start(root, data);
    } catch (error) {
      console.error(error);
    }
  }
})();
