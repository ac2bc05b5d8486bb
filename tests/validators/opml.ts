import type { Element } from '@xmldom/xmldom';
import { isWebAddress } from './addresses.ts';
import { isRfc822 } from './dates.ts';
import { twice } from './twice.ts';
import { attributes, children, every, hasText, named, parseXml, textOf } from './xml.ts';

/** What is wrong with a list of feeds in OPML 2.0. */
export function opmlMistakes(text: string): string[] {
  const { root, mistakes } = parseXml(text);
  if (!root) return mistakes;
  if (root.tagName !== 'opml' || root.namespaceURI !== null)
    return [...mistakes, 'the root is no OPML, which has no namespace'];
  const names = children(root).map(({ tagName }) => tagName);
  const [head] = named(root, null, 'head');
  const [body] = named(root, null, 'body');
  return [
    ...mistakes,
    ...(root.getAttribute('version') === '2.0' ? [] : ['not of version 2.0']),
    ...(names.join(' ') === 'head body' ? [] : [`${names.join(', ') || 'nothing'}, not head and body`]),
    ...(head ? headMistakes(head) : []),
    ...(body ? bodyMistakes(body) : []),
  ];
}

const headNames = [
  'title',
  'dateCreated',
  'dateModified',
  'ownerName',
  'ownerEmail',
  'ownerId',
  'docs',
  'expansionState',
  'vertScrollState',
  'windowTop',
  'windowLeft',
  'windowBottom',
  'windowRight',
];

function headMistakes(head: Element): string[] {
  const names = children(head).map(({ tagName }) => tagName);
  const dates = ['dateCreated', 'dateModified'].flatMap((name) => textOf(head, null, name) ?? []);
  const ids = ['ownerId', 'docs'].flatMap((name) => textOf(head, null, name) ?? []);
  return [
    ...(textOf(head, null, 'title') ? [] : ['head without a title']),
    ...names.filter((name) => !headNames.includes(name)).map((name) => `unknown element ${name} in head`),
    ...twice(names).map((name) => `more than one ${name}`),
    ...dates.filter((date) => !isRfc822(date)).map((date) => `date ${date} is not of RFC 822`),
    ...ids.filter((id) => !isWebAddress(id)).map((id) => `address ${id} is not absolute`),
  ];
}

function bodyMistakes(body: Element): string[] {
  const [, ...inner] = every(body);
  const feeds = inner.flatMap((outline) => outline.getAttribute('xmlUrl') ?? []);
  return [
    ...(inner.length === 0 ? ['body without an outline'] : []),
    ...(hasText(body) ? ['text in body'] : []),
    ...inner.flatMap(outlineMistakes),
    ...twice(feeds).map((feed) => `feed ${feed} twice`),
  ];
}

function outlineMistakes(outline: Element): string[] {
  if (outline.tagName !== 'outline') return [`unknown element ${outline.tagName}`];
  const text = outline.getAttribute('text')?.trim();
  const type = outline.getAttribute('type');
  const needs: Record<string, string> = { rss: 'xmlUrl', link: 'url', include: 'url' };
  const needed = needs[type ?? ''];
  const addresses = attributes(outline).filter(({ name }) => /url$/i.test(name));
  return [
    ...(text ? [] : ['outline without text']),
    ...(needed && !outline.getAttribute(needed)
      ? [`outline "${text}" of type ${type} without ${needed}`]
      : []),
    ...(type === null && outline.hasAttribute('xmlUrl') ? [`outline "${text}" of a feed without type`] : []),
    ...addresses
      .filter(({ value }) => !isWebAddress(value))
      .map(({ name, value }) => `outline "${text}": ${name} ${value} is not absolute`),
  ];
}
