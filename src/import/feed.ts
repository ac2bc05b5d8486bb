import { entriesOf, type FeedEntries, type FeedEntry } from '../formats/feed-formats.ts';
import { htmlDocument } from '../formats/html-document.ts';
import { xmlStart } from '../formats/xml-start.ts';
import { hostOf, resolve, webAddress } from '../link.ts';
import { provenanceFields } from '../pages/provenance.ts';
import { decoded } from '../reading/text.ts';
import type { Entry } from './entry.ts';
import type { Found, How, TextFormat } from './format.ts';
import { type Given, wholeText } from './given.ts';
import { present } from './present.ts';

/** Feeds of XML as collections: RSS 2.0, RSS 1.0 and Atom, those of Scoop.it and our own among them. */
export const feedXml: TextFormat = {
  name: 'feed',
  words: 'Feed (RSS or Atom)',
  is: (head) => ['rss', 'feed', 'rdf'].includes(xmlStart(head).root),
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    const feeds = feedsIn(await wholeText(file, heed));
    const title = feeds.find((feed) => feed?.title)?.title;
    if (title) yield { about: { name: decoded(title) } };
    let number = 0;
    for (const feed of feeds) {
      for (const entry of feed?.entries ?? [undefined]) {
        number += 1;
        const where = `entry ${number}`;
        if (feed && entry) yield { where, entry: entryOf(entry, feed) };
        else yield { where, leftOut: 'it is cut off or broken: it is no XML' };
      }
    }
  },
};

/** A feed; or, of one that is no XML or has no end, each entry as a feed of its own, and nothing for what is broken itself. */
function feedsIn(text: string): (FeedEntries | undefined)[] {
  const isWhole = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>/i.test(text.slice(-2000));
  const whole = isWhole ? entriesOf(text) : undefined;
  if (whole) return [whole];
  const { root, text: xml } = xmlStart(text);
  const [head = '', ...entries] = xml.split(/(?=<(?:item|entry)[\s>])/);
  const prefix = /<([\w.-]+:)?rdf\b/i.exec(head)?.[1] ?? '';
  const end = root === 'rss' ? '</channel></rss>' : root === 'feed' ? '</feed>' : `</${prefix}RDF>`;
  if (entries.length === 0) return [undefined];
  return entries.map((entry) => {
    const [its] = /^[\s\S]*<\/(?:item|entry)\s*>/.exec(entry) ?? [];
    return its === undefined ? undefined : entriesOf(head + its + end);
  });
}

function entryOf(entry: FeedEntry, feed: FeedEntries): Entry {
  const own = ofOurs(entry);
  if (own) return own;
  return isOfScoopit(entry, feed) ? ofScoopit(entry, feed) : ofAny(entry, feed);
}

/**
 * In a feed that leads to other sites, as that of a link blog does, the words are those of who keeps it, and the date is when
 * they put it there. Where a feed leads to pages of its own site, they are the source's, and it was published then: nobody has
 * chosen it yet but who follows the feed.
 */
function ofAny(entry: FeedEntry, feed: FeedEntries): Entry {
  const { title, date, author, tags, rest } = entry;
  const url = addressOf(entry, feed);
  const isCurated = isElsewhere(url, feed);
  const { text, more } = wordsOf(entry);
  return {
    id: rest.id,
    title: plain(title, rest.isPlain),
    url,
    date,
    published: isCurated ? undefined : date,
    updated: rest.updated === date ? undefined : rest.updated,
    author: isCurated ? undefined : (author ?? rest.authors?.[0]),
    curator: isCurated && author ? { name: author } : undefined,
    publisher: isCurated || !feed.title ? undefined : decoded(feed.title),
    via: rest.via?.flatMap(({ title: name, url }) => (name ? [{ name, url }] : [])),
    tags: tags.map(decoded),
    lang: rest.lang,
    [isCurated ? 'insight' : 'excerpt']: text,
    more: present({ ...restOf(entry), ...more }),
    inferred: isCurated || date === undefined ? undefined : { date: 'when it stood in the feed' },
  };
}

function addressOf({ links }: FeedEntry, { link = '', base }: FeedEntries): string | undefined {
  const against = webAddress(base ?? '') ?? webAddress(link);
  const all = links
    .filter((one) => one !== undefined)
    .map((one) => (against && resolve(one, against)) || one);
  return all.find((one) => webAddress(one) !== undefined) ?? all[0];
}

function isElsewhere(url: string | undefined, { link }: FeedEntries): boolean {
  const [there, here] = [webAddress(url ?? ''), webAddress(link ?? '')];
  return there !== undefined && here !== undefined && hostOf(there) !== hostOf(here);
}

function plain(text: string | undefined, isPlain = false): string | undefined {
  return text && !isPlain ? decoded(text) : text;
}

/** All of its text where there is one; a summary beside it is kept aside. */
function wordsOf({ description, rest }: FeedEntry): { text: Entry['excerpt']; more: { summary?: string } } {
  const text = rest.content ?? description;
  const as = rest.isPlain ? 'plain' : 'html';
  const isTwo = rest.content !== undefined && description !== undefined && description !== rest.content;
  return {
    text: text?.trim() ? { text, as } : undefined,
    more: { summary: isTwo ? description : undefined },
  };
}

function restOf({ rest }: FeedEntry): Record<string, unknown> {
  const { authors = [], contributors = [], related = [], via = [], source, comments, enclosures = [] } = rest;
  const unnamed = via.filter(({ title }) => !title);
  const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);
  return {
    authors: some(authors.slice(1)),
    contributors: some(contributors),
    related: some(related),
    via: some(unnamed),
    source: source && present(source),
    comments,
    enclosures: some(enclosures),
  };
}

const scoopit = /^https?:\/\/(?:[\w-]+\.)?(?:scoop\.it|sco\.lt)(?:\/|$)/i;

function isOfScoopit(entry: FeedEntry, { link = '' }: FeedEntries): boolean {
  return scoopit.test(link) || entry.links.some((one) => one !== undefined && scoopit.test(one));
}

/** Its entries lead to pages of Scoop.it: the source is what their text links to first, if anything. */
function ofScoopit(entry: FeedEntry, feed: FeedEntries): Entry {
  const own = addressOf(entry, feed);
  const html = entry.rest.content ?? entry.description ?? '';
  const links = [...htmlDocument(html).querySelectorAll('a[href]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const source =
    own && scoopit.test(own) ? links.find((link) => webAddress(link) && !scoopit.test(link)) : own;
  const { text, more } = wordsOf(entry);
  return {
    id: /\/p\/(\d{5,})\//.exec(own ?? '')?.[1] ?? entry.rest.id,
    title: plain(entry.title, entry.rest.isPlain),
    url: source,
    date: entry.date,
    curator: entry.author ? { name: entry.author } : undefined,
    tags: entry.tags.map(decoded),
    excerpt: text,
    more: present({ permalink: own === source ? undefined : own, ...restOf(entry), ...more }),
    inferred: source && own !== source ? { source: 'the first link of its text' } : undefined,
  };
}

/** Our own feeds say the whole chain of credit (docs/provenance.md): this is a move, and adds nothing to it. */
function ofOurs(entry: FeedEntry): Entry | undefined {
  const its = provenanceIn(entry.provenance);
  if (!its) return undefined;
  const { title, lang, source, curator, date, updated, from, via, tags, article, topic } = its;
  const page = htmlDocument(entry.rest.content ?? entry.description ?? '');
  const htmlOf = (part: string): Entry['excerpt'] => {
    const text = page.querySelector(part)?.innerHTML.trim();
    return text ? { text, as: 'html' } : undefined;
  };
  return {
    id: article ?? entry.rest.id,
    title,
    url: source.url,
    publisher: source.publisher,
    author: source.author,
    published: source.date,
    ...{ lang, curator, date, updated, from, via, tags },
    slug: /\/articles\/([^/]+)\/$/.exec(article ?? entry.links[0] ?? '')?.[1],
    excerpt: htmlOf('blockquote.excerpt'),
    insight: htmlOf('.e-content'),
    more: present({ topic, enclosures: restOf(entry).enclosures }),
  };
}

function provenanceIn(said: unknown) {
  try {
    const its = typeof said === 'string' ? JSON.parse(said) : said;
    return provenanceFields.safeParse({ from: [], via: [], tags: [], ...its }).data;
  } catch {
    return undefined;
  }
}
