import type { Element } from '@xmldom/xmldom';
import { isLanguage, isMediaType, isUri, isWebAddress } from './addresses.ts';
import { isRfc822 } from './dates.ts';
import { htmlMistakes } from './html-content.ts';
import { imageOnce } from './rss-names.ts';
import { children, textOf } from './xml.ts';

/** What the element of each name must hold. */
export function valueMistakes(element: Element): string[] {
  const name = element.localName ?? '';
  const text = element.textContent?.trim() ?? '';
  const valid = texts[name];
  const bad = valid && !valid(text) ? [`${name} "${text}"`] : [];
  return [...bad, ...(checks[name]?.(element) ?? [])];
}

const email = (text: string) => /^\S+@\S+\.\S+(?: \(.+\))?$/.test(text);
const words = (text: string) => text !== '';
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const texts: Record<string, (text: string) => boolean> = {
  title: words,
  category: words,
  generator: words,
  copyright: words,
  link: isWebAddress,
  comments: isWebAddress,
  docs: isWebAddress,
  language: isLanguage,
  pubDate: isRfc822,
  lastBuildDate: isRfc822,
  author: email,
  managingEditor: email,
  webMaster: email,
  ttl: (text) => /^[1-9]\d*$/.test(text),
  day: (text) => days.includes(text),
  hour: (text) => /^(?:1?\d|2[0-3])$/.test(text),
};

const checks: Record<string, (element: Element) => string[]> = {
  guid: guidMistakes,
  source: sourceMistakes,
  enclosure: enclosureMistakes,
  image: imageMistakes,
  description: descriptionMistakes,
  category: (element) => (element.getAttribute('domain')?.trim() === '' ? ['category of the domain ""'] : []),
};

function guidMistakes(element: Element): string[] {
  const guid = element.textContent ?? '';
  const permanent = element.getAttribute('isPermaLink') ?? 'true';
  if (!['true', 'false'].includes(permanent)) return [`guid with isPermaLink "${permanent}"`];
  if (guid.trim() === '' || guid !== guid.trim()) return [`guid "${guid}" is blank or has blanks around it`];
  if (permanent === 'true' && !isWebAddress(guid)) return [`guid ${guid} is no link, as isPermaLink says`];
  return /^\d{1,8}$/.test(guid) ? [`guid ${guid} is too short to be of one item only`] : [];
}

function sourceMistakes(element: Element): string[] {
  const url = element.getAttribute('url');
  if (url === null) return ['source without url'];
  const named = element.textContent?.trim() ? [] : ['source without a name'];
  return isWebAddress(url) ? named : [`source at ${url}, which is not absolute`];
}

function enclosureMistakes(element: Element): string[] {
  const url = element.getAttribute('url') ?? '';
  const length = element.getAttribute('length') ?? '';
  const type = element.getAttribute('type') ?? '';
  return [
    ...(isWebAddress(url) ? [] : [`enclosure of the url "${url}"`]),
    ...(/^\d+$/.test(length) ? [] : [`enclosure of the length "${length}"`]),
    ...(isMediaType(type) ? [] : [`enclosure of the type "${type}"`]),
    ...(element.childNodes.length > 0 ? ['enclosure that is not empty'] : []),
  ];
}

/** A picture that stands for the channel, and says the same as it. */
function imageMistakes(image: Element): string[] {
  const known = children(image).filter(({ localName }) => !imageOnce.includes(localName ?? ''));
  const sizes: [string, number][] = [
    ['width', 144],
    ['height', 400],
  ];
  const large = sizes.filter(([name, most]) => Number(textOf(image, null, name) ?? 1) > most);
  const channel = image.parentElement;
  const other = ['title', 'link'].filter(
    (name) => channel && textOf(image, null, name) !== textOf(channel, null, name),
  );
  return [
    ...known.map(({ tagName }) => `unknown element ${tagName} in image`),
    ...(isUri(textOf(image, null, 'url') ?? '') ? [] : ['image without an absolute url']),
    ...large.map(([name, most]) => `image of a ${name} over ${most}`),
    ...other.map((name) => `${name} of the image is not that of the channel`),
  ];
}

/** Only an item's description is HTML; a channel's is a sentence. */
function descriptionMistakes(element: Element): string[] {
  return element.parentElement?.tagName === 'item' ? markupMistakes(element) : [];
}

export function contentMistakes(element: Element): string[] {
  const blank = element.textContent?.trim() ? [] : [`${element.tagName} is blank`];
  const attributes = element.attributes.length > 0 ? [`${element.tagName} with attributes`] : [];
  return [...blank, ...attributes, ...markupMistakes(element)];
}

function markupMistakes(element: Element): string[] {
  return htmlMistakes(element.textContent ?? '').map((what) => `${element.tagName}: ${what}`);
}
