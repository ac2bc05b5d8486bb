/// <reference lib="dom" />
import { folded, linesOf } from './text.ts';

/** The part of a page that is its article. */
export interface ArticlePart {
  element: Element;
  /** The elements in it, but for those of comments and of other articles. */
  all(selector: string): Element[];
  /** The lines around the headline, those below it first: where many pages say who wrote it, and when. */
  lines: string[];
}

const parts = 'article,main,[role=main],[itemtype*=Article],[itemtype*=Posting],.h-entry,.hentry';

const elsewhere = ['comment', 'related', 'recommend', 'popular', 'most-']
  .map((name) => `[class*=${name} i],[id*=${name} i]`)
  .join();

/** The article is around the heading that is the page's title; without one, it is the first part that calls itself so. */
export function articlePart(document: Document, title = ''): ArticlePart {
  const headings = [...document.querySelectorAll('h1,h2,h3')];
  const is = ({ textContent }: Element) => title && folded(textContent ?? '').endsWith(folded(title));
  const heading = headings.find(is) ?? headings.find((one) => one.matches('h1') && one.closest(parts));
  const element = heading?.closest(parts) ?? document.querySelector(parts) ?? document.body;
  const others = `${elsewhere},[itemprop~=comment],.h-cite,nav${heading?.closest('article') ? ',article' : ''}`;
  const isOther = (one: Element) => !(one.closest(others)?.contains(heading ?? element) ?? true);
  const all = (selector: string) => [...element.querySelectorAll(selector)].filter((one) => !isOther(one));
  return { element, all, lines: heading ? linesAround(heading) : [] };
}

function linesAround(heading: Element): string[] {
  let around = heading;
  while (around.parentElement && (around.textContent?.length ?? 0) < 500) around = around.parentElement;
  const lines = linesOf(around);
  const [title = ''] = linesOf(heading).slice(-1);
  const at = lines.findIndex((line) => line.endsWith(title));
  return [...lines.slice(at + 1, at + 11), ...lines.slice(Math.max(0, at - 3), at).reverse()];
}
