import type { Article, Person } from '../../src/article/article.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/** “Rescooped by Patrick Bouillaud from Toulouse networks”, or “Scooped by …” where it came from no other topic. */
export function rescoopedBy({ curator, from }: Article, words: Words): Html {
  if (!from) return html`${words.scooped(person(curator))}`;
  return html`${words.rescooped(person(curator), linked(from.topic, from.url))}`;
}

/** “Via Jacques Le Bris”, nearest first; nothing where it came through nobody. */
export function via({ via: people }: Article, words: Words): Html | undefined {
  if (people.length === 0) return undefined;
  const names = people.map(({ name, url }, index) => html`${index > 0 && ', '}${linked(name, url, 'via')}`);
  return html`${words.via(html`${names}`)}`;
}

export function person({ name, url }: Person): Html {
  return linked(name, url);
}

function linked(name: string, url?: string, rel?: string): Html {
  if (!url) return html`<bdi>${name}</bdi>`;
  return html`<a href="${url}"${rel && html` rel="${rel}"`}><bdi>${name}</bdi></a>`;
}
