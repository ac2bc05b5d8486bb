import type { Element } from '@xmldom/xmldom';
import { isCanonical, isIri, isMediaType } from './addresses.ts';
import { linkMistakes, resolved } from './atom-links.ts';
import { isRfc3339 } from './dates.ts';
import { xhtml } from './extensions.ts';
import { htmlMistakes } from './html-content.ts';
import { children, hasText, xmlNamespace } from './xml.ts';

/** What the element of each name must hold. */
export function valueMistakes(element: Element): string[] {
  const name = element.localName ?? '';
  const blank = needsText.has(name) && element.textContent?.trim() === '' ? [`${name} is blank`] : [];
  return [...blank, ...(checks[name]?.(element) ?? [])];
}

const needsText = new Set(['title', 'name', 'generator', 'email']);

const checks: Record<string, (element: Element) => string[]> = {
  id: idMistakes,
  icon: addressMistakes,
  logo: addressMistakes,
  uri: addressMistakes,
  updated: dateMistakes,
  published: dateMistakes,
  link: linkMistakes,
  category: categoryMistakes,
  title: textMistakes,
  subtitle: textMistakes,
  summary: textMistakes,
  rights: textMistakes,
  content: contentMistakes,
  generator: (element) => given(element, 'uri', (uri) => isIri(resolved(element, uri))),
  email: ({ textContent }) => (/^\S+@\S+$/.test(textContent ?? '') ? [] : [`email ${textContent}`]),
};

function given(element: Element, name: string, is: (value: string) => boolean): string[] {
  const value = element.getAttribute(name);
  return value === null || is(value) ? [] : [`${element.localName} has the bad ${name} "${value}"`];
}

function idMistakes({ textContent }: Element): string[] {
  const id = textContent ?? '';
  if (!isIri(id)) return [`id ${id} is no absolute address`];
  return isCanonical(id) ? [] : [`id ${id} is not in its canonical form`];
}

function addressMistakes(element: Element): string[] {
  const address = element.textContent ?? '';
  return isIri(resolved(element, address)) ? [] : [`${element.localName} ${address} is not absolute`];
}

function dateMistakes({ localName, textContent }: Element): string[] {
  return isRfc3339(textContent ?? '') ? [] : [`${localName} ${textContent} is no date of RFC 3339`];
}

function categoryMistakes(element: Element): string[] {
  const noTerm = element.getAttribute('term')?.trim() ? [] : ['category without term'];
  return [
    ...noTerm,
    ...given(element, 'label', (label) => label.trim() !== ''),
    ...given(element, 'scheme', isIri),
  ];
}

function textMistakes(element: Element): string[] {
  const name = element.localName;
  const type = element.getAttribute('type') ?? 'text';
  if (type === 'xhtml') return divMistakes(element);
  if (type !== 'text' && type !== 'html') return [`${name} of the unknown type ${type}`];
  if (children(element).length > 0) return [`${name} of type ${type} with elements in it`];
  return type === 'html' ? inside(element) : [];
}

function inside(element: Element): string[] {
  const based = resolved(element, 'a') !== 'a';
  const mistakes = htmlMistakes(element.textContent ?? '', based ? 'relative' : 'absolute');
  return mistakes.map((what) => `${element.localName}: ${what}`);
}

function divMistakes(element: Element): string[] {
  const [div, ...more] = children(element);
  const only = div?.namespaceURI === xhtml && div.localName === 'div' && more.length === 0;
  return only && !hasText(element) ? [] : [`${element.localName} of type xhtml is not one div`];
}

function contentMistakes(element: Element): string[] {
  const type = element.getAttribute('type') ?? 'text';
  const src = element.getAttribute('src');
  if (src === null) return isMediaType(type) ? [] : textMistakes(element);
  return [
    ...(isIri(resolved(element, src)) ? [] : [`content at ${src}, which is not absolute`]),
    ...(isMediaType(type) ? [] : [`content at ${src} of the type ${type}, which is no media type`]),
    ...(element.childNodes.length > 0 ? [`content at ${src} that is not empty`] : []),
  ];
}

/** What an entry must say in words when its content stands elsewhere or is no text. */
export function isNoText(content: Element): boolean {
  const type = content.getAttribute('type') ?? 'text';
  if (content.hasAttribute('src')) return true;
  return isMediaType(type) && !/^text\/|[/+]xml$/i.test(type);
}

export function spaceOf(element: Element): { lang: string | null; base: string | null } {
  return {
    lang: element.getAttributeNS(xmlNamespace, 'lang'),
    base: element.getAttributeNS(xmlNamespace, 'base'),
  };
}
