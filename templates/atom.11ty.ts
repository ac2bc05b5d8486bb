import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Person } from '../src/article/article.ts';
import { oncePer } from '../src/once.ts';
import type { FeedEntry, FeedPage } from '../src/pages/feed-page.ts';
import { forEach } from './for-each.ts';
import { content, forPeople, imageType, opening, provenance } from './parts/feed.ts';
import { cdata, text, written, xmlFile } from './parts/xml.ts';

/** Atom 1.0 (RFC 4287), with its archive (RFC 5005, section 4). */
export const { data, render } = forEach('atom', (page) => xmlFile(feed(page), opening(page)));

const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

function feed(page: FeedPage<'atom'>): Element {
  return x('feed', { ...namespaces, 'xml:lang': page.lang, 'xml:base': page.self }, [
    forPeople(page),
    x('id', page.id),
    x('title', text(page.title)),
    page.subtitle && x('subtitle', text(page.subtitle)),
    x('updated', page.updated),
    x('link', { rel: 'self', type: 'application/atom+xml', href: page.self }),
    x('link', { rel: 'alternate', type: 'text/html', href: page.home }),
    ...archive(page),
    x('icon', page.icon),
    person('author', page.curator),
    x('generator', 'Kiosque'),
    ...page.entries.map(entry),
  ]);
}

function archive({ current, previous }: FeedPage<'atom'>): Element[] {
  const link = (rel: string, href: string) => x('link', { rel, type: 'application/atom+xml', href });
  return [
    ...(current ? [x('fh:archive'), link('current', current)] : []),
    ...(previous ? [link('prev-archive', previous)] : []),
  ];
}

/** It is written once, however many feeds it stands in. */
const entry = oncePer((one: FeedEntry) => {
  const { article } = one.card;
  const { source } = article;
  return written(
    x('entry', { 'xml:lang': article.lang }, [
      x('id', one.id),
      x('title', text(article.title)),
      x('link', { rel: 'alternate', type: 'text/html', href: one.href }),
      x('link', { rel: 'related', type: 'text/html', href: source.url, title: source.publisher }),
      ...throughs(one),
      one.image && x('link', { rel: 'enclosure', type: imageType(one.image), href: one.image }),
      x('published', one.published),
      x('updated', one.updated),
      person('author', article.curator),
      source.author && x('contributor', [x('name', text(source.author))]),
      ...one.card.tags.map(({ name }) => x('category', { term: name, scheme: one.tags })),
      one.summary && x('summary', { 'xml:lang': one.card.topicLanguage }, text(one.summary)),
      x('content', { type: 'html' }, cdata(content(one))),
      provenance(one),
    ]),
  );
});

/** The topic it was rescooped from, and all through whom it came that have an address: nearest first. */
function throughs({ card: { article } }: FeedEntry): Element[] {
  const topics = article.from.map(({ topic, url, article: there }) => ({ name: topic, url: there ?? url }));
  return [...topics, ...article.via].flatMap(({ name, url }) =>
    url ? x('link', { rel: 'via', title: name, href: url }) : [],
  );
}

function person(role: string, { name, url }: Person): Element {
  return x(role, [x('name', text(name)), url && x('uri', url)]);
}
