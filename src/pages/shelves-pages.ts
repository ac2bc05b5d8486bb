import { monthOnly } from '../article/date.ts';
import type { Named } from '../site/named.ts';
import { languageOfWords, wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { feedLinks } from './feed.ts';
import { byLetter, byName } from './letters.ts';
import { readable } from './masthead.ts';
import type { CountedLink } from './parts.ts';
import type { Plan } from './plan.ts';
import type { CountedTagName, Given, House, PlannedPage } from './planned.ts';
import { only, type Section } from './section.ts';
import { indexOf } from './shelf-pages.ts';
import { sharedPage } from './social.ts';
import { breadcrumbs } from './structured-data.ts';

/** How many stand first, by their number of articles. */
const most = 24;

/**
 * The lists of all sources, of all who are credited, and of all months. They are there while they are empty too, as the list of tags
 * is: an address does not become the site's with the first article.
 */
export function* indexSections({ site, house }: Plan): Generator<Section> {
  const { shelves } = site;
  const index = (order: 'source' | 'via', named: () => Named[]): Section =>
    only(address.shelves(order), () => ({
      kind: 'shelves',
      address: address.shelves(order),
      file: 'topic.md',
      given: { house, order, shelves: named().map(counted) },
    }));
  yield index('source', () => shelves.sources.all());
  yield index('via', () => shelves.credits.all());
  yield only(address.shelves('month'), (): PlannedPage => {
    const months = shelves.months.all.map(({ name, articles }) => ({ name, count: articles.length }));
    return { kind: 'months', address: address.shelves('month'), file: 'topic.md', given: { house, months } };
  });
}

function counted({ shown, articles }: Named): CountedTagName {
  return { ...shown, count: articles.length };
}

/** Every source, or everyone who is credited: by letter, and the most articles first where there are many. */
export function makeShelvesPage({ house, order, shelves }: Given['shelves'], path: string) {
  const { language, root } = house;
  const words = wordsFor(language);
  const linked = shelves.map(({ name, slug, count }) => ({
    name,
    count,
    href: href(root, address.shelf(order, slug)),
  }));
  const links = byName(linked, language);
  const letters = byLetter(links, words.others);
  const byCount = links.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
  return {
    ...indexPage(house, order, path, links.length === 0),
    order,
    groups: [...letters].map(([letter, inGroup]) => ({ letter, links: inGroup })),
    byCount: links.length > most ? byCount.slice(0, most) : [],
  };
}

/** The months by year, the newest first. */
export function makeMonthsPage({ house, months }: Given['months'], path: string) {
  const { language, root } = house;
  const words = wordsFor(language);
  const years = new Map<string, CountedLink[]>();
  for (const { name, count } of months) {
    const link = { name: monthOnly(name, languageOfWords(language)), count };
    const its = years.get(name.slice(0, 4)) ?? [];
    its.push({ ...link, href: href(root, address.shelf('month', name)) });
    years.set(name.slice(0, 4), its);
  }
  return {
    ...indexPage(house, 'month', path, months.length === 0),
    years: [...years].map(([year, its]) => ({
      year,
      count: words.articles(its.reduce((all, { count }) => all + count, 0)),
      months: its,
    })),
  };
}

/** Search engines need not know of a list that is empty. */
function indexPage(house: House, order: Given['shelf']['order'], path: string, isEmpty: boolean) {
  const words = wordsFor(house.language);
  const page = readable(house, path);
  const { name } = indexOf(order, words);
  return {
    ...page,
    heading: name,
    title: `${name} – ${page.masthead.name}`,
    hidden: isEmpty,
    alternates: feedLinks(house),
    shared: sharedPage(house, { title: name, path }),
    data: [breadcrumbs(house, [{ name, path }])],
  };
}
