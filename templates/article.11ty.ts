import { toHtml } from '../src/markdown.ts';
import type { ArticlePage } from '../src/pages/page.ts';
import type { Card } from '../src/pages/parts.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html, lang } from './html.ts';
import { excerpt, eyebrow, insight, tagList, time } from './parts/card.ts';
import { rescoopedBy, via } from './parts/credit.ts';
import { cover, figure } from './parts/picture.ts';
import { provenance } from './parts/provenance.ts';
import { relatedArticles } from './parts/related.ts';
import { shell } from './parts/shell.ts';
import { take } from './parts/take.ts';

export const { data, render } = forEach('article', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    main: html`${article(page, words)}\n${neighbours(page, words)}\n${relatedArticles(page.leads, words)}`,
  });
});

function article(page: ArticlePage, words: Words): Html {
  const { card } = page;
  return html`<article class="article h-entry">
${heading(card, words)}
${card.image ? figure(card.image, words) : cover(card.cover, card.publisher)}
<div class="article-text">
${text(card, words)}<p><a class="button read" href="${card.article.source.url}">${words.readAt(html`<bdi>${card.publisher}</bdi>`)}</a></p>
${tagList(card.tags, words)}
</div>
<div class="beside">
${provenance(page, words)}
${take(page, words)}
</div>
</article>`;
}

function heading(card: Card, words: Words): Html {
  const { article, title } = card;
  const throughs = via(article, words);
  return html`<header>
<div class="source u-bookmark-of h-cite" lang="${article.lang}">
${eyebrow(card)}
<h1 class="article-title" dir="auto"><a class="p-name u-url" href="${article.source.url}">${title}</a></h1>
</div>
<p class="credit">${rescoopedBy(article, words)} <a class="curated u-url u-uid" href="${card.href}">${time(card.day, 'dt-published')}</a></p>
${throughs && html`<p class="credit">${throughs}</p>\n`}</header>`;
}

/** What the source says, its own words with their author, and the curator's: each told from the others at a glance. */
function text(card: Card, words: Words): Html {
  const quoted = excerpt(card, toHtml);
  const by = [card.article.source.author, card.publisher].filter((name) => name !== undefined);
  return html`${card.description && html`<p class="description p-summary"${lang(card.topicLanguage, card.language)}>${card.description}</p>\n`}${quoted && html`<figure>\n${quoted}<figcaption class="excerpt-by">— ${by.map((name, index) => html`${index > 0 && ', '}<bdi>${name}</bdi>`)}</figcaption></figure>\n`}${insight(card, words, toHtml)}`;
}

function neighbours({ newer, older }: ArticlePage, words: Words): Html | undefined {
  if (!newer && !older) return undefined;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${newer && html`<a rel="prev" href="${newer.href}"><small><span class="arrow" aria-hidden="true">←</span> ${words.newerArticle}</small> <span dir="auto" lang="${newer.lang}">${newer.name}</span></a>`}
${older && html`<a class="pager-older" rel="next" href="${older.href}"><small>${words.olderArticle} <span class="arrow" aria-hidden="true">→</span></small> <span dir="auto" lang="${older.lang}">${older.name}</span></a>`}
</nav>`;
}
