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
  const articles = list(page.cards, page.pager, words, page.number === undefined);
  if (page.number === undefined)
    return shell(page, { isFeed: true, top: masthead(page, words), main: html`${about(page)}${articles}` });
  return shell(page, {
    isFeed: true,
    main: html`<h1 class="page-title p-name">${words.archivePage(page.number)}</h1>\n${articles}`,
  });
});

function masthead({ masthead: topic, counts }: TopicPage, words: Words): Html {
  const { name, url, avatar: its } = topic.curator;
  return html`<header class="masthead">
<h1 class="masthead-name p-name" dir="auto"${lang(topic.topicLanguage, topic.language)}>${topic.name}</h1>
${topic.tagline && html`<p class="tagline p-summary" dir="auto"${lang(topic.topicLanguage, topic.language)}>${topic.tagline}</p>\n`}<div class="masthead-line">
<p class="curator">${its && html`${avatar(its)} `}${words.curatedBy(person({ name, url }, 'p-author h-card'))}</p>
<p class="counts">${counts?.map((count) => html`<span>${count}</span>`)}</p>
${mainNavigation(topic, words)}
</div>
</header>`;
}

function about({ about: text, lang: around }: TopicPage): Html | undefined {
  return (
    text &&
    html`<div class="about" dir="auto"${lang(text.lang, around)}>${raw(toHtml({ ...text, top: 2 }))}</div>\n`
  );
}
