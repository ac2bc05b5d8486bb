import type {
  BreadcrumbList,
  CollectionPage,
  ImageObject,
  ItemList,
  NewsArticle,
  Person as SchemaPerson,
  SocialMediaPosting,
  Thing,
} from 'schema-dts';
import type { Article, Origin, Person } from '../article/article.ts';
import { address } from './address.ts';
import { lastOf } from './last.ts';
import { inFull } from './masthead.ts';
import { isShared } from './pictures.ts';
import type { House, Item } from './planned.ts';

/* What search engines read of a page: JSON-LD in the words of schema.org, whose types are checked as this compiles. */

/** An article: what its curator passes on, with the whole chain of credit. */
export function articleData(item: Item): Thing[] {
  const { house, article } = item;
  const path = address.article(article.slug);
  return [posting(item), breadcrumbs(house, [{ name: article.title, path }])];
}

/** A page of a list, of all articles or those of a tag. */
export function listData(house: House, { name, path }: Step, items: Item[]): Thing {
  const its = inFull(house, path);
  const list: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': its,
    url: its,
    name,
    inLanguage: house.language,
    author: person(house.curator),
    mainEntity: items.length > 0 ? itemList(house, items) : undefined,
  };
  return list;
}

function itemList(house: House, items: Item[]): ItemList {
  return {
    '@type': 'ItemList',
    itemListElement: items.map(({ article: { slug } }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: inFull(house, address.article(slug)),
    })),
  };
}

/** A page by its name and its address from the site's root. */
export interface Step {
  name: string;
  path: string;
}

/** The way to a page from the topic's own. */
export function breadcrumbs(house: House, way: Step[]): Thing {
  const list: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: house.name, path: address.topic() }, ...way].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@id': inFull(house, path) },
    })),
  };
  return list;
}

function posting(item: Item): SocialMediaPosting {
  const { house, article, tags } = item;
  const its = inFull(house, address.article(article.slug));
  return {
    '@type': 'SocialMediaPosting',
    '@id': its,
    url: its,
    headline: article.title,
    abstract: article.description,
    inLanguage: house.language,
    datePublished: article.date,
    dateModified: lastOf(article, house).date,
    author: person(article.curator),
    keywords: unlessEmpty(tags.map(({ name }) => name)),
    image: images(item),
    isPartOf: {
      '@type': 'CollectionPage',
      '@id': inFull(house, address.topic()),
      name: house.name,
      url: house.url,
    },
    sharedContent: source(article),
    isBasedOn: basis(article.from),
    mentions: unlessEmpty(article.via.map(person)),
  };
}

/** Its own picture, and the one that is set from its words. */
function images(item: Item): ImageObject[] | undefined {
  const { house, article } = item;
  const { image, slug } = article;
  const object = (path: string, creditText?: string): ImageObject => ({
    '@type': 'ImageObject',
    url: inFull(house, path),
    creditText,
  });
  const own = image ? [object(address.image(image.src), image.credit)] : [];
  const share = isShared(item) ? [object(address.share(slug))] : [];
  return unlessEmpty([...own, ...share]);
}

/** What was passed on. */
function source({ source: { url, publisher, author, date }, title, lang }: Article): NewsArticle {
  return {
    '@type': 'NewsArticle',
    url,
    headline: title,
    inLanguage: lang,
    datePublished: date,
    author: author === undefined ? undefined : { '@type': 'Person', name: author },
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
  };
}

/** The article in the topic it was rescooped from, which is based on the one in the topic before. */
function basis([nearest, ...others]: Origin[]): SocialMediaPosting | undefined {
  if (!nearest) return undefined;
  return {
    '@type': 'SocialMediaPosting',
    url: nearest.article,
    isPartOf: { '@type': 'CollectionPage', name: nearest.topic, url: nearest.url },
    isBasedOn: basis(others),
  };
}

/** An empty list says nothing. */
function unlessEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function person({ name, url }: Person): SchemaPerson {
  return { '@type': 'Person', name, url };
}
