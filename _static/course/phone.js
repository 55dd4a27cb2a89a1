// @ts-check
/**
 * The page “This phone”: asks to remember finished lessons, clears everything that the course keeps here and looks
 * whether it is gone, hands the phone over. Without scripts the course keeps nothing, and these buttons do not show.
 */
(function () {
  "use strict";

  // Long enough to hear or read one sentence.
  const TO_READ = 3000;

  /** @param {string} selector @returns {any} */
  const one = (selector) => document.querySelector(selector);

  /** @param {() => any} act @returns {Promise<any>}  what it returns, or null where the browser has no such thing */
  const attempt = async (act) => {
    try {
      return await act();
    } catch (error) {
      return null;
    }
  };

  /** @param {string} name */
  const deleteDatabase = (name) =>
    new Promise((done) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = request.onblocked = () => done(null);
    });

  // What a browser can keep for a page: how to list it, and how to take one away.
  const KEPT = [
    { list: () => Object.keys(localStorage), remove: (/** @type {any} */ key) => localStorage.removeItem(key) },
    { list: () => Object.keys(sessionStorage), remove: (/** @type {any} */ key) => sessionStorage.removeItem(key) },
    { list: () => caches.keys(), remove: (/** @type {any} */ name) => caches.delete(name) },
    {
      list: () => navigator.serviceWorker.getRegistrations(),
      remove: (/** @type {any} */ worker) => worker.unregister(),
    },
    { list: () => indexedDB.databases(), remove: (/** @type {any} */ database) => deleteDatabase(database.name) },
  ];

  /** Takes everything away; returns whether it is gone. */
  const clear = async () => {
    for (const { list, remove } of KEPT) {
      for (const kept of (await attempt(list)) || []) await attempt(() => remove(kept));
    }
    for (const form of Array.from(document.forms)) form.reset();
    delete document.documentElement.dataset.text;
    window.dispatchEvent(new Event("course-clear"));
    let left = 0;
    for (const { list } of KEPT) left += ((await attempt(list)) || []).length;
    return left === 0;
  };

  /** @param {HTMLElement} button @param {() => void} then */
  const clears = (button, then) =>
    button.addEventListener("click", async () => {
      const gone = await clear();
      box.checked = false;
      const status = /** @type {any} */ (button.closest("section")).querySelector('[role="status"]');
      status.textContent = gone ? button.dataset.i18nGone : button.dataset.i18nLeft;
      status.scrollIntoView({ block: "nearest" });
      if (gone) window.setTimeout(then, TO_READ);
    });

  /** @type {HTMLInputElement} */
  const box = one("[data-remember]");
  const remembered = one("[data-remember-status]");
  const asked = () => attempt(() => localStorage.getItem("done") !== null);

  box.addEventListener("change", async () => {
    await attempt(() => (box.checked ? localStorage.setItem("done", "[]") : localStorage.removeItem("done")));
    box.checked = (await asked()) === true;
    remembered.textContent = box.checked ? box.dataset.i18nOn : box.dataset.i18nOff;
  });
  asked().then((is) => {
    box.checked = is === true;
  });

  clears(one("[data-clear]"), () => one("a[data-exit]").click());
  const over = one("[data-hand-over]");
  // Without a network there is no first page any more: this one stays.
  clears(over, () => {
    if (navigator.onLine || location.protocol === "file:") location.replace(over.dataset.handOver);
  });
  for (const part of Array.from(document.querySelectorAll("[data-needs-script]"))) {
    /** @type {HTMLElement} */ (part).hidden = false;
  }
})();
