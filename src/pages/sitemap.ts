import { type Order, orders } from '../site/shelves.ts';
import { address } from './address.ts';
import { type Last, lastOf, latestOf, newest } from './last.ts';
import { inFull } from './masthead.ts';
import type { Given, House, PlannedPage } from './planned.ts';

/** An address of the site for search engines, and the date of its last change as far as content knows it. */
export interface SitemapLine {
  path: string;
  date?: string;
}

/** A part of a sitemap that is in parts. */
export interface SitemapPart {
  name: string;
  date?: string;
}

/** The most addresses that a sitemap may hold (sitemaps.org). */
const most = 50_000;

/**
 * The sitemap, in parts where it has more addresses than one may hold. Within a part the oldest come first, so that a
 * new article changes the last part of each kind only.
 */
export function planSitemap(house: House, pages: readonly PlannedPage[], limit = most): PlannedPage[] {
  const groups = grouped(pages, house);
  const all = [...groups.values()].flat();
  if (all.length <= limit) return [sitemap(house, { lines: all.map(lineOf), parts: [] })];
  const parts = [...groups].flatMap(([name, dated]) => partsOf(name, dated, limit));
  const index = parts.map(({ name, dated }) => ({ name, date: latest(dated)?.date }));
  return [
    sitemap(house, { lines: [], parts: index }),
    ...parts.map(({ name, dated }) => sitemap(house, { lines: dated.map(lineOf), parts: [] }, name)),
  ];
}

function sitemap(house: House, its: Omit<Given['sitemap'], 'house'>, part?: string): PlannedPage {
  return { kind: 'sitemap', address: address.sitemap(part), file: 'topic.md', given: { house, ...its } };
}

interface Dated {
  path: string;
  last?: Last;
}

/** The pages that readers find, by what they show; articles come newest first in a plan. */
function grouped(pages: readonly PlannedPage[], house: House): Map<string, Dated[]> {
  const of = (kinds: string[]) =>
    pages.flatMap((page) => (kinds.includes(page.kind) && !isHidden(page) ? dated(page, house) : []));
  const shelves = (order: Order) =>
    pages.flatMap((page) => (page.kind === 'shelf' && page.given.order === order ? dated(page, house) : []));
  return new Map([
    ['pages', of(['topic', 'tags', 'shelves', 'months', 'follow', 'own'])],
    ['tags', of(['tag'])],
    ...orders.map((order) => [address.shelves(order).slice(1, -1), shelves(order)] as const),
    ['articles', of(['article']).reverse()],
  ]);
}

function isHidden(page: PlannedPage): boolean {
  if (page.kind === 'shelves') return page.given.shelves.length === 0;
  if (page.kind === 'months') return page.given.months.length === 0;
  return page.kind === 'article' && page.given.item.mark !== undefined;
}

function dated(page: PlannedPage, house: House): Dated {
  const { address: path } = page;
  if (page.kind === 'article') return { path, last: lastOf(page.given.item.article, house) };
  if (page.kind === 'topic' || page.kind === 'tag' || page.kind === 'shelf')
    return { path, last: latestOf(page.given.items) };
  return { path };
}

function latest(pages: readonly Dated[]): Last | undefined {
  return newest(pages.flatMap(({ last }) => last ?? []));
}

function partsOf(name: string, dated: Dated[], limit: number) {
  const count = Math.ceil(dated.length / limit);
  return Array.from({ length: count }, (_, index) => ({
    name: `${name}-${index + 1}`,
    dated: dated.slice(index * limit, (index + 1) * limit),
  }));
}

function lineOf({ path, last }: Dated): SitemapLine {
  return { path, date: last?.date };
}

export function makeSitemap({ house, lines, parts }: Given['sitemap']) {
  return {
    lines: lines.map(({ path, date }) => ({ href: inFull(house, path), date })),
    parts: parts.map(({ name, date }) => ({ href: inFull(house, address.sitemap(name)), date })),
  };
}
