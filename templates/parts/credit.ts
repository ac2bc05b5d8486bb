import type { Article, Origin, Person } from '../../src/article/article.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/*
 * The chain of credit, for people and for readers of microformats. There is no property yet for “from” and “via”: those
 * that start with `x-` are each program's own (microformats.org/wiki/microformats2-parsing).
 */

/** “Rescooped by Patrick Bouillaud from Toulouse networks”, or “Scooped by …” where it came from no other topic. */
export function rescoopedBy({ curator, from }: Article, words: Words, isMarked = true): Html {
  const by = person(curator, isMarked ? 'p-author h-card' : undefined);
  if (from.length === 0) return html`${words.scooped(by)}`;
  const topics = from.map(
    (topic, index) =>
      html`${index > 0 && words.andFrom}${isMarked ? origin(topic, index === 0, words) : linked(topic.topic, topic.url)}`,
  );
  return html`${words.rescooped(by, html`${topics}`)}`;
}

/** “Via Jacques Le Bris”, nearest first; nothing where it came through nobody. */
export function via({ via: people }: Article, words: Words): Html | undefined {
  if (people.length === 0) return undefined;
  const names = people.map(
    ({ name, url }, index) => html`${index > 0 && ', '}${linked(name, url, 'p-x-via h-card', 'via')}`,
  );
  return html`${words.via(html`${names}`)}`;
}

export function person({ name, url }: Person, marks?: string): Html {
  return linked(name, url, marks);
}

/** Another topic, and the article there: this one is a repost of the nearest. */
function origin({ topic, url, article }: Origin, isNearest: boolean, words: Words): Html {
  if (!article) return linked(topic, url, 'p-x-from h-card', 'via');
  const there = html`<a${isNearest && html` class="u-repost-of h-cite"`} rel="via" href="${article}">${words.itsArticle}</a>`;
  return html`<span class="p-x-from h-card">${linked(topic, url, url ? 'p-name u-url' : 'p-name')}<data class="u-x-article" value="${article}"></data></span> (${there})`;
}

function linked(name: string, url?: string, marks?: string, rel?: string): Html {
  const its = marks && html` class="${marks}"`;
  if (!url) return html`<bdi${its}>${name}</bdi>`;
  return html`<a${its} href="${url}"${rel && html` rel="${rel}"`}><bdi>${name}</bdi></a>`;
}
