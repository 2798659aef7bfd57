// Shrinks chosen photos on the device before they are sent: a picture of 4 MB takes minutes from a hill. Without script, or where the
// browser cannot draw a picture, the original is sent; the server draws it anew either way.

import { shrunk } from './shrink.js';

for (const form of document.querySelectorAll('form[data-photos]')) {
  const box = form.querySelector('input[type="file"]');
  const state = form.querySelector('[data-photos-state]');
  let work = null;

  box.addEventListener('change', () => {
    const chosen = [...box.files];
    state.textContent = chosen.length > 0 ? form.dataset.busy : '';
    const mine = work = (async () => {
      const ready = new DataTransfer();
      for (const file of chosen) ready.items.add(await shrunk(file, Number(form.dataset.longest)));
      if (work !== mine) return;
      box.files = ready.files;
      const size = [...ready.files].reduce((sum, file) => sum + file.size, 0) / 1024 / 1024;
      if (chosen.length > 0) state.textContent = form.dataset.ready.replace('{0}', chosen.length).replace('{1}', size.toLocaleString('id-ID', { maximumFractionDigits: 1 }));
      work = null;
    })();
  });

  // Pressed while a photo is still being drawn: sent as soon as it is.
  form.addEventListener('submit', event => {
    if (!work) return;
    event.preventDefault();
    work.then(() => form.requestSubmit(event.submitter));
  }, true);
}
