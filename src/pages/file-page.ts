import type { Person } from '../article/article.ts';
import type { FindAddresses } from './find-data.ts';
import type { Printed } from './parts.ts';

/* The files that programs ask a site for. */

export interface AssetPage extends Printed {
  kind: 'asset';
  text: string;
}

/** Where scripts find what Find tag is made from, and what it leads to; `{slug}` stands for the slug. */
export interface FindPage extends Printed, FindAddresses {
  kind: 'find';
}

export interface ManifestPage extends Printed {
  kind: 'manifest';
  name: string;
  description?: string;
  lang: string;
  /** Where the site begins, and all that belongs to it. */
  start: string;
  accent: string;
  /** Where what other apps share is taken: in the preview only. */
  share?: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

export interface RobotsPage extends Printed {
  kind: 'robots';
  sitemap?: string;
}

export interface OpenSearchPage extends Printed {
  kind: 'opensearch';
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
  topic?: OutlineFeed;
  /** What the feeds of tags stand under. */
  tagged: string;
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
  /** Below the root: the file that names the newest data of Find tag. */
  find: string;
}

export interface RedirectsPage extends Printed {
  kind: 'redirects';
  lines: { from: string; to: string }[];
}
