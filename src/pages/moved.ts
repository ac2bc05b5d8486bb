import { slugOf } from '../article/slug.ts';
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
  return [...moved].map(([slug, tag]) => {
    const given = { house, to: address.tag(tag.slug) };
    return { kind: 'moved', address: address.tag(slug), file: 'topic.md', given };
  });
}
