import type { Leads } from '../../src/pages/parts.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/* Where an article's page leads on to. None of it is part of the article, nor of its credit, to readers of microformats. */

export function moreOfSource({ source }: Leads, words: Words): Html | undefined {
  return source === undefined
    ? undefined
    : html` <a class="lead-on" href="${source}">${words.moreOfSource}</a>`;
}

export function toMonth({ month }: Leads, words: Words): Html | undefined {
  return month && html` <a class="lead-on" href="${month.href}">${words.allOfMonth(month.name)}</a>`;
}

/** What else came through each of those to whom an article is credited. */
export function credited({ credited: people }: Leads, words: Words): Html | undefined {
  if (people.length === 0) return undefined;
  const names = people.map(
    ({ name, href }, index) => html`${index > 0 && ', '}<a href="${href}"><bdi>${name}</bdi></a>`,
  );
  return html`<p class="leads">${words.cameThrough(html`${names}`)}</p>\n`;
}
