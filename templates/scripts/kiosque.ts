/// <reference lib="dom" />

/* What every page does beyond being read. Without it every page is whole. */

/** `/` leads to the field of the masthead, as readers of many sites expect. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
    return;
  const field = document.querySelector<HTMLInputElement>('.masthead input[type="search"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
});

/** The script that completes tags is loaded when the field is looked at first. Without it the form leads to all tags. */
const find = document.querySelector<HTMLFormElement>('form.find[data-script]');
find?.addEventListener(
  'focusin',
  async () => {
    try {
      const { start } = await import(find.dataset.script ?? '');
      await start(find);
    } catch {
      // The form works without.
    }
  },
  { once: true },
);
