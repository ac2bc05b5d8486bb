import type { Article, Defaults, Person } from '../article/article.ts';
import type { Prose } from '../prose.ts';
import type { FeedFormat } from '../site/topic.ts';
import type { Card, CountedTag, Link, Pager, Printed, Readable, WorkLink } from './parts.ts';
import type { Kind } from './planned.ts';
import type { Provenance } from './provenance.ts';

/** One file that the site publishes, with all that its template needs: a template computes nothing but HTML. */
export type Page =
  | TopicPage
  | TagPage
  | TagsPage
  | ArticlePage
  | RescoopPage
  | OwnedPage
  | FollowPage
  | MissingPage
  | MovedPage
  | FeedPage<'atom'>
  | FeedPage<'rss'>
  | FeedPage<'json'>
  | StylesheetPage
  | ManifestPage
  | RobotsPage
  | SearchPage
  | OutlinePage
  | SitemapPage
  | HeadersPage
  | RedirectsPage;

export type PageOf<K extends Kind> = Extract<Page, { kind: K }>;

export interface TopicPage extends Readable {
  kind: 'topic';
  number?: number;
  cards: Card[];
  pager: Pager;
  /** Of the first page only: totals change with every article. */
  counts?: string[];
  about?: Prose;
}

export interface TagPage extends Readable {
  kind: 'tag';
  name: string;
  number?: number;
  cards: Card[];
  pager: Pager;
  count?: string;
  about?: Prose;
  related: (Link & { count: number })[];
}

export interface TagsPage extends Readable {
  kind: 'tags';
  counts: string[];
  groups: { letter: string; tags: CountedTag[] }[];
  byCount: CountedTag[];
}

export interface ArticlePage extends Readable {
  kind: 'article';
  card: Card;
  reply?: string;
  newer?: WorkLink;
  older?: WorkLink;
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
  reply?: string;
}

export interface MissingPage extends Readable {
  kind: 'missing';
}

export interface MovedPage extends Readable {
  kind: 'moved';
  to: string;
}

/** A feed. Its addresses are in full where the topic says where it is published. */
export interface FeedPage<K extends FeedFormat> extends Printed {
  kind: K;
  title: string;
  subtitle?: string;
  lang: string;
  curator: Person & { avatar?: string };
  self: string;
  /** The page of what the feed is of, and the one that says how to follow it. */
  home: string;
  follow: string;
  icon: string;
  /** Where the chain of credit is described; not known to a site without an address. */
  about?: string;
  stylesheet: string;
  /** RFC 3339, as all moments of feeds. */
  updated: string;
  /** Of a page of the archive: the feed with the newest articles. */
  current?: string;
  /** The page of the archive with the next older articles. */
  previous?: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  /** Whether `id` is an address that leads to the article. */
  isPermalink: boolean;
  href: string;
  published: string;
  updated: string;
  /** `published` in milliseconds since 1970. */
  at: number;
  /** What the curator says, or else what the source says: plain text in the topic's language. */
  summary?: string;
  /** The start of the excerpt, in its language. */
  quoted?: string;
  image?: string;
  /** Where the topic's tags are. */
  tags: string;
  card: Card;
  provenance: Provenance;
}

export interface StylesheetPage extends Printed {
  kind: 'stylesheet';
  css: string;
}

export interface ManifestPage extends Printed {
  kind: 'manifest';
  name: string;
  description?: string;
  lang: string;
  /** Where the site begins, and all that belongs to it. */
  start: string;
  accent: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

export interface RobotsPage extends Printed {
  kind: 'robots';
  sitemap?: string;
}

export interface SearchPage extends Printed {
  kind: 'search';
  /** Of at most 16 characters, and of at most 48. */
  name: string;
  longName: string;
  description: string;
  language: string;
  icon: string;
  template: string;
}

export interface OutlinePage extends Printed {
  kind: 'outline';
  title: string;
  curator: Person;
  topic: OutlineFeed[];
  tags: OutlineFeed[];
}

export interface OutlineFeed {
  title: string;
  feed: string;
  home: string;
}

/** A sitemap, or where there are `parts` the list of them. */
export interface SitemapPage extends Printed {
  kind: 'sitemap';
  lines: { href: string; date?: string }[];
  parts: { href: string; date?: string }[];
}

export interface HeadersPage extends Printed {
  kind: 'headers';
  root: string;
  policy: string;
}

export interface RedirectsPage extends Printed {
  kind: 'redirects';
  lines: { from: string; to: string }[];
}
