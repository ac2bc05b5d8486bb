/// <reference lib="dom" />

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

export {};
