import { toHtml } from '../src/markdown.ts';
import type { ArticlePage } from '../src/pages/page.ts';
import type { Card } from '../src/pages/parts.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html, lang } from './html.ts';
import { excerpt, eyebrow, insight, picture, tagList, time } from './parts/card.ts';
import { rescoopedBy, via } from './parts/credit.ts';
import { credited, moreOfSource, toMonth } from './parts/leads.ts';
import { relatedArticles } from './parts/related.ts';
import { shell } from './parts/shell.ts';

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
${picture(card)}
<div class="article-text">
${card.description && html`<p class="description p-summary"${lang(card.topicLanguage, card.language)}>${card.description}</p>\n`}${excerpt(card, toHtml)}${insight(card, words, toHtml)}<p><a class="button read" href="${card.article.source.url}">${words.readAt(html`<bdi>${card.publisher}</bdi>`)}</a></p>
</div>
${provenance(page, words)}
${tagList(card.tags, words)}
${actions(page, words)}
</article>`;
}

function heading(card: Card, words: Words): Html {
  const { article, title } = card;
  return html`<header>
<div class="source u-bookmark-of h-cite" lang="${article.lang}">
${eyebrow(card)}
<h1 class="article-title" dir="auto"><a class="p-name u-url" href="${article.source.url}">${title}</a></h1>
</div>
<p class="credit">${rescoopedBy(article, words)} <a class="curated u-url u-uid" href="${card.href}">${time(card.day, 'dt-published')}</a></p>
</header>`;
}

/** The chain of credit: where it was first published, through whom it came, and when it was chosen here. */
function provenance({ card, leads }: ArticlePage, words: Words): Html {
  const { article, publisher, published, day, updated } = card;
  const { source, lang: its } = article;
  const throughs = via(article, words);
  return html`<section class="provenance" aria-labelledby="provenance">
<h2 id="provenance">${words.provenance}</h2>
<dl>
<div><dt>${words.source}</dt><dd><a href="${source.url}"><bdi>${publisher}</bdi></a>${moreOfSource(leads, words)}</dd></div>
${source.author && html`<div><dt>${words.author}</dt><dd><bdi>${source.author}</bdi></dd></div>\n`}${published && html`<div><dt>${words.firstPublished}</dt><dd>${time(published)}</dd></div>\n`}<div><dt>${words.language}</dt><dd>${words.languageName(its)}</dd></div>
<div><dt>${words.curated}</dt><dd>${time(day)}${toMonth(leads)}</dd></div>
${updated && html`<div><dt>${words.updated}</dt><dd>${time(updated, 'dt-updated')}</dd></div>\n`}</dl>
<p class="credit">${rescoopedBy(article, words, false)}</p>
${throughs && html`<p class="credit">${throughs}</p>`}
${credited(leads, words)}</section>`;
}

function actions({ card, reply }: ArticlePage, words: Words): Html {
  return html`<p class="actions"><a href="${card.rescoop.href}" rel="alternate" type="text/markdown" download="${card.rescoop.fileName}" title="${words.rescoopTitle}">${words.rescoop}</a>
${reply && html`<a href="${reply}">${words.reply}</a>`}</p>`;
}

function neighbours({ newer, older }: ArticlePage, words: Words): Html | undefined {
  if (!newer && !older) return undefined;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${newer && html`<a rel="prev" href="${newer.href}"><small>← ${words.newerArticle}</small> <span dir="auto" lang="${newer.lang}">${newer.name}</span></a>`}
${older && html`<a class="pager-older" rel="next" href="${older.href}"><small>${words.olderArticle} →</small> <span dir="auto" lang="${older.lang}">${older.name}</span></a>`}
</nav>`;
}
