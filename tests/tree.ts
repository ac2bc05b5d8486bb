import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** HTML as a browser reads it: what tests say about a page is said about its elements, not about its letters. */
export function treeOf(html: string): Root {
  return fromHtml(html, { fragment: !/^<!doctype/i.test(html) });
}

export function elements(
  tree: Nodes,
  wanted: string | ((element: Element) => boolean) = () => true,
): Element[] {
  const found: Element[] = [];
  const is = typeof wanted === 'string' ? (element: Element) => element.tagName === wanted : wanted;
  visit(tree, 'element', (element) => {
    if (is(element)) found.push(element);
  });
  return found;
}

/** The only element that is wanted. */
export function one(tree: Nodes, wanted: string | ((element: Element) => boolean)): Element {
  const [found, ...more] = elements(tree, wanted);
  if (!found || more.length > 0)
    throw new Error(`${found ? more.length + 1 : 0} elements, not one: ${wanted}`);
  return found;
}

export function withClass(name: string): (element: Element) => boolean {
  return ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name);
}

export function textOf(node: Nodes): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

/** Every address that a browser could follow or fetch from a tree. */
export function linksOf(tree: Nodes): string[] {
  const names = [
    'href',
    'src',
    'action',
    'formAction',
    'poster',
    'data',
    'srcDoc',
    'cite',
    'xLinkHref',
    'background',
  ];
  return elements(tree).flatMap(({ properties }) =>
    names.flatMap((name) => (properties[name] == null ? [] : String(properties[name]))),
  );
}

/** What could run: scripts, handlers, frames, plug-ins, and addresses that are programs. */
export function dangersOf(tree: Nodes): string[] {
  const running = new Set([
    'script',
    'iframe',
    'object',
    'embed',
    'base',
    'meta',
    'link',
    'style',
    'form',
    'svg',
    'math',
    'template',
  ]);
  // A block of data is never run.
  const isData = ({ properties }: Element) => properties.type === 'application/ld+json';
  const tags = elements(tree, (one) => running.has(one.tagName) && !isData(one)).map(
    ({ tagName }) => `<${tagName}>`,
  );
  const handlers = elements(tree).flatMap(({ properties }) =>
    Object.keys(properties).filter((name) => /^on|^style$|^srcDoc$/i.test(name)),
  );
  const programs = linksOf(tree).filter((link) => !/^(?:https?:|mailto:|[/#]|$)/.test(link));
  return [...tags, ...handlers, ...programs];
}
