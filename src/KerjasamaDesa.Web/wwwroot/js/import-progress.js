// While a form with data-progress is under way, its bar says how far the server is. The form itself is sent as any other.
const bars = new WeakMap();

document.addEventListener('submit', event => {
  const form = event.target;
  const bar = form.querySelector('[data-progress-bar]');
  if (!form.dataset.progress || !bar || event.defaultPrevented || bars.has(form)) return;
  const ask = async () => {
    try {
      const answer = await fetch(form.dataset.progress, { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.ok) { bar.innerHTML = await answer.text(); bar.hidden = false; }
    } catch { /* the next question may be answered */ }
    bars.set(form, setTimeout(ask, 500));
  };
  bars.set(form, setTimeout(ask, 250));
});

addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-progress]')) {
    clearTimeout(bars.get(form));
    bars.delete(form);
    const bar = form.querySelector('[data-progress-bar]');
    if (bar) bar.hidden = true;
  }
});
