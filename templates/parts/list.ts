import type { Card, Pager } from '../../src/pages/parts.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';
import { card } from './card.ts';

/** Cards, newest first, and the way to older and newer ones; the first may lead. */
export function list(cards: Card[], pager: Pager, words: Words, isLed = false): Html {
  if (cards.length === 0) return html`<p class="nothing">${words.noArticles}</p>`;
  return html`<div class="cards${isLed && ' cards-led'}">
${cards.map(card)}</div>
${way(pager, words)}`;
}

/** The way to older and newer ones. */
export function way({ newer, older }: Pager, words: Words): Html | undefined {
  if (!newer && !older) return undefined;
  return html`<nav class="pager" aria-label="${words.archive}">
${newer && html`<a rel="prev" href="${newer}">← ${words.newer}</a>`}
${older && html`<a class="pager-older" rel="next" href="${older}">${words.older} →</a>`}
</nav>`;
}
