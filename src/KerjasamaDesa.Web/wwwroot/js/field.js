// The queue of this device on every page of who logs visits: its count in the top bar, sending when there is a line, and keeping the pages of
// the field for when there is none.

import { all, onChange } from './field-store.js';
import { send } from './field-send.js';

const link = document.querySelector('[data-queue]');
const { person } = link.dataset;
const isSeated = link.classList.contains('queue-seated');

async function count() {
  const own = (await all()).filter(entry => entry.state !== 'diterima');
  const mine = own.filter(entry => entry.person === person).length;
  link.hidden = !isSeated && own.length === 0;
  const box = link.querySelector('[data-queue-count]');
  box.textContent = own.length;
  box.dataset.waits = own.length > 0;
  link.querySelector('[data-queue-words]').textContent = (own.length === mine ? link.dataset.some : link.dataset.others).replace('{0}', own.length);
}

onChange(count);
count();
send();
addEventListener('online', () => send());
document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });

// A new visit goes on in the forms of the other activities; the kept page of the list does not know it.
const visit = new URLSearchParams(location.search);
for (const choice of document.querySelectorAll('[data-field-choices] a')) {
  const address = new URL(choice.href);
  for (const name of ['kunjungan', 'tanggal']) if (visit.get(name)) address.searchParams.set(name, visit.get(name));
  choice.href = address;
}

async function keep() {
  const { active } = await navigator.serviceWorker.ready;
  const forms = [...document.querySelectorAll('[data-field-choices] a')].map(a => { const u = new URL(a.href); return `${u.pathname}?kegiatan=${u.searchParams.get('kegiatan')}`; });
  const files = performance.getEntriesByType('resource').map(entry => new URL(entry.name)).filter(u => u.origin === location.origin && /^\/(js|css|lib|img)\//.test(u.pathname)).map(u => u.pathname);
  active.postMessage({ person, pages: isSeated ? ['/catat', '/catat/antrean', '/', ...forms] : ['/catat/antrean'], files: [...new Set(files)] });
}
if ('serviceWorker' in navigator && isSecureContext) {
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register('/pekerja.js', { updateViaCache: 'none' });
      keep();
      navigator.serviceWorker.addEventListener('controllerchange', keep);
    } catch { /* a browser that keeps no pages still keeps what is written */ }
  });
  if (document.readyState === 'complete') dispatchEvent(new Event('load'));
}

if (document.querySelector('form[data-field-form]') && isSecureContext) import('./field-form.js');
if (document.querySelector('[data-queue-page]')) import('./field-queue.js');
