import type { Element } from 'xast';
import { x } from 'xastscript';
import type { FeedEntry, FeedPage } from '../src/pages/feed-page.ts';
import { forEach } from './for-each.ts';
import { html } from './html.ts';
import { content, forPeople, imageType, opening, provenance } from './parts/feed.ts';
import { cdata, text, xmlFile } from './parts/xml.ts';

/** RSS 2.0 (rssboard.org/rss-specification), with its archive (RFC 5005, section 4). */
export const { data, render } = forEach('rss', (page) => xmlFile(feed(page), opening(page)));

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

function feed(page: FeedPage<'rss'>): Element {
  return x('rss', { version: '2.0', ...namespaces }, [
    x('channel', [
      forPeople(page),
      x('title', text(page.title)),
      x('link', page.home),
      x('description', text(page.subtitle ?? page.title)),
      x('language', page.lang),
      x('lastBuildDate', rfc822(page.updated)),
      x('generator', 'Kiosque'),
      x('docs', 'https://www.rssboard.org/rss-specification'),
      link('self', page.self),
      page.current && x('fh:archive'),
      page.current && link('current', page.current),
      page.previous && link('prev-archive', page.previous),
      ...page.entries.map(item),
    ]),
  ]);
}

function link(rel: string, href: string): Element {
  return x('atom:link', { rel, type: 'application/rss+xml', href });
}

function item(one: FeedEntry): Element {
  const { article, tags, publisher, topicLanguage } = one.card;
  return x('item', { 'xml:lang': article.lang }, [
    x('title', text(article.title)),
    x('link', one.href),
    x('guid', { isPermaLink: String(one.isPermalink) }, one.id),
    x('pubDate', rfc822(one.published)),
    x('dc:creator', text(article.curator.name)),
    article.source.author && x('dc:contributor', text(article.source.author)),
    ...tags.map(({ name, href }) => x('category', { domain: href }, text(name))),
    ...from(one),
    // It is read as HTML: plain text is escaped as such first.
    x(
      'description',
      { 'xml:lang': one.summary ? topicLanguage : article.lang },
      text(String(html`${one.summary ?? one.quoted ?? publisher}`)),
    ),
    x('content:encoded', [cdata(content(one))]),
    x('atom:link', { rel: 'related', type: 'text/html', href: article.source.url, title: publisher }),
    ...article.via.flatMap(({ name, url }) =>
      url ? x('atom:link', { rel: 'via', title: name, href: url }) : [],
    ),
    one.image && x('media:content', { url: one.image, medium: 'image', type: imageType(one.image) }),
    provenance(one),
  ]);
}

/** A moment in RFC 822, as RFC 2822 mended it: at the same offset, so that a day stays the day it is. */
function rfc822(moment: string): string {
  const [time, offset] = [moment.slice(0, 19), moment.slice(19)];
  const zone = offset === 'Z' ? 'GMT' : offset.replace(':', '');
  return new Date(`${time}Z`).toUTCString().replace('GMT', zone);
}

/** RSS asks for the address of the other topic's feed; its page is what is known, and leads there. */
function from({ card: { article } }: FeedEntry): Element[] {
  const [nearest] = article.from;
  return nearest?.url ? [x('source', { url: nearest.url }, text(nearest.topic))] : [];
}
