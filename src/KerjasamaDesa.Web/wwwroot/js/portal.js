// Improves pages that work without it: drafts kept on this device, sums in words, errors in the page's language,
// one submit per press. Nothing here may be needed for a form to be sent.

const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
const groups = [[1e15, 'kuadriliun'], [1e12, 'triliun'], [1e9, 'miliar'], [1e6, 'juta']];
const join = (head, rest) => rest ? `${head} ${words(rest)}` : head;

function words(n) {
  if (n < 12) return digits[n];
  if (n < 20) return `${digits[n - 10]} belas`;
  if (n < 100) return join(`${digits[Math.floor(n / 10)]} puluh`, n % 10);
  if (n < 200) return join('seratus', n - 100);
  if (n < 1e3) return join(`${digits[Math.floor(n / 100)]} ratus`, n % 100);
  if (n < 2e3) return join('seribu', n - 1e3);
  if (n < 1e6) return join(`${words(Math.floor(n / 1e3))} ribu`, n % 1e3);
  const [size, name] = groups.find(([size]) => n >= size);
  return join(`${words(Math.floor(n / size))} ${name}`, n % size);
}

function sumInWords(text) {
  const parts = /^(\d{1,15}|[1-9]\d{0,2}(?:\.\d{3}){1,4})(?:,(\d{1,2}))?$/.exec(text.trim());
  if (!parts) return '';
  const whole = Number(parts[1].replaceAll('.', ''));
  const cents = Number((parts[2] ?? '').padEnd(2, '0'));
  return whole < 1e6 ? '' : `${words(whole)} rupiah${cents ? ` ${words(cents)} sen` : ''}`;
}

document.addEventListener('input', ({ target }) => {
  const output = target.dataset?.words && document.getElementById(target.dataset.words);
  if (output) output.textContent = sumInWords(target.value);
});

// The browser's own bubbles speak the browser's language; the validators' sentences stand beside the field instead.
const sentences = { valueMissing: 'required', tooShort: 'length', tooLong: 'length', rangeUnderflow: 'range', rangeOverflow: 'range', patternMismatch: 'pattern', typeMismatch: 'email' };

function say(box, sentence) {
  const slot = document.getElementById(box.closest('.field')?.querySelector('.field-error')?.id);
  if (!slot) return false;
  slot.lastElementChild.textContent = sentence;
  slot.hidden = !sentence;
  if (sentence) box.setAttribute('aria-invalid', 'true'); else box.removeAttribute('aria-invalid');
  box.classList.toggle('is-invalid', Boolean(sentence));
  return true;
}

document.addEventListener('invalid', event => {
  const box = event.target;
  const fault = Object.keys(sentences).find(key => box.validity[key]);
  if (!say(box, box.dataset[`say${fault ? sentences[fault][0].toUpperCase() + sentences[fault].slice(1) : ''}`] || box.validationMessage)) return;
  event.preventDefault();
  if (box === box.form?.querySelector(':invalid:not(fieldset)')) box.focus();
}, true);

document.addEventListener('input', ({ target }) => {
  if (target.validity?.valid && target.getAttribute('aria-invalid') !== null) say(target, '');
});

// Drafts: <form data-draft="id" data-draft-owner="user">. They are the person's, so signing out clears them all.
const prefix = 'draf:';
const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* storage is closed to us: nothing was kept either */ } },
};
const isKept = box => box.name && !box.name.startsWith('__') && !['password', 'file', 'hidden', 'submit'].includes(box.type);
const boxes = form => [...form.elements].filter(isKept);
const read = form => boxes(form).map(box => [box.name, /checkbox|radio/.test(box.type) ? [box.value, box.checked] : box.value]);
// What the draft was written against: put back with it, so that what another person saved meanwhile is met and not overwritten.
const versions = form => [...form.elements].filter(box => /(^|\.)Version$/.test(box.name));

function write(form, values) {
  for (const box of boxes(form)) {
    const isTick = /checkbox|radio/.test(box.type);
    const kept = values.find(([name, value]) => name === box.name && (!isTick || value[0] === box.value));
    if (!kept) continue;
    if (isTick) box.checked = kept[1][1]; else box.value = kept[1];
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  form.dispatchEvent(new CustomEvent('draft:restored', { detail: values }));
}

function restore(form, kept) {
  write(form, kept.values);
  for (const box of versions(form)) box.value = kept.versions?.[box.name] ?? box.value;
}

function keepDraft(form) {
  form.dataset.draftKept = '';
  const key = `${prefix}${form.dataset.draftOwner ?? ''}:${form.dataset.draft}`;
  const state = form.querySelector('[data-draft-state]');
  const before = JSON.stringify(read(form));
  const kept = store.get(key);
  let seen = Object.fromEntries(versions(form).map(box => [box.name, box.value]));
  let timer;
  if (kept && JSON.stringify(kept.values) === before) store.drop(key);
  else if (kept && state) {
    const offer = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet', textContent: state.dataset.restore });
    offer.onclick = () => { restore(form, kept); seen = kept.versions ?? seen; state.textContent = state.dataset.restored; };
    state.replaceChildren(offer);
  }
  const keep = () => {
    const now = new Date().toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
    if (store.set(key, { values: read(form), versions: seen }) && state) state.textContent = `${state.dataset.saved} ${now}`;
  };
  form.addEventListener('input', event => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(keep, 600);
  });
  // A page that saves by itself: what has arrived is no draft any more, and what is typed next is written against it.
  form.addEventListener('draft:saved', ({ detail: isAll }) => {
    clearTimeout(timer);
    seen = Object.fromEntries(versions(form).map(box => [box.name, box.value]));
    if (isAll) store.drop(key); else keep();
  });
}

// The page after a save names the draft that has arrived; only then may it go.
function draftsOf(root) {
  for (const done of root.querySelectorAll('[data-draft-done]')) {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix) && key.endsWith(`:${done.dataset.draftDone}`)) store.drop(key);
  }
  for (const form of root.querySelectorAll('form[data-draft]:not([data-draft-kept])')) keepDraft(form);
}
draftsOf(document);
for (const arrived of ['htmx:load', 'htmx:oobAfterSwap']) document.addEventListener(arrived, () => draftsOf(document));

// One press, one submit. The button stays in the form data: it is marked, not disabled, until the page leaves.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-busy', 'true');
  if (form.matches('[data-signout]')) Object.keys(localStorage).filter(key => key.startsWith(prefix)).forEach(key => store.drop(key));
});
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  document.querySelectorAll('[aria-busy="true"]').forEach(button => button.removeAttribute('aria-busy'));
});

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
// Without script, or where the browser keeps the clipboard to itself, the text is there to be selected.
for (const button of document.querySelectorAll('[data-copy]')) {
  const [text, words] = [document.getElementById(button.dataset.copy), button.querySelector('span')];
  const before = words.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    text.select();
    try { await navigator.clipboard.writeText(text.value); } catch { if (!document.execCommand('copy')) return; }
    words.textContent = button.dataset.copied;
    setTimeout(() => { words.textContent = before; }, 4000);
  });
}
// What waits is counted anew when somebody comes back to a page left open; never by the clock, which would keep a session alive.
const bell = document.querySelector('[data-bell]');
let counted = Date.now();
document.addEventListener('visibilitychange', async () => {
  if (!bell || document.hidden || Date.now() - counted < 60_000) return;
  counted = Date.now();
  try {
    const answer = await fetch('/pemberitahuan/jumlah');
    if (!answer.ok || answer.redirected) return;
    const waiting = Number(await answer.text());
    const count = bell.querySelector('.bell-count');
    count.textContent = waiting > 99 ? '99+' : waiting;
    count.hidden = !waiting;
    bell.querySelector('.visually-hidden').textContent = waiting ? bell.dataset.some.replace('0', count.textContent) : bell.dataset.none;
  } catch { /* no line: the count stays as it was */ }
});
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('details.account[open]')) if (!menu.contains(target)) menu.open = false;
});
// The lit tab is moved into the middle of its own row; scrolling it into view would move the whole page and hide its title.
for (const here of document.querySelectorAll('.tabs [aria-current], .plan-pages [aria-current]')) {
  let row = here.parentElement;
  while (row && row.scrollWidth <= row.clientWidth && !row.matches('.tabs, .plan-pages')) row = row.parentElement;
  if (row) row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - here.offsetWidth) / 2;
}
document.querySelector('.error-summary')?.focus();

// What only some pages need comes when it is needed.
if (document.querySelector('[data-village-picker]')) import('./village-picker.js');
if (document.querySelector('form[data-units]')) import('./subject-form.js');
if (document.querySelector('[data-map]')) import('./map.js');
if (document.querySelector('[data-point-picker]')) import('./point-picker.js');
if (document.querySelector('form[data-progress]')) import('./import-progress.js');
if (document.querySelector('form[data-photos]')) import('./photos.js');
const queue = document.querySelector('[data-queue]');
const hasQueue = () => { try { return localStorage.getItem('catat:ada') !== null; } catch { return false; } };
if (queue && (!queue.hidden || hasQueue() || document.querySelector('[data-queue-page]'))) import('./field.js');
if (document.querySelector('form[data-ranking]')) import('./ranking.js');
if (document.querySelector('form[data-picks]')) import('./picks.js');
const sums = () => { if (document.querySelector('form:is([data-sums], [data-matrix])')) import('./sums.js'); };
sums();
document.addEventListener('htmx:load', sums);
if (document.querySelector('form[data-autosave]')) import('./minutes.js');
