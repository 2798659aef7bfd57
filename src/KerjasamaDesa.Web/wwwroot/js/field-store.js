// What waits on this device: entries and the bytes of their photos, in the browser's own database. Every change is on disk before it counts
// ("strict"), because phones kill browsers. An entry belongs to the person who wrote it.

import { openDB } from '../lib/idb/index.js';

const opened = openDB('catat', 1, {
  upgrade(db) {
    db.createObjectStore('entries', { keyPath: 'id' });
    db.createObjectStore('photos', { keyPath: ['entry', 'hash'] });
  },
});
const begin = async () => (await opened).transaction(['entries', 'photos'], 'readwrite', { durability: 'strict' });
const radio = 'BroadcastChannel' in window ? new BroadcastChannel('catat') : null;
const listeners = [];

function tell() {
  radio?.postMessage('');
  listeners.forEach(listener => listener());
}

/** Calls it whenever something changes, in this page or another. */
export function onChange(listener) {
  listeners.push(listener);
  radio?.addEventListener('message', listener);
}

export const all = async () => (await (await opened).getAll('entries')).sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
export const get = async id => (await opened).get('entries', id);
export const photoOf = async (entry, hash) => (await (await opened).get('photos', [entry, hash]))?.bytes;

/** Puts an entry, with the bytes of photos that are new to it; photos it no longer names are dropped with it. */
export async function put(entry, fresh = []) {
  const change = await begin();
  for (const { hash, bytes } of fresh) change.objectStore('photos').put({ entry: entry.id, hash, bytes });
  const named = new Set(entry.photos.map(photo => photo.hash));
  for (const key of await change.objectStore('photos').getAllKeys(IDBKeyRange.bound([entry.id], [entry.id, []]))) {
    if (!named.has(key[1])) change.objectStore('photos').delete(key);
  }
  change.objectStore('entries').put(entry);
  await change.done;
  // By this every page knows, before it opens the store, that there is something to look for.
  localStorage.setItem('catat:ada', '1');
  tell();
}

/** Changes an entry as it stands on disk; gives it, or nothing when it is gone. */
export async function edit(id, how) {
  const change = await begin();
  const entry = await change.objectStore('entries').get(id);
  if (entry) change.objectStore('entries').put(Object.assign(entry, how(entry)));
  await change.done;
  if (entry) tell();
  return entry;
}

/** The bytes of a photo go only when the server's receipt for it is here. */
export async function settlePhoto(id, hash, outcome) {
  const change = await begin();
  const entry = await change.objectStore('entries').get(id);
  if (entry) {
    Object.assign(entry.photos.find(photo => photo.hash === hash) ?? {}, outcome);
    change.objectStore('entries').put(entry);
    change.objectStore('photos').delete([id, hash]);
  }
  await change.done;
  tell();
}

export async function remove(id) {
  const change = await begin();
  change.objectStore('photos').delete(IDBKeyRange.bound([id], [id, []]));
  change.objectStore('entries').delete(id);
  await change.done;
  tell();
}
