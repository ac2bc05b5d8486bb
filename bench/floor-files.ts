import { addressOf, site, text, topic } from './floor-topic.ts';

/* The files that programs ask a site for. */

const xml = '<?xml version="1.0" encoding="utf-8"?>\n';

const icon = (src: string, sizes: string, type = 'image/png') => ({ src, sizes, type });
const manifest = {
  id: '/',
  name: topic,
  description: 'For measuring',
  lang: 'en',
  dir: 'auto',
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  theme_color: '#a4262c',
  background_color: '#fbf8f3',
  icons: [
    icon('/icon.svg', 'any', 'image/svg+xml'),
    icon('/icon-192.png', '192x192'),
    icon('/icon-512.png', '512x512'),
    { ...icon('/icon-maskable.png', '512x512'), purpose: 'maskable' },
  ],
};

const feedHeaders = ['', 'page/:number/', 'tags/:tag/', 'tags/:tag/page/:number/'].flatMap((list) =>
  ['atom', 'rss', 'json'].map(
    (format) => `/${list}feed.${format}
  Content-Type: application/${format === 'json' ? 'feed+json' : 'xml'}; charset=utf-8
  Access-Control-Allow-Origin: *\n`,
  ),
);

const headers = [
  `/*
  Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cross-Origin-Opener-Policy: same-origin\n`,
  '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  '/tags/find.json\n  Cache-Control: no-cache\n',
  ...feedHeaders,
  '/articles/:slug/index.md\n  Access-Control-Allow-Origin: *\n',
];

export const siteFiles = {
  _headers: headers.join('\n'),
  _redirects: '',
  'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`,
  'manifest.webmanifest': `${JSON.stringify(manifest, null, 2)}\n`,
  'opensearch.xml': `${xml}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${topic}</ShortName><Description>Search ${topic}</Description><LongName>${topic}</LongName><Language>en</Language><Image height="32" width="32" type="image/svg+xml">${site}/icon.svg</Image><Url type="text/html" method="get" template="${site}/search/?q={searchTerms}"></Url><InputEncoding>UTF-8</InputEncoding></OpenSearchDescription>\n`,
};

export function outline(tags: string[]): string {
  const line = (title: string, path: string) =>
    `<outline type="rss" text="${title}" title="${title}" xmlUrl="${site}${path}feed.atom" htmlUrl="${site}${path}"></outline>`;
  const lines = tags.map((tag) => line(text(tag), addressOf(tag)));
  return `${xml}<opml version="2.0"><head><title>${topic}</title><ownerName>Curator</ownerName></head><body>${line(topic, '/')}<outline text="Tags" title="Tags">${lines.join('')}</outline></body></opml>\n`;
}

/** The sitemap, in parts where it has more than the 50,000 addresses that one may hold: names and texts. */
export function sitemap(groups: Record<string, [path: string, date?: string][]>): [string, string][] {
  const all = Object.values(groups).flat();
  if (all.length <= 50_000) return [['sitemap.xml', file('urlset', 'url', all)]];
  const parts = Object.entries(groups).flatMap(([name, dated]) =>
    Array.from({ length: Math.ceil(dated.length / 50_000) }, (_, part) => ({
      path: `/sitemap-${name}-${part + 1}.xml`,
      dated: dated.slice(part * 50_000, (part + 1) * 50_000),
    })),
  );
  const index = parts.map(({ path, dated }): [string, string?] => [
    path,
    dated.map(([, date]) => date ?? '').reduce((last, date) => (date > last ? date : last), ''),
  ]);
  return [
    ['sitemap.xml', file('sitemapindex', 'sitemap', index)],
    ...parts.map(({ path, dated }): [string, string] => [path, file('urlset', 'url', dated)]),
  ];
}

function file(root: string, name: string, dated: [path: string, date?: string][]): string {
  const lines = dated.map(
    ([path, date]) =>
      `<${name}><loc>${site}${path}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</${name}>`,
  );
  return `${xml}<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</${root}>\n`;
}
