import { decoded, type Numbers } from '../../../src/pages/find-data.ts';

/** Places in the file of all tags: articles have all of `with` and none of `without`. */
export interface Wanted {
  with: readonly number[];
  without: readonly number[];
}

/** The numbers of the articles that are wanted, newest first. */
export function foundIn({ articles, tags }: Numbers, wanted: Wanted): number[] {
  const marks = new Uint16Array(articles);
  const its = (tag: number) => decoded(tags[tag] ?? []);
  for (const tag of wanted.with) for (const number of its(tag)) marks[number] = (marks[number] ?? 0) + 1;
  const all = wanted.with.length;
  for (const tag of wanted.without) for (const number of its(tag)) marks[number] = all + 1;
  const found: number[] = [];
  for (let number = articles - 1; number >= 0; number -= 1) if (marks[number] === all) found.push(number);
  return found;
}

/** How many of the articles that were found carry each other tag, the most first; those that none carries are not told. */
export function othersAmong(
  { articles, tags }: Numbers,
  found: readonly number[],
  wanted: Wanted,
): { tag: number; count: number }[] {
  const isFound = new Uint8Array(articles);
  for (const number of found) isFound[number] = 1;
  const chosen = new Set([...wanted.with, ...wanted.without]);
  const others = tags.flatMap((deltas, tag) => {
    if (chosen.has(tag)) return [];
    const count = decoded(deltas).reduce((sum, number) => sum + (isFound[number] ?? 0), 0);
    return count > 0 ? { tag, count } : [];
  });
  return others.sort((a, b) => b.count - a.count || a.tag - b.tag);
}
