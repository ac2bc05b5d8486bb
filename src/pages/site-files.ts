import { shortened } from '../markdown.ts';
import type { FeedFormat } from '../site/topic-fields.ts';
import { wordsFor } from '../words/words.ts';
import { address, href, isNumbered, isSitemap } from './address.ts';
import { inFull } from './masthead.ts';
import type { Plan } from './plan.ts';
import type { Given, PlannedPage, TagName } from './planned.ts';
import { searchPolicy } from './policy.ts';
import { only, type Section } from './section.ts';
import { planSitemap } from './sitemap.ts';

/**
 * The files that programs ask a site for; `pages` are all others, which few of them look at. Some files can name addresses
 * in full only: without one they are not there.
 */
export function* siteFiles({ site, house }: Plan, pages: () => readonly PlannedPage[]): Generator<Section> {
  const { accent } = site.topic;
  yield file(address.manifest(), (at) => ({ kind: 'manifest', ...at, given: { house, accent } }));
  yield file(address.robots(), (at) => ({ kind: 'robots', ...at, given: { house } }));
  yield file(address.headers(), (at) => ({ kind: 'headers', ...at, given: { house } }));
  yield file(address.redirects(), (at) => ({
    kind: 'redirects',
    ...at,
    given: { house, moved: movedIn(pages()) },
  }));
  if (house.url === undefined) return;
  const tags = () => site.tags.all().map(({ shown }) => shown);
  yield file(address.openSearch(), (at) => ({ kind: 'opensearch', ...at, given: { house } }));
  const { feeds } = house;
  if (feeds.topic.length + feeds.tags.length > 0)
    yield file(address.outline(), (at) => ({ kind: 'outline', ...at, given: { house, tags: tags() } }));
  yield { has: (path) => isSitemap(path), pages: () => planSitemap(house, pages()) };
}

function file(at: string, page: (at: { address: string; file: string }) => PlannedPage): Section {
  return only(at, () => page({ address: at, file: 'topic.md' }));
}

function movedIn(pages: readonly PlannedPage[]): { from: string; to: string }[] {
  return pages.flatMap((page) => (page.kind === 'moved' ? { from: page.address, to: page.given.to } : []));
}

/** A web app manifest (w3.org/TR/appmanifest). */
export function makeManifest({ house, accent }: Given['manifest']) {
  const { name, tagline, language, root, isPreview } = house;
  return {
    name,
    description: tagline,
    lang: language,
    start: root,
    accent,
    share: isPreview ? href(root, address.curator()) : undefined,
    icons: [
      { src: href(root, address.icon()), sizes: 'any', type: 'image/svg+xml' },
      { src: href(root, address.mediumIcon()), sizes: '192x192', type: 'image/png' },
      { src: href(root, address.largeIcon()), sizes: '512x512', type: 'image/png' },
      { src: href(root, address.maskableIcon()), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

export function makeRobots({ house }: Given['robots']) {
  return { sitemap: house.url && inFull(house, address.sitemap()) };
}

/** What a browser needs to know to search the site (OpenSearch 1.1, whose names are short). */
export function makeOpenSearch({ house }: Given['opensearch']) {
  const { language } = house;
  const name = house.name.replace(/[<>]/g, '');
  return {
    name: shortened(name, 15),
    longName: shortened(name, 47),
    description: wordsFor(language).findIn(name),
    language,
    icon: inFull(house, address.icon()),
    template: `${inFull(house, address.search())}?q={searchTerms}`,
  };
}

/** Every feed of the site (OPML 2.0), each in one format: readers take them all at once. */
export function makeOutline({ house, tags }: Given['outline']) {
  const { name, curator } = house;
  const home = inFull(house, address.topic());
  const [ofTopic] = house.feeds.topic;
  const [ofTags] = house.feeds.tags;
  const topic = ofTopic && { title: name, feed: inFull(house, address.feed(ofTopic)), home };
  const its = (tag: TagName, format: FeedFormat) => ({
    title: tag.name,
    feed: inFull(house, address.feed(format, tag.slug)),
    home: inFull(house, address.tag(tag.slug)),
  });
  return {
    title: name,
    curator,
    topic,
    tagged: wordsFor(house.language).tagged,
    tags: ofTags ? tags.map((tag) => its(tag, ofTags)) : [],
  };
}

export function makeHeaders({ house: { root } }: Given['headers']) {
  return { root, policy: searchPolicy, find: address.find().slice(1) };
}

/** Old addresses, in the order that hosts ask for: those that stand for all below them come last. */
export function makeRedirects({ house: { root }, moved }: Given['redirects']) {
  const line = (from: string, to: string) => ({ from: href(root, encodeURI(from)), to: href(root, to) });
  const isTag = ({ to }: { to: string }) => to.startsWith(address.tags());
  const single = moved.filter((one) => !isTag(one)).map(({ from, to }) => line(from, to));
  const tags = moved.filter((one) => isTag(one) && !isNumbered(one.from));
  return { lines: [...single, ...tags.map(({ from, to }) => line(`${from}*`, `${to}:splat`))] };
}
