import { toText } from '../markdown.ts';
import { archive } from '../site/archive.ts';
import type { Site } from '../site/site.ts';
import type { Tag } from '../site/tags.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { ownProse, tagLink } from './card.ts';
import { feedLinks, planFeeds } from './feed.ts';
import { byLetter, byName } from './letters.ts';
import { readable } from './masthead.ts';
import type { CountedTag } from './parts.ts';
import type { Plan } from './plan.ts';
import type { CountedTagName, FirstTagPage, Given, PlannedOf, TagName } from './planned.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { sizesIn } from './sizes.ts';
import { sharedPage } from './social.ts';
import { breadcrumbs, listData, type Step } from './structured-data.ts';
import { timeline } from './timeline.ts';
import { pager, placeOf } from './topic-pages.ts';

/** The pages that list the articles of one tag, and its feed. */
export function tagSection(tag: Tag, plan: Plan): Section {
  const home = address.tag(tag.slug);
  return {
    has: (path) => path.startsWith(home),
    pages: () => [...planTagPages(tag, plan), ...planFeeds(plan, tag.articles, tag.shown)],
  };
}

function planTagPages(tag: Tag, { site, house, item, pictures }: Plan): PlannedOf<'tag'>[] {
  const { first, older } = archive(tag.articles, site.topic.pageSize);
  return [undefined, ...older.keys()].map((index) => {
    const number = index === undefined ? undefined : index + 1;
    const listed = index === undefined ? first : (older[index] ?? []);
    const its = index === undefined ? firstPage(tag, site, pictures) : undefined;
    return {
      kind: 'tag',
      address: address.tag(tag.slug, number),
      file: 'topic.md',
      given: {
        house,
        tag: tag.shown,
        items: listed.map(item),
        place: placeOf(number, older.length),
        first: its,
      },
    };
  });
}

function firstPage(tag: Tag, { tags, shelves }: Site, pictures: Plan['pictures']): FirstTagPage {
  const related = tags.related(tag);
  return {
    articles: tag.articles.length,
    about: tag.description,
    pictures: sizesIn([tag.description], pictures),
    related: related.map(({ tag: other, count }) => ({ ...other.shown, count })),
    years: shelves.months.years(tag.articles),
  };
}

export function makeTagPage({ house, tag, items, place, first }: Given['tag'], path: string) {
  const { language, root } = house;
  const words = wordsFor(language);
  const page = readable(house, path);
  const title = words.tagFeedTitle(tag.name, page.masthead.name);
  return {
    ...page,
    name: tag.name,
    description: first?.about
      ? toText(ownProse(first.about, house), 200)
      : words.tagIs(tag.name, page.masthead.name),
    number: place.number,
    title: place.number === undefined ? title : `${words.archivePage(place.number)} – ${title}`,
    alternates: feedLinks(house, tag),
    shared: sharedPage(house, { title, path }),
    data: [listData(house, { name: title, path }, items), breadcrumbs(house, wayTo(tag, words.allTags))],
    sections: sectionsOf(items, house),
    pager: pager(place, (number) => href(root, address.tag(tag.slug, number))),
    count: first && words.articles(first.articles),
    about: first?.about ? ownProse(first.about, house, { pictures: first.pictures }) : undefined,
    more: href(root, address.together(tag.slug)),
    related: (first?.related ?? []).map((other) => counted(other, root)),
    timeline: first && timeline(first.years, house),
  };
}

export function planTagsPage({ site, house }: Plan): PlannedOf<'tags'> {
  const tags = site.tags.all().map(({ shown, articles }) => ({ ...shown, count: articles.length }));
  return {
    kind: 'tags',
    address: address.tags(),
    file: 'topic.md',
    given: { house, tags, articles: site.listed.length },
  };
}

/** Every tag: by letter, and the most used first. */
export function makeTagsPage({ house, tags, articles }: Given['tags'], path: string) {
  const { language, root } = house;
  const words = wordsFor(language);
  const page = readable(house, path);
  const links = byName(
    tags.map((tag) => counted(tag, root)),
    language,
  );
  const letters = byLetter(links, words.others);
  return {
    ...page,
    title: `${words.allTags} – ${page.masthead.name}`,
    description: words.tagsAre(page.masthead.name),
    alternates: feedLinks(house),
    shared: sharedPage(house, { title: words.allTags, path }),
    data: [breadcrumbs(house, [{ name: words.allTags, path }])],
    counts: [words.tags(tags.length), words.articles(articles)],
    groups: [...letters].map(([letter, inGroup]) => ({ letter, tags: inGroup })),
    byCount: links.toSorted((a, b) => b.count - a.count),
  };
}

/** From the topic to a tag. */
function wayTo({ name, slug }: TagName, allTags: string): Step[] {
  return [
    { name: allTags, path: address.tags() },
    { name, path: address.tag(slug) },
  ];
}

function counted(tag: CountedTagName, root: string): CountedTag {
  return { ...tagLink(tag, root), count: tag.count };
}
