import type { Element } from '@xmldom/xmldom';
import { linkMistakes, selfMistakes } from './atom-links.ts';
import {
  atom,
  contentModule,
  dublinCore,
  dublinTerms,
  extensionMistakes,
  history,
  media,
  xhtml,
} from './extensions.ts';
import { attributeNames, channelOnce, itemOnce, sameMeaning } from './rss-names.ts';
import { contentMistakes, valueMistakes } from './rss-values.ts';
import { twice } from './twice.ts';
import { attributes, children, hasText, named, parseXml, xmlNamespace, xmlnsNamespace } from './xml.ts';

/** What is wrong with a feed of RSS 2.0, or what a feed validator would warn of. */
export function rssMistakes(text: string, at?: string): string[] {
  const { root, mistakes } = parseXml(text);
  if (!root) return mistakes;
  const [channel, ...more] = children(root);
  if (root.tagName !== 'rss' || channel?.tagName !== 'channel') return [...mistakes, 'the root is no RSS'];
  return [
    ...mistakes,
    ...(root.getAttribute('version') === '2.0' ? [] : ['not of version 2.0']),
    ...more.map(({ tagName }) => `<${tagName}> beside the channel`),
    ...attributeMistakes(root),
    ...partMistakes(channel, channelOnce, ['category', 'item'], 'channel'),
    ...channelMistakes(channel),
    ...selfMistakes(channel, at),
    ...named(channel, null, 'item').flatMap(itemMistakes),
  ];
}

function channelMistakes(channel: Element): string[] {
  const names = children(channel).map(({ tagName }) => tagName);
  const missing = ['title', 'link', 'description'].filter((name) => !names.includes(name));
  const guids = named(channel, null, 'item').flatMap((item) => named(item, null, 'guid'));
  const afterwards = names.slice(names.indexOf('item')).filter((name) => name !== 'item');
  return [
    ...missing.map((name) => `channel: no ${name}`),
    ...(names.includes('item') ? afterwards.map((name) => `channel: <${name}> after items`) : []),
    ...twice(guids.map(({ textContent }) => textContent ?? '')).map(
      (guid) => `two items of the guid ${guid}`,
    ),
  ];
}

function itemMistakes(item: Element, index: number): string[] {
  const where = `item[${index + 1}]`;
  const names = children(item).map(({ localName }) => localName);
  const encoded = names.indexOf('encoded');
  const late = encoded >= 0 && names.indexOf('description') > encoded;
  return [
    ...(names.includes('title') || names.includes('description')
      ? []
      : [`${where}: no title or description`]),
    ...(names.includes('guid') ? [] : [`${where}: no guid`]),
    ...(late ? [`${where}: content:encoded before description`] : []),
    ...partMistakes(item, itemOnce, ['category'], where),
  ];
}

/** A channel or an item: what stands in it, how often, and what each says. */
function partMistakes(part: Element, once: string[], many: string[], where: string): string[] {
  const own = children(part).filter(({ namespaceURI }) => namespaceURI === null);
  const names = own.map(({ tagName }) => tagName);
  const unknown = names.filter((name) => !once.includes(name) && !many.includes(name));
  const values = own.filter(({ tagName }) => tagName !== 'item').flatMap(ownMistakes);
  const foreign = children(part).filter(({ namespaceURI }) => namespaceURI !== null);
  return [
    ...unknown.map((name) => `unknown element ${name}`),
    ...twice(names.filter((name) => !many.includes(name))).map((name) => `more than one ${name}`),
    ...twice(foreign.flatMap(onceOnly)).map((name) => `more than one ${name}`),
    ...sameTwice(part),
    ...(hasText(part) ? ['text between its elements'] : []),
    ...[...values, ...foreign.flatMap(foreignMistakes)],
  ].map((what) => `${where}: ${what}`);
}

function onceOnly({ namespaceURI, tagName }: Element): string[] {
  return namespaceURI === contentModule || namespaceURI === dublinTerms ? [tagName] : [];
}

function ownMistakes(element: Element): string[] {
  const inner = ['image', 'skipDays', 'skipHours', 'textInput'].includes(element.tagName);
  const stray = inner ? [] : children(element).map(({ tagName }) => `<${tagName}> in ${element.tagName}`);
  return [
    ...stray,
    ...attributeMistakes(element),
    ...valueMistakes(element),
    ...(inner ? children(element).flatMap(valueMistakes) : []),
  ];
}

function attributeMistakes(element: Element): string[] {
  const known = attributeNames[element.tagName] ?? [];
  return attributes(element)
    .filter(({ namespaceURI }) => namespaceURI !== xmlnsNamespace && namespaceURI !== xmlNamespace)
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => `unknown attribute ${name} of ${element.tagName}`);
}

function sameTwice(part: Element): string[] {
  return sameMeaning
    .filter(([own, core]) => named(part, null, own).length > 0 && named(part, dublinCore, core).length > 0)
    .map(([own, core]) => `both ${own} and dc:${core}`);
}

function foreignMistakes(element: Element): string[] {
  const { namespaceURI, localName, tagName, parentElement } = element;
  if (namespaceURI === atom) return localName === 'link' ? linkMistakes(element) : [];
  if (namespaceURI === contentModule)
    return localName === 'encoded' ? contentMistakes(element) : [`unknown element ${tagName}`];
  if (namespaceURI === xhtml && localName === 'div' && parentElement?.tagName === 'channel') return [];
  const known = [dublinCore, dublinTerms, history, media].includes(namespaceURI ?? '');
  return known ? extensionMistakes(element) : [`<${tagName}> of the unknown namespace ${namespaceURI}`];
}
