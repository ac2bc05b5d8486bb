import type { ShelfPage } from '../src/pages/page.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shelved } from './parts/brief.ts';
import { way } from './parts/list.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('shelf', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    isFeed: true,
    main: html`${heading(page, words)}
<div class="row briefs">
${page.cards.map(shelved)}</div>
${way(page.pager, words)}${months(page, words)}`,
  });
});

/** What stands here, how much of it, and the way to the others of its sort. */
function heading({ order, name, number, count, index, site }: ShelfPage, words: Words): Html {
  return html`<div class="found">
<p class="found-label">${index.name}</p>
<h1 class="page-title p-name" dir="auto">${name}${number !== undefined && html` <small>${words.pageNumber(number)}</small>`}</h1>
<p class="found-line">${count && html`<span>${count}</span> `}${site && html`<a href="${site.href}"><bdi>${site.name}</bdi></a> `}<a class="clear" href="${index.href}">${words.allShelves[order]}</a></p>
</div>`;
}

function months({ earlier, later }: ShelfPage, words: Words): Html | undefined {
  if (!earlier && !later) return undefined;
  return html`<nav class="pager" aria-label="${words.otherMonths}">
${later && html`<a rel="prev" href="${later.href}"><span class="arrow" aria-hidden="true">←</span> ${later.name}</a>`}
${earlier && html`<a class="pager-older" rel="next" href="${earlier.href}">${earlier.name} <span class="arrow" aria-hidden="true">→</span></a>`}
</nav>`;
}
