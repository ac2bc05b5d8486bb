import type { Element } from '@xmldom/xmldom';
import { isIri, isLanguage, isMediaType } from './addresses.ts';
import { relations } from './atom-names.ts';
import { atom, history } from './extensions.ts';
import { twice } from './twice.ts';
import { named, xmlNamespace } from './xml.ts';

export function relOf(link: Element): string {
  return link.getAttribute('rel') ?? 'alternate';
}

export function linksOf(element: Element, rel: string): Element[] {
  return named(element, atom, 'link').filter((link) => relOf(link) === rel);
}

/** An address as it is read where it stands, after every `xml:base` around it. */
export function resolved(element: Element, address: string): string {
  if (isIri(address)) return address;
  const base = element.getAttributeNS(xmlNamespace, 'base');
  const nearer = base && URL.canParse(address, base) ? new URL(address, base).href : address;
  return element.parentElement ? resolved(element.parentElement, nearer) : nearer;
}

/** What every link of Atom must be, also where it stands in RSS. */
export function linkMistakes(link: Element): string[] {
  const href = link.getAttribute('href');
  if (!href) return ['link without href'];
  const rel = relOf(link);
  return [
    ...(isIri(resolved(link, href)) ? [] : [`link to ${href}, which is not absolute`]),
    ...(relations.has(rel) || isIri(rel) ? [] : [`link of the unknown relation "${rel}"`]),
    ...attributeMistakes(link).map((what) => `link to ${href} has a bad ${what}`),
  ];
}

function attributeMistakes(link: Element): string[] {
  const valid: Record<string, (value: string) => boolean> = {
    type: isMediaType,
    hreflang: isLanguage,
    title: (value) => value.trim() !== '',
    length: (value) => /^\d+$/.test(value),
  };
  return Object.entries(valid).flatMap(([name, is]) => {
    const value = link.getAttribute(name);
    return value === null || is(value) ? [] : [`${name} "${value}"`];
  });
}

/** Readers take one alternate of each type and language; two say that they do not know which. */
export function alternateMistakes(element: Element): string[] {
  const kinds = linksOf(element, 'alternate').map(
    (link) => `type "${link.getAttribute('type') ?? ''}" hreflang "${link.getAttribute('hreflang') ?? ''}"`,
  );
  return twice(kinds).map((kind) => `two alternate links of ${kind}`);
}

export function selfMistakes(element: Element, at?: string): string[] {
  const selves = linksOf(element, 'self').map((link) => resolved(link, link.getAttribute('href') ?? ''));
  if (selves.length !== 1) return [`${selves.length} links to self, not one`];
  return at !== undefined && selves[0] !== at ? [`link to self is ${selves[0]}, not ${at}`] : [];
}

/** How feeds of several documents hang together (RFC 5005). */
export function pagingMistakes(feed: Element): string[] {
  const once = ['current', 'prev-archive', 'next-archive', 'first', 'last', 'next', 'previous'];
  const marks = ['archive', 'complete'].filter((name) => named(feed, history, name).length > 0);
  const hrefs = once.flatMap((rel) => linksOf(feed, rel)).map((link) => link.getAttribute('href') ?? '');
  return [
    ...(marks.length > 1 ? ['both an archive and complete'] : []),
    ...(marks.includes('archive') && linksOf(feed, 'current').length === 0
      ? ['an archive without a link to the current feed']
      : []),
    ...once.filter((rel) => linksOf(feed, rel).length > 1).map((rel) => `two links of the relation ${rel}`),
    ...hrefs.filter((href) => !isIri(href)).map((href) => `page of the feed at ${href}, not absolute`),
  ];
}
