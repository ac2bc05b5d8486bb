import { type KnownTag, tagCalled } from './match.ts';

/** Which articles are asked for: those with all of some tags and with none of others. */
export interface Query {
  with: KnownTag[];
  without: KnownTag[];
  /** What names no tag, as it was typed. */
  unknown: string[];
}

/**
 * Reads what stands behind `?t=`: slugs between spaces, each with `-` before it where it is to be left out. Where not all
 * are slugs a person typed: the longest runs of words that are a name or an alias are taken for one.
 */
export function readQuery(tags: readonly KnownTag[], text: string): Query {
  const words = text.split(/\s+/).filter(Boolean);
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  const all = words.map((word) => bySlug.get(word.replace(/^-/, '')));
  const isSlugs = all.every(Boolean);
  const query: Query = { with: [], without: [], unknown: [] };
  for (let at = 0; at < words.length; ) {
    const length = isSlugs ? 1 : longestName(tags, words, at);
    const word = words.slice(at, at + Math.max(length, 1)).join(' ');
    const tag = isSlugs
      ? all[at]
      : (calledSo(tags, word) ?? bySlug.get(word.replace(/^-/, '').toLowerCase()));
    if (tag) choose(query, tag, word.startsWith('-'));
    else query.unknown.push(word);
    at += Math.max(length, 1);
  }
  return query;
}

/** How many words from a place on are the name of a tag together; 0 where none are. */
function longestName(tags: readonly KnownTag[], words: string[], from: number): number {
  const next = words.findIndex((word, at) => at > from && /^-./.test(word));
  for (let end = Math.min(next < 0 ? words.length : next, from + 12); end > from; end -= 1) {
    if (calledSo(tags, words.slice(from, end).join(' '))) return end - from;
  }
  return 0;
}

/** `-` leaves a tag out, and is no part of its name. */
function calledSo(tags: readonly KnownTag[], text: string): KnownTag | undefined {
  return tagCalled(tags, text.replace(/^-/, ''));
}

/** Of what is said twice the last holds. */
function choose(query: Query, tag: KnownTag, isWithout: boolean): void {
  query.with = query.with.filter((one) => one !== tag);
  query.without = query.without.filter((one) => one !== tag);
  (isWithout ? query.without : query.with).push(tag);
}

/** A query with one tag chosen, left out, or no longer said. */
export function changed(query: Query, tag: KnownTag, how: 'with' | 'without' | 'none'): Query {
  const next: Query = {
    with: query.with.filter((one) => one !== tag),
    without: query.without.filter((one) => one !== tag),
    unknown: [],
  };
  if (how !== 'none') next[how].push(tag);
  return next;
}

export function hasTag(query: Query): boolean {
  return query.with.length + query.without.length > 0;
}

/** Each tag of a query, with the sign that says whether it is to be there. */
export function signed(query: Query): [sign: string, tag: KnownTag][] {
  return [
    ...query.with.map((tag): [string, KnownTag] => ['+ ', tag]),
    ...query.without.map((tag): [string, KnownTag] => ['− ', tag]),
  ];
}

/** `Cloud + France − Docker`. */
export function nameOf(query: Query): string {
  const name = signed(query).map(([sign, tag]) => sign + tag.name);
  return name.join(' ').replace(/^\+ /, '');
}

/** What stands in an address: `?t=cloud+france+-docker`, or nothing. */
export function written(query: Query): string {
  const words = [...query.with.map(({ slug }) => slug), ...query.without.map(({ slug }) => `-${slug}`)];
  return words.length > 0 ? `?t=${words.join('+')}` : '';
}
