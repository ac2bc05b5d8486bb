/// <reference lib="dom" />
import type { Counts, Found } from './pagefind.ts';

/* What the page of the search shows. Nothing that came from content is ever read as HTML. */

const interfaceLanguage = document.documentElement.lang;
const days = new Intl.DateTimeFormat(interfaceLanguage, {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const languages = new Intl.DisplayNames(interfaceLanguage, { type: 'language' });
export const numbers = new Intl.NumberFormat(interfaceLanguage);

/** One result, made from the page's own template. */
export function resultOf(
  template: HTMLTemplateElement,
  found: Found,
  words: string,
  tagLink: (tag: string) => string,
): DocumentFragment {
  const result = template.content.cloneNode(true) as DocumentFragment;
  const get = <K extends HTMLElement>(selector: string) => result.querySelector(selector) as K;
  const { title = '', publisher = '', date = '', via } = found.meta;
  const [lang = ''] = found.filters.language ?? [];
  const link = get<HTMLAnchorElement>('.search-title a');
  link.href = found.url;
  link.lang = lang;
  link.append(...markedIn(title, words));
  get('.publisher').textContent = rounded(publisher);
  const time = get<HTMLTimeElement>('time');
  time.dateTime = date;
  time.textContent = date && days.format(Date.parse(date));
  if (via) get('.search-via bdi').textContent = rounded(via);
  else get('.search-via').remove();
  if (found.content === title) get('.search-excerpt').remove();
  else get('.search-excerpt').append(...excerptOf(found.excerpt));
  const tags = (found.filters.tag ?? []).map((tag) => tagOf(tag, tagLink(tag)));
  if (tags.length > 0) get('.tags').append(...tags);
  else get('.tags').remove();
  return result;
}

function tagOf(name: string, href: string): HTMLElement {
  const [item, link, text] = [element('li'), element('a'), element('bdi')];
  text.textContent = name;
  link.setAttribute('href', href);
  link.append(text);
  item.append(link);
  return item;
}

/** Pagefind's excerpt is text in which `<` and `>` are escaped, with its own `<mark>`. */
function excerptOf(excerpt: string): Node[] {
  return excerpt.split(/<\/?mark>/).flatMap((text, index) => {
    const plain = rounded(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
    if (index % 2 === 0) return marked(plain, false);
    // The comma after a word is none of it.
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plain) ?? [];
    return [marked(before, false), marked(word, word !== ''), marked(after, false)];
  });
}

/** A title is not marked by Pagefind: its words that begin as those that were looked for. */
function markedIn(title: string, words: string): Node[] {
  const wanted = folded(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  return rounded(title)
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((text) => marked(text, text !== '' && wanted.some((word) => folded(text).startsWith(word))));
}

function marked(text: string, isMarked: boolean): Node {
  if (!isMarked) return document.createTextNode(text);
  const mark = element('mark');
  mark.textContent = text;
  return mark;
}

/** As the search compares words: without accents and capital letters. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The index has straight apostrophes, by which words are found. */
function rounded(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** Beyond so many values a filter is no help. */
const mostValues = 200;

/** Gives a filter its values, the most frequent first; years from the newest on. */
export function fillFilter(select: HTMLSelectElement, counts: Counts[string] = {}, chosen = ''): void {
  const values = Object.entries(counts).filter(([, count]) => count > 0);
  if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
  const byName = select.name === 'year';
  values.sort((a, b) => (byName ? Number(b[0]) - Number(a[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  const shown = values.filter(([value], index) => index < mostValues || value === chosen);
  while (select.options.length > 1) select.remove(1);
  for (const [value, count] of shown) {
    select.add(new Option(`${nameOf(select.name, value)} (${numbers.format(count)})`, value));
  }
  select.value = chosen;
}

function nameOf(filter: string, value: string): string {
  return filter === 'language' ? (languages.of(value) ?? value) : value;
}

function element(name: string): HTMLElement {
  return document.createElement(name);
}
