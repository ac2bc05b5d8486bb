import { dayOf, wordedPeriod } from '../article/date.ts';
import { languageOfWords, wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { card } from './card.ts';
import type { House, Item } from './planned.ts';
import { type Row, rowsOf } from './rows.ts';

/** Articles of one time, under its name. */
export interface Section {
  name: string;
  /** For `<time>`: a year, a month or a day. Absent where it is no time: over pinned articles. */
  iso?: string;
  /** To all articles of that time, as far as lists have them by month and year. */
  href?: string;
  rows: Row[];
}

/** So many articles, or more, a section is to hold on average. */
const few = 3;

/** So many cards the front has, so that it comes at once on a slow line; what follows them is shown in brief. */
const mostCards = 10;

/** What a day in ISO 8601 is cut to: to itself, its month, its year. */
const periods = [10, 7, 4];

/**
 * A list cut into sections by the shortest of day, month and year that leaves them worth a heading; those that are pinned
 * stand first. The first article of all leads where `isLed` says so.
 */
export function sectionsOf(items: readonly Item[], house: House, isLed = false): Section[] {
  const pinned = isLed ? items.filter(({ article }) => article.pinned) : [];
  const others = items.slice(pinned.length);
  const dated = byPeriod(others, house).map(([iso, its]) => ({
    name: nameOf(iso, house),
    iso,
    href: hrefOf(iso, house),
    its,
  }));
  const all = pinned.length > 0 ? [{ name: wordsFor(house.language).pinned, its: pinned }, ...dated] : dated;
  let left = isLed ? mostCards : items.length;
  return all.map(({ its, ...section }, index) => {
    const cards = its.map(card);
    const rows = rowsOf(cards.slice(0, left), isLed && index === 0);
    const briefs = cards.slice(left);
    left = Math.max(0, left - cards.length);
    return { ...section, rows: briefs.length > 0 ? [...rows, { form: 'briefs', cards: briefs }] : rows };
  });
}

function byPeriod(items: readonly Item[], { timezone }: House): [iso: string, items: Item[]][] {
  const days = items.map(({ article }) => dayOf(article.date, timezone));
  const isWorth = (length: number) =>
    items.length >= few * new Set(days.map((day) => day.slice(0, length))).size;
  const length = periods.find(isWorth) ?? 4;
  const sections = new Map<string, Item[]>();
  for (const [index, item] of items.entries()) {
    const iso = days[index]?.slice(0, length) ?? '';
    sections.set(iso, [...(sections.get(iso) ?? []), item]);
  }
  return [...sections];
}

function hrefOf(iso: string, { root }: House): string {
  return href(root, iso.length === 4 ? address.year(iso) : address.shelf('month', iso.slice(0, 7)));
}

function nameOf(iso: string, { language }: House): string {
  return wordedPeriod(iso, languageOfWords(language));
}
