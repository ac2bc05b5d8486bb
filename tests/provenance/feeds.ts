import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect } from 'vitest';
import { type Credit, type Credits, credit, isDate, publisherOf } from './credit.ts';
import { type Site, textAt } from './site.ts';

/*
 * What feed readers find, from the newest articles on through all of the archive. What a format has a place of its own
 * for is read there, and must be what the chain of credit says.
 */

export function creditsOfAtom(site: Site, address: string): Credits {
  const { links = [], entries = [] } = parseAtomFeed(textAt(site, address));
  const credits: Credits = new Map(
    entries.map((entry) => {
      const its = whole(entry.dcterms?.provenances);
      const by = (rel: string) => entry.links?.filter((link) => link.rel === rel) ?? [];
      expect(by('related').map(({ href }) => href)).toEqual([its.source.url]);
      expect(by('via').map(({ href }) => href)).toEqual(addresses(its));
      expect(entry.authors?.map(({ name, uri: url }) => ({ name, url }))).toEqual([
        { url: undefined, ...its.curator },
      ]);
      expect(entry.contributors?.map(({ name }) => name)).toEqual(its.source.author && [its.source.author]);
      expect(entry.categories?.map(({ term }) => term) ?? []).toEqual(its.tags);
      expect([entry.title?.value, entry.xml?.lang]).toEqual([its.title, its.lang]);
      expect(by('related')[0]?.title).toBe(its.source.publisher);
      expectDates(its, entry.published, entry.updated);
      return [entry.id ?? '', its];
    }),
  );
  const older = links.find(({ rel }) => rel === 'prev-archive')?.href;
  return joined(credits, older, (next) => creditsOfAtom(site, next));
}

export function creditsOfRss(site: Site, address: string): Credits {
  const { atom, items = [] } = parseRssFeed(textAt(site, address));
  const credits: Credits = new Map(
    items.map((item) => {
      const its = whole(item.dcterms?.provenances);
      const by = (rel: string) => item.atom?.links?.filter((link) => link.rel === rel) ?? [];
      const [nearest] = its.from;
      expect(by('related').map(({ href }) => href)).toEqual([its.source.url]);
      expect(by('via').map(({ href }) => href)).toEqual(its.via.flatMap(({ url }) => url ?? []));
      expect(item.dc?.creators).toEqual([its.curator.name]);
      expect(item.dc?.contributors).toEqual(its.source.author && [its.source.author]);
      expect(item.source).toEqual(nearest?.url && { title: nearest.topic, url: nearest.url });
      expect(item.categories?.map(({ name }) => name) ?? []).toEqual(its.tags);
      expect([item.title, item.xml?.lang]).toEqual([its.title, its.lang]);
      expect(by('related')[0]?.title).toBe(publisherOf(its.source));
      expect(isDate(dayFirst(item.pubDate), its.date)).toBe(true);
      return [item.guid?.value ?? '', its];
    }),
  );
  const older = atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href;
  return joined(credits, older, (next) => creditsOfRss(site, next));
}

export function creditsOfJson(site: Site, address: string): Credits {
  const text = textAt(site, address);
  const { items = [], next_url: older } = parseJsonFeed(text);
  const extensions = (JSON.parse(text) as { items: { _provenance: Credit }[] }).items;
  const credits: Credits = new Map(
    items.map((item, index) => {
      const its = whole([JSON.stringify(extensions[index]?._provenance)]);
      expect(item.external_url).toBe(its.source.url);
      expect(item.authors).toEqual([its.curator]);
      expect(item.tags ?? []).toEqual(its.tags);
      expect([item.title, item.language]).toEqual([its.title, its.lang]);
      expectDates(its, item.date_published, item.date_modified);
      return [item.id ?? '', its];
    }),
  );
  return joined(credits, older, (next) => creditsOfJson(site, next));
}

/** The dates that a format has places for are those of the chain. */
function expectDates({ date, updated = date }: Credit, published = '', changed = ''): void {
  expect([published, isDate(published, date)]).toEqual([published, true]);
  expect([changed, isDate(changed, updated)]).toEqual([changed, true]);
}

/** `Fri, 05 Jun 2015 00:00:00 +0200` as `2015-06-05T00:00:00+02:00`. */
function dayFirst(rfc822 = ''): string {
  const [, time = '', offset = ''] = /^(.*) (\S+)$/.exec(rfc822) ?? [];
  const zone = offset === 'GMT' ? 'Z' : offset.replace(/(..)$/, ':$1');
  return new Date(`${time} GMT`).toISOString().slice(0, 19) + zone;
}

function whole(found: string[] = []): Credit {
  expect(found).toHaveLength(1);
  const { title, lang, source, curator, date, updated, from, via, tags }: Credit = JSON.parse(found[0] ?? '');
  return credit({ title, lang, source, curator, date, updated, from, via, tags });
}

/** What `rel="via"` can name: all that have an address, nearest first. */
function addresses({ from, via }: Credit): string[] {
  return [...from.map(({ url, article }) => article ?? url), ...via.map(({ url }) => url)].flatMap(
    (url) => url ?? [],
  );
}

/** An article on two pages of a feed has one credit. */
function joined(newer: Credits, older: string | undefined, read: (address: string) => Credits): Credits {
  const others: Credits = older ? read(older) : new Map();
  for (const [address, its] of newer) {
    if (others.has(address)) expect(others.get(address)).toEqual(its);
    others.set(address, its);
  }
  return others;
}
