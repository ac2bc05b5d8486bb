import { shortened } from '../markdown.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { feedLinks } from './feed.ts';
import { policy } from './headers.ts';
import { inFull } from './masthead.ts';
import type { Plan, Section } from './plan.ts';
import type { Given, PlannedPage } from './planned.ts';
import { planSitemap } from './sitemap.ts';

/** The files that programs ask a site for. Some can name addresses in full only: without one they are not there. */
export function siteFiles(plan: Plan, pages: () => readonly PlannedPage[]): Section {
  return {
    has: (path) => /^\/[^/]+$/.test(path),
    pages: () => [...planAnywhere(plan, pages()), ...(plan.house.url ? planAtHome(plan, pages()) : [])],
  };
}

const file = 'topic.md';

function planAnywhere({ site, house }: Plan, pages: readonly PlannedPage[]): PlannedPage[] {
  const moved = pages.flatMap((page) =>
    page.kind === 'moved' ? { from: page.address, to: page.given.to } : [],
  );
  return [
    { kind: 'manifest', address: address.manifest(), file, given: { house, accent: site.topic.accent } },
    { kind: 'robots', address: address.robots(), file, given: { house } },
    { kind: 'headers', address: address.headers(), file, given: { house } },
    { kind: 'redirects', address: address.redirects(), file, given: { house, moved } },
  ];
}

function planAtHome({ site, house }: Plan, pages: readonly PlannedPage[]): PlannedPage[] {
  const tags = site.tags.all().map(({ shown }) => shown);
  return [
    { kind: 'search', address: address.openSearch(), file, given: { house } },
    { kind: 'outline', address: address.outline(), file, given: { house, tags } },
    ...planSitemap(house, pages),
  ];
}

/** A web app manifest (w3.org/TR/appmanifest). */
export function makeManifest({ house, accent }: Given['manifest']) {
  const { name, tagline, language, root } = house;
  return {
    name,
    description: tagline,
    lang: language,
    start: root,
    accent,
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

/** What a browser needs to know to find a tag (OpenSearch 1.1, whose names are short). */
export function makeSearch({ house }: Given['search']) {
  const { language } = house;
  const name = house.name.replace(/[<>]/g, '');
  return {
    name: shortened(name, 15),
    longName: shortened(name, 47),
    description: wordsFor(language).findIn(name),
    language,
    icon: inFull(house, address.icon()),
    // No program answers: the browser itself finds the words in the list of all tags (wicg.github.io/scroll-to-text-fragment).
    template: `${inFull(house, address.tags())}?t={searchTerms}#:~:text={searchTerms}`,
  };
}

/** Every feed of the site (OPML 2.0): the topic's, and those of its tags. */
export function makeOutline({ house, tags }: Given['outline']) {
  const { origin = '', name, curator } = house;
  const home = inFull(house, address.topic());
  const topic = feedLinks(house).map(({ title, href: path }) => ({ title, feed: origin + path, home }));
  const ofTags = tags.flatMap((tag) =>
    feedLinks(house, tag)
      .slice(0, 1)
      .map(({ href: path }) => ({
        title: tag.name,
        feed: origin + path,
        home: inFull(house, address.tag(tag.slug)),
      })),
  );
  return { title: name, curator, topic, tags: ofTags };
}

export function makeHeaders({ house: { root } }: Given['headers']) {
  return { root, policy };
}

/** Old addresses; what stood below a tag's is below its new one. */
export function makeRedirects({ house: { root, feeds }, moved }: Given['redirects']) {
  const lines = moved.flatMap(({ from, to }) => {
    const below = to.startsWith(address.tags()) ? feeds.tags.map((format) => `feed.${format}`) : [];
    return ['', ...below].map((file) => ({
      from: encodeURI(href(root, from + file)),
      to: href(root, to + file),
    }));
  });
  return { lines };
}
