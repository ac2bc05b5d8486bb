import type { Listed, Site } from '../site/site.ts';
import { address } from './address.ts';
import { articleSections } from './article-pages.ts';
import { planOtherPages } from './other-pages.ts';
import type { House, Item, PlannedPage } from './planned.ts';
import { planTagsPage, tagSection } from './tag-pages.ts';
import { topicSections } from './topic-pages.ts';

/** What planning a page may look at. */
export interface Plan {
  site: Site;
  house: House;
  /** An article's item: one object, however many pages show it. */
  item: (listed: Listed) => Item;
}

/** A part of the site that can be planned alone. */
export interface Section {
  /** Whether an address may be one of its pages. */
  has: (address: string) => boolean;
  pages: () => PlannedPage[];
}

/** What planning the pages of a site looks at. */
export function planOf(site: Site): Plan {
  const house = houseOf(site);
  return { site, house, item: itemsOf(site, house) };
}

/** Every page of the site, as one flat list. */
export function planPages(plan: Plan): PlannedPage[] {
  const pages: PlannedPage[] = [];
  for (const section of sectionsOf(plan)) pages.push(...section.pages());
  return pages;
}

/** The page at an address, planned without the others. */
export function planPage(plan: Plan, at: string): PlannedPage | undefined {
  for (const section of sectionsOf(plan)) {
    const page = section.has(at) && section.pages().find(({ address: its }) => its === at);
    if (page) return page;
  }
  return undefined;
}

/** The parts of a site, one after the other: who looks for one page makes no more of them. */
function* sectionsOf(plan: Plan): Generator<Section> {
  yield* topicSections(plan);
  for (const tag of plan.site.tags.inAge()) yield tagSection(tag, plan);
  yield* articleSections(plan);
  yield { has: () => true, pages: () => [planTagsPage(plan), ...planOtherPages(plan), accentPage(plan)] };
}

function accentPage({ site }: Plan): PlannedPage {
  const { accent } = site.topic;
  return { kind: 'accent', address: address.accent(), file: 'topic.md', given: { accent } };
}

function houseOf({ topic, ownPages }: Site): House {
  const { name, tagline, curator, language, timezone, root, url, email } = topic;
  const pages = ownPages.map(({ title, slug }) => ({ title, slug }));
  const origin = url && new URL(url).origin;
  return { name, tagline, curator, language, timezone, root, url, origin, email, pages };
}

function itemsOf({ tags }: Site, house: House): (listed: Listed) => Item {
  const items = new Map<Listed, Item>();
  return (listed) => {
    const { article, mark } = listed;
    const item = items.get(listed) ?? {
      house,
      article,
      mark,
      tags: tags.of(listed).map((tag) => tag.shown),
    };
    items.set(listed, item);
    return item;
  };
}
