/// <reference lib="dom" />
import { mf2 } from 'microformats-parser';
import { nameIn, type There, urlIn } from './there.ts';

type Item = ReturnType<typeof mf2>['items'][number];

/** What the microformats of a page say of an article that a topic passes on: docs/provenance.md has their names. */
export function entryOf(document: Document, address: string): There | undefined {
  const entry = items(document, address).find(
    (item) => item.type?.includes('h-entry') && within(item, 'bookmark-of'),
  );
  const cite = entry && within(entry, 'bookmark-of');
  const meta = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  if (!entry || !cite) return undefined;
  const fields = {
    title: text(cite, 'name'),
    lang: nameIn(cite.lang),
    source: {
      url: text(cite, 'url'),
      publisher: text(cite, 'publication'),
      author: text(cite, 'author'),
      date: text(cite, 'published'),
    },
    curator: person(within(entry, 'author')),
    date: text(entry, 'published'),
    from: all(entry, 'x-from').map(origin),
    via: all(entry, 'x-via').map(person),
    tags: (entry.properties.category ?? []).flatMap((word) => nameIn(word) ?? []),
  };
  const article = urlIn(text(entry, 'uid')) ?? address;
  return { fields, topic: { topic: nameIn(meta) ?? new URL(address).host, url: homeOf(article), article } };
}

/** The topic around the address of an article, which microformats do not name. */
function homeOf(article: string): string {
  return new URL(article.replace(/articles\/[^/]+\/(?:[?#].*)?$/, ''), article).href;
}

/** More characters than an article's part of its page has. */
const longest = 300_000;

/** The parser takes minutes for elements a hundred thousand levels deep: it is given what the limits of a page left. */
function items(document: Document, address: string): Item[] {
  const html = [...document.querySelectorAll('.h-entry:has(.u-bookmark-of)')].map((one) => one.outerHTML);
  if (html.join('').length > longest) return [];
  try {
    return mf2(html.join(''), { baseUrl: address, experimental: { lang: true } }).items;
  } catch {
    // A page that this parser cannot read is no article of a topic.
    return [];
  }
}

function origin(card: Item) {
  return {
    topic: text(card, 'name'),
    url: urlIn(text(card, 'url')),
    article: urlIn(text(card, 'x-article')),
  };
}

function person(card: Item | undefined) {
  return card && { name: text(card, 'name'), url: urlIn(text(card, 'url')) };
}

function all({ properties }: Item, name: string): Item[] {
  return (properties[name] ?? []).filter(
    (value): value is Item => typeof value === 'object' && 'properties' in value,
  );
}

function within(item: Item, name: string): Item | undefined {
  return all(item, name)[0];
}

function text({ properties }: Item, name: string): string | undefined {
  const [value] = properties[name] ?? [];
  return nameIn(typeof value === 'string' ? value : (value as { value?: string } | undefined)?.value);
}
