import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { xmlStart } from './xml-start.ts';

/** A feed of any format, as it stands there. */
export interface FeedEntries {
  title?: string;
  link?: string;
  /** What relative addresses are read against. */
  base?: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** The best first. */
  links: (string | undefined)[];
  title?: string;
  date?: string;
  author?: string;
  description?: string;
  tags: string[];
  provenance?: unknown;
  rest: FeedRest;
}

/** What a feed says of an entry beyond what is shown of it at once. */
export interface FeedRest {
  /** Its name, which it keeps. */
  id?: string;
  updated?: string;
  lang?: string;
  /** All of its text, where there is a summary too. */
  content?: string;
  /** How its title and texts are written; without, it is for the reader to find out. */
  isPlain?: boolean;
  authors?: string[];
  contributors?: string[];
  /** What it is about, at another address. */
  related?: FeedLink[];
  via?: FeedLink[];
  /** The feed that it was taken from. */
  source?: FeedLink;
  /** The page of its comments. */
  comments?: string;
  /** Addresses of files that go with it. */
  enclosures?: string[];
}

export interface FeedLink {
  title?: string;
  url?: string;
}

/** The entries of a feed; `undefined` for what is none. No entity is expanded but those of XML itself. */
export function entriesOf(text: string): FeedEntries | undefined {
  try {
    if (isJson(text)) return ofJson(JSON.parse(text));
    // The outermost element decides: an article on feeds may have any of the others in it.
    const { root, text: xml } = xmlStart(text);
    if (root === 'rss') return ofRss(parseRssFeed(xml) as Rss);
    if (root === 'feed') return ofAtom(parseAtomFeed(xml) as Atom);
    return root === 'rdf' ? ofRss(parseRdfFeed(xml) as Rss) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is a feed, whatever its server calls it. */
export function isFeed(text: string): boolean {
  if (!isJson(text)) return ['rss', 'feed', 'rdf'].includes(xmlStart(text).root);
  try {
    return String(JSON.parse(text).version).includes('://jsonfeed.org/version/');
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  return /^\s*\{/.test(text.slice(0, 1000));
}

interface Dublin {
  dc?: {
    creators?: string[];
    contributors?: string[];
    dates?: string[];
    subjects?: string[];
    languages?: string[];
  };
  dcterms?: { provenances?: string[] };
}

interface Rss {
  title?: string;
  link?: string;
  language?: string;
  items?: (Dublin & {
    title?: string;
    link?: string;
    guid?: { value?: string; isPermaLink?: boolean };
    pubDate?: string;
    authors?: { name?: string; email?: string }[];
    comments?: string;
    enclosures?: { url?: string }[];
    source?: FeedLink;
    description?: string;
    categories?: { name?: string }[];
    content?: { encoded?: string };
  })[];
}

function ofRss({ title, link, items = [] }: Rss): FeedEntries {
  const entries = items.map((item) => ({
    links: [item.link, item.guid?.isPermaLink === false ? undefined : item.guid?.value],
    title: item.title,
    date: item.pubDate ?? item.dc?.dates?.[0],
    author: item.dc?.creators?.[0],
    description: item.description ?? item.content?.encoded,
    tags: [...(item.categories ?? []).flatMap(({ name }) => name ?? []), ...(item.dc?.subjects ?? [])],
    provenance: item.dcterms?.provenances?.[0],
    rest: {
      id: item.guid?.value,
      lang: item.dc?.languages?.[0],
      content: item.content?.encoded,
      authors: [
        ...(item.dc?.creators ?? []),
        ...(item.authors ?? []).flatMap((one) => one.name ?? one.email ?? []),
      ],
      contributors: item.dc?.contributors,
      source: item.source,
      comments: item.comments,
      enclosures: item.enclosures?.flatMap(({ url }) => url ?? []),
    },
  }));
  return { title, link, entries };
}

interface AtomText {
  value?: string;
  type?: string;
}

interface AtomLink {
  href?: string;
  rel?: string;
  title?: string;
}

interface Atom {
  title?: AtomText;
  links?: AtomLink[];
  xml?: { base?: string };
  entries?: (Dublin & {
    title?: AtomText;
    links?: AtomLink[];
    published?: string;
    updated?: string;
    authors?: { name?: string }[];
    contributors?: { name?: string }[];
    id?: string;
    xml?: { lang?: string };
    source?: { title?: AtomText; links?: AtomLink[] };
    summary?: AtomText;
    content?: AtomText;
    categories?: { term?: string; label?: string }[];
  })[];
}

function ofAtom({ title, links, xml, entries = [] }: Atom): FeedEntries {
  return {
    title: title?.value,
    link: alternate(links),
    base: xml?.base,
    entries: entries.map((entry) => ({
      links: [alternate(entry.links)],
      title: entry.title?.value,
      date: entry.published ?? entry.updated,
      author: entry.authors?.[0]?.name,
      description: entry.summary?.value ?? entry.content?.value,
      tags: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
      provenance: entry.dcterms?.provenances?.[0],
      rest: {
        id: entry.id,
        updated: entry.updated,
        lang: entry.xml?.lang,
        content: entry.content?.value,
        isPlain: /^(?:text)?$/.test((entry.content ?? entry.summary)?.type ?? ''),
        authors: named(entry.authors),
        contributors: named(entry.contributors),
        related: linksWith('related', entry.links),
        via: linksWith('via', entry.links),
        source: entry.source && { title: entry.source.title?.value, url: alternate(entry.source.links) },
        comments: linksWith('replies', entry.links)[0]?.url,
        enclosures: linksWith('enclosure', entry.links).flatMap(({ url }) => url ?? []),
      },
    })),
  };
}

function named(people: { name?: string }[] = []): string[] {
  return people.flatMap(({ name }) => name ?? []);
}

function linksWith(rel: string, links: AtomLink[] = []): FeedLink[] {
  return links.filter((link) => link.rel === rel).map(({ title, href: url }) => ({ title, url }));
}

/** A link without `rel` is one to the page itself (RFC 4287, section 4.2.7.2). */
function alternate(links: AtomLink[] = []): string | undefined {
  return links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
}

interface Json {
  title?: string;
  home_page_url?: string;
  items?: {
    url?: string;
    external_url?: string;
    title?: string;
    content_text?: string;
    content_html?: string;
    summary?: string;
    date_published?: string;
    authors?: { name?: string }[];
    tags?: string[];
  }[];
}

/** The parser leaves out extensions, and items with nothing in them: so it is given those that have an address, one by one. */
function ofJson(feed: { items?: unknown }): FeedEntries {
  const raw = (Array.isArray(feed.items) ? feed.items : []) as ({ _provenance?: unknown } | null)[];
  const of = (items: unknown[]) => parseJsonFeed({ ...feed, items }) as Json;
  const { title, home_page_url: link } = of([]);
  const items = raw.map((item) => of([item]).items?.[0] ?? {});
  const entries = items.map((item, index) => ({
    links: [item.external_url, item.url],
    title: item.title,
    date: item.date_published,
    author: item.authors?.[0]?.name,
    description: item.summary ?? item.content_text ?? item.content_html,
    tags: item.tags ?? [],
    provenance: raw[index]?._provenance,
    rest: {},
  }));
  return { title, link, entries };
}
