/// <reference lib="dom" />
import { resolve, webAddress } from '../link.ts';
import type { FeedLink } from './described.ts';
import type { Said } from './said.ts';
import { oneLine } from './text.ts';

/** The feeds that the page links to, each once, in its order; 20 at most. */
export function feeds({ document, address }: Said): FeedLink[] {
  const links = document.querySelectorAll('link[rel~=alternate i]');
  const found = [...links].flatMap((link) => {
    if (!/rss|atom|feed\+json/i.test(link.getAttribute('type') ?? '')) return [];
    const url = webAddress(resolve(link.getAttribute('href') ?? '', address) ?? '');
    const title = oneLine(link.getAttribute('title') ?? '', 200);
    return url === undefined ? [] : [{ url, ...(title !== undefined && { title }) }];
  });
  return [...new Map(found.reverse().map((feed) => [feed.url, feed])).values()].reverse().slice(0, 20);
}
