import type { ArticlePage } from '../../src/pages/page.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html, lang } from '../html.ts';
import { time } from './card.ts';
import { person } from './credit.ts';
import { credited, moreOfSource, toMonth } from './leads.ts';

/** One step on the way of an article from its source to here. */
interface Step {
  what: string;
  who: Html;
  when?: Html;
}

/** The chain of credit: where it was first published, through whom it came, farthest first, and when it was chosen here. */
export function provenance(page: ArticlePage, words: Words): Html {
  return html`<section class="provenance" aria-labelledby="provenance">
<h2 id="provenance">${words.provenance}</h2>
<ol class="trail">
${[source(page, words), ...between(page, words), here(page, words)].map(step)}</ol>
${credited(page.leads, words)}${facts(page, words)}
</section>`;
}

function step({ what, who, when }: Step): Html {
  return html`<li><span class="trail-what">${what}</span> <span class="trail-who">${who}</span>${when && html` <span class="trail-what">${when}</span>`}</li>\n`;
}

function source({ card: { article, publisher, published }, leads }: ArticlePage, words: Words): Step {
  const { url, author } = article.source;
  return {
    what: words.source,
    who: html`<a href="${url}"><bdi>${publisher}</bdi></a>${moreOfSource(leads, words)}`,
    when:
      author || published
        ? html`${author && html`<bdi>${author}</bdi>`}${author && published && ' · '}${published && time(published)}`
        : undefined,
  };
}

/** The topics that it came through, and then the people: of each the farthest first. */
function between({ card: { article } }: ArticlePage, words: Words): Step[] {
  const topics = article.from.toReversed().map(({ topic, url, article: there }) => ({
    what: words.fromTopic,
    who: person({ name: topic, url }),
    when: there ? html`<a href="${there}">${words.itsArticle}</a>` : undefined,
  }));
  const people = article.via.toReversed().map((one) => ({ what: words.viaPerson, who: person(one) }));
  return [...topics, ...people];
}

function here(page: ArticlePage, words: Words): Step {
  const { card, masthead, leads } = page;
  const { article, day, topicLanguage, language } = card;
  return {
    what: article.from.length > 0 ? words.rescoopedHere : words.scoopedHere,
    who: html`${person(article.curator)}, <a href="${masthead.home}"${lang(topicLanguage, language)}><bdi>${masthead.name}</bdi></a>`,
    when: html`${time(day)}${toMonth(leads, words)}`,
  };
}

function facts({ card: { article, updated } }: ArticlePage, words: Words): Html {
  return html`<dl>
<div><dt>${words.language}</dt><dd>${words.languageName(article.lang)}</dd></div>
${updated && html`<div><dt>${words.updated}</dt><dd>${time(updated, 'dt-updated')}</dd></div>\n`}</dl>`;
}
