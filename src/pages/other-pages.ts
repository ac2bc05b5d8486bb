import { compareText } from '../problem.ts';
import { typeset } from '../typography.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { replyTo } from './article-pages.ts';
import { ownProse } from './card.ts';
import { feedLink } from './feed.ts';
import { readable } from './masthead.ts';
import type { Plan } from './plan.ts';
import type { Given, PlannedPage } from './planned.ts';

/** Follow, the curator's own pages, and what a reader sees at an address that leads nowhere. */
export function planOtherPages({ site, house }: Plan): PlannedPage[] {
  const file = 'topic.md';
  const byCount = site.tags.all().toSorted((a, b) => b.articles.length - a.articles.length);
  // In the order of names, so that an article more changes this page only when it changes which tags are on it.
  const mostUsed = byCount.slice(0, 24).sort((a, b) => compareText(a.key, b.key));
  const tags = mostUsed.map(({ shown }) => shown);
  return [
    { kind: 'follow', address: address.follow(), file, given: { house, tags } },
    ...site.ownPages.map(
      (page) =>
        ({ kind: 'own', address: address.own(page.slug), file: page.file, given: { house, page } }) as const,
    ),
    { kind: 'missing', address: address.missing(), file, given: { house } },
  ];
}

export function makeFollowPage({ house, tags }: Given['follow'], path: string) {
  const page = readable(house, path);
  const feed = feedLink(house);
  const { name } = page.masthead;
  return {
    ...page,
    title: wordsFor(house.language).followTitle(name),
    alternates: [feed],
    feed: { name: feed.title, href: feed.href },
    tagFeeds: tags.map((tag) => ({ name: tag.name, href: href(house.root, address.tagFeed(tag.slug)) })),
    reply: replyTo(house, name),
  };
}

export function makeOwnPage({ house, page: own }: Given['own'], path: string) {
  const page = readable(house, path);
  const lang = own.lang ?? house.language;
  const heading = typeset(own.title, lang);
  return {
    ...page,
    title: `${heading} – ${page.masthead.name}`,
    lang,
    description: own.description,
    heading,
    body: { ...ownProse(own.body, house, own.lang), top: 2 },
  };
}

export function makeMissingPage({ house }: Given['missing'], path: string) {
  const page = readable(house, path);
  const title = `${wordsFor(house.language).missing} – ${page.masthead.name}`;
  return { ...page, title, canonical: undefined, hidden: true };
}
