import type { Article } from '../article/article.ts';
import { moment } from '../article/date.ts';
import { digest } from '../digest.ts';
import { hostOf, sameAddress } from '../link.ts';
import { compareText } from '../problem.ts';
import { type ProposedTag, proposeTags, type Vocabulary } from './propose-tags.ts';
import type { Offered } from './wanted.ts';

/** An article that feeds tell of. */
export interface Told extends Offered {
  tags: string[];
  /** The name of the feed. */
  feed: string;
}

/** An article that the topic may want, with what speaks for it. */
export interface Suggestion extends Told {
  /** The feeds that tell of it. */
  feeds: string[];
  why: string[];
  score: number;
}

/** What is known of a topic's taste. */
export interface Taste {
  vocabulary: Vocabulary;
  /** How many articles it has of each host. */
  past: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  now: number;
}

const day = 86_400_000;
/** Days after which news are half as new. */
const halfLife = 7;

/** Of how many articles a topic curated each host. */
export function pastOf(articles: readonly Pick<Article, 'source'>[]): Map<string, number> {
  const past = new Map<string, number>();
  for (const { source } of articles) past.set(hostOf(source.url), (past.get(hostOf(source.url)) ?? 0) + 1);
  return past;
}

/** What feeds tell of, each article once, the best first; of equal ones by address. The order of feeds has no say. */
export function rank(told: readonly Told[], taste: Taste): Suggestion[] {
  const byAddress = grouped(told);
  const all = [...byAddress.values()].map((same) => suggestion(same, taste));
  return all.sort((a, b) => b.score - a.score || compareText(a.url, b.url));
}

function grouped(told: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = sameAddress(one.url);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return groups;
}

/** All that is told of an article counts: one more feed that tells of it never makes less of it. */
function suggestion(same: Told[], { vocabulary, past, now }: Taste): Suggestion {
  const told = [...same].sort((a, b) => compareText(a.feed, b.feed) || compareText(digest(a), digest(b))) as [
    Told,
    ...Told[],
  ];
  const [first] = told;
  const feeds = distinct(told.map(({ feed }) => feed));
  const keywords = distinct(told.flatMap(({ tags }) => tags));
  const title = distinct(told.map((one) => one.title)).join(' · ');
  const text = distinct(told.map(({ description = '' }) => description)).join('\n');
  const proposed = proposeTags(vocabulary, { title, keywords, text });
  const ofSource = past.get(hostOf(first.url)) ?? 0;
  const date = newest(told);
  const age = date === undefined ? undefined : Math.max(0, (now - moment(date, 'UTC')) / day);
  return {
    ...first,
    date,
    feeds,
    score: points(proposed, ofSource, age, feeds.length),
    why: reasons(proposed, ofSource, age, feeds.length),
  };
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}

function newest(told: readonly Told[]): string | undefined {
  const dates = told.flatMap(({ date = [] }) => date);
  return dates.sort((a, b) => moment(b, 'UTC') - moment(a, 'UTC') || compareText(a, b))[0];
}

/** More of any reason is never less: tags up to 6, the source's past by its order of size, freshness up to 3, other feeds. */
function points(tags: ProposedTag[], ofSource: number, age: number | undefined, feeds: number): number {
  const ofTags = tags.reduce((sum, { isSure }) => sum + (isSure ? 2 : 1), 0);
  const freshness = age === undefined ? 0 : 3 * 2 ** (-age / halfLife);
  return Math.min(ofTags, 6) + Math.log2(1 + ofSource) / 2 + freshness + (feeds - 1);
}

function reasons(tags: ProposedTag[], ofSource: number, age: number | undefined, feeds: number): string[] {
  return [
    ...tags.slice(0, 3).map(({ name, why }) => `${name} ${why}`),
    ...(ofSource > 0 ? [`${ofSource} of this source curated`] : []),
    ...(age === undefined ? [] : [age < 1 ? 'today' : age < 2 ? 'a day old' : `${Math.floor(age)} days old`]),
    ...(feeds > 1 ? [`in ${feeds} feeds`] : []),
  ];
}
