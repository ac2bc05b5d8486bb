import { hostOf } from '../link.ts';
import type { Found } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';
import { oneLine } from './text.ts';

/** Who published the page: as it says; else what its `<title>` has beside the headline; else the host of its address. */
export function publisher(said: Said, title?: string): Found {
  const besides = title === undefined ? [] : besideTitle(said.document.title, title);
  const host = { value: hostOf(said.address), where: 'the host of its address' };
  return first([...siteNames(said), ...besides], nameOf) ?? host;
}

/** Under which names the site speaks of itself. */
export function siteNames({ metas, jsonLd }: Said): Found[] {
  return [
    ...jsonLd.said('publisher', 'name'),
    ...metas('og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher'),
    ...metas('citation_journal_title', 'publisher', 'itemprop publisher'),
  ];
}

function nameOf(text: string): string | undefined {
  return /^(?:https?:)?\/\/|@/.test(text.trim()) ? undefined : oneLine(text, 100);
}

/** `Headline | Section | Site`, or `Site: Headline`. */
function besideTitle(text: string, title: string): Found[] {
  const line = oneLine(text, 1000) ?? '';
  const where = '<title>, beside the headline';
  if (line.startsWith(title))
    return [{ value: line.slice(title.length).replace(/^.*\s[|–—»·•:-]\s|^\W+/u, ''), where }];
  if (line.endsWith(title))
    return [{ value: line.slice(0, -title.length).replace(/\s[|–—»·•:-]\s.*|\W+$/u, ''), where }];
  return [];
}
