// Ranking needs: rows are dragged by their handle or moved by their buttons without waiting for the server; "Simpan" sends the order.
// Without script each button is a small post of its own.

const form = document.querySelector('form[data-ranking]');
const list = form.querySelector('ol');
const state = form.querySelector('[data-state]');
const said = form.querySelector('[data-said]');
let isDirty = false;

function renumber() {
  const rows = [...list.children];
  rows.forEach((row, i) => {
    row.querySelector('[data-place]').textContent = i + 1;
    for (const button of row.querySelectorAll('button')) button.disabled = button.name === 'Down' ? i === rows.length - 1 : i === 0;
  });
}

function moved(row) {
  renumber();
  isDirty = true;
  state.textContent = form.dataset.unsaved;
  const place = [...list.children].indexOf(row) + 1;
  said.textContent = form.dataset.moved.replace('{0}', row.dataset.title).replace('{1}', place).replace('{2}', list.children.length);
}

list.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  event.preventDefault();
  const row = button.closest('li');
  if (button.name === 'Top') list.prepend(row);
  else if (button.name === 'Up') row.previousElementSibling?.before(row);
  else row.nextElementSibling?.after(row);
  moved(row);

  // The button that was pressed may have reached the edge; the one that still moves the row takes the focus.
  (button.disabled ? row.querySelector('button:not(:disabled)') : button)?.focus();
  row.scrollIntoView({ block: 'nearest' });
});

// Listens on the document: a row that is put elsewhere loses the pointer it had captured.
const edge = 90;
for (const handle of list.querySelectorAll('[data-handle]')) {
  handle.hidden = false;
  handle.addEventListener('pointerdown', event => {
    const row = handle.closest('li');
    const before = [...list.children];
    event.preventDefault();
    row.classList.add('is-dragged');

    const follow = ({ clientY }) => {
      if (clientY < edge) scrollBy(0, -14);
      if (clientY > innerHeight - edge) scrollBy(0, 14);
      const over = [...list.children].find(other => {
        const box = other.getBoundingClientRect();
        return other !== row && clientY >= box.top && clientY <= box.bottom;
      });
      if (!over) return;
      const box = over.getBoundingClientRect();
      if (clientY < box.top + box.height / 2) over.before(row); else over.after(row);
    };
    const listening = new AbortController();
    const drop = () => {
      listening.abort();
      row.classList.remove('is-dragged');
      if (before.some((other, i) => other !== list.children[i])) moved(row);
    };
    document.addEventListener('pointermove', follow, { signal: listening.signal });
    document.addEventListener('pointerup', drop, { signal: listening.signal });
    document.addEventListener('pointercancel', drop, { signal: listening.signal });
  });
}

form.addEventListener('submit', () => { isDirty = false; });
addEventListener('beforeunload', event => { if (isDirty) event.preventDefault(); });
