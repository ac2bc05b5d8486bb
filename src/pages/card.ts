import { createHash } from 'node:crypto';
import { dayOf, type IsoDate, wordedDay } from '../article/date.ts';
import { hostOf } from '../link.ts';
import { here } from '../prose.ts';
import type { Listed, Site } from '../site/site.ts';
import type { Topic } from '../site/topic.ts';
import { typeset } from '../typography.ts';
import { address, href } from './address.ts';
import type { Card, Cover, Day } from './parts.ts';

/** The card of each article, made once however many pages show it. */
export function cardsOf(site: Site): (listed: Listed) => Card {
  const cards = new Map<Listed, Card>();
  return (listed) => {
    const card = cards.get(listed) ?? cardOf(listed, site);
    cards.set(listed, card);
    return card;
  };
}

function cardOf({ article, mark }: Listed, { topic, tags }: Site): Card {
  const { root, language } = topic;
  const publisher = article.source.publisher ?? hostOf(article.source.url);
  const { excerpt, insight, image, lang } = article;
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
    day: day(article.date, topic),
    publisher,
    published: article.source.date ? day(article.source.date, topic) : undefined,
    tags: tags.of(article.tags).map((tag) => ({ name: tag.name, href: href(root, address.tag(tag.slug)) })),
    image: image && { src: href(root, address.image(image.src)), alt: image.alt },
    cover: coverOf(article.title, publisher),
    excerpt: excerpt ? { markdown: excerpt, lang, base: article.source.url, root } : undefined,
    insight: insight ? ownProse(insight, topic) : undefined,
    language,
  };
}

/** The curator's own words: in the topic's language, their links read from the site's root. */
export function ownProse(markdown: string, { language, root }: Topic, lang = language) {
  return { markdown, lang, base: here + root, root };
}

function day(date: IsoDate, { timezone, language }: Topic): Day {
  return { iso: dayOf(date, timezone), worded: wordedDay(date, timezone, language) };
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
