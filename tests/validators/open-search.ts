import type { Element } from '@xmldom/xmldom';
import { isLanguage, isMediaType, isUri } from './addresses.ts';
import { twice } from './twice.ts';
import { children, named, parseXml, textOf } from './xml.ts';

const openSearch = 'http://a9.com/-/spec/opensearch/1.1/';

/** Elements of OpenSearch 1.1, with how many letters each may have. */
const letters: Record<string, number> = {
  ShortName: 16,
  Description: 1024,
  Tags: 256,
  LongName: 48,
  Developer: 64,
  Attribution: 256,
};
const once = ['Contact', 'SyndicationRight', 'AdultContent', ...Object.keys(letters)];
const many = ['Url', 'Image', 'Query', 'Language', 'InputEncoding', 'OutputEncoding'];

/** What is wrong with a description of a site's search. */
export function openSearchMistakes(text: string): string[] {
  const { root, mistakes } = parseXml(text);
  if (!root) return mistakes;
  if (root.namespaceURI !== openSearch || root.localName !== 'OpenSearchDescription')
    return [...mistakes, 'the root is no OpenSearchDescription of 1.1'];
  const own = children(root).filter(({ namespaceURI }) => namespaceURI === openSearch);
  const names = own.map(({ localName }) => localName ?? '');
  const missing = ['ShortName', 'Description', 'Url'].filter((name) => !names.includes(name));
  return [
    ...mistakes,
    ...missing.map((name) => `no ${name}`),
    ...twice(names.filter((name) => once.includes(name))).map((name) => `more than one ${name}`),
    ...names.filter((name) => ![...once, ...many].includes(name)).map((name) => `unknown element ${name}`),
    ...lengthMistakes(root),
    ...named(root, openSearch, 'Url').flatMap(urlMistakes),
    ...named(root, openSearch, 'Image').flatMap(imageMistakes),
    ...valueMistakes(root),
  ];
}

function lengthMistakes(root: Element): string[] {
  return Object.entries(letters).flatMap(([name, most]) => {
    const text = textOf(root, openSearch, name);
    if (text === undefined) return [];
    if (text === '') return [`${name} is blank`];
    if (/<[a-z!/?]|&#?\w+;/i.test(text)) return [`${name} with markup`];
    return [...text].length > most ? [`${name} of more than ${most} letters`] : [];
  });
}

function urlMistakes(url: Element): string[] {
  const template = url.getAttribute('template') ?? '';
  const results = (url.getAttribute('rel') ?? 'results') === 'results';
  const filled = template.replace(/\{[\w:]+\??\}/g, 'a');
  return [
    ...(isUri(filled) ? [] : [`Url template "${template}" is not absolute`]),
    ...(results && !template.includes('{searchTerms}') ? ['Url template without {searchTerms}'] : []),
    ...(isMediaType(url.getAttribute('type') ?? '') ? [] : ['Url without a media type']),
  ];
}

function imageMistakes(image: Element): string[] {
  const numbers = ['width', 'height'].filter((name) => !/^\d*$/.test(image.getAttribute(name) ?? ''));
  const address = image.textContent?.trim() ?? '';
  return [
    ...(isUri(address) ? [] : [`Image ${address} is not absolute`]),
    ...numbers.map((name) => `Image ${address} has a bad ${name}`),
  ];
}

function valueMistakes(root: Element): string[] {
  const valid: Record<string, (text: string) => boolean> = {
    InputEncoding: isEncoding,
    OutputEncoding: isEncoding,
    Language: (text) => text === '*' || isLanguage(text),
    SyndicationRight: (text) => ['open', 'limited', 'private', 'closed'].includes(text),
    AdultContent: (text) => ['true', 'false'].includes(text),
    Contact: (text) => /^\S+@\S+$/.test(text),
  };
  return Object.entries(valid).flatMap(([name, is]) =>
    named(root, openSearch, name)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((text) => !is(text))
      .map((text) => `${name} "${text}"`),
  );
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
