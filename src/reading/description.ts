/// <reference lib="dom" />
import type { Found } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';
import { folded, oneLine } from './text.ts';

/** What the page says it is about, in one line of at most 1,000 characters; its title once more is no description. */
export function description({ document, metas, jsonLd }: Said, title = ''): Found | undefined {
  const summary = document.querySelector('.h-entry .p-summary')?.textContent ?? '';
  const candidates = [
    ...metas('og:description', 'twitter:description', 'description', 'dc.description', 'dcterms.abstract'),
    ...jsonLd.said('description'),
    { value: summary, where: 'h-entry p-summary' },
  ];
  return first(
    candidates,
    (text) => oneLine(text, 1000),
    (line) => folded(line) !== folded(title),
  );
}
