/** A fast reader of tags: a whole site has thousands of pages, and only tags and their attributes matter here. */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** What is inside of a script or a style. */
  raw: string;
}

const tags =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(script|style)\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/\1\s*>|<([a-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

export function tagsOf(markup: string): Tag[] {
  return Array.from(markup.matchAll(tags)).flatMap(([, block, inBlock = '', raw = '', name, inTag = '']) => {
    const its = block ?? name;
    if (its === undefined) return [];
    return [{ name: its.toLowerCase(), attributes: attributesOf(block ? inBlock : inTag), raw }];
  });
}

const pairs = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(pairs)) {
    attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? '').trim());
  }
  return attributes;
}

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Text with its character references read; the few that have names are those of XML, and one of HTML. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (written, hex, decimal, name) => {
    if (name) return characters[name] ?? written;
    const number = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return number <= 0x10ffff ? String.fromCodePoint(number) : written;
  });
}

const literal = '((?:<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|[^<])*)</';
const atomHtml = new RegExp(`<\\w+\\b[^>]*\\btype="html"[^>]*>${literal}`, 'g');
const rssHtml = new RegExp(`<(?:description|content:encoded)>${literal}`, 'g');

/** The HTML that a feed has in it as text: what Atom calls so, and what every item of RSS says. */
export function htmlTexts(xml: string): string[] {
  const items = xml.indexOf('<item');
  const found = [...xml.matchAll(atomHtml), ...(items < 0 ? [] : xml.slice(items).matchAll(rssHtml))];
  return found.map(([, text = '']) => textIn(text));
}

function textIn(xml: string): string {
  const parts = xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/g);
  return Array.from(parts, ([, plain, escaped]) => plain ?? decoded(escaped ?? '')).join('');
}

/** What a fragment can lead to on a page. */
export function idsOf(markup: string): Set<string> {
  return new Set(
    tagsOf(markup).flatMap(({ name, attributes }) => {
      const anchor = name === 'a' ? attributes.get('name') : undefined;
      return [attributes.get('id'), anchor].filter((id) => id !== undefined);
    }),
  );
}
