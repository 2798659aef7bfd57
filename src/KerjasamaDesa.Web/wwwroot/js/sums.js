// Sums of rows while one types: a line is the product of its factors or its one amount. The server adds up again.

const read = text => {
  const plain = text.trim().replaceAll('.', '').replace(',', '.');
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain);
};
const rupiah = sum => `${sum < 0 ? '-' : ''}Rp${Math.abs(sum).toLocaleString('id-ID', { maximumFractionDigits: 2 })}`;

for (const form of document.querySelectorAll('form[data-sums]')) {
  const total = form.querySelector('[data-total]');
  const gap = form.querySelector('[data-gap]');
  const add = () => {
    let sum = 0;
    for (const line of form.querySelectorAll('[data-line]')) {
      const factors = [...line.querySelectorAll('[data-factor]')].map(box => read(box.value));
      const product = factors.includes(null) ? null : Math.round(factors.reduce((a, b) => a * b, 1) * 100) / 100;
      const shown = line.querySelector('[data-line-sum]');
      if (shown) shown.textContent = product === null ? '–' : rupiah(product);
      sum += product ?? 0;
    }
    total.textContent = rupiah(sum);
    if (gap) {
      const left = Number(gap.dataset.cost) - sum;
      gap.textContent = left === 0 ? gap.dataset.even : `${left > 0 ? gap.dataset.short : gap.dataset.over} ${rupiah(Math.abs(left))}`;
    }
  };
  form.addEventListener('input', add);
  add();
}
