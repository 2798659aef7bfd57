// Keeps the portal's style and script, and the pages of the field of the one person signed in on this device, for when there is no line. The
// server puts the version and the list of files before this; both change with their content.

const shell = `portal-${version}`;
const own = 'pribadi-';
const age = 10 * 60 * 1000;
const isFile = path => /^\/(js|css|lib|img)\//.test(path) || path === '/manifest.webmanifest';
// Whoever signs in or out, or acts under another mandate, sees other pages.
const changesPerson = path => /^\/(masuk|keluar|mandat|undangan|bahasa|akun)(\/|$)/.test(path);

async function forget(but) {
  for (const name of await caches.keys()) if (name.startsWith(own) && name !== but) await caches.delete(name);
}

function keyOf(url) {
  if (['/', '/catat', '/catat/antrean'].includes(url.pathname)) return url.pathname;
  const activity = url.searchParams.get('kegiatan');
  return /^\/kerjasama\/[^/]+\/catat$/.test(url.pathname) && activity ? `${url.pathname}?kegiatan=${activity}` : null;
}

async function kept(key) {
  const name = (await caches.keys()).find(n => n.startsWith(own));
  return name && (await caches.open(name)).match(key);
}

// Fetched apart from what people open, so that no message of theirs is lost and none is kept.
async function fetchToKeep(person, key) {
  const answer = await fetch(key, { headers: { 'X-Keep': '1' }, redirect: 'manual', cache: 'no-store' });
  if (answer.type === 'opaqueredirect' || answer.status === 401) { await forget(); return false; }
  const text = answer.ok ? await answer.text() : '';
  if (!text.includes(`data-person="${person}"`)) return true;
  const cache = await caches.open(own + person);
  await cache.put(key, new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? '', 'X-Kept': String(Date.now()) } }));
  return true;
}

async function keep({ person, pages, files }) {
  await forget(own + person);
  // A page without its script would be a form that cannot be kept.
  const shelf = await caches.open(shell);
  for (const file of files) if (!await shelf.match(file)) await shelf.add(file).catch(() => { });
  const cache = await caches.open(own + person);
  for (const key of pages) {
    const before = await cache.match(key);
    if (before && Date.now() - Number(before.headers.get('X-Kept')) < age) continue;
    if (!await fetchToKeep(person, key)) return;
  }
}

async function page(event, key) {
  const before = await kept(key);
  // A form is ready at once; what it was kept from is fetched anew behind it.
  if (before && key.includes('?')) {
    const person = (await caches.keys()).find(n => n.startsWith(own)).slice(own.length);
    if (Date.now() - Number(before.headers.get('X-Kept')) > 30_000) event.waitUntil(fetchToKeep(person, key).catch(() => { }));
    return before;
  }
  const answer = fetch(event.request);
  if (!before) return answer.catch(() => caches.match('/luring'));
  const patience = new Promise(done => { setTimeout(() => done(before), key === '/' ? 8000 : 1500); });
  return Promise.race([answer.catch(() => before), patience]);
}

async function file(request) {
  const found = await caches.match(request);
  if (found) return found;
  const answer = await fetch(request);
  // Names that carry a mark of their content may stay; the others came with the version.
  if (answer.ok && (answer.headers.get('Cache-Control') ?? '').includes('immutable')) (await caches.open(shell)).put(request, answer.clone());
  return answer;
}

self.addEventListener('install', event => event.waitUntil((async () => {
  await (await caches.open(shell)).addAll(files.map(path => new Request(path, { cache: 'no-cache' })));
  await self.skipWaiting();
})()));
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== shell) await caches.delete(name);
  await self.clients.claim();
})()));
self.addEventListener('message', event => event.waitUntil(keep(event.data).catch(() => { })));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  if (event.request.method !== 'GET') {
    if (changesPerson(url.pathname)) event.waitUntil(forget());
    return;
  }
  if (event.request.mode === 'navigate') {
    const key = keyOf(url);
    event.respondWith(key ? page(event, key) : fetch(event.request).catch(() => caches.match('/luring')));
  } else if (isFile(url.pathname)) {
    event.respondWith(file(event.request));
  }
});
