import type { Article } from '../article/article.ts';
import { type IsoDate, moment } from '../article/date.ts';
import type { House } from './planned.ts';

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

/** RFC 3339, in UTC. */
export function timestamp(at: number): string {
  return new Date(at).toISOString().replace('.000', '');
}
