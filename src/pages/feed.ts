import { DateTime } from 'luxon';
import type { Listed } from '../site/site.ts';
import type { Tag } from '../site/tags.ts';
import { address, href } from './address.ts';
import { canonical } from './masthead.ts';
import type { FeedPage } from './page.ts';
import type { Alternate } from './parts.ts';
import type { Plan } from './plan.ts';

/** The newest articles that a feed holds. */
const newest = 20;

const atom = 'application/atom+xml';

export function feedLink({ site, masthead, words }: Plan): Alternate {
  return { type: atom, title: words.feedOf(masthead.name), href: href(site.topic.root, address.feed()) };
}

export function tagFeedLink(tag: Tag, { site, masthead, words }: Plan): Alternate {
  const name = words.tagFeedTitle(tag.name, masthead.name);
  return { type: atom, title: words.feedOf(name), href: href(site.topic.root, address.tagFeed(tag.slug)) };
}

/** The Atom feed of the topic and of each tag. */
export function feedPages(plan: Plan): FeedPage[] {
  const { site, words } = plan;
  const { name, tagline } = site.topic;
  return [
    feed(plan, address.feed(), address.topic(), name, site.listed, tagline),
    ...site.tags
      .all()
      .map((tag) =>
        feed(
          plan,
          address.tagFeed(tag.slug),
          address.tag(tag.slug),
          words.tagFeedTitle(tag.name, name),
          tag.articles,
        ),
      ),
  ];
}

function feed(
  plan: Plan,
  self: string,
  home: string,
  title: string,
  articles: Listed[],
  subtitle?: string,
): FeedPage {
  const { topic } = plan.site;
  const inFull = (path: string) => canonical(plan.site, path) ?? href(topic.root, path);
  const { avatar: _, ...curator } = topic.curator;
  return {
    kind: 'feed',
    address: self,
    file: 'topic.md',
    title,
    subtitle,
    lang: topic.language,
    curator,
    self: inFull(self),
    home: inFull(home),
    updated: timestamp(articles[0]?.at ?? 0),
    entries: articles.slice(0, newest).map((listed) => ({
      id: entryId(plan, listed),
      href: inFull(address.article(listed.article.slug)),
      published: timestamp(listed.at),
      card: plan.card(listed),
    })),
  };
}

/** An address that never changes: of the published site, or of a name of its own (RFC 4151) while it has none. */
function entryId({ site }: Plan, { article }: Listed): string {
  const path = address.article(article.slug);
  return canonical(site, path) ?? `tag:kiosque.invalid,2026:${encodeURIComponent(site.topic.name)}${path}`;
}

function timestamp(at: number): string {
  return DateTime.fromMillis(at, { zone: 'utc' }).toISO({ suppressMilliseconds: true }) ?? '';
}
