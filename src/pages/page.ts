import type { Article, Defaults } from '../article/article.ts';
import type { PanelSetup } from '../curating/setup.ts';
import type { Prose } from '../prose.ts';
import type { Order } from '../site/shelves.ts';
import type { ExportFormat } from '../site/topic-fields.ts';
import type { FeedPage } from './feed-page.ts';
import type {
  AssetPage,
  FindPage,
  HeadersPage,
  ManifestPage,
  OpenSearchPage,
  OutlinePage,
  RedirectsPage,
  RobotsPage,
  SitemapPage,
} from './file-page.ts';
import type {
  Card,
  CountedLink,
  CountedTag,
  Leads,
  Link,
  LinkInLanguage,
  Pager,
  Printed,
  Readable,
  Timeline,
} from './parts.ts';
import type { Kind } from './planned.ts';
import type { Section } from './sections.ts';

/** One file that the site publishes, with all that its template needs: a template computes nothing but HTML. */
export type Page =
  | TopicPage
  | TagPage
  | TagsPage
  | ShelfPage
  | ShelvesPage
  | MonthsPage
  | ArticlePage
  | RescoopPage
  | OwnedPage
  | FollowPage
  | SearchPage
  | CuratorPage
  | MissingPage
  | MovedPage
  | FeedPage<'atom'>
  | FeedPage<'rss'>
  | FeedPage<'json'>
  | AssetPage
  | FindPage
  | ManifestPage
  | RobotsPage
  | OpenSearchPage
  | OutlinePage
  | SitemapPage
  | HeadersPage
  | RedirectsPage;

export type PageOf<K extends Kind> = Extract<Page, { kind: K }>;

export interface TopicPage extends Readable {
  kind: 'topic';
  number?: number;
  sections: Section[];
  pager: Pager;
  /** Of the first page only: totals change with every article. */
  counts?: string[];
  about?: Prose;
}

export interface TagPage extends Readable {
  kind: 'tag';
  name: string;
  number?: number;
  sections: Section[];
  pager: Pager;
  count?: string;
  about?: Prose;
  /** Where other tags are added to it. */
  more: string;
  related: (Link & { count: number })[];
  timeline?: Timeline;
}

export interface TagsPage extends Readable {
  kind: 'tags';
  counts: string[];
  groups: { letter: string; tags: CountedTag[] }[];
  byCount: CountedTag[];
}

export interface ShelfPage extends Readable {
  kind: 'shelf';
  order: Order;
  name: string;
  number?: number;
  /** The list of all shelves of this order. */
  index: Link;
  cards: Card[];
  pager: Pager;
  count?: string;
  /** Of a person or a topic: where they are. */
  site?: Link;
  /** The neighbouring months with articles. */
  earlier?: Link;
  later?: Link;
}

export interface ShelvesPage extends Readable {
  kind: 'shelves';
  order: Order;
  heading: string;
  groups: { letter: string; links: CountedLink[] }[];
  /** Those with the most articles, where there are many. */
  byCount: CountedLink[];
}

export interface MonthsPage extends Readable {
  kind: 'months';
  heading: string;
  years: { year: string; count: string; months: CountedLink[] }[];
}

export interface ArticlePage extends Readable {
  kind: 'article';
  card: Card;
  reply?: string;
  /** A letter to a friend, where there is an address to send. */
  mail?: string;
  citation: string;
  newer?: LinkInLanguage;
  older?: LinkInLanguage;
  leads: Leads;
}

export interface RescoopPage extends Printed {
  kind: 'rescoop';
  /** The article as the next topic takes it over. */
  article: Article;
  /** What the next topic cannot be relied on to say. */
  defaults: Defaults;
}

export interface OwnedPage extends Readable {
  kind: 'own';
  heading: string;
  body: Prose;
}

export interface FollowPage extends Readable {
  kind: 'follow';
  feeds: Link[];
  tagFeeds: Link[];
  /** All feeds in one file; not there for a site without an address. */
  outline?: string;
  fediverse?: Link;
  /** All articles in one file, in each format that is offered. */
  downloads: Download[];
  reply?: string;
}

export interface Download {
  format: ExportFormat;
  href: string;
  /** What it is saved as. */
  file: string;
}

export interface SearchPage extends Readable {
  kind: 'search';
  /** The address of the list of what is searched, and the path that addresses in it begin at. */
  parts: string;
  root: string;
}

export interface CuratorPage extends Readable {
  kind: 'curator';
  /** The address that is dragged to the bookmarks. */
  bookmarklet: string;
  /** What the page's own panel is made from; it tells what the bookmarklet knows too. */
  setup: PanelSetup;
  script: string;
  sheet: string;
}

export interface MissingPage extends Readable {
  kind: 'missing';
}

export interface MovedPage extends Readable {
  kind: 'moved';
  to: string;
}
