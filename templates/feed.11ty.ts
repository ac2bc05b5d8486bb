import type { Cdata, Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Person } from '../src/article/article.ts';
import { toHtml } from '../src/markdown.ts';
import { oncePer } from '../src/once.ts';
import type { FeedEntry } from '../src/pages/page.ts';
import { wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { html } from './html.ts';
import { excerpt, insight } from './parts/card.ts';
import { rescoopedBy, via } from './parts/credit.ts';

/** Atom 1.0 (RFC 4287). */
export const { data, render } = forEach('feed', (page) => {
  const feed = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': page.lang, 'xml:base': page.self },
    [
      x('id', page.self),
      x('title', text(page.title)),
      page.subtitle && x('subtitle', text(page.subtitle)),
      x('updated', page.updated),
      x('link', { rel: 'self', type: 'application/atom+xml', href: page.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: page.home }),
      person('author', page.curator),
      x('generator', 'Kiosque'),
      ...page.entries.map(written),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed, { allowDangerousXml: true })}\n`;
});

/** An entry as XML. It is written once, however many feeds it stands in. */
const written = oncePer((one: FeedEntry): Raw => ({ type: 'raw', value: toXml(entry(one)) }));

/** XML that stands as it is: the serialiser's own. */
interface Raw {
  type: 'raw';
  value: string;
}

function entry({ id, href, published, card }: FeedEntry): Element {
  const { article } = card;
  return x('entry', { 'xml:lang': article.lang }, [
    x('id', id),
    x('title', text(article.title)),
    x('link', { rel: 'alternate', type: 'text/html', href }),
    x('link', { rel: 'related', type: 'text/html', href: article.source.url }),
    ...article.via.flatMap(({ name, url }) =>
      url ? [x('link', { rel: 'via', title: name, href: url })] : [],
    ),
    x('published', published),
    x('updated', published),
    person('author', article.curator),
    article.source.author ? x('contributor', [x('name', text(article.source.author))]) : undefined,
    ...card.tags.map(({ name }) => x('category', { term: name })),
    x('content', { type: 'html' }, { type: 'cdata', value: content(card) }),
  ]);
}

/** What a reader of the feed sees: the credit, what the source says, and the curator's words. */
function content(card: FeedEntry['card']): string {
  const words = wordsFor(card.language);
  const { article, publisher, description } = card;
  const credit = [rescoopedBy(article, words), via(article, words)].flatMap((line) =>
    line ? html`<p>${line}</p>` : [],
  );
  const source = html`<p><a href="${article.source.url}">${words.readAt(publisher)}</a></p>`;
  return String(
    html`${credit}${description && html`<p>${description}</p>`}${excerpt(card, toHtml)}${insight(card, words, toHtml)}${source}`,
  );
}

function person(role: string, { name, url }: Person): Element {
  return x(role, [x('name', text(name)), url && x('uri', url)]);
}

/** Text in which no `]]>` stands: XML 1.0 (2.4) forbids it outside of a CDATA section, and the serialiser lets it pass. */
function text(value: string): (string | Cdata)[] {
  return value
    .split(']]>')
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'cdata', value: ']]' }, `>${part}`]));
}
