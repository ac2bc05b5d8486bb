import { x } from 'xastscript';
import { toHtml } from '../../src/markdown.ts';
import { oncePer } from '../../src/once.ts';
import type { FeedEntry, FeedPage } from '../../src/pages/feed-page.ts';
import { languageOfWords, wordsFor } from '../../src/words/words.ts';
import { type Html, html, lang } from '../html.ts';
import { excerpt, insight } from './card.ts';
import { rescoopedBy, via } from './credit.ts';
import { cdata, comment, type Raw, styledBy, text, written } from './xml.ts';

/** What a reader of the feed sees: the source, what it says, the curator's words, and the credit. */
export function content({ card }: FeedEntry): string {
  const words = wordsFor(card.language);
  const { article, description } = card;
  const credit = [rescoopedBy(article, words), via(article, words)].flatMap((line) =>
    line ? html`<p>${line}</p>\n` : [],
  );
  const said = html`${source(card)}${description && html`<p${lang(card.topicLanguage, card.language)}>${description}</p>\n`}${excerpt(card, toHtml)}${insight(card, words, toHtml)}${credit}`;
  // Around the quotation, all is in the language of the words.
  return String(card.language === article.lang ? said : html`<div lang="${card.language}">\n${said}</div>\n`);
}

/** The first link leads to the article itself. */
function source({ article, publisher, published, language }: FeedEntry['card']): Html {
  const words = wordsFor(language);
  const { url, author } = article.source;
  return html`<p><a href="${url}">${words.readAt(publisher)}</a>${author && html`, ${words.by(author)}`}${published && html`, ${published.worded}`}</p>\n`;
}

/** The chain of credit in the words of docs/provenance.md, where a feed of XML has its place for it. */
export function provenance({ provenance: its }: FeedEntry) {
  return x('dcterms:provenance', [cdata(JSON.stringify(its).replaceAll(']]>', ']]\\u003e'))]);
}

/**
 * What stands before a feed: its look in a browser. Hosts that send feeds by their own names of types, GitHub's for one,
 * make browsers show the file as it is written: the first words of it then say what it is.
 */
export function opening(page: FeedPage<'atom' | 'rss'>): string {
  return styledBy(page.stylesheet) + comment([saidOf(page), page.follow]);
}

function saidOf({ lang, current }: FeedPage<'atom' | 'rss'>): string {
  const words = wordsFor(lang);
  return current ? words.feedArchiveIs : words.feedIs;
}

/**
 * What a person sees who opens a feed of XML in a browser: XHTML is shown as what it is in any XML, and the style sheet
 * leaves the rest out. The W3C's feed validator knows such a `div`, in the feed itself only.
 */
export function forPeople(page: FeedPage<'atom' | 'rss'>) {
  const words = wordsFor(page.lang);
  return x('div', { xmlns: 'http://www.w3.org/1999/xhtml', lang: languageOfWords(page.lang) }, [
    x('h1', { lang: page.lang, dir: 'auto' }, text(page.title)),
    x('p', saidOf(page)),
    x('p', [
      x('a', { href: page.follow }, words.feedHow),
      ' · ',
      page.current
        ? x('a', { href: page.current }, words.feedCurrent)
        : x('a', { href: page.home }, words.feedHome),
      ...(page.previous ? [' · ', x('a', { href: page.previous }, words.older)] : []),
    ]),
    x('ol', page.entries.map(line)),
  ]);
}

const line = oncePer(({ href, card }: FeedEntry): Raw => {
  const link = x('a', { href, lang: card.article.lang, dir: 'auto' }, text(card.title));
  return written(x('li', [link, x('small', text(`${card.publisher} · ${card.day.worded}`))]));
});

const imageTypes: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type of a picture, where the end of its name tells. */
export function imageType(address: string): string | undefined {
  const [, end = ''] = /\.([a-z]+)$/i.exec(address) ?? [];
  return imageTypes[end.toLowerCase()];
}
