import type { Entry, Field } from './entry.ts';
import type { Values } from './values.ts';

/** Of each field `found`, or what it was inferred from; a field that is missing is not there. */
export type Origins = Partial<Record<Field, string>>;

export const found = 'found';

/** Where the fields of an article are from: nothing is invented, and what the file did not say itself is named. */
export function originsOf(its: Values, { inferred = {}, curator, lang }: Entry): Origins {
  const there: Record<Field, unknown> = {
    title: its.title,
    source: its.source.url,
    date: its.date,
    published: its.source.date,
    author: its.source.author,
    publisher: its.source.publisher,
    curator: its.curator,
    from: its.from[0],
    via: its.via[0],
    tags: its.tags[0],
    excerpt: its.excerpt,
    insight: its.insight,
    lang: its.lang,
  };
  const ofTopic = { ...(!curator && { curator: topic }), ...(!lang && { lang: topic }) };
  const from: Origins = { ...ofTopic, ...inferred };
  const fields = Object.entries(there).filter(([, value]) => Boolean(value)) as [Field, unknown][];
  return Object.fromEntries(fields.map(([field]) => [field, from[field] ?? found]));
}

const topic = 'topic.md';
