import { slugOf } from '../article/slug.ts';
import { archive } from '../site/archive.ts';
import type { Site } from '../site/site.ts';
import type { Tag } from '../site/tags.ts';
import { address } from './address.ts';
import { givenFeeds } from './feed.ts';
import type { Plan } from './plan.ts';
import type { PlannedPage } from './planned.ts';

/**
 * The addresses that a tag of `topic.md` had, or would have, under its other spellings: whoever renames a tag keeps its
 * old name as an alias, and links to it lead on. No feed reader follows a page that leads on: the feed stands there too.
 */
export function movedTags(plan: Plan): PlannedPage[] {
  const { site } = plan;
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
    if (aliases.has(address.tag(slug))) return [];
    return [...pagesAt(slug, tag, plan), ...feedsAt(slug, tag, plan)];
  });
}

/** What leads on to the pages of a tag. */
function pagesAt(slug: string, tag: Tag, { site, house }: Plan): PlannedPage[] {
  const { older } = archive(tag.articles, site.topic.pageSize);
  return [undefined, ...older.keys()].map((index) => {
    const number = index === undefined ? undefined : index + 1;
    const given = { house, to: address.tag(tag.slug, number) };
    return { kind: 'moved', address: address.tag(slug, number), file: 'topic.md', given };
  });
}

/** The feeds of a tag under another slug; they name their own address. */
function feedsAt(slug: string, tag: Tag, plan: Plan): PlannedPage[] {
  return givenFeeds(plan, tag.articles, tag.shown)
    .slice(0, 1)
    .flatMap((given) =>
      plan.site.topic.feeds.tags.map((kind) => ({
        kind,
        address: address.feed(kind, slug),
        file: 'topic.md',
        given,
      })),
    );
}

/** What articles say of themselves comes first; as addresses of folders, in which case makes no difference. */
function aliasesOf({ listed, unlisted }: Site): Set<string> {
  return new Set(
    [...listed, ...unlisted].flatMap(({ article }) =>
      article.aliases.map((alias) => alias.replace(/\/?$/, '/').toLowerCase()),
    ),
  );
}
