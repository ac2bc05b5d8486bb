import { addressesOf } from './addresses-of.ts';
import { idsOf, tagsOf } from './markup.ts';

/** A built site, by the paths of its files below the site's root. */
interface Site {
  files: Map<string, string | Uint8Array>;
  origin: string;
  root: string;
  /** What each address within the site leads to, or why it leads nowhere: most pages share theirs. */
  known: Map<string, string>;
  ids: Map<string, Set<string>>;
  folders: Set<string>;
}

/** Every address within a site that leads nowhere: `page: address why`. */
export function deadLinks(files: Map<string, string | Uint8Array>, origin: string, root: string): string[] {
  const site: Site = { files, origin, root, known: new Map(), ids: new Map(), folders: foldersOf(files) };
  return [...files].flatMap(([path, content]) => {
    if (!isRead(path)) return [];
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const base = baseOf(site, path, text);
    return [...new Set(addressesOf(path, text))].flatMap((address) => {
      const why = whyDead(site, address, base);
      return why === '' ? [] : [`${path}: ${address} ${why}`];
    });
  });
}

function isRead(path: string): boolean {
  return /\.(?:html?|css|xml|atom|rss|opml|svg|xslt?|json|webmanifest)$|(?:^|\/)(?:_redirects|robots\.txt)$/.test(
    path,
  );
}

function foldersOf(files: Map<string, unknown>): Set<string> {
  const indexes = [...files.keys()].filter((path) => path.endsWith('/index.html'));
  return new Set(indexes.map((path) => path.slice(0, -'/index.html'.length)));
}

/** Where a file stands, or what its `<base>` says instead. */
function baseOf({ origin, root }: Site, path: string, text: string): string {
  const own =
    origin +
    root +
    path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
  if (!path.endsWith('.html') || !/<base\b/i.test(text)) return own;
  const href = tagsOf(text)
    .find(({ name }) => name === 'base')
    ?.attributes.get('href');
  return href && URL.canParse(href, own) ? new URL(href, own).href : own;
}

function whyDead(site: Site, address: string, base: string): string {
  if (/^(?:mailto|tel|data|urn|tag|javascript|sms|geo|about|blob):/i.test(address)) return '';
  const shared = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(address);
  const known = shared ? site.known.get(address) : undefined;
  if (known !== undefined) return known;
  const why = URL.canParse(address, base) ? reason(site, new URL(address, base)) : 'is no address';
  if (shared) site.known.set(address, why);
  return why;
}

function reason(site: Site, url: URL): string {
  if (url.host !== new URL(site.origin).host) return '';
  if (url.origin !== site.origin) return `is not at ${site.origin}`;
  const path = readable(url.pathname);
  if (path === undefined) return 'is badly escaped';
  if (!path.startsWith(site.root)) return `is outside of ${site.root}`;
  const asked = path.slice(site.root.length);
  const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  if (site.files.has(file)) return fragmentReason(site, file, url.hash);
  return site.folders.has(file) ? 'is a folder and lacks its last /' : 'leads to no file';
}

function fragmentReason(site: Site, file: string, hash: string): string {
  const fragment = readable(hash.slice(1).replace(/:~:.*/, ''));
  if (fragment === undefined) return 'is badly escaped';
  if (fragment === '' || fragment === 'top' || !/\.(?:html?|svg)$/.test(file)) return '';
  return idsIn(site, file).has(fragment) ? '' : `names no id of ${file}`;
}

function idsIn({ files, ids }: Site, file: string): Set<string> {
  const known = ids.get(file);
  if (known) return known;
  const content = files.get(file) ?? '';
  const found = idsOf(typeof content === 'string' ? content : new TextDecoder().decode(content));
  ids.set(file, found);
  return found;
}

function readable(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
