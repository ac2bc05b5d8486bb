import type { Article } from '../article/article.ts';
import { type IsoDate, moment } from '../article/date.ts';
import type { House, Item } from './planned.ts';

/** When something was last changed: the date that says it, and the moment it names, in milliseconds since 1970. */
export interface Last {
  date: IsoDate;
  at: number;
}

/** When an article was last changed: what its curator says of it, for no file system remembers it everywhere. */
export function lastOf({ updated, date, at }: Article, { timezone }: Pick<House, 'timezone'>): Last {
  if (updated === undefined) return { date, at };
  // A day counts from its first moment, which may be before the article's own.
  const then = moment(updated, timezone);
  return then > at ? { date: updated, at: then } : { date, at };
}

/** When its curator changed an article after it was chosen; nothing where nothing is said of that. */
export function changed(article: Article, house: Pick<House, 'timezone'>): IsoDate | undefined {
  const { date, at } = lastOf(article, house);
  return at > article.at ? date : undefined;
}

/** The last change in a list. */
export function latestOf(items: readonly Item[]): Last | undefined {
  return newest(items.map(({ article, house }) => lastOf(article, house)));
}

export function newest(changes: readonly Last[]): Last | undefined {
  let found: Last | undefined;
  for (const one of changes) if (!found || one.at > found.at) found = one;
  return found;
}
