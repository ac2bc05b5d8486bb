import { type toHtml, toLead } from '../../src/markdown.ts';
import { oncePer } from '../../src/once.ts';
import type { Card, Day, Link } from '../../src/pages/parts.ts';
import { type Words, wordsFor } from '../../src/words/words.ts';
import { asOne, type Html, html, lang, raw } from '../html.ts';
import { rescoopedBy, via } from './credit.ts';
import { cover, picture, type Role } from './picture.ts';

/** An article in a list. It is printed once, however many lists show it. */
export const card = oncePer((one: Card): Html => raw(asOne(printed(one, 'card').text)));

/** The article that leads a list: its picture is large, and there from the start. */
export function lead(one: Card): Html {
  return printed(one, 'lead');
}

function printed(one: Card, role: Role): Html {
  const { article, language } = one;
  const words = wordsFor(language);
  const throughs = via(article, words);
  return html`<article class="card h-entry">
${one.image ? picture(one.image, role) : cover(one.cover, one.publisher)}
<div class="card-text">
<div class="source u-bookmark-of h-cite" lang="${article.lang}">
${eyebrow(one)}
<h3 class="card-title" dir="auto"><a class="p-name u-url" href="${article.source.url}">${one.title}</a></h3>
</div>
<p class="credit">${rescoopedBy(article, words)} <a class="curated u-url u-uid" href="${one.href}">${time(one.day, 'dt-published')}</a></p>
${summary(one)}${insight(one, words, toLead)}${throughs && html`<p class="credit">${throughs}</p>\n`}${tagList(one.tags, words)}
<p class="actions"><a class="more" href="${one.href}" aria-label="${words.moreOf(one.title)}">${words.more}</a>
<a href="${one.rescoop.href}" download="${one.rescoop.fileName}">${words.rescoop}</a></p>
</div>
</article>
`;
}

/** What the source says: told by the curator, or in its own words where nothing is told. */
function summary(one: Card): Html | undefined {
  if (!one.description) return excerpt(one, toLead);
  return html`<p class="description p-summary"${lang(one.topicLanguage, one.language)}>${one.description}</p>
`;
}

/** Publisher, author and day of the source, and what only the curator sees. */
export function eyebrow({ mark, article, publisher, published, language }: Card): Html {
  const words = wordsFor(language);
  const { source } = article;
  const its = source.publisher ? 'publisher p-publication' : 'publisher';
  return html`<p class="eyebrow"${lang(language, article.lang)}>${mark && html`<strong class="mark">${words.marks[mark]}</strong> `}${article.pinned && html`<strong class="mark">${words.pinned}</strong> `}<bdi class="${its}">${publisher}</bdi>${source.author && html` <bdi class="author p-author h-card">${source.author}</bdi>`}${published && html` <span class="first-published">${time(published, 'dt-published')}</span>`}</p>`;
}

/** The source's words, set apart as a quotation. */
export function excerpt({ excerpt: words, article }: Card, render: typeof toHtml): Html | undefined {
  if (!words) return undefined;
  return html`<blockquote class="excerpt" lang="${words.lang}" dir="auto" cite="${article.source.url}">
${raw(render(words))}</blockquote>
`;
}

/** The curator's own words, with the curator's name. */
export function insight(
  { insight: text, article, language }: Card,
  words: Words,
  render: typeof toHtml,
): Html | undefined {
  if (!text) return undefined;
  return html`<div class="insight" dir="auto"><p class="insight-by">${words.insight(article.curator.name)}</p>
<div class="e-content"${lang(text.lang, language)}>
${raw(render(text))}</div></div>
`;
}

export function tagList(tags: Link[], words: Words): Html | undefined {
  if (tags.length === 0) return undefined;
  return html`<ul class="tags" aria-label="${words.tagged}">${tags.map(({ name, href }) => html`<li><a class="p-category" href="${href}" rel="tag"><bdi>${name}</bdi></a></li>`)}</ul>`;
}

export function time({ iso, worded }: Day, marks?: string): Html {
  return html`<time${marks && html` class="${marks}"`} datetime="${iso}">${worded}</time>`;
}
