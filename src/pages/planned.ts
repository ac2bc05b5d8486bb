import type { Article } from '../article/article.ts';
import type { IsoDate } from '../article/date.ts';
import type { AssetName } from '../assets.ts';
import type { Sizes } from '../prose.ts';
import type { CountedYear } from '../site/months.ts';
import type { OwnPage } from '../site/own-page.ts';
import type { Picture } from '../site/picture.ts';
import type { Repository } from '../site/repository.ts';
import type { Order } from '../site/shelves.ts';
import type { Mark } from '../site/site.ts';
import type { Curator, Topic } from '../site/topic.ts';
import type { SitemapLine, SitemapPart } from './sitemap.ts';

/**
 * A page before it is made: where it goes, and all that it is made from. What makes it is given this and nothing else,
 * so that a page whose `given` is the same is the same page.
 */
export type PlannedPage = { [K in Kind]: PlannedOf<K> }[Kind];

export interface PlannedOf<K extends Kind> {
  kind: K;
  /** From the site's root: `/tags/cloud/`. */
  address: string;
  /** The content file that asks for this address, for the problem when two do. */
  file: string;
  given: Given[K];
}

export type Kind = keyof Given;

/** What pages of each kind are made from: plain data. What several pages share is one object, digested once. */
export interface Given {
  topic: { house: House; items: Item[]; place: PlaceInList; first?: FirstPage };
  tag: { house: House; tag: TagName; items: Item[]; place: PlaceInList; first?: FirstTagPage };
  tags: { house: House; tags: CountedTagName[]; articles: number };
  shelf: {
    house: House;
    order: Order;
    shown: TagName;
    items: Item[];
    place: PlaceInList;
    first?: FirstShelfPage;
  };
  shelves: { house: House; order: Exclude<Order, 'month'>; shelves: CountedTagName[] };
  months: { house: House; months: { name: string; count: number }[] };
  article: { item: Item; newer?: Neighbour; older?: Neighbour; leads: GivenLeads };
  rescoop: { item: Item };
  own: { house: House; page: OwnPage; pictures?: Sizes };
  follow: { house: House; tags: TagName[]; downloads: boolean };
  search: { house: House };
  curator: { house: House; repository?: Repository; excerptLength: number; addresses: string[] };
  missing: { house: House };
  moved: { house: House; to: string };
  atom: GivenFeed;
  rss: GivenFeed;
  json: GivenFeed;
  asset: { text: string };
  find: { house: House; tags: string; numbers: string };
  manifest: { house: House; accent: string };
  robots: { house: House };
  opensearch: { house: House };
  outline: { house: House; tags: TagName[] };
  sitemap: { house: House; lines: SitemapLine[]; parts: SitemapPart[] };
  headers: { house: House };
  redirects: { house: House; moved: { from: string; to: string }[] };
}

interface GivenFeed {
  house: House;
  tag?: TagName;
  items: Item[];
  /** Without a number the newest; the archive's pages are numbered from the oldest. */
  place: PlaceInList;
}

/** What every page of a topic may show of it. */
export interface House {
  name: string;
  tagline?: string;
  curator: Curator;
  language: string;
  timezone: string;
  root: string;
  url?: string;
  /** Of `url`, without its path: `https://topic.example`. */
  origin?: string;
  email?: string;
  feeds: Topic['feeds'];
  /** The addresses of the style sheet and the scripts. */
  assets: Record<AssetName, string>;
  /** The curator's own pages, for the foot of each page. */
  pages: { title: string; slug: string; lang: string }[];
  /** The curator's picture, where it was looked at. */
  avatar?: Picture;
  /** What only its curator sees leads to the curator's page. */
  isPreview?: boolean;
  /** The orders in which there is anything, for the foot of each page. */
  shelves: Order[];
}

/** An article with what its topic adds to it. */
export interface Item {
  house: House;
  article: Article;
  mark?: Mark;
  tags: TagName[];
  /** Its picture, where it was looked at. */
  picture?: Picture;
  /** The sizes of the pictures in its texts. */
  pictures?: Sizes;
}

export interface TagName {
  name: string;
  slug: string;
}

export interface CountedTagName extends TagName {
  count: number;
}

/** Which page of a list this is; the first page has no number, and is the newer one of the last. */
export interface PlaceInList {
  number?: number;
  newer?: number;
  older?: number;
}

/** What stands on the first page only, because it changes with every article. */
export interface FirstPage {
  articles: number;
  thisMonth: number;
  sources: number;
  about: string;
  pictures?: Sizes;
}

export interface FirstTagPage {
  articles: number;
  about?: string;
  pictures?: Sizes;
  related: CountedTagName[];
  /** The first year first; years without an article are not there. */
  years: CountedYear[];
}

export interface FirstShelfPage {
  articles: number;
  /** Of a person or a topic. */
  url?: string;
  /** The months with articles before and after this one, `2015-05`. */
  earlier?: string;
  later?: string;
}

/** As much of the article before or after as an article's page shows. */
export interface Neighbour {
  title: string;
  lang: string;
  slug: string;
}

/** Where an article's page leads on to, as far as there is such a page. */
export interface GivenLeads {
  /** The slug of its source. */
  source?: string;
  credited: TagName[];
  /** `2015-06` */
  month?: string;
  related: RelatedArticle[];
}

/** As much of an article as the pages of those that share its tags show. */
export interface RelatedArticle extends Neighbour {
  publisher: string;
  date: IsoDate;
}
