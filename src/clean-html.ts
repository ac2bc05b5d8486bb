import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { withoutControls } from './controls.ts';

/** A link in a text to another site is nobody's recommendation but the text's. */
export const rel = ['nofollow', 'noopener'] as const;

/** A picture of the topic: its address, and its size in pixels where that is known. */
export interface OwnPicture {
  src: string;
  width?: number;
  height?: number;
}

/** How the addresses in a text are read; `undefined`: not to be linked, or not to be shown. */
export interface Addresses {
  link(href: string): string | undefined;
  picture(src: string): OwnPicture | undefined;
  /** Whether a link leads to a page of the site itself. */
  isOurs(link: string): boolean;
}

// GitHub's allow-list, without what could take part in our own page: no class, id, name, form, and no attribute
// but those that carry meaning. `rel` and microformat classes would speak in our name.
const schema: Schema = {
  ...defaultSchema,
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    blockquote: ['cite'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    ol: ['start', 'reversed'],
    time: [['dateTime', /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/]],
    '*': ['lang', 'dir', 'title'],
  },
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(
      (name) => !['input', 'picture', 'source', 'h1', 'h2'].includes(name),
    ),
    ...[
      'abbr',
      'bdi',
      'bdo',
      'cite',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'q',
      'small',
      'time',
      'u',
      'wbr',
    ],
  ],
  required: {},
  strip: ['script', 'style'],
};

/** Comments, and elements whose text runs to their end tag, or else to the end of the page. */
const swallowers =
  /<(?=(!--|(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|select|template)\b))/gi;

/** Tags; one that lacks its `>`, or the end of a quotation, takes all that follows for an attribute. */
const tags = /<(\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>]+)*)(>?)/gi;

/** `<?php`, `<![CDATA[`: a comment up to the next `>`, wherever that is. One that its own line does not end is text. */
const declarations = /<(?=[?!](?!--)[^<>\n]*(?:[<\n]|$))/g;

/** Levels of elements in elements; text that has more is shown as it was written. */
const deepest = 200;

/**
 * HTML that came from outside, as a fragment that stays inside its element: the parser of the HTML standard reads
 * it, an allow-list decides, and what is written out is well-formed. Nothing but scripts and styles loses its text.
 */
export function cleanHtml(html: string, addresses: Addresses): string {
  const tree = cleanTree(html);
  if (!tree) return `<p>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>\n`;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'a') setLink(element, addresses);
    if (element.tagName === 'img' && parent && index !== undefined) {
      parent.children[index] = picture(element, addresses, parent);
    }
  });
  // The parser reads `&#xFFFE;` as what no XML can hold.
  return withoutControls(toHtml(tree));
}

/**
 * What the allow-list leaves of HTML, with its links and pictures as they stand there; `prepare` sees it before. `undefined` for
 * HTML nested too deeply.
 */
export function cleanTree(html: string, prepare: (tree: Root) => void = () => {}): Root | undefined {
  if (isTooDeep(html)) return undefined;
  const tree = fromHtml(withoutSwallowers(html), { fragment: true });
  prepare(tree);
  return sanitize(tree, schema) as Root;
}

/** A tag, element or comment that is never closed would hide all that follows: its `<` is shown as text instead. */
function withoutSwallowers(html: string): string {
  const closed = html.replace(tags, (tag, inside: string, end: string) => (end ? tag : `&lt;${inside}`));
  const plain = closed.replace(declarations, '&lt;');
  const closings = lastClosings(plain);
  return plain.replace(swallowers, (sign, name: string, at: number) =>
    (closings.get(name.toLowerCase()) ?? -1) > at ? sign : '&lt;',
  );
}

/** Where the last end of each kind of swallower stands. */
function lastClosings(html: string): Map<string, number> {
  const ends = html.matchAll(/<\/([a-z]+)|--(?=>)/gi);
  return new Map([...ends].map((end) => [end[1]?.toLowerCase() ?? '!--', end.index]));
}

/** Whether elements stand in each other deeper than any honest text has them. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(/<(\/?)(?!(?:br|hr|img|wbr|p|li|dt|dd|td|th|tr)\b)[a-z]/gi)) {
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > deepest) return true;
  }
  return false;
}

function setLink(element: Element, addresses: Addresses): void {
  const href = element.properties.href;
  const link = typeof href === 'string' ? addresses.link(href) : undefined;
  element.properties.href = link;
  if (link !== undefined && !addresses.isOurs(link)) element.properties.rel = [...rel];
}

/** A picture of ours is shown; one elsewhere becomes a link to it, for a page asks nothing of other sites. */
function picture(element: Element, addresses: Addresses, parent: Nodes): Element {
  const { src, alt, width, height } = element.properties;
  const own = addresses.picture(String(src ?? ''));
  if (own !== undefined) {
    const size = own.width === undefined ? { width, height } : sizeOf(own, Number(width));
    const properties = { src: own.src, alt: alt ?? '', ...size, loading: 'lazy', decoding: 'async' } as const;
    return { ...element, properties };
  }
  const text = { type: 'text', value: String(alt || src || '') } as const;
  const inLink = 'tagName' in parent && parent.tagName === 'a';
  const link = inLink ? undefined : addresses.link(String(src ?? ''));
  const properties = link === undefined ? {} : { href: link, rel: [...rel] };
  return { type: 'element', tagName: link === undefined ? 'span' : 'a', properties, children: [text] };
}

/** As wide as the text asks for, and as high as the picture then is. */
function sizeOf({ width = 1, height = 1 }: OwnPicture, asked: number) {
  if (!(asked >= 1 && asked < width)) return { width, height };
  return { width: Math.round(asked), height: Math.max(1, Math.round((asked * height) / width)) };
}
