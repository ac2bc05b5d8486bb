import { readFile } from 'node:fs/promises';
import { textOf } from '../formats/text.ts';
import { UserError } from '../problem.ts';
import type { ReadPage } from '../reading/described.ts';
import type { Fetcher } from '../web/fetch.ts';
import { readPage } from '../web/page.ts';
import { WebError } from '../web/web-error.ts';

const html = /^(?:text\/html|application\/xhtml\+xml|)$/;

/** Reads a page of the web. Throws `WebError`. */
export async function readAddress(fetcher: Fetcher, address: string): Promise<ReadPage> {
  const fetched = await fetcher.fetch(address);
  const text = textOf(fetched);
  if (html.test(fetched.type) && /<[a-z!]/i.test(text.slice(0, 10_000))) return readPage(text, fetched.url);
  throw new WebError(
    address,
    `It is no page: the server says it is ${fetched.type || 'of no kind'}.`,
    'Write the article by hand, or give the address of a page about it.',
  );
}

/** Reads a page that was saved from a browser. Throws `UserError` where the file cannot be read. */
export async function readSaved(file: string, address: string): Promise<ReadPage> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`${file} cannot be read: ${error.message}`);
  });
  return readPage(textOf({ type: 'text/html', bytes }), address);
}
