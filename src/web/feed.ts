import { DateTime } from 'luxon';
import { type IsoDate, readDate } from '../article/date.ts';
import { entriesOf, type FeedEntry } from '../formats/feed-formats.ts';
import { resolve, webAddress } from '../link.ts';
import { type Provenance, provenanceFields } from '../pages/provenance.ts';
import { decoded, oneLine } from '../reading/text.ts';
import { WebError } from './web-error.ts';

export { isFeed } from '../formats/feed-formats.ts';

/** What a feed offers. */
export interface Feed {
  title: string;
  /** The site that it is of. */
  url?: string;
  articles: FeedArticle[];
  /** Entries that lead to no page of the web. */
  skipped: number;
}

/** An article that a feed tells of: all of it plain text, in one line each. */
export interface FeedArticle {
  /** The article itself, where the feed tells of those of others. */
  url: string;
  title: string;
  date?: IsoDate;
  author?: string;
  description?: string;
  tags: string[];
  /** The chain of credit, in the feed of a topic (docs/provenance.md). */
  provenance?: Provenance;
  /** It says a chain that cannot be read. */
  hasBrokenChain?: boolean;
}

/** Articles that are read of one feed; the newest come first in nearly all. */
const most = 1000;

/** Reads RSS, Atom or JSON Feed, found at `address`. Throws `WebError` for what is none of them. */
export function readFeed(text: string, address: string): Feed {
  const { title, link, base, entries } = entriesOf(text) ?? noFeed(address);
  const against = (base && resolve(base, address)) ?? address;
  const articles = entries.slice(0, most).flatMap((entry) => articleOf(entry, against) ?? []);
  return {
    title: plain(title, 200) ?? new URL(address).host,
    url: addressIn(link, against),
    articles,
    skipped: Math.min(entries.length, most) - articles.length,
  };
}

function articleOf(entry: FeedEntry, base: string): FeedArticle | undefined {
  const { title, date, author, description, tags, provenance } = entry;
  const url = entry.links.map((link) => addressIn(link, base)).find((link) => link !== undefined);
  if (url === undefined) return undefined;
  return {
    url,
    title: plain(title, 300) ?? url,
    date: dateOf(date),
    author: plain(author, 200),
    description: plain(description, 500),
    tags: tags.slice(0, 30).flatMap((tag) => plain(tag, 60) ?? []),
    ...chainIn(provenance),
  };
}

/** http and https only, without a user name or password. */
function addressIn(link: string | undefined, base: string): string | undefined {
  return link ? webAddress(resolve(link, base) ?? '') : undefined;
}

/** Scripts and styles are no text. */
const unread = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

function plain(text: string | undefined, longest: number): string | undefined {
  if (!text) return undefined;
  const start = text.slice(0, longest * 10).replace(unread, ' ');
  return oneLine(decoded(start.replace(/<[/!a-z][^<>]*>/gi, ' ')), longest);
}

/** RFC 3339, or RFC 2822 in RSS, as far as it is one; a whole day stays a day. */
function dateOf(text = ''): IsoDate | undefined {
  const typed = text.trim().slice(0, 60);
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return readDate(typed, 'UTC');
  // Days of the week are often wrong, or in another language; `UTC` is what many call `GMT`.
  const plain = typed.replace(/^\p{L}+\.?,\s*/u, '').replace(/\bUTC$/, 'GMT');
  const read = [DateTime.fromISO, DateTime.fromRFC2822, DateTime.fromSQL].map((from) =>
    from(plain, { zone: 'utc' }),
  );
  const date = read.find(({ isValid, year }) => isValid && year > 1990 && year < 9999);
  return date?.startOf('second').toISO({ suppressMilliseconds: true }) ?? undefined;
}

/** The chain, if it is one; what it says is checked again when it becomes an article. Plain words are another's (Dublin Core). */
function chainIn(said: unknown): Pick<FeedArticle, 'provenance' | 'hasBrokenChain'> {
  if (said === undefined || (typeof said === 'string' && !/^\s*\{/.test(said))) return {};
  try {
    const its = typeof said === 'string' ? JSON.parse(said) : said;
    return { provenance: provenanceFields.parse({ from: [], via: [], tags: [], ...its }) };
  } catch {
    return { hasBrokenChain: true };
  }
}

function noFeed(address: string): never {
  throw new WebError(
    address,
    'It is no feed: neither RSS nor Atom nor JSON Feed.',
    'Give the address of a feed, or of a site that names one.',
  );
}
