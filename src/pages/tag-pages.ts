import { archive } from '../site/archive.ts';
import type { Listed } from '../site/site.ts';
import type { Tag } from '../site/tags.ts';
import { address, href } from './address.ts';
import { ownProse } from './card.ts';
import { tagFeedLink } from './feed.ts';
import { readable } from './masthead.ts';
import type { TagPage, TagsPage } from './page.ts';
import type { CountedTag } from './parts.ts';
import type { Plan } from './plan.ts';
import { pager } from './topic-pages.ts';

export function tagPages(tag: Tag, plan: Plan): TagPage[] {
  const { first, older } = archive(tag.articles, plan.site.topic.pageSize);
  const newest = tagPage(tag, plan, first, undefined, older.length);
  return [newest, ...older.map((articles, index) => tagPage(tag, plan, articles, index + 1, older.length))];
}

function tagPage(
  tag: Tag,
  plan: Plan,
  articles: Listed[],
  number: number | undefined,
  last: number,
): TagPage {
  const { site, masthead, words, card } = plan;
  const title = words.tagFeedTitle(tag.name, masthead.name);
  return {
    ...readable(site, masthead, address.tag(tag.slug, number)),
    kind: 'tag',
    name: tag.name,
    number,
    title: number === undefined ? title : `${words.archivePage(number)} – ${title}`,
    alternates: [tagFeedLink(tag, plan)],
    cards: articles.map(card),
    pager: pager(number ?? last + 1, last, (other) => href(site.topic.root, address.tag(tag.slug, other))),
    ...(number === undefined ? ofFirstPage(tag, plan) : { related: [] }),
  };
}

/** What changes with every article stands on the first page only. */
function ofFirstPage(tag: Tag, { site, words }: Plan): Pick<TagPage, 'count' | 'about' | 'related'> {
  return {
    count: words.articles(tag.articles.length),
    about: tag.description ? ownProse(tag.description, site.topic) : undefined,
    related: site.tags
      .related(tag)
      .map(({ tag: other, count }) => ({ ...counted(other, site.topic.root), count })),
  };
}

/** Every tag: by letter, and the most used first. */
export function tagsPage({ site, masthead, words }: Plan): TagsPage {
  const { language, root } = site.topic;
  const collator = new Intl.Collator(language, { numeric: true });
  const tags = site.tags.all().map((tag) => counted(tag, root));
  const byName = tags.sort((a, b) => collator.compare(a.name, b.name));
  return {
    ...readable(site, masthead, address.tags()),
    kind: 'tags',
    title: `${words.allTags} – ${masthead.name}`,
    counts: [words.tags(tags.length), words.articles(site.listed.length)],
    groups: byLetter(byName, words.others),
    byCount: byName.toSorted((a, b) => b.count - a.count),
  };
}

function counted(tag: Tag, root: string): CountedTag {
  return { name: tag.name, href: href(root, address.tag(tag.slug)), count: tag.articles.length };
}

function byLetter(tags: CountedTag[], others: string): TagsPage['groups'] {
  const groups = new Map<string, CountedTag[]>();
  for (const tag of tags) {
    const letter = letterOf(tag.name, others);
    const group = groups.get(letter) ?? [];
    group.push(tag);
    groups.set(letter, group);
  }
  return [...groups].map(([letter, inGroup]) => ({ letter, tags: inGroup }));
}

/** `É` stands under E; what starts with no letter stands together. */
function letterOf(name: string, others: string): string {
  const [first = ''] = name.normalize('NFD').toUpperCase();
  return /\p{L}/u.test(first) ? first : others;
}
