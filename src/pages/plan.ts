import type { Listed, Site } from '../site/site.ts';
import { address } from './address.ts';
import { planArticlePages } from './article-pages.ts';
import { planFeeds } from './feed.ts';
import { planOtherPages } from './other-pages.ts';
import type { House, Item, PlannedPage } from './planned.ts';
import { planTagPages, planTagsPage } from './tag-pages.ts';
import { planTopicPages } from './topic-pages.ts';

/** What planning a page may look at. */
export interface Plan {
  site: Site;
  house: House;
  /** An article's item: one object, however many pages show it. */
  item: (listed: Listed) => Item;
}

/** Every page of the site, as one flat list. */
export function planPages(site: Site): PlannedPage[] {
  const house = houseOf(site);
  const plan = { site, house, item: itemsOf(site, house) };
  return [
    ...planTopicPages(plan),
    ...site.tags.all().flatMap((tag) => planTagPages(tag, plan)),
    planTagsPage(plan),
    ...planArticlePages(plan),
    ...planFeeds(plan),
    ...planOtherPages(plan),
    { kind: 'accent', address: address.accent(), file: 'topic.md', given: { accent: site.topic.accent } },
  ];
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
