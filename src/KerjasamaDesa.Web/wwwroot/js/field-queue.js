// The page of the queue: what waits on this device and how far it is, to be opened, changed, sent again or deleted. What another person wrote is
// counted and named, never shown.

import { all, edit, onChange, photoOf, put, remove } from './field-store.js';
import { send, whoIsHere } from './field-send.js';

const page = document.querySelector('[data-queue-page]');
const words = page.dataset;
const { person, name } = document.querySelector('[data-queue]').dataset;
const [list, others, status, empty] = ['list', 'others', 'status', 'empty'].map(part => page.querySelector(`[data-queue-${part}]`));
const fill = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(child => child !== null && child !== ''));
  return element;
};
const moment = time => new Date(time).toLocaleString('id-ID', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const states = { draf: ['neutral', words.draft], menunggu: ['wait', words.waiting], mengirim: ['info', words.sending], diterima: ['good', words.received] };

function photoLine(entry) {
  if (!entry.photos.length) return '';
  const arrived = entry.photos.filter(p => p.done && !p.refused && !p.lost).length;
  const going = entry.photos.find(p => !p.done && p.sent > 0);
  const refused = entry.photos.filter(p => p.refused);
  return make('div', {},
    make('p', { className: 'muted', textContent: fill(words.photos, arrived, entry.photos.length) + (going ? ` · ${fill(words.percent, Math.round(100 * going.sent / going.size))}` : '') }),
    ...refused.map(p => make('p', { className: 'field-error', textContent: p.refused })));
}

function problemLine(entry) {
  if (!entry.problem) return '';
  const errors = Object.values(entry.problem.errors ?? {}).flat();
  return make('div', { className: 'notice notice-bad' }, make('div', {}, make('p', { textContent: entry.problem.message ?? words.refused }), ...(errors.length ? [make('ul', {}, ...errors.map(textContent => make('li', { textContent })))] : [])));
}

function button(className, textContent, act) {
  const element = make('button', { type: 'button', className, textContent });
  element.addEventListener('click', async () => { element.disabled = true; await act(); element.disabled = false; });
  return element;
}

// A conflict means that the first one stands already: what is here may only go as another.
async function sendAnew(entry) {
  const fresh = crypto.randomUUID();
  const bytes = await Promise.all(entry.photos.map(async photo => ({ ...photo, bytes: await photoOf(entry.id, photo.hash) })));
  const photos = bytes.filter(photo => photo.bytes).map(({ hash, size }) => ({ hash, size }));
  await put({ ...entry, id: fresh, fields: entry.fields.map(([field, value]) => (field === 'EntryId' ? [field, fresh] : [field, value])), photos, state: 'menunggu', problem: null, receipt: null }, bytes.filter(photo => photo.bytes));
  await remove(entry.id);
  send(fresh);
}

function buttons(entry) {
  const row = make('div', { className: 'button-row' });
  if (entry.receipt) {
    if (entry.receipt.url) row.append(make('a', { className: 'btn btn-outline-primary', href: entry.receipt.url, textContent: words.open }));
  } else if (entry.state !== 'mengirim') {
    row.append(make('a', { className: 'btn btn-outline-primary', href: `${entry.address}/catat?kegiatan=${entry.activity}&antrean=${entry.id}`, textContent: words.edit }));
  }
  if (entry.problem?.conflict) row.append(button('btn btn-primary', words.anew, () => sendAnew(entry)));
  else if (entry.state === 'draf' || entry.state === 'menunggu') row.append(button('btn btn-primary', words.send, async () => { await edit(entry.id, () => ({ state: 'menunggu', problem: null })); await send(entry.id); }));
  row.append(deleting(entry));
  return row;
}

function deleting(entry) {
  const isSafe = entry.state === 'diterima';
  const ask = make('details', { className: 'confirm' }, make('summary', { className: 'btn btn-quiet', textContent: isSafe ? words.clear : words.delete }));
  ask.append(make('div', { className: 'confirm-box' }, make('p', { textContent: isSafe ? words.askClear : words.askDelete }), button('btn btn-outline-danger', isSafe ? words.clear : words.delete, () => remove(entry.id))));
  return ask;
}

function row(entry) {
  const [tone, word] = states[entry.state];
  const facts = [`${entry.progress || '–'}%`, fill(words.written, moment(entry.writtenAt))];
  if (entry.receipt) facts.push(fill(words.arrived, moment(entry.receivedAt ?? new Date())));
  return make('li', { className: 'panel', id: entry.id },
    make('p', { className: 'state-line' }, make('span', { className: `tag tag-${tone}`, textContent: word })),
    make('h2', { textContent: entry.activityTitle }), make('p', { className: 'muted', textContent: `${entry.cooperationTitle} · ${facts.join(' · ')}` }),
    entry.receipt?.state === 'Proposed' ? make('p', { textContent: `${entry.receipt.message} ${entry.receipt.reason ?? ''}` }) : '',
    photoLine(entry), problemLine(entry), buttons(entry));
}

// What another wrote on this device: it waits for that person, or is handed over openly as a proposal under both names.
function otherRow([, entries]) {
  const waiting = entries.filter(entry => entry.state !== 'draf');
  const line = make('li', { className: 'panel' }, make('p', { textContent: fill(words.theirs, entries.length, entries[0].personName) }));
  if (waiting.length) {
    line.append(make('div', { className: 'button-row' }, button('btn btn-outline-primary', words.handOver, async () => {
      for (const { id } of waiting.filter(entry => !entry.receipt)) {
        await edit(id, now => ({ writer: now.person, writerName: now.personName, person, personName: name, state: 'menunggu' }));
      }
      await send();
    })), make('p', { className: 'field-help', textContent: words.handOverHelp }));
  }
  return line;
}

async function draw() {
  const entries = await all();
  const mine = entries.filter(entry => entry.person === person).reverse();
  const open = document.activeElement?.closest?.('details[open]');
  if (open && list.contains(open)) return;
  list.replaceChildren(...mine.map(row));
  const theirs = Object.entries(Object.groupBy ? Object.groupBy(entries.filter(e => e.person !== person && e.state !== 'diterima'), e => e.person) : {});
  others.replaceChildren(...theirs.map(otherRow));
  empty.hidden = mine.length + theirs.length > 0;
}

async function look() {
  const who = await whoIsHere();
  status.textContent = who === undefined ? words.offline : who === null ? words.signedOut : '';
  status.hidden = !status.textContent;
}

onChange(draw);
draw();
look();
addEventListener('online', look);
addEventListener('offline', look);
page.querySelector('[data-queue-send]').hidden = false;
page.querySelector('[data-queue-send]').addEventListener('click', async () => { await look(); await send(); });
