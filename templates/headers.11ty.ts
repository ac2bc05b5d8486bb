import { forEach } from './for-each.ts';

const year = 31_536_000;

/** Feeds as XML, so that browsers show the page for people that is in each; any program on any site may read them. */
const feeds = { 'Content-Type': 'application/xml; charset=utf-8', 'Access-Control-Allow-Origin': '*' };
const json = { ...feeds, 'Content-Type': 'application/feed+json; charset=utf-8' };
const lists = ['', 'page/:number/', 'tags/:tag/', 'tags/:tag/page/:number/'];

/** The headers of each answer, as Netlify and Cloudflare Pages read them. */
export const { data, render } = forEach('headers', ({ root, policy, find }) => {
  const rules: [path: string, headers: Record<string, string>][] = [
    [
      '*',
      {
        'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    ],
    ['assets/*', { 'Cache-Control': `public, max-age=${year}, immutable` }],
    [find, { 'Cache-Control': 'no-cache' }],
    ...lists.flatMap((list): typeof rules => [
      [`${list}feed.atom`, feeds],
      [`${list}feed.rss`, feeds],
      [`${list}feed.json`, json],
    ]),
    ['downloads/*', { 'X-Robots-Tag': 'noindex', 'Access-Control-Allow-Origin': '*' }],
    ['articles/:slug/index.md', { 'Access-Control-Allow-Origin': '*' }],
  ];
  return rules.map(([path, headers]) => `${root}${path}\n${lines(headers)}`).join('\n');
});

function lines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
