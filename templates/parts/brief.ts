import { oncePer } from '../../src/once.ts';
import type { Card } from '../../src/pages/parts.ts';
import { wordsFor } from '../../src/words/words.ts';
import { asOne, type Html, html, raw } from '../html.ts';
import { eyebrow, time } from './card.ts';
import { rescoopedBy, via } from './credit.ts';

/** An article in a list with little more than its title and its credit. */
export const brief = oncePer((one: Card): Html => {
  const { article, language } = one;
  const words = wordsFor(language);
  const throughs = via(article, words);
  const printed = html`<article class="brief h-entry">
<div class="source u-bookmark-of h-cite" lang="${article.lang}">
${eyebrow(one)}
<h3 class="brief-title" dir="auto"><a class="p-name u-url" href="${article.source.url}">${one.title}</a></h3>
</div>
<p class="credit">${rescoopedBy(article, words)} <a class="curated u-url u-uid" href="${one.href}">${time(one.day, 'dt-published')}</a>${throughs && html` · ${throughs}`}</p>
</article>
`;
  return raw(asOne(printed.text));
});
