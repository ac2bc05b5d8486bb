import { DateTime } from 'luxon';
import { hostOf } from '../link.ts';
import { archive } from '../site/archive.ts';
import type { Listed, Site } from '../site/site.ts';
import { address, href } from './address.ts';
import { ownProse } from './card.ts';
import { feedLink } from './feed.ts';
import { readable } from './masthead.ts';
import type { TopicPage } from './page.ts';
import type { Pager } from './parts.ts';
import type { Plan } from './plan.ts';

export function topicPages(plan: Plan): TopicPage[] {
  const { first, older } = archive(plan.site.listed, plan.site.topic.pageSize);
  return [
    firstPage(plan, first, older.length),
    ...older.map((page, index) => olderPage(plan, page, index + 1, older.length)),
  ];
}

function firstPage(plan: Plan, articles: Listed[], olderPages: number): TopicPage {
  const { site, masthead, card } = plan;
  const { topic } = site;
  return {
    ...readable(site, masthead, address.topic()),
    kind: 'topic',
    title: masthead.tagline ? `${masthead.name} – ${masthead.tagline}` : masthead.name,
    description: masthead.tagline,
    alternates: [feedLink(plan)],
    cards: pinnedFirst(site, articles).map(card),
    pager: pager(olderPages + 1, olderPages, (number) => href(topic.root, address.topic(number))),
    counts: counts(plan),
    about: topic.description ? ownProse(topic.description, topic) : undefined,
  };
}

function olderPage(plan: Plan, articles: Listed[], number: number, last: number): TopicPage {
  const { site, masthead, card, words } = plan;
  return {
    ...readable(site, masthead, address.topic(number)),
    kind: 'topic',
    number,
    title: `${words.archivePage(number)} – ${masthead.name}`,
    alternates: [feedLink(plan)],
    cards: articles.map(card),
    pager: pager(number, last, (other) => href(site.topic.root, address.topic(other))),
  };
}

/** The neighbours of page `number`; the page after the `last` numbered one is the first page, which has no number. */
export function pager(number: number, last: number, link: (number?: number) => string): Pager {
  return {
    newer: number > last ? undefined : link(number < last ? number + 1 : undefined),
    older: number > 1 ? link(number - 1) : undefined,
  };
}

/** Pinned articles lead the first page, whatever their age; in the archive they keep their place. */
function pinnedFirst(site: Site, articles: Listed[]): Listed[] {
  const pinned = site.listed.filter(({ article }) => article.pinned);
  return [...pinned, ...articles.filter(({ article }) => !article.pinned)];
}

/** What is there, in place of the views that a host would count. */
function counts({ site, words }: Plan): string[] {
  const month = DateTime.fromMillis(site.now, { zone: site.topic.timezone }).startOf('month').toMillis();
  const thisMonth = site.listed.filter(({ at }) => at >= month && at <= site.now).length;
  const sources = new Set(
    site.listed.map(({ article }) => article.source.publisher ?? hostOf(article.source.url)),
  );
  return [words.articles(site.listed.length), words.thisMonth(thisMonth), words.sources(sources.size)];
}
