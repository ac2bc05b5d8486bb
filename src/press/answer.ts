import type { PlannedPage } from '../pages/planned.ts';
import type { MadeFile } from './print.ts';
import { printerFor } from './templates.ts';

/** One answer to a browser. */
export interface Answer {
  status: number;
  headers: { 'content-type': string; [name: string]: string };
  body: string | Uint8Array;
}

/** A page as a browser gets it. */
export async function answer(page: PlannedPage, status: number): Promise<Answer> {
  const print = await printerFor([page.kind]);
  return { status, headers: { 'content-type': typeOf(page.address) }, body: print(page) };
}

/** A file that is there, as a browser gets it. */
export function answerAs(path: string, body: string | Uint8Array): Answer {
  return { status: 200, headers: { 'content-type': typeOf(path.toLowerCase()) }, body };
}

/** A file that is no page. */
export async function answerFile({ file, make }: MadeFile): Promise<Answer> {
  const made = await make();
  return answerAs(`/${file}`, made instanceof Uint8Array ? made : Buffer.concat([...made]));
}

const types: Record<string, string> = {
  atom: 'application/xml; charset=utf-8',
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  rss: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
};

function typeOf(path: string): string {
  // `/_headers` has no ending: all of it is taken for one.
  const end = path.slice(path.lastIndexOf('.') + 1);
  return types[/^\/_[^/]*$/.test(end) ? 'txt' : end] ?? 'text/html; charset=utf-8';
}

/** What the server behind us would not survive. */
export const noAddress: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: 'This is no address.',
};
