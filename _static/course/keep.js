// @ts-check
/**
 * “Keep on this phone”, on the page “This phone”: asks the browser to keep the whole course, and takes it away again.
 * A part with `data-keep-when` is shown in the states that it names: `impossible` (a page that came from a file or over
 * a plain network: a browser then keeps nothing), `off`, `working`, `failed`, `kept`.
 */
(function () {
  "use strict";

  /** @type {any} */
  const section = document.querySelector("[data-keep][data-keep-name]");
  // Pages that are not finished have no list of what to keep.
  if (!section) return;

  /** @param {string} selector @returns {any} */
  const one = (selector) => section.querySelector(selector);
  const workers = window.isSecureContext ? navigator.serviceWorker : undefined;
  const status = one("[data-keep-status]");
  const progress = one("progress");
  const ADDRESS = String(new URL("worker.js", location.href));

  /** @param {string} state @param {string} [word] */
  const show = (state, word) => {
    for (const part of section.querySelectorAll("[data-keep-when]")) {
      part.hidden = !part.dataset.keepWhen.split(" ").includes(state);
    }
    status.textContent = word === undefined ? "" : status.dataset[word];
    section.hidden = false;
  };

  const ownCaches = async () =>
    (await caches.keys()).filter((name) => name.startsWith(`${section.dataset.keepName}-`));

  /** @returns {Promise<ServiceWorkerRegistration | undefined>}  ours, not that of a site around it */
  const registered = async () => {
    const found = await /** @type {ServiceWorkerContainer} */ (workers).getRegistration();
    const worker = found && (found.active || found.waiting || found.installing);
    return worker && worker.scriptURL === ADDRESS ? found : undefined;
  };

  const look = async () => {
    if (await registered()) show("kept");
    else show((await ownCaches()).length ? "failed" : "off");
  };

  /** @param {ServiceWorker} worker @returns {Promise<void>}  ends when it runs; fails when it did not get everything */
  const started = (worker) =>
    new Promise((done, fail) => {
      const check = () => {
        if (worker.state === "activated") done();
        else if (worker.state === "redundant") fail(new Error(worker.state));
      };
      worker.addEventListener("statechange", check);
      check();
    });

  /** @param {ServiceWorker} worker @returns {Promise<void>}  ends when all files are there, whoever took some away */
  const complete = (worker) =>
    new Promise((done, fail) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = ({ data }) => (data ? done() : fail(new Error("incomplete")));
      worker.postMessage("keep", [channel.port2]);
    });

  const keep = async () => {
    progress.value = 0;
    show("working", "i18nWorking");
    try {
      const registration = await /** @type {ServiceWorkerContainer} */ (workers).register("worker.js");
      const worker = registration.installing || registration.waiting || registration.active;
      await started(/** @type {ServiceWorker} */ (worker));
      await complete(/** @type {ServiceWorker} */ (registration.active || worker));
      show("kept", "i18nDone");
    } catch (error) {
      show("failed", "i18nFailed");
    }
  };

  const remove = async () => {
    const registration = await registered();
    if (registration) await registration.unregister();
    for (const name of await ownCaches()) await caches.delete(name);
    await look();
    status.textContent = status.dataset.i18nGone;
  };

  if (!workers || !("caches" in window)) {
    show("impossible");
    return;
  }
  workers.addEventListener("message", ({ data }) => {
    if (typeof data.part === "number") progress.value = data.part;
  });
  workers.startMessages();
  for (const button of section.querySelectorAll("[data-keep-start]")) button.addEventListener("click", keep);
  for (const button of section.querySelectorAll("[data-keep-remove]")) button.addEventListener("click", remove);
  // “Clear everything” on the same page takes this away, too.
  window.addEventListener("course-clear", () => show("off"));
  look().catch(() => show("impossible"));
})();
