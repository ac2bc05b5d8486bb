import { compareText } from '../problem.ts';
import { typeset } from '../typography.ts';
import { address, href } from './address.ts';
import { replyTo } from './article-pages.ts';
import { ownProse } from './card.ts';
import { feedLink } from './feed.ts';
import { readable } from './masthead.ts';
import type { FollowPage, OwnedPage, Page } from './page.ts';
import type { Plan } from './plan.ts';

/** Follow, the curator's own pages, and what a reader sees at an address that leads nowhere. */
export function otherPages(plan: Plan): Page[] {
  const { site, masthead, words } = plan;
  const missing = {
    ...readable(site, masthead, address.missing()),
    title: `${words.missing} – ${masthead.name}`,
  };
  return [
    followPage(plan),
    ...ownPages(plan),
    { ...missing, kind: 'missing', canonical: undefined, hidden: true },
  ];
}

function followPage(plan: Plan): FollowPage {
  const { site, masthead, words } = plan;
  const { root } = site.topic;
  const feed = feedLink(plan);
  const byCount = site.tags.all().toSorted((a, b) => b.articles.length - a.articles.length);
  // In the order of names, so that an article more changes this page only when it changes which tags are on it.
  const mostUsed = byCount.slice(0, 24).toSorted((a, b) => compareText(a.key, b.key));
  return {
    ...readable(site, masthead, address.follow()),
    kind: 'follow',
    title: words.followTitle(masthead.name),
    alternates: [feed],
    feed: { name: feed.title, href: feed.href },
    tagFeeds: mostUsed.map((tag) => ({ name: tag.name, href: href(root, address.tagFeed(tag.slug)) })),
    reply: replyTo(site.topic, masthead.name),
  };
}

function ownPages({ site, masthead }: Plan): OwnedPage[] {
  const { topic } = site;
  return site.ownPages.map((page) => ({
    ...readable(site, masthead, address.own(page.slug), page.file),
    kind: 'own',
    title: `${typeset(page.title, page.lang ?? topic.language)} – ${masthead.name}`,
    lang: page.lang ?? topic.language,
    description: page.description,
    heading: typeset(page.title, page.lang ?? topic.language),
    body: { ...ownProse(page.body, topic, page.lang), top: 2 },
  }));
}
