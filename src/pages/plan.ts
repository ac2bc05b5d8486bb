import { assetsOf } from '../assets.ts';
import { type Pictures, unseen } from '../site/picture.ts';
import type { Listed, Site } from '../site/site.ts';
import { address } from './address.ts';
import { articleSections } from './article-pages.ts';
import { findSection } from './find.ts';
import { movedTags } from './moved.ts';
import { planOtherPages } from './other-pages.ts';
import type { House, Item, PlannedPage } from './planned.ts';
import { planSearchPage } from './search-page.ts';
import { pageIn, type Section } from './section.ts';
import { shelfSections } from './shelf-pages.ts';
import { indexSections } from './shelves-pages.ts';
import { siteFiles } from './site-files.ts';
import { sizesIn } from './sizes.ts';
import { planTagsPage, tagSection } from './tag-pages.ts';
import { topicSections } from './topic-pages.ts';

/** What planning a page may look at. */
export interface Plan {
  site: Site;
  house: House;
  /** An article's item: one object, however many pages show it. */
  item: (listed: Listed) => Item;
  /** The pictures that were looked at, by their paths `images/…`. */
  pictures: Pictures['known'];
}

/** What planning the pages of a site looks at. */
export function planOf(site: Site, pictures = unseen.known): Plan {
  const house = houseOf(site, pictures);
  return { site, house, item: itemsOf(site, house, pictures), pictures };
}

/** Every page of the site, as one flat list. */
export function planPages(plan: Plan): PlannedPage[] {
  const pages = pagesOf(sectionsOf(plan));
  return [...pages, ...pagesOf(siteFiles(plan, () => pages))];
}

/** The page at an address, planned without the others. */
export function planPage(plan: Plan, at: string): PlannedPage | undefined {
  const others = () => pagesOf(sectionsOf(plan));
  for (const sections of [sectionsOf(plan), siteFiles(plan, others)]) {
    for (const section of sections) {
      const page = pageIn(section, at);
      if (page) return page;
    }
  }
  return undefined;
}

function pagesOf(sections: Iterable<Section>): PlannedPage[] {
  const pages: PlannedPage[] = [];
  for (const section of sections) pages.push(...section.pages());
  return pages;
}

/** The parts of a site, one after the other: who looks for one page makes no more of them. */
function* sectionsOf(plan: Plan): Generator<Section> {
  yield* topicSections(plan);
  for (const tag of plan.site.tags.inAge()) yield tagSection(tag, plan);
  yield* articleSections(plan);
  yield findSection(plan);
  yield* indexSections(plan);
  yield* shelfSections(plan);
  yield { has: (path) => path.startsWith(address.tags()), pages: () => movedTags(plan) };
  yield planSearchPage(plan);
  yield { has: () => true, pages: () => [planTagsPage(plan), ...planOtherPages(plan), ...planAssets(plan)] };
}

function planAssets({ site, house }: Plan): PlannedPage[] {
  return assetsOf(site.topic.accent).map(({ name, text }) => ({
    kind: 'asset',
    address: house.assets[name],
    file: 'topic.md',
    given: { text },
  }));
}

function houseOf(
  { topic, ownPages, isPreview, shelves: { filled: shelves } }: Site,
  pictures: Pictures['known'],
): House {
  const { name, tagline, curator, language, timezone, root, url, email, feeds } = topic;
  const pages = ownPages.map(({ title, slug, lang = language }) => ({ title, slug, lang }));
  const origin = url && new URL(url).origin;
  const named = assetsOf(topic.accent).map(({ name, fingerprint }) => [
    name,
    address.asset(name, fingerprint),
  ]);
  const assets: House['assets'] = Object.fromEntries(named);
  const avatar = pictures.get(curator.avatar ?? '');
  return {
    name,
    tagline,
    curator,
    language,
    timezone,
    root,
    url,
    origin,
    email,
    feeds,
    assets,
    pages,
    avatar,
    isPreview,
    shelves,
  };
}

function itemsOf({ tags }: Site, house: House, pictures: Pictures['known']): (listed: Listed) => Item {
  const items = new Map<Listed, Item>();
  return (listed) => {
    const { article, mark } = listed;
    const item = items.get(listed) ?? {
      house,
      article,
      mark,
      tags: tags.of(listed).map((tag) => tag.shown),
      picture: article.image && pictures.get(article.image.src),
      pictures: sizesIn([article.excerpt, article.insight], pictures),
    };
    items.set(listed, item);
    return item;
  };
}
