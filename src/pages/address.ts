import type { Order } from '../site/shelves.ts';
import type { ExportFormat, FeedFormat } from '../site/topic-fields.ts';

/** The addresses of the site, from its root. This is the only file that spells one. */
export const address = {
  /** Without a number the first page; older ones count from the oldest. */
  topic: (number?: number) => (number === undefined ? '/' : `/page/${number}/`),
  /** The folder of the topic's older pages. */
  older: () => '/page/',
  tags: () => '/tags/',
  /** Where other tags are added to a tag: the list of all tags, by its script. */
  together: (slug: string) => `/tags/?t=${slug}`,
  tag: (slug: string, number?: number) =>
    number === undefined ? `/tags/${slug}/` : `/tags/${slug}/page/${number}/`,
  /** The list of all sources, of everyone credited, or of all months. */
  shelves: (order: Order) => ({ source: '/sources/', via: '/via/', month: '/months/' })[order],
  /** The articles of one source, of one who is credited, or of one month, `2015-06`; with a number an older page. */
  shelf: (order: Order, slug: string, number?: number) => {
    const home = order === 'month' ? `/${slug.replace('-', '/')}/` : `${address.shelves(order)}${slug}/`;
    return number === undefined ? home : `${home}page/${number}/`;
  },
  /** A year in the list of months. */
  year: (year: string) => `${address.shelves('month')}#${year}`,
  article: (slug: string) => `/articles/${slug}/`,
  rescoop: (slug: string) => `/articles/${slug}/index.md`,
  own: (slug: string) => `/${slug}/`,
  follow: () => '/follow/',
  missing: () => '/404.html',
  search: () => '/search/',
  /** The curator's page, in the preview only: no content can have an address that starts so, and no site is given it. */
  curator: () => '/_curator/',
  /** A style sheet or a script of it. */
  curatorFile: (name: string) => `${address.curator()}${name}`,
  /** Says where the data of Find tag are: they get another name with every article, this file keeps its own. */
  find: () => '/tags/find.json',
  /** The feed of the topic or of a tag; with a number a page of its archive. */
  feed: (format: FeedFormat, tag?: string, number?: number) =>
    `${tag === undefined ? address.topic(number) : address.tag(tag, number)}feed.${format}`,
  /** All articles in one file. */
  download: (format: ExportFormat) => `/downloads/articles.${format}`,
  /** The folder of all whose names say what is in them. */
  assets: () => '/assets/',
  /** A style sheet or a script, `kiosque.css`. */
  asset: (name: string, fingerprint: string) => `${address.assets()}${name.replace('.', `.${fingerprint}.`)}`,
  feedStylesheet: () => '/feed.css',
  /** What the search consists of now, for its page. */
  searchParts: () => '/search/parts.json',
  /** The folder of one part of the search; its name says what is in it, as an asset's does. */
  searchPart: (name: string) => `${address.assets()}search/${name}/`,
  manifest: () => '/manifest.webmanifest',
  openSearch: () => '/opensearch.xml',
  outline: () => '/opml.xml',
  robots: () => '/robots.txt',
  /** The one sitemap, or the list of its parts; with a name one of them. */
  sitemap: (part?: string) => (part === undefined ? '/sitemap.xml' : `/sitemap-${part}.xml`),
  /** Files that some hosts read and do not serve. */
  headers: () => '/_headers',
  redirects: () => '/_redirects',
  icon: () => '/icon.svg',
  touchIcon: () => '/icon-180.png',
  mediumIcon: () => '/icon-192.png',
  largeIcon: () => '/icon-512.png',
  maskableIcon: () => '/icon-maskable.png',
  oldIcon: () => '/favicon.ico',
  /** The description of the chain of credit, for programs. */
  provenance: () => '/provenance.json',
  /** A file of the content folder, `images/…`. */
  image: (path: string) => `/${path.split('/').map(encodeURIComponent).join('/')}`,
  /** A smaller version of one, under a name that says what is in it. */
  variant: (name: string) => `/images/${name}`,
  /** The picture that others show of an article whose address is passed on. */
  share: (slug: string) => `/articles/${slug}/share.png`,
};

/** Whether an address is one of those that say what is in them: of an asset, or of a part of the search. */
export function isAsset(path: string): boolean {
  return /^\/assets\/(?:[\w-]+\.[\w-]{10}\.(?:css|js|json)$|search\/(?:part|pagefind)-[\w-]{12}\/)/.test(
    path,
  );
}

/** Whether an address is one of a feed. */
export function isFeed(path: string): boolean {
  return /\/feed\.[a-z]+$/.test(path);
}

/** Whether an address is one of a file that the page of the search loads. */
export function isOfSearch(path: string): boolean {
  return path === address.searchParts() || path.startsWith(`${address.assets()}search/`);
}

/** Whether an address is one of all articles in one file, or may be. */
export function isDownload(path: string): boolean {
  return path.startsWith('/downloads/');
}

/** Whether an address is one of an older page of a list. */
export function isNumbered(path: string): boolean {
  return /\/page\/\d+\/$/.test(path);
}

/** Whether an address is one of the data of Find tag, or may be. */
export function isFindData(path: string): boolean {
  return path === address.find() || /^\/assets\/(?:tags|numbers|articles-\d+)\.[^/]+\.json$/.test(path);
}

/** Whether an address is one of a picture of the content, or of an article's words, or may be. */
export function isPicture(path: string): boolean {
  return path.startsWith('/images/') || isShare(path);
}

/** Whether an address is one of a share picture, or would be a folder in its place. */
export function isShare(path: string): boolean {
  return /^\/articles\/[^/]+\/share\.png(?:\/|$)/.test(path);
}

/** Whether an address is one of a sitemap, or may be. */
export function isSitemap(path: string): boolean {
  return path.startsWith('/sitemap');
}

/** An address of the site as a link: below the path at which the site is published. */
export function href(root: string, path: string): string {
  return root.slice(0, -1) + path;
}

/** The file that a page is printed to, below the output folder. A path without an extension is a folder's. */
export function outputFile(path: string): string {
  if (path === address.headers() || path === address.redirects()) return path.slice(1);
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return /\.[a-z0-9]+$/i.test(path) ? path.slice(1) : `${path.slice(1)}/index.html`;
}
