import { createHash } from 'node:crypto';
import { type IsoDate, inZone, wordedDay } from '../article/date.ts';
import { oncePer } from '../once.ts';
import { here } from '../prose.ts';
import { publisherOf } from '../site/sources.ts';
import { typeset } from '../typography.ts';
import { languageOfWords } from '../words/words.ts';
import { address, href } from './address.ts';
import { changed } from './last.ts';
import type { Card, Cover, Day, Link } from './parts.ts';
import type { House, Item, TagName } from './planned.ts';

/** The card of an article, made once however many pages show it. */
export const card = oncePer(({ article, mark, tags, house }: Item): Card => {
  const { root, language } = house;
  const publisher = publisherOf(article);
  const { excerpt, insight, image, lang } = article;
  const last = changed(article, house);
  return {
    article,
    title: typeset(article.title, lang),
    description: article.description && typeset(article.description, language),
    mark,
    href: href(root, address.article(article.slug)),
    rescoop: {
      href: href(root, address.rescoop(article.slug)),
      fileName: `${article.date.slice(0, 10)}-${article.slug}.md`,
    },
    day: day(article.date, house),
    publisher,
    updated: last === undefined ? undefined : day(last, house),
    published: article.source.date ? day(article.source.date, house) : undefined,
    tags: tags.map((tag) => tagLink(tag, root)),
    image: image && { src: href(root, address.image(image.src)), alt: image.alt },
    cover: coverOf(article.title, publisher),
    excerpt: excerpt ? { markdown: excerpt, lang, base: article.source.url, root } : undefined,
    insight: insight ? ownProse(insight, house) : undefined,
    language: languageOfWords(language),
    topicLanguage: language,
  };
});

export function tagLink({ name, slug }: TagName, root: string): Link {
  return { name, href: href(root, address.tag(slug)) };
}

/** The curator's own words: in the topic's language, their links read from the site's root. */
export function ownProse(markdown: string, { language, root }: House, lang = language) {
  return { markdown, lang, base: here + root, root };
}

export function day(date: IsoDate, { timezone, language }: House): Day {
  return { iso: inZone(date, timezone), worded: wordedDay(date, timezone, languageOfWords(language)) };
}

function coverOf(title: string, publisher: string): Cover {
  const words = title.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const word = words.reduce((longest, one) => (one.length > longest.length ? one : longest), '') || publisher;
  const length = 1 + [6, 9, 13].filter((letters) => word.length > letters).length;
  return { word, length, tone: 1 + (byteOf(publisher) % 6), form: 1 + (byteOf(title) % 4) };
}

function byteOf(text: string): number {
  return createHash('sha256').update(text).digest()[0] ?? 0;
}
