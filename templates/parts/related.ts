import { oncePer } from '../../src/once.ts';
import type { Leads, RelatedLink } from '../../src/pages/parts.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';
import { time } from './card.ts';

/** The articles that share most with this one. */
export function relatedArticles({ related }: Leads, words: Words): Html | undefined {
  if (related.length === 0) return undefined;
  return html`<section class="related-articles" aria-labelledby="related-articles">
<h2 id="related-articles">${words.relatedArticles}</h2>
<ul>
${related.map(relatedArticle)}</ul>
</section>`;
}

/** It is printed once, however many pages show it. */
const relatedArticle = oncePer(
  ({ name, lang, href, publisher, day }: RelatedLink): Html =>
    html`<li><a href="${href}" lang="${lang}" dir="auto">${name}</a> <small><bdi>${publisher}</bdi> · ${time(day)}</small></li>\n`,
);
