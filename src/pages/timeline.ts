import type { CountedYear } from '../site/months.ts';
import { wordsFor } from '../words/words.ts';
import type { Timeline } from './parts.ts';
import type { House } from './planned.ts';

/** A tag over the years; nothing where there are fewer than two of them. The first year comes first. */
export function timeline(years: readonly CountedYear[], { language }: House): Timeline | undefined {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined || first === last) return undefined;
  const words = wordsFor(language);
  const highest = years.reduce((best, one) => (one.count > best.count ? one : best));
  return {
    summary: words.mostInYear(highest.year, highest.count),
    span: Number(last) - Number(first) + 1,
    first,
    last,
    years: years.map(({ year, count }) => ({
      name: year,
      count,
      place: Number(year) - Number(first),
      height: Math.max(1, Math.round((count / highest.count) * 100)),
    })),
  };
}
