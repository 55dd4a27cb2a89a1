// @ts-check
/**
 * Keeps the course on a phone, if its owner asked for that on the page “This phone”. The build puts the list of files
 * in front: `self.pack = {name, version, files: {path: [hash, bytes]}}`, all of them, so that no unit is singled out.
 *
 * A version counts when each of its files is there and has the hash of the list: a network that breaks off, a server
 * in the middle of an update or the sign-in page of a hotel leave the version before in use. What arrived stays for the
 * next try, and what did not change is taken from the version before. Files outside the list are none of its business.
 */
(function () {
  "use strict";

  /** @type {any} */
  const worker = self;
  /** @type {{name: string, version: string, files: Record<string, [string, number]>}} */
  const { name, version, files } = worker.pack;
  const PATHS = Object.keys(files);
  const WHOLE = PATHS.reduce((sum, path) => sum + files[path][1], 0);
  const CACHE = `${name}-${version}`;
  // Enough to hide the wait for a slow answer, few enough for a narrow network.
  const LANES = 4;
  /** @type {Record<string, string>} */
  const TYPES = {
    css: "text/css; charset=utf-8",
    html: "text/html; charset=utf-8",
    jpg: "image/jpeg",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    png: "image/png",
    svg: "image/svg+xml",
    webmanifest: "application/manifest+json",
    woff2: "font/woff2",
  };

  const scope = () => new URL(worker.registration.scope);

  /** @param {string} path */
  const typeOf = (path) => TYPES[String(path.split(".").pop())] || "application/octet-stream";

  /** Where a file is kept: its content is part of the name, so that another version finds it, too.
   * @param {string} path */
  const keyOf = (path) => `${new URL(path, scope())}?${files[path][0]}`;

  /** @param {ArrayBuffer} body @param {string} hash */
  const hasHash = async (body, hash) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .startsWith(hash);
  };

  /** @param {string} path */
  const fetched = async (path) => {
    const answer = await fetch(new URL(path, scope()), { cache: "no-store" });
    const body = await answer.arrayBuffer();
    if (!answer.ok || !(await hasHash(body, files[path][0]))) throw new Error(path);
    // A new answer: one that was redirected can't be given to a page.
    return new Response(body, { headers: { "Content-Type": typeOf(path) } });
  };

  /** @param {Cache} cache @param {string} path */
  const bring = async (cache, path) => {
    const key = keyOf(path);
    if (await cache.match(key)) return;
    await cache.put(key, (await caches.match(key)) || (await fetched(path)));
  };

  /** @param {number} bytes */
  const tell = async (bytes) => {
    for (const page of await worker.clients.matchAll({ includeUncontrolled: true })) {
      page.postMessage({ part: bytes / WHOLE });
    }
  };

  /** Brings what is not there yet; fails if one file can't be had. */
  const keep = async () => {
    const cache = await caches.open(CACHE);
    const waiting = PATHS.slice();
    let bytes = 0;
    const lane = async () => {
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        await bring(cache, path);
        bytes += files[path][1];
        await tell(bytes);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };

  const forgetOthers = async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith(`${name}-`) && other !== CACHE) await caches.delete(other);
    }
  };

  /** Returns the file that a request means, if it is one of the list.
   * @param {Request} request */
  const pathOf = (request) => {
    const url = new URL(request.url);
    const { origin, pathname } = scope();
    if (request.method !== "GET" || url.origin !== origin || !url.pathname.startsWith(pathname)) return undefined;
    const path = decodeURIComponent(url.pathname.slice(pathname.length)) || "index.html";
    // Some servers show `3-2.html` as `3-2`.
    return [path, `${path}.html`].find((one) => Object.prototype.hasOwnProperty.call(files, one));
  };

  /** @param {string} path @param {Request} request */
  const answerFor = async (path, request) => {
    const kept = await caches
      .open(CACHE)
      .then((cache) => cache.match(keyOf(path)))
      .catch(() => undefined);
    return kept || fetch(request);
  };

  worker.addEventListener("install", (/** @type {any} */ event) => {
    event.waitUntil(keep().then(() => worker.skipWaiting()));
  });

  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forgetOthers()));

  worker.addEventListener("message", (/** @type {any} */ event) => {
    if (event.data !== "keep") return;
    const say = (/** @type {boolean} */ all) => event.ports[0].postMessage(all);
    event.waitUntil(keep().then(() => say(true), () => say(false)));
  });

  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const path = pathOf(event.request);
    if (path !== undefined) event.respondWith(answerFor(path, event.request));
  });
})();
