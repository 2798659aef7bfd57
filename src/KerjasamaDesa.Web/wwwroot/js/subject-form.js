// The form of a potential or need: offers the type's own unit, and shows the priority while the three scores are given.

const form = document.querySelector('form[data-units]');
const units = JSON.parse(form.dataset.units);
const type = form.querySelector('[data-unit-of]');
const unit = form.elements[type.dataset.unitOf];
let offered = units[type.value] ?? '';

type.addEventListener('change', () => {
  if (unit.value.trim() === '' || unit.value.trim() === offered) unit.value = units[type.value] ?? '';
  offered = units[type.value] ?? '';
});

const priority = form.querySelector('[data-priority]');
function reckon() {
  const scores = priority.dataset.priority.split(' ').map(name => Number(form.elements[name].value));
  const isWhole = scores.every(score => score >= 1);
  const sum = scores.reduce((total, score) => total + score, 0);
  priority.textContent = isWhole ? priority.dataset.words.replace('{0}', Math.round(sum / 15 * 100)) : '';
}
if (priority) {
  form.addEventListener('change', reckon);
  reckon();
}
