import { timestamp } from '../article/date.ts';
import { feedArchive } from '../site/archive.ts';
import type { Listed } from '../site/site.ts';
import type { FeedFormat } from '../site/topic-fields.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { feedEntry, lastingId } from './feed-entry.ts';
import { latestOf } from './last.ts';
import { inFull, masthead } from './masthead.ts';
import type { Alternate } from './parts.ts';
import type { Plan } from './plan.ts';
import type { Given, House, PlannedPage, TagName } from './planned.ts';

/** The newest articles that a feed holds, and more where they stand on no full page of its archive yet. */
const newest = 20;

const types: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** The feeds of the topic, or of a tag, each with its archive (RFC 5005, section 4). */
export function planFeeds(plan: Plan, articles: readonly Listed[], tag?: TagName) {
  const { site } = plan;
  const formats = tag ? site.topic.feeds.tags : site.topic.feeds.topic;
  if (formats.length === 0) return [];
  const feeds = givenFeeds(plan, articles, tag);
  return formats.flatMap((kind) =>
    feeds.map((given): PlannedPage => {
      const at = address.feed(kind, tag?.slug, given.place.number);
      return { kind, address: at, file: 'topic.md', given };
    }),
  );
}

/** What the feed of a list is made from, and the pages of its archive. */
export function givenFeeds({ site, house, item }: Plan, articles: readonly Listed[], tag?: TagName) {
  const { current, full } = feedArchive(articles, site.topic.pageSize, newest);
  return [current, ...full].map((listed, number): Given['atom'] => ({
    house,
    tag,
    items: listed.map(item),
    place: number === 0 ? { older: full.length || undefined } : { number, older: number - 1 || undefined },
  }));
}

/** The feeds that a page is about, for feed readers to find. */
export function feedLinks(house: House, tag?: TagName): Alternate[] {
  const formats = tag ? house.feeds.tags : house.feeds.topic;
  const words = wordsFor(house.language);
  const { name } = masthead(house);
  const title = tag ? words.tagFeedTitle(tag.name, name) : name;
  return formats.map((format) => ({
    type: types[format],
    title: `${title} (${words.feedFormats[format]})`,
    href: href(house.root, address.feed(format, tag?.slug)),
  }));
}

/** How a feed of each format is made. */
export function makeFeed(format: FeedFormat) {
  return ({ house, tag, items, place: { number, older } }: Given['atom']) => {
    const { name, tagline, language, curator } = house;
    const at = (its?: number) => inFull(house, address.feed(format, tag?.slug, its));
    return {
      title: tag ? wordsFor(language).tagFeedTitle(tag.name, name) : name,
      subtitle: tag ? undefined : tagline,
      lang: language,
      curator: { ...curator, avatar: curator.avatar && inFull(house, address.image(curator.avatar)) },
      id: lastingId(house, address.feed(format, tag?.slug, number)),
      self: at(number),
      home: inFull(house, tag ? address.tag(tag.slug) : address.topic()),
      follow: inFull(house, address.follow()),
      icon: inFull(house, address.largeIcon()),
      about: house.url && inFull(house, address.provenance()),
      stylesheet: href(house.root, address.feedStylesheet()),
      updated: timestamp(latestOf(items)?.date ?? '1970-01-01', house.timezone),
      current: number === undefined ? undefined : at(),
      previous: older === undefined ? undefined : at(older),
      entries: items.map(feedEntry),
    };
  };
}
