/*
 * What scripts find tags and articles with, as JSON, written here and read by them. A number is an article's place counted from the oldest, from 0 on,
 * so that a new article has the next one and no other gets another.
 */

/** Addresses as links; `{slug}` stands for the slug. */
export interface FindAddresses {
  /** The files `TagLine[]` and `Numbers`. */
  tags: string;
  numbers: string;
  /** The page of a tag, of several tags together, of an article, and the search page. */
  tag: string;
  together: string;
  article: string;
  search: string;
}

/** A tag: its name, its slug where that does not follow from the name, how many articles carry it, its other spellings. */
export type TagLine = [name: string, slug: string, count: number, ...aliases: string[]];

export interface Numbers {
  /** How many articles there are. */
  articles: number;
  /** The time zone in which a moment is a day. */
  zone: string;
  /** How many of them stand in one block. */
  size: number;
  /** The address of each block, that of the oldest articles first. */
  blocks: string[];
  /** The numbers of each tag's articles in the order of `TagLine[]`: the first, and how far each is behind the one before. */
  tags: number[][];
}

/** An article as results show it. The title is as it is set, in a language that is a code; the date is a day or a moment. */
export type ResultLine = [title: string, slug: string, publisher: string, date: string, lang: string];

/** The slug of most tags, which need not be told beside their names. */
export function plainSlug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Rising numbers as the first, and how far each is behind the one before. */
export function encoded(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** The numbers again. */
export function decoded(distances: readonly number[]): number[] {
  let number = 0;
  return distances.map((distance) => {
    number += distance;
    return number;
  });
}
