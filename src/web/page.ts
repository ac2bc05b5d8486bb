/// <reference lib="dom" />
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe } from '../reading/describe.ts';
import type { Described } from '../reading/described.ts';

/** A page of the web as it was read. */
export interface ReadPage {
  described: Described;
  /** Its main text, plain, with an empty line between paragraphs; `''` if there is none. */
  text: string;
}

/** Reads the HTML of a page that was found at `address`. Nothing in it is run. */
export function readPage(html: string, address: string): ReadPage {
  const { document } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  const described = describe(document, address);
  return { described, text: new Readability(document).parse()?.textContent?.trim() ?? '' };
}
