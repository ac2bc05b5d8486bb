import type { Element } from '@xmldom/xmldom';
import { isLanguage } from './addresses.ts';
import { alternateMistakes, linksOf, pagingMistakes, selfMistakes } from './atom-links.ts';
import { attributeNames, contents } from './atom-names.ts';
import { isNoText, spaceOf, valueMistakes } from './atom-values.ts';
import { atom, dublinTerms, extensionMistakes, history, media, xhtml } from './extensions.ts';
import { twice } from './twice.ts';
import {
  attributes,
  children,
  every,
  hasText,
  named,
  parseXml,
  textOf,
  xmlNamespace,
  xmlnsNamespace,
} from './xml.ts';

/** What is wrong with a feed of Atom (RFC 4287), or what a feed validator would warn of. */
export function atomMistakes(text: string, at?: string): string[] {
  const { root, mistakes } = parseXml(text);
  if (!root) return mistakes;
  if (root.namespaceURI !== atom || root.localName !== 'feed')
    return [...mistakes, 'the root is no Atom feed'];
  const order = children(root).map(({ localName }) => localName === 'entry');
  return [
    ...mistakes,
    ...prefixMistakes(root),
    ...elementMistakes(root, 'feed'),
    ...selfMistakes(root, at),
    ...pagingMistakes(root),
    ...(order.lastIndexOf(false) > order.indexOf(true) && order.includes(true)
      ? ['feed: more after entries']
      : []),
    ...sameIds(root),
  ];
}

function sameIds(feed: Element): string[] {
  const ids = named(feed, atom, 'entry').flatMap((entry) => textOf(entry, atom, 'id') ?? []);
  return twice(ids).map((id) => `two entries of the id ${id}`);
}

/** Some readers know Atom by its names alone, and others by the prefixes they expect. */
function prefixMistakes(root: Element): string[] {
  return every(root).flatMap((element) => {
    const taken = attributes(element).filter(
      ({ namespaceURI, localName }) =>
        namespaceURI === xmlnsNamespace && (localName === 'atom' || localName === 'xhtml'),
    );
    const prefixed = [atom, xhtml].includes(element.namespaceURI ?? '') && element.prefix;
    return [
      ...taken.map(({ localName }) => `prefix ${localName}`),
      ...(prefixed ? [`prefix of <${element.tagName}>`] : []),
    ];
  });
}

/** One element of Atom and all of Atom in it; `where` is the way to it. */
function elementMistakes(element: Element, where: string): string[] {
  const own = [
    ...attributeMistakes(element),
    ...countMistakes(element),
    ...valueMistakes(element),
    ...(element.localName === 'entry' ? entryMistakes(element) : []),
    ...foreignMistakes(element),
    ...alternateMistakes(element),
  ];
  const inner = children(element).filter(({ namespaceURI }) => namespaceURI === atom);
  return [
    ...own.map((what) => `${where}: ${what}`),
    ...inner.flatMap((child, index) => elementMistakes(child, `${where}/${child.localName}[${index + 1}]`)),
  ];
}

function attributeMistakes(element: Element): string[] {
  const known = attributeNames[element.localName ?? ''] ?? [];
  const { lang, base } = spaceOf(element);
  const foreign = attributes(element).filter(
    ({ namespaceURI, name }) =>
      namespaceURI !== xmlnsNamespace && namespaceURI !== xmlNamespace && !known.includes(name),
  );
  return [
    ...foreign.map(({ name }) => `unknown attribute ${name}`),
    ...(lang === null || lang === '' || isLanguage(lang) ? [] : [`xml:lang ${lang} is no language`]),
    ...(base === null || URL.canParse(base, 'https://base.example/') ? [] : [`xml:base ${base}`]),
  ];
}

function countMistakes(element: Element): string[] {
  const { one, maybe, many } = contents[element.localName ?? ''] ?? { one: [], maybe: [], many: [] };
  const names = children(element).flatMap((child) =>
    child.namespaceURI === atom ? (child.localName ?? '') : [],
  );
  const known = [...one, ...maybe, ...many];
  const container = contents[element.localName ?? ''] !== undefined;
  return [
    ...one.filter((name) => !names.includes(name)).map((name) => `no ${name}`),
    ...twice(names.filter((name) => !many.includes(name))).map((name) => `more than one ${name}`),
    ...names.filter((name) => !known.includes(name)).map((name) => `unknown element ${name}`),
    ...(container && hasText(element) ? ['text between its elements'] : []),
  ];
}

function entryMistakes(entry: Element): string[] {
  const feed = entry.parentElement;
  const [content] = named(entry, atom, 'content');
  const [source] = named(entry, atom, 'source');
  const signed = [entry, source, feed].some((by) => by && named(by, atom, 'author').length > 0);
  const summed = named(entry, atom, 'summary').length > 0;
  return [
    ...(signed ? [] : ['no author, nor has the feed one']),
    ...(content || linksOf(entry, 'alternate').length > 0 ? [] : ['neither content nor an alternate link']),
    ...(content && isNoText(content) && !summed ? ['content that is no text, without a summary'] : []),
  ];
}

function foreignMistakes(element: Element): string[] {
  if (contents[element.localName ?? ''] === undefined) return [];
  const inFeed = element.localName === 'feed';
  return children(element).flatMap((child) => {
    const { namespaceURI, localName, tagName } = child;
    if (namespaceURI === atom || (namespaceURI === xhtml && localName === 'div' && inFeed)) return [];
    const known = [dublinTerms, history, media].includes(namespaceURI ?? '');
    return known ? extensionMistakes(child) : [`<${tagName}> of the unknown namespace ${namespaceURI}`];
  });
}
