import type { Article } from '../article/article.ts';
import { tagKey } from '../article/tag.ts';
import { digest, hash } from '../digest.ts';
import { oncePer } from '../once.ts';
import { compareText } from '../problem.ts';
import type { Plan } from './plan.ts';

/** All that can be found of a topic, in parts that are indexed one by one. */
export interface PlannedSearch {
  /** The topic's (BCP 47): how words are cut into stems. */
  language: string;
  timezone: string;
  /** Of the oldest articles first. */
  parts: SearchPart[];
}

export interface SearchPart {
  /** A name of what it is made from. */
  key: string;
  found: Findable[];
}

/** An article as the search knows it, with what its topic says of its tags. */
export interface Findable {
  article: Article;
  tags: string[];
  /** Other spellings of its tags. */
  aliases: string[];
}

/** How many articles a part holds. */
export interface Bounds {
  least: number;
  most: number;
}

/**
 * A build that adds an article indexes one part again, which takes 0.4 ms an article; a reader's browser loads the beginning
 * of every part.
 */
const usual: Bounds = { least: 500, most: 2000 };

/** What is found by the search of a site: the articles of its lists. */
export const planSearch = oncePer((plan: Plan): PlannedSearch => planSearchIn(plan, usual));

export function planSearchIn({ site }: Plan, bounds: Bounds): PlannedSearch {
  const { language, timezone, tags } = site.topic;
  const aliases = new Map(tags.map(({ name, aliases }) => [tagKey(name), aliases]));
  const oldestFirst = site.listed.toReversed().map((listed): Findable => {
    const its = site.tags.of(listed);
    return {
      article: listed.article,
      tags: its.map(({ name }) => name),
      aliases: its.flatMap(({ key }) => aliases.get(key) ?? []),
    };
  });
  const parts = cut(oldestFirst, ({ article }) => hash(article.slug), bounds);
  const around = [language, timezone].join('\n');
  return { language, timezone, parts: parts.map((found) => ({ key: keyOf(found, around), found })) };
}

function keyOf(found: readonly Findable[], around: string): string {
  let text = around;
  for (const { article, tags, aliases } of found) text += `\n${digest(article)} ${digest([tags, aliases])}`;
  return hash(text);
}

/**
 * Cuts a list where the list itself says so: after what has the smallest hash among `least` neighbours on either side. Who
 * comes or goes changes the cuts around it only, and no part is shorter than `least` (unless it is the only one) or longer
 * than `most`, which is at least twice as much.
 */
export function cut<T>(all: readonly T[], hashOf: (one: T) => string, { least, most }: Bounds): T[][] {
  const hashes = all.map(hashOf);
  const ends = hashes.flatMap((_, index) => (isSmallest(hashes, index, least) ? index + 1 : []));
  const parts: T[][] = [];
  let start = 0;
  for (const end of [...ends, all.length]) {
    for (const cutAt of tooLong(hashes, start, end, { least, most })) {
      parts.push(all.slice(start, cutAt));
      start = cutAt;
    }
    if (end > start) parts.push(all.slice(start, end));
    start = end;
  }
  return parts;
}

function isSmallest(hashes: readonly string[], index: number, least: number): boolean {
  if (index + 1 < least || hashes.length - index - 1 < least) return false;
  const its = hashes[index] ?? '';
  for (let other = index - least + 1; other < index + least; other += 1) {
    if (other !== index && compareText(hashes[other] ?? '', its) <= 0) return false;
  }
  return true;
}

/** Where a part is cut that would be too long: a rare one, where hashes rise or fall for long. */
function tooLong(hashes: readonly string[], from: number, end: number, { least, most }: Bounds): number[] {
  const cuts: number[] = [];
  for (let start = from; end - start > most; ) {
    let at = start + least;
    const last = Math.min(start + most, end - least);
    for (let index = at + 1; index <= last; index += 1) {
      if (compareText(hashes[index - 1] ?? '', hashes[at - 1] ?? '') < 0) at = index;
    }
    cuts.push(at);
    start = at;
  }
  return cuts;
}
