// A proposal: when villages are picked or let go, what they have on record is offered too. What is ticked stays ticked.

const form = document.querySelector('form[data-proposal]');
const subjects = form.querySelector('[data-proposal-subjects]');
const names = { Parties: 'undang', Needs: 'kebutuhan', Potentials: 'potensi' };
let asked;

async function refill() {
  asked?.abort();
  asked = new AbortController();
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (names[name]) query.append(names[name], value);
  }
  try {
    const answer = await fetch(`${form.dataset.proposal}?${query}`, { headers: { Accept: 'text/html' }, signal: asked.signal });
    if (answer.ok) subjects.innerHTML = await answer.text();
  } catch { /* the connection broke or a newer choice came: the records stay as they are */ }
}

form.querySelectorAll('[data-without-script]').forEach(element => element.remove());
form.querySelector('[data-village-picker="Parties"]').addEventListener('change', refill);
