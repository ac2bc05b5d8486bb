/// <reference lib="dom" />
import type { IsoDate } from '../article/date.ts';
import type { ArticlePart } from './article-part.ts';
import { dateIn, type Reading } from './dates.ts';
import type { Found } from './described.ts';
import { first } from './first.ts';
import type { Said } from './said.ts';
import { linesOf } from './text.ts';

/** When the page was first published. The date of a change never stands for it. */
export function published(said: Said, part: ArticlePart, reading: Reading): Found<IsoDate> | undefined {
  const candidates = [
    ...said.jsonLd.said('datePublished'),
    ...said.metas(
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'article:published',
    ),
    ...said.metas(
      'citation_publication_date',
      'citation_date',
      'citation_online_date',
      'dc.date',
      'dc.date.issued',
    ),
    ...said.metas(
      'dcterms.issued',
      'dcterms.created',
      'dcterms.date',
      'parsely-pub-date',
      'sailthru.date',
      'date',
    ),
    ...said.metas('itemprop datepublished', 'pubdate', 'pdate'),
    ...marked(part, '[itemprop~=datePublished]', 'itemprop datePublished'),
    ...marked(part, '.dt-published', 'dt-published'),
    ...marked(part, 'time,abbr.published', '<time>'),
    ...marked(
      part,
      '[class*=date i],[class*=publi i],[class*=posted i],[class*=meta i]',
      'a line with a date',
    ),
    ...part.lines
      .filter((line) => line.length < 100)
      .map((value) => ({ value, where: 'a line near the headline' })),
    ...inPath(said.address),
  ];
  return first(candidates, (text) => dateIn(text, reading));
}

/** When it was last changed. */
export function modified(said: Said, part: ArticlePart, reading: Reading): Found<IsoDate> | undefined {
  const candidates = [
    ...said.jsonLd.said('dateModified'),
    ...said.metas('article:modified_time', 'og:article:modified_time', 'article:modified', 'og:updated_time'),
    ...said.metas('dcterms.modified', 'last-modified', 'itemprop datemodified'),
    ...marked(part, '[itemprop~=dateModified]', 'itemprop dateModified'),
    ...marked(part, '.dt-updated,time.updated', 'dt-updated'),
  ];
  return first(candidates, (text) => dateIn(text, reading));
}

/** What the elements say, for machines and then for people; longer than a line it is no date but a text. */
function marked(part: ArticlePart, selector: string, where: string): Found[] {
  const isOfChange = (element: Element) =>
    /dt-updated|updated|modified/i.test(element.className) && !/dt-updated|updated/.test(selector);
  return part
    .all(selector)
    .filter((element) => !isOfChange(element) && (element.textContent?.length ?? 0) < 1000)
    .slice(0, 20)
    .flatMap((element) => [
      ...['datetime', 'content', 'title'].map((name) => element.getAttribute(name) ?? ''),
      ...linesOf(element).filter((line) => line.length < 200),
    ])
    .map((value) => ({ value, where }));
}

/** `/2015/06/04/`, `/2015-06-04-clusters`, `/2015/jun/04/`; a month is no date. */
function inPath(address: string): Found[] {
  const [date] =
    /(?<=[/-])(?:19|20)\d\d([/-])(?:\d{1,2}|[a-z]{3})\1\d{1,2}(?=[/_.-]|$)/.exec(new URL(address).pathname) ??
    [];
  if (date === undefined) return [];
  return [date, date.replace(/[/-]/g, ' ')].map((value) => ({ value, where: 'the date in its address' }));
}
