import { slugOf } from '../article/slug.ts';
import { toText } from '../markdown.ts';
import { compareText } from '../problem.ts';
import { exportFormats } from '../site/topic-fields.ts';
import { typeset } from '../typography.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { replyTo } from './article-pages.ts';
import { ownProse } from './card.ts';
import { hasDownloads } from './downloads.ts';
import { feedLinks } from './feed.ts';
import { readable } from './masthead.ts';
import type { Download } from './page.ts';
import type { Link } from './parts.ts';
import type { Plan } from './plan.ts';
import type { Given, House, PlannedPage } from './planned.ts';
import { sizesIn } from './sizes.ts';
import { sharedPage } from './social.ts';

/** Follow, the curator's own pages, and what a reader sees at an address that leads nowhere. */
export function planOtherPages({ site, house, pictures }: Plan): PlannedPage[] {
  const file = 'topic.md';
  const byCount = site.tags.all().toSorted((a, b) => b.articles.length - a.articles.length);
  // In the order of names, so that an article more changes this page only when it changes which tags are on it.
  const mostUsed = byCount.slice(0, 24).sort((a, b) => compareText(a.key, b.key));
  const tags = mostUsed.map(({ shown }) => shown);
  return [
    {
      kind: 'follow',
      address: address.follow(),
      file,
      given: { house, tags, downloads: hasDownloads(site) },
    },
    ...site.ownPages.map(
      (page) =>
        ({
          kind: 'own',
          address: address.own(page.slug),
          file: page.file,
          given: { house, page, pictures: sizesIn([page.body], pictures) },
        }) as const,
    ),
    { kind: 'missing', address: address.missing(), file, given: { house } },
  ];
}

export function makeFollowPage({ house, tags, downloads }: Given['follow'], path: string) {
  const page = readable(house, path);
  const feeds = feedLinks(house);
  const [ofTags] = house.feeds.tags;
  const { name } = page.masthead;
  return {
    ...page,
    title: wordsFor(house.language).followTitle(name),
    description: feeds.length > 0 ? wordsFor(house.language).followWhy : undefined,
    alternates: feeds,
    shared: sharedPage(house, { title: wordsFor(house.language).followTitle(name), path }),
    feeds: feeds.map(({ title, href }) => ({ name: title, href })),
    tagFeeds: ofTags
      ? tags.map(({ name, slug }) => ({ name, href: href(house.root, address.feed(ofTags, slug)) }))
      : [],
    outline: house.url && (feeds.length > 0 || ofTags) ? href(house.root, address.outline()) : undefined,
    downloads: downloads ? downloadsOf(house) : [],
    fediverse: fediverse(house),
    reply: replyTo(house, name),
  };
}

function downloadsOf({ name, root }: House): Download[] {
  const file = slugOf(name);
  return exportFormats.map((format) => ({
    format,
    href: href(root, address.download(format)),
    file: `${file}.${format}`,
  }));
}

/** Where the curator of a topic is found in the fediverse: `@name@host` is at that host. */
function fediverse({ curator: { fediverse: name } }: House): Link | undefined {
  const [, user, host] = /^@(.+)@(.+)$/.exec(name ?? '') ?? [];
  return name && host ? { name, href: `https://${host}/@${user}` } : undefined;
}

export function makeOwnPage({ house, page: own, pictures }: Given['own'], path: string) {
  const page = readable(house, path);
  const lang = own.lang ?? house.language;
  const heading = typeset(own.title, lang);
  return {
    ...page,
    title: `${heading} – ${page.masthead.name}`,
    lang,
    description: own.description ?? toText(ownProse(own.body, house), 200),
    alternates: feedLinks(house),
    shared: sharedPage(house, { title: own.title, description: own.description, path }),
    heading,
    body: { ...ownProse(own.body, house, { lang: own.lang, pictures }), top: 2 },
  };
}

export function makeMissingPage({ house }: Given['missing'], path: string) {
  const page = readable(house, path);
  const title = `${wordsFor(house.language).missing} – ${page.masthead.name}`;
  return { ...page, title, canonical: undefined, hidden: true };
}
