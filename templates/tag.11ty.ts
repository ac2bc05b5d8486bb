import { toHtml } from '../src/markdown.ts';
import type { TagPage } from '../src/pages/page.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html, lang, raw } from './html.ts';
import { list } from './parts/list.ts';
import { shell } from './parts/shell.ts';
import { years } from './parts/years.ts';

export const { data, render } = forEach('tag', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    isFeed: true,
    main: html`${heading(page, words)}\n${list(page.sections, page.pager, words)}\n${related(page, words)}`,
  });
});

/** The tag that is found, its count and the way back. */
function heading(page: TagPage, words: Words): Html {
  const { name, number, count, about, more, timeline, masthead, lang: around } = page;
  return html`<div class="found">
<p class="found-label">${words.findTag}</p>
<h1 class="page-title p-name" dir="auto">${words.quoted(name)}${number !== undefined && html` <small>${words.pageNumber(number)}</small>`}</h1>
<p class="found-line">${count && html`<span>${count}</span> `}<a class="clear" href="${masthead.home}"><span aria-hidden="true">×</span> ${words.clearTag}</a> <a href="${more}">${words.andAnotherTag}</a></p>
${about && html`<div class="about" dir="auto"${lang(about.lang, around)}>${raw(toHtml(about))}</div>`}${timeline && html`\n${years(timeline, words)}`}
</div>`;
}

function related({ related: tags }: TagPage, words: Words): Html | undefined {
  if (tags.length === 0) return undefined;
  return html`<section class="related" aria-labelledby="related">
<h2 id="related">${words.relatedTags}</h2>
<ul class="tags">${tags.map(({ name, href, count }) => html`<li><a href="${href}" rel="tag"><bdi>${name}</bdi> <small>${count}</small></a></li>`)}</ul>
</section>`;
}
