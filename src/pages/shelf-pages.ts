import { wordedPeriod } from '../article/date.ts';
import { hostOf } from '../link.ts';
import { onceFor, oncePer } from '../once.ts';
import { archive } from '../site/archive.ts';
import type { Credited } from '../site/credits.ts';
import type { Month } from '../site/months.ts';
import type { Named } from '../site/named.ts';
import type { Order } from '../site/shelves.ts';
import type { Listed } from '../site/site.ts';
import { languageOfWords, type Words, wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { card } from './card.ts';
import { feedLinks } from './feed.ts';
import { readable } from './masthead.ts';
import type { Link } from './parts.ts';
import type { Plan } from './plan.ts';
import type { FirstShelfPage, Given, House, PlannedOf, TagName } from './planned.ts';
import type { Section } from './section.ts';
import { sharedPage } from './social.ts';
import { breadcrumbs, listData } from './structured-data.ts';
import { pager, placeOf } from './topic-pages.ts';

/** Articles on an older page: their rows are short. */
const pageSize = 50;

/** What stands on one shelf. */
interface Shelf {
  order: Order;
  shown: TagName;
  articles: Listed[];
  first?: Omit<FirstShelfPage, 'articles'>;
}

/** The pages of each source, of each who is credited, and of each month, the oldest first. */
export function* shelfSections(plan: Plan): Generator<Section> {
  const { shelves } = plan.site;
  for (const source of shelves.sources.inAge()) yield section(ofSource(source), plan);
  for (const credited of shelves.credits.inAge()) yield section(ofCredited(credited), plan);
  const months = shelves.months.all;
  for (let index = months.length - 1; index >= 0; index -= 1) yield section(ofMonth(months, index), plan);
}

function ofSource({ shown, articles }: Named): Shelf {
  return { order: 'source', shown, articles };
}

function ofCredited({ shown, articles, url }: Credited): Shelf {
  return { order: 'via', shown, articles, first: { url } };
}

function ofMonth(months: readonly Month[], index: number): Shelf {
  const { name = '', articles = [] } = months[index] ?? {};
  const first = { later: months[index - 1]?.name, earlier: months[index + 1]?.name };
  return { order: 'month', shown: { name, slug: name }, articles, first };
}

function section(shelf: Shelf, plan: Plan): Section {
  const home = address.shelf(shelf.order, shelf.shown.slug);
  return { has: (path) => path.startsWith(home), pages: () => planShelf(shelf, plan) };
}

function planShelf(shelf: Shelf, { house, item }: Plan): PlannedOf<'shelf'>[] {
  const { order, shown, articles, first: its } = shelf;
  const { first, older } = archive(articles, pageSize);
  return [undefined, ...older.keys()].map((index) => {
    const number = index === undefined ? undefined : index + 1;
    const items = (index === undefined ? first : (older[index] ?? [])).map(item);
    const place = placeOf(number, older.length);
    const onFirst = number === undefined ? { articles: articles.length, ...its } : undefined;
    return {
      kind: 'shelf',
      address: address.shelf(order, shown.slug, number),
      file: 'topic.md',
      given: { house, order, shown, items, place, first: onFirst },
    };
  });
}

export function makeShelfPage(given: Given['shelf'], path: string) {
  const { house, order, shown, items, place, first } = given;
  const words = wordsFor(house.language);
  const page = readable(house, path);
  const name = nameOf(order, shown, house);
  const index = indexOf(order, words);
  const title = words.tagFeedTitle(order === 'via' ? words.viaName(name) : name, page.masthead.name);
  const home = { name, path: address.shelf(order, shown.slug) };
  return {
    ...page,
    order,
    name,
    number: place.number,
    title: place.number === undefined ? title : `${words.archivePage(place.number)} – ${title}`,
    alternates: feedLinks(house),
    shared: sharedPage(house, { title, path }),
    data: [listData(house, { name: title, path }, items), breadcrumbs(house, [index, home])],
    index: { name: index.name, href: href(house.root, index.path) },
    cards: items.map(card),
    pager: pager(place, (number) => href(house.root, address.shelf(order, shown.slug, number))),
    count: first && words.articles(first.articles),
    site: first?.url === undefined ? undefined : { name: hostOf(first.url), href: first.url },
    later: monthLink(first?.later, house),
    earlier: monthLink(first?.earlier, house),
  };
}

function nameOf(order: Order, { name }: TagName, house: House): string {
  return order === 'month' ? monthName(name, house) : name;
}

function monthName(month: string, { language }: House): string {
  return wordedPeriod(month, languageOfWords(language));
}

/** The page of a month, `2015-06`. */
export function monthLink(month: string | undefined, house: House): Link | undefined {
  return month === undefined ? undefined : monthLinks(house)(month);
}

const monthLinks = oncePer((house: House) =>
  onceFor((month: string): Link => {
    return { name: monthName(month, house), href: href(house.root, address.shelf('month', month)) };
  }),
);

/** The page that lists all shelves of an order. */
export function indexOf(order: Order, words: Words): { name: string; path: string } {
  return { name: words.shelves[order], path: address.shelves(order) };
}
