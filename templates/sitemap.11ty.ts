import type { Element } from 'xast';
import { x } from 'xastscript';
import { forEach } from './for-each.ts';
import { xmlFile } from './parts/xml.ts';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap, or the list of its parts (sitemaps.org/protocol.html). */
export const { data, render } = forEach('sitemap', ({ lines, parts }) => {
  if (parts.length > 0) return xmlFile(x('sitemapindex', { xmlns }, parts.map(line('sitemap'))));
  return xmlFile(x('urlset', { xmlns }, lines.map(line('url'))));
});

function line(name: string) {
  return ({ href, date }: { href: string; date?: string }): Element =>
    x(name, [x('loc', href), date && x('lastmod', date)]);
}
