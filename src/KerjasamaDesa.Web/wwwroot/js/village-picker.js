// Makes a village picker a combobox: finds while one types, arrows and Enter choose, Escape closes. What is picked are the
// same ticked boxes the server writes, so the form needs nothing of this.

const pause = 200;
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

function enhance(picker) {
  const name = picker.dataset.villagePicker;
  const isMultiple = 'multiple' in picker.dataset;
  const box = picker.querySelector('input[type="search"]');
  const picked = picker.querySelector('[data-picked]');
  const list = make('ul', { id: `${box.id}-hasil`, className: 'picker-list', role: 'listbox', hidden: true });
  const status = make('p', { className: 'visually-hidden', role: 'status' });
  let hits = [];
  let at = -1;
  let timer;
  let asked;

  picker.querySelectorAll('[data-without-script]').forEach(element => element.remove());
  list.setAttribute('aria-label', picker.querySelector('legend').textContent.trim());
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' })) box.setAttribute(key, value);
  box.parentElement.append(list, status);

  const codes = () => [...picked.querySelectorAll('input:checked')].map(input => input.value);
  const isOpen = () => !list.hidden;

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) { box.removeAttribute('aria-activedescendant'); return; }
    box.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function show(found) {
    hits = found;
    list.replaceChildren(...hits.map((hit, i) => {
      const option = make('li', { id: `${list.id}-${i}`, role: 'option' }, make('span', { textContent: hit.name }), make('small', { textContent: hit.note ? `${hit.place} · ${hit.note}` : hit.place }));
      option.setAttribute('aria-selected', 'false');
      if (!hit.selectable) option.setAttribute('aria-disabled', 'true');
      option.addEventListener('mousedown', event => { event.preventDefault(); choose(i); });
      return option;
    }));
    if (!hits.length) list.append(make('li', { className: 'picker-nothing', role: 'presentation', textContent: picker.dataset.nothing }));
    list.hidden = false;
    at = -1;
    box.setAttribute('aria-expanded', 'true');
    status.textContent = hits.length ? picker.dataset.found.replace('{0}', hits.length) : picker.dataset.nothing;
  }

  async function find() {
    const typed = box.value.trim();
    if (typed.length < 2) { close(); return; }
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${picker.dataset.source}&q=${encodeURIComponent(typed)}`, { headers: { Accept: 'application/json' }, signal: asked.signal });
      if (answer.ok) show((await answer.json()).filter(hit => !codes().includes(hit.code)));
    } catch { /* the connection broke or a newer search began: the list stays as it is */ }
  }

  function tick(hit) {
    const input = make('input', { type: isMultiple ? 'checkbox' : 'radio', name, value: hit.code, className: 'form-check-input', checked: true });
    const item = make('li', {}, make('label', { className: 'form-check' }, input, make('span', {}, `${hit.name} `, make('small', { textContent: hit.place }))));
    if (isMultiple) picked.append(item); else picked.replaceChildren(item);
    addRemove(item);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function choose(index) {
    const hit = hits[index];
    if (!hit?.selectable) return;
    tick(hit);
    box.value = '';
    close();
    box.focus();
  }

  function addRemove(item) {
    const words = item.textContent.trim();
    const button = make('button', { type: 'button', className: 'picker-remove', textContent: '×' });
    button.setAttribute('aria-label', picker.dataset.remove.replace('{0}', words));
    button.addEventListener('click', () => {
      item.remove();
      box.focus();
      picker.dispatchEvent(new Event('input', { bubbles: true }));
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    });
    item.append(button);
  }

  [...picked.children].forEach(addRemove);
  picker.classList.add('enhanced');
  box.addEventListener('input', event => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(find, pause);
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && isOpen()) { event.preventDefault(); close(); }
    else if (event.key === 'ArrowDown' && isOpen() && hits.length) { event.preventDefault(); mark((at + 1) % hits.length); }
    else if (event.key === 'ArrowDown') { event.preventDefault(); find(); }
    else if (event.key === 'ArrowUp' && isOpen() && hits.length) { event.preventDefault(); mark((at <= 0 ? hits.length : at) - 1); }
    else if (event.key === 'Enter') {
      // Enter in this box never sends the form: half a name is no village.
      event.preventDefault();
      if (isOpen()) choose(at >= 0 ? at : hits.findIndex(hit => hit.selectable)); else find();
    }
  });
  box.addEventListener('blur', close);

  // A restored draft holds codes only; the words come from the server.
  picker.closest('form')?.addEventListener('draft:restored', async ({ detail }) => {
    const kept = detail.filter(([key, value]) => key === name && Array.isArray(value) && value[1]).map(([, value]) => value[0]);
    for (const code of kept.filter(code => !codes().includes(code))) {
      const answer = await fetch(`${picker.dataset.source}&q=${encodeURIComponent(code)}`, { headers: { Accept: 'application/json' } });
      const hit = answer.ok && (await answer.json()).find(found => found.code === code && found.selectable);
      if (hit) tick(hit);
    }
  });
}

document.querySelectorAll('[data-village-picker]').forEach(enhance);
