/// <reference lib="dom" />
import { Readability } from '@mozilla/readability';
import { htmlDocument } from '../formats/html-document.ts';
import { describe } from '../reading/describe.ts';
import type { ReadPage } from '../reading/described.ts';
import { linesOf } from '../reading/text.ts';
import { postingOf } from './posting.ts';

/** Reads the HTML of a page that was found at `address`; nothing in it is run. `now`: see `describe`. */
export function readPage(html: string, address: string, now = Date.now()): ReadPage {
  const document = htmlDocument(html);
  const described = describe(document, address, now);
  const isPassedOn = postingOf(document, address)?.fields.curator !== undefined;
  return { described, isPassedOn, text: mainText(document) };
}

const longest = 200_000;

/** Nothing, for a page that Readability cannot take to pieces. */
function articleIn(document: Document) {
  try {
    return new Readability(document, { disableJSONLD: true, serializer: (node) => node }).parse();
  } catch {
    return null;
  }
}

/** Readability takes the document to pieces: it comes last. */
function mainText(document: Document): string {
  const paragraphs = [...document.querySelectorAll('article p, main p')].flatMap((one) => linesOf(one));
  const article = articleIn(document);
  const lines = article?.content ? linesOf(article.content, longest) : paragraphs;
  return lines.join('\n\n').slice(0, longest);
}
