import { oncePer } from '../../src/once.ts';
import type { Card } from '../../src/pages/parts.ts';
import { type Words, wordsFor } from '../../src/words/words.ts';
import { asOne, type Html, html, lang, raw } from '../html.ts';
import { time } from './card.ts';
import { rescoopedBy, via } from './credit.ts';

/** An article in a long list, with the same credit as on its card. It is printed once, however many lists show it. */
export const row = oncePer((one: Card): Html => {
  const { article, language, href } = one;
  const words = wordsFor(language);
  const throughs = via(article, words);
  const printed = html`<article class="row h-entry">
<div class="u-bookmark-of h-cite" lang="${article.lang}">
<h2 class="row-title" dir="auto"><a class="p-name" href="${href}">${one.title}</a></h2>
${source(one, words)}
</div>
<p class="credit">${rescoopedBy(article, words)} <a class="curated u-url u-uid" href="${href}">${time(one.day, 'dt-published')}</a>${throughs && html` <span class="through">${throughs}</span>`}</p>
</article>
`;
  return raw(asOne(printed.text));
});

/** The publisher leads to the source itself, as titles of cards do. */
function source({ mark, article: { source: its, lang: of }, publisher, language }: Card, words: Words): Html {
  const name = html`<bdi${its.publisher && html` class="p-publication"`}>${publisher}</bdi>`;
  return html`<p class="eyebrow"${lang(language, of)}>${mark && html`<strong class="mark">${words.marks[mark]}</strong> `}<a class="publisher u-url" href="${its.url}">${name}</a></p>`;
}
