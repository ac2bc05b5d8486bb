import type { MonthsPage } from '../src/pages/page.ts';
import { wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('months', (page) => {
  const nothing = html`<p class="nothing">${wordsFor(page.lang).noArticles}</p>`;
  return shell(page, {
    main: html`<h1 class="page-title">${page.heading}</h1>
${page.years.length === 0 ? nothing : page.years.map(year)}`,
  });
});

/** A year can be linked to. */
function year({ year: its, count, months }: MonthsPage['years'][number]): Html {
  return html`<section class="tag-index" id="${its}" aria-labelledby="year-${its}">
<h2 id="year-${its}">${its} <small>${count}</small></h2>
<ul class="tags">${months.map(({ name, href, count: of }) => html`<li><a href="${href}">${name} <small>${of}</small></a></li>`)}</ul>
</section>
`;
}
