import { decoded, htmlTexts, type Tag, tagsOf } from './markup.ts';

/** Every address that a file of a site names, as it is written. */
export function addressesOf(path: string, text: string): string[] {
  if (/\.html?$/.test(path)) return inHtml(text);
  if (/\.(?:xml|atom|rss|opml|svg|xslt?)$/.test(path)) return inXml(text, /\.xslt?$/.test(path));
  if (/\.(?:json|webmanifest)$/.test(path)) return inJson(text);
  if (path.endsWith('.css')) return inCss(text);
  if (/(?:^|\/)_redirects$/.test(path)) return inRedirects(text);
  return path.endsWith('robots.txt')
    ? Array.from(text.matchAll(/^sitemap:\s*(\S+)/gim), ([, at = '']) => at)
    : [];
}

const plain = [
  'href',
  'src',
  'poster',
  'action',
  'formaction',
  'data',
  'cite',
  'xlink:href',
  'background',
  'longdesc',
  'url',
  'uri',
  'xmlurl',
  'htmlurl',
];
const sets = ['srcset', 'imagesrcset'];

export function inHtml(html: string): string[] {
  return tagsOf(html).flatMap((tag) => [
    ...inAttributes(tag),
    ...inStyle(tag),
    ...inMeta(tag),
    ...inScript(tag),
  ]);
}

function inAttributes({ name, attributes }: Tag): string[] {
  // A base is where other addresses are read from, and need not be a page.
  if (name === 'base') return [];
  const single = plain.flatMap((one) => attributes.get(one) ?? []);
  const several = sets.flatMap((one) => attributes.get(one)?.split(/,\s+|,$/) ?? []);
  return [...single, ...several.flatMap((one) => one.trim().split(/\s+/)[0] || [])];
}

function inStyle({ name, attributes, raw }: Tag): string[] {
  const style = attributes.get('style');
  return [...(name === 'style' ? inCss(raw) : []), ...(style ? inCss(style) : [])];
}

function inMeta({ name, attributes }: Tag): string[] {
  if (name !== 'meta') return [];
  const content = attributes.get('content') ?? '';
  const what = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? '';
  if (/^(?:og:(?:url|image|audio|video)(?::(?:secure_)?url)?|twitter:(?:image|url|player))$/.test(what))
    return [content];
  if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return [];
  return [/^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"']*)/i.exec(content)?.[1]?.trim() ?? ''];
}

function inScript({ name, attributes, raw }: Tag): string[] {
  const data = name === 'script' && attributes.get('type') === 'application/ld+json';
  return data ? inJson(raw) : [];
}

const jsonKeys =
  /^(?:.*[uU]rl|.*_url|@id|icon|favicon|image|banner_image|avatar|logo|src|scope|mainEntityOfPage|about)$/;

function inJson(json: string): string[] {
  const found: string[] = [];
  try {
    // What `_kiosque` names are files of the content folder.
    const others = JSON.parse(json, (key, value: unknown) => (key === '_kiosque' ? undefined : value));
    JSON.parse(JSON.stringify(others), (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (key === 'content_html') found.push(...inHtml(value));
      // An @id names a thing, and what follows its # need not be on the page.
      else if (jsonKeys.test(key) && !/\s/.test(value))
        found.push(key === '@id' ? value.replace(/#.*/, '') : value);
      return value;
    });
  } catch {
    return [];
  }
  return found.filter((address) => address !== '');
}

export function inCss(css: string): string[] {
  const found = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi);
  return Array.from(found, ([, ...ways]) => ways.find((way) => way !== undefined) ?? '');
}

const named = [
  'loc',
  'link',
  'guid',
  'url',
  'icon',
  'logo',
  'uri',
  'image',
  'comments',
  'docs',
  'searchform',
];
const quoted = `((?:\\s+[^\\s=>]+=(?:"[^"]*"|'[^']*'))*)`;
const namedText = new RegExp(`<(?:\\w+:)?(?:${named.join('|')})${quoted}\\s*>\\s*([^<\\s]+)\\s*</`, 'gi');

/** Feeds, sitemaps, lists of feeds, pictures; in a style sheet, what is not made from its document. */
function inXml(xml: string, sheet: boolean): string[] {
  const instructions = Array.from(xml.matchAll(/<\?xml-stylesheet\b[^>]*?\bhref="([^"]*)"/g), ([, at = '']) =>
    decoded(at),
  );
  const texts = Array.from(xml.matchAll(namedText)).flatMap(([, attributes = '', text = '']) =>
    /isPermaLink="false"/.test(attributes) ? [] : decoded(text),
  );
  const templates = tagsOf(xml).flatMap(({ attributes }) => attributes.get('template') ?? []);
  const html = htmlTexts(xml).flatMap(inHtml);
  const filled = templates.map((template) => template.replace(/\{[^}]*\}/g, ''));
  const all = [...instructions, ...texts, ...filled, ...inHtml(xml), ...html];
  return sheet ? all.filter((address) => !/[{}]/.test(address)) : all;
}

function inRedirects(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [from = '#', to = ''] = line.trim().split(/\s+/);
    return from.startsWith('#') || to.includes(':splat') || to === '' ? [] : to;
  });
}
