import { toText } from '../markdown.ts';
import { onceFor } from '../once.ts';
import { address } from './address.ts';
import { changed } from './last.ts';
import { canonical, inFull } from './masthead.ts';
import type { Card, Meta } from './parts.ts';
import { isShared } from './pictures.ts';
import type { House } from './planned.ts';
import { shareSize } from './share.ts';

/** What others show of a page whose address is passed on. */
interface Shown {
  title: string;
  description?: string;
  /** Its address from the site's root. */
  path: string;
}

/** A list of articles, or any other page, for those who pass its address on: Open Graph (ogp.me) and Twitter cards. */
export function sharedPage(house: House, { title, description, path }: Shown): Meta[] {
  return [
    ...openGraph(house, 'website', { title, description, path }),
    named('twitter:card', 'summary'),
    ...creator(house),
  ];
}

/** Characters of the curator's words that others show. */
const shownLength = 300;

/** An article: the curator's own words come first, for they are what this page adds. */
export function sharedArticle(house: House, its: Card): Meta[] {
  const { article, insight, description, excerpt, tags } = its;
  const words = insight ? toText(insight, shownLength) : description;
  return [
    ...openGraph(house, 'article', {
      title: article.title,
      description: words ?? (excerpt && toText(excerpt, shownLength)),
      path: address.article(article.slug),
    }),
    property('article:published_time', article.date),
    ...some('article:modified_time', changed(article, house)),
    ...tags.map(({ name }) => property('article:tag', name)),
    ...picture(house, its),
    ...(article.curator.name === house.curator.name ? creator(house) : []),
  ];
}

function openGraph(house: House, type: string, { title, description, path }: Shown): Meta[] {
  return [
    property('og:type', type),
    property('og:title', title),
    ...some('og:description', description),
    ...some('og:url', canonical(house, path)),
    property('og:site_name', house.name),
    property('og:locale', localeOf(house.language)),
  ];
}

/** A picture is shown by others only where they can fetch it: the one that is set from the article's words. */
function picture(house: House, { article: { slug }, mark, title, publisher }: Card): Meta[] {
  if (!isShared({ house, mark })) return [named('twitter:card', 'summary')];
  return [
    property('og:image', inFull(house, address.share(slug))),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(shareSize.width)),
    property('og:image:height', String(shareSize.height)),
    property('og:image:alt', `${publisher}: ${title}`),
    named('twitter:card', 'summary_large_image'),
  ];
}

function creator({ curator }: House): Meta[] {
  return curator.fediverse ? [named('fediverse:creator', curator.fediverse)] : [];
}

/** `fr` is `fr_FR` to Open Graph, which knows languages of countries only: the likeliest (CLDR). */
const localeOf = onceFor((language) => {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region ? `${code}_${region}` : code;
});

function some(name: string, content: string | undefined): Meta[] {
  return content ? [property(name, content)] : [];
}

function property(name: string, content: string): Meta {
  return { by: 'property', name, content };
}

function named(name: string, content: string): Meta {
  return { by: 'name', name, content };
}
