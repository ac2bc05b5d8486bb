import type { FeedFormat } from '../site/topic-fields.ts';

/** The addresses of the site, from its root. This is the only file that spells one. */
export const address = {
  /** Without a number the first page; older ones count from the oldest. */
  topic: (number?: number) => (number === undefined ? '/' : `/page/${number}/`),
  /** The folder of the topic's older pages. */
  older: () => '/page/',
  tags: () => '/tags/',
  tag: (slug: string, number?: number) =>
    number === undefined ? `/tags/${slug}/` : `/tags/${slug}/page/${number}/`,
  article: (slug: string) => `/articles/${slug}/`,
  rescoop: (slug: string) => `/articles/${slug}/index.md`,
  own: (slug: string) => `/${slug}/`,
  follow: () => '/follow/',
  missing: () => '/404.html',
  /** The feed of the topic or of a tag; with a number a page of its archive. */
  feed: (format: FeedFormat, tag?: string, number?: number) =>
    `${tag === undefined ? address.topic(number) : address.tag(tag, number)}feed.${format}`,
  /** A style sheet or a script, `kiosque.css`. */
  asset: (name: string, fingerprint: string) => `/assets/${name.replace('.', `.${fingerprint}.`)}`,
  feedStylesheet: () => '/feed.css',
  search: () => '/search/',
  /** What the search consists of now, for its page. */
  searchParts: () => '/search/parts.json',
  /** The folder of one part of the search; its name says what is in it, as an asset's does. */
  searchPart: (name: string) => `${address.searchFolder()}${name}/`,
  searchFolder: () => '/assets/search/',
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
};

/** Whether an address is one of a feed. */
export function isFeed(path: string): boolean {
  return /\/feed\.[a-z]+$/.test(path);
}

/** Whether an address is one of a file that the page of the search loads. */
export function isOfSearch(path: string): boolean {
  return path === address.searchParts() || path.startsWith(address.searchFolder());
}

/** Whether an address is one of an older page of a list. */
export function isNumbered(path: string): boolean {
  return /\/page\/\d+\/$/.test(path);
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
