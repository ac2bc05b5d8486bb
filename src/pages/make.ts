import { makeArticlePage, makeMovedPage, makeRescoopPage } from './article-pages.ts';
import { makeCuratorPage } from './curator-page.ts';
import { makeFeed } from './feed.ts';
import { makeFind } from './find.ts';
import { makeFollowPage, makeMissingPage, makeOwnPage } from './other-pages.ts';
import type { Page, PageOf } from './page.ts';
import type { Given, Kind, PlannedPage } from './planned.ts';
import { makeSearchPage } from './search-page.ts';
import { makeShelfPage } from './shelf-pages.ts';
import { makeMonthsPage, makeShelvesPage } from './shelves-pages.ts';
import {
  makeHeaders,
  makeManifest,
  makeOpenSearch,
  makeOutline,
  makeRedirects,
  makeRobots,
} from './site-files.ts';
import { makeSitemap } from './sitemap.ts';
import { makeTagPage, makeTagsPage } from './tag-pages.ts';
import { makeTopicPage } from './topic-pages.ts';

type Made<K extends Kind> = Omit<PageOf<K>, 'kind' | 'address' | 'file'>;

/** How a page of each kind is made, from what it is given and its address alone. */
const makers: { [K in Kind]: (given: Given[K], address: string) => Made<K> } = {
  topic: makeTopicPage,
  tag: makeTagPage,
  tags: makeTagsPage,
  shelf: makeShelfPage,
  shelves: makeShelvesPage,
  months: makeMonthsPage,
  article: makeArticlePage,
  rescoop: makeRescoopPage,
  own: makeOwnPage,
  follow: makeFollowPage,
  search: makeSearchPage,
  curator: makeCuratorPage,
  missing: makeMissingPage,
  moved: makeMovedPage,
  atom: makeFeed('atom'),
  rss: makeFeed('rss'),
  json: makeFeed('json'),
  asset: (given) => given,
  find: makeFind,
  manifest: makeManifest,
  robots: makeRobots,
  opensearch: makeOpenSearch,
  outline: makeOutline,
  sitemap: makeSitemap,
  headers: makeHeaders,
  redirects: makeRedirects,
};

/** A page with all that its template needs. */
export function makePage({ kind, address, file, given }: PlannedPage): Page {
  const make = makers[kind] as (given: unknown, address: string) => object;
  return { kind, address, file, ...make(given, address) } as Page;
}
