import { archive } from '../site/archive.ts';
import type { Listed, Site } from '../site/site.ts';
import { wordsFor } from '../words/words.ts';
import { address, href, isFeed } from './address.ts';
import { ownProse } from './card.ts';
import { feedLinks, planFeeds } from './feed.ts';
import { readable } from './masthead.ts';
import type { PageOf } from './page.ts';
import type { Pager } from './parts.ts';
import type { Plan } from './plan.ts';
import type { FirstPage, Given, PlaceInList, PlannedOf } from './planned.ts';
import { only, type Section } from './section.ts';
import { sectionsOf } from './sections.ts';
import { sizesIn } from './sizes.ts';
import { sharedPage } from './social.ts';
import { listData } from './structured-data.ts';

/** The pages that list the whole topic, and its feed: each can be planned without the others. */
export function* topicSections(plan: Plan): Generator<Section> {
  const { site, house, item } = plan;
  const { first, older } = archive(site.listed, site.topic.pageSize);
  const page = (number: number | undefined, listed: Listed[], its?: FirstPage): PlannedOf<'topic'> => ({
    kind: 'topic',
    address: address.topic(number),
    file: 'topic.md',
    given: { house, items: listed.map(item), place: placeOf(number, older.length), first: its },
  });
  yield only(address.topic(), () => page(undefined, pinnedFirst(site, first), firstPage(plan)));
  for (const [index, listed] of older.entries()) {
    yield only(address.topic(index + 1), () => page(index + 1, listed));
  }
  yield { has: isFeed, pages: () => planFeeds(plan, site.listed) };
}

/** Pinned articles lead the first page, whatever their age; in the archive they keep their place. */
function pinnedFirst({ listed }: Site, articles: Listed[]): Listed[] {
  const pinned = listed.filter(({ article }) => article.pinned);
  return [...pinned, ...articles.filter(({ article }) => !article.pinned)];
}

/** What is there, in place of the views that a host would count. */
function firstPage({ site, pictures }: Plan): FirstPage {
  const { topic, listed, shelves, now, month } = site;
  const thisMonth = listed.filter(({ article: { at } }) => at >= month && at <= now).length;
  const about = topic.description;
  return {
    articles: listed.length,
    thisMonth,
    sources: shelves.sources.all().length,
    about,
    pictures: sizesIn([about], pictures),
  };
}

export function makeTopicPage({ house, items, place, first }: Given['topic'], path: string) {
  const { language, root } = house;
  const words = wordsFor(language);
  const base = readable(house, path);
  const { name, tagline } = base.masthead;
  const page: Omit<PageOf<'topic'>, 'kind' | 'address' | 'file' | 'title'> = {
    ...base,
    number: place.number,
    description: tagline ?? words.listIs(name, house.curator.name),
    shared: sharedPage(house, { title: house.name, description: house.tagline, path }),
    data: [listData(house, { name: house.name, path }, items)],
    alternates: feedLinks(house),
    sections: sectionsOf(items, house, first !== undefined),
    pager: pager(place, (number) => href(root, address.topic(number))),
  };
  if (!first) return { ...page, title: `${words.archivePage(place.number ?? 0)} – ${name}` };
  return {
    ...page,
    title: tagline ? `${name} – ${tagline}` : name,
    counts: [
      words.articles(first.articles),
      ...(first.thisMonth > 0 ? [words.thisMonth(first.thisMonth)] : []),
      words.sources(first.sources),
    ],
    about: first.about ? ownProse(first.about, house, { pictures: first.pictures }) : undefined,
  };
}

/** The place of page `number` of `last`, or of the first page; a page knows its neighbours only, which stay as they are. */
export function placeOf(number: number | undefined, last: number): PlaceInList {
  const older = (number ?? last + 1) - 1;
  const newer = number === undefined || number === last ? undefined : number + 1;
  return { number, newer, older: older || undefined };
}

/** The way to the neighbours of a page of a list. */
export function pager({ number, newer, older }: PlaceInList, link: (number?: number) => string): Pager {
  return {
    newer: number === undefined ? undefined : link(newer),
    older: older === undefined ? undefined : link(older),
  };
}
