import type { Pager } from '../../src/pages/parts.ts';
import type { Row } from '../../src/pages/rows.ts';
import type { Section } from '../../src/pages/sections.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';
import { brief } from './brief.ts';
import { card, lead } from './card.ts';

/** Cards in sections, newest first, and the way to older and newer ones. */
export function list(sections: Section[], pager: Pager, words: Words): Html {
  if (sections.length === 0) return html`<p class="nothing">${words.noArticles}</p>`;
  return html`${sections.map(section)}${way(pager, words)}`;
}

function section({ name, iso, href, rows }: Section): Html {
  return html`<section class="section">
<h2 class="section-name">${iso ? html`<a href="${href}"><time datetime="${iso}">${name}</time></a>` : name}</h2>
${rows.map(row)}</section>
`;
}

function row({ form, cards }: Row): Html {
  const print = form === 'briefs' ? brief : form === 'lead' ? lead : card;
  return html`<div class="row ${form}">
${cards.map(print)}</div>
`;
}

/** The way to older and newer ones. */
export function way({ newer, older }: Pager, words: Words): Html | undefined {
  if (!newer && !older) return undefined;
  return html`<nav class="pager" aria-label="${words.archive}">
${newer && html`<a rel="prev" href="${newer}"><span class="arrow" aria-hidden="true">←</span> ${words.newer}</a>`}
${older && html`<a class="pager-older" rel="next" href="${older}">${words.older} <span class="arrow" aria-hidden="true">→</span></a>`}
</nav>`;
}
