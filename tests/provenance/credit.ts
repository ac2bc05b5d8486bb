import { hostOf } from '../../src/link.ts';

/** The chain of credit of one article, as a reader of any format may find it; the same credit is the same text. */
export interface Credit {
  title: string;
  lang: string;
  source: { url: string; publisher?: string; author?: string; date?: string };
  curator: { name: string; url?: string };
  /** A day, or a moment in UTC. */
  date: string;
  updated?: string;
  from: { topic: string; url?: string; article?: string }[];
  via: { name: string; url?: string }[];
  tags: string[];
}

/** By the address of the article. */
export type Credits = Map<string, Credit>;

/** With what only differs in how it is written made alike: the zone of a moment, fields that are not there. */
export function credit(its: Credit): Credit {
  const { source } = its;
  const plain = { ...its, date: moment(its.date), updated: its.updated && moment(its.updated) };
  return JSON.parse(
    JSON.stringify({ ...plain, source: { ...source, date: source.date && moment(source.date) } }),
  );
}

/** Every reader's rule for a publisher that is not named. */
export function publisherOf({ url, publisher }: Credit['source']): string {
  return publisher ?? hostOf(url);
}

/** Whether a moment that a feed names is the date of the chain: the same day as written, or the same moment. */
export function isDate(moment: string, date: string): boolean {
  if (date.length === 10) return moment.slice(0, 10) === date;
  return new Date(moment).toISOString() === new Date(date).toISOString();
}

function moment(date: string): string {
  return date.length === 10 ? date : new Date(date).toISOString();
}
