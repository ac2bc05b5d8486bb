import { elements, linksOf, treeOf } from '../tree.ts';
import { ask } from './ask.ts';

/**
 * Follows every link of a site that is served on this machine, from its front page and the files that machines begin
 * with. Gives the addresses that were reached, and those that lead nowhere or out of the site's own path.
 */
export async function crawl(port: number, url: string): Promise<{ reached: string[]; wrong: string[] }> {
  const { origin, pathname: root } = new URL(url);
  const first = ['', 'feed.atom', 'feed.rss', 'feed.json', 'sitemap.xml', 'opml.xml', 'opensearch.xml'];
  const from = new Map(first.map((path) => [root + path, 'the start']));
  const wrong: string[] = [];
  // A map that grows while it is walked: each address is asked for once.
  for (const [path, by] of from) {
    const { status, body } = await ask(port, path);
    if (status !== 200 || !path.startsWith(root)) wrong.push(`${path} (${status}), linked from ${by}`);
    for (const link of linksIn(path, body, origin)) {
      if (!URL.canParse(link, new URL(path, url).href)) continue;
      const target = new URL(link, new URL(path, url));
      if (target.origin === origin && !from.has(target.pathname)) from.set(target.pathname, path);
    }
  }
  return { reached: [...from.keys()], wrong };
}

/** The addresses in a file of the site, by what kind of file it is. */
function linksIn(path: string, body: string, origin: string): string[] {
  if (/(?:\/|\.html)$/.test(path)) return linksInHtml(body);
  if (path.endsWith('.css')) return all(body, /(?:url\(|@import )["']?([^"')]+)/g);
  if (path.endsWith('.webmanifest')) return all(body, /"(?:src|start_url|scope|url)":\s*"([^"]+)"/g);
  // Other files for machines, and those for curators, say whole addresses. `{` stands in a pattern, not in an address.
  if (!/\.(?:atom|rss|xml|json|txt|md)$/.test(path)) return [];
  const whole = all(body, /(https?:\/\/[^\s"'<>()\\]*[^\s"'<>()\\.,;:])/g).filter((link) =>
    link.startsWith(`${origin}/`),
  );
  return [...whole, ...all(body, /<\?xml-stylesheet [^>]*href="([^"]+)"/g)].filter(
    (link) => !link.includes('{'),
  );
}

function linksInHtml(body: string): string[] {
  const tree = treeOf(body);
  const moved = elements(tree, ({ properties }) => /^refresh$/i.test(String(properties.httpEquiv)));
  return [
    ...linksOf(tree),
    ...moved.map(({ properties }) => String(properties.content).replace(/^.*?url=/i, '')),
  ];
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
}
