import { oncePer } from '../../src/once.ts';
import type { Card } from '../../src/pages/parts.ts';
import { wordsFor } from '../../src/words/words.ts';
import { asOne, type Html, html, raw } from '../html.ts';
import { eyebrow, time } from './card.ts';
import { rescoopedBy, via } from './credit.ts';

/** An article in a section of a list, with little more than its title and its credit. */
export const brief = oncePer((one: Card): Html => printed(one, 'h3'));

/** The same right below the heading of a page. */
export const shelved = oncePer((one: Card): Html => printed(one, 'h2'));

/** It is kept for all the lists that show it. */
function printed(one: Card, level: 'h2' | 'h3'): Html {
  const { article, language } = one;
  const [words, heading] = [wordsFor(language), raw(level)];
  const throughs = via(article, words);
  const its = html`<article class="brief h-entry">
<div class="source u-bookmark-of h-cite" lang="${article.lang}">
${eyebrow(one)}
<${heading} class="brief-title" dir="auto"><a class="p-name u-url" href="${article.source.url}">${one.title}</a></${heading}>
</div>
<p class="credit">${rescoopedBy(article, words)} <a class="curated u-url u-uid" href="${one.href}">${time(one.day, 'dt-published')}</a>${throughs && html` <span class="through">${throughs}</span>`}</p>
</article>
`;
  return raw(asOne(its.text));
}
