import type { ShelvesPage } from '../src/pages/page.ts';
import type { CountedLink } from '../src/pages/parts.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('shelves', (page) => {
  const words = wordsFor(page.lang);
  const nothing = page.order === 'via' ? words.nothingVia : words.noArticles;
  return shell(page, {
    main: html`<h1 class="page-title">${page.heading}</h1>
${page.groups.length === 0 ? html`<p class="nothing">${nothing}</p>` : html`${byCount(page, words)}${byName(page, words)}`}`,
  });
});

function byCount({ byCount: links }: ShelvesPage, words: Words): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<section class="tag-index" aria-labelledby="by-count">
<h2 id="by-count">${words.byCount}</h2>
${list(links)}
</section>
`;
}

function byName({ groups }: ShelvesPage, words: Words): Html {
  return html`<section class="tag-index" aria-labelledby="a-to-z">
<h2 id="a-to-z">${words.aToZ}</h2>
<div class="tag-groups">
${groups.map(({ letter, links }) => html`<section><h3>${letter}</h3>${list(links)}</section>\n`)}</div>
</section>`;
}

function list(links: CountedLink[]): Html {
  return html`<ul class="tags">${links.map(({ name, href, count }) => html`<li><a href="${href}"><bdi>${name}</bdi> <small>${count}</small></a></li>`)}</ul>`;
}
