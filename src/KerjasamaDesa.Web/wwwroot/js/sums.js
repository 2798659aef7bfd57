// Sums of rows while one types: a line is the product of its factors or its one amount. The server adds up again.

const read = text => {
  const plain = text.trim().replaceAll('.', '').replace(',', '.');
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain);
};
const rupiah = sum => `${sum < 0 ? '-' : ''}Rp${Math.abs(sum).toLocaleString('id-ID', { maximumFractionDigits: 2 })}`;

function sumLines(form) {
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
    if (total) total.textContent = rupiah(sum);
    if (gap) {
      const left = Number(gap.dataset.cost) - sum;
      gap.textContent = left === 0 ? gap.dataset.even : `${left > 0 ? gap.dataset.short : gap.dataset.over} ${rupiah(Math.abs(left))}`;
    }
  };
  form.addEventListener('input', add);
  add();
}

// The matrix: rows against their cost, columns with their part of the whole. Sen are counted whole, so that sums are exact.
const sen = text => Math.round((read(text) ?? 0) * 100);

function sumMatrix(form) {
  const { even, short, over } = form.dataset;
  const sayGap = left => left === 0 ? even : `${left > 0 ? short : over} ${rupiah(Math.abs(left) / 100)}`;
  const add = () => {
    const columns = [];
    let [all, allLeft] = [0, 0];
    for (const row of form.querySelectorAll('[data-row]')) {
      let sum = 0;
      for (const box of row.querySelectorAll('[data-cell]')) {
        const amount = sen(box.value);
        columns[box.dataset.cell] = (columns[box.dataset.cell] ?? 0) + amount;
        sum += amount;
      }
      const left = Math.round(Number(row.dataset.left) * 100) - sum;
      row.querySelector('[data-row-sum]').textContent = rupiah(sum / 100);
      row.querySelector('[data-row-gap]').textContent = sayGap(left);
      all += sum;
      allLeft += left;
    }
    form.querySelector('[data-all]').textContent = rupiah(all / 100);
    form.querySelector('[data-all-gap]').textContent = sayGap(allLeft);
    columns.forEach((sum, column) => {
      form.querySelector(`[data-column-sum="${column}"]`).textContent = rupiah(sum / 100);
      form.querySelector(`[data-column-share="${column}"]`).textContent =
        all === 0 ? '–' : `${(sum / all * 100).toLocaleString('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}%`;
    });
  };
  form.addEventListener('input', add);
  add();
}

// A form may also come into the page later, in its place in the tree.
function attach() {
  for (const form of document.querySelectorAll('form:is([data-sums], [data-matrix]):not([data-summed])')) {
    form.dataset.summed = '';
    if (form.matches('[data-matrix]')) sumMatrix(form); else sumLines(form);
  }
}
attach();
document.addEventListener('htmx:load', attach);
