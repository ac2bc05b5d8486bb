import { byAge, type Listed } from './site.ts';
import type { Tag, Tags } from './tags.ts';

/** How far from an article, in each of its tags' lists, others are looked for: so many before it and so many after. */
const reach = 24;

const most = 4;

/** A candidate, with what it is compared by. */
interface Candidate {
  listed: Listed;
  score: number;
  /** In milliseconds. */
  distance: number;
}

/**
 * The listed articles that share most with an article, the nearest relation first. A tag counts by how rare it was when the
 * article was new, `reach` later articles included: an article that comes later changes neither that nor who is in
 * reach of all but the `reach` articles before it, however large the topic.
 */
export function related(listed: Listed, tags: Tags): Listed[] {
  const weights = new Map<Tag, number>();
  const near: Listed[] = [];
  for (const tag of tags.of(listed)) {
    const { index, after } = placeIn(tag.articles, listed);
    const first = Math.max(0, index - reach);
    weights.set(tag, weightOf(tag.articles.length - first));
    // The nearest first: most of the others are then seen at once not to be among the best.
    near.push(...tag.articles.slice(first, index).reverse(), ...tag.articles.slice(after, after + reach));
  }
  const best: Candidate[] = [];
  for (const other of near) add(other, scoreOf(tags.of(other), weights), listed, best);
  return best.map((one) => one.listed);
}

/** Where an article stands in a list, newest first, or would, and where the older ones begin. */
function placeIn(articles: readonly Listed[], listed: Listed): { index: number; after: number } {
  let [low, high] = [0, articles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byAge(articles[middle] as Listed, listed) < 0) low = middle + 1;
    else high = middle;
  }
  return { index: low, after: articles[low] === listed ? low + 1 : low };
}

/** A tag of 1 article counts 1, of 2 or 3 a half, of 4 to 7 a third; as whole numbers, which have one sum in any order. */
function weightOf(articles: number): number {
  return Math.round(720_720 / (32 - Math.clz32(articles)));
}

function scoreOf(shared: readonly Tag[], weights: ReadonlyMap<Tag, number>): number {
  let score = 0;
  for (const tag of shared) score += weights.get(tag) ?? 0;
  return score;
}

/** Puts a candidate among the best, if it is one; most are not, and some are met in two lists. */
function add(listed: Listed, score: number, to: Listed, best: Candidate[]): void {
  const last = best[most - 1];
  if (last && score < last.score) return;
  const one = { listed, score, distance: Math.abs(listed.article.at - to.article.at) };
  if ((last && compare(one, last) >= 0) || best.some((other) => other.listed === listed)) return;
  const place = best.findIndex((other) => compare(one, other) < 0);
  best.splice(place < 0 ? best.length : place, 0, one);
  if (best.length > most) best.pop();
}

function compare(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.distance - b.distance || byAge(a.listed, b.listed);
}
