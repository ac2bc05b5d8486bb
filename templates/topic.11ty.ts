import { toHtml } from '../src/markdown.ts';
import type { TopicPage } from '../src/pages/page.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html, lang, raw } from './html.ts';
import { person } from './parts/credit.ts';
import { list } from './parts/list.ts';
import { avatar } from './parts/picture.ts';
import { mainNavigation, shell } from './parts/shell.ts';

export const { data, render } = forEach('topic', (page) => {
  const words = wordsFor(page.lang);
  const articles = list(page.sections, page.pager, words);
  if (page.number === undefined)
    return shell(page, { isFeed: true, top: masthead(page, words), main: html`${since(words)}${articles}` });
  return shell(page, {
    isFeed: true,
    main: html`<h1 class="page-title p-name">${words.archivePage(page.number)}</h1>\n${articles}`,
  });
});

function masthead(page: TopicPage, words: Words): Html {
  const { masthead: topic } = page;
  const { name, url } = topic.curator;
  return html`<header class="masthead">
<div class="masthead-about">
<div>
<h1 class="masthead-name p-name" dir="auto"${lang(topic.topicLanguage, topic.language)}>${topic.name}</h1>
${topic.tagline && html`<p class="tagline p-summary" dir="auto"${lang(topic.topicLanguage, topic.language)}>${topic.tagline}</p>\n`}</div>
<div class="curator">
${portrait(topic)}
<p class="curator-name">${words.curatedBy(person({ name, url }, 'p-author h-card'))}</p>
<p class="counts">${page.counts?.map((count) => html`<span>${count}</span> `)}</p>
${about(page)}</div>
</div>
${mainNavigation(topic, words)}
</header>`;
}

/** The curator's portrait, or the first letters of the name. */
function portrait({ curator: { avatar: its, initials } }: TopicPage['masthead']): Html {
  if (its) return avatar(its);
  return html`<span class="monogram" aria-hidden="true">${initials}</span>`;
}

function about({ about: text, lang: around }: TopicPage): Html | undefined {
  return (
    text &&
    html`<div class="about" dir="auto"${lang(text.lang, around)}>${raw(toHtml({ ...text, top: 2 }))}</div>\n`
  );
}

/** A script counts what is new, and takes the words from here. */
function since(words: Words): Html {
  return html`<p class="since" hidden data-one="${words.newOne}" data-many="${words.newMany}" data-mark="${words.newMark}"><span></span> <button type="button" data-off>${words.markNoMore}</button><button type="button" aria-label="${words.close}">×</button></p>\n`;
}
