// @ts-check
/**
 * Runs before anything is painted: whoever has left sees nothing of the course again, and text has its chosen size.
 * Exit is answered here and not in a deferred script, because somebody on a slow network may need it before that
 * script arrives. A page that has an exit says so on its root: `data-leave` is the address of the dull page and
 * `data-leave-title` its title; `data-leave-text` stands here in its place where it can't come; `data-start` marks the
 * one page that lets a reader in again.
 *
 * Kept: `left` for this tab, and read: `text`. A browser may refuse both; exit still leaves.
 */
(function () {
  "use strict";

  const root = document.documentElement;
  const dull = root.dataset.leave;

  /** @param {() => any} act @returns {any}  what it returns, or null where the browser refuses */
  const attempt = (act) => {
    try {
      return act();
    } catch (error) {
      return null;
    }
  };

  const hasLeft = () => attempt(() => sessionStorage.getItem("left")) === "1";

  // Whether the pages that were kept on this phone are still there: a worker outlives its pages.
  let kept = attempt(() => navigator.serviceWorker.controller);
  const isCutOff = () => navigator.onLine === false && /^http/.test(location.protocol) && !kept;

  /** Takes the page away in this very task: the next page may need seconds, and a phone keeps pictures of pages. */
  const leave = () => {
    const { body } = document;
    root.hidden = true;
    document.title = root.dataset.leaveTitle || "";
    if (body) body.textContent = "";
    attempt(() => sessionStorage.setItem("left", "1"));
    // Not `href`: that would keep this page one step behind the dull one.
    if (!isCutOff()) location.replace(/** @type {string} */ (dull));
    else if (body) {
      // The browser's own page would say that something failed, and where.
      body.textContent = root.dataset.leaveText || "";
      root.dataset.left = "";
      root.hidden = false;
      window.ononline = leave;
    } else document.addEventListener("DOMContentLoaded", leave);
  };

  /** Tells whether somebody opened this page: not by Back or Forward, and not by reloading a page that has left. */
  const isOpened = () => {
    const entry = attempt(() => performance.getEntriesByType("navigation")[0]);
    return entry ? entry.type === "navigate" : attempt(() => performance.navigation.type === 0);
  };

  // The style sheet keeps room for what later scripts will show.
  root.dataset.script = "";
  const size = attempt(() => localStorage.getItem("text"));
  if (/^[123]$/.test(size)) root.dataset.text = size;

  if (!dull) return;

  if ("start" in root.dataset && isOpened()) attempt(() => sessionStorage.removeItem("left"));
  else if (hasLeft()) leave();

  // A page that the browser kept whole runs no script again when it comes back; it is only shown.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && hasLeft()) leave();
  });

  // Other tabs leave, too, and pages that the browser keeps for Back are thrown away.
  const tabs = attempt(() => new BroadcastChannel("course"));
  /** @param {string} word */
  const tell = (word) => attempt(() => tabs.postMessage(word));
  if (tabs) {
    tabs.onmessage = (/** @type {MessageEvent} */ event) => {
      if (event.data === "leave") leave();
      else if (event.data === "clear") {
        kept = null;
        if (isCutOff()) leave();
        else location.reload();
      }
    };
  }
  window.addEventListener("course-clear", () => {
    kept = null;
    tell("clear");
  });

  /** @param {MouseEvent} event */
  const pressed = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("a[data-exit]")) return;
    event.preventDefault();
    tell("leave");
    leave();
  };
  document.addEventListener("click", pressed, true);
  // The middle button would open a second page and leave this one where it is.
  document.addEventListener("auxclick", (event) => event.button === 1 && pressed(event), true);
})();
