/// <reference lib="dom" />

/** `/` leads to the field that finds, as readers of many sites expect: the page's own, or that of the masthead. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
    return;
  const field =
    document.querySelector<HTMLInputElement>('#search-words') ??
    document.querySelector<HTMLInputElement>('.masthead input[type="search"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// So that a page is a module, whatever it is made into.
export {};
