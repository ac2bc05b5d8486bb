import { tagKey } from '../article/tag.ts';

/** Which articles of a feed. */
export interface Wanted {
  /** A day: those that are not older. */
  since?: string;
  /** Words that all stand in the title or the description. */
  match?: string;
}

export interface Offered {
  url: string;
  title: string;
  /** A day, or a moment with its offset. */
  date?: string;
  description?: string;
}

/** The offered articles that are wanted; what has no date is as old as any. */
export function wantedOf<T extends Offered>(offered: readonly T[], { since, match = '' }: Wanted): T[] {
  const words = tagKey(match).split(' ').filter(Boolean);
  return offered.filter(({ title, description = '', date }) => {
    const text = tagKey(`${title} ${description}`);
    const isNew = since === undefined || (date !== undefined && date.slice(0, 10) >= since);
    return isNew && words.every((word) => text.includes(word));
  });
}
