// @ts-check
/**
 * Says at the top of a page that its numbers may be old, once the day in its foot is over. A page on a memory card, sent
 * by chat or kept on a phone does not learn of its next version. Keeps nothing; the day itself stands there anyway.
 */
(function () {
  "use strict";

  /** @type {any} */
  const until = document.querySelector("[data-i18n-old]");
  const article = document.querySelector(".bd-article");
  if (!until || !article) return;

  const now = new Date();
  // What is written as of Greenwich is then the day here.
  now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
  if (now.toISOString().slice(0, 10) <= until.dataset.validUntil) return;

  const warning = document.createElement("p");
  warning.className = "course-notice course-old";
  warning.setAttribute("role", "note");
  warning.textContent = until.dataset.i18nOld;
  article.before(warning);
})();
