import type { TagsPage } from '../src/pages/page.ts';
import type { CountedTag } from '../src/pages/parts.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('tags', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    head: html`<link rel="stylesheet" href="${page.masthead.assets['tags.css']}">
<script type="module" src="${page.masthead.assets['tags.js']}"></script>
`,
    main: html`<h1 class="page-title">${words.allTags}</h1>
<div id="together" data-find="${page.masthead.find}" data-words="${JSON.stringify(words.together)}"></div>
<div id="all-tags"><p class="counts">${page.counts.map((count) => html`<span>${count}</span> `)}</p>
${page.byCount.length > 0 && html`${byCount(page, words)}\n${byName(page, words)}`}</div>`,
  });
});

function byName({ groups }: TagsPage, words: Words): Html {
  return html`<section class="tag-index" aria-labelledby="a-to-z">
<h2 id="a-to-z">${words.aToZ}</h2>
<div class="tag-groups">
${groups.map(({ letter, tags }) => html`<section><h3>${letter}</h3>${list(tags)}</section>\n`)}</div>
</section>`;
}

/** The most used: the others are found by name. */
function byCount({ byCount: tags }: TagsPage, words: Words): Html {
  return html`<section class="tag-index" aria-labelledby="by-count">
<h2 id="by-count">${words.byCount}</h2>
${list(tags)}
</section>`;
}

function list(tags: CountedTag[]): Html {
  return html`<ul class="tags">${tags.map(({ name, href, count }) => html`<li><a href="${href}" rel="tag"><bdi>${name}</bdi> <small>${count}</small></a></li>`)}</ul>`;
}
