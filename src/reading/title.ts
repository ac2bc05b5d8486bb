/// <reference lib="dom" />
import { hostOf } from '../link.ts';
import type { Found } from './described.ts';
import { first } from './first.ts';
import { siteNames } from './publisher.ts';
import type { Said } from './said.ts';
import { folded, oneLine } from './text.ts';

const longest = 300;

/** The headline, in one line, without the name of the site behind it; longer than 300 characters it is cut. */
export function title(said: Said): Found | undefined {
  const names = new Set(siteNames(said).map(({ value }) => folded(value)));
  for (const label of [hostOf(said.address), ...hostOf(said.address).split('.').slice(0, -1)])
    names.add(folded(label));
  const candidates = [...said.jsonLd.said('headline'), ...metaTitles(said), ...headings(said)].flatMap(
    (found) => {
      const value = oneLine(withoutNames(oneLine(found.value, 1000) ?? '', names), longest);
      return value === undefined ? [] : { value, where: found.where };
    },
  );
  const chosen = first(candidates, whole, (text) => !names.has(folded(text))) ?? candidates[0];
  return chosen && bySight(said, unabridged(chosen, candidates));
}

const whole = (text: string) => text;

function metaTitles({ metas }: Said): Found[] {
  return [
    ...metas('og:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title'),
    ...metas('twitter:title', 'itemprop headline'),
  ];
}

function headings({ document, address }: Said): Found[] {
  const texts = (selector: string, where: string) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => !element.closest('.h-cite,.h-card') && !leadsUp(element, address))
      .map((element) => ({ value: element.textContent ?? '', where }));
  const shown = { value: document.title, where: '<title>' };
  const line = oneLine(document.title, 1000) ?? '';
  const said = texts('h1,h2,h3', 'the heading that <title> has too').filter(({ value }) => {
    const heading = oneLine(value, 1000);
    return heading && (line.startsWith(`${heading} `) || line.endsWith(` ${heading}`));
  });
  return [...texts('.h-entry .p-name', 'h-entry p-name'), ...texts('h1', '<h1>'), ...said, shown];
}

/** A heading that leads to the home page, or to one above this, is the name of the site or of a section. */
function leadsUp(heading: Element, address: string): boolean {
  const href =
    heading.querySelector('a[href]')?.getAttribute('href') ??
    heading.closest('a[href]')?.getAttribute('href');
  if (href == null || !URL.canParse(href, address)) return false;
  const { origin, pathname } = new URL(href, address);
  return address.startsWith(origin + pathname) && new URL(address).pathname !== pathname;
}

/** `Headline - Section - Site` and `Headline | Site` end with the name of the site; `Spring - a poem` does not. */
function withoutNames(text: string, names: ReadonlySet<string>): string {
  const [, head, tail = ''] =
    /^(.+?)(?:\s+[|–—»·•:-]\s+|\s*[|｜：]\s*)((?:(?!\s[|–—»·•:-]\s)[^|｜：])+)$/u.exec(text) ?? [];
  return head && names.has(folded(tail)) ? withoutNames(head, names) : text;
}

/** A headline that was cut for a card stands somewhere else in full. */
function unabridged(found: Found, candidates: Found[]): Found {
  const [, stem] = /^(.{10,}?)\s*(?:…|\.\.\.)$/.exec(found.value) ?? [];
  return candidates.find(({ value }) => stem && value !== found.value && value.startsWith(stem)) ?? found;
}

/** Readers see no more than this of it in a heading: `Headline (Agency)` is then the headline and something else. */
function bySight({ document }: Said, found: Found): Found {
  for (const heading of document.querySelectorAll('h1')) {
    const value = oneLine(heading.textContent ?? '', longest);
    const rest = value && found.value.startsWith(value) ? found.value.slice(value.length) : '';
    if (value && /^\s*[|(（【]|^\s+[–—»·•-]\s/.test(rest))
      return { value, where: `${found.where}, as far as <h1> has it` };
  }
  return found;
}
