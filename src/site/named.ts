import { distinctSlug, slugOf } from '../article/slug.ts';
import { tagKey } from '../article/tag.ts';
import { onceFor } from '../once.ts';
import type { Listed } from './site.ts';

/** What articles name, and what has a page of its own: a tag, a source, someone they came through. */
export interface Named {
  /** As shown: the topic's spelling, or the first one used. */
  name: string;
  /** Told apart from all others of its sort by it. */
  key: string;
  slug: string;
  /** Name and slug: all that other pages show of it. */
  shown: { name: string; slug: string };
  /** Newest first. */
  articles: Listed[];
}

// There are few spellings, and the preview asks again after each change.
export const keyOf = onceFor(tagKey);
const plainSlugOf = onceFor(slugOf);

/** It has no slug yet. */
export function newNamed(key: string, name: string): Named {
  return { name, key, slug: '', shown: { name, slug: '' }, articles: [] };
}

/**
 * Gives all that articles name their articles and their slugs, and returns it, that of the oldest article first. `namesOf`
 * is asked for the oldest article first, and answers with the same object for the same thing; `chosen` are slugs by key.
 */
export function gather<N extends Named>(
  newestFirst: readonly Listed[],
  namesOf: (listed: Listed) => Iterable<N>,
  chosen: ReadonlyMap<string, string> = new Map(),
): N[] {
  const found = new Set<N>();
  for (const listed of newestFirst.toReversed()) {
    for (const one of namesOf(listed)) {
      found.add(one);
      if (one.articles.at(-1) !== listed) one.articles.push(listed);
    }
  }
  for (const one of found) one.articles.reverse();
  giveSlugs(found, chosen);
  return [...found];
}

/** What no slug is chosen for gets the one of its name; of two that want the same, the older one keeps it. */
function giveSlugs(oldestFirst: Iterable<Named>, chosen: ReadonlyMap<string, string>): void {
  const taken = new Set(chosen.values());
  for (const one of oldestFirst) {
    const plain = plainSlugOf(one.name);
    one.slug = chosen.get(one.key) ?? (taken.has(plain) ? distinctSlug(plain, one.key) : plain);
    one.shown.slug = one.slug;
    taken.add(one.slug);
  }
}
