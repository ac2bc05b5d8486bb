/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { leanHtml } from './lean-html.ts';

/** Levels of elements in elements; what is deeper is left out. */
const deepest = 200;

/** Nothing that readers see, where scripts run. */
const hidden = new Set(['template', 'svg', 'object', 'embed', 'canvas']);

/**
 * The document that HTML makes, without its scripts but data (JSON-LD), and without what is beyond the limits. Nothing in
 * it is run or fetched. The parser takes tags as they come: where a page lacks `html`, `head` and `body`, or has more than
 * one, that is made good as browsers do.
 */
export function htmlDocument(html: string): Document {
  const { document } = parseHTML(`<html><head></head><body>${leanHtml(html)}`);
  const depths = new Map<Node | null, number>([[document, 0]]);
  for (const element of document.querySelectorAll('*')) {
    const depth = (depths.get(element.parentNode) ?? deepest) + 1;
    if (depth > deepest || hidden.has(element.localName)) element.remove();
    else depths.set(element, depth);
  }
  for (const element of document.querySelectorAll('body html, body head, body body'))
    unwrap(element, document);
  const title = document.head.querySelector('title') ?? document.querySelector('title');
  if (title) document.head.append(title);
  return document;
}

function unwrap(element: Element, document: Document): void {
  const name = element.localName as 'html' | 'head' | 'body';
  const outer = name === 'html' ? document.documentElement : document[name];
  for (const { name, value } of element.attributes) outer.setAttribute(name, value);
  if (name === 'head') outer.append(...element.childNodes);
  else element.before(...element.childNodes);
  element.remove();
}
