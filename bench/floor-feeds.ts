import { credit, quote, via, worded } from './floor-article.ts';
import { provenance } from './floor-data.ts';
import { type Article, addressOf, shortened, site, text } from './floor-topic.ts';

/** An article as feeds show it: what stands in many of them is made once. */
interface Entry {
  one: Article;
  content: string;
  provenance: object;
  /** As Atom, and in the list that people see. */
  atom: string;
  line: string;
}

interface Page {
  /** The list's address from the root, and its title. */
  path: string;
  title: string;
  entries: Entry[];
  /** The page of the archive, which has `last` of them; the feed itself has no number. */
  number?: number;
  last: number;
}

export type Feed = keyof typeof feeds;

export const feeds = { atom: toAtom, rss: toRss, json: toJson };

const types = { atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' };
const names = { atom: 'Atom feed', rss: 'RSS feed', json: 'JSON feed' };
const isFeed =
  'This is a feed: the newest articles as feed readers take them. Copy its address from the address bar into a feed reader, and new articles come to you.';
const isArchive =
  'This is a page of a feed’s archive, for feed readers: it holds older articles, and no newer article changes it.';

export function alternate(format: Feed, path: string, title: string): string {
  return `<link rel="alternate" type="${types[format]}" title="${title} (${names[format]})" href="${path}feed.${format}">\n`;
}

export function toEntry(one: Article): Entry {
  const { url, publisher } = one.source;
  const content = `<p><a href="${text(url)}">Read the article at ${text(publisher)}</a></p>\n${quote(one, one.html)}<p>${credit}</p>\n${one.via ? `<p>${via(one)}</p>\n` : ''}`;
  const its = { one, content, provenance: provenance(one) };
  const line = `<li><a href="${addressIn(one)}" lang="en" dir="auto">${text(one.title)}</a><small>${text(publisher)} · ${worded(one)}</small></li>`;
  return { ...its, line, atom: atomEntry(its) };
}

function addressIn(one: Article): string {
  return `${site}/articles/${one.slug}/`;
}

/** The addresses that a feed tells: its own, the feed itself where this is its archive, and the page before it. */
function addresses({ path, number, last }: Page, format: Feed) {
  const at = (its?: number) => `${site}${path}${its === undefined ? '' : `page/${its}/`}feed.${format}`;
  const before = (number ?? last + 1) - 1;
  return {
    self: at(number),
    current: number === undefined ? undefined : at(),
    previous: before > 0 ? at(before) : undefined,
  };
}

/** What stands before a feed of XML. */
function opening({ number }: Page): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>
<!--\n${number ? isArchive : isFeed}\n${site}/follow/\n-->\n`;
}

/** What a person sees who opens a feed in a browser. */
function readable({ path, title, entries, number }: Page, current?: string, previous?: string): string {
  const older = previous ? ` · <a href="${previous}">Older articles</a>` : '';
  const way = current ? 'The newest articles' : 'Read it as a page';
  return `<div xmlns="http://www.w3.org/1999/xhtml" lang="en"><h1 lang="en" dir="auto">${title}</h1><p>${number ? isArchive : isFeed}</p><p><a href="${site}/follow/">How to follow</a> · <a href="${current ?? site + path}">${way}</a>${older}</p><ol>${entries.map((its) => its.line).join('')}</ol></div>`;
}

function toAtom(page: Page): string {
  const { path, title, entries } = page;
  const { self, current, previous } = addresses(page, 'atom');
  const link = (rel: string, href: string, type = types.atom) =>
    `<link rel="${rel}" type="${type}" href="${href}"></link>`;
  return `${opening(page)}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en" xml:base="${self}">${readable(page, current, previous)}<id>${self}</id><title>${title}</title>${path === '/' ? '<subtitle>For measuring</subtitle>' : ''}<updated>${entries[0]?.one.date}T00:00:00Z</updated>${link('self', self)}${link('alternate', site + path, 'text/html')}${current ? `<fh:archive></fh:archive>${link('current', current)}` : ''}${previous ? link('prev-archive', previous) : ''}<icon>${site}/icon-512.png</icon><author><name>Curator</name></author><generator>Kiosque</generator>${entries.map((its) => its.atom).join('')}</feed>\n`;
}

function atomEntry({
  one,
  content,
  provenance: chain,
}: Pick<Entry, 'one' | 'content' | 'provenance'>): string {
  const at = `${one.date}T00:00:00Z`;
  const { url, publisher } = one.source;
  const through = one.via
    ? `<link rel="via" title="${text(one.via.name)}" href="${text(one.via.url)}"></link>`
    : '';
  const id = addressIn(one);
  const tags = one.tags.map((tag) => `<category term="${text(tag)}" scheme="${site}/tags/"></category>`);
  return `<entry xml:lang="en"><id>${id}</id><title>${text(one.title)}</title><link rel="alternate" type="text/html" href="${id}"></link><link rel="related" type="text/html" href="${text(url)}" title="${text(publisher)}"></link>${through}<published>${at}</published><updated>${at}</updated><author><name>Curator</name></author>${tags.join('')}<content type="html"><![CDATA[${content}]]></content><dcterms:provenance><![CDATA[${JSON.stringify(chain)}]]></dcterms:provenance></entry>`;
}

function toRss(page: Page): string {
  const { path, title, entries } = page;
  const { self, current, previous } = addresses(page, 'rss');
  const link = (rel: string, href: string) =>
    `<atom:link rel="${rel}" type="application/rss+xml" href="${href}"></atom:link>`;
  return `${opening(page)}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>${readable(page, current, previous)}<title>${title}</title><link>${site}${path}</link><description>For measuring</description><language>en</language><lastBuildDate>${dated(entries[0]?.one.date ?? '')}</lastBuildDate><generator>Kiosque</generator><docs>https://www.rssboard.org/rss-specification</docs>${link('self', self)}${current ? `<fh:archive></fh:archive>${link('current', current)}` : ''}${previous ? link('prev-archive', previous) : ''}${entries.map(rssItem).join('')}</channel></rss>\n`;
}

function rssItem({ one, content, provenance: chain }: Entry): string {
  const { url, publisher } = one.source;
  const id = addressIn(one);
  const tags = one.tags.map((tag) => `<category domain="${site}${addressOf(tag)}">${text(tag)}</category>`);
  const through = one.via
    ? `<atom:link rel="via" title="${text(one.via.name)}" href="${text(one.via.url)}"></atom:link>`
    : '';
  return `<item xml:lang="en"><title>${text(one.title)}</title><link>${id}</link><guid isPermaLink="true">${id}</guid><pubDate>${dated(one.date)}</pubDate><dc:creator>Curator</dc:creator>${tags.join('')}<description xml:lang="en">${shortened(one.words, 300)}</description><content:encoded><![CDATA[${content}]]></content:encoded><atom:link rel="related" type="text/html" href="${text(url)}" title="${text(publisher)}"></atom:link>${through}<dcterms:provenance><![CDATA[${JSON.stringify(chain)}]]></dcterms:provenance></item>`;
}

function dated(date: string): string {
  return new Date(date).toUTCString();
}

function toJson(page: Page): string {
  const { path, title, entries, number } = page;
  const { self, previous } = addresses(page, 'json');
  const authors = [{ name: 'Curator' }];
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: site + path,
    feed_url: self,
    description: 'For measuring',
    user_comment: number ? isArchive : isFeed,
    next_url: previous,
    icon: `${site}/icon-512.png`,
    authors,
    language: 'en',
    items: entries.map(({ one, content, provenance: chain }) => ({
      id: addressIn(one),
      url: addressIn(one),
      external_url: one.source.url,
      title: one.title,
      language: 'en',
      date_published: `${one.date}T00:00:00Z`,
      date_modified: `${one.date}T00:00:00Z`,
      authors,
      tags: one.tags,
      content_html: content,
      _provenance: { about: `${site}/provenance.json`, ...chain, excerpt: one.body },
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
