import { parseFeed } from 'feedsmith';

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
}

/** The entries of a feed; `undefined` for what is none. No entity is expanded but those of XML itself. */
export function entriesOf(text: string): FeedEntries | undefined {
  // Entities of its own are a way to make a text of gigabytes, or to read our files: no feed needs them.
  const plain = text.replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi, '');
  try {
    const parsed = parseFeed(plain);
    switch (parsed.format) {
      case 'json':
        return ofJson(parsed.feed as Json, plain);
      case 'atom':
        return ofAtom(parsed.feed as Atom);
      default:
        return ofRss(parsed.feed as Rss);
    }
  } catch {
    return undefined;
  }
}

interface Dublin {
  dc?: { creators?: string[]; dates?: string[]; subjects?: string[] };
  dcterms?: { provenances?: string[] };
}

interface Rss {
  title?: string;
  link?: string;
  items?: (Dublin & {
    title?: string;
    link?: string;
    guid?: { value?: string; isPermaLink?: boolean };
    pubDate?: string;
    authors?: unknown[];
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
  }));
  return { title, link, entries };
}

interface AtomText {
  value?: string;
}

interface AtomLink {
  href?: string;
  rel?: string;
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
    })),
  };
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

/** The parser leaves extensions out: that of ours is read beside it, where items are as many. */
function ofJson({ title, home_page_url: link, items = [] }: Json, text: string): FeedEntries {
  const raw = (JSON.parse(text) as { items?: { _provenance?: unknown }[] }).items ?? [];
  const entries = items.map((item, index) => ({
    links: [item.external_url, item.url],
    title: item.title,
    date: item.date_published,
    author: item.authors?.[0]?.name,
    description: item.summary ?? item.content_text ?? item.content_html,
    tags: item.tags ?? [],
    provenance: raw.length === items.length ? raw[index]?._provenance : undefined,
  }));
  return { title, link, entries };
}
