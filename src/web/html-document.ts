/// <reference lib="dom" />
import { parseHTML } from 'linkedom';

/** What is read of a page, in characters, tags and levels of elements in elements; honest pages stay far below. */
const limits = { characters: 5_000_000, tags: 50_000, depth: 200, attributes: 100 };

/** Comments, scripts and styles; one that is never closed goes to the end, as in browsers. */
const unread = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(script|style)\b([^>]*)>[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** Nothing that readers see, where scripts run. */
const hidden = new Set(['template', 'noscript', 'svg', 'iframe', 'object', 'embed', 'canvas']);

/**
 * The document that HTML makes, without its scripts but data (JSON-LD), and without what is beyond the limits. Nothing in
 * it is run or fetched. The parser takes tags as they come; what of HTML's rules the reading of a page needs is made good.
 */
export function htmlDocument(html: string): Document {
  const { document } = parseHTML(`<html><head></head><body>${cut(withoutScripts(html))}`);
  const depths = new Map<Node | null, number>([[document, 0]]);
  for (const element of document.querySelectorAll('*')) {
    const depth = (depths.get(element.parentNode) ?? limits.depth) + 1;
    if (depth > limits.depth || hidden.has(element.localName)) element.remove();
    else depths.set(element, depth);
    lowerNames(element);
  }
  for (const element of document.querySelectorAll('body html, body head, body body'))
    unwrap(element, document);
  const title = document.head.querySelector('title') ?? document.querySelector('title');
  if (title) document.head.append(title);
  return document;
}

function withoutScripts(html: string): string {
  return html
    .slice(0, limits.characters)
    .replace(unread, (all, _name, attributes) => (/ld\+json/i.test(attributes ?? '') ? all : ' '));
}

/** Up to the last tag that is read. A `<` that begins no tag is text. */
function cut(html: string): string {
  const plain = html.replace(/<+(?![a-z/!?])/gi, '&lt;');
  let tags = 0;
  for (const { index } of plain.matchAll(/</g)) if (++tags > limits.tags) return plain.slice(0, index);
  return plain;
}

/** `<META NAME=…>` is `<meta name=…>`. */
function lowerNames(element: Element): void {
  for (const { name, value } of [...element.attributes].slice(0, limits.attributes)) {
    if (name === name.toLowerCase()) continue;
    element.removeAttribute(name);
    element.setAttribute(name.toLowerCase(), value);
  }
}

/** A page has one `html`, `head` and `body`, wherever its tags stand and even if they do not. */
function unwrap(element: Element, document: Document): void {
  const name = element.localName as 'html' | 'head' | 'body';
  const outer = name === 'html' ? document.documentElement : document[name];
  for (const { name, value } of element.attributes) outer.setAttribute(name, value);
  if (name === 'head') outer.append(...element.childNodes);
  else element.before(...element.childNodes);
  element.remove();
}
