import { slugOf } from '../article/slug.ts';
import type { Site } from '../site/site.ts';
import type { Tag } from '../site/tags.ts';
import { address } from './address.ts';
import type { Plan } from './plan.ts';
import type { PlannedPage } from './planned.ts';

/**
 * The addresses that a tag of `topic.md` had, or would have, under its other spellings: whoever renames a tag keeps its
 * old name as an alias, and links to it lead on.
 */
export function movedTags({ site, house }: Plan): PlannedPage[] {
  const bySlug = new Map([...site.tags.inAge()].map((tag) => [tag.slug, tag]));
  const moved = new Map<string, Tag>();
  for (const { name, aliases } of site.topic.tags) {
    const tag = site.tags.named(name);
    for (const slug of tag ? [name, ...aliases].map(slugOf) : []) {
      if (tag && !bySlug.has(slug) && !moved.has(slug)) moved.set(slug, tag);
    }
  }
  const aliases = moved.size > 0 ? aliasesOf(site) : new Set();
  return [...moved].flatMap(([slug, tag]) => {
    const [at, given] = [address.tag(slug), { house, to: address.tag(tag.slug) }];
    return aliases.has(at) ? [] : { kind: 'moved', address: at, file: 'topic.md', given };
  });
}

/** What articles say of themselves comes first. */
function aliasesOf({ listed, unlisted }: Site): Set<string> {
  return new Set([...listed, ...unlisted].flatMap(({ article }) => article.aliases));
}
