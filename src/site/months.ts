import { DateTime } from 'luxon';
import type { Listed } from './site.ts';

/** The articles of a month of the topic's time zone. */
export interface Month {
  /** `2015-06` */
  name: string;
  /** Newest first; at least one. */
  articles: Listed[];
}

/** The months in which articles were curated. */
export class Months {
  /** Newest first. */
  readonly all: readonly Month[];
  readonly #of = new Map<Listed, Month>();

  constructor(newestFirst: readonly Listed[], zone: string) {
    this.all = monthsOf(newestFirst, zone);
    for (const month of this.all) for (const listed of month.articles) this.#of.set(listed, month);
  }

  /** The month of a listed article. */
  of(listed: Listed): Month | undefined {
    return this.#of.get(listed);
  }

  /** How many articles of a list are of each year, the first year first; years without any are not there. */
  years(newestFirst: readonly Listed[]): CountedYear[] {
    const counts = new Map<string, number>();
    for (const listed of newestFirst) {
      const year = this.of(listed)?.name.slice(0, 4);
      if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return [...counts].map(([year, count]) => ({ year, count })).reverse();
  }
}

export interface CountedYear {
  /** `2015` */
  year: string;
  count: number;
}

/** The clock is asked once a month, not once an article. */
function monthsOf(newestFirst: readonly Listed[], zone: string): Month[] {
  const months: Month[] = [];
  let [articles, begin]: [Listed[], number] = [[], Number.POSITIVE_INFINITY];
  for (const listed of newestFirst) {
    if (listed.article.at < begin) {
      const start = DateTime.fromMillis(listed.article.at, { zone }).startOf('month');
      [articles, begin] = [[], start.toMillis()];
      months.push({ name: (start.toISODate() ?? '').slice(0, 7), articles });
    }
    articles.push(listed);
  }
  return months;
}
