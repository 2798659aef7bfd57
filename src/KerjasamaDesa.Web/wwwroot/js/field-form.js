// The form of an entry on a device that may have no line: photos are shrunk as they are taken and kept at once, and sending means handing the
// whole to the device's own store, from where it is sent when it can be. Without this the form is posted as it stands.

import { all, get, photoOf, put } from './field-store.js';
import { send } from './field-send.js';
import { shrunkTo } from './shrink.js';

const mostBytes = 200 * 1024;
const form = document.querySelector('form[data-field-form]');
const words = document.querySelector('[data-field-words]').dataset;
const link = document.querySelector('[data-queue]');
const box = name => form.elements[name];
const asked = new URLSearchParams(location.search);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const clock = time => new Date(time).toLocaleString('id-ID', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

// Ordered by time like those of the server, so that an index stays small.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = (bytes[6] & 15) | 112;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const photos = [];
let kept = null;
let work = Promise.resolve();
let isLeaving = false;

// A kept page carries the identity, day and visit of when it was kept.
function refresh() {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format();
  box('EntryId').value = newId();
  box('VisitId').value = asked.get('kunjungan') ?? newId();
  box('Day').max = today;
  if (box('Day').value === box('Day').defaultValue) box('Day').value = asked.get('tanggal') ?? today;
}

const fields = () => [...form.elements].filter(e => e.name && !e.name.startsWith('__') && !['file', 'submit', 'button'].includes(e.type) && e.name !== 'Next').map(e => [e.name, e.value.replaceAll('\0', '')]);

function record(state) {
  const money = fields().filter(([name]) => name.endsWith('.Amount')).some(([, value]) => value);
  return {
    id: box('EntryId').value, person: link.dataset.person, personName: link.dataset.name, address: form.dataset.address, cooperationTitle: form.dataset.cooperationTitle,
    activity: box('ActivityId').value, activityTitle: form.dataset.activityTitle, unit: form.dataset.unit ?? '', visit: box('VisitId').value, day: box('Day').value, progress: box('Progress').value,
    money, fields: fields(), photos: photos.map(({ hash, size, takenAt }) => ({ hash, size, takenAt })), writtenAt: kept?.writtenAt ?? new Date().toISOString(), state, problem: null, receipt: null,
  };
}

const state = form.querySelector('[data-draft-state]') ?? form.appendChild(make('span', { className: 'draft-state' }));
async function save(as) {
  try {
    const entry = record(as);
    await put(entry, photos);
    kept = entry;
    return true;
  } catch {
    state.textContent = words.fullStore;
    return false;
  }
}

async function saveDraft() {
  if (!isLeaving && await save('draf')) state.textContent = words.kept.replace('{0}', new Date().toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' }));
}

// Photos: shown small, each with a button to drop it.
const strip = make('ul', { className: 'field-photos' });
const says = make('p', { className: 'field-help', role: 'status' });
document.getElementById('Photos').append(strip, says);

function draw() {
  strip.replaceChildren(...photos.map((photo, i) => {
    const url = URL.createObjectURL(new Blob([photo.bytes], { type: 'image/jpeg' }));
    const image = make('img', { src: url, alt: words.photo.replace('{0}', i + 1), width: 96, height: 72 });
    image.addEventListener('load', () => URL.revokeObjectURL(url));
    const drop = make('button', { type: 'button', className: 'btn btn-quiet', textContent: words.drop });
    drop.addEventListener('click', () => { photos.splice(photos.indexOf(photo), 1); draw(); saveDraft(); });
    return make('li', {}, image, drop);
  }));
  says.textContent = photos.length ? words.ready.replace('{0}', photos.length).replace('{1}', Math.round(photos.reduce((sum, p) => sum + p.size, 0) / 1024).toLocaleString('id-ID')) : '';
}

async function take(file) {
  if (photos.length >= Number(words.most)) { says.textContent = words.full; return; }
  const bytes = await shrunkTo(file, mostBytes);
  if (!bytes) { says.textContent = words.broken; return; }
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
  if (!photos.some(photo => photo.hash === hash)) photos.push({ hash, size: bytes.byteLength, bytes, takenAt: new Date(file.lastModified).toISOString() });
  draw();
}

for (const chooser of form.querySelectorAll('input[type="file"]')) {
  chooser.addEventListener('change', () => {
    const chosen = [...chooser.files];
    chooser.value = '';
    says.textContent = words.busy;
    // A phone short of memory ends the page while its camera is open: what is there is kept as soon as it is.
    work = work.then(async () => { for (const file of chosen) await take(file); await saveDraft(); });
  });
}

let timer;
form.addEventListener('input', event => {
  if (!kept || !event.isTrusted) return;
  clearTimeout(timer);
  timer = setTimeout(saveDraft, 600);
});

const draftButton = make('button', { type: 'button', className: 'btn btn-quiet', textContent: words.saveDraft });
draftButton.addEventListener('click', () => { work = work.then(saveDraft); });
form.querySelector('.form-actions').insertBefore(draftButton, state);

form.addEventListener('submit', event => {
  event.preventDefault();
  if (isLeaving) return;
  isLeaving = true;
  clearTimeout(timer);
  const goesOn = event.submitter?.name === 'Next';
  event.submitter?.setAttribute('aria-busy', 'true');
  work = work.then(async () => {
    if (!await save('menunggu')) { isLeaving = false; event.submitter?.removeAttribute('aria-busy'); return; }
    try { localStorage.removeItem(`draf:${form.dataset.draftOwner ?? ''}:${form.dataset.draft}`); } catch { /* then nothing was kept there either */ }
    const { id, visit, day } = kept;
    if (goesOn) { send(); location.href = `/catat?kunjungan=${visit}&tanggal=${day}`; return; }
    // With a good line and no photos the answer is here at once; else the queue's page shows how it goes.
    if (navigator.onLine && photos.length === 0) await Promise.race([send(id), new Promise(done => { setTimeout(done, 4000); })]);
    const now = await get(id);
    location.href = now?.state === 'diterima' && now.receipt.state === 'Recorded' ? now.receipt.url : `/catat/antrean#${id}`;
  });
}, true);

// Where one stands, when one wants to say so.
const place = form.querySelector('[data-field-point]');
if (place && navigator.geolocation) {
  const where = make('p', { className: 'field-help', role: 'status' });
  const here = make('button', { type: 'button', className: 'btn btn-outline-primary', textContent: words.here });
  place.closest('.field').append(make('div', { className: 'button-row' }, here), where);
  here.addEventListener('click', () => {
    where.textContent = words.seeking;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      place.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
      place.dispatchEvent(new Event('input', { bubbles: true }));
      where.textContent = words.taken.replace('{0}', Math.round(coords.accuracy));
      if (kept) saveDraft();
    }, () => { where.textContent = words.lost; }, { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 });
  });
}

async function restore(entry) {
  for (const [name, value] of entry.fields) if (box(name)) box(name).value = value;
  for (const { hash, size, takenAt } of entry.photos) photos.push({ hash, size, takenAt, bytes: await photoOf(entry.id, hash) });
  kept = entry;
  draw();
  form.dispatchEvent(new CustomEvent('draft:restored'));
}

const notice = (text, ...more) => form.prepend(make('div', { className: 'notice notice-info', role: 'status' }, make('div', {}, make('p', { textContent: text }), ...more)));
const wanted = asked.get('antrean') ? await get(asked.get('antrean')) : null;
if (wanted && wanted.person === link.dataset.person && !wanted.receipt && wanted.state !== 'mengirim') {
  await restore(wanted);
  notice(words.editing, ...(wanted.problem?.message ? [make('p', { textContent: wanted.problem.message })] : []), ...Object.values(wanted.problem?.errors ?? {}).flat().map(text => make('p', { textContent: text })));
} else if (!document.querySelector('.error-summary')) {
  refresh();
  const draft = (await all()).findLast(e => e.person === link.dataset.person && e.state === 'draf' && e.activity === box('ActivityId').value);
  if (draft) notice(words.draft.replace('{0}', clock(draft.writtenAt)), make('a', { className: 'btn btn-outline-primary', href: `${form.dataset.address}/catat?kegiatan=${draft.activity}&antrean=${draft.id}`, textContent: words.continue }));
}
form.dataset.fieldReady = '';
