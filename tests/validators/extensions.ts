import type { Element } from '@xmldom/xmldom';
import { isIri } from './addresses.ts';
import { isW3cDate } from './dates.ts';
import { attributes, children } from './xml.ts';

/** Elements of other formats in a feed: which formats readers know, and what little those ask for. */

export const atom = 'http://www.w3.org/2005/Atom';
export const xhtml = 'http://www.w3.org/1999/xhtml';
export const history = 'http://purl.org/syndication/history/1.0';
export const media = 'http://search.yahoo.com/mrss/';
export const dublinCore = 'http://purl.org/dc/elements/1.1/';
export const dublinTerms = 'http://purl.org/dc/terms/';
export const contentModule = 'http://purl.org/rss/1.0/modules/content/';

const dated = new Set(['date', 'created', 'issued', 'modified', 'available', 'valid']);
const mediaElements = new Set([
  'adult',
  'category',
  'content',
  'copyright',
  'credit',
  'description',
  'group',
  'hash',
  'keywords',
  'license',
  'player',
  'rating',
  'rights',
  'text',
  'thumbnail',
  'title',
]);

export function extensionMistakes(element: Element): string[] {
  const { namespaceURI, localName } = element;
  if (namespaceURI === history) return historyMistakes(element);
  if (namespaceURI === media) return mediaMistakes(element);
  if (namespaceURI !== dublinCore && namespaceURI !== dublinTerms) return [];
  const text = element.textContent?.trim() ?? '';
  if (text === '') return [`${element.tagName} is empty`];
  return dated.has(localName ?? '') && !isW3cDate(text) ? [`${element.tagName}: ${text} is no date`] : [];
}

/** RFC 5005 knows two marks, and both are empty. */
function historyMistakes(element: Element): string[] {
  if (!['archive', 'complete'].includes(element.localName ?? '')) return [`unknown ${element.tagName}`];
  return element.childNodes.length > 0 ? [`${element.tagName} is not empty`] : [];
}

function mediaMistakes(element: Element): string[] {
  const name = element.localName ?? '';
  if (!mediaElements.has(name)) return [`unknown ${element.tagName}`];
  const urls = attributes(element).filter((attribute) => attribute.localName === 'url');
  const bad = urls.filter(({ value }) => !isIri(value)).map(({ value }) => `${name} url ${value}`);
  const missing = name === 'thumbnail' && urls.length === 0 ? ['media thumbnail without url'] : [];
  const sizes = ['width', 'height', 'fileSize'].map((size) => element.getAttribute(size));
  const numbers = sizes.filter((size) => size !== null && !/^\d+$/.test(size));
  return [
    ...missing,
    ...[...bad, ...numbers].map((what) => `${element.tagName}: bad ${what}`),
    ...children(element).flatMap(extensionMistakes),
  ];
}
