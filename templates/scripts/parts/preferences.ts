/// <reference lib="dom" />
import { keep, kept } from './kept.ts';

/* At the foot of each page: light or dark, and whether what is new is marked. */

const form = document.querySelector<HTMLFormElement>('.preferences');
const theme = form?.querySelector('select');
const since = form?.querySelector('input');

if (form && theme && since) {
  theme.value = kept('theme') ?? '';
  since.checked = kept('since') !== 'off';
  form.hidden = false;
  theme.addEventListener('change', () => {
    keep('theme', theme.value || undefined);
    document.documentElement.dataset.theme = theme.value;
  });
  since.addEventListener('change', () => keep('since', since.checked ? undefined : 'off'));
  addEventListener('kiosque-since-off', () => {
    since.checked = false;
  });
}
