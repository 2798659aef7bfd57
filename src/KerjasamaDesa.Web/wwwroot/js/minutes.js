// Minutes are saved while one types. When somebody else saved first, nothing is overwritten: the button then shows both texts. Without a network or
// after the session has ended the draft on this device (portal.js) holds what is typed; it is told what has arrived.
const form = document.querySelector('form[data-autosave]');
const state = form.querySelector('[data-autosave-state]');
const wait = 4000;
let timer;
let isBusy = false;

async function save() {
  if (isBusy) { timer = setTimeout(save, wait); return; }
  isBusy = true;
  const sent = form.elements.Notes.value;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Autosave': '1' }, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') { state.textContent = form.dataset.ended; return; }
    if (answer.status === 409) { state.textContent = form.dataset.conflict; form.removeEventListener('input', later); return; }
    if (!answer.ok) throw new Error(answer.status);
    const { version, at } = await answer.json();
    form.elements.Version.value = version;
    form.dispatchEvent(new CustomEvent('draft:saved', { detail: form.elements.Notes.value === sent }));
    state.textContent = `${form.dataset.saved} ${at}`;
  } catch {
    state.textContent = form.dataset.failed;
    timer = setTimeout(save, 3 * wait);
  } finally {
    isBusy = false;
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

form.addEventListener('input', later);
form.addEventListener('submit', () => clearTimeout(timer));
