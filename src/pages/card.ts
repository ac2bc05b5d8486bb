import { type IsoDate, inZone, wordedDay } from '../article/date.ts';
import { oncePer } from '../once.ts';
import { here, type Prose, type Sizes } from '../prose.ts';
import { publisherOf } from '../site/sources.ts';
import { typeset } from '../typography.ts';
import { languageOfWords } from '../words/words.ts';
import { address, href } from './address.ts';
import { coverOf } from './cover.ts';
import { shownImage } from './image.ts';
import { changed } from './last.ts';
import type { Card, Day, Link } from './parts.ts';
import type { House, Item, TagName } from './planned.ts';

/** The card of an article, made once however many pages show it. */
export const card = oncePer((item: Item): Card => {
  const { article, mark, tags, house, pictures } = item;
  const { root, language } = house;
  const publisher = publisherOf(article);
  const { excerpt, insight, lang } = article;
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
    image: shownImage(item),
    cover: coverOf(article.title, publisher),
    excerpt: excerpt ? { markdown: excerpt, lang, base: article.source.url, root, pictures } : undefined,
    insight: insight ? ownProse(insight, house, { pictures }) : undefined,
    language: languageOfWords(language),
    topicLanguage: language,
  };
});

export function tagLink({ name, slug }: TagName, root: string): Link {
  return { name, href: href(root, address.tag(slug)) };
}

/** The curator's own words: in the topic's language, their links read from the site's root. */
export function ownProse(
  markdown: string,
  { language, root }: House,
  { lang = language, pictures }: { lang?: string; pictures?: Sizes } = {},
): Prose {
  return { markdown, lang, base: here + root, root, pictures };
}

export function day(date: IsoDate, { timezone, language }: House): Day {
  return { iso: inZone(date, timezone), worded: wordedDay(date, timezone, languageOfWords(language)) };
}
