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
  feed: () => '/feed.atom',
  tagFeed: (slug: string) => `/tags/${slug}/feed.atom`,
  accent: () => '/accent.css',
  stylesheet: () => '/kiosque.css',
  icon: () => '/icon.svg',
  /** A file of the content folder, `images/…`. */
  image: (path: string) => `/${path.split('/').map(encodeURIComponent).join('/')}`,
};

/** An address of the site as a link: below the path at which the site is published. */
export function href(root: string, path: string): string {
  return root.slice(0, -1) + path;
}

/** The file that a page is printed to, below the output folder. A path without an extension is a folder's. */
export function outputFile(path: string): string {
  if (path.endsWith('/')) return `${path.slice(1)}index.html`;
  return /\.[a-z0-9]+$/i.test(path) ? path.slice(1) : `${path.slice(1)}/index.html`;
}
