import { oncePer } from '../once.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { card } from './card.ts';
import { canonical, masthead } from './masthead.ts';
import type { FeedEntry } from './page.ts';
import type { Alternate } from './parts.ts';
import type { Given, House, Item, PlannedOf, TagName } from './planned.ts';

/** The newest articles that a feed holds. */
export const newest = 20;

const atom = 'application/atom+xml';

export function feedLink(house: House): Alternate {
  const title = wordsFor(house.language).feedOf(masthead(house).name);
  return { type: atom, title, href: href(house.root, address.feed()) };
}

export function tagFeedLink({ name, slug }: TagName, house: House): Alternate {
  const words = wordsFor(house.language);
  const title = words.feedOf(words.tagFeedTitle(name, masthead(house).name));
  return { type: atom, title, href: href(house.root, address.tagFeed(slug)) };
}

/** The Atom feed of the topic, or of a tag. */
export function planFeed(house: House, items: Item[], tag?: TagName): PlannedOf<'feed'> {
  const path = tag ? address.tagFeed(tag.slug) : address.feed();
  return { kind: 'feed', address: path, file: 'topic.md', given: { house, tag, items } };
}

export function makeFeed({ house, tag, items }: Given['feed'], path: string) {
  const { name, tagline, language, root } = house;
  const { avatar: _, ...curator } = house.curator;
  const inFull = (of: string) => canonical(house, of) ?? href(root, of);
  return {
    title: tag ? wordsFor(language).tagFeedTitle(tag.name, name) : name,
    subtitle: tag ? undefined : tagline,
    lang: language,
    curator,
    self: inFull(path),
    home: inFull(tag ? address.tag(tag.slug) : address.topic()),
    updated: timestamp(items[0]?.article.at ?? 0),
    entries: items.map(entry),
  };
}

const entry = oncePer((item: Item): FeedEntry => {
  const { article, house } = item;
  const path = address.article(article.slug);
  return {
    id: entryId(house, path),
    href: canonical(house, path) ?? href(house.root, path),
    published: timestamp(article.at),
    card: card(item),
  };
});

/** An address that never changes: of the published site, or of a name of its own (RFC 4151) while it has none. */
function entryId(house: House, path: string): string {
  return canonical(house, path) ?? `tag:kiosque.invalid,2026:${encodeURIComponent(house.name)}${path}`;
}

function timestamp(at: number): string {
  return new Date(at).toISOString().replace('.000', '');
}
