// Sends what waits, oldest first: an entry, then its photos one by one and piece by piece. Only the server's receipt takes anything out of the
// device's store, and only what the signed-in person wrote is sent.

import { all, edit, get, photoOf, remove, settlePhoto } from './field-store.js';

const piece = 64 * 1024;
const keepReceived = 7 * 24 * 3600 * 1000;
let timer;

class Broken extends Error {}

async function ask(address, options) {
  let answer;
  try {
    // A session that has ended leads to the sign-in page, which is no answer.
    answer = await fetch(address, { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(90_000), ...options });
  } catch {
    throw new Broken();
  }
  const text = answer.headers.get('content-type')?.includes('json') ? await answer.json().catch(() => null) : null;
  if (answer.status >= 500 || answer.status === 429 || (answer.status === 400 && !text)) throw new Broken();
  return { status: answer.status, body: text };
}

/** Who is signed in; null when nobody is, undefined when the server is out of reach. */
export async function whoIsHere() {
  try {
    const { body } = await ask('/catat/kirim');
    return body?.person ? body : null;
  } catch {
    return undefined;
  }
}

function bodyOf(entry, prompt) {
  const body = new URLSearchParams(entry.fields);
  const more = { WriterId: entry.writer ?? entry.person, WriterName: entry.writerName ?? entry.personName, KnownTitle: entry.activityTitle, KnownUnit: entry.unit ?? '', WrittenAt: entry.writtenAt, Prompt: prompt };
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  entry.photos.forEach((photo, i) => { body.set(`Awaited[${i}].Hash`, photo.hash); body.set(`Awaited[${i}].Size`, photo.size); if (photo.takenAt) body.set(`Awaited[${i}].TakenAt`, photo.takenAt); });
  return body;
}

async function deliverEntry(entry, token, prompt) {
  const { status, body } = await ask(`${entry.address}/catat/kirim`, { method: 'POST', body: bodyOf(entry, prompt), headers: { RequestVerificationToken: token } });
  if (status === 200) return edit(entry.id, () => ({ receipt: body, problem: null }));
  const problem = status === 409 ? { message: body?.message, conflict: true } : { message: body?.message ?? null, errors: body?.errors ?? {}, status };
  await edit(entry.id, () => ({ state: 'draf', problem }));
  return null;
}

async function deliverPhoto(entry, photo, token) {
  const address = `${entry.address}/catat/kirim/${entry.id}/foto/${photo.hash}`;
  const bytes = await photoOf(entry.id, photo.hash);
  if (!bytes) { await settlePhoto(entry.id, photo.hash, { done: true, lost: true }); return; }
  let { status, body } = await ask(address);
  let [furthest, stalls] = [-1, 0];
  while (status === 200 && !body.received) {
    const from = body.offset;
    stalls = from > furthest ? 0 : stalls + 1;
    furthest = Math.max(furthest, from);
    if (stalls > 3) throw new Broken();
    ({ status, body } = await ask(`${address}?dari=${from}`, {
      method: 'POST', body: bytes.slice(from, from + piece), headers: { RequestVerificationToken: token, 'Content-Type': 'application/octet-stream' },
    }));
    if (status === 200 && !body.received) await edit(entry.id, now => ({ photos: now.photos.map(p => (p.hash === photo.hash ? { ...p, sent: body.offset } : p)) }));
  }
  if (status === 200) await settlePhoto(entry.id, photo.hash, { done: true, sent: photo.size });
  else if (status === 422) await settlePhoto(entry.id, photo.hash, { done: true, refused: body?.message ?? '' });
  else throw new Broken();
}

async function deliver(id, token, prompt) {
  let entry = await edit(id, () => ({ state: 'mengirim', problem: null }));
  if (entry && !entry.receipt) entry = await deliverEntry(entry, token, prompt);
  if (!entry) return;
  for (const photo of entry.photos.filter(p => !p.done)) await deliverPhoto(entry, photo, token);
  await edit(id, () => ({ state: 'diterima', receivedAt: new Date().toISOString() }));
}

async function round(prompted) {
  clearTimeout(timer);
  const waits = entry => entry.state === 'menunggu' || entry.state === 'mengirim';
  for (const old of (await all()).filter(e => e.state === 'diterima' && Date.now() - Date.parse(e.receivedAt) > keepReceived)) await remove(old.id);
  if (!(await all()).some(waits)) return;
  const who = await whoIsHere();
  let isBroken = who === undefined;
  if (who) {
    for (const { id } of (await all()).filter(e => waits(e) && e.person === who.person)) {
      try {
        await deliver(id, who.token, id === prompted);
      } catch (trouble) {
        if (await get(id)) await edit(id, () => ({ state: 'menunggu' }));
        if (!(trouble instanceof Broken)) throw trouble;
        isBroken = true;
        break;
      }
    }
  }
  // Without background sync of the browser's own, an open page tries again; a closed one when it is next opened.
  if (isBroken) timer = setTimeout(() => send(), 20_000);
}

/** Sends what waits; one page at a time does it. The prompted entry is the one a person has just pressed a button for. */
export const send = prompted => (navigator.locks
  ? navigator.locks.request('catat-kirim', prompted ? {} : { ifAvailable: true }, lock => (lock ? round(prompted) : undefined))
  : round(prompted));
