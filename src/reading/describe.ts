/// <reference lib="dom" />
import { webAddress } from '../link.ts';
import type { Described } from './described.ts';
import { first } from './first.ts';
import { metasOf } from './metas.ts';
import { oneLine } from './one-line.ts';

/** What a page says of itself. `address` is where it was found, in its normal form; relative addresses are read against it. */
export function describe(document: Document, address: string): Described {
  const metas = metasOf(document);
  const title = { value: document.title, where: '<title>' };
  return {
    url: { value: webAddress(address) ?? address, where: 'the address of the page' },
    title: first([...metas('og:title'), title], (text) => oneLine(text, 300)),
    description: first(metas('og:description', 'description'), (text) => oneLine(text, 1000)),
    keywords: [],
    feeds: [],
  };
}
