// @ts-check
/**
 * Says at the top of a page that its numbers may be old, once the day in its foot is over. A page on a memory card, sent
 * by chat or kept on a phone does not learn of its next version. Keeps nothing; the day itself stands there anyway.
 */
(function () {
  "use strict";

  /** @type {HTMLElement | null} */
  const until = document.querySelector("[data-valid-until][data-i18n-old]");
  const article = document.querySelector("article");
  if (!until || !article) return;

  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  if (today <= String(until.dataset.validUntil)) return;

  const warning = document.createElement("p");
  warning.className = "course-notice";
  warning.setAttribute("role", "note");
  warning.textContent = String(until.dataset.i18nOld);
  article.before(warning);
})();
