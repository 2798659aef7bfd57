// Ticks in a tree: one that goes takes all below it along, one that comes brings what it hangs under. The server reads them the same way.

for (const form of document.querySelectorAll('form[data-picks]')) {
  form.addEventListener('change', ({ target }) => {
    const branch = target.name === 'Branches' && target.closest('[data-branch]');
    if (!branch) return;
    for (const below of branch.querySelectorAll('[name="Branches"]')) below.checked = target.checked;
    if (!target.checked) return;
    for (let above = branch.parentElement.closest('[data-branch]'); above; above = above.parentElement.closest('[data-branch]')) {
      above.querySelector('[name="Branches"]').checked = true;
    }
  });
}
