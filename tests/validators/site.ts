import { atomMistakes } from './atom.ts';
import { jsonFeedMistakes } from './json-feed.ts';
import { deadLinks } from './links.ts';
import { rssMistakes } from './rss.ts';
import {
  headersMistakes,
  manifestMistakes,
  openSearchMistakes,
  opmlMistakes,
  redirectsMistakes,
  robotsMistakes,
} from './site-files.ts';
import { sitemapMistakes } from './sitemap.ts';
import { structuredDataMistakes } from './structured-data.ts';
import { notWellFormed } from './xml.ts';

/** What the validators say of a whole site, as `file: mistake`; and how many files each of them looked at. */
export interface Said {
  mistakes: string[];
  looked: Record<string, number>;
}

type Validator = (text: string, at: string | undefined, root: string) => string[] | Promise<string[]>;

const validators: [name: string, files: RegExp, validator: Validator][] = [
  ['Atom', /\.atom$/, atomMistakes],
  ['RSS', /\.rss$/, rssMistakes],
  ['JSON Feed', /(?:^|\/)feed\.json$/, jsonFeedMistakes],
  ['all articles', /^downloads\/articles\.json$/, (text) => jsonFeedMistakes(text)],
  ['structured data', /\.html$/, structuredDataMistakes],
  ['sitemap', /^sitemap[^/]*\.xml$/, sitemapMistakes],
  ['OPML', /^(?:opml\.xml|downloads\/articles\.opml)$/, opmlMistakes],
  ['OpenSearch', /^opensearch\.xml$/, openSearchMistakes],
  ['manifest', /\.webmanifest$/, manifestMistakes],
  ['robots', /^robots\.txt$/, robotsMistakes],
  ['headers', /^_headers$/, (text, _at, root) => headersMistakes(text, root)],
  ['redirects', /^_redirects$/, redirectsMistakes],
];

/** Whether what stood here moved: its feed then names the address that it has now. */
function isMoved(files: ReadonlyMap<string, Buffer>, path: string): boolean {
  return files.get(path.replace(/[^/]*$/, 'index.html'))?.includes('http-equiv="refresh"') ?? false;
}

/** Files by their paths below the site's root, of a site that is published at `url`. */
export async function siteMistakes(files: ReadonlyMap<string, Buffer>, url: string): Promise<Said> {
  const { origin, pathname: root } = new URL(url);
  const links = deadLinks(new Map(files), origin, root);
  const said: Said = { mistakes: links, looked: { links: files.size } };
  for (const [name, of, validator] of validators) {
    const its = [...files].filter(([path]) => of.test(path));
    said.looked[name] = its.length;
    for (const [path, bytes] of its) {
      const mistakes = await validator(
        bytes.toString('utf8'),
        isMoved(files, path) ? undefined : url + path,
        root,
      );
      said.mistakes.push(...mistakes.map((mistake) => `${path}: ${mistake}`));
    }
  }
  const xml = [...files].filter(([path]) => /\.(?:atom|opml|rss|xml|svg)$/.test(path));
  said.looked.XML = xml.length;
  said.mistakes.push(
    ...(await notWellFormed(new Map(xml.map(([path, bytes]) => [path, bytes.toString('utf8')])))),
  );
  return said;
}
